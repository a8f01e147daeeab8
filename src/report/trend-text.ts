/** What is said of a run beside earlier ones, the same in every format. */
import type { BurnDown, Trend } from '#core/trend'
import { count } from './wording'

/** 'Compared with 2026-10-01: 3 new findings, 5 fixed. …' */
export function trendText(trend: Trend): string {
  const { points, fixedSinceFirst, meanDaysToFix } = trend
  const [first, before, last] = [points[0], points.at(-2), points.at(-1)]
  if (before === undefined || first === undefined || last === undefined) return 'There is no earlier run to compare with.'
  const pace = meanDaysToFix === undefined ? '' : `, in ${count(meanDaysToFix, 'day')} on average`
  const more = last.exceptions - first.exceptions
  const exceptions = more === 0 ? 'as many as then' : more > 0 ? `${String(more)} more than then` : `${String(-more)} fewer than then`
  return [
    `Compared with ${before.date}: ${count(trend.new.length, 'new finding')}, ${String(trend.fixed.length)} fixed.`,
    `Since ${first.date}: ${String(fixedSinceFirst)} fixed${pace}; exceptions cover ${count(last.exceptions, 'finding')}, ${exceptions}.`,
  ].join(' ')
}

/** What the pace so far leads to, beside the date that is set. */
export function burnDownText({ counts, expected, deadline }: BurnDown): string {
  if (counts.at(-1) === 0) return 'none left'
  if (expected === undefined) return 'not at this pace'
  return expected < deadline ? expected : `${expected}, too late`
}
