/** The orderings by name, and whether a version is within a range: yes, no, or not known. */
import { composer } from './composer'
import { MAX_RANGE } from './comparators'
import { gem } from './gem'
import { contains, intersection, isWithin } from './intervals'
import { maven } from './maven'
import { cargo, golang, npm } from './npm'
import { nuget } from './nuget'
import { pypi } from './pypi'
import type { Scheme } from './scheme'

/** By the names that package URLs use for them. */
const SCHEMES = { npm, pypi, maven, golang, cargo, gem, composer, nuget } as const satisfies Record<string, Scheme>

export type SchemeName = keyof typeof SCHEMES

export const SCHEME_NAMES = Object.keys(SCHEMES) as [SchemeName, ...SchemeName[]]

/** Longest version that is compared; in UTF-16 units. */
const MAX_VERSION = 200

export function isVersion(scheme: SchemeName, text: string): boolean {
  return text.length <= MAX_VERSION && SCHEMES[scheme].isVersion(text)
}

/** Whether a text is a range of the ecosystem. */
export function isRange(scheme: SchemeName, text: string): boolean {
  return rangeOf(scheme, text) !== undefined
}

/** Negative, zero or positive; undefined where either is no version. */
export function compareVersions(scheme: SchemeName, left: string, right: string): number | undefined {
  return isVersion(scheme, left) && isVersion(scheme, right) ? SCHEMES[scheme].compare(left, right) : undefined
}

/** Undefined where the text is no version, or the range none. */
export function isInRange(scheme: SchemeName, version: string, range: string): boolean | undefined {
  const set = rangeOf(scheme, range)
  if (set === undefined || !isVersion(scheme, version)) return undefined
  const one: Scheme = SCHEMES[scheme]
  return contains(set, one.inRange?.(version) ?? version, one.compare)
}

/** Whether all versions that `declared` allows are in `range` (true), none of them (false), or that cannot be told. */
export function allInRange(scheme: SchemeName, declared: string, range: string): boolean | undefined {
  const [allowed, set] = [rangeOf(scheme, declared), rangeOf(scheme, range)]
  if (allowed === undefined || set === undefined || allowed.length === 0) return undefined
  const { compare } = SCHEMES[scheme]
  if (isWithin(allowed, set, compare)) return true
  return intersection(allowed, set, compare).length === 0 ? false : undefined
}

const ranges = new Map<string, ReturnType<Scheme['range']>>()
/** Ranges that are kept once they were read; a repository has some thousands. */
const MAX_KEPT = 20_000

function rangeOf(scheme: SchemeName, text: string): ReturnType<Scheme['range']> {
  const key = `${scheme} ${text}`
  if (ranges.has(key)) return ranges.get(key)
  const range = text.length > MAX_RANGE ? undefined : SCHEMES[scheme].range(text.trim())
  if (ranges.size < MAX_KEPT) ranges.set(key, range)
  return range
}
