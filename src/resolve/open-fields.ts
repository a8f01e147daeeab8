/** Fields of an object that somebody gave: who gives it decides what they hold. */
import { each } from './abstract'
import type { Abstract, ObjectAbstract } from './abstract'

/** What a constructor's caller decides of an object that was given, who gives it decides as well. */
export function decidedFor({ unknown: given, construct }: ObjectAbstract, value: Abstract): readonly Abstract[] {
  if (construct !== undefined || given === undefined || given.decidedBy.length === 0) return [value]
  return each(value).map((one) =>
    one.kind === 'unknown' && one.decidedBy.length > 0 ? { ...one, decidedBy: [...new Set([...given.decidedBy, ...one.decidedBy])] } : one,
  )
}

/** What a property starts with only holds until an initialiser sets it: `new Options { Name = "MD5" }`, given by a caller. */
export function isOpenToInitialisers({ type, unknown: given }: ObjectAbstract, declared: Abstract): boolean {
  return type.unit.language.modules === 'csharp' && declared.kind === 'scalar' && (given?.decidedBy.length ?? 0) > 0
}
