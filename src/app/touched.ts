/** What in a file can be another thing because of what is another thing elsewhere, told from the words in it. */
import type { Fact, FunctionFact } from '#parse/facts'
import { namesOf } from '#resolve/callers'
import { enclosingType } from '#resolve/enclosing'
import type { Unit } from '#resolve/unit'

const WORD = /[\p{L}\p{N}_$]+/gu
/** What an object is asked for, or given by name: `.name`, `name: value`, `name=value`. */
const MEMBER = /(?:\.|->|::)\s{0,20}([\p{L}\p{N}_$]+)|([\p{L}\p{N}_$]+)(?:\s?:|=(?![=>]))/gu

/**
 * A part of a file: when one of its words may mean another thing, its names may. Names and words are as code says them: with a dot
 * before those that only stand behind one.
 */
export interface Part {
  names: readonly string[]
  words: ReadonlySet<string>
  /** Its names are used by way of an object, or from inside of its type, as far as they are its own. */
  isMember: boolean
  /** Where it stands; from the beginning of its first line to the end of its last one. */
  start: number
  end: number
  /** Of an import: what it names, as it is written. */
  path?: string
}

/** The names in a file that may mean another thing, where `changed` are names by which it may call what changed; it may give too many. */
export function touchedNames(parts: readonly Part[], changed: ReadonlySet<string>): ReadonlySet<string> {
  const first = [...changed].flatMap((name) => (name.startsWith('.') ? [name] : [...wordsOf(name)]))
  return new Set([...touchedAmong(parts, first)].map(withoutDot))
}

export function touchedAmong(parts: readonly Part[], changed: Iterable<string>): ReadonlySet<string> {
  const touched = new Set(changed)
  for (let before = -1; before < touched.size;) {
    before = touched.size
    for (const { names, words } of parts) if (has(words, touched)) for (const name of names) touched.add(name)
  }
  return touched
}

/** The parts of a unit, whether or not their bodies were read. What stands in none is code that runs when the file is loaded. */
export function partsOf(unit: Unit): Part[] {
  const { text } = unit.file.lines
  const functions = [...unit.scopes.keys()].filter((fact) => fact.kind === 'function').filter((fact) => !isInFunction(fact))
  const parts = headsOf(unit, functions)
  const fields = new Set<string>()
  for (const scope of unit.scopes.values()) {
    if (scope.kind !== 'module' && scope.kind !== 'type') continue
    const isMember = scope.kind === 'type'
    for (const [name, bindings] of scope.names)
      for (const { fact } of bindings)
        if (fact.kind !== 'function' && fact.kind !== 'type') {
          if (fact.kind !== 'import') fields.add(name)
          const found = withLines(text, fact)
          // Beside each other the members of a type need no object.
          if (isMember) for (const word of [...found.words]) found.words.add(`.${word}`)
          parts.push({ names: [asMember(name, isMember, unit)], isMember, ...found, ...(fact.kind === 'import' && { path: fact.path }) })
        }
  }
  for (const fact of functions) {
    const range = withAnnotations(text, fact)
    const own = text.slice(range.start, fact.end)
    const isMember = isOfObject(fact, unit)
    parts.push({ names: namesAs(fact, unit), words: wordsOf(own), isMember, ...range })
    const written = writtenIn(own, fields, unit)
    if (written.length > 0) parts.push({ names: written, words: wordsOf(own), isMember: true, ...range })
  }
  // What comes in without being named may be anything.
  for (const fact of unit.wildcards) {
    const words = wordsOf(text.slice(fact.start, fact.end))
    parts.push({
      names: functions.flatMap((fact) => namesAs(fact, unit)),
      words,
      isMember: true,
      path: fact.path,
      ...linesAround(text, fact),
    })
  }
  for (const write of [...unit.memberWrites.values()].flat())
    if (!isInFunction(write.fact))
      parts.push({ names: [write.root, ...write.path.map((name) => `.${name}`)], isMember: false, ...withLines(text, write.fact) })
  return parts
}

/** Of each type what stands before its body: its methods may be those of the type that it extends, or use what they inherit. */
function headsOf(unit: Unit, functions: readonly FunctionFact[]): Part[] {
  const { text } = unit.file.lines
  return unit.types.map((type) => {
    const range = withAnnotations(text, { start: type.start, end: type.body.start })
    const words = wordsOf(text.slice(range.start, type.body.start))
    // A constructor has the type's name: that it does something else says nothing of the methods.
    words.delete(type.name ?? '')
    const inside = functions.filter((fact) => fact.start >= type.start && fact.end <= type.end)
    const names = [...(type.name === undefined ? [] : [type.name]), ...inside.flatMap((fact) => namesAs(fact, unit))]
    return { names, words, isMember: false, ...range }
  })
}

/** Extension methods are no members: their users name nothing of their home. */
function isOfObject(fact: FunctionFact, unit: Unit): boolean {
  if (fact.name !== undefined && unit.extensions.get(fact.name)?.includes(fact)) return false
  return (
    fact.receiver !== undefined || (enclosingType(fact) !== undefined && !namesOf(fact, unit).includes(enclosingType(fact)?.name ?? ''))
  )
}

function namesAs(fact: FunctionFact, unit: Unit): string[] {
  return namesOf(fact, unit).map((name) => asMember(name, isOfObject(fact, unit), unit))
}

function asMember(name: string, isMember: boolean, { language }: Unit): string {
  return isMember && !language.implicitSelf ? `.${name}` : name
}

export function withoutDot(name: string): string {
  return name.startsWith('.') ? name.slice(1) : name
}

/** An assignment, or a call that puts something into what it is called on: `this.name = value`, `options.set(value)`. */
const WRITE = /(\.\s{0,20})?\b([\p{L}\p{N}_$]+)\s{0,20}(?:[-+*/|&?]{0,2}=(?![=>])|\.\s{0,20}(?:add|append|put|push|set|update|load)\w*\()/gu

/** Fields that a function writes; told from its text, since it may not have been read. */
function writtenIn(text: string, fields: ReadonlySet<string>, unit: Unit): string[] {
  const found = [...text.matchAll(WRITE)].flatMap(([, dot, name = '']) => {
    if (dot !== undefined) return [asMember(name, true, unit)]
    return fields.has(name) ? [name] : []
  })
  return [...new Set(found)]
}

function isInFunction(fact: Fact): boolean {
  for (let at = fact.parent; at; at = at.parent) if (at.kind === 'function') return true
  return false
}

/** With the type and what else stands before a declaration. */
function linesAround(text: string, { start, end }: Pick<Fact, 'start' | 'end'>): { start: number; end: number } {
  const after = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start) + 1, end: after < 0 ? text.length : after }
}

/** `@cached(hash)`, `[Authorize]`: on lines of their own before what they are about. */
function withAnnotations(text: string, fact: Pick<Fact, 'start' | 'end'>): { start: number; end: number } {
  const range = linesAround(text, fact)
  for (;;) {
    const before = text.lastIndexOf('\n', range.start - 2) + 1
    if (range.start === 0 || !/^[ \t]*[@[]/.test(text.slice(before, range.start))) return range
    range.start = before
  }
}

function withLines(text: string, fact: Fact): { words: Set<string>; start: number; end: number } {
  const range = linesAround(text, fact)
  return { words: wordsOf(text.slice(range.start, range.end)), ...range }
}

/** The words of a text, and once more with a dot before them those that stand behind one. */
export function wordsOf(text: string): Set<string> {
  const words = new Set(text.match(WORD) ?? [])
  for (const [, member, key = ''] of text.matchAll(MEMBER)) words.add(`.${member ?? key}`)
  return words
}

export function has(words: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  const [few, many] = words.size < some.size ? [words, some] : [some, words]
  for (const word of few) if (many.has(word)) return true
  return false
}
