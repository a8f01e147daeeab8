/** Which days an entry has: last and next rotation, and what evidence and people say of them. */
import { addDays, daysBetween } from '#core/dates'
import type { DocumentPath } from '#core/strict-yaml'
import type { Entry, Register } from './open-register'

/** Evidence that shows a rotation. */
const ROTATIONS = ['rotation-ticket', 'rotation-log']

/** The day of the last rotation; a key that was never rotated counts from its beginning. */
export function lastRotationOf({ value }: Entry): string | undefined {
  return value.rotation?.last ?? ('activated' in value ? value.activated : undefined) ?? value.created
}

/** The day of the next one: last and period, as computed; where there is no period, as written. */
export function nextRotationOf(entry: Entry): string | undefined {
  const { rotation } = entry.value
  const last = lastRotationOf(entry)
  if (rotation?.days !== undefined && last !== undefined) return addDays(last, rotation.days)
  return rotation?.next
}

export interface DateConflict {
  path: DocumentPath
  text: string
}

/** Days that cannot all be right. */
export function dateConflicts(entry: Entry, asOf: string): DateConflict[] {
  const found: DateConflict[] = []
  const { value } = entry
  const { rotation, created, evidence = [] } = value
  const say = (path: DocumentPath, text: string): void => void found.push({ path, text })
  if (created !== undefined && created > asOf && value.state !== 'pre-activation' && value.state !== 'planned')
    say(['created'], `it is created on ${created}, which is still to come`)
  if (created !== undefined && rotation?.last !== undefined && rotation.last < created)
    say(['rotation', 'last'], `it was rotated on ${rotation.last}, before it was created on ${created}`)
  if (rotation?.last !== undefined && rotation.last > asOf)
    say(['rotation', 'last'], `it was rotated on ${rotation.last}, which is still to come`)
  const computed = nextRotationOf(entry)
  if (rotation?.next !== undefined && computed !== undefined && rotation.next !== computed)
    say(['rotation', 'next'], `the next rotation is said to be on ${rotation.next}, but last and period make ${computed}`)
  const shown = evidence.filter(({ type }) => ROTATIONS.includes(type)).map(({ date }) => date)
  const newest = shown.sort().at(-1)
  if (rotation?.last !== undefined && newest !== undefined && newest !== rotation.last)
    say(['rotation', 'last'], `the last rotation is said to be on ${rotation.last}, the newest evidence of one is of ${newest}`)
  if (entry.kind === 'key') {
    const { activated, deactivates, state } = entry.value
    if (activated !== undefined && deactivates !== undefined && deactivates < activated)
      say(['deactivates'], `it ends on ${deactivates}, before it begins on ${activated}`)
    if (activated !== undefined && created !== undefined && activated < created)
      say(['activated'], `it is in use from ${activated}, before it was created on ${created}`)
    if (deactivates !== undefined && deactivates < asOf && state === 'active')
      say(['deactivates'], `it was to be used until ${deactivates} and is still active`)
  }
  if (entry.kind === 'certificate') {
    const { notBefore, notAfter } = entry.value
    if (notBefore !== undefined && notAfter !== undefined && notAfter < notBefore)
      say(['notAfter'], `it ends on ${notAfter}, before it begins on ${notBefore}`)
  }
  for (const [index, one] of evidence.entries())
    if (one.date > asOf) say(['evidence', index, 'date'], `its evidence is of ${one.date}, which is still to come`)
  return found
}

/** The last departure of somebody who could use or change the key and that came after its last rotation. */
export function departureAfterRotation(entry: Entry, { people }: Register, asOf: string): { person: string; left: string } | undefined {
  const last = lastRotationOf(entry)
  const { owner, custodian, access } = entry.value
  const backup = 'backupCustodian' in entry.value ? entry.value.backupCustodian : undefined
  const named = [custodian, backup, owner, ...(access?.use ?? []), ...(access?.administer ?? [])]
  const departures = named.flatMap((id) => {
    const left = people.get(id ?? '')?.value.left
    return id === undefined || left === undefined || left > asOf ? [] : [{ person: id, left }]
  })
  const newest = departures.sort((one, other) => (one.left < other.left ? -1 : 1)).at(-1)
  if (newest === undefined || last === undefined) return newest
  return (daysBetween(last, newest.left) ?? 0) > 0 ? newest : undefined
}
