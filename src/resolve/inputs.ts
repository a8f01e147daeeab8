/** The names of what a call is given: `digest(Encode(password))` is given a password. */
import type { CallFact, Fact } from '#parse/facts'
import { enclosingFunction, scopeOf } from './enclosing'
import type { Unit } from './unit'

const MAX_INPUTS = 12
/** How far into an argument it is looked: conversions, concatenation, a local variable's own value. */
const MAX_DEPTH = 6

/** Names in the arguments, outermost first; a local variable's value counts, and what `callers` of the function give for a parameter. */
export function inputsOf(call: CallFact, unit: Unit, callers: readonly CallFact[]): string[] {
  const names: string[] = []
  for (const arg of call.args) gather(arg, unit, names, 0)
  const parameters = enclosingFunction(call)?.parameters ?? []
  for (const [index, { target }] of parameters.entries()) {
    if (target.kind !== 'name' || !names.includes(target.name)) continue
    for (const caller of callers) {
      const given = caller.args[index]
      if (given) gather(given, unit, names, 0)
    }
  }
  return [...new Set(names)].slice(0, MAX_INPUTS)
}

function gather(fact: Fact, unit: Unit, names: string[], depth: number): void {
  if (depth > MAX_DEPTH || names.length >= MAX_INPUTS) return
  const inner = (part: Fact): void => gather(part, unit, names, depth + 1)
  switch (fact.kind) {
    case 'name':
      names.push(fact.name)
      for (const binding of localValues(fact.name, fact, unit)) inner(binding)
      return
    case 'member':
      names.push(fact.name)
      return
    case 'named':
    case 'cast':
    case 'spread':
      return inner(fact.value)
    case 'index':
      return inner(fact.object)
    case 'call':
      // What another function makes of a name is no longer what the name says, unless it only converts it.
      if (fact.callee.kind === 'member' && fact.args.length === 0) return inner(fact.callee.object)
      for (const arg of fact.args) inner(arg)
      return
    case 'operation':
      for (const operand of fact.operands) inner(operand)
      return
    case 'template':
      for (const part of fact.parts) inner(part)
      return
    default:
  }
}

/** The one value that a local variable is given; one that is written twice may be anything. */
function localValues(name: string, use: Fact, unit: Unit): Fact[] {
  const scope = scopeOf(unit, use)
  for (let at: typeof scope | undefined = scope; at; at = at.parent) {
    const bindings = at.names.get(name)
    if (bindings === undefined) continue
    const [only] = bindings
    return bindings.length === 1 && only?.fact.kind === 'bind' && only.fact.value ? [only.fact.value] : []
  }
  return []
}
