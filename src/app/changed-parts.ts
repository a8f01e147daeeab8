/** What a change makes another thing in a file that it changed: the parts that differ, what uses those, and what they use. */
import { literalPattern } from '#core/literal-pattern'
import type { Unit } from '#resolve/unit'
import { has, partsOf, touchedAmong, withoutDot, wordsOf, type Part } from './touched'

/** Code with all in its file that it uses. */
export interface UsedCode {
  text: string
  words: ReadonlySet<string>
  /** What it imports, as it is written. */
  imports: ReadonlySet<string>
}

/** Names with a dot before them are those of members. */
export interface ChangedParts {
  /** What is another thing now, beside types. */
  names: ReadonlySet<string>
  /** And in types: who uses them has an object of the type. */
  members: ReadonlySet<string>
  /** The types: who extends them decides a part of them. */
  types: ReadonlySet<string>
  /** The types, and what else in the file may give such an object. */
  givers: ReadonlySet<string>
  /** What it uses, on both sides. */
  used: readonly UsedCode[]
}

interface Side {
  unit: Unit
  parts: readonly Part[]
  texts: readonly string[]
  rest: readonly Line[]
}

/** A line that stands in no part. */
interface Line {
  text: string
  start: number
}

/** What a side has that the other has not. */
interface Difference {
  parts: Part[]
  lines: Line[]
}

/** Undefined where all of the file may be another thing to others. */
export function changedParts(before: Unit, after: Unit): ChangedParts | undefined {
  const [base, head] = [sideOf(before), sideOf(after)]
  const both = [
    { side: base, differing: differenceOf(base, head) },
    { side: head, differing: differenceOf(head, base) },
  ]
  const first = both.flatMap(({ side, differing: { parts, lines } }) => [
    ...parts.flatMap((part) => part.names),
    ...lines.flatMap((line) => [...wordsOf(line.text)].map((word) => (isInType(line.start, side.unit) ? `.${withoutDot(word)}` : word))),
  ])
  const touched = new Set(both.flatMap(({ side }) => [...touchedAmong(side.parts, first)]))
  if (both.some(({ side, differing }) => runsUnnamed(side, touched) || isHandedOnUnnamed(side, differing, touched))) return undefined
  const types = new Set(both.flatMap(({ side, differing }) => typesAround(side, differing, touched)))
  const outside = new Set(both.flatMap(({ side, differing }) => [...namesOutside(side, differing)]))
  const givers = new Set(both.flatMap(({ side }) => [...touchedAmong(side.parts, types)]).filter((name) => outside.has(name)))
  const members = [...touched].filter((name) => !outside.has(name))
  return {
    names: new Set([...touched].filter((name) => outside.has(name))),
    members: new Set(members.map((name) => `.${withoutDot(name)}`)),
    types,
    givers,
    used: both.map(({ side, differing }) => usedAround(side, differing, touched)),
  }
}

function sideOf(unit: Unit): Side {
  const parts = partsOf(unit)
  const { text } = unit.file.lines
  return { unit, parts, texts: parts.map(({ start, end }) => text.slice(start, end)), rest: restOf(text, parts, unit.language.comments) }
}

/** Lines of code in no part: comments, and what only closes, say nothing. */
function restOf(text: string, parts: readonly Part[], comments: readonly string[]): Line[] {
  const lines: Line[] = []
  const covered = [...parts].sort((left, right) => left.start - right.start)
  let [start, next, reached] = [0, 0, 0]
  for (const line of text.split('\n')) {
    for (let part = covered[next]; part !== undefined && part.start <= start; part = covered[++next]) reached = Math.max(reached, part.end)
    const code = line.trim()
    const isComment = ['*', ...comments].some((opener) => code.startsWith(opener))
    if (start >= reached && /\w/.test(code) && !isComment) lines.push({ text: code, start })
    start += line.length + 1
  }
  return lines
}

function differenceOf({ parts, texts, rest }: Side, other: Side): Difference {
  const [known, lines] = [new Set(other.texts), new Set(other.rest.map(({ text }) => text))]
  return { parts: parts.filter((_part, index) => !known.has(texts[index] ?? '')), lines: rest.filter(({ text }) => !lines.has(text)) }
}

/** `__call__`, `__enter__`: run by what does not say so. */
function runsUnnamed({ unit }: Side, touched: ReadonlySet<string>): boolean {
  const isRun = (name: string): boolean => /^__\w+__$/.test(name) && touched.has(`.${name}`)
  return [...unit.scopes.keys()].some((fact) => fact.kind === 'function' && fact.name !== undefined && isRun(fact.name))
}

/** What a module hands on as such has any name that its importers give it. */
const WHOLE = /\bexport\s+default\b|\bexports\s*=(?!\s*\{)|\bexport\s*=/

function isHandedOnUnnamed({ unit }: Side, { parts }: Difference, touched: ReadonlySet<string>): boolean {
  if (unit.language.modules !== 'node') return false
  const { text } = unit.file.lines
  const isWhole = ({ start, end }: Part): boolean => WHOLE.test(text.slice(start, end).split('\n', 1)[0] ?? '')
  return parts.some(isWhole) || text.split('\n').some((line) => WHOLE.test(line) && has(wordsOf(line), touched))
}

function isInType(start: number, { types }: Unit): boolean {
  return types.some((type) => start > type.start && start < type.end)
}

function typesAround({ unit, parts }: Side, { lines }: Difference, touched: ReadonlySet<string>): string[] {
  const starts = [...parts.filter(({ names }) => names.some((name) => touched.has(name))), ...lines].map(({ start }) => start)
  return unit.types.flatMap(({ name, start, end }) => (name !== undefined && starts.some((one) => one >= start && one < end) ? [name] : []))
}

/** Names that are not used by way of an object. */
function namesOutside({ unit, parts }: Side, { lines }: Difference): Set<string> {
  const types = unit.types.flatMap(({ name }) => name ?? [])
  const heads = new Set(unit.types.map(({ start }) => start))
  const own = parts.filter(({ isMember, start }) => !isMember && !heads.has(start)).flatMap(({ names }) => names)
  const outside = new Set([...own, ...types, ...unit.extensions.keys(), ...unit.exports.keys()])
  for (const { text, start } of lines) if (!isInType(start, unit)) for (const word of wordsOf(text)) outside.add(word)
  return outside
}

function usedAround(side: Side, differing: Difference, names: ReadonlySet<string>): UsedCode {
  const lines = side.rest.filter(({ text }) => has(wordsOf(text), names)).map(({ text }) => text)
  const start = [...differing.parts, ...side.parts.filter((part) => has(part.words, names))]
  return usedBy(side.unit, side.parts, start, new Set([...names, ...lines.flatMap((line) => [...wordsOf(line)])]), lines)
}

/** What code with these words uses of a file. */
export function usedOf(unit: Unit, words: ReadonlySet<string>): UsedCode {
  return usedBy(unit, partsOf(unit), [], words, [])
}

function usedBy(unit: Unit, parts: readonly Part[], start: readonly Part[], by: ReadonlySet<string>, lines: readonly string[]): UsedCode {
  const [used, words] = [new Set(start), new Set(by)]
  for (let before = -1; before < used.size;) {
    before = used.size
    for (const part of used) for (const word of part.words) words.add(word)
    for (const part of parts) if (part.names.some((name) => words.has(name))) used.add(part)
  }
  const { text } = unit.file.lines
  const all = [...used]
  const bound = all.flatMap(({ path, names }) => (path === undefined ? [] : [path, ...names.map((name) => inModule(path, name))]))
  return { text: [...all.map((part) => text.slice(part.start, part.end)), ...lines].join('\n'), words, imports: new Set(bound) }
}

/** Of `from a import b` the module b in a. */
function inModule(path: string, name: string): string {
  return path.endsWith('.') ? `${path}${name}` : `${path}.${name}`
}

/** The names by which a file may use what is another thing: one of each has to be met on the way to it. */
export interface Used {
  /** What it is, or what gives an object that has it. */
  givers: ReadonlySet<string>
  /** What it is, by itself or behind such an object. */
  names: ReadonlySet<string>
}

/** How a text may use what is another thing; undefined where it does not. */
export type Uses = (text: string) => Used | undefined

/** `renamed`: other names for what is another thing. */
export function usesOf({ names, members, types, givers }: ChangedParts, renamed: ReadonlySet<string>): Uses {
  const extending = extendingOne(types)
  const plain = [...renamed, ...names]
  const behind = new Set([...plain, ...members])
  return (text) => {
    const words = wordsOf(text)
    const decides = extending?.test(text) === true
    if (!decides && !has(words, new Set(plain)) && !(has(words, givers) && has(words, members))) return undefined
    const inherited = decides ? [...types, ...[...members].map(withoutDot)] : []
    return { givers: new Set([...plain, ...givers, ...inherited]), names: new Set([...behind, ...inherited]) }
  }
}

function extendingOne(types: ReadonlySet<string>): RegExp | undefined {
  if (types.size === 0) return undefined
  const one = `\\b(?:${[...types].map(literalPattern).join('|')})\\b`
  const heads = '\\b(?:class|interface|object|record|struct|enum)\\b[^{;]{0,500}'
  return new RegExp(`${heads}${one}|\\bnew\\s+${one}[^;]{0,200}?\\)\\s*\\{`)
}

/** Other names that a file gives to some: `a as b`, `b: a`, `b = module.a`. */
export function renamedIn(text: string, names: ReadonlySet<string>): string[] {
  const aliased = [...text.matchAll(/([\w$]+)\s+as\s+([\w$]+)/g)].map(([, own = '', other = '']) => ({ own, other }))
  const bound = [...text.matchAll(/([\w$]+)\s*[:=]\s*(?:[\w$]+\s*\.\s*){0,4}([\w$]+)/g)].map(([, other = '', own = '']) => ({ own, other }))
  return [...aliased, ...bound].flatMap(({ own, other }) => (names.has(own) ? [other] : []))
}
