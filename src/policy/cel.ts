/** Expressions in CEL: checked against the declared properties, three-valued, and bounded in size and in what they may call. */
import { Environment, EvaluationError, type ASTNode } from '@marcbachmann/cel-js'
import type { Truth } from '#core/match'
import { compileExpression, compileGlob, problemOf, type Pattern } from '#core/pattern'
import { closest } from '#core/spelling'
import { alternatives, type Value } from '#core/value'
import { kindOf, PROPERTY_NAMES } from '#core/vocabulary'
import type { Expression, ExpressionProblem, ReadExpression } from './expressions'

const LIMITS = { maxAstNodes: 200, maxDepth: 20, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 4 }
/** Combinations of alternatives that are looked at; of more nothing is known. */
const MAX_CHOICES = 64
/** The one variable: the asset at its place. */
const ASSET = 'asset'

/** Calls whose cost is bounded by the expression's length; all that goes over lists is left out, and `matches`, which may run for ever. */
const CALLS = ['has', 're', 'glob', 'size', 'int', 'string']
const METHODS = ['startsWith', 'endsWith', 'contains', 'size']
const PATTERNS: Readonly<Record<string, (source: string) => Pattern>> = { re: compileExpression, glob: compileGlob }

/** Marks a property that is not known: whoever asks for it does not know either. */
class NotKnown extends Error {}

class Refused extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.message)
  }
}

/** The reader of expressions. */
export function celReader(): ReadExpression {
  const environment = environmentOf()
  const read = new Map<string, Expression | ExpressionProblem>()
  return (text) => {
    const known = read.get(text) ?? compile(environment, text)
    read.set(text, known)
    return known
  }
}

function environmentOf(): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS })
  const schema = Object.fromEntries(PROPERTY_NAMES.map((name) => [name, kindOf(name)]))
  environment.registerVariable({ name: ASSET, schema })
  for (const [name, compilePattern] of Object.entries(PATTERNS)) {
    const compiled = new Map<string, Pattern>()
    environment.registerFunction(`${name}(string, string): bool`, (text: string, source: string) => {
      const pattern = compiled.get(source) ?? compilePattern(source)
      compiled.set(source, pattern)
      return pattern(text)
    })
  }
  return environment
}

function compile(environment: Environment, text: string): Expression | ExpressionProblem {
  try {
    const parsed = environment.parse(text)
    const names = new Set<string>()
    inspect(parsed.ast, names)
    const { valid, type, error } = parsed.check()
    if (!valid) return problemOfCel(error)
    if (type !== 'bool') return { message: `gives ${type ?? 'nothing'}, not true or false`, at: 0 }
    const sorted = [...names].sort()
    return { names: sorted, holds: (properties) => judge(sorted, properties, (asset) => parsed({ [ASSET]: asset }) as unknown) }
  } catch (error) {
    return error instanceof Refused ? error.problem : problemOfCel(error)
  }
}

/** The library repeats the expression with a caret; its summary says it in one line. */
function problemOfCel(error: unknown): ExpressionProblem {
  const { summary, range } = error as { summary?: string; range?: { start: number } }
  const message = summary ?? 'cannot be read'
  const at = range?.start ?? 0
  const [, key] = /^No such key: (\w+)$/.exec(message) ?? []
  if (key === undefined) return { message, at }
  const near = closest(key, [...PROPERTY_NAMES].sort())
  return { message: `there is no property "${key}"`, at, ...(near === undefined ? {} : { suggestion: near }) }
}

/** Collects the properties, and refuses what is not bounded or could not be checked. */
function inspect(node: ASTNode, names: Set<string>): void {
  switch (node.op) {
    case 'value':
      return
    case 'id':
      if (node.args === ASSET) return refuse(node, `"${ASSET}" by itself is no value: write ${ASSET}.keyBits`)
      return refuse(node, `there is no "${node.args}": properties are written ${ASSET}.${node.args}`)
    case '.': {
      const [of, name] = node.args
      if (of.op !== 'id' || of.args !== ASSET) return refuse(node, `only properties of ${ASSET} can be asked for`)
      names.add(name)
      return
    }
    case 'call':
      return call(node, ...node.args, names)
    case 'rcall': {
      const [name, receiver, args] = node.args
      if (!METHODS.includes(name)) return refuse(node, instead(name))
      for (const one of [receiver, ...args]) inspect(one, names)
      return
    }
    case '!_':
    case '-_':
      return inspect(node.args, names)
    case 'map':
    case '[]':
    case '[?]':
    case '.?':
      return refuse(node, 'maps, indexes and optional values are not supported')
    default:
      for (const one of node.args) inspect(one, names)
  }
}

function call(node: ASTNode, name: string, args: readonly ASTNode[], names: Set<string>): void {
  if (!CALLS.includes(name)) return refuse(node, instead(name))
  const compilePattern = PATTERNS[name]
  const pattern = args[1]
  if (compilePattern !== undefined && pattern !== undefined) {
    if (pattern.op !== 'value' || typeof pattern.args !== 'string') return refuse(pattern, `the pattern of ${name} has to be a text`)
    const problem = problemOf(compilePattern, pattern.args)
    if (problem !== undefined) return refuse(pattern, `the pattern ${problem}`)
  }
  for (const one of args) inspect(one, names)
}

function instead(name: string): string {
  if (name === 'matches') return '"matches" may run for ever: write re(asset.path, "…") or glob(asset.path, "…"), which run in linear time'
  return `"${name}" is not supported: there are ${[...new Set([...CALLS, ...METHODS])].join(', ')}`
}

function refuse(node: ASTNode, message: string): never {
  throw new Refused({ message, at: node.start })
}

/** Every combination of alternatives has to hold. */
function judge(
  names: readonly string[],
  properties: Readonly<Record<string, Value>>,
  run: (asset: object) => unknown,
): { truth: Truth; decided: string[] } {
  let sets: Record<string, Single | undefined>[] = [{}]
  for (const name of names) {
    const value = Object.hasOwn(properties, name) ? properties[name] : undefined
    const members: (Single | undefined)[] = value === undefined ? [undefined] : alternatives(value)
    const tooMany = sets.length * members.length > MAX_CHOICES
    const kept: (Single | undefined)[] = tooMany ? [{ kind: 'unknown', reason: 'budget' }] : members
    sets = sets.flatMap((set) => kept.map((member) => ({ ...set, [name]: member })))
  }
  let open: string[] | undefined
  for (const set of sets) {
    const { truth, asked } = once(set, run)
    if (truth === 'no') return { truth, decided: [...names] }
    if (truth === 'unknown') open = [...new Set([...(open ?? []), ...asked])]
  }
  return open === undefined
    ? { truth: 'yes', decided: [...names] }
    : { truth: 'unknown', decided: open.length > 0 ? open.sort() : [...names] }
}

type Single = ReturnType<typeof alternatives>[number]

/** Whether it holds for known values, and which unknown ones were asked for. */
function once(set: Readonly<Record<string, Single | undefined>>, run: (asset: object) => unknown): { truth: Truth; asked: string[] } {
  const asked: string[] = []
  const asset = {}
  for (const [name, member] of Object.entries(set)) {
    if (member === undefined) continue
    const value = plain(name, member)
    const get = (): unknown => {
      if (value !== undefined) return value
      asked.push(name)
      throw new NotKnown(name)
    }
    Object.defineProperty(asset, name, { enumerable: true, get })
  }
  try {
    return { truth: run(asset) === true ? 'yes' : 'no', asked }
  } catch (error) {
    // A property that nobody set fails; whatever else goes wrong leaves it open.
    const absent = error instanceof EvaluationError && error.code === 'no_such_key'
    return { truth: absent && asked.length === 0 ? 'no' : 'unknown', asked }
  }
}

/** Differences from a whole number that come of converting units. */
const ROUNDING = 1e-6

/** Undefined where it is not known, or not of the property's kind. */
function plain(name: string, member: Single): bigint | boolean | string | undefined {
  if (member.kind === 'unknown') return undefined
  if (member.kind === 'material') return member.source === 'constant' && member.bytes === 0 ? 'empty' : member.source
  const { value } = member
  const kind = kindOf(name)
  if (kind === 'bool') return typeof value === 'boolean' ? value : undefined
  if (kind === 'string') return String(value)
  if (typeof value !== 'number') return undefined
  const whole = Math.round(value)
  return Number.isSafeInteger(whole) && Math.abs(whole - value) <= ROUNDING ? BigInt(whole) : undefined
}
