/** Members of an enumeration of the repository, where nobody knows which of its constants is meant. */
import type { Fact } from '#parse/facts'
import { unite } from './abstract'
import type { Abstract, Env, ObjectAbstract, TypeAbstract } from './abstract'
import { constantsOf } from './enumerations'
import { isCallee } from './instances'
import type { Resolver } from './resolver'

/** More of them are a register, not a choice. */
const MAX_CONSTANTS = 12

/** `profile.keyBits`: what each of the constants holds, beside what was found. */
export function held(resolver: Resolver, object: ObjectAbstract, name: string, fact: Fact, env: Env, found: Abstract): Abstract {
  const { type } = object
  if (object.unknown === undefined || object.construct || isCallee(fact) || found.kind !== 'unknown') return found
  const constants = constantsOf(type)
  if (constants.length === 0 || constants.length > MAX_CONSTANTS) return found
  const values = constants.map((constant) => resolver.member(resolver.member(type, constant, fact, env), name, fact, env))
  // Which of them it is, a caller may say.
  return unite([...values, object.unknown.decidedBy.length > 0 ? object.unknown : found])
}

/** `Proto.values()`, `Proto.entries`: all constants of an enumeration of the repository, in their order. */
export function allConstants(resolver: Resolver, type: TypeAbstract, fact: Fact, env: Env): Abstract | undefined {
  const names = constantsOf(type)
  if (names.length === 0 || names.length > MAX_CONSTANTS) return undefined
  return { kind: 'list', items: names.map((name) => resolver.member(type, name, fact, env)), open: false }
}
