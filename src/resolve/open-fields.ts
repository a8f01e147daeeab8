/** Fields of an object that somebody gave: who gives it decides what they hold. */
import type { BindFact } from '#parse/facts'
import { each } from './abstract'
import type { Abstract, ObjectAbstract, TypeAbstract } from './abstract'

/** What a constructor's caller decides of an object that was given, who gives it decides as well. */
export function decidedFor({ unknown: given, construct }: ObjectAbstract, value: Abstract): readonly Abstract[] {
  if (construct !== undefined || given === undefined || given.decidedBy.length === 0) return [value]
  return each(value).map((one) =>
    one.kind === 'unknown' && one.decidedBy.length > 0 ? { ...one, decidedBy: [...new Set([...given.decidedBy, ...one.decidedBy])] } : one,
  )
}

/** What a field starts with only holds until somebody sets it: `new Options { Name = "MD5" }`, `options.mode = LEGACY`, given by a caller. */
export function isOpenToOthers({ type, unknown: given }: ObjectAbstract, name: string, declared: Abstract): boolean {
  const isOne = declared.kind === 'scalar' || (declared.kind === 'object' && declared.constant !== undefined)
  return isOne && (given?.decidedBy.length ?? 0) > 0 && (type.unit.language.modules === 'csharp' || isWrittenByOthers(type, name))
}

function isWrittenByOthers({ fact, unit }: TypeAbstract, name: string): boolean {
  const { modules } = unit.language
  const fields = modules === 'java' || modules === 'python' ? (unit.scopes.get(fact)?.names.get(name) ?? []) : []
  // Of a dataclass it is the default of a parameter: `verify: bool = True`.
  const isOpen = (field: BindFact): boolean => (modules === 'python' ? field.type !== undefined : field.declares && !field.isClosed)
  return fields.some(({ fact: field }) => field.kind === 'bind' && field.value !== undefined && isOpen(field))
}
