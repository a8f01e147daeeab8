/** Answers that nobody acts on: a result that only a log tells, an exception that is caught and dropped. */
import type { BranchFact, CallFact, Fact } from '#parse/facts'
import { onlyTells } from './bodies'
import { declaringScope, enclosingFunction } from './enclosing'
import { usesIn } from './name-uses'
import type { Unit } from './unit'

/** `valid = verify(…); log.info("valid: %s", valid)`: the variable that holds the result decides nothing. */
export function isOnlyTold({ parent }: CallFact, unit: Unit): boolean {
  if (parent?.kind !== 'bind' || parent.target.kind !== 'name' || parent.operator !== '=') return false
  const { target } = parent
  const owner = enclosingFunction(parent)
  const written = declaringScope(unit, target.name, target)?.names.get(target.name) ?? []
  if (owner === undefined || written.some(({ fact }) => fact.kind !== 'bind' || enclosingFunction(fact) !== owner)) return false
  const uses = usesIn(owner, target)
  return uses.length > 0 && uses.every(isTold)
}

/** Given to a call that only tells, by itself or in a text. */
function isTold(use: Fact): boolean {
  let at = use
  while (at.parent?.kind === 'template' || at.parent?.kind === 'named' || at.parent?.kind === 'record') at = at.parent
  const { parent } = at
  return parent?.kind === 'call' && parent.callee !== at && isStatement(parent) && onlyTells(parent)
}

/** `try: key.verify(…) except InvalidSignature: pass`: what the call throws stops nobody. */
export function isCaught(call: CallFact): boolean {
  const statement = statementOf(call)
  const body = statement?.parent
  const around = body?.parent
  if (body?.kind !== 'block' || around?.kind !== 'branch' || !isTry(around) || around.arms[0] !== body) return false
  return body.children.at(-1) === statement && [...around.arms.slice(1), ...runAfter(around)].every(onlyTells)
}

/** What a `try` is put together with: its `else` and `finally`. */
function runAfter(around: BranchFact): readonly Fact[] {
  const whole = around.parent
  return whole?.kind === 'block' && whole.start === around.start && whole.end === around.end ? whole.children.slice(1) : []
}

function isTry({ test, loop, breakable, arms }: BranchFact): boolean {
  return test === undefined && !loop && !breakable && arms.length > 1
}

function isStatement(call: CallFact): boolean {
  return statementOf(call) !== undefined
}

/** The call as a statement by itself, without what only wraps it. */
function statementOf(call: CallFact): Fact | undefined {
  let at: Fact = call
  while (at.parent?.kind === 'other' && at.parent.children.length === 1) at = at.parent
  return at.parent?.kind === 'block' ? at : undefined
}
