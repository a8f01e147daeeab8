/** Which types of the repository are enumerations, and what is one of their constants. */
import type { Fact } from '#parse/facts'
import { each, unknownAbstract } from './abstract'
import type { Abstract, Env, TypeAbstract } from './abstract'
import type { Resolver } from './resolver'

/** Constants begin with a capital; fields that hold an object of their own type do not. */
const FIELD = /^[a-z]/

/** Whether a fact is worth one of the constants of an enumeration: which one it is tells nobody a secret. */
export function isOfEnumeration(resolver: Resolver, fact: Fact, env: Env): boolean {
  if (isConstant(resolver.evaluate(fact, env))) return true
  const called = fact.kind === 'call' ? each(resolver.evaluate(fact.callee, env)) : []
  return called.some(
    (one) =>
      one.kind === 'function' &&
      one.fact.returnType !== undefined &&
      isConstant(resolver.typed(one.fact.returnType, { unit: one.unit, frame: undefined }, unknownAbstract('external-call'))),
  )
}

/** A language with types allows no other. */
function isConstant(value: Abstract): boolean {
  return each(value).some((one) => one.kind === 'object' && (one.constant !== undefined || declaresConstants(one.type)))
}

function declaresConstants(type: TypeAbstract): boolean {
  const all = [...(type.unit.scopes.get(type.fact)?.names.values() ?? [])].flat()
  return constantsOf(type).length > 0 || all.some(({ fact }) => isEnumConstant(fact, type))
}

/** A name alone in the body of a Java type. */
export function isEnumConstant(fact: Fact, { unit }: TypeAbstract): boolean {
  return unit.language.modules === 'java' && fact.kind === 'bind' && fact.declares && !fact.type && !fact.value && !fact.isStatic
}

/** The constants that an enumeration makes with its own constructor, by name. */
export function constantsOf({ fact, unit }: TypeAbstract): string[] {
  if (unit.language.modules !== 'java') return []
  const made: string[] = []
  for (const [name, bindings] of unit.scopes.get(fact)?.names ?? []) {
    const bind = bindings[0]?.fact
    const value = bind?.kind === 'bind' && bind.declares && !bind.type ? bind.value : undefined
    const isMade = value?.kind === 'call' && value.constructs && value.callee.kind === 'name' && value.callee.name === fact.name
    if (isMade && !FIELD.test(name)) made.push(name)
  }
  return made
}
