/** Whether all that becomes of a result is that somebody writes what it was: `if (!valid) log.warn("not valid")`. */
import type { BranchFact, CallFact, Fact, OperationFact } from '#parse/facts'
import { declaringScope, enclosingFunction } from './enclosing'
import { usesIn } from './name-uses'
import type { Unit } from './unit'

/** Variables that a result goes through. */
const MAX_STEPS = 2
/** Methods of loggers and consoles, and what prints. */
const TELLS =
  /^(?:print|println|printf|log|logf|debug|debugf|info|infof|warn|warnf|warning|warningf|trace|tracef|fine|finer|finest|severe|error|errorf|exception|WriteLine|Write|Log[A-Z]\w*|Debug|Info|Information|Warn|Warning|Error|Print|Println|Printf|Debugf|Infof|Warnf|Errorf)$/
/** What a plain name of this kind does, nobody knows: Kotlin's `error` throws. */
const PLAIN = /^(?:print|println|printf)$/

export function isOnlyTold(result: Fact, unit: Unit, steps = MAX_STEPS): boolean {
  let at = result
  for (let { parent } = at; parent; { parent } = at) {
    if (parent.kind === 'branch') return parent.test === at && isOnlyTelling(parent)
    if (parent.kind === 'bind') return parent.value === at && isHeldForTelling(parent.target, unit, steps)
    if (parent.kind === 'call') return parent.callee !== at && tells(parent) && isStatement(parent)
    if (!leadsOn(parent, at)) return false
    at = parent
  }
  return false
}

/** `"signature " + (valid ? "fits" : "does not fit")` */
function leadsOn(parent: Fact, at: Fact): boolean {
  switch (parent.kind) {
    case 'operation':
      return isQuestion(parent) || parent.operator === '+'
    case 'template':
    case 'cast':
      return true
    case 'choice':
      return parent.test === at && parent.branches.every(({ kind }) => kind === 'string')
    case 'other':
      return parent.children.length === 1 && parent.parent?.kind !== 'block'
    default:
      return false
  }
}

/** `!valid`, `valid == false`, `err != nil` */
function isQuestion({ operator, operands }: OperationFact): boolean {
  if (operator === '!' || operator === 'not') return true
  return ['==', '===', '!=', '!==', 'is', 'is not'].includes(operator) && operands.some(({ kind }) => kind === 'boolean' || kind === 'null')
}

/** All arms only tell, and one does. */
function isOnlyTelling({ arms, loop }: BranchFact): boolean {
  const statements = arms.flatMap(statementsOf)
  return !loop && statements.length > 0 && statements.every((one) => one.kind === 'call' && tells(one))
}

function statementsOf(fact: Fact): Fact[] {
  return fact.kind === 'block' || fact.kind === 'other' ? fact.children.flatMap(statementsOf) : [fact]
}

function isHeldForTelling(target: Fact, unit: Unit, steps: number): boolean {
  const owner = target.kind === 'name' && steps > 0 ? enclosingFunction(target) : undefined
  if (target.kind !== 'name' || owner === undefined) return false
  // What a closure writes to the variable of another function may be used there.
  const written = declaringScope(unit, target.name, target)?.names.get(target.name) ?? []
  if (written.some(({ fact }) => enclosingFunction(fact) !== owner)) return false
  const uses = usesIn(owner, target)
  return uses.length > 0 && uses.every((use) => isOnlyTold(use, unit, steps - 1))
}

function tells({ callee }: CallFact): boolean {
  if (callee.kind === 'name') return PLAIN.test(callee.name)
  return callee.kind === 'member' && TELLS.test(callee.name)
}

function isStatement({ parent }: CallFact): boolean {
  const whole = parent?.kind === 'other' && parent.children.length === 1 ? parent.parent : parent
  // Go's statements stand in a list of their own.
  return whole?.kind === 'block' || (whole?.kind === 'other' && whole.parent?.kind === 'block')
}
