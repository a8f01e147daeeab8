/** Rows for password hashing: each approved function with alternatives of parameters, and everything else. */
import type { Enforcement } from '#core/finding'
import type { Condition } from '#core/match'
import type { ClauseRow } from './policy'
import type { Entry, Standard } from './standard'

type Hashing = NonNullable<Standard['passwordHashing']>

/** A function whose parameters meet no alternative is prohibited; one that is not named is `unlisted`. */
export function parameterRows(hashing: Hashing, source: string, unlisted: Enforcement): ClauseRow[] {
  const rows: ClauseRow[] = []
  for (const [algorithm, alternatives] of Object.entries(hashing.approved)) {
    if (alternatives === 'any') continue
    const anyOf = alternatives.map(requirementOf)
    const require: Condition = anyOf.length === 1 ? (anyOf[0] as Condition) : { anyOf }
    rows.push({ when: { algorithm }, require, state: 'prohibited', source, status: 'final' })
  }
  const namesOf = (entries: readonly Entry[] | undefined): string[] =>
    (entries ?? []).flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.name].flat()))
  const prohibited = namesOf(hashing.prohibited)
  const legacy = namesOf(hashing.legacy)
  if (prohibited.length > 0) rows.push({ when: { algorithm: prohibited }, state: 'prohibited', source, status: 'final' })
  if (legacy.length > 0) rows.push({ when: { algorithm: legacy }, state: 'legacy', source, status: 'final' })
  const listed = [...Object.keys(hashing.approved), ...prohibited, ...legacy].sort()
  rows.push({ require: { algorithm: listed }, state: 'prohibited', enforcement: unlisted, source, status: 'final', note: 'not listed' })
  return rows
}

/** Numbers are minimums; a hash has to be the one named. */
function requirementOf(parameters: Readonly<Record<string, number | string | undefined>>): Condition {
  const requirement: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) requirement[name] = typeof value === 'number' ? { min: value } : value
  }
  return requirement as Condition
}
