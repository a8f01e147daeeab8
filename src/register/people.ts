/** The shape of who is named in a register: people, suppliers, services, and the playbooks they act by. */
import { z } from 'zod'

export const id = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:@/-]*$/, 'is not an id: letters, digits and . _ : @ / -')
export const text = z.string().trim().min(1).max(4000)
export const date = z.iso.date()
export const texts = z.array(text).min(1)
export const ids = z.array(id).min(1)
export const days = z.int().positive().max(40_000)
export const tier = z.enum(['critical', 'high', 'medium', 'low'])

export const person = z
  .strictObject({
    id,
    kind: z.enum(['person', 'role', 'team']).default('person').describe('A team alone is nobody who answers.'),
    name: text.optional(),
    role: text,
    team: text.optional(),
    active: z.boolean().default(true),
    left: date.optional().describe('The day on which the person left or changed roles; keys that the person could use are to be rotated.'),
    appointed: date.optional().describe('Date of the letter of appointment.'),
    acknowledged: date.optional().describe('When the duties were last acknowledged.'),
  })
  .meta({ id: 'Person' })

export const SUPPLIER_ROLES = ['operates-kms', 'provides-hsm', 'manages-certificates', 'hosts-backups', 'provides-vault'] as const

export const supplier = z
  .strictObject({
    id,
    name: text.optional(),
    service: text.optional(),
    roles: z.array(z.enum(SUPPLIER_ROLES)).min(1),
    registerOfInformation: text.optional().describe('Id in the register of ICT services (DORA article 28).'),
    contract: z
      .strictObject({
        reference: text.optional(),
        clauses: z
          .array(
            z.enum(['data-protection', 'location', 'incident-assistance', 'audit-rights', 'access-recovery-return', 'exit', 'key-control']),
          )
          .optional(),
        customerKeys: z.enum(['none', 'byok', 'hyok']).optional().describe('What the contract promises: bring or hold your own key.'),
      })
      .optional(),
    lastReview: date.optional(),
    reviewCovers: z.array(z.enum(['encryption', 'key-management', 'availability', 'location', 'subcontractors'])).optional(),
    attestation: z.strictObject({ name: text, expires: date }).optional(),
  })
  .meta({ id: 'Supplier' })

export const service = z
  .strictObject({
    id,
    title: text.optional(),
    owner: id.optional(),
    tier: tier.optional(),
    dataClass: text.optional(),
    environment: text.optional(),
    supplier: id.optional(),
    tenants: z.array(text).optional(),
    regulation: texts.optional().describe('Regimes that apply: NIS2, DORA, GDPR.'),
  })
  .meta({ id: 'Service' })

export const playbook = z
  .strictObject({
    id,
    file: text.optional(),
    covers: z.array(z.enum(['key-compromise', 'certificate-compromise', 'secret-leak', 'kms-outage', 'loss-of-key'])).min(1),
    exercised: date.optional(),
    owner: id.optional(),
  })
  .meta({ id: 'Playbook' })

/** Who answers for getting rid of something that is no longer approved. */
export const remediation = z
  .strictObject({
    rule: text.describe('Rule whose findings it is for.'),
    files: texts.optional().describe('Only findings in these files (patterns); left out: all.'),
    owner: id,
    due: date,
    plan: text.optional(),
  })
  .meta({ id: 'Remediation' })

/** A vault that holds keys and secrets side by side, and by what rule. */
export const vault = z
  .strictObject({
    id,
    resources: texts.optional(),
    classification: text.optional().describe('How what lies in it is classified and kept apart; without it keys and secrets are mixed.'),
    owner: id.optional(),
  })
  .meta({ id: 'Vault' })
