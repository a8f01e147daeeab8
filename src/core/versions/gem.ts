/** Versions of Ruby gems, as Gem::Version orders them: https://guides.rubygems.org/patterns/#semantic-versioning */
import { bumped, comparatorRange, leadingNumbers } from './comparators'
import { exactly, from, intersection, upTo, type Interval } from './intervals'
import type { Scheme } from './scheme'

const isVersion = (text: string): boolean => /^\d+(?:\.[0-9A-Za-z]+){0,20}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+){0,20})?$/.test(text)

/** Digits and letters part a segment, a hyphen begins a pre-release. */
function segments(version: string): (string | number)[] {
  const parts = version.replaceAll('-', '.pre.').match(/\d+|[a-z]+/gi) ?? []
  return parts.map((part) => (/^\d/.test(part) ? Number(part) : part))
}

/** Letters come before numbers: 1.0.b1 < 1.0. */
function compare(left: string, right: string): number {
  const [one, other] = [segments(left), segments(right)]
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [a, b] = [one[index] ?? 0, other[index] ?? 0]
    if (a === b) continue
    if (typeof a !== typeof b) return typeof a === 'string' ? -1 : 1
    return a < b ? -1 : 1
  }
  return 0
}

/** `~> 1.2.3`: the last number may rise, nothing before it; pre-releases of what comes next are out. */
function pessimistic(version: string): Interval[] {
  const numbers = leadingNumbers(version)
  return intersection(from(version), upTo(`${bumped(numbers, Math.max(0, numbers.length - 2))}.A`, true), compare)
}

function range(text: string): Interval[] | undefined {
  const [, version] = /^~>\s*(\S+)$/.exec(text.trim()) ?? []
  if (version !== undefined) return isVersion(version) ? pessimistic(version) : undefined
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length > 1) {
    let both: Interval[] | undefined = [{}]
    for (const part of parts) {
      const one = range(part)
      both = one && both && intersection(both, one, compare)
    }
    return both
  }
  return comparatorRange(text, { compare, isVersion }) ?? (isVersion(text.trim()) ? exactly(text.trim()) : undefined)
}

export const gem: Scheme = { compare, isVersion, range }
