/** Which functions of a file that did not change can be another thing because of one that did, told from the words in them. */
import type { Fact, FunctionFact, TypeFact } from '#parse/facts'
import { namesOf } from '#resolve/callers'
import type { Unit } from '#resolve/unit'

const WORD = /[\p{L}\p{N}_$]+/gu

/** A part of a file: when one of its words may mean another thing, its names may. */
interface Part {
  names: readonly string[]
  words: ReadonlySet<string>
}

/** The names in a file that may mean another thing, where `changed` are names by which it may call what changed; it may give too many. */
export function touchedNames(unit: Unit, changed: ReadonlySet<string>): ReadonlySet<string> {
  const touched = new Set([...changed].flatMap((name) => [...wordsOf(name)]))
  const parts = partsOf(unit)
  for (let before = -1; before < touched.size;) {
    before = touched.size
    for (const { names, words } of parts) if (has(words, touched)) for (const name of names) touched.add(name)
  }
  return touched
}

function partsOf(unit: Unit): Part[] {
  const { text } = unit.file.lines
  const functions = [...unit.scopes.keys()].filter((fact) => fact.kind === 'function').filter((fact) => !isInFunction(fact))
  const parts: Part[] = []
  const fields = new Set<string>()
  for (const type of unit.types) {
    const words = wordsOf(text.slice(type.start, type.body.start))
    // A constructor has the type's name: that it does something else says nothing of the methods.
    words.delete(type.name ?? '')
    parts.push({ names: methodsOf(type, functions, unit), words })
  }
  for (const scope of unit.scopes.values()) {
    if (scope.kind !== 'module' && scope.kind !== 'type') continue
    for (const [name, bindings] of scope.names)
      for (const { fact } of bindings)
        if (fact.kind !== 'function' && fact.kind !== 'type') {
          fields.add(name)
          parts.push({ names: [name], words: wordsOf(linesAround(text, fact)) })
        }
  }
  for (const fact of functions) {
    const own = text.slice(fact.start, fact.end)
    parts.push({ names: [...namesOf(fact, unit), ...writtenIn(own, fields)], words: wordsOf(own) })
  }
  const all = functions.flatMap((fact) => namesOf(fact, unit))
  // What comes in without being named may be anything.
  for (const { start, end } of unit.wildcards) parts.push({ names: all, words: wordsOf(text.slice(start, end)) })
  for (const write of [...unit.memberWrites.values()].flat())
    if (!isInFunction(write.fact)) parts.push({ names: [write.root, ...write.path], words: wordsOf(linesAround(text, write.fact)) })
  return parts
}

/** An assignment, or a call that puts something into what it is called on: `this.name = value`, `options.set(value)`. */
const WRITE = /(\.\s{0,20})?\b([\p{L}\p{N}_$]+)\s{0,20}(?:[-+*/|&?]{0,2}=(?![=>])|\.\s{0,20}(?:add|append|put|push|set|update|load)\w*\()/gu

/** Fields that a function writes; told from its text, since it may not have been read. */
function writtenIn(text: string, fields: ReadonlySet<string>): string[] {
  return [...text.matchAll(WRITE)].flatMap(([, dot, name = '']) => (dot !== undefined || fields.has(name) ? [name] : []))
}

/** Its methods may be those of the type that it extends, or use what they inherit. */
function methodsOf(type: TypeFact, functions: readonly FunctionFact[], unit: Unit): string[] {
  const inside = functions.filter((fact) => fact.start >= type.start && fact.end <= type.end)
  return [...(type.name === undefined ? [] : [type.name]), ...inside.flatMap((fact) => namesOf(fact, unit))]
}

function isInFunction(fact: Fact): boolean {
  for (let at = fact.parent; at; at = at.parent) if (at.kind === 'function') return true
  return false
}

/** With the type and what else stands before a declaration. */
function linesAround(text: string, { start, end }: Fact): string {
  const after = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start) + 1, after < 0 ? text.length : after)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(WORD) ?? [])
}

function has(words: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  const [few, many] = words.size < some.size ? [words, some] : [some, words]
  for (const word of few) if (many.has(word)) return true
  return false
}
