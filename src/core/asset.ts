/** A cryptographic asset in CycloneDX's words: what is used, with its parameters and the places where. */
import type { Location } from './location'
import type { PathClass } from './site'
import type { Value } from './value'

export const ASSET_TYPES = ['algorithm', 'certificate', 'protocol', 'related-crypto-material', 'library'] as const

export type AssetType = (typeof ASSET_TYPES)[number]

export type Confidence = 'high' | 'medium' | 'low'

export interface Occurrence {
  at: Location
  symbol: string
  /** The model row that saw it: 'python/hashlib'. */
  model: string
  language: string
  confidence: Confidence
  /** From `at` through wrappers and absorbed parts to the value's origin. */
  trace: readonly Location[]
  pathClass: PathClass
  sinks: readonly string[]
  enclosing?: string
  /** What it is called where it stands, if models call it otherwise: AWS::KMS::Key. */
  writtenAs?: string
  /** Tags and labels of the resource, or what another tool attached; '*' is there, unknown, where some could not be read. */
  labels?: Readonly<Record<string, Value>>
  /** How a library comes in, from what the manifest names to the library itself: ['passport-jwt 4.0.1', 'jsonwebtoken 9.0.2']. */
  via?: readonly string[]
  /** Where a property was set by a later call, keyed by the property's name; `at` stands for those not listed. */
  places?: Readonly<Record<string, Location>>
  /** Where values come from that stand elsewhere, keyed by the property's name, where other places of the asset have them from elsewhere. */
  origins?: Readonly<Record<string, Location>>
}

export interface CryptoAsset {
  id: string
  type: AssetType
  /** Canonical: 'AES-256-GCM', 'RSA-1024', 'SHA-1', 'TLS'. */
  name: string
  properties: Readonly<Record<string, Value>>
  occurrences: readonly Occurrence[]
  /** Ids of assets this one is built on. */
  dependsOn: readonly string[]
}
