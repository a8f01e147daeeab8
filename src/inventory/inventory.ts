/** Folds what detection saw into the inventory: one asset per kind of use, with all the places where it stands. */
import { createHash } from 'node:crypto'
import type { CryptoAsset, Occurrence } from '#core/asset'
import { compareLocations, type Location } from '#core/location'
import { alternatives, valueKey, type Origin, type Value } from '#core/value'

/** Hex digits of an asset's id: 64 bits tell the assets of one repository apart and still read well. */
const ID_DIGITS = 16

/** From what stands in the code itself to what nobody wrote down. */
const ORIGINS: readonly Origin[] = ['literal', 'constant', 'configuration', 'default-parameter', 'catalogue', 'library-default']

type Properties = Readonly<Record<string, Value>>

interface Draft {
  type: CryptoAsset['type']
  name: string
  properties: Properties
  occurrences: Map<string, Occurrence>
  dependsOn: string[]
}

/**
 * Merges assets of equal type, name and property values; where a value stands does not tell two assets apart.
 * All occurrences are kept (the same one seen twice counts once), `dependsOn` follows the merged ids, and the
 * result has the same order and ids whatever order the assets came in. A place that the merged values do not
 * share is left out of `properties`: it stands in the occurrences' `places`, `origins` and `trace`.
 */
export function takeInventory(assets: readonly CryptoAsset[]): CryptoAsset[] {
  const drafts = new Map<string, Draft>()
  const idsOfOld = new Map<string, Set<string>>()
  for (const asset of assets) {
    const key = identity(asset)
    const draft = drafts.get(key)
    if (draft) merge(draft, asset)
    else drafts.set(key, draftOf(asset))
    const ids = idsOfOld.get(asset.id) ?? new Set()
    idsOfOld.set(asset.id, ids.add(idOf(key)))
  }
  const inventory: CryptoAsset[] = []
  for (const [key, draft] of drafts) inventory.push(finish(idOf(key), draft, idsOfOld))
  return inventory.sort(
    (left, right) => compareTexts(left.type, right.type) || compareTexts(left.name, right.name) || compareTexts(left.id, right.id),
  )
}

function identity(asset: CryptoAsset): string {
  const properties = sortedNames(asset.properties).map((name) => [name, identityOfValue(asset.properties[name] as Value)])
  return JSON.stringify([asset.type, asset.name, properties])
}

/** As JSON, so that a scanned string cannot pass for the join of two others. */
function identityOfValue(value: Value): unknown {
  return value.kind === 'one-of' ? alternatives(value).map(valueKey).sort(compareTexts) : valueKey(value)
}

function idOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, ID_DIGITS)
}

function draftOf(asset: CryptoAsset): Draft {
  const draft: Draft = { type: asset.type, name: asset.name, properties: asset.properties, occurrences: new Map(), dependsOn: [] }
  addPlaces(draft, asset)
  return draft
}

function merge(draft: Draft, asset: CryptoAsset): void {
  let properties: Record<string, Value> | undefined
  const origins: Record<string, Location> = {}
  for (const [name, value] of Object.entries(draft.properties)) {
    const own = asset.properties[name] as Value
    const merged = mergeValues(value, own)
    if (own.at !== undefined && merged.at === undefined) origins[name] = own.at
    if (merged === value) continue
    // From here on each place says for itself what all of them shared.
    if (value.at !== undefined && merged.at === undefined) keepOrigin(draft, name, value.at)
    properties ??= { ...draft.properties }
    properties[name] = merged
  }
  if (properties !== undefined) draft.properties = properties
  addPlaces(draft, asset, origins)
}

function addPlaces(draft: Draft, asset: CryptoAsset, origins: Readonly<Record<string, Location>> = {}): void {
  for (const one of asset.occurrences) {
    const occurrence = withOrigins(one, origins)
    const key = occurrenceKey(occurrence)
    const before = draft.occurrences.get(key)
    if (before === undefined || compareTexts(rest(occurrence), rest(before)) < 0) draft.occurrences.set(key, occurrence)
  }
  for (const id of asset.dependsOn) draft.dependsOn.push(id)
}

function keepOrigin({ occurrences }: Draft, name: string, at: Location): void {
  for (const [key, occurrence] of occurrences) occurrences.set(key, withOrigins(occurrence, { [name]: at }))
}

/** Only of values that stand on another line: the place itself says the rest. */
function withOrigins(occurrence: Occurrence, origins: Readonly<Record<string, Location>>): Occurrence {
  const { at } = occurrence
  const elsewhere = Object.entries(origins).filter(([, { file, line }]) => file !== at.file || line !== at.line)
  return elsewhere.length === 0 ? occurrence : { ...occurrence, origins: { ...occurrence.origins, ...Object.fromEntries(elsewhere) } }
}

/** What does not tell two occurrences apart, so that the same one stays whatever came first. */
function rest({ sinks, origins }: Occurrence): string {
  return origins === undefined ? sinks.join(' ') : `${sinks.join(' ')} ${JSON.stringify(origins)}`
}

function finish(id: string, draft: Draft, idsOfOld: ReadonlyMap<string, ReadonlySet<string>>): CryptoAsset {
  const properties: Record<string, Value> = {}
  for (const name of sortedNames(draft.properties)) properties[name] = inOrder(draft.properties[name] as Value)
  const occurrences = [...draft.occurrences].sort(
    ([leftKey, left], [rightKey, right]) => compareLocations(left.at, right.at) || compareTexts(leftKey, rightKey),
  )
  const dependsOn = new Set<string>()
  for (const old of draft.dependsOn) {
    for (const dependency of idsOfOld.get(old) ?? []) if (dependency !== id) dependsOn.add(dependency)
  }
  return {
    id,
    type: draft.type,
    name: draft.name,
    properties,
    occurrences: occurrences.map(([, occurrence]) => occurrence),
    dependsOn: [...dependsOn].sort(compareTexts),
  }
}

/** What tells an occurrence from others, in one order: what callers name the result does not, once the properties are the same. */
function occurrenceKey(occurrence: Occurrence): string {
  const places = Object.entries(occurrence.places ?? {}).sort(([left], [right]) => compareTexts(left, right))
  const { at, symbol, model, language, confidence, trace, pathClass, enclosing, via } = occurrence
  return JSON.stringify([
    symbol,
    model,
    language,
    confidence,
    pathClass,
    enclosing ?? null,
    via ?? [],
    [at, ...trace].map(spot),
    places.map(([name, place]) => [name, spot(place)]),
  ])
}

function spot(location: Occurrence['at']): unknown[] {
  return [location.file, location.line, location.column, location.endLine, location.endColumn]
}

/** Two values of the same identity: the place stays when they share it, the origin is the one nearest to the reader. */
function mergeValues(left: Value, right: Value): Value {
  // Most of a large inventory: nothing to take out, nothing nearer.
  if (left.at === undefined && left.kind === 'known' && right.kind === 'known' && nearest(left.origin, right.origin) === left.origin)
    return left
  const { at, ...bare } = left
  const shared = at && right.at && compareLocations(at, right.at) === 0 ? { at } : {}
  if (bare.kind === 'known' && right.kind === 'known') return { ...bare, origin: nearest(bare.origin, right.origin), ...shared }
  if (bare.kind !== 'one-of' || right.kind !== 'one-of') return { ...bare, ...shared }
  const others = new Map(alternatives(right).map((member) => [valueKey(member), member]))
  const values: Value[] = []
  for (const member of alternatives(left)) values.push(mergeValues(member, others.get(valueKey(member)) ?? member))
  return { kind: 'one-of', values, ...shared }
}

/** So that 'library-default' is only said of an asset that nobody sets anywhere. */
function nearest(left: Origin, right: Origin): Origin {
  return ORIGINS.indexOf(left) <= ORIGINS.indexOf(right) ? left : right
}

/** Members of a one-of in one order, so that the inventory does not depend on which branch was read first. */
function inOrder(value: Value): Value {
  if (value.kind !== 'one-of') return value
  return { ...value, values: alternatives(value).sort((left, right) => compareTexts(valueKey(left), valueKey(right))) }
}

function sortedNames(properties: Properties): string[] {
  return Object.keys(properties).sort(compareTexts)
}

/** By code unit: the same on every machine, unlike a comparison by locale. */
function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
