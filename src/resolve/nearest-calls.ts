/** Which of the calls that led to a site chose an argument: the nearest from which it is known as it is. */
import type { Location } from '#core/location'
import { valueKey } from '#core/value'
import type { Frame } from './abstract'
import type { SiteRecord } from './resolver'

/** Sites by where they stand and the chain of calls that they are seen through. */
export type Seen = ReadonlyMap<string, SiteRecord>

export function seenThrough(records: readonly SiteRecord[], placeOf: (record: SiteRecord) => string): Seen {
  return new Map(records.map((record) => [`${placeOf(record)} ${record.env.frame?.key ?? ''}`, record]))
}

export function chosenAt({ site, env }: SiteRecord, place: string, key: string, seen: Seen): Location | undefined {
  const value = site.args.get(key)
  if (value === undefined || env.frame === undefined) return undefined
  for (const shorter of shorterChains(env.frame)) {
    const nearer = seen.get(`${place} ${shorter}`)?.site
    const same = nearer?.args.get(key)
    if (nearer && same && valueKey(same) === valueKey(value)) return nearer.at
  }
  return undefined
}

/** The keys of the chain without its outer calls, the shortest first. */
function shorterChains(frame: Frame): string[] {
  const keys: string[] = []
  for (let outer = frame.caller.frame; outer; outer = outer.caller.frame) keys.push(frame.key.slice(outer.key.length))
  return keys
}
