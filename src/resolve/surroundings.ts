/** What else happens in the function around a call. */
import type { CallFact, Fact } from '#parse/facts'
import { declaringScope, enclosingFunction } from './enclosing'
import type { Unit } from './unit'

/** The names of the calls in the same function, or beside it in the module. */
export function callsAround(call: CallFact, unit: Unit): string[] {
  const owner = enclosingFunction(call)
  return [...unit.callsTo].flatMap(([name, calls]) => (calls.some((other) => enclosingFunction(other) === owner) ? [name] : []))
}

/** Calls that give a text as it was, or a part of what they are called on. */
const GIVES = /^(?:trim|strip|toString|str|String|get|getlist|input|getpass|question|encode|decode|param|query|json|get_json)$/

/** Whether a call made what is given: itself, of what the variable held at some time, or for a function that is handed it. */
export function isMade(fact: Fact, unit: Unit): boolean {
  if (fact.kind === 'call') return (fact.callee.kind !== 'name' && fact.callee.kind !== 'member') || !GIVES.test(fact.callee.name)
  if (fact.kind !== 'name') return false
  const written = declaringScope(unit, fact.name, fact)?.names.get(fact.name) ?? []
  if (written.some(({ fact: one, path }) => one.kind === 'bind' && path.length === 0 && one.value && isMade(one.value, unit))) return true
  const owner = enclosingFunction(fact)
  const place = owner?.parameters.findIndex(({ target }) => target.kind === 'name' && target.name === fact.name) ?? -1
  const given = place < 0 || owner?.name === undefined ? [] : (unit.callsTo.get(owner.name) ?? []).flatMap(({ args }) => args[place] ?? [])
  return given.some((one) => one.kind === 'call' && isMade(one, unit))
}
