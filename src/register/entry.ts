/** The shape of what a register holds: keys, certificates and secrets, with all that is asked of them. */
import { z } from 'zod'
import { date, days, id, ids, text, texts, tier } from './people'

/** States of a key, NIST SP 800-57 Part 1 Rev. 5 section 7; what each allows stands in knowledge/register/states.yml. */
export const STATES = ['pre-activation', 'active', 'suspended', 'deactivated', 'compromised', 'destroyed', 'destroyed-compromised'] as const

export const PURPOSES = [
  'data-encryption',
  'storage-encryption',
  'backup',
  'key-wrapping',
  'key-derivation',
  'key-agreement',
  'key-transport',
  'signature',
  'authentication',
  'message-authentication',
  'authorisation',
  'tls',
  'other',
] as const

export const PLATFORMS = [
  'aws-kms',
  'aws-cloudhsm',
  'aws-secrets-manager',
  'aws-acm',
  'gcp-kms',
  'gcp-secret-manager',
  'azure-key-vault',
  'azure-managed-hsm',
  'hashicorp-vault',
  'oci-vault',
  'alicloud-kms',
  'hsm',
  'kubernetes',
  'file',
  'application',
  'supplier',
  'other',
] as const

const evidence = z
  .strictObject({
    type: id.describe('What it shows; the types stand in knowledge/register/evidence.yml.'),
    kind: id.describe('How it was made: log-export, api-record, signed-record, report, ticket, query, statement, screenshot.'),
    date: date.describe('What it shows was so on this day.'),
    ref: text.describe('A file of the repository, or a ticket, query or address elsewhere.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 digits 0-9 a-f')
      .optional(),
    collector: id.optional().describe('Who took it.'),
    shows: text.optional(),
  })
  .meta({ id: 'Evidence' })

const usage = z.strictObject({
  context: text.describe('What it is for, in words that name the system.'),
  purpose: z.enum(PURPOSES).optional(),
})

const protects = z.strictObject({
  data: text.describe('Which data.'),
  dataClass: text.optional(),
  personalData: z.boolean().optional(),
  subjects: z.int().min(0).optional().describe('How many people it is about, at most.'),
  jurisdictions: texts.optional(),
  services: ids.optional(),
  tenants: z.array(text).optional().describe('Customers whose data it protects; several share the key.'),
  retentionYears: z.number().min(0).optional(),
})

const storage = z.strictObject({
  platform: z.enum(PLATFORMS),
  region: text.optional(),
  account: text.optional(),
  location: text.optional().describe('Vault, key ring, partition or path.'),
  protection: z.enum(['software', 'hsm', 'external']).optional(),
  module: z.strictObject({ standard: text, level: z.int().min(1).max(4).optional(), certificate: text.optional() }).optional(),
})

const keyType = z.strictObject({
  kind: z.enum(['symmetric', 'asymmetric', 'mac', 'password', 'token']).optional(),
  algorithm: text.describe('As the catalogue calls it: AES, RSA, ECDSA, Ed25519, HMAC.'),
  keyBits: z.int().positive().optional(),
  curve: text.optional(),
})

const rotation = z
  .strictObject({
    days: days.optional().describe('At most so many days between two rotations.'),
    method: z.enum(['automatic', 'manual', 'none']).optional(),
    last: date.optional(),
    next: date.optional().describe('Computed where left out; where given, it has to be last + days.'),
    triggers: texts.optional().describe('compromise, role-change …'),
    runbook: text.optional().describe('For what does not rotate by itself.'),
    reason: text.optional().describe('Why it is never rotated.'),
  })
  .refine((given) => given.method !== 'none' || given.reason !== undefined, {
    path: ['reason'],
    message: 'is missing: why is it never rotated?',
  })

const access = z.strictObject({
  use: texts.optional().describe('Principals that may encrypt, decrypt, sign or verify.'),
  administer: texts.optional().describe('Principals that may change, disable or delete it, or its policy.'),
  breakGlass: z.strictObject({ principal: text, maxHours: z.number().positive().optional(), alert: z.boolean().optional() }).optional(),
  humansCanDecrypt: z.boolean().optional(),
  mfaForAdministrators: z.boolean().optional(),
  lastReview: date.optional(),
})

const custody = z.strictObject({
  model: z
    .enum(['provider-managed', 'customer-managed', 'byok', 'hyok', 'client-side', 'self-hosted'])
    .describe('byok: made by us, brought to the provider; hyok: never leaves us.'),
  decision: z
    .strictObject({
      reason: text,
      date,
      approvedBy: id,
      commitment: text.optional().describe('What customers were promised.'),
      recoverability: text.optional(),
    })
    .optional(),
})

const recovery = z.strictObject({
  method: text,
  lastTest: date.optional(),
  escrow: z.enum(['none', 'split', 'vault', 'supplier']).optional(),
})

const roles = {
  owner: id.optional().describe('Who answers for it.'),
  custodian: id.optional().describe('Who looks after it.'),
  backupCustodian: id.optional(),
  approver: id.optional(),
  monitor: id.optional(),
}

const shared = {
  id,
  resources: texts
    .optional()
    .describe('How it is called elsewhere: ARN, alias/name, address in Terraform, resource id, fingerprint, tag:Name=value.'),
  declaredIn: text.optional().describe('Repository that declares it, where it is not this one: owner/name.'),
  usage: usage.optional(),
  protects: protects.optional(),
  tier: tier.optional(),
  ...roles,
  storage: storage.optional(),
  created: date.optional(),
  rotation: rotation.optional(),
  access: access.optional(),
  logging: z.strictObject({ sink: text, retentionDays: days.optional(), alerts: texts.optional() }).optional(),
  supplier: id.optional(),
  compliance: texts.optional(),
  evidence: z.array(evidence).optional(),
  unconfirmed: texts.optional().describe('Fields that a tool filled in and no person has confirmed.'),
  notes: text.optional(),
}

export const key = z
  .strictObject({
    ...shared,
    state: z.enum(STATES).default('active'),
    keyType: keyType.optional(),
    activated: date.optional(),
    deactivates: date.optional().describe('Last day on which it may protect.'),
    recovery: recovery.optional(),
    custody: custody.optional(),
    dualControl: z.strictObject({ operations: texts, approvers: z.int().min(2) }).optional(),
    destruction: z
      .strictObject({ deletionWindowDays: days.optional(), legalHold: z.boolean().optional(), approvedBy: id.optional() })
      .optional(),
    remediation: z.strictObject({ owner: id, due: date, plan: text.optional() }).optional().describe('How it becomes an approved one.'),
    dependsOn: ids.optional().describe('Keys above it.'),
    dependants: texts.optional().describe('What stops or is lost without it: service:payments, backup:nightly.'),
    risk: z.strictObject({ id: text.optional(), statement: text, statementOfApplicability: texts.optional() }).optional(),
    responsibility: z
      .partialRecord(
        z.enum(['physical', 'network', 'compute', 'storage', 'application', 'data', 'model']),
        z.enum(['provider', 'customer', 'shared']),
      )
      .optional()
      .describe('Who is responsible for which layer.'),
    artificialIntelligence: z
      .strictObject({
        stages: z.array(z.enum(['training', 'fine-tuning', 'inference', 'retrieval', 'logging'])).min(1),
        owner: id.optional(),
      })
      .optional()
      .describe('Layers of an AI system that it protects, and who owns them.'),
  })
  .meta({ id: 'Key' })

export const certificate = z
  .strictObject({
    ...shared,
    state: z.enum(['active', 'revoked', 'expired', 'planned']).default('active'),
    subject: text.optional(),
    issuer: text.optional(),
    trust: z.enum(['public', 'private']).optional(),
    keyType: keyType.optional(),
    signatureHash: text.optional(),
    notBefore: date.optional(),
    notAfter: date.optional(),
    renewal: z.enum(['automatic', 'manual']).optional(),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 digits 0-9 a-f')
      .optional(),
  })
  .meta({ id: 'Certificate' })

export const secret = z
  .strictObject({
    ...shared,
    state: z.enum(['active', 'revoked', 'planned']).default('active'),
    kind: z.enum(['password', 'token', 'api-key', 'connection-string', 'other']).optional(),
    valueFingerprint: text.optional().describe('Never the value: a keyed hash of it.'),
  })
  .meta({ id: 'Secret' })

export type KeyEntry = z.infer<typeof key>
export type CertificateEntry = z.infer<typeof certificate>
export type SecretEntry = z.infer<typeof secret>
export type Evidence = z.infer<typeof evidence>
