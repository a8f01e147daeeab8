/** Versions of NuGet packages: Semantic Versioning with a fourth number, without case. https://learn.microsoft.com/nuget/concepts/package-versioning */
import { bracketRange, bumped, comparatorRange, leadingNumbers } from './comparators'
import { between, from, EVERYTHING } from './intervals'
import type { Scheme } from './scheme'

const VERSION = /^v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:-([0-9A-Za-z.-]{1,100}))?(?:\+[0-9A-Za-z.-]{0,100})?$/

const isVersion = (text: string): boolean => VERSION.test(text)

function compare(left: string, right: string): number {
  const [, leftNumbers = '', leftPre] = VERSION.exec(left) ?? []
  const [, rightNumbers = '', rightPre] = VERSION.exec(right) ?? []
  const [one, other] = [leftNumbers.split('.').map(Number), rightNumbers.split('.').map(Number)]
  for (let index = 0; index < 4; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  if (leftPre === undefined || rightPre === undefined) return Number(leftPre === undefined) - Number(rightPre === undefined)
  return comparePre(leftPre.toLowerCase().split('.'), rightPre.toLowerCase().split('.'))
}

/** Numbers before words, fewer parts before more. */
function comparePre(left: readonly string[], right: readonly string[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]]
    if (one === other) continue
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    const [oneNumber, otherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)]
    if (oneNumber !== otherNumber) return oneNumber ? -1 : 1
    if (oneNumber && Number(one) !== Number(other)) return Number(one) - Number(other)
    if (!oneNumber) return one < other ? -1 : 1
  }
  return 0
}

/** A bare version is the least; `1.2.*` takes the newest that begins so. */
export const nuget: Scheme = {
  compare,
  isVersion,
  range: (text) => {
    const written = text.trim()
    if (written === '*') return [...EVERYTHING]
    const floating = /^\d+(?:\.\d+){0,2}(?=\.\*$)/.exec(written)?.[0]
    if (floating !== undefined) return between(`${floating}-0`, `${bumped(leadingNumbers(floating), floating.split('.').length - 1)}-0`)
    return (
      comparatorRange(written, { compare, isVersion }) ??
      bracketRange(written, isVersion) ??
      (isVersion(written) ? from(written) : undefined)
    )
  },
}
