/** Three-valued conditions on the properties of an asset: yes, no, or not known. */
import { z } from 'zod'
import { compileExpression, compileGlob, problemOf, type Pattern } from './pattern'
import { alternatives, type Scalar, type Value } from './value'
import { isWithinRange, rangeProblem } from './version-range'
import { PROPERTY_NAMES, type PropertyName } from './vocabulary'

export type Truth = 'yes' | 'no' | 'unknown'

/**
 * How a value with several alternatives is judged. `may`: one alternative that holds is enough (a rule speaks of it);
 * `must`: one alternative that fails is enough to fail (a requirement is judged by the worst). A `not` turns one into the other.
 */
export type Quantifier = 'may' | 'must'

/** A truth and the properties that decided it, sorted. */
export interface Tested {
  truth: Truth
  decided: readonly string[]
}

/** Tests on one property, all of which must hold. */
export interface Tests {
  in?: Scalar[] | undefined
  not?: Matcher | undefined
  min?: number | undefined
  max?: number | undefined
  known?: boolean | undefined
  present?: boolean | undefined
  startsWith?: string | string[] | undefined
  contains?: string | string[] | undefined
  matches?: string | undefined
  glob?: string | string[] | undefined
  range?: string | undefined
}

export type Matcher = Scalar | Scalar[] | Tests

export type Condition = { [P in PropertyName]?: Matcher | undefined } & {
  anyOf?: Condition[] | undefined
  allOf?: Condition[] | undefined
  not?: Condition | undefined
}

const scalar = z.union([z.string(), z.number(), z.boolean()])
const texts = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])

/** Text that one of our own automata can be made of; what is wrong with it is the message. */
function pattern(compile: (source: string) => Pattern): z.ZodType<string> {
  return z.string().superRefine((source, context) => {
    const message = problemOf(compile, source)
    if (message !== undefined) context.addIssue({ code: 'custom', message, input: source })
  })
}

/** A path pattern: `*` within a folder, `**` across folders, `{a,b}`. */
export const glob = pattern(compileGlob)

const versionRange = z.string().superRefine((source, context) => {
  const message = rangeProblem(source)
  if (message !== undefined) context.addIssue({ code: 'custom', message, input: source })
})

const tests: z.ZodType<Tests> = z.lazy(() =>
  z
    .strictObject({
      in: z.array(scalar).min(1).optional().describe('As a list by itself, to be joined with other tests.'),
      not: matcher.optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      known: z.boolean().optional().describe('true: the value could be read; false: it is there, but could not be read.'),
      present: z.boolean().optional().describe('Whether anything set the property at all.'),
      startsWith: texts.optional(),
      contains: texts.optional(),
      matches: pattern(compileExpression).optional().describe('A regular expression for the whole text, run in linear time.'),
      glob: z
        .union([glob, z.array(glob).min(1)])
        .optional()
        .describe('Path patterns: * within a folder, ** across folders, {a,b}.'),
      range: versionRange.optional().describe('Versions of an ecosystem: npm <9.0.0, pypi >=41,<43, maven [1.0,2.0).'),
    })
    .refine(
      (given) => Object.keys(given).length > 0,
      'needs at least one of in, not, min, max, known, present, startsWith, contains, matches, glob, range',
    ),
)

/** What one property is compared with. */
export const matcher: z.ZodType<Matcher> = z.lazy(() => z.union([scalar, z.array(scalar).min(1), tests])).meta({ id: 'Matcher' })

/** Schema of a condition; its keys are the known properties. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z
      .strictObject({
        ...Object.fromEntries(PROPERTY_NAMES.map((name) => [name, matcher.optional()])),
        anyOf: z.array(condition).min(1).optional(),
        allOf: z.array(condition).min(1).optional(),
        not: condition.optional(),
      })
      .refine((given) => Object.keys(given).length > 0, 'needs at least one property, or anyOf, allOf, not'),
  )
  .meta({ id: 'Condition' })

function truthOf(holds: boolean | undefined): Truth {
  return holds === undefined ? 'unknown' : holds ? 'yes' : 'no'
}

export function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown'
  return truth === 'yes' ? 'no' : 'yes'
}

/** Kleene's and: no beats unknown beats yes. */
export function all(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

/** Kleene's or: yes beats unknown beats no. */
export function any(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes'
  return truths.includes('unknown') ? 'unknown' : 'no'
}

const COMBINATORS: ReadonlySet<string> = new Set(['anyOf', 'allOf', 'not'])

/** Judges a condition on properties; an absent property is no value (`no`), not an unknown one. */
export function test(given: Condition, properties: Readonly<Record<string, Value>>, quantifier: Quantifier = 'may'): Tested {
  const judge = (member: Condition): Tested => test(member, properties, quantifier)
  const parts: Tested[] = []
  if (given.allOf !== undefined) parts.push(conjunction(given.allOf.map(judge)))
  if (given.anyOf !== undefined) parts.push(disjunction(given.anyOf.map(judge)))
  if (given.not !== undefined) {
    const inner = test(given.not, properties, opposite(quantifier))
    parts.push({ truth: negate(inner.truth), decided: inner.decided })
  }
  for (const [name, wanted] of Object.entries(given)) {
    if (wanted === undefined || COMBINATORS.has(name)) continue
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined
    parts.push({ truth: testValue(wanted as Matcher, value, quantifier), decided: [name] })
  }
  return conjunction(parts)
}

function opposite(quantifier: Quantifier): Quantifier {
  return quantifier === 'may' ? 'must' : 'may'
}

/** The properties of those parts that made the truth: the failing ones of an and, the unknown ones of an unknown. */
function conjunction(parts: readonly Tested[]): Tested {
  const truth = all(parts.map((part) => part.truth))
  return { truth, decided: decidedBy(parts, truth) }
}

function disjunction(parts: readonly Tested[]): Tested {
  const truth = any(parts.map((part) => part.truth))
  return { truth, decided: decidedBy(parts, truth) }
}

function decidedBy(parts: readonly Tested[], truth: Truth): string[] {
  const names = new Set<string>()
  for (const part of parts) {
    if (part.truth !== truth) continue
    for (const name of part.decided) names.add(name)
  }
  return [...names].sort()
}

/** One matcher on one value; every alternative of the value is asked. */
export function testValue(given: Matcher, value: Value | undefined, quantifier: Quantifier): Truth {
  if (value === undefined) return testAbsent(given)
  const truths = alternatives(value).map((alternative) => testSingle(given, alternative, quantifier))
  return quantifier === 'may' ? any(truths) : all(truths)
}

function testAbsent(given: Matcher): Truth {
  if (typeof given !== 'object' || Array.isArray(given)) return 'no'
  const truths: Truth[] = []
  if (given.not !== undefined) truths.push(negate(testAbsent(given.not)))
  if (given.present !== undefined) truths.push(given.present ? 'no' : 'yes')
  const needsValue = [given.in, given.min, given.max, given.known, given.startsWith, given.contains, given.matches, given.glob, given.range]
  if (needsValue.some((part) => part !== undefined)) truths.push('no')
  return all(truths)
}

type Single = ReturnType<typeof alternatives>[number]

function testSingle(given: Matcher, value: Single, quantifier: Quantifier): Truth {
  if (Array.isArray(given)) return any(given.map((member) => equals(member, value)))
  if (typeof given !== 'object') return equals(given, value)
  const truths: Truth[] = []
  if (given.present !== undefined) truths.push(given.present ? 'yes' : 'no')
  if (given.known !== undefined) truths.push(given.known === (value.kind !== 'unknown') ? 'yes' : 'no')
  if (given.in !== undefined) truths.push(any(given.in.map((member) => equals(member, value))))
  if (given.not !== undefined) truths.push(negate(testSingle(given.not, value, opposite(quantifier))))
  if (given.min !== undefined) truths.push(compare(value, given.min, (have, bound) => have >= bound))
  if (given.max !== undefined) truths.push(compare(value, given.max, (have, bound) => have <= bound))
  if (given.startsWith !== undefined) truths.push(holdsText(value, given.startsWith, (have, part) => have.startsWith(part)))
  if (given.contains !== undefined) truths.push(holdsText(value, given.contains, (have, part) => have.includes(part)))
  if (given.matches !== undefined) truths.push(holdsText(value, given.matches, (have, part) => compiled(compileExpression, part)(have)))
  if (given.glob !== undefined) truths.push(holdsText(value, given.glob, (have, part) => compiled(compileGlob, part)(have)))
  if (given.range !== undefined) truths.push(truthOf(isWithinRange(given.range, value)))
  return all(truths)
}

const patterns = new Map<string, Pattern>()

/** Compiled once; the schema has seen to it that it can be. */
function compiled(compile: (source: string) => Pattern, source: string): Pattern {
  const key = `${compile.name} ${source}`
  const found = patterns.get(key) ?? compile(source)
  patterns.set(key, found)
  return found
}

/** Material is compared by where it comes from: constant, random …; a constant without any content is 'empty'. */
function plain(value: Single): Scalar | undefined {
  if (value.kind === 'known') return value.value
  if (value.kind !== 'material') return undefined
  return value.source === 'constant' && value.bytes === 0 ? 'empty' : value.source
}

function equals(wanted: Scalar, value: Single): Truth {
  const have = plain(value)
  if (have === undefined) return 'unknown'
  return have === wanted ? 'yes' : 'no'
}

/** A value that is no number cannot be compared: not known, rather than guessed. */
function compare(value: Single, bound: number, holds: (have: number, bound: number) => boolean): Truth {
  const have = plain(value)
  if (typeof have !== 'number') return 'unknown'
  return holds(have, bound) ? 'yes' : 'no'
}

function holdsText(value: Single, wanted: string | string[], holds: (have: string, part: string) => boolean): Truth {
  const have = plain(value)
  if (have === undefined) return 'unknown'
  if (typeof have !== 'string') return 'no'
  const parts = Array.isArray(wanted) ? wanted : [wanted]
  return parts.some((part) => holds(have, part)) ? 'yes' : 'no'
}
