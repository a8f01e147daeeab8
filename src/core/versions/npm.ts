/** Versions of npm, Cargo and Go: Semantic Versioning, with each one's own way of writing ranges. */
import compareVersions from 'semver/functions/compare'
import parse from 'semver/functions/parse'
import SemverRange from 'semver/classes/range'
import { comparatorRange } from './comparators'
import { exactly, from, intersection, upTo, EVERYTHING, type Interval } from './intervals'
import type { Scheme } from './scheme'

const isVersion = (text: string): boolean => parse(text, { loose: true }) !== null
const compare = (left: string, right: string): number => compareVersions(left, right, true)

/** Reads with pre-releases in: what is older than 9 is older, whatever it is called. */
function semverRange(text: string): Interval[] | undefined {
  let range: SemverRange
  try {
    range = new SemverRange(text, { loose: true, includePrerelease: true })
  } catch {
    return undefined
  }
  const union: Interval[] = []
  for (const comparators of range.set) {
    let both: readonly Interval[] = EVERYTHING
    for (const { operator, semver } of comparators) {
      // An empty comparator ('*') has a mark in place of a version.
      if (typeof semver.version !== 'string') continue
      both = intersection(both, ofComparator(operator, semver.version), compare)
    }
    union.push(...both)
  }
  return union
}

function ofComparator(operator: string | undefined, version: string): Interval[] {
  if (operator === '>=') return from(version)
  if (operator === '>') return from(version, true)
  if (operator === '<') return upTo(version, true)
  if (operator === '<=') return upTo(version, false)
  return exactly(version)
}

/** https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies */
export const npm: Scheme = { compare, isVersion, range: semverRange }

/** A bare version is `^`, and a comma joins what has to hold together: https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html */
export const cargo: Scheme = {
  compare,
  isVersion,
  range: (text) => {
    const parts = text.split(',').map((part) => part.trim())
    if (text.includes('||')) return semverRange(text)
    return semverRange(parts.map((part) => (/^\d/.test(part) && !part.includes('*') && !/\s/.test(part) ? `^${part}` : part)).join(' '))
  },
}

/** `v1.2.3`, `v2.0.0+incompatible`, `v0.0.0-20200101000000-abcdefabcdef`: https://go.dev/ref/mod#versions */
const goVersion = (text: string): string => text.replace(/^v/, '').replace(/\+incompatible$/, '')
const isGoVersion = (text: string): boolean => isVersion(goVersion(text))
const compareGo = (left: string, right: string): number => compare(goVersion(left), goVersion(right))

/** Go has no ranges: a bare version is the least that is wanted. */
export const golang: Scheme = {
  compare: compareGo,
  isVersion: isGoVersion,
  range: (text) => {
    const full = text.replace(/([<>=]\s*v?)(\d+(?:\.\d+)?)(?![\d.])/g, (_all, sign: string, numbers: string) =>
      numbers.includes('.') ? `${sign}${numbers}.0` : `${sign}${numbers}.0.0`,
    )
    return comparatorRange(full, { compare: compareGo, isVersion: isGoVersion }) ?? (isGoVersion(text) ? from(text) : undefined)
  },
}
