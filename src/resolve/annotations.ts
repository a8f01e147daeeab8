/** Which type an annotation is about that says more than its name: `Optional[Settings]`, `Settings | None`, `"Settings"`. */
import type { Language } from '#parse/language'
import type { Fact, MemberFact, NameFact } from '#parse/facts'

/** Annotations inside one another. */
const MAX_DEPTH = 4

export function typeNamed(type: Fact, language: Language, depth = 0): NameFact | MemberFact | undefined {
  if (type.kind === 'name' || type.kind === 'member') return type
  const inner = depth < MAX_DEPTH ? within(type, language) : undefined
  return inner && typeNamed(inner, language, depth + 1)
}

function within(type: Fact, { annotations }: Language): Fact | undefined {
  if (annotations === undefined) return undefined
  if (type.kind === 'string') return { ...type, kind: 'name', name: type.value }
  if (type.kind === 'operation') {
    const named = type.operands.filter(({ kind }) => kind !== 'null')
    return type.operator === '|' && named.length === 1 ? named[0] : undefined
  }
  if (type.kind !== 'index') return undefined
  const { object, index } = type
  if ((object.kind !== 'name' && object.kind !== 'member') || !annotations.includes(object.name)) return undefined
  return index?.kind === 'list' ? index.items[0] : index
}
