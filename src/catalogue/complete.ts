/** Adds what the catalogue knows of an asset's algorithm to its properties; unknown stays unknown, and of what is given only the spelling changes. */
import { alternatives, known, oneOf, unknown, type Scalar, type Value } from '#core/value'
import { primitiveOf, rowOf, type Facts } from './facts'
import { foldName } from './fold'
import { assetName, formOf } from './name'
import type { AlgorithmRow } from './schema'

type Properties = Record<string, Value>

/** One alternative of the algorithm: its row, or the unknown value that stands for what isn't known or listed. */
type Alternative = { row: AlgorithmRow } | { row?: undefined; unknown: Value }

/** Primitives that have a digest length: only for these (or an unknown one) is a missing length worth saying. */
const DIGESTS: ReadonlySet<unknown> = new Set(['hash', 'xof', 'checksum', 'unknown'])

/**
 * The properties in canonical spelling ('TripleDES' becomes 3DES), with derived ones added: primitive, curve, keyBits (fixed, or the curve's), outputBits, blockBits, quantumVulnerable,
 * cryptographic (only when false), and for CycloneDX algorithmFamily, ellipticCurve, classicalSecurityLevel (bits),
 * nistQuantumSecurityLevel (0 to 6) and oid. Derived values have the origin 'catalogue'.
 */
export function complete(facts: Facts, properties: Readonly<Properties>): Properties {
  const result = canonical(facts, properties)
  const choices = algorithmAlternatives(facts, result['algorithm'])
  if (choices.length > 0) {
    addMissing(
      result,
      'primitive',
      derive(choices, (row) => primitiveOf(facts, row, result), true),
    )
    addMissing(
      result,
      'curve',
      fixed(choices, (row) => row.curve),
    )
    addMissing(
      result,
      'keyBits',
      fixed(choices, (row) => row.keyBits),
    )
  }
  const [only] = choices
  // The curve's length is a key's length only where one listed algorithm uses the curve.
  if (choices.length === 1 && only?.row !== undefined) addMissing(result, 'keyBits', curveBits(facts, result['curve']))
  addMissing(result, 'ellipticCurve', registeredCurve(facts, result['curve']))
  if (choices.length > 0) addFacts(facts, result, choices)
  return result
}

/** Known names in the catalogue's spelling; what isn't listed stays as it was written. */
function canonical(facts: Facts, properties: Readonly<Properties>): Properties {
  const { algorithms, curves, modes, paddings } = facts.tables
  const tables: Readonly<Record<string, ReadonlyMap<string, { name: string }>>> = {
    algorithm: algorithms,
    hash: algorithms,
    mgfHash: algorithms,
    curve: curves,
    mode: modes,
    padding: paddings,
  }
  const result: Properties = { ...properties }
  for (const [property, table] of Object.entries(tables)) {
    const value = result[property]
    if (value !== undefined) result[property] = respelled(value, table)
  }
  return result
}

function respelled(value: Value, table: ReadonlyMap<string, { name: string }>): Value {
  if (value.kind === 'one-of')
    return oneOf(
      value.values.map((member) => respelled(member, table)),
      value.at,
    )
  if (value.kind !== 'known' || typeof value.value !== 'string') return value
  const row = table.get(foldName(value.value) ?? '')
  return row === undefined || row.name === value.value ? value : { ...value, value: row.name }
}

function addFacts(facts: Facts, result: Properties, choices: readonly Alternative[]): void {
  const digest =
    result['primitive'] === undefined ||
    alternatives(result['primitive']).some((member) => member.kind !== 'known' || DIGESTS.has(member.value))
  addMissing(
    result,
    'outputBits',
    digest ? derive(choices, (row) => listed(row.outputBits), true) : fixed(choices, (row) => row.outputBits),
  )
  addMissing(
    result,
    'blockBits',
    fixed(choices, (row) => row.blockBits),
  )
  addMissing(
    result,
    'quantumVulnerable',
    derive(choices, (row) => quantumVulnerable(row), true),
  )
  addMissing(
    result,
    'cryptographic',
    fixed(choices, (row) => row.cryptographic),
  )
  const [only] = choices
  if (choices.length !== 1 || only?.row === undefined) return
  const family = formOf(facts, only.row, result).family ?? only.row.family
  if (family !== undefined) addMissing(result, 'algorithmFamily', known(family, 'catalogue'))
  addLevels(facts, result, only.row)
  const oid = oidOf(facts, result, only.row)
  if (oid !== undefined) addMissing(result, 'oid', known(oid, 'catalogue'))
}

function addMissing(result: Properties, property: string, value: Value | undefined): void {
  if (value !== undefined && !Object.hasOwn(result, property)) result[property] = value
}

function algorithmAlternatives(facts: Facts, algorithm: Value | undefined): Alternative[] {
  if (algorithm === undefined) return []
  return alternatives(algorithm).map((member) => {
    if (member.kind === 'unknown') return { unknown: unknown(member.reason) }
    const row = member.kind === 'known' ? rowOf(facts, member) : undefined
    return row === undefined ? { unknown: unknown('absent') } : { row }
  })
}

/** One property of all alternatives; `evenUnknown` says an algorithm that isn't known has an unknown one. */
function derive(choices: readonly Alternative[], read: (row: AlgorithmRow) => Value | undefined, evenUnknown: boolean): Value | undefined {
  const values: Value[] = []
  let found = evenUnknown
  for (const choice of choices) {
    const value = choice.row === undefined ? choice.unknown : read(choice.row)
    if (choice.row !== undefined && value !== undefined) found = true
    if (value !== undefined) values.push(value)
    else if (choices.length > 1) values.push(unknown('absent'))
  }
  return found && values.length > 0 ? oneOf(values) : undefined
}

/** As derive, but nothing where no alternative has the property. */
function fixed(choices: readonly Alternative[], read: (row: AlgorithmRow) => Scalar | undefined): Value | undefined {
  return derive(choices, (row) => listed(read(row)), false)
}

function listed(value: Scalar | undefined): Value | undefined {
  return value === undefined ? undefined : known(value, 'catalogue')
}

function quantumVulnerable(row: AlgorithmRow): Value {
  return row.quantumVulnerable === 'unknown' ? unknown('absent') : known(row.quantumVulnerable ?? false, 'catalogue')
}

function curveBits(facts: Facts, curve: Value | undefined): Value | undefined {
  if (curve === undefined) return undefined
  return oneOf(
    alternatives(curve).map((member) => {
      if (member.kind === 'unknown') return unknown(member.reason)
      const row = member.kind === 'known' ? facts.tables.curves.get(foldName(String(member.value)) ?? '') : undefined
      return row === undefined ? unknown('absent') : known(row.bits, 'catalogue')
    }),
  )
}

/** The CycloneDX registry's 'family/name' of a known curve. */
function registeredCurve(facts: Facts, curve: Value | undefined): Value | undefined {
  if (curve?.kind !== 'known') return undefined
  const row = facts.tables.curves.get(foldName(String(curve.value)) ?? '')
  return row?.family === undefined ? undefined : known(`${row.family}/${row.name}`, 'catalogue')
}

function addLevels(facts: Facts, result: Properties, row: AlgorithmRow): void {
  const keyBits = result['keyBits']
  const bits = keyBits?.kind === 'known' && typeof keyBits.value === 'number' ? keyBits.value : undefined
  const strength = typeof row.strengthBits === 'number' ? row.strengthBits : bits === undefined ? undefined : strengthOf(facts, row, bits)
  if (strength !== undefined) addMissing(result, 'classicalSecurityLevel', known(strength, 'catalogue'))
  const byKey = typeof row.nistQuantumLevel === 'object' ? row.nistQuantumLevel : undefined
  const level = byKey === undefined ? row.nistQuantumLevel : byKey[String(bits)]
  if (typeof level === 'number') addMissing(result, 'nistQuantumSecurityLevel', known(level, 'catalogue'))
}

function strengthOf(facts: Facts, row: AlgorithmRow, bits: number): number | undefined {
  if (row.strengthBits === 'keyBits') return bits
  if (row.strengthBits === 'half-keyBits') return Math.floor(bits / 2)
  if (row.strengthBits !== 'factoring') return undefined
  let strength: number | undefined
  for (const [size, worth] of facts.strengths.factoring.from) if (bits >= size) strength = worth
  return strength
}

function oidOf(facts: Facts, result: Properties, row: AlgorithmRow): string | undefined {
  const name = assetName(facts, 'algorithm', result, row.name)
  const curve = result['curve']
  const curveOid =
    row.name === 'EC' && curve?.kind === 'known' ? facts.tables.curves.get(foldName(String(curve.value)) ?? '')?.oid : undefined
  return facts.oids[name] ?? curveOid ?? (name === row.name ? row.oid : undefined)
}
