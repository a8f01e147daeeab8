/** A run compared with earlier ones. */

/** One earlier run, or this one. */
export interface TrendPoint {
  /** The day that was judged at, ISO. */
  date: string
  fail: number
  warn: number
  record: number
  /** Findings that exceptions cover. */
  exceptions: number
  baseline: number
}

/** Findings of one dated clause: how many are left, and whether the way so far leads to none by then. */
export interface BurnDown {
  /** First day on which they are treated more strictly, ISO. */
  deadline: string
  clause: string
  document: string
  /** Findings at each point of the trend, in its order. */
  counts: readonly number[]
  /** First day, at the pace since the first run, without any; undefined where they do not become fewer. */
  expected?: string
}

export interface TrendFinding {
  rule: string
  title: string
  severity: string
  file: string
  line: number
  fingerprint: string
}

export interface Trend {
  /** Oldest first; this run is the last. */
  points: readonly TrendPoint[]
  /** Compared with the run before. */
  new: readonly TrendFinding[]
  fixed: readonly TrendFinding[]
  burnDown: readonly BurnDown[]
  /** Findings fixed since the first run, and the mean number of days from the run that saw them first to the one that did not. */
  meanDaysToFix?: number
  fixedSinceFirst: number
}
