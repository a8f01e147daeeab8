/** Functions that only answer what a check in them found, and the calls of them whose answer nobody looks at. */
import type { BranchFact, CallFact, Fact, FunctionFact } from '#parse/facts'
import { functionNameOf } from './callers'
import type { Placed } from './comparison'
import { enclosingFunction } from './enclosing'
import { isItem, isPlain, isUnused, lastName } from './result-uses'
import type { Unit } from './unit'

/** Functions that only give on what another one answers. */
const MAX_CHECKERS = 4

/** The calls of the functions that give the result back which nobody looks at: `checked(message);`. */
export function ignoredCalls(
  call: CallFact,
  unit: Unit,
  callsOf: (owner: FunctionFact, unit: Unit) => readonly Placed<CallFact>[],
  steps = MAX_CHECKERS,
): Placed[] {
  const owner = checkerOf(call)
  if (owner === undefined || functionNameOf(owner) === undefined || steps === 0) return []
  return callsOf(owner, unit).flatMap((placed) => {
    const { fact, certain, unit: home } = placed
    if (fact === call || (certain !== true && !isOwn(fact))) return []
    return isStatement(fact) || isUnused(fact, home) ? [placed] : ignoredCalls(fact, home, callsOf, steps - 1)
  })
}

/** The function that gives the result back and does nothing more after it, also by a variable: `if err := …; err != nil { return err }`. */
function checkerOf(call: CallFact): FunctionFact | undefined {
  let at: Fact = call
  while (at.parent && (isPlain(at.parent) || isCondition(at.parent))) at = at.parent
  const { parent } = at
  if (parent?.kind === 'return') return enclosingFunction(parent)
  if (parent?.kind === 'branch' && parent.test === at && !parent.loop) return answeringBranch(parent)
  if (parent?.kind === 'function') return parent.body === at ? parent : undefined
  const owner = parent?.kind === 'bind' && parent.value === at && parent.target.kind === 'name' ? enclosingFunction(parent) : undefined
  return owner && statementsOf(owner.body).every((one) => one.end <= call.end || onlyAnswers(one, call)) ? owner : undefined
}

/** `if !verified(…) { return ErrForged }; return nil`: the function does nothing more than to say which. */
function answeringBranch(branch: BranchFact): FunctionFact | undefined {
  const owner = enclosingFunction(branch)
  // Go's statements stand in a list of their own.
  const after =
    owner &&
    statementsOf(owner.body)
      .flatMap(statementsOf)
      .filter((one) => one.start > branch.start)
  return after && after.length > 0 && [...branch.arms, ...after].every((one) => isAnswer(one)) ? owner : undefined
}

function isAnswer(fact: Fact): boolean {
  if (fact.kind === 'block' || fact.kind === 'other') return fact.children.length > 0 && fact.children.every(isAnswer)
  const answer = fact.kind === 'return' ? fact.value : undefined
  if (answer?.kind === 'call') return lastName(answer.callee).some((name) => ERRORS.test(name))
  return answer !== undefined && ['null', 'boolean', 'name'].includes(answer.kind)
}

/** What comes after the call only gives an answer back. */
function onlyAnswers(statement: Fact, call: CallFact): boolean {
  if (statement.kind === 'block' || statement.kind === 'other')
    return statementsOf(statement).every((one) => one.end <= call.end || onlyAnswers(one, call))
  if (statement.kind === 'branch') return statement.arms.every((arm) => onlyAnswers(arm, call))
  if (statement.kind === 'bind') return statement.start <= call.start && call.end <= statement.end
  return isAnswer(statement)
}

/** What only makes one error of another. */
const ERRORS = /^(?:Errorf?|Wrapf?|WithStack|WithMessagef?|New|Join)$/

function statementsOf(fact: Fact): readonly Fact[] {
  return fact.kind === 'block' || fact.kind === 'other' ? fact.children : [fact]
}

/** `return sizesAgree && verified(…)` */
function isCondition(fact: Fact): boolean {
  return fact.kind === 'operation' && ['&&', 'and', '!', 'not'].includes(fact.operator)
}

/** Of no method of another object, which in the same file may only have the same name. */
function isOwn({ callee }: CallFact): boolean {
  return callee.kind === 'name' || (callee.kind === 'member' && callee.object.kind === 'name' && OWN.has(callee.object.name))
}

/** A statement by itself. */
function isStatement(call: CallFact): boolean {
  const whole = call.parent?.kind === 'other' && call.parent.children.length === 1 ? call.parent.parent : call.parent
  return whole?.kind === 'block' && !isItem(call)
}

const OWN: ReadonlySet<string> = new Set(['this', 'self', 'cls'])
