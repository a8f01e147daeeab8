/** What a change makes of the audit file: what it asks less of, and what it takes away. */
import { compareLocations, type Location } from '#core/location'
import { dayOf } from '#core/instants'
import type { Audit } from './open-audit'

export interface AuditChange {
  text: string
  /** Whether less is planned, shown or corrected than before. */
  weaker: boolean
  at?: Location
}

/** In the order of the places; `after` is undefined where the file is gone. */
export function auditChanges(before: Audit, after: Audit | undefined): AuditChange[] {
  if (after === undefined) return [{ text: `the audit file ${before.id} is taken away`, weaker: true }]
  const found: AuditChange[] = []
  const say = (text: string, weaker: boolean, at: Location): void => void found.push({ text, weaker, at })
  for (const [name, old, now] of [
    ['planned audit', before.plan, after.plan],
    ['audit record', before.records, after.records],
    ['incident', before.incidents, after.incidents],
  ] as const) {
    const ids = new Map(now.map((one) => [one.value.id, one] as const))
    const were = new Set(old.map(({ value }) => value.id))
    for (const { value } of old) if (!ids.has(value.id)) say(`the ${name} ${value.id} is taken away`, true, after.at)
    for (const [id, one] of ids) if (!were.has(id)) say(`the ${name} ${id} is new`, false, one.at())
  }
  for (const one of after.plan) {
    const old = before.plan.find(({ value }) => value.id === one.value.id)?.value
    if (old === undefined) continue
    if (one.value.days > old.days)
      say(`${old.id} is planned every ${String(one.value.days)} days, before every ${String(old.days)}`, true, one.at(['days']))
    const left = old.areas.filter((area) => !one.value.areas.includes(area))
    if (left.length > 0) say(`${old.id} no longer covers ${left.join(', ')}`, true, one.at(['areas']))
    if (JSON.stringify([old.keys, old.tiers]) !== JSON.stringify([one.value.keys, one.value.tiers]))
      say(`${old.id} covers other keys`, true, one.at())
  }
  findingChanges(before, after, say)
  const areas = new Set(before.notApplicable.map(({ value }) => value.area))
  for (const one of after.notApplicable)
    if (!areas.has(one.value.area)) say(`${one.value.area} is said not to be here: ${one.value.because}`, true, one.at([]))
  return found.sort((left, right) => (left.at === undefined || right.at === undefined ? 0 : compareLocations(left.at, right.at)))
}

/** Findings that are gone, or are to be corrected later. */
function findingChanges(before: Audit, after: Audit, say: (text: string, weaker: boolean, at: Location) => void): void {
  for (const old of before.records) {
    const now = after.records.find(({ value }) => value.id === old.value.id)
    if (now === undefined) continue
    for (const finding of old.value.findings ?? []) {
      const index = (now.value.findings ?? []).findIndex(({ id }) => id === finding.id)
      const is = now.value.findings?.[index]
      const name = `${old.value.id}/${finding.id}`
      if (is === undefined) say(`the finding ${name} is taken away`, true, now.at())
      else if ((dayOf(is.due ?? '') ?? '9999') > (dayOf(finding.due ?? '') ?? '9999'))
        say(`the finding ${name} is due on ${is.due ?? 'no day'}, before on ${finding.due ?? 'no day'}`, true, now.at(['findings', index]))
      if (is !== undefined && is.state === 'accepted' && finding.state !== 'accepted')
        say(`the risk of the finding ${name} is accepted`, true, now.at(['findings', index, 'accepted']))
    }
  }
}
