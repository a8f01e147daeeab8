/** The shapes of CycloneDX that a CBOM of ours uses, and how its components are called. */
import type { AssetType, CryptoAsset } from '#core/asset'
import type { Value } from '#core/value'

export type SpecVersion = '1.6' | '1.7'

export interface Property {
  name: string
  value: string
}

export interface BomOccurrence {
  location: string
  line: number
  offset: number
  symbol?: string
  additionalContext?: string
}

/** Blocks of cryptoProperties differ by kind: fields that are undefined are left out of the document. */
export type Block = Record<string, unknown>

export interface BomComponent {
  type: 'cryptographic-asset' | 'library'
  'bom-ref': string
  name: string
  version?: string
  purl?: string
  description?: string
  evidence?: { occurrences: BomOccurrence[] }
  cryptoProperties?: Block
  properties?: Property[]
}

export interface BomDependency {
  ref: string
  dependsOn?: string[]
  provides?: string[]
}

export interface Bom {
  $schema: string
  bomFormat: 'CycloneDX'
  specVersion: SpecVersion
  serialNumber?: string
  version: number
  metadata: Block
  components: BomComponent[]
  dependencies: BomDependency[]
}

/** Prefix of what CycloneDX has no field for. */
export const NAMESPACE = 'cryptogate:'
/** Reference of what was scanned. */
export const SUBJECT = 'cryptogate:repository'

const WORDS: Readonly<Record<AssetType, string>> = {
  algorithm: 'algorithm',
  certificate: 'certificate',
  protocol: 'protocol',
  'related-crypto-material': 'material',
  library: 'library',
}

/** 'crypto/algorithm/AES-256-GCM@0f3c…': from the content alone, so that two runs agree and two boms can be compared. */
export function refOf(asset: CryptoAsset): string {
  return `crypto/${WORDS[asset.type]}/${slug(asset.name)}@${asset.id}`
}

/** Of an algorithm that only others use. */
export function partRef(name: string): string {
  return `crypto/part/${slug(name)}`
}

/** Of the public half in a certificate. */
export function publicKeyRef(asset: CryptoAsset): string {
  return `crypto/public-key/${slug(asset.name)}@${asset.id}`
}

const LONGEST = 80

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9._+-]+/g, '-').slice(0, LONGEST)
}

/** The one value that a field can take; undefined where there are several or it is not known. */
export function single(value: Value | undefined): string | number | boolean | undefined {
  return value?.kind === 'known' ? value.value : undefined
}

/** As `single`, as text; 'unknown' where it should be there and is not known, undefined where nobody speaks of it. */
export function word(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined
  const known = single(value)
  return known === undefined ? 'unknown' : String(known)
}

/** '2027-11-22' as the moment that CycloneDX wants; undefined for what is no date. */
export function moment(value: Value | undefined): string | undefined {
  const text = single(value)
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : undefined
}

/** Without undefined entries and empty lists. */
export function filled(block: Block): Block {
  return Object.fromEntries(
    Object.entries(block).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
}
