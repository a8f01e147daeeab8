/** Everything that falls due, from the day judged at: rotations, ends, reviews, tests, acknowledgements, attestations. */
import { addDays, daysBetween } from '#core/dates'
import type { RegisterDate } from '#core/register-view'
import type { DocumentPath } from '#core/strict-yaml'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Listed, Register } from './open-register'
import { nextRotationOf } from './schedule'

/** In order of the date, then of the entry. */
export function timelineOf(register: Register, { reminders }: Pick<RegisterKnowledge, 'reminders'>, asOf: string): RegisterDate[] {
  const intervals = reminders.intervals[register.profile]
  const dates: RegisterDate[] = []
  const put = (
    kind: string,
    id: string,
    from: Listed<unknown>,
    path: DocumentPath,
    date: string | undefined,
    what: string,
    who: readonly (string | undefined)[],
  ): void => {
    if (date === undefined) return
    const days = daysBetween(asOf, date) ?? 0
    dates.push({ date, days, kind, entry: id, what, who: [...new Set(who.filter((one) => one !== undefined))], at: from.at(path) })
  }
  const after = (kind: string, last: string | undefined): string | undefined => {
    const interval = intervals[kind]
    return last === undefined || interval === undefined ? undefined : addDays(last, interval)
  }
  for (const entry of register.entries) ofEntry(entry, put, after)
  ofOthers(register, put, after)
  return dates.sort((left, right) => compare(left.date, right.date) || compare(left.entry, right.entry) || compare(left.kind, right.kind))
}

type After = (kind: string, last: string | undefined) => string | undefined

type Put = (
  kind: string,
  id: string,
  from: Listed<unknown>,
  path: DocumentPath,
  date: string | undefined,
  what: string,
  who: readonly (string | undefined)[],
) => void

/** Suppliers, people, playbooks, remediations. */
function ofOthers(register: Register, put: Put, after: After): void {
  for (const one of register.suppliers.values()) {
    put(
      'supplier-review',
      one.value.id,
      one,
      ['lastReview'],
      after('supplier-review', one.value.lastReview),
      `review of the supplier ${one.value.id}`,
      [],
    )
    put('attestation', one.value.id, one, ['attestation'], one.value.attestation?.expires, `end of the attestation of ${one.value.id}`, [])
  }
  for (const one of register.people.values())
    if (one.value.active)
      put(
        'acknowledgement',
        one.value.id,
        one,
        ['acknowledged'],
        after('acknowledgement', one.value.acknowledged),
        `acknowledgement of duties by ${one.value.id}`,
        [one.value.id],
      )
  for (const one of register.playbooks)
    put(
      'playbook-exercise',
      one.value.id,
      one,
      ['exercised'],
      after('playbook-exercise', one.value.exercised),
      `exercise of the playbook ${one.value.id}`,
      [one.value.owner],
    )
  for (const one of register.remediations)
    put('remediation', one.value.rule, one, ['due'], one.value.due, `remediation of ${one.value.rule}`, [one.value.owner])
}

function ofEntry(entry: Entry, put: Put, after: After): void {
  const { id, owner, custodian, state } = entry.value
  if (state !== 'active') return
  if (entry.kind === 'certificate')
    put('certificate-expiry', id, entry, ['notAfter'], entry.value.notAfter, `end of the certificate ${id}`, [custodian, owner])
  else put('rotation', id, entry, ['rotation'], nextRotationOf(entry), `rotation of ${id}`, [custodian, owner])
  put(
    'access-review',
    id,
    entry,
    ['access', 'lastReview'],
    after('access-review', entry.value.access?.lastReview),
    `review of who has access to ${id}`,
    [owner],
  )
  if (entry.kind !== 'key') return
  const { recovery, deactivates, remediation } = entry.value
  put('recovery-test', id, entry, ['recovery', 'lastTest'], after('recovery-test', recovery?.lastTest), `recovery test of ${id}`, [
    custodian,
  ])
  put('deactivation', id, entry, ['deactivates'], deactivates, `end of the use of ${id}`, [owner, custodian])
  put('remediation', id, entry, ['remediation'], remediation?.due, `replacement of ${id}`, [remediation?.owner])
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

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
