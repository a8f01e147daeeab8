/** Promises that are taken for the answer that they only promise: `if (bcrypt.compare(given, hash))` always holds. */
import type { CallFact, Fact, FunctionFact, OperationFact } from '#parse/facts'
import { functionNameOf } from './callers'
import type { Placed } from './comparison'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { usesIn } from './name-uses'
import type { Unit } from './unit'

/** Variables and functions that a promise goes through. */
const MAX_STEPS = 4
const MAX_CALLS = 20

type CallsOf = (owner: FunctionFact, unit: Unit) => readonly Placed<CallFact>[]

/** The tests that a promise goes into which nobody waits for, also where a function gives it back; and the call itself, where nobody takes it. */
export function unawaited(call: CallFact, unit: Unit, callsOf: CallsOf): Placed[] {
  const tests = testsOf(call, unit, callsOf, MAX_STEPS)
  return call.awaited === undefined && isStatement(call) ? [{ fact: call, unit }, ...tests] : tests
}

function testsOf(fact: Fact, unit: Unit, callsOf: CallsOf, steps: number): Placed[] {
  const owner = enclosingFunction(fact)
  // Who waits inside of a function makes it one that gives a promise.
  if (fact.awaited) return owner ? ofFunction(owner, unit, callsOf, steps) : []
  let at = fact
  for (let { parent } = at; parent; { parent } = at) {
    if (isTested(parent, at)) return [{ fact, unit }]
    if (parent.kind === 'bind') return parent.value === at ? ofVariable(parent.target, unit, callsOf, steps) : []
    if (parent.kind === 'return') return owner ? ofFunction(owner, unit, callsOf, steps) : []
    if (parent.kind === 'function') return parent.body === at ? ofFunction(parent, unit, callsOf, steps) : []
    if (!leadsOn(parent) || parent.awaited) return []
    at = parent
  }
  return []
}

/** `if (p)`, `p ? a : b`, `!p`, `p && a`, `p === true` */
function isTested(parent: Fact, at: Fact): boolean {
  switch (parent.kind) {
    case 'branch':
    case 'choice':
      return parent.test === at
    case 'operation':
      return isQuestion(parent, at)
    default:
      return false
  }
}

function isQuestion({ operator, operands }: OperationFact, at: Fact): boolean {
  if (operator === '!' || operator === 'not') return true
  if (operator === '&&' || operator === 'and') return operands.at(-1) !== at
  return ['==', '===', '!=', '!=='].includes(operator) && operands.some(({ kind }) => kind === 'boolean')
}

function leadsOn(parent: Fact): boolean {
  if (parent.kind === 'operation') return parent.operator === '&&' || parent.operator === 'and'
  return parent.kind === 'choice' || parent.kind === 'cast' || (parent.kind === 'other' && parent.children.length === 1)
}

/** A variable that somebody does wait for may also be asked whether there is anything to wait for. */
function ofVariable(target: Fact, unit: Unit, callsOf: CallsOf, steps: number): Placed[] {
  const owner = target.kind === 'name' && steps > 0 ? enclosingFunction(target) : undefined
  if (target.kind !== 'name' || owner === undefined) return []
  const [, ...others] = declaringScope(unit, target.name, target)?.names.get(target.name) ?? []
  const uses = usesIn(owner, target)
  if (others.length > 0 || uses.some((use) => use.awaited || use.parent?.kind === 'member')) return []
  return uses.flatMap((use) => testsOf(use, unit, callsOf, steps - 1))
}

function ofFunction(owner: FunctionFact, unit: Unit, callsOf: CallsOf, steps: number): Placed[] {
  if (steps === 0 || functionNameOf(owner) === undefined) return []
  const calls = callsOf(owner, unit).filter(({ fact, certain }) => certain === true || isOwn(fact, owner))
  return calls.slice(0, MAX_CALLS).flatMap(({ fact, unit: home }) => (fact.awaited ? [] : testsOf(fact, home, callsOf, steps - 1)))
}

/** A method is called on an object, a function by its name alone. */
function isOwn({ callee }: CallFact, owner: FunctionFact): boolean {
  if (callee.kind === 'name') return enclosingType(owner) === undefined
  return callee.kind === 'member' && callee.object.kind === 'name' && (callee.object.name === 'this' || callee.object.name === 'self')
}

function isStatement({ parent }: CallFact): boolean {
  return parent?.kind === 'block' || (parent?.kind === 'other' && parent.children.length === 1 && parent.parent?.kind === 'block')
}
