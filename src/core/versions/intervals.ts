/** Sets of versions as intervals over an ordering: what every syntax of ranges is turned into. */

export interface Bound {
  version: string
  /** The version itself is not among them. */
  open: boolean
}

/** A missing bound is no bound. */
export interface Interval {
  low?: Bound
  high?: Bound
}

export type Compare = (left: string, right: string) => number

/** Any version. */
export const EVERYTHING: readonly Interval[] = [{}]

export function exactly(version: string): Interval[] {
  return [{ low: { version, open: false }, high: { version, open: false } }]
}

export function from(version: string, open = false): Interval[] {
  return [{ low: { version, open } }]
}

export function upTo(version: string, open: boolean): Interval[] {
  return [{ high: { version, open } }]
}

/** From the first version up to, and without, the second. */
export function between(low: string, high: string): Interval[] {
  return [{ low: { version: low, open: false }, high: { version: high, open: true } }]
}

export function without(version: string): Interval[] {
  return [...upTo(version, true), ...from(version, true)]
}

/** Versions that are in both sets. */
export function intersection(left: readonly Interval[], right: readonly Interval[], compare: Compare): Interval[] {
  const found: Interval[] = []
  for (const one of left) {
    for (const other of right) {
      const low = higher(one.low, other.low, compare)
      const high = lower(one.high, other.high, compare)
      const both: Interval = { ...(low && { low }), ...(high && { high }) }
      if (!isEmpty(both, compare)) found.push(both)
    }
  }
  return found
}

export function contains(set: readonly Interval[], version: string, compare: Compare): boolean {
  return intersection(set, exactly(version), compare).length > 0
}

/** Whether every version of `part` is in `whole`: sound; where two intervals only together hold one, it says no. */
export function isWithin(part: readonly Interval[], whole: readonly Interval[], compare: Compare): boolean {
  return part.every((one) =>
    whole.some(
      (other) => sameBound(higher(one.low, other.low, compare), one.low) && sameBound(lower(one.high, other.high, compare), one.high),
    ),
  )
}

function higher(left: Bound | undefined, right: Bound | undefined, compare: Compare): Bound | undefined {
  if (left === undefined || right === undefined) return left ?? right
  const order = compare(left.version, right.version)
  return order > 0 || (order === 0 && left.open) ? left : order === 0 && !right.open ? left : right
}

function lower(left: Bound | undefined, right: Bound | undefined, compare: Compare): Bound | undefined {
  if (left === undefined || right === undefined) return left ?? right
  const order = compare(left.version, right.version)
  return order < 0 || (order === 0 && left.open) ? left : order === 0 && !right.open ? left : right
}

function sameBound(left: Bound | undefined, right: Bound | undefined): boolean {
  return left === right
}

function isEmpty({ low, high }: Interval, compare: Compare): boolean {
  if (low === undefined || high === undefined) return false
  const order = compare(low.version, high.version)
  return order > 0 || (order === 0 && (low.open || high.open))
}
