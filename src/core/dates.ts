/** Days of the calendar as texts, YYYY-MM-DD: no clock and no time zone. */

export const SECONDS_OF_A_DAY = 86_400
export const MILLISECONDS_OF_A_DAY = 1000 * SECONDS_OF_A_DAY

/** Days from one date to another, negative where it has passed; undefined where either is no date. */
export function daysBetween(from: string, to: string): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_OF_A_DAY
  return Number.isNaN(days) ? undefined : days
}

/** The date so many days later, or earlier where negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10)
}
