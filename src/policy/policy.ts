/** The shape of presets, rules and policy files, and of the one policy that they make together. */
import { z } from 'zod'
import { condition } from '#core/match'
import { PROPERTY_NAMES } from '#core/vocabulary'

export const kebab = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not an id: lower-case words joined by hyphens')
export const text = z.string().trim().min(1)
export const date = z.iso.date()
export const severity = z.enum(['critical', 'high', 'medium', 'low'])
export const enforcement = z.enum(['fail', 'warn', 'record'])
const switchable = z.enum(['fail', 'warn', 'record', 'off'])
const controlId = /^(CWE-[1-9]\d*|[A-Za-z0-9][A-Za-z0-9.-]*:\S.*)$/
const control = z.string().regex(controlId, 'is not a control: CWE-327, or framework:number as in iso27002:8.24')

const concept = z.string().regex(/^[a-z]+\.[a-z]+(-[a-z]+)*$/, 'is not a concept, such as alg.hash')

/** One row of the standard: an asset for which `when` holds and `require` does not is in `state`. */
export const clauseRow = z
  .strictObject({
    when: condition.optional().describe('What the row speaks of; everything when left out.'),
    require: condition.optional().describe('What must hold; without it everything that `when` matches is in the state.'),
    state: z
      .enum(['prohibited', 'deprecated', 'legacy', 'approved'])
      .describe('legacy: only to read what is old (decrypt, verify, unwrap, decapsulate).'),
    from: date.optional().describe('First day on which the row counts.'),
    until: date.optional().describe('Last day on which the row counts.'),
    enforcement: enforcement.optional().describe('Instead of what the state means: prohibited fails, deprecated warns.'),
    source: text.describe('Document and section that says so.'),
    status: z.enum(['final', 'draft']).optional(),
    note: text.optional(),
  })
  .refine((row) => row.from === undefined || row.until === undefined || row.from <= row.until, {
    path: ['until'],
    message: 'lies before `from`',
  })
  .meta({ id: 'ClauseRow' })

const rows = z.array(clauseRow)

/** A list replaces the clause of that id; `add` puts rows after those of the preset. */
const clauses = z.record(kebab, z.union([rows, z.strictObject({ add: rows.min(1) })]))

const pathClasses = z.strictObject({
  source: enforcement.optional(),
  test: enforcement.optional(),
  example: enforcement.optional(),
  generated: enforcement.optional(),
  vendored: enforcement.optional(),
  documentation: enforcement.optional(),
})

/** The most that findings in some files may do: lowers, never raises. */
const pathLimit = z.strictObject({
  files: z.array(text).min(1),
  enforcement: z.enum(['warn', 'record']),
  rules: z.array(kebab).min(1).optional(),
  because: text,
})

const ruleOverride = z.strictObject({
  severity: severity.optional(),
  enforcement: switchable.optional().describe('For every violation of the rule, whatever the state; off: the rule does not run.'),
  unresolved: enforcement.optional(),
  because: text.optional(),
})

export const settings = {
  clauses: clauses.optional(),
  rules: z.record(kebab, ruleOverride).optional().describe('Changes to rules, by rule id.'),
  failOn: severity.optional().describe('A finding of a lower severity never stops the build.'),
  unresolved: enforcement.optional().describe('What a value that could not be read does.'),
  unparsed: enforcement.optional().describe('What a file that could not be read whole does; fail: the result is an error.'),
  pathClasses: pathClasses.optional().describe('The most that findings in such files may do.'),
  paths: z.array(pathLimit).optional(),
}

const materialSource = z.enum(['constant', 'random', 'insecure-random', 'time', 'derived', 'generated', 'service', 'environment', 'file'])
const unknownReason = z.enum([
  'parameter',
  'external-call',
  'environment',
  'field',
  'expression',
  'absent',
  'not-stated',
  'no-history',
  'budget',
  'hidden',
  'unlocked',
])
const scalar = z.union([z.string(), z.number(), z.boolean()])

export type ExampleValue =
  | string
  | number
  | boolean
  | {
      unknown?: z.infer<typeof unknownReason> | undefined
      material?: z.infer<typeof materialSource> | undefined
      oneOf?: ExampleValue[] | undefined
    }

const exampleValue: z.ZodType<ExampleValue> = z
  .lazy(() =>
    z.union([
      scalar,
      z
        .strictObject({
          unknown: unknownReason.optional(),
          material: materialSource.optional(),
          oneOf: z.array(exampleValue).min(2).optional(),
        })
        .refine((value) => Object.keys(value).length === 1, 'needs exactly one of unknown, material, oneOf'),
    ]),
  )
  .meta({ id: 'ExampleValue' })

const exampleAsset: z.ZodType<Record<string, ExampleValue | undefined>> = z.strictObject(
  Object.fromEntries(PROPERTY_NAMES.map((name) => [name, exampleValue.optional()])),
)

/** A small asset and what the rule says of it; shown in the documentation and run as a test. */
export const example = z.strictObject({
  asset: exampleAsset.describe("Properties; 'unknown' is a value that could not be read."),
  asOf: date.optional(),
  expect: z.enum(['ok', 'violation', 'unresolved', 'nothing']),
  enforcement: enforcement.optional(),
})

/** A rule: which assets it speaks of, what must hold, why, and what to do instead. */
export const rule = z
  .strictObject({
    id: kebab.describe("Reads well after 'allow': weak-rsa-key."),
    title: text,
    severity,
    match: condition,
    clause: kebab.optional().describe('The clause of the standard that holds the values.'),
    require: condition.optional().describe('For rules without values: what must hold.'),
    expression: text
      .max(1000)
      .optional()
      .describe('What must hold, in CEL, where conditions do not suffice: asset.keyBits >= 2 * asset.outputBits.'),
    enforcement: switchable.optional().describe('For every violation; left out, the state of the clause decides (without a clause: fail).'),
    unresolved: enforcement.optional(),
    yieldsTo: z
      .array(kebab)
      .optional()
      .describe('Rules that say more of the same asset: where one of them is violated, this one is silent.'),
    found: z
      .union([text, z.array(text).min(1)])
      .optional()
      .describe('What was found, with {property} and {name}; the first text whose properties are all there is used.'),
    because: text,
    instead: text,
    insteadIn: z.record(z.string(), text).optional().describe('More concrete advice, by language.'),
    references: z.array(z.url()),
    controls: z.array(control),
    concepts: z
      .array(concept)
      .optional()
      .describe('What it shows something of, as knowledge/frameworks/concepts.yml calls it; frameworks ask for concepts.'),
    examples: z.array(example).optional(),
  })
  .refine((given) => given.clause === undefined || given.require === undefined, {
    path: ['require'],
    message: 'stands beside `clause`: give one of them',
  })
  .refine((given) => given.clause === undefined || given.expression === undefined, {
    path: ['expression'],
    message: 'stands beside `clause`: give one of them',
  })
  .meta({ id: 'Rule' })

/** A file of rules: policies/rules/*.yml. */
export const ruleFile = z.array(rule).min(1)

/** A part of a policy that can be changed by itself: 'clauses.hash', 'rules.weak-hash', 'failOn', 'paths'; '*' is all. */
const overridable =
  /^(\*|clauses\.(\*|[a-z0-9-]+)|rules\.(\*|[a-z0-9-]+)|failOn|unresolved|unparsed|unlisted|pathClasses|paths|exceptions)$/

export const target = z
  .string()
  .regex(overridable, 'is no part of a policy: clauses.<id>, rules.<id>, failOn, unresolved, unparsed, pathClasses, paths, exceptions, *')

/** What whoever extends a document may make more lenient: parts of it with a recorded deviation, or all of it without one. */
export const allowOverride = z.union([z.literal('free'), z.array(target)])

/** A built-in standard: policies/presets/*.yml. */
export const preset = z.strictObject({
  id: kebab,
  version: text,
  title: text,
  reviewed: date.describe('The day on which the values were last compared with their sources.'),
  extends: z.union([kebab, z.array(kebab).min(1)]).optional(),
  allowOverride: allowOverride.optional(),
  ...settings,
})

export type ClauseRow = z.infer<typeof clauseRow>
export type Rule = z.infer<typeof rule>
export type Preset = z.infer<typeof preset>
export type Example = z.infer<typeof example>
export type RuleOverride = z.infer<typeof ruleOverride>
export type PathLimit = z.infer<typeof pathLimit>
