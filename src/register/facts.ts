/** Makes facts of the register into assets, so that the rules of a policy judge them like whatever else was found. */
import type { CryptoAsset } from '#core/asset'
import type { Location } from '#core/location'
import { known, type Scalar, type Value } from '#core/value'

export const REGISTER_MODEL = 'register'

export interface Fact {
  /** What it speaks of: key, gap, difference, supplier … rules match on it. */
  record: string
  /** Tells it from others of its record. */
  name: string
  at: Location
  properties: Readonly<Record<string, Scalar | Value | undefined>>
  /** Where a property stands, if elsewhere than `at`. */
  places?: Readonly<Record<string, Location>>
  /** Further places that belong to it. */
  trace?: readonly Location[]
  type?: CryptoAsset['type']
  /** What kind of file it stands in. */
  language?: string
}

/** `model` says which record it is part of: the register, the audit file. */
export function assetOf(
  { record, name, at, properties, places, trace = [], type = 'related-crypto-material', language = 'yaml' }: Fact,
  model = REGISTER_MODEL,
): CryptoAsset {
  const values: Record<string, Value> = { record: known(record, 'literal') }
  for (const [property, value] of Object.entries(properties))
    if (value !== undefined) values[property] = typeof value === 'object' ? value : known(value, 'literal')
  const occurrence = {
    at,
    symbol: `${model}.${record}`,
    model,
    language,
    confidence: 'high',
    trace,
    pathClass: 'source',
    sinks: [],
    ...(places === undefined ? {} : { places }),
  } as const
  return { id: `${model}:${record}:${name}`, type, name, properties: values, occurrences: [occurrence], dependsOn: [] }
}
