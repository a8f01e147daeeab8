/** The table of counts: findings by what the policy does with them and by severity; of a change what it brings, and beside it what was there. */
import type { Enforcement, Severity } from '#core/finding'
import type { Tally } from './tally'
import { count, ENFORCEMENT_WORD, ENFORCEMENTS } from './wording'

export interface CountRow {
  kind: Enforcement | 'existing' | 'fixed'
  label: string
  counts: Readonly<Record<Severity, number>>
}

export function countRows({ byEnforcementAndSeverity, change }: Tally): CountRow[] {
  const counts = change?.own ?? byEnforcementAndSeverity
  const rows = ENFORCEMENTS.map((kind): CountRow => ({ kind, label: ENFORCEMENT_WORD[kind], counts: counts[kind] }))
  if (change === undefined) return rows
  if (change.existing > 0) rows.push({ kind: 'existing', label: 'there before', counts: change.existingBySeverity })
  if (change.fixed > 0) rows.push({ kind: 'fixed', label: 'mended', counts: change.fixedBySeverity })
  return rows
}

/** Sentences below the table: what of it is not certain, and what is not in it. */
export function countNotes({ unresolved, change }: Tally): { label: string; text: string }[] {
  const open = change?.ownUnresolved ?? unresolved
  const recorded = change?.existingRecorded ?? 0
  const verbs = (number: number, one: string, many: string): string => (number === 1 ? one : many)
  const notes: { label: string; text: string }[] = []
  if (open > 0)
    notes.push({
      label: 'not judged',
      text: `${count(open, 'finding')} ${verbs(open, 'rests', 'rest')} on a value that could not be known.`,
    })
  if (recorded > 0) {
    const text = `${count(recorded, 'further finding')} ${verbs(recorded, 'was', 'were')} there before and ${verbs(recorded, 'is', 'are')} only recorded in any case.`
    notes.push({ label: 'not shown', text })
  }
  return notes
}
