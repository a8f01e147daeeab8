/** Where a finding is reported: the line that a developer changes. */
import type { Occurrence } from '#core/asset'
import type { Location } from '#core/location'
import { alternatives } from '#core/value'
import type { Value } from '#core/value'
import { conditionNames, GENERAL } from './describe'
import type { Judgement } from './judge-rule'
import type { Subject } from './message'

/** The place of the property that decided, where it was set apart from the rest; else the place of the asset. */
export function placeOf({ rule, judgement, occurrence, asset, properties }: Subject): Location {
  const { places } = occurrence
  if (places === undefined) return occurrence.at
  for (const name of byImportance(judgement, conditionNames(rule.require ?? judgement.row?.require ?? judgement.row?.when ?? {}))) {
    const place = Object.hasOwn(places, name) ? places[name] : undefined
    const at = place && (ofAlternative(asset.properties[name], properties[name], occurrence.at, place) ?? place)
    if (at !== undefined) return at
  }
  return occurrence.at
}

/** The values as they come to this occurrence, where others of the asset have them from elsewhere. */
export function withOrigins(properties: Readonly<Record<string, Value>>, { origins }: Occurrence): Readonly<Record<string, Value>> {
  if (origins === undefined) return properties
  const placed = { ...properties }
  for (const [name, at] of Object.entries(origins)) {
    const value = placed[name]
    if (value?.kind === 'known' && value.at === undefined) placed[name] = { ...value, at }
  }
  return placed
}

/** Of several calls that each said something of an object, or of several items, the one that says what is wrong. */
function ofAlternative(all: Value | undefined, guilty: Value | undefined, made: Location, place: Location): Location | undefined {
  if (all?.kind !== 'one-of' || guilty === undefined) return undefined
  const isOfObject = ({ file, line }: Location): boolean =>
    file === made.file && line >= made.line && line <= Math.max(made.endLine, place.endLine)
  if (guilty.kind === 'known' && guilty.origin === 'catalogue') return guilty.at
  const own = alternatives(guilty).flatMap((one) => (one.kind === 'known' && one.at && isOfObject(one.at) ? one.at : []))
  return own.sort((left, right) => left.line - right.line)[0]
}

/** They say what an asset is for; nobody changes them. */
const FIXED: readonly string[] = [...GENERAL.filter((name) => name !== 'algorithm'), 'endpoint', 'authenticated', 'read']

/** What breaks the requirement before what only says that the rule applies, the algorithm last. */
function byImportance({ breaking, decided }: Judgement, required: readonly string[]): string[] {
  const rank = (name: string): number => (name === 'algorithm' ? 3 : !breaking.includes(name) ? 2 : required.includes(name) ? 0 : 1)
  const changeable = decided.filter((name) => !FIXED.includes(name))
  return changeable.sort((left, right) => rank(left) - rank(right))
}
