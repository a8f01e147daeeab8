/** Members of an enumeration of the repository, where nobody knows which of its constants is meant. */
import type { Fact } from '#parse/facts'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, ObjectAbstract, TypeAbstract } from './abstract'
import { isCallee } from './instances'
import type { Resolver } from './resolver'

/** More of them are a register, not a choice. */
const MAX_CONSTANTS = 12
/** Constants begin with a capital; fields that hold an object of their own type do not. */
const FIELD = /^[a-z]/

/** `profile.keyBits`: what each of the constants holds, beside what was found. */
export function held(resolver: Resolver, object: ObjectAbstract, name: string, fact: Fact, env: Env, found: Abstract): Abstract {
  const { type } = object
  if (object.unknown === undefined || object.construct || isCallee(fact) || found.kind !== 'unknown') return found
  const constants = constantsOf(type)
  if (constants.length === 0 || constants.length > MAX_CONSTANTS) return found
  const values = constants.map((constant) => resolver.member(resolver.member(type, constant, fact, env), name, fact, env))
  return unite([...values, found])
}

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

/** `Proto.values()`, `Proto.entries`: all constants of an enumeration of the repository, in their order. */
export function allConstants(resolver: Resolver, type: TypeAbstract, fact: Fact, env: Env): Abstract | undefined {
  const names = constantsOf(type)
  if (names.length === 0 || names.length > MAX_CONSTANTS) return undefined
  return { kind: 'list', items: names.map((name) => resolver.member(type, name, fact, env)), open: false }
}

/** The constants that an enumeration makes with its own constructor, by name. */
function constantsOf({ fact, unit }: TypeAbstract): string[] {
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
