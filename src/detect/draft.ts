/** An asset in the making, and what ties it to others. */
import type { AssetType, Confidence } from '#core/asset'
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import { alternatives, valueKey, type Value } from '#core/value'
import type { Row } from './language-models'

/** What an object is, is not what uses it is. */
export const NEVER_HANDED: readonly string[] = ['material', 'storage', 'encrypted', 'purpose']

/** Properties that an object made by a key generator hands on to what uses it. */
export const HANDED_ON: readonly string[] = ['algorithm', 'keyBits', 'curve', 'key']

/** Longer chains of receivers are not followed. */
export const MAX_CHAIN = 12

/** A property taken from another draft: it follows what later calls do to that one. */
export interface Link {
  to: Draft
  name: string
  from: Draft
  fromName: string
  value: Value
}

export interface Draft {
  site: Site
  row: Row
  type: AssetType
  fixedName: string | undefined
  confidence: Confidence
  properties: Map<string, Value>
  /** Properties a later call has set; those of the row itself give way to the first one. */
  refined: Set<string>
  /** Which site set a property. */
  saidBy: Map<string, Site>
  /** Properties that only the notation of another one told. */
  implied: Map<string, string>
  places: Map<string, Location>
  trace: Location[]
  absorbed: boolean
  /** Comparisons of its results that were told already. */
  comparedAt: Set<string>
  /** Sites that it was made of, itself and those that added to it: what they refer to, it is built on. */
  sites: Site[]
  /** A caller's argument decided some property, or that there is an asset at all. */
  fromCaller: boolean
}

/** A draft of which nothing is known yet but what it is. */
export function newDraft(
  site: Site,
  row: Row,
  { type, name }: { type: AssetType; name?: string | undefined },
  confidence: Confidence,
): Draft {
  return {
    site,
    row,
    type,
    fixedName: name,
    confidence,
    properties: new Map(),
    refined: new Set(),
    saidBy: new Map(),
    implied: new Map(),
    places: new Map(),
    trace: [...site.trace],
    absorbed: false,
    comparedAt: new Set(),
    sites: [site],
    fromCaller: Object.keys(row.row.when?.contains ?? {}).some((key) => site.callerArgs.has(key)),
  }
}

/** What a row itself says of a call stands where the call stands. */
export function said(value: Value, at: Location): Value {
  return value.kind === 'known' && value.origin === 'catalogue' && value.at === undefined ? { ...value, at } : value
}

/** A configuration file that sets a value is a step on the way to it. */
export function passThrough(draft: Draft, value: Value): void {
  for (const one of alternatives(value)) {
    if (one.kind !== 'known' || one.origin !== 'configuration' || one.at === undefined) continue
    const { file, line } = one.at
    if (!draft.trace.some((place) => place.file === file && place.line === line)) draft.trace.push(one.at)
  }
}

/** Brings what was taken before later calls changed it up to date. */
export function followLinks(links: readonly Link[]): void {
  for (const { to, name, from, fromName, value } of links) {
    const now = from.properties.get(fromName)
    // A default that a later call made void is void for whoever took it.
    if (now === undefined && to.properties.get(name) === value) to.properties.delete(name)
    if (now === undefined || valueKey(now) === valueKey(value) || to.properties.get(name) !== value) continue
    to.properties.set(name, now)
    const place = from.places.get(fromName)
    if (place) to.places.set(name, place)
  }
}

/** What a replaced default implied goes with it. */
export function forgetImplied(draft: Draft, main: string, said: ReadonlyMap<string, Value>): void {
  for (const [name, by] of draft.implied) {
    if (by !== main || draft.refined.has(name) || said.has(name)) continue
    draft.properties.delete(name)
    draft.implied.delete(name)
  }
}
