/** One asset as a component of a CBOM, with all that CycloneDX has no field for in properties of our own. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import type { Location } from '#core/location'
import { compareTexts } from '#core/order'
import type { Parts, Properties } from '#core/parts'
import { valueToJson } from '#core/value-json'
import { algorithmBlock, registryName } from './cbom-algorithm'
import { NAMESPACE, partRef, publicKeyRef, refOf, type BomComponent, type BomOccurrence, type Property } from './cbom-document'
import type { SpecVersion } from './cbom-document'
import { certificateBlock, libraryFields, materialBlock, protocolBlock, publicKeyBlock } from './cbom-kinds'
import { withoutSecret } from './source'

/** Facts of the catalogue that a reader derives again: they have fields of their own, or follow from the algorithm. */
const DERIVED = new Set(['algorithmFamily', 'ellipticCurve', 'oid', 'classicalSecurityLevel', 'nistQuantumSecurityLevel', 'blockBits'])

export interface Making {
  parts: Parts
  version: SpecVersion
  asOf: string
}

export function componentOf(asset: CryptoAsset, making: Making): BomComponent {
  const isLibrary = asset.type === 'library'
  const name = asset.type === 'algorithm' ? registryName(asset.name, asset.properties) : asset.name
  return {
    type: isLibrary ? 'library' : 'cryptographic-asset',
    'bom-ref': refOf(asset),
    name: name === '' ? 'unknown' : name,
    ...(isLibrary ? libraryFields(asset) : {}),
    evidence: { occurrences: asset.occurrences.map(occurrenceOf) },
    ...(isLibrary ? {} : { cryptoProperties: blockOf(asset, making) }),
    properties: propertiesOf(asset, making.version),
  }
}

function blockOf(asset: CryptoAsset, { parts, version, asOf }: Making): NonNullable<BomComponent['cryptoProperties']> {
  if (asset.type === 'certificate') return certificateBlock(asset, parts, version, asOf)
  if (asset.type === 'related-crypto-material') return materialBlock(asset, parts, version, asOf)
  if (asset.type === 'protocol') return protocolBlock(asset, parts, version)
  return algorithmBlock(asset.properties, version)
}

function occurrenceOf({ at, symbol, model, confidence, enclosing, via }: Occurrence): BomOccurrence {
  const context = [`seen by ${model}`, `confidence ${confidence}`]
  if (enclosing !== undefined) context.push(`in ${enclosing}`)
  if (via !== undefined) context.push(`by way of ${via.join(' > ')}`)
  return { location: at.file, line: at.line, offset: at.column, symbol, additionalContext: context.join(', ') }
}

/** The name of ours, every property, and what there is to places: what an import needs to judge the same. */
function propertiesOf(asset: CryptoAsset, version: SpecVersion): Property[] {
  const properties: Property[] = [{ name: `${NAMESPACE}name`, value: asset.name }]
  const family = asset.properties['algorithmFamily']
  if (version === '1.6' && family?.kind === 'known') properties.push({ name: `${NAMESPACE}algorithmFamily`, value: String(family.value) })
  for (const name of Object.keys(asset.properties).sort(compareTexts)) {
    const value = asset.properties[name]
    if (value === undefined || DERIVED.has(name)) continue
    properties.push({ name: `${NAMESPACE}property:${name}`, value: JSON.stringify(valueToJson(withoutSecret(name, value))) })
  }
  for (const [index, occurrence] of asset.occurrences.entries())
    properties.push({ name: `${NAMESPACE}occurrence:${String(index)}`, value: JSON.stringify(detailsOf(occurrence)) })
  return properties
}

/** What an occurrence of CycloneDX has no field for; it is found again by its place in the list. */
function detailsOf({
  at,
  model,
  confidence,
  pathClass,
  sinks,
  trace,
  places,
  labels,
  enclosing,
  via,
}: Occurrence): Record<string, unknown> {
  return {
    end: [at.endLine, at.endColumn],
    model,
    confidence,
    pathClass,
    ...(sinks.length === 0 ? {} : { sinks }),
    ...(enclosing === undefined ? {} : { enclosing }),
    ...(via === undefined ? {} : { via }),
    ...(trace.length === 0 ? {} : { trace: trace.map(spot) }),
    ...(places === undefined ? {} : { places: mapped(places, spot) }),
    ...(labels === undefined ? {} : { labels: mapped(labels, valueToJson) }),
  }
}

function spot(at: Location): unknown[] {
  return [at.file, at.line, at.column, at.endLine, at.endColumn]
}

function mapped<Member>(record: Readonly<Record<string, Member>>, change: (member: Member) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, change(member)]))
}

/** An algorithm that assets use inside of them. It is marked: it is no use of its own, and nobody is to judge it as one. */
export function partComponent(name: string, properties: Properties, version: SpecVersion): BomComponent {
  return {
    type: 'cryptographic-asset',
    'bom-ref': partRef(name),
    name: registryName(name, properties),
    cryptoProperties: algorithmBlock(properties, version),
    properties: [{ name: `${NAMESPACE}part`, value: 'true' }],
  }
}

/** The public half of a certificate's key; undefined where nothing is known of it. */
export function publicKeyComponent(asset: CryptoAsset, { parts, version }: Making): BomComponent | undefined {
  if (asset.type !== 'certificate' || parts.ofAsset[asset.id]?.['key'] === undefined) return undefined
  return {
    type: 'cryptographic-asset',
    'bom-ref': publicKeyRef(asset),
    name: `public key of ${asset.name}`,
    cryptoProperties: publicKeyBlock(asset, parts, version),
    properties: [{ name: `${NAMESPACE}part`, value: 'true' }],
  }
}
