/** Assets of a property row that repeat what the row of the whole call already tells. */
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import { alternatives, valueKey } from '#core/value'
import type { Value } from '#core/value'
import type { Draft } from './draft'

/** The same value at the same place, or of the same name inside the call where the value is a constant without a place. */
export function dropRepeated(drafts: ReadonlyMap<Site, Draft[]>): void {
  const properties = [...drafts].filter(([site]) => site.kind === 'property')
  if (properties.length === 0) return
  const names = new Set(properties.map(([site]) => site.symbol))
  const told = new Set<string>()
  const around = new Map<string, Location[]>()
  for (const [site, own] of drafts) {
    if (site.kind === 'property' || own.length === 0) continue
    // What a row tells of a password says nothing of the connection's options beside it.
    for (const draft of own) for (const value of draft.properties.values()) for (const at of placesOf(value)) told.add(at)
    const given = [...site.args, ...[...(site.nothing ?? [])].map((key) => [key, NOTHING] as const)]
    for (const [key, value] of given) {
      const name = lastOf(key)
      if (!names.has(name) || placesOf(value).length > 0) continue
      const place = placeOf(site)
      const same = keyOf(place.file, name, value)
      const before = around.get(same)
      if (before) before.push(place)
      else around.set(same, [place])
    }
  }
  for (const [site, own] of properties) {
    const value = site.args.get('value') ?? NOTHING
    if (isTold(site, value, told, around)) for (const draft of own) draft.absorbed = true
  }
  leaveOutSaid(properties)
}

/** A key that another setting holds is said there: `SIMPLE_JWT = {'SIGNING_KEY': SECRET_KEY}`. */
function leaveOutSaid(properties: readonly [Site, Draft[]][]): void {
  const holders = new Map<string, Site>()
  for (const [site, own] of properties) {
    const value = site.args.get('value')
    if (value?.kind === 'known' && own.some((draft) => !draft.absorbed)) for (const at of placesOf(value)) holders.set(at, site)
  }
  for (const [site, own] of properties) {
    for (const draft of own) {
      const places = placesOf(draft.properties.get('key') ?? NOTHING)
      if (places.length > 0 && places.every((at) => holders.has(at) && holders.get(at) !== site)) draft.properties.delete('key')
    }
  }
}

const NOTHING: Value = { kind: 'one-of', values: [] }

function isTold(site: Site, value: Value, told: ReadonlySet<string>, around: ReadonlyMap<string, Location[]>): boolean {
  const places = placesOf(value)
  if (places.length > 0) return places.every((at) => told.has(at))
  const place = placeOf(site)
  return (around.get(keyOf(place.file, site.symbol, value)) ?? []).some((outer) => holds(outer, place))
}

function holds(outer: Location, inner: Location): boolean {
  if (outer.file !== inner.file || inner.line < outer.line || inner.endLine > outer.endLine) return false
  return (inner.line > outer.line || inner.column >= outer.column) && (inner.endLine < outer.endLine || inner.endColumn <= outer.endColumn)
}

function keyOf(file: string, name: string, value: Value): string {
  return JSON.stringify([file, name, valueKey(value)])
}

function placeOf(site: Site): Location {
  return site.trace.at(-1) ?? site.at
}

function lastOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1)
}

function placesOf(value: Value): string[] {
  return alternatives(value).flatMap((one) => (one.at ? [`${one.at.file}:${one.at.line}:${one.at.column}`] : []))
}
