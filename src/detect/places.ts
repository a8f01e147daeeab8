/** Where a value is to be changed. */
import type { Location } from '#core/location'
import { CALLEE } from '#core/site'
import type { Site } from '#core/site'
import { alternatives } from '#core/value'
import type { Value } from '#core/value'

/** Where a later call says something of an object: in a chain of several lines on the line of its own name, if it is given anything. */
export function toldAt({ at, trace, step, args, argSites }: Site): Location {
  const isGiven = [...args.keys(), ...argSites.keys()].some((key) => key !== 'self')
  return trace.at(-1) ?? (isGiven ? step : undefined) ?? at
}

/** The line of its own on which a value stands: inside a site of several lines, a later write to an object, an entry of options. */
export function writtenAt({ at, kind, entries }: Site, value: Value, key: string): Location | undefined {
  const own = value.at ?? (kind === 'object' ? only(value) : undefined)
  const entry = kind === 'object' ? (lastOf(value, at) ?? entries?.get(key)) : entries?.get(key)
  if (own === undefined || own.file !== at.file) return entry
  if (key.includes('.') && value.kind === 'known' && value.origin === 'literal') return own
  return own.line > at.line && (own.line <= at.endLine || (kind === 'object' && entry === undefined)) ? own : entry
}

/** The line on which a secret of the code stands that is no constant of the program: in a file of settings, or beside the environment's. */
export function setAt({ kind, at }: Site, value: Value): Location | undefined {
  if (kind === 'resource' || kind === 'directive') return undefined
  const ways = alternatives(value).filter((one) => one.kind === 'material')
  const [only, ...others] = ways.filter(({ source }) => source === 'constant')
  if (only?.at === undefined || others.length > 0) return undefined
  const isFallback = ways.some(({ source }) => source === 'environment')
  return isFallback || (only.at.file !== at.file && SETTINGS.test(only.at.file)) ? only.at : undefined
}

const SETTINGS = /(?:^|\/)\.env(?:\.[^/]*)?$|\.(?:ya?ml|json|properties|toml|ini|cfg|conf|config|env|xml)$/i

/** Of what a literal and statements after it write, the last: between the two all of them stand. */
function lastOf(value: Value, { file, endLine }: Location): Location | undefined {
  const ways = value.kind === 'one-of' ? alternatives(value) : []
  const places = ways.flatMap((one) => (one.kind === 'known' && one.at?.file === file ? one.at : []))
  const [last] = places.toSorted((left, right) => right.line - left.line)
  return last && places.length === ways.length && last.line > endLine ? last : undefined
}

/** The only one of several ways that has a place. */
function only(value: Value): Location | undefined {
  const [place, ...others] = value.kind === 'one-of' ? alternatives(value).flatMap((one) => one.at ?? []) : []
  return others.length === 0 ? place : undefined
}

/** Of the calls that led to a site the innermost one that holds the value: those around it did not choose it. */
export function callWith(site: Site, value: Value, key: string): Location {
  const written = alternatives(value).flatMap((one) => one.at ?? [])
  const holds = (call: Location): boolean =>
    written.length > 0 && written.every(({ file, line }) => file === call.file && line >= call.line && line <= call.endLine)
  const inside = site.trace.toReversed()
  return inside.find(holds) ?? inside.slice(1).find((call) => isDefaultOf(call, value, site)) ?? site.chosenAt?.(key) ?? site.at
}

/** The function around a call, which is in the same file, has the value as the default of a parameter; of a secret only its place is kept. */
function isDefaultOf(call: Location, value: Value, { at }: Site): boolean {
  const isDefault = (one: Value): boolean =>
    one.kind === 'known'
      ? one.origin === 'default-parameter'
      : one.kind === 'material' && one.source === 'constant' && call.file !== at.file
  return alternatives(value).every((one) => isDefault(one) && one.at?.file === call.file && one.at.line <= call.line)
}

/** Whether an argument that a caller gave decides a property, which was read `from` one; what is called at all may be the caller's too. */
export function isDecidedByCaller({ callerArgs }: Site, name: string, from: string | undefined): boolean {
  return [...callerArgs].some(
    (key) => key === from || from?.startsWith(`${key}.`) || (key === CALLEE && (name === 'algorithm' || name === 'purpose') && from === ''),
  )
}

/** In the order in which they end: what stands inside an argument before the call around it. */
export function byEnd(left: Site, right: Site): number {
  const first = left.trace.at(-1) ?? left.at
  const second = right.trace.at(-1) ?? right.at
  if (first.file !== second.file) return first.file < second.file ? -1 : 1
  return first.endLine - second.endLine || first.endColumn - second.endColumn
}
