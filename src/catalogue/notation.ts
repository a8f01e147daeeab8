/** Reads what libraries write inside strings ('AES/GCM/NoPadding', 'SHA256withRSA', 'HS256'), by the tables and patterns of notations.yml. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import type { Scalar } from '#core/value'
import { compileCipherList, readCipherList, type CipherList } from './cipher-list'
import { foldName } from './fold'
import { compilePattern, matchPattern, type Part, type Properties, type Slot } from './pattern'
import type { NotationRow, SuiteRow } from './schema'
import type { Tables } from './tables'

export interface Notation {
  id: string
  /** The property that the main value goes to when a model says nothing else: algorithm, curve, version … */
  property: string
  read(text: string): Properties | undefined
}

interface Compiled {
  row: NotationRow
  texts: ReadonlyMap<string, Properties>
  patterns: readonly { parts: readonly Part[]; set: Properties }[]
  cipherList: CipherList | undefined
}

/** All notations, ready to read; throws a UserError where one names a table, word list or notation that isn't there. */
export function buildNotations(tables: Tables): ReadonlyMap<string, Notation> {
  const compiled = new Map<string, Compiled>()
  for (const row of tables.notations.values()) compiled.set(row.id, compile(row, tables))
  const notations = new Map<string, Notation>()
  for (const { row } of compiled.values()) {
    for (const other of row.also ?? [])
      if (!compiled.has(other)) throw new UserError(`notations.yml: ${row.id} builds on "${other}", which isn't there`)
    notations.set(row.id, { id: row.id, property: row.property, read: (text) => read(compiled, tables, row.id, text, new Set()) })
  }
  return notations
}

/**
 * What a text says in a notation: the main value under the notation's property, and what else the text tells.
 * Undefined when the text isn't understood: it is then unlisted, never taken for something else.
 * Throws a UserError for a notation that isn't there (a mistake in a model).
 */
export function readNotation(
  catalogue: { notations: ReadonlyMap<string, Notation> },
  notation: string,
  text: string,
): Record<string, Scalar> | undefined {
  const found = findNotation(catalogue, notation).read(text)
  return found === undefined ? undefined : { ...found }
}

/** The property that a notation's main value has in what readNotation returns: 'algorithm' of jose, 'curve' of curve. */
export function notationProperty(catalogue: { notations: ReadonlyMap<string, Notation> }, notation: string): string {
  return findNotation(catalogue, notation).property
}

function findNotation(catalogue: { notations: ReadonlyMap<string, Notation> }, notation: string): Notation {
  const found = catalogue.notations.get(notation)
  if (found !== undefined) return found
  const suggestion = closest(notation, catalogue.notations.keys())
  const known = [...catalogue.notations.keys()].sort().join(', ')
  throw new UserError(`there is no notation "${notation}"`, {
    help: suggestion === undefined ? `known: ${known}` : `did you mean "${suggestion}"?`,
  })
}

function read(
  compiled: ReadonlyMap<string, Compiled>,
  tables: Tables,
  id: string,
  text: string,
  seen: Set<string>,
): Properties | undefined {
  const notation = compiled.get(id)
  if (notation === undefined || seen.has(id)) return undefined
  seen.add(id)
  if (notation.cipherList !== undefined) return readCipherList(notation.cipherList, tables, text)
  const key = foldName(text)
  if (key === undefined) return undefined
  const found = notation.texts.get(key) ?? readTable(notation.row, tables, key) ?? readPatterns(notation, tables, text)
  if (found !== undefined) return { ...notation.row.set, ...found }
  for (const other of notation.row.also ?? []) {
    const result = read(compiled, tables, other, text, seen)
    if (result !== undefined) return { ...notation.row.set, ...result }
  }
  return undefined
}

function readTable(row: NotationRow, tables: Tables, key: string): Properties | undefined {
  if (row.table === undefined) return undefined
  for (const candidate of [key, ...otherBeginnings(row, key)]) {
    const suite = row.table === 'suites' ? tables.suites.get(candidate) : undefined
    if (suite !== undefined) return suiteProperties(suite)
    const named = tables.named.get(row.table)?.get(candidate)
    if (named !== undefined) return row.name === undefined ? named.properties : { ...named.properties, [row.name]: named.name }
  }
  return undefined
}

function otherBeginnings(row: NotationRow, key: string): string[] {
  return Object.entries(row.prefixes ?? {}).flatMap(([from, to]) => {
    const beginning = from.toLowerCase()
    return key.startsWith(beginning) ? [to.toLowerCase() + key.slice(beginning.length)] : []
  })
}

const SUITE_FACTS = ['keyExchange', 'authentication', 'cipher', 'keyBits', 'mode', 'tagBits', 'mac', 'hash', 'export'] as const

function suiteProperties(suite: SuiteRow): Properties {
  const properties: Record<string, Scalar> = { suites: suite.name }
  for (const fact of SUITE_FACTS) {
    const value = suite[fact]
    if (value !== undefined) properties[fact] = value
  }
  return properties
}

function readPatterns(notation: Compiled, tables: Tables, text: string): Properties | undefined {
  for (const { parts, set } of notation.patterns) {
    const found = matchPattern(parts, text, (properties) => isPossible(tables, { ...properties, ...set }))
    if (found !== undefined) return { ...found, ...set }
  }
  return undefined
}

/** Whether such an algorithm exists: 'aes-123-cbc' and 'aes-128-gcm8' don't. */
function isPossible(tables: Tables, properties: Properties): boolean {
  const { algorithm, keyBits, mode, feedbackBits } = properties
  const row = typeof algorithm === 'string' ? tables.algorithms.get(foldName(algorithm) ?? '') : undefined
  if (typeof keyBits === 'number' && row !== undefined) {
    if (row.keySizes !== undefined && !row.keySizes.includes(keyBits)) return false
    if (row.keyBits !== undefined && row.keyBits !== keyBits) return false
  }
  if (feedbackBits === undefined) return true
  return typeof mode === 'string' && tables.modes.get(foldName(mode) ?? '')?.feedback === true
}

function compile(row: NotationRow, tables: Tables): Compiled {
  const known = row.table === undefined || row.table === 'suites' || tables.named.has(row.table)
  if (!known) throw new UserError(`notations.yml: ${row.id} reads the table "${String(row.table)}", which isn't there`)
  const words = wordLists(row)
  const slotOf = (name: string): Slot => slot(name, row, tables, words)
  const patterns = (row.patterns ?? []).map((entry) => {
    const { pattern, set } = typeof entry === 'string' ? { pattern: entry, set: undefined } : entry
    return { parts: compilePattern(pattern, slotOf), set: set ?? {} }
  })
  const cipherList = row.cipherList === undefined ? undefined : compileCipherList(row.cipherList)
  return { row, texts: folded(row.id, row.texts ?? {}), patterns, cipherList }
}

function wordLists(row: NotationRow): ReadonlyMap<string, ReadonlyMap<string, Properties>> {
  return new Map(Object.entries(row.words ?? {}).map(([name, list]) => [name, folded(row.id, list)]))
}

function folded(id: string, list: Readonly<Record<string, Properties>>): Map<string, Properties> {
  const table = new Map<string, Properties>()
  for (const [text, properties] of Object.entries(list)) {
    const key = foldName(text)
    if (key === undefined || table.has(key)) throw new UserError(`notations.yml: ${id} has "${text}" twice, or it is no name`)
    table.set(key, properties)
  }
  return table
}

/** The reader of one '{…}' of a pattern. */
function slot(name: string, row: NotationRow, tables: Tables, words: ReadonlyMap<string, ReadonlyMap<string, Properties>>): Slot {
  if (name.startsWith('@')) {
    const list = words.get(name.slice(1))
    if (list === undefined) throw new UserError(`notations.yml: ${row.id} has no words "${name.slice(1)}"`)
    return (text) => list.get(foldName(text) ?? '')
  }
  const [property = '', kinds] = name.split(':')
  if (kinds !== undefined) return algorithmSlot(property, kinds, tables)
  if (property === '_') return (text) => (/^[0-9]{1,5}$/.test(text) ? {} : undefined)
  const table = rowTables(tables)[property]
  if (table === undefined) {
    // Rounds of a password function go into the millions; no length does.
    const digits = property === 'iterations' ? /^[0-9]{1,9}$/ : /^[0-9]{1,5}$/
    return (text) => (digits.test(text) ? { [property]: Number(text) } : undefined)
  }
  return (text) => {
    const found = table.get(foldName(text) ?? '')
    return found === undefined ? undefined : { [property]: found.name }
  }
}

function algorithmSlot(property: string, kinds: string, tables: Tables): Slot {
  const primitives = new Set(kinds.split('|'))
  return (text) => {
    const found = tables.algorithms.get(foldName(text) ?? '')
    if (found === undefined || !(primitives.has('any') || primitives.has(found.primitive))) return undefined
    return { [property]: found.name }
  }
}

function rowTables(tables: Tables): Readonly<Record<string, ReadonlyMap<string, { name: string }> | undefined>> {
  return { mode: tables.modes, padding: tables.paddings, curve: tables.curves, version: tables.protocols }
}
