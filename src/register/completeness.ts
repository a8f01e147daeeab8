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

/** What is known of one field of an entry. */
export function stateOf(
  row: Pick<FieldRow, 'path' | 'or' | 'provenBy'>,
  entry: Entry,
  knowledge: Pick<RegisterKnowledge, 'evidence'>,
): RegisterField['state'] {
  const { value } = entry
  if (![row.path, ...row.or].some((path) => isThere(valueAt(value, path)))) return 'missing'
  if (isUnconfirmed(entry, row.path)) return 'assumed'
  return sufficientOf(entry, row.provenBy, knowledge).length > 0 ? 'proven' : 'asserted'
}

/** A tool filled it in, and no person has said that it is so. */
export function isUnconfirmed({ value }: Entry, field: string): boolean {
  return (value.unconfirmed ?? []).some((path) => path === field || field.startsWith(`${path}.`))
}

/** Records of these types that show something by themselves. */
export function sufficientOf(
  { value }: Entry,
  types: readonly string[],
  { evidence }: Pick<RegisterKnowledge, 'evidence'>,
): NonNullable<Entry['value']['evidence']> {
  const gradeOf = (kind: string): number => evidence.kinds.find(({ id }) => id === kind)?.grade ?? 0
  return (value.evidence ?? []).filter(({ type, kind }) => types.includes(type) && gradeOf(kind) >= evidence.sufficient)
}

export function isThere(value: unknown): boolean {
  if (value === undefined || value === null) return false
  return !Array.isArray(value) || value.length > 0
}

/** What stands at 'rotation.last' of an entry. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value
  for (const step of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined
  return at
}
