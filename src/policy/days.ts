/** The days before and after a date, for rows that end where others begin. */
import { known, type Value } from '#core/value'

const DAY = 86_400_000

/** The day after a date. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

/** Days from one date to another, negative where it has passed; undefined where either is no date. */
export function daysBetween(from: string, to: string): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY
  return Number.isNaN(days) ? undefined : days
}

/** How long what ends on a day lasts from the day judged at. It is no property of the asset, which does not change with the day. */
export function withDaysRemaining(properties: Readonly<Record<string, Value>>, asOf: string): Readonly<Record<string, Value>> {
  const { notAfter } = properties
  if (notAfter?.kind === 'unknown') return { ...properties, daysRemaining: notAfter }
  const days = notAfter?.kind === 'known' ? daysBetween(asOf, String(notAfter.value)) : undefined
  return days === undefined ? properties : { ...properties, daysRemaining: known(days, 'catalogue') }
}

/** The day before a date. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
}
