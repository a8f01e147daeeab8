/** The shape of an organisation's policy: who approved which standard, for what, and what it changes in the documents it extends. */
import { z } from 'zod'
import { condition, glob, matcher } from '#core/match'
import { allowOverride, date, enforcement, kebab, rule, settings, severity, target, text } from './policy'
import { standard } from './standard'

/** A person or body that said yes, when, and where that is written down. */
export const approval = z.strictObject({
  role: text.describe('CISO, management-body, product-owner …'),
  by: text.describe('Name or account.'),
  date,
  reference: text.optional().describe('Pull request, minutes, ticket.'),
})

const reviewTrigger = z.strictObject({
  id: kebab.describe('vulnerability, regulation, supplier-change, post-quantum …'),
  description: text.optional(),
  lastEvaluated: date.optional(),
})

const scope = z
  .strictObject({
    repositories: z.array(text).min(1).optional(),
    services: z.array(text).min(1).optional(),
    files: z.array(glob).min(1).optional().describe('Only findings in these files are judged; left out: all.'),
    note: text.optional(),
  })
  .describe('What the standard applies to.')

/** Gives places what the code does not say of itself; a later entry wins over an earlier one. */
const assignment = z
  .strictObject({
    files: z.array(glob).min(1).optional(),
    tags: z
      .record(text, matcher)
      .refine((given) => Object.keys(given).length > 0, 'names no tag')
      .optional()
      .describe('Only resources with these tags or labels, by name: { DataClass: restricted }; all of them have to fit.'),
    match: condition.optional().describe('Only assets for which this holds, such as a kind of resource.'),
    dataClass: kebab.optional(),
    environment: kebab.optional(),
    service: kebab.optional().describe('Conditions call it businessService.'),
    useCase: z.enum(['at-rest', 'in-transit', 'signature', 'password', 'tokenisation', 'backup']).optional(),
  })
  .refine((given) => [given.files, given.tags, given.match].some((value) => value !== undefined), 'needs `files`, `tags` or `match`')
  .refine(
    (given) => [given.dataClass, given.environment, given.service, given.useCase].some((value) => value !== undefined),
    'assigns nothing: give dataClass, environment, service or useCase',
  )

const only = z.union([kebab, z.array(kebab).min(1)])

/** What data of a class needs, in an environment, for a use. */
const requirement = z.strictObject({
  id: kebab,
  title: text,
  severity: severity.default('high'),
  dataClass: only.optional(),
  environment: only.optional(),
  service: only.optional(),
  useCase: only.optional(),
  files: z.array(glob).min(1).optional(),
  when: condition.optional().describe('Which assets it speaks of.'),
  require: condition,
  state: z.enum(['prohibited', 'deprecated', 'legacy']).default('prohibited').describe('What an asset is that does not meet it.'),
  from: date.optional(),
  until: date.optional(),
  source: text,
  because: text.optional(),
  instead: text.optional(),
  controls: z.array(text).default([]),
})

/** Something made more lenient than a parent has it, and who answers for it. */
const deviation = z.strictObject({
  of: target.describe('What is loosened: clauses.rsa-key-length, rules.weak-hash, failOn …'),
  reason: text,
  owner: text,
  approval,
  riskId: text,
  mitigations: z.array(text).min(1).optional(),
  expires: date.optional(),
})

const days = z.int().positive()

const exceptionRules = z
  .strictObject({
    file: text.optional().describe('Where the exceptions stand, instead of .github/crypto-exceptions.yml.'),
    maxDays: z
      .strictObject({ critical: days.optional(), high: days.optional(), medium: days.optional(), low: days.optional() })
      .optional()
      .describe('Longest time from `created` to `expires`, by severity of the rule.'),
    approvals: z.int().min(0).optional().describe('How many different people have to approve; 1 when left out.'),
    roles: z.array(text).min(1).optional().describe('Roles of which at least one has to be among the approvals.'),
    requireCompensatingControls: z.boolean().optional(),
    requireRiskId: z.boolean().optional(),
    requireTicket: z.boolean().optional(),
  })
  .describe('Limits of exceptions.')

const route = z.strictObject({
  severity: z.array(severity).min(1).optional(),
  rules: z.array(kebab).min(1).optional(),
  files: z.array(glob).min(1).optional(),
  to: z.array(text).min(1),
})

/** What a change can touch that more than one person has to answer for. */
export const TOPICS = [
  'policy',
  'exceptions',
  'baseline',
  'register-custody',
  'kms-key-policy',
  'key-deletion',
  'root-or-signing-keys',
  'hsm',
] as const

export type Topic = (typeof TOPICS)[number]

const ACCOUNT = /^@[A-Za-z0-9][A-Za-z0-9-]{0,99}(\/[A-Za-z0-9][\w.-]{0,99})?$/
const account = z.string().regex(ACCOUNT, 'is neither an account (@ada) nor a team (@acme/crypto)')

const dualControl = z.strictObject({
  topics: z.array(z.enum(TOPICS)).min(1),
  approvals: z
    .int()
    .min(1)
    .max(10)
    .default(2)
    .describe('How many different people have to approve the head of the change, the author left out.'),
  from: z
    .array(z.union([account, kebab]))
    .min(1)
    .optional()
    .describe('Accounts (@ada), teams (@acme/crypto) or roles of `roles`; anybody when left out.'),
  because: text,
})

const register = z
  .strictObject({
    file: text
      .optional()
      .describe('File or folder, or owner/repo/path@ref; .github/key-register.yml or .github/key-register/ when left out.'),
    required: z.boolean().optional().describe('Whether there has to be one.'),
    profile: z.enum(['light', 'regulated']).optional().describe('At least this much is asked for, whatever the register says of itself.'),
  })
  .describe('The Key Management Register.')

const audit = z
  .strictObject({
    file: text.optional().describe('File or folder; .github/crypto-audit.yml or .github/crypto-audit/ when left out.'),
    required: z.boolean().optional().describe('Whether there has to be one.'),
    ledger: text.optional().describe('File of the ledger; what the audit file says when left out.'),
  })
  .describe('The audit plan, its records and the ledger.')

/** An organisation's policy: .github/crypto-policy.yml. */
export const policyFile = z
  .strictObject({
    id: kebab,
    version: text,
    title: text.optional(),
    owner: text.optional(),
    approvals: z.array(approval).min(1).optional(),
    effective: date.optional().describe('First day on which the policy counts.'),
    nextReview: date.optional(),
    reviewTriggers: z.array(reviewTrigger).min(1).optional(),
    scope: scope.optional(),
    extends: z
      .union([text, z.array(text)])
      .describe(
        'Presets (id or id@version), files (./base.yml, ./base.yml@tag) or files elsewhere (owner/repo/path@ref); the strictest counts.',
      ),
    allowOverride: allowOverride.optional().describe('What policies that extend this one may make more lenient; nothing when left out.'),
    deviations: z.array(deviation).min(1).optional(),
    dataClasses: z.array(kebab).min(1).optional().describe('From the least to the most sensitive.'),
    environments: z.array(kebab).min(1).optional(),
    services: z.array(kebab).min(1).optional(),
    assign: z.array(assignment).min(1).optional(),
    unassigned: z
      .enum(['ignore', 'unknown'])
      .optional()
      .describe('unknown: where nothing is assigned, what depends on it cannot be judged, and is reported so.'),
    tags: z
      .strictObject({ owner: z.array(text).min(1).optional(), dataClass: z.array(text).min(1).optional() })
      .optional()
      .describe(
        'Names of the tags and labels that say whose a resource is, and what its data is; conditions call them ownerTag and dataClassTag.',
      ),
    standard: standard.optional(),
    requirements: z.array(requirement).min(1).optional(),
    exceptions: exceptionRules.optional(),
    roles: z.record(kebab, z.array(account).min(1)).optional().describe('Who has a role: accounts (@ada) and teams (@acme/crypto).'),
    dualControl: z.array(dualControl).min(1).optional().describe('Changes that count only with approvals of several people.'),
    register: register.optional(),
    audit: audit.optional(),
    routing: z.array(route).min(1).optional().describe('Who is told; the first entry that fits.'),
    ...settings,
    unlisted: enforcement.optional().describe('What an algorithm does that no list of `standard` names, where the list does not say.'),
    customRules: z.array(rule).optional(),
  })
  .refine((given) => given.effective === undefined || given.nextReview === undefined || given.effective <= given.nextReview, {
    path: ['nextReview'],
    message: 'lies before `effective`',
  })

export type PolicyFile = z.infer<typeof policyFile>
export type Approval = z.infer<typeof approval>
export type Assignment = z.infer<typeof assignment>
export type Requirement = z.infer<typeof requirement>
export type Deviation = z.infer<typeof deviation>
export type ExceptionRules = z.infer<typeof exceptionRules>
export type RegisterRules = z.infer<typeof register>
export type AuditRules = z.infer<typeof audit>
export type Route = z.infer<typeof route>
export type DualControl = z.infer<typeof dualControl> & {
  /** The accounts and teams behind `from`; undefined: anybody. */
  accounts?: readonly string[]
}
