/** Moments in time as texts: always with their zone, so that two of them can be compared wherever they were written. */

const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** The same moment in UTC, to the second: '2026-11-21T14:30:00Z'. Undefined for what is no time of the calendar, or has no zone. */
export function instantOf(text: string): string | undefined {
  if (!WRITTEN.test(text)) return undefined
  const time = Date.parse(text)
  if (Number.isNaN(time) || !isOfCalendar(text)) return undefined
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** JavaScript takes 2026-02-30 for the 2nd of March. */
function isOfCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day
}

/** The day in UTC on which a moment lies; a day stays what it is. Undefined for anything else. */
export function dayOf(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  return instantOf(text)?.slice(0, 10)
}

/** How to write one, for error messages. */
export const INSTANT_HELP = 'write it with its zone: 2026-11-21T14:30Z or 2026-11-21T15:30+01:00'
