/** The days before and after a date, for rows that end where others begin; and how long ago or how far ahead a day is. */
import { addDays, daysBetween } from '#core/dates'
import { known, type Value } from '#core/value'

/** The day after a date. */
export function dayAfter(date: string): string {
  return addDays(date, 1)
}

/** The day before a date. */
export function dayBefore(date: string): string {
  return addDays(date, -1)
}

/** Properties that say how many days are left until a day, by the property with the day. */
const REMAINING: Readonly<Record<string, string>> = {
  daysRemaining: 'notAfter',
  daysToRotation: 'nextRotation',
  daysToDeactivation: 'deactivates',
  daysToDue: 'due',
  daysToAudit: 'nextAudit',
}

/** Properties that say how many days ago a day was. */
const PASSED: Readonly<Record<string, string>> = {
  rotationAge: 'lastRotation',
  accessReviewAge: 'lastAccessReview',
  recoveryTestAge: 'lastRecoveryTest',
  supplierReviewAge: 'lastSupplierReview',
  acknowledgementAge: 'acknowledged',
  exerciseAge: 'exercised',
  evidenceAge: 'evidenceDate',
  auditAge: 'lastAudit',
  completedAge: 'completed',
  procedureReviewAge: 'procedureReviewed',
  eventAge: 'eventDate',
  runAge: 'lastRun',
  correctedAge: 'corrected',
  changeAge: 'materialChange',
}

/**
 * How long what ends on a day lasts from the day judged at, and how long ago was what has a day. These are no properties
 * of the asset, which does not change with the day.
 */
export function withDaysRemaining(properties: Readonly<Record<string, Value>>, asOf: string): Readonly<Record<string, Value>> {
  let all: Record<string, Value> | undefined
  const put = (name: string, value: Value | undefined): void => {
    if (value !== undefined) all = { ...(all ?? properties), [name]: value }
  }
  for (const [name, of] of Object.entries(REMAINING))
    put(
      name,
      days(properties[of], (date) => daysBetween(asOf, date)),
    )
  for (const [name, of] of Object.entries(PASSED))
    put(
      name,
      days(properties[of], (date) => daysBetween(date, asOf)),
    )
  return all ?? properties
}

function days(value: Value | undefined, count: (date: string) => number | undefined): Value | undefined {
  if (value?.kind === 'unknown') return value
  const number = value?.kind === 'known' ? count(String(value.value)) : undefined
  return number === undefined ? undefined : known(number, 'catalogue')
}
