/** Everything that falls due, from the day judged at: rotations, ends, reviews, tests, acknowledgements, attestations. */
import { addDays, daysBetween } from '#core/dates'
import { compareTexts } from '#core/order'
import type { RegisterDate } from '#core/register-view'
import type { DocumentPath } from '#core/strict-yaml'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Listed, Register } from './open-register'
import { nextRotationOf } from './schedule'

/** In order of the date, then of the entry. */
export function timelineOf(register: Register, { reminders }: Pick<RegisterKnowledge, 'reminders'>, asOf: string): RegisterDate[] {
  const intervals = reminders.intervals[register.profile]
  const dates: RegisterDate[] = []
  for (const { kind, id, from, path, date, last, what, who = [] } of dueOf(register)) {
    const interval = intervals[kind]
    const due = date ?? (last === undefined || interval === undefined ? undefined : addDays(last, interval))
    if (due === undefined) continue
    const days = daysBetween(asOf, due) ?? 0
    dates.push({ date: due, days, kind, entry: id, what, who: [...new Set(who.filter((one) => one !== undefined))], at: from.at(path) })
  }
  return dates.sort(
    (left, right) => compareTexts(left.date, right.date) || compareTexts(left.entry, right.entry) || compareTexts(left.kind, right.kind),
  )
}

/** Something that has a date of its own, or was last done on one and is to be done again after the interval of its kind. */
interface Due {
  kind: string
  id: string
  from: Listed<unknown>
  path: DocumentPath
  date?: string | undefined
  last?: string | undefined
  what: string
  who?: readonly (string | undefined)[]
}

function* dueOf(register: Register): Generator<Due> {
  for (const entry of register.entries) if (entry.value.state === 'active') yield* ofEntry(entry)
  for (const from of register.suppliers.values()) {
    const { id, lastReview: last, attestation } = from.value
    yield { kind: 'supplier-review', id, from, path: ['lastReview'], last, what: `review of the supplier ${id}` }
    yield { kind: 'attestation', id, from, path: ['attestation'], date: attestation?.expires, what: `end of the attestation of ${id}` }
  }
  for (const from of register.people.values()) {
    const { id, active, acknowledged: last } = from.value
    const what = `acknowledgement of duties by ${id}`
    if (active) yield { kind: 'acknowledgement', id, from, path: ['acknowledged'], last, what, who: [id] }
  }
  for (const from of register.playbooks) {
    const { id, exercised: last, owner } = from.value
    yield { kind: 'playbook-exercise', id, from, path: ['exercised'], last, what: `exercise of the playbook ${id}`, who: [owner] }
  }
  for (const from of register.remediations) {
    const { rule, due: date, owner } = from.value
    yield { kind: 'remediation', id: rule, from, path: ['due'], date, what: `remediation of ${rule}`, who: [owner] }
  }
}

function* ofEntry(from: Entry): Generator<Due> {
  const { id, owner, custodian, access } = from.value
  const holders = [custodian, owner]
  if (from.kind === 'certificate')
    yield {
      kind: 'certificate-expiry',
      id,
      from,
      path: ['notAfter'],
      date: from.value.notAfter,
      what: `end of the certificate ${id}`,
      who: holders,
    }
  else yield { kind: 'rotation', id, from, path: ['rotation'], date: nextRotationOf(from), what: `rotation of ${id}`, who: holders }
  const last = access?.lastReview
  yield { kind: 'access-review', id, from, path: ['access', 'lastReview'], last, what: `review of who has access to ${id}`, who: [owner] }
  if (from.kind !== 'key') return
  const { recovery, deactivates: date, remediation } = from.value
  const test = { path: ['recovery', 'lastTest'], last: recovery?.lastTest, what: `recovery test of ${id}`, who: [custodian] }
  yield { kind: 'recovery-test', id, from, ...test }
  yield { kind: 'deactivation', id, from, path: ['deactivates'], date, what: `end of the use of ${id}`, who: [owner, custodian] }
  const replaced = { date: remediation?.due, what: `replacement of ${id}`, who: [remediation?.owner] }
  yield { kind: 'remediation', id, from, path: ['remediation'], ...replaced }
}

export interface Reminder extends RegisterDate {
  /** Why today: so many days before, or overdue. */
  because: string
}

/** What somebody has to be reminded of on a day: what is overdue, and what has come within its lead time. */
export function remindersOf(timeline: readonly RegisterDate[], { reminders }: Pick<RegisterKnowledge, 'reminders'>): Reminder[] {
  return timeline.flatMap((one) => {
    const lead = Math.max(0, ...(reminders.lead[one.kind] ?? []))
    if (one.days < 0) return [{ ...one, because: `overdue by ${String(-one.days)} ${one.days === -1 ? 'day' : 'days'}` }]
    return one.days <= lead
      ? [{ ...one, because: one.days === 0 ? 'today' : `in ${String(one.days)} ${one.days === 1 ? 'day' : 'days'}` }]
      : []
  })
}
