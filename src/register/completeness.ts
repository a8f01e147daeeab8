/** Which fields an entry has, which the profile asks for, and which of them evidence shows. */
import type { RegisterField } from '#core/register-view'
import type { FieldRow, RegisterKnowledge } from './knowledge'
import type { Entry, Register } from './open-register'

/** States in which a key is no longer anybody's daily work: only its history is asked for. */
const OVER = ['destroyed', 'destroyed-compromised', 'revoked', 'expired']

export function fieldsOf(
  entry: Entry,
  { profile }: Pick<Register, 'profile'>,
  knowledge: Pick<RegisterKnowledge, 'fields' | 'evidence'>,
): RegisterField[] {
  if (OVER.includes(entry.value.state)) return []
  const asked = knowledge.fields.fields.filter((row) => isAsked(row, entry, profile))
  return asked.map((row) => ({ field: row.path, title: row.title, state: stateOf(row, entry, knowledge), blocking: row.blocking }))
}

function isAsked(row: FieldRow, entry: Entry, profile: Register['profile']): boolean {
  if (!row.kinds.includes(entry.kind) || !row.profiles.includes(profile)) return false
  return row.tiers === undefined || row.tiers.includes(entry.value.tier ?? '')
}

function stateOf(row: FieldRow, { value }: Entry, { evidence }: Pick<RegisterKnowledge, 'evidence'>): RegisterField['state'] {
  const there = [row.path, ...row.or].find((path) => isThere(valueAt(value, path)))
  if (there === undefined) return 'missing'
  if ((value.unconfirmed ?? []).some((path) => path === row.path || row.path.startsWith(`${path}.`))) return 'assumed'
  const shown = (value.evidence ?? []).some(
    ({ type, kind }) => row.provenBy.includes(type) && (evidence.kinds.find(({ id }) => id === kind)?.grade ?? 0) >= evidence.sufficient,
  )
  return shown ? 'proven' : 'asserted'
}

function isThere(value: unknown): boolean {
  if (value === undefined || value === null) return false
  return !Array.isArray(value) || value.length > 0
}

/** What stands at 'rotation.last' of an entry. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value
  for (const step of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined
  return at
}
