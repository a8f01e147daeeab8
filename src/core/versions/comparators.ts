/** Ranges of comparisons, as all ecosystems read them: `>=1.2 <2`, `>=1.2, <2 || =3`. */
import { exactly, from, intersection, upTo, without, EVERYTHING, type Compare, type Interval } from './intervals'

/** Longest range that is read; in UTF-16 units. */
export const MAX_RANGE = 500

const PART = /^[\s,]*(>=|<=|!=|==|=|<|>)\s*([^\s,|<>=!]{1,100})/

/** How an operator that means something else in an ecosystem is read there. */
export type Operator = (version: string) => Interval[] | undefined

export interface Comparators {
  compare: Compare
  isVersion: (text: string) => boolean
  operators?: Readonly<Record<string, Operator>>
}

/** Undefined where the text is anything but comparisons. */
export function comparatorRange(text: string, { compare, isVersion, operators = {} }: Comparators): Interval[] | undefined {
  const union: Interval[] = []
  for (const alternative of text.split(/\|\|?/)) {
    let rest = alternative.trim()
    let both: readonly Interval[] = EVERYTHING
    if (rest === '') return undefined
    while (rest !== '') {
      const [all, operator = '', version = ''] = PART.exec(rest) ?? []
      if (all === undefined) return undefined
      const own = Object.hasOwn(operators, operator) ? operators[operator]?.(version) : undefined
      const interval = own ?? (isVersion(version) ? plain(operator, version) : undefined)
      if (interval === undefined) return undefined
      both = intersection(both, interval, compare)
      rest = rest.slice(all.length).replace(/^[\s,]+/, '')
    }
    union.push(...both)
  }
  return union
}

function plain(operator: string, version: string): Interval[] {
  if (operator === '>=') return from(version)
  if (operator === '>') return from(version, true)
  if (operator === '<') return upTo(version, true)
  if (operator === '<=') return upTo(version, false)
  return operator === '!=' ? without(version) : exactly(version)
}

/** `[1.0,2.0)`, `(,1.0]`, `[1.0]`, several joined by commas: Maven's and NuGet's notation. */
export function bracketRange(text: string, isVersion: (text: string) => boolean): Interval[] | undefined {
  const union: Interval[] = []
  let rest = text.trim()
  while (rest !== '') {
    const [all, left, inside = '', right] = /^([[(])([^[\]()]{0,200})([\])])\s*,?\s*/.exec(rest) ?? []
    if (all === undefined) return undefined
    const parts = inside.split(',').map((part) => part.trim())
    if (parts.length > 2 || parts.some((part) => part !== '' && !isVersion(part))) return undefined
    const [low = '', high = parts.length === 1 ? low : ''] = parts
    if (parts.length === 1 && (low === '' || left !== '[' || right !== ']')) return undefined
    union.push({
      ...(low !== '' && { low: { version: low, open: left === '(' } }),
      ...(high !== '' && { high: { version: high, open: right === ')' } }),
    })
    rest = rest.slice(all.length)
  }
  return union.length === 0 ? undefined : union
}

/** The numbers of a version up to the first sign that is none: 1.2.3 of '1.2.3-beta'. */
export function leadingNumbers(version: string): number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '')
    .split('.')
    .filter((part) => part !== '')
    .map(Number)
}

/** The next version at a place: `bumped([1, 2, 3], 1)` is 1.3. */
export function bumped(numbers: readonly number[], place: number): string {
  return [...numbers.slice(0, place), (numbers[place] ?? 0) + 1].join('.')
}
