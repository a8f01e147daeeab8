/** What the catalogue's look-ups and derivations share: the tables, and what an algorithm is by the way it is used. */
import { alternatives, known, oneOf, unknown, type KnownValue, type UnknownReason, type Value } from '#core/value'
import { foldName } from './fold'
import type { AlgorithmRow, AlgorithmsFile } from './schema'
import type { Tables } from './tables'

type Properties = Readonly<Record<string, Value>>

export interface Facts {
  tables: Tables
  /** Primitive → how its assets are named. */
  names: AlgorithmsFile['names']
  /** Asset name → object identifier. */
  oids: AlgorithmsFile['oids']
  strengths: AlgorithmsFile['strengths']
}

export function rowOf(facts: Facts, value: KnownValue): AlgorithmRow | undefined {
  return typeof value.value === 'string' ? facts.tables.algorithms.get(foldName(value.value) ?? '') : undefined
}

/** The primitive an algorithm has in this use; unknown where the use that decides isn't known. */
export function primitiveOf(facts: Facts, row: AlgorithmRow, properties: Properties): Value {
  for (const { when, primitive } of row.primitiveBy ?? []) {
    const holds = Object.entries(when).map(([property, values]) => holdsIn(properties[property], values))
    if (holds.every((answer) => answer === 'yes')) return known(primitive, 'catalogue')
    if (holds.every((answer) => answer !== 'no')) return unknown(reasonOf(when, properties))
  }
  const { mode } = properties
  if (row.primitive !== 'block-cipher' || mode === undefined) return known(row.primitive, 'catalogue')
  return oneOf(alternatives(mode).map((member) => primitiveInMode(facts, row, member)))
}

function primitiveInMode(facts: Facts, row: AlgorithmRow, mode: Value): Value {
  if (mode.kind === 'unknown') return unknown(mode.reason)
  const found = mode.kind === 'known' ? facts.tables.modes.get(foldName(String(mode.value)) ?? '') : undefined
  return found === undefined ? unknown('absent') : known(found.primitive ?? row.primitive, 'catalogue')
}

/** Whether a property holds one of some values: 'maybe' where it isn't known or could also be another. */
function holdsIn(value: Value | undefined, values: readonly unknown[]): 'yes' | 'no' | 'maybe' {
  if (value === undefined) return 'no'
  const answers = alternatives(value).map((member) => (member.kind === 'known' ? values.includes(member.value) : undefined))
  if (answers.every((answer) => answer === true)) return 'yes'
  return answers.every((answer) => answer === false) ? 'no' : 'maybe'
}

function reasonOf(when: Readonly<Record<string, unknown>>, properties: Properties): UnknownReason {
  for (const property of Object.keys(when)) {
    const value = properties[property]
    for (const member of value === undefined ? [] : alternatives(value)) if (member.kind === 'unknown') return member.reason
  }
  return 'expression'
}
