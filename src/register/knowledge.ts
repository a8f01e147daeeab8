/** What is known of registers in general, from knowledge/register: fields, evidence, states, clocks, phrases, common findings, declarations. */
import { z } from 'zod'

const text = z.string().min(1)
const head = { source: text, reviewed: z.union([z.iso.date(), z.date()]) }
const oneOrMore = z.union([text, z.array(text)]).transform((value) => [value].flat())

export const fieldsFile = z.strictObject({
  ...head,
  fields: z.array(
    z.strictObject({
      path: text,
      title: text,
      /** Of the seventeen. */
      number: z.int().optional(),
      kinds: z.array(z.enum(['key', 'certificate', 'secret'])).min(1),
      profiles: z.array(z.enum(['light', 'regulated'])).min(1),
      /** Only asked for in these tiers. */
      tiers: z.array(text).optional(),
      blocking: z.boolean().default(false),
      /** Types of evidence that show it. */
      provenBy: z.array(text).default([]),
      /** Fields of which one may stand in its place. */
      or: z.array(text).default([]),
      question: text,
    }),
  ),
})

export const evidenceFile = z.strictObject({
  ...head,
  types: z.array(z.strictObject({ id: text, title: text })),
  kinds: z.array(z.strictObject({ id: text, title: text, grade: z.int() })),
  sufficient: z.int(),
})

export const phrasesFile = z.strictObject({ ...head, phrases: z.array(z.strictObject({ says: z.array(text).min(1), ask: text })) })

export const statesFile = z.strictObject({
  ...head,
  states: z.array(
    z.strictObject({
      id: text,
      title: text,
      protects: z.boolean(),
      processes: z.boolean(),
      next: z.array(text),
      /** Evidence that such a state has to have. */
      needs: z.array(text).default([]),
    }),
  ),
})

const after = { after: text, hours: z.int().positive().optional(), months: z.int().positive().optional() }

export const clocksFile = z.strictObject({
  ...head,
  regimes: z.array(
    z.strictObject({
      id: text,
      title: text,
      when: text,
      needs: z.literal('personal-data').optional(),
      steps: z.array(z.strictObject({ id: text, title: text, ...after, atMost: z.strictObject(after).optional(), source: text })),
    }),
  ),
})

export const auditFindingsFile = z.strictObject({
  ...head,
  findings: z.array(
    z.strictObject({
      number: z.int(),
      title: text,
      rules: z.array(text).min(1),
      areas: z.array(text),
      needs: z.enum(['entries', 'vaults', 'approved-modules', 'suppliers']).optional(),
    }),
  ),
})

/** What shows a cell: a field, a record, or something of the people and playbooks named; one is enough. */
const cell = z.strictObject({
  fields: z.array(text).default([]),
  evidence: z.array(text).default([]),
  duties: z.enum(['appointed', 'acknowledged', 'playbook']).optional(),
})

export const stagesFile = z.strictObject({
  ...head,
  cells: z.array(z.strictObject({ id: text, title: text })).min(1),
  stages: z.array(z.strictObject({ id: text, title: text, states: z.array(text).optional(), cells: z.record(text, cell) })).min(1),
})

export const obligationsFile = z.strictObject({
  ...head,
  obligations: z.array(
    z.strictObject({
      id: text,
      title: text,
      controls: z.array(text).min(1),
      fields: z.array(text).min(1),
      evidence: z.array(text).default([]),
      /** Reviews of suppliers and exercises of playbooks count as records. */
      suppliers: z.boolean().default(false),
      playbooks: z.boolean().default(false),
    }),
  ),
})

export const declarationsFile = z.strictObject({
  ...head,
  resources: z.array(
    z.strictObject({
      resource: z.array(text).min(1),
      is: z.enum([
        'key',
        'alias',
        'policy',
        'grant',
        'principal',
        'identity-policy',
        'attachment',
        'managed-policy',
        'account',
        'secret',
        'vault',
        'certificate',
      ]),
      platform: text.optional(),
      /** Attributes that name it. */
      names: z.array(text).default([]),
      /** Attribute with the key that it speaks of. */
      of: text.optional(),
      /** Attribute with the vault or ring that it lies in. */
      container: text.optional(),
      policy: text.optional(),
      /** What holds where the resource does not say, once it rotates. */
      rotationDays: z.int().positive().optional(),
      principal: oneOrMore.optional(),
      actions: oneOrMore.optional(),
      /** Block that holds `policy`, where there may be several. */
      each: text.optional(),
      /** Attribute with policies that the principals get. */
      attaches: text.optional(),
      /** Attribute with what a vault lies in. */
      within: text.optional(),
      /** Platform over all of which a grant holds that names no resource, and the attribute that says in which project. */
      over: text.optional(),
      project: text.optional(),
      /** Grants that stand in the resource itself. */
      grants: z.strictObject({ each: text, principal: oneOrMore, actions: oneOrMore }).optional(),
    }),
  ),
  /** Policies that the provider keeps, by name, with what they allow on every key. */
  managedPolicies: z.strictObject({ platform: text, policies: z.record(text, z.array(text)) }),
  accounts: z.array(text),
  questions: z.array(
    z.strictObject({ id: text, title: text, should: z.array(z.enum(['use', 'administer', 'breakGlass'])), actions: z.array(text) }),
  ),
  secondFactor: z.array(text),
})

const perKind = z.record(text, z.int().positive())

export const remindersFile = z.strictObject({
  ...head,
  lead: z.record(text, z.array(z.int().positive())),
  intervals: z.strictObject({ light: perKind, regulated: perKind }),
})

export const sprintFile = z.strictObject({
  ...head,
  steps: z.array(z.strictObject({ id: text, title: text, fields: z.array(text).default([]), evidence: z.array(text).default([]) })),
})

/** File in knowledge/register, with its schema. */
export const REGISTER_KNOWLEDGE = {
  fields: fieldsFile,
  evidence: evidenceFile,
  phrases: phrasesFile,
  states: statesFile,
  clocks: clocksFile,
  'audit-findings': auditFindingsFile,
  declarations: declarationsFile,
  reminders: remindersFile,
  sprint: sprintFile,
  stages: stagesFile,
  obligations: obligationsFile,
} as const

export type RegisterKnowledge = { [Name in keyof typeof REGISTER_KNOWLEDGE]: z.output<(typeof REGISTER_KNOWLEDGE)[Name]> }
export type Declarations = RegisterKnowledge['declarations']
export type FieldRow = RegisterKnowledge['fields']['fields'][number]
