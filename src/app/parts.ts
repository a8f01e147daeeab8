/** Asks the catalogue what the assets of an inventory are made of. */
import type { Catalogue } from '#catalogue/catalogue'
import type { CryptoAsset } from '#core/asset'
import type { Parts, Properties, SuiteParts } from '#core/parts'
import { compareTexts } from '#core/order'
import { known, scalars, type Value } from '#core/value'

/** Properties that name another algorithm, by what it is to the asset. */
const NAMING: readonly (readonly [property: string, part: string])[] = [
  ['hash', 'hash'],
  ['mgfHash', 'mgfHash'],
  ['kdf', 'kdf'],
  ['kdfHash', 'kdfHash'],
  ['cipher', 'cipher'],
  ['encryptedWith', 'encryptedWith'],
  ['signatureAlgorithm', 'signature'],
]

/** What makes a key's algorithm. */
const OF_KEY = ['algorithm', 'keyBits', 'curve']

/** `packages` gives the names that the library of a model has in its ecosystem. */
export function partsOf(assets: readonly CryptoAsset[], catalogue: Catalogue, packages: PackagesOf = () => []): Parts {
  const algorithms: Record<string, Properties> = {}
  const suites: Record<string, SuiteParts> = {}
  const ofAsset: Record<string, Record<string, string>> = {}
  const add = (properties: Readonly<Record<string, Value>>): string => {
    const whole = catalogue.complete(properties)
    const name = catalogue.assetName('algorithm', whole, '?')
    algorithms[name] ??= whole
    return name
  }
  const named = (text: string): string => {
    const said = catalogue.readNotation('cyclonedx', text) ?? { algorithm: text }
    return add(Object.fromEntries(Object.entries(said).map(([property, value]) => [property, known(value, 'catalogue')])))
  }
  for (const asset of assets) {
    const own: Record<string, string> = {}
    for (const [property, part] of NAMING) {
      const [name, ...others] = scalars(asset.properties[property])
      if (typeof name === 'string' && others.length === 0) own[part] = named(name)
    }
    const isKey = asset.type === 'certificate' || asset.type === 'related-crypto-material'
    if (isKey && typeof scalars(asset.properties['algorithm'])[0] === 'string') own['key'] = add(picked(asset.properties))
    if (asset.type === 'protocol') addSuites(suites, asset, catalogue, named)
    if (Object.keys(own).length > 0) ofAsset[asset.id] = own
  }
  return { algorithms: sorted(algorithms), suites: sorted(suites), ofAsset, provides: providesOf(assets, packages) }
}

export type PackagesOf = (model: string) => readonly string[]

/** By library: what the functions of its packages made. */
function providesOf(assets: readonly CryptoAsset[], packages: PackagesOf): Record<string, readonly string[]> {
  const made = new Map<string, Set<string>>()
  for (const asset of assets) {
    if (asset.type !== 'algorithm' && asset.type !== 'protocol') continue
    for (const name of new Set(asset.occurrences.flatMap(({ model }) => packages(model)))) {
      made.set(name, (made.get(name) ?? new Set<string>()).add(asset.id))
    }
  }
  const found: Record<string, readonly string[]> = {}
  for (const { id, type, properties } of assets) {
    const provided = type === 'library' ? scalars(properties['package']).flatMap((name) => [...(made.get(String(name)) ?? [])]) : []
    if (provided.length > 0) found[id] = [...new Set(provided)].sort(compareTexts)
  }
  return found
}

function picked(properties: Properties): Record<string, Value> {
  return Object.fromEntries(
    OF_KEY.flatMap((name) => {
      const value = properties[name]
      return value?.kind === 'known' ? [[name, value]] : []
    }),
  )
}

function addSuites(suites: Record<string, SuiteParts>, asset: CryptoAsset, catalogue: Catalogue, named: (text: string) => string): void {
  for (const suite of scalars(asset.properties['suites'])) {
    const name = String(suite)
    const row = catalogue.findSuite(name)
    if (row === undefined || Object.hasOwn(suites, name)) continue
    const { keyExchange, authentication, cipher, keyBits, mode, mac, hash } = row
    // Only what the catalogue lists as an algorithm: 'anonymous' authentication is none.
    const others = [keyExchange, authentication, mac, hash].filter((one) => one !== undefined && catalogue.findAlgorithm(one) !== undefined)
    const ciphered = cipher === undefined ? [] : [[cipher, keyBits, mode].filter((one) => one !== undefined).join('-')]
    suites[name] = { code: row.code, algorithms: [...new Set([...(others as string[]), ...ciphered].map(named))].sort() }
  }
}

function sorted<Entry>(record: Readonly<Record<string, Entry>>): Record<string, Entry> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)))
}
