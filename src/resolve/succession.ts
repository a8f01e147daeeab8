/** Statements that follow each other on one variable: what a later one sets counts, what an earlier one set was never used. */
import type { Location } from '#core/location'
import type { Fact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

/** Statements between the two that are looked at. */
const MAX_STATEMENTS = 24
/** Facts of one statement that are looked at for a use of the variable. */
const MAX_FACTS = 400

/** `rsa = RSA.Create(1024); rsa.KeySize = 2048`: whether the later statement follows the one at the place, with nothing between that uses the object. */
export function replaces(later: Fact, place: Location, unit: Unit, resolver: Resolver): boolean {
  const statement = statementOf(later)
  const name = objectOf(statement)
  if (statement?.parent?.kind !== 'block' || name === undefined || !isAnew(inner(statement))) return false
  const before = statement.parent.children.filter(({ end }) => end <= statement.start).slice(-MAX_STATEMENTS)
  for (const one of before.reverse()) {
    const { line, endLine } = resolver.location(one, unit)
    const isThere = place.file === unit.file.path && line <= place.line && endLine >= place.endLine
    if (isThere) return (objectOf(one) === name && isAnew(inner(one))) || isMaking(inner(one), name)
    if (!sets(inner(one), name) && mentions(one, name)) return false
  }
  return false
}

/** Calls that set something anew; others may add to it. */
const SETTERS = /^(?:set|generate|init)/i

function isAnew(statement: Fact): boolean {
  if (statement.kind === 'bind') return statement.operator === '='
  return statement.kind === 'call' && statement.callee.kind === 'member' && SETTERS.test(statement.callee.name)
}

function statementOf(fact: Fact): Fact | undefined {
  let at: Fact | undefined = fact
  while (at?.parent && at.parent.kind !== 'block' && at.parent.kind !== 'function') at = at.parent
  return at
}

/** The expression that a statement is. */
function inner(statement: Fact): Fact {
  const [only, ...others] = statement.kind === 'other' ? statement.children : []
  return only && others.length === 0 ? inner(only) : statement
}

/** The variable that a statement writes to a member of, or calls a method on. */
function objectOf(statement: Fact | undefined): string | undefined {
  const at = statement && inner(statement)
  const member = at?.kind === 'bind' ? at.target : at?.kind === 'call' ? at.callee : undefined
  return member?.kind === 'member' && member.object.kind === 'name' ? member.object.name : undefined
}

function isMaking(statement: Fact, name: string): boolean {
  return statement.kind === 'bind' && statement.target.kind === 'name' && statement.target.name === name
}

/** A write to a member that reads nothing of the object. */
function sets(statement: Fact, name: string): boolean {
  return statement.kind === 'bind' && objectOf(statement) === name && !(statement.value && mentions(statement.value, name))
}

function mentions(fact: Fact, name: string): boolean {
  const pending = [fact]
  for (let seen = 0; pending.length > 0; seen++) {
    const one = pending.pop() as Fact
    if ((one.kind === 'name' && one.name === name) || seen > MAX_FACTS) return true
    pending.push(...children(one))
  }
  return false
}
