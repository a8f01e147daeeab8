/** Versions of PHP packages: https://getcomposer.org/doc/articles/versions.md */
import { bumped, comparatorRange, leadingNumbers } from './comparators'
import { between, exactly, intersection, upTo, EVERYTHING, type Interval } from './intervals'
import type { Scheme } from './scheme'

const VERSION = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)[.-]?(\d{0,9}))?([.-]?dev)?(?:\+\S{0,100})?$/i
const STABILITY: Readonly<Record<string, number>> = { a: 1, alpha: 1, b: 2, beta: 2, rc: 3, stable: 4, p: 5, pl: 5, patch: 5 }

const isVersion = (text: string): boolean => VERSION.test(text)

function parts(version: string): number[] {
  const [, numbers = '', word, count, dev] = VERSION.exec(version) ?? []
  const [major = 0, minor = 0, patch = 0, fourth = 0] = numbers.split('.').map(Number)
  const stability = word === undefined ? (dev === undefined ? 4 : 0) : (STABILITY[word.toLowerCase()] ?? 4)
  return [major, minor, patch, fourth, stability, Number(count ?? 0), dev === undefined ? 1 : 0]
}

function compare(left: string, right: string): number {
  const [one, other] = [parts(left), parts(right)]
  for (const [index, number] of one.entries()) if (number !== other[index]) return number - (other[index] ?? 0)
  return 0
}

/** From a version, its development state included, up to the next at a place. */
function upToNext(version: string, place: number): Interval[] {
  return between(isStable(version) ? `${version}-dev` : version, `${bumped(leadingNumbers(version), place)}-dev`)
}

function isStable(version: string): boolean {
  return /^v?[\d.]+$/.test(version)
}

function constraint(text: string): Interval[] | undefined {
  const [, sign = '', written = ''] = /^([\^~])?v?(\S+)$/.exec(text) ?? []
  if (written === '*' || written === 'x') return [...EVERYTHING]
  const stars = /^(\d+(?:\.\d+){0,2})\.[*x]$/.exec(written)?.[1]
  if (stars !== undefined) return upToNext(stars, stars.split('.').length - 1)
  if (!isVersion(written)) return undefined
  const numbers = leadingNumbers(written)
  if (sign === '~') return upToNext(written, Math.max(0, numbers.length - 2))
  if (sign === '') return exactly(written)
  const first = numbers.findIndex((number) => number !== 0)
  return upToNext(written, first === -1 ? numbers.length - 1 : first)
}

function all(text: string): Interval[] | undefined {
  const [, low, high] = /^(\S+) - (\S+)$/.exec(text) ?? []
  if (low !== undefined && high !== undefined) {
    const [from, to] = [constraint(low), constraint(high)]
    const numbers = leadingNumbers(high)
    const end = numbers.length < 3 ? upTo(`${bumped(numbers, numbers.length - 1)}-dev`, true) : upTo(high, false)
    return from && to && intersection([{ ...(from[0]?.low && { low: from[0].low }) }], end, compare)
  }
  let both: readonly Interval[] = EVERYTHING
  for (const part of text.split(/\s*,\s*|\s+(?![<>=!]?=?\s*$)(?=[\^~<>=!\dv*])/)) {
    const one = constraint(part.trim()) ?? comparatorRange(part.replace(/^([<>=!]+)\s*v/, '$1'), { compare, isVersion })
    if (one === undefined) return undefined
    both = intersection(both, one, compare)
  }
  return [...both]
}

function range(text: string): Interval[] | undefined {
  const union: Interval[] = []
  for (const alternative of text.split(/\s*\|\|?\s*/)) {
    const one = all(
      alternative
        .trim()
        .replace(/@\w+$/, '')
        .replaceAll(/([<>=!])\s+/g, '$1'),
    )
    if (one === undefined) return undefined
    union.push(...one)
  }
  return union
}

export const composer: Scheme = { compare, isVersion, range }
