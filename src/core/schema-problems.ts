/** Says in plain words what a schema has against a value: unknown keys, wrong kinds, misspelt words. */
import type { z } from 'zod'
import { closest } from './spelling'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType
type Path = (string | number)[]

/** What is wrong at one path, before its place in the file is known. */
export interface SchemaProblem {
  path: Path
  /** Whether the key itself is wrong or what stands behind it. */
  part: 'key' | 'value'
  kind: 'unknown-key' | 'missing' | 'custom' | 'other'
  message: string
  suggestion?: string
}

/** Longest list of allowed words that is still shown in full. */
const SHOWN_WORDS = 12
/** Longest piece of a value that is repeated in a message. */
const SHOWN_LENGTH = 60

/** All problems behind zod's issues; unions are narrowed to the alternative the writer most likely meant. */
export function explain(issues: readonly Issue[], schema: Schema, value: unknown): SchemaProblem[] {
  const problems = issues.flatMap((issue) => explainIssue(issue, plainPath(issue.path), schema, value))
  return withoutEchoes(problems)
}

/** A misspelt key also leaves the right one missing, or its map empty: said once, at the key. */
function withoutEchoes(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const meant = new Set<string>()
  for (const { kind, path, suggestion } of problems) {
    if (kind !== 'unknown-key') continue
    meant.add(JSON.stringify(path.slice(0, -1)))
    if (suggestion !== undefined) meant.add(JSON.stringify([...path.slice(0, -1), suggestion]))
  }
  const isEcho = ({ kind, path }: SchemaProblem): boolean => (kind === 'missing' || kind === 'custom') && meant.has(JSON.stringify(path))
  return problems.filter((problem) => !isEcho(problem))
}

function explainIssue(issue: Issue, path: Path, schema: Schema, root: unknown): SchemaProblem[] {
  const found = valueAt(root, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, schema))
    case 'invalid_union':
      return explainUnion(issue, path, schema, root)
    case 'invalid_type':
      return [found === undefined ? missing(path) : wrongKind(path, [expectedKind(issue.expected)], found)]
    case 'invalid_value':
      return [found === undefined ? missing(path) : notOneOf(path, issue.values.map(String), found)]
    case 'invalid_key':
      return [
        {
          path,
          part: 'key',
          kind: 'other',
          message: `the key "${String(path.at(-1))}" is not allowed: ${issue.issues[0]?.message ?? issue.message}`,
        },
      ]
    case 'invalid_format':
      return [{ path, part: 'value', kind: 'other', message: formatMessage(issue.format, issue.message, found) }]
    default:
      return [{ path, part: 'value', kind: 'custom', message: lowerFirst(issue.message) }]
  }
}

function unknownKey(key: string, path: Path, schema: Schema): SchemaProblem {
  const allowed = [...keysAt(schema, path)]
  const suggestion = closest(key, allowed)
  const list = suggestion === undefined && allowed.length > 0 && allowed.length <= SHOWN_WORDS ? `; known here: ${allowed.join(', ')}` : ''
  return withSuggestion({ path: [...path, key], part: 'key', kind: 'unknown-key', message: `unknown key "${key}"${list}` }, suggestion)
}

function missing(path: Path): SchemaProblem {
  const last = path.at(-1)
  return { path, part: 'value', kind: 'missing', message: last === undefined ? 'the document is missing' : `"${String(last)}" is missing` }
}

function wrongKind(path: Path, kinds: readonly string[], found: unknown): SchemaProblem {
  const quote = kinds.length === 1 && kinds[0] === 'text' && ['number', 'boolean'].includes(typeof found) ? '; put it in quotes' : ''
  return { path, part: 'value', kind: 'other', message: `expected ${orList(kinds)}, found ${shown(found)}${quote}` }
}

function notOneOf(path: Path, words: readonly string[], found: unknown): SchemaProblem {
  const suggestion = typeof found === 'string' ? closest(found, words) : undefined
  return withSuggestion({ path, part: 'value', kind: 'other', message: `${shown(found)} is not ${orList(words)}` }, suggestion)
}

/** The alternative that fits best explains itself; when none has the right kind, all kinds are listed. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, schema: Schema, root: unknown): SchemaProblem[] {
  const found = valueAt(root, path)
  if (found === undefined) return [missing(path)]
  const near = issue.errors.filter((branch) => !branch.some(isOtherKind)).sort((left, right) => left.length - right.length)[0]
  if (near !== undefined) return near.flatMap((inner) => explainIssue(inner, [...path, ...plainPath(inner.path)], schema, root))
  const words = issue.errors.flat().flatMap(allowedWords)
  if (words.length > 0 && typeof found === 'string') return [notOneOf(path, words, found)]
  return [wrongKind(path, [...new Set(issue.errors.flat().flatMap(expectedKinds))], found)]
}

/** Whether an issue says that the value itself is of another kind, rather than something inside it. */
function isOtherKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOtherKind))
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

function allowedWords(issue: Issue): string[] {
  if (issue.code === 'invalid_value' && issue.path.length === 0) return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(allowedWords) : []
}

function expectedKinds(issue: Issue): string[] {
  if (issue.path.length > 0) return []
  if (issue.code === 'invalid_type') return [expectedKind(issue.expected)]
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(expectedKinds) : []
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
}

function expectedKind(expected: string): string {
  return KINDS[expected] ?? expected
}

function formatMessage(format: string, message: string, found: unknown): string {
  if (format === 'date') return `${shown(found)} is not a date of the calendar, written YYYY-MM-DD`
  if (format === 'url') return `${shown(found)} is not a web address`
  return `${shown(found)} ${message}`
}

/** The keys that a schema allows at a path; several where alternatives allow different ones. */
function keysAt(schema: Schema, path: readonly (string | number)[]): Set<string> {
  const keys = new Set<string>()
  for (const object of schemasAt(schema, path)) {
    const definition = (object as z.core.$ZodTypes)._zod.def
    if (definition.type === 'object') for (const key of Object.keys(definition.shape)) keys.add(key)
  }
  return keys
}

/** The schemas that speak of a path, with wrappers taken off. */
function schemasAt(schema: Schema, path: readonly (string | number)[]): Schema[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def
  switch (definition.type) {
    case 'lazy':
      return schemasAt(definition.getter(), path)
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return schemasAt(definition.innerType, path)
    case 'pipe':
      return schemasAt(definition.in, path)
    case 'union':
      return definition.options.flatMap((option) => schemasAt(option, path))
    default:
      return path.length === 0 ? [schema] : insideAt(definition, path)
  }
}

function insideAt(definition: z.core.$ZodTypeDef, path: readonly (string | number)[]): Schema[] {
  const known = definition as z.core.$ZodTypes['_zod']['def']
  const [step = '', ...rest] = path
  if (known.type === 'array') return schemasAt(known.element, rest)
  if (known.type === 'record') return schemasAt(known.valueType, rest)
  const member = known.type === 'object' ? known.shape[step] : undefined
  return member === undefined ? [] : schemasAt(member, rest)
}

function valueAt(root: unknown, path: Path): unknown {
  let value: unknown = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

function plainPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function withSuggestion(problem: SchemaProblem, suggestion: string | undefined): SchemaProblem {
  return suggestion === undefined ? problem : { ...problem, suggestion }
}

function shown(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value !== 'string') return String(value)
  return `"${value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value}"`
}

function orList(words: readonly string[]): string {
  if (words.length > SHOWN_WORDS) return `one of the ${String(words.length)} known words`
  if (words.length === 1) return words[0] ?? ''
  return `one of ${words.join(', ')}`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
