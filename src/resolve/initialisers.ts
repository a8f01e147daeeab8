/** What a field is given where it is declared, with what initialisers and methods put in. */
import type { BindFact, Fact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import type { Abstract, Env } from './abstract'
import { declaringScope, enclosingType } from './enclosing'
import { endOfBody } from './flow'
import type { Resolver } from './resolver'
import type { Unit } from './unit'
import { applyMemberWrites } from './writes'

export function initialValue(resolver: Resolver, fact: BindFact, unit: Unit, env: Env): Abstract {
  const frame = env.unit === unit && env.frame && asksParameters(fact.value as Fact, unit) ? env.frame : undefined
  const value = filledField(resolver, fact, unit, resolver.evaluate(fact.value as Fact, { unit, frame }))
  if (value.kind === 'scalar' && value.origin === 'literal') return { ...value, origin: 'constant' }
  return value.kind === 'unknown' && fact.type ? resolver.typed(fact.type, { unit, frame: undefined }, value) : value
}

/** An initialiser that a constructor's parameters decide; any other is the same whoever asks. */
function asksParameters(value: Fact, unit: Unit): boolean {
  if (value.kind === 'name') return declaringScope(unit, value.name, value)?.names.get(value.name)?.[0]?.fact.kind === 'parameter'
  return value.kind !== 'function' && children(value).some((child) => asksParameters(child, unit))
}

/** A map or list in a field, with what initialisers and methods of the type put in. */
function filledField(resolver: Resolver, fact: BindFact, unit: Unit, value: Abstract): Abstract {
  const type = enclosingType(fact)
  if (type === undefined || fact.target.kind !== 'name' || value.kind !== 'instance' || value.contents === undefined) return value
  return applyMemberWrites(resolver, fact.target.name, value, endOfBody(type.body), fact.start, { unit, frame: undefined })
}
