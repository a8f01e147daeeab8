/** What the inventory shows: which cryptography is in use, where, and what a quantum computer breaks of it. */
import type { CryptoAsset } from '#core/asset'
import type { Shown } from '#core/audit-view'
import { scalars } from '#core/value'
import { shown, type EvidenceInput, type ReadFact } from './evidence-input'
import { counted, list } from './phrases'

export const INVENTORY_FACTS: Readonly<Record<string, ReadFact>> = {
  'inventory.algorithms': (input) => ofType(input, 'algorithm', 'algorithm'),
  'inventory.protocols': (input) => ofType(input, 'protocol', 'protocol'),
  'inventory.libraries': (input) => ofType(input, 'library', 'cryptographic library'),
  'inventory.certificates': (input) => ofType(input, 'certificate', 'certificate'),
  'inventory.keys': keysFact,
  'inventory.quantum': quantumFact,
}

const MAX_POINTERS = 5

function ofType({ report }: EvidenceInput, type: CryptoAsset['type'], noun: string): Shown[] {
  const assets = report.assets.filter((asset) => asset.type === type)
  if (assets.length === 0) return [shown('not-seen', `no ${noun} was found in what was read`)]
  const places = assets.reduce((sum, { occurrences }) => sum + occurrences.length, 0)
  const names = [...new Set(assets.map(({ name }) => name))].sort()
  return [shown('proven', `${counted(assets.length, noun)} at ${counted(places, 'place')}: ${list(names)}`, pointersOf(assets))]
}

/** Keys that the infrastructure declares, with who manages them. */
function keysFact({ report }: EvidenceInput): Shown[] {
  const keys = report.assets.filter(({ properties }) => properties['keySpec'] !== undefined || properties['rotation'] !== undefined)
  if (keys.length === 0) return [shown('not-seen', 'no key of a key service is declared in what was read')]
  return [shown('proven', `${counted(keys.length, 'key')} of a key service declared in code`, pointersOf(keys))]
}

function quantumFact({ report }: EvidenceInput): Shown[] {
  const vulnerable = report.assets.filter(({ properties }) => scalars(properties['quantumVulnerable']).includes(true))
  const algorithms = report.assets.filter(({ type }) => type === 'algorithm').length
  if (algorithms === 0) return [shown('not-seen', 'no algorithm was found in what was read')]
  const dates = report.outlook?.entries.length ?? 0
  const text = `${counted(vulnerable.length, 'use')} of algorithms that a quantum computer breaks are known, of ${String(algorithms)}; ${counted(dates, 'date')} on which the policy becomes stricter`
  return [shown('proven', text, pointersOf(vulnerable))]
}

function pointersOf(assets: readonly CryptoAsset[]): Shown['pointers'] {
  return assets
    .slice(0, MAX_POINTERS)
    .flatMap(({ name, occurrences: [first] }) => (first === undefined ? [] : [{ text: name, at: first.at }]))
}
