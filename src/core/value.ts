/** What is known of one argument or property, and how it is known; not known is a value too. */
import type { Location } from './location'

export type Scalar = string | number | boolean

/** How a known value came to be known. */
export type Origin = 'literal' | 'constant' | 'configuration' | 'default-parameter' | 'library-default' | 'catalogue'

/** Why a value could not be known. */
export type UnknownReason =
  | 'parameter'
  | 'external-call'
  | 'environment'
  | 'field'
  | 'expression'
  | 'absent'
  | 'not-stated'
  | 'no-history'
  | 'budget'
  | 'hidden'
  | 'unlocked'

/** Where key material, an IV, a salt or a seed comes from. */
export type MaterialSource =
  'constant' | 'random' | 'insecure-random' | 'time' | 'derived' | 'generated' | 'service' | 'environment' | 'file'

export interface KnownValue {
  kind: 'known'
  value: Scalar
  origin: Origin
  at?: Location
}

/** Any of these may run: branches, ternaries, an environment value with a default. Judged by the worst. */
export interface OneOfValue {
  kind: 'one-of'
  values: Value[]
  at?: Location
}

/** Bytes that matter as a secret or as an IV or salt. The text itself is never kept, only a fingerprint of a constant. */
export interface MaterialValue {
  kind: 'material'
  source: MaterialSource
  /** Length in bytes where it is known. */
  bytes?: number
  /** Short SHA-256 of a constant, so that two places with the same key can be told. */
  fingerprint?: string
  at?: Location
}

export interface UnknownValue {
  kind: 'unknown'
  reason: UnknownReason
  /** Of a version that nothing pins: the ecosystem and the range it lies in, 'npm ^8.5.1'. */
  within?: string
  at?: Location
}

export type Value = KnownValue | OneOfValue | MaterialValue | UnknownValue

/** A value with a place; `exactOptionalPropertyTypes` keeps `at: undefined` out of reports. */
export function known(value: Scalar, origin: Origin, at?: Location): KnownValue {
  return at ? { kind: 'known', value, origin, at } : { kind: 'known', value, origin }
}

export function unknown(reason: UnknownReason, at?: Location): UnknownValue {
  return at ? { kind: 'unknown', reason, at } : { kind: 'unknown', reason }
}

/** The alternatives of a value: itself, or the members of a one-of (flattened). */
export function alternatives(value: Value): Exclude<Value, OneOfValue>[] {
  if (value.kind !== 'one-of') return [value]
  return value.values.flatMap(alternatives)
}

/** One value out of several: equal ones fold, a single one stays itself. */
export function oneOf(values: Value[], at?: Location): Value {
  const distinct = new Map<string, Value>()
  for (const value of values.flatMap(alternatives)) {
    const key = valueKey(value)
    if (!distinct.has(key)) distinct.set(key, value)
  }
  const members = [...distinct.values()]
  const [first] = members
  if (first === undefined) return unknown('absent', at)
  if (members.length === 1) return first
  return at ? { kind: 'one-of', values: members, at } : { kind: 'one-of', values: members }
}

/** The known scalars among the alternatives. */
export function scalars(value: Value | undefined): Scalar[] {
  if (value === undefined) return []
  return alternatives(value).flatMap((member) => (member.kind === 'known' ? [member.value] : []))
}

/** Identity of a value apart from where it stands. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'known':
      return `known:${typeof value.value}:${String(value.value)}`
    case 'material':
      return `material:${value.source}:${value.bytes ?? ''}:${value.fingerprint ?? ''}`
    case 'unknown':
      return `unknown:${value.reason}${value.within === undefined ? '' : `:${value.within}`}`
    case 'one-of':
      return `one-of:${value.values.map(valueKey).sort().join('|')}`
  }
}
