/** Canonical names of assets: 'AES-256-GCM', 'RSASSA-PSS-SHA-256', 'EC-P-256'; '?' for what isn't known. */
import type { AssetType } from '#core/asset'
import { alternatives, type Value } from '#core/value'
import { primitiveOf, rowOf, type Facts } from './facts'
import { foldName, MAX_NAME_LENGTH } from './fold'
import type { AlgorithmRow, AssetForm } from './schema'

type Properties = Readonly<Record<string, Value>>

const UNKNOWN_NAME = '?'

/**
 * The name of an asset. Parts that aren't known are left out, an unknown algorithm is '?',
 * one of several is 'A|B' (sorted); `fallback` names what has no algorithm.
 */
export function assetName(facts: Facts, type: AssetType, properties: Properties, fallback: string): string {
  if (type === 'certificate') return fallback
  if (type === 'protocol') return protocolName(facts, properties) ?? fallback
  const { algorithm } = properties
  if (algorithm === undefined) return fallback
  const members = alternatives(algorithm)
  const names = members.map((member) => algorithmName(facts, member, properties, members.length === 1))
  return joined(names)
}

/** The form by which an algorithm's asset is named, and the registry's family that goes with it. */
export function formOf(facts: Facts, row: AlgorithmRow, properties: Properties): AssetForm {
  for (const form of row.names ?? []) {
    const fits = Object.entries(form.when ?? {}).every(([property, values]) => {
      const value = property === 'primitive' ? (properties['primitive'] ?? primitiveOf(facts, row, properties)) : properties[property]
      return value?.kind === 'known' && values.includes(value.value)
    })
    if (fits) return form
  }
  return { name: facts.names[row.primitive] ?? '{algorithm}' }
}

function protocolName(facts: Facts, properties: Properties): string | undefined {
  const families: string[] = []
  for (const property of ['version', 'minVersion', 'maxVersion']) {
    const value = properties[property]
    if (value === undefined) continue
    for (const member of alternatives(value)) {
      const row = member.kind === 'known' ? facts.tables.protocols.get(foldName(String(member.value)) ?? '') : undefined
      // SSL is what TLS was called before: one protocol, one asset.
      if (row !== undefined) families.push(row.family === 'SSL' ? 'TLS' : row.family)
    }
  }
  const [first] = families.sort()
  return first
}

function algorithmName(facts: Facts, member: Value, properties: Properties, alone: boolean): string {
  if (member.kind !== 'known') return UNKNOWN_NAME
  const row = rowOf(facts, member)
  if (row === undefined) return shown(String(member.value))
  return alone ? render(formOf(facts, row, properties).name, row, properties) : row.name
}

/** Fills '{property}' in; a part that isn't known goes with the hyphen before it. */
function render(form: string, row: AlgorithmRow, properties: Properties): string {
  return form.replace(/-?\{(\w+)\}/g, (slot, property: string) => {
    const text = property === 'algorithm' ? row.name : partText(property, row, properties[property])
    return text === undefined ? '' : slot.startsWith('-') ? `-${text}` : text
  })
}

function partText(property: string, row: AlgorithmRow, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined
  const members = alternatives(value)
  if (members.every((member) => member.kind !== 'known')) return undefined
  if (members.every((member) => member.kind === 'known' && goesWithoutSaying(property, row, member.value))) return undefined
  return joined(members.map((member) => (member.kind === 'known' ? shown(String(member.value)) : UNKNOWN_NAME)))
}

function goesWithoutSaying(property: string, row: AlgorithmRow, value: unknown): boolean {
  if (property === 'curve') return value === row.curve
  if (property !== 'keyBits' || typeof value !== 'number') return false
  return value === row.keyBits || row.usualKeyBits?.includes(value) === true
}

/** Text of a source file as part of a name: bounded, and without what isn't printable. */
function shown(text: string): string {
  return (
    text
      .slice(0, MAX_NAME_LENGTH)
      .replace(/[^\x20-\x7e]/g, '?')
      .trim() || UNKNOWN_NAME
  )
}

function joined(names: readonly string[]): string {
  return [...new Set(names)].sort().join('|')
}
