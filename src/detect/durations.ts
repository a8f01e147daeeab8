/** Lengths of time as configuration writes them: '2160h', '720h30m0s', '90d', '7776000s'. */
import { alternatives, oneOf, unknown, type Value } from '#core/value'

const HOURS_PER_DAY = 24
const IN_HOURS: Readonly<Record<string, number>> = {
  y: 365 * HOURS_PER_DAY,
  w: 7 * HOURS_PER_DAY,
  d: HOURS_PER_DAY,
  h: 1,
  m: 1 / 60,
  s: 1 / 3600,
  ms: 1 / 3_600_000,
}

/** Days, a begun one counted whole; undefined for what is no length of time. */
export function daysIn(text: string): number | undefined {
  if (!/^(?:\d{1,12}(?:\.\d{1,9})?(?:ms|[ywdhms]))+$/.test(text)) return undefined
  let hours = 0
  for (const [, count, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[ywdhms])/g)) hours += Number(count) * (IN_HOURS[unit ?? ''] ?? 0)
  return Math.ceil(hours / HOURS_PER_DAY)
}

/** A begun day counts whole; a text that is no length of time is not known. */
export function inDays(value: Value): Value {
  return oneOf(
    alternatives(value).map((one): Value => {
      if (one.kind !== 'known') return one
      const days = daysIn(String(one.value))
      return days === undefined ? unknown('expression', one.at) : { ...one, value: days }
    }),
  )
}
