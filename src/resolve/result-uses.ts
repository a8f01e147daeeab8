/** What becomes of a call's result, and of what the call is given, in the function around it. */
import type { CallFact, Fact } from '#parse/facts'
import { isNested } from './enclosing'
import type { Unit } from './unit'

/** The key of the result among those of arguments. */
const OWN_RESULT = 'result'

/** The other calls in the same function that are given the variable of an argument or of the result, by name. */
export function besideOf(call: CallFact, key: string, unit: Unit): string[] {
  const { parent } = call
  const bound = parent?.kind === 'bind' ? (parent.target.kind === 'list' ? parent.target.items[0] : parent.target) : undefined
  const variable = key === OWN_RESULT ? bound : call.args[Number(key)]
  if (variable?.kind !== 'name') return []
  const others = (unit.callsWith.get(variable.name) ?? []).filter((other) => other !== call && isNested(other, call))
  const own = lastName(call.callee)
  return others.flatMap(({ callee }) => lastName(callee)).filter((name) => !own.includes(name))
}

/** Nobody looks at the result: `signature.verify(bytes);`, `_ = key.Verify(…)`. */
export function isUnused({ parent }: CallFact): boolean {
  if (parent?.kind === 'bind') return parent.target.kind === 'name' && parent.target.name === '_'
  const whole = parent?.kind === 'other' && parent.children.length === 1 ? parent.parent : parent
  // Go's statements stand in a list of their own.
  return whole?.kind === 'block' || (whole?.kind === 'other' && whole.parent?.kind === 'block')
}

/** The last word of what is named, where it has one. */
export function lastName(fact: Fact): string[] {
  if (fact.kind === 'name' || fact.kind === 'member') return [fact.name]
  // `value, err := f()`
  if (fact.kind === 'list') return fact.items[0] ? lastName(fact.items[0]) : []
  if (fact.kind === 'index') return fact.index?.kind === 'string' ? [fact.index.value] : lastName(fact.object)
  return []
}
