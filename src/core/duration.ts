/** Periods as settings write them, in days: '7776000s', 'P90D', '2160h', '365d', 'rate(30 days)'. */

const SECONDS = 1 / 86_400

/** Days of one. A month and a year are what calendars make of them on the whole. */
const UNITS: Readonly<Record<string, number>> = {
  ms: SECONDS / 1000,
  s: SECONDS,
  sec: SECONDS,
  second: SECONDS,
  m: 60 * SECONDS,
  min: 60 * SECONDS,
  minute: 60 * SECONDS,
  h: 3600 * SECONDS,
  hour: 3600 * SECONDS,
  d: 1,
  day: 1,
  w: 7,
  week: 7,
  month: 30,
  y: 365,
  year: 365,
}

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i
const ISO_DAYS = [365, 30, 7, 1, 3600 * SECONDS, 60 * SECONDS, SECONDS]
/** Longest text that is read; in UTF-16 units. */
const MAX_LENGTH = 60

/** Undefined where the text is no period, or one that depends on the calendar (`cron(…)`). */
export function daysOf(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined
  if (/^\d+$/.test(trimmed)) return Number(trimmed)
  const iso = ISO.exec(trimmed)
  if (iso && /\d/.test(trimmed))
    return rounded(iso.slice(1).reduce((days, part, index) => days + Number(part ?? 0) * (ISO_DAYS[index] ?? 0), 0))
  const written = /^rate\((.*)\)$/i.exec(trimmed)?.[1] ?? trimmed
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/gi)]
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== written) return undefined
  let days = 0
  for (const [, count, unit = ''] of parts) {
    const name = unit.toLowerCase()
    const one = UNITS[name] ?? UNITS[name.replace(/s$/, '')]
    if (one === undefined) return undefined
    days += Number(count) * one
  }
  return rounded(days)
}

/** Seconds of a whole number of days add up to it but for the last digits. */
function rounded(days: number): number {
  return Number(days.toFixed(6))
}
