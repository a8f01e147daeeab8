/** Which audit covers which keys, when it was last done, and when it is due again. */
import { addDays } from '#core/dates'
import { dayOf } from '#core/instants'
import type { Entry, Listed, Register } from '#register/open-register'
import type { AuditInput } from './audit-input'
import type { AuditRecord, PlannedAudit } from './audit-record'

/** From the most to the least at risk. */
export const TIERS = ['critical', 'high', 'medium', 'low'] as const

/** States in which nothing is left to audit. */
const OVER = ['destroyed', 'destroyed-compromised', 'revoked', 'expired']

/** Entries that a planned audit covers. */
export function coveredBy({ keys, tiers }: Pick<PlannedAudit, 'keys' | 'tiers'>, register: Register | undefined): Entry[] {
  const live = (register?.entries ?? []).filter(({ value }) => !OVER.includes(value.state))
  if (keys === undefined && tiers === undefined) return live
  return live.filter(({ value }) => keys?.includes(value.id) === true || (value.tier !== undefined && tiers?.includes(value.tier) === true))
}

/** The tier of the key that is most at risk, of those that no other audit looks at more often; without a register, the one that the plan names. */
export function tierOf(planned: PlannedAudit, { audit, register }: Pick<AuditInput, 'audit' | 'register'>): string | undefined {
  const oftener = new Set(audit.plan.filter(({ value }) => value.days < planned.days).flatMap(({ value }) => coveredBy(value, register)))
  const own = coveredBy(planned, register).filter((entry) => !oftener.has(entry))
  const there = new Set<string | undefined>([...own.map(({ value }) => value.tier), ...(planned.tiers ?? [])])
  return TIERS.find((one) => there.has(one))
}

/** The day on which an audit was completed; undefined while it goes on, and where that day is still to come. */
export function completedOn({ completed }: Pick<AuditRecord, 'completed'>, asOf: string): string | undefined {
  const day = completed === undefined ? undefined : dayOf(completed)
  return day === undefined || day > asOf ? undefined : day
}

/** Days on which it was done, the newest last. */
export function datesOf({ id }: Pick<PlannedAudit, 'id'>, records: readonly Listed<AuditRecord>[], asOf: string): string[] {
  const days = records.flatMap(({ value }) => (value.plans?.includes(id) === true ? (completedOn(value, asOf) ?? []) : []))
  return days.sort()
}

export interface AuditDue {
  /** The last time; where there was none, the day from which the plan counts. */
  last?: string
  performed: boolean
  next?: string
}

export function dueOf(planned: PlannedAudit, { audit, asOf }: Pick<AuditInput, 'audit' | 'asOf'>): AuditDue {
  const done = datesOf(planned, audit.records, asOf).at(-1)
  const from = done ?? (planned.start === undefined ? undefined : dayOf(planned.start))
  if (from === undefined) return { performed: false }
  return { ...(done === undefined ? {} : { last: done }), performed: done !== undefined, next: addDays(from, planned.days) }
}

/** Entries that a record speaks of: those of its plans, of its incident, else all. */
export function auditedKeys(record: AuditRecord, { audit, register }: Pick<AuditInput, 'audit' | 'register'>): Entry[] {
  const plans = audit.plan.filter(({ value }) => record.plans?.includes(value.id) === true)
  const event = audit.incidents.find(({ value }) => value.id === record.event)
  if (plans.length === 0 && event === undefined) return coveredBy({}, register)
  const keys = new Set(plans.flatMap(({ value }) => coveredBy(value, register)))
  for (const entry of register?.entries ?? []) if (event?.value.keys.includes(entry.value.id) === true) keys.add(entry)
  return [...keys]
}
