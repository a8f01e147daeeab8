/** What becomes of a call's result, and of what the call is given, in the function around it. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import type { Placed } from './comparison'
import { declaringScope, enclosingFunction, isNested } from './enclosing'
import { contains } from './flow'
import { usesIn } from './name-uses'
import { isOnlyTold } from './told-results'
import type { Unit } from './unit'

/** The key of the result among those of arguments. */
const OWN_RESULT = 'result'

/** The functions of the repository that a call may be of. */
type Meant = (call: CallFact) => readonly Placed<FunctionFact>[]

/** The other calls in the same function that are given the variable of an argument or of the result, by name; and those that these give it to. */
export function besideOf(call: CallFact, key: string, unit: Unit, meant: Meant): string[] {
  const { parent } = call
  const bound = parent?.kind === 'bind' ? (parent.target.kind === 'list' ? parent.target.items[0] : parent.target) : undefined
  const variable = key === OWN_RESULT ? bound : call.args[Number(key)]
  if (variable?.kind !== 'name') return []
  const others = (unit.callsWith.get(variable.name) ?? []).filter(
    (other) => other !== call && isNested(other, call) && !isInOtherArm(other, call),
  )
  const own = lastName(call.callee)
  const further = others.flatMap((other) => meant(other).flatMap((placed) => callsGiven(placed, other, variable.name)))
  return [...others, ...further].flatMap(({ callee }) => lastName(callee)).filter((name) => !own.includes(name))
}

/** The calls of a function's body that are given what one of its callers gives it under a name. */
function callsGiven({ fact, unit }: Placed<FunctionFact>, { args }: CallFact, name: string): CallFact[] {
  const place = args.findIndex((arg) => arg.kind === 'name' && arg.name === name)
  const target = fact.parameters[place]?.target
  return target?.kind === 'name' ? (unit.callsWith.get(target.name) ?? []).filter((call) => contains(fact, call)) : []
}

/** Of two ways, such as what is tried and what catches, one has not run. */
function isInOtherArm(one: Fact, other: Fact): boolean {
  for (let at = other, arm = at.parent; arm; at = arm, arm = arm.parent) {
    if (arm.kind === 'function') return false
    if (arm.kind !== 'branch' || arm.loop || arm.runsOn || !arm.arms.includes(at)) continue
    if (arm.arms.some((way) => way !== at && way.start <= one.start && one.end <= way.end)) return true
  }
  return false
}

/** The methods called on the same local variable; none on what is made on the spot. Undefined where others may call them elsewhere. */
export function methodsOnSame({ callee }: CallFact, unit: Unit): string[] | undefined {
  const object = callee.kind === 'member' ? callee.object : undefined
  if (object?.kind === 'call') return []
  const owner = object?.kind === 'name' ? enclosingFunction(object) : undefined
  if (object?.kind !== 'name' || owner === undefined) return undefined
  const scope = declaringScope(unit, object.name, object)
  const isLocal = scope?.names.get(object.name)?.every(({ fact }) => fact.kind === 'bind' && enclosingFunction(fact) === owner)
  if (isLocal !== true || (unit.callsWith.get(object.name) ?? []).some((call) => isNested(call, object))) return undefined
  return (unit.callsOn.get(object.name) ?? []).filter((call) => isNested(call, object)).flatMap((call) => lastName(call.callee))
}

/** The methods that are called on a result: one after the other, and on the variable that holds what they give. */
export function methodsAfter(call: CallFact, unit: Unit): string[] {
  const names: string[] = []
  let at: Fact = call
  while (at.parent?.kind === 'member' && at.parent.object === at && at.parent.parent?.kind === 'call') {
    names.push(at.parent.name)
    at = at.parent.parent
  }
  const held = at.parent?.kind === 'bind' && at.parent.target.kind === 'name' ? at.parent.target.name : undefined
  const owner = enclosingFunction(call)
  const calls = held === undefined ? [] : (unit.callsOn.get(held) ?? []).filter((other) => enclosingFunction(other) === owner)
  return [...names, ...calls.flatMap((other) => [...lastName(other.callee), ...methodsInChain(other)])]
}

function methodsInChain(call: CallFact): string[] {
  const { parent } = call
  if (parent?.kind !== 'member' || parent.object !== call || parent.parent?.kind !== 'call') return []
  return [parent.name, ...methodsInChain(parent.parent)]
}

/** The methods that the same function called on the same variable before, by name. */
export function methodsBefore(call: CallFact, unit: Unit): string[] {
  const object = call.callee.kind === 'member' ? call.callee.object : undefined
  if (object?.kind !== 'name') return []
  const before = (unit.callsOn.get(object.name) ?? []).filter(
    (other) => other.end <= call.start && enclosingFunction(other) === enclosingFunction(call) && !isInOtherArm(other, call),
  )
  return before.flatMap(({ callee }) => lastName(callee))
}

/** The members that are read of a result, directly or of the variable that holds it; undefined where the whole of it goes on. */
export function membersTaken(call: CallFact): string[] | undefined {
  return takenOf(call, call.args, MAX_INSIDE)
}

function takenOf(result: Fact, args: readonly Fact[], steps: number): string[] | undefined {
  let at = result
  while (at.parent && isPlain(at.parent)) at = at.parent
  const { parent } = at
  if (parent?.kind !== 'bind') return memberOf(at, steps)
  const owner = enclosingFunction(parent)
  const { target } = parent
  if (target.kind === 'record')
    return target.entries.every((one) => one.kind === 'named' && typeof one.name === 'string')
      ? target.entries.flatMap((one) => (one.kind === 'named' ? String(one.name) : []))
      : undefined
  // `token, err := parse(text)`
  const bound = target.kind === 'list' ? target.items[0] : target
  // `_, _, err := parser.ParseUnverified(text, &claims)`
  const filled = bound?.kind === 'name' && bound.name === '_' ? args.at(-1) : undefined
  const variable = filled === undefined ? bound : pointedTo(filled)
  if (variable?.kind !== 'name' || owner === undefined) return undefined
  const others = usesIn(owner, variable).filter((use) => use !== variable)
  const uses = others.map((use) => memberOf(use, steps))
  return uses.every((use) => use !== undefined) ? uses.flat() : undefined
}

/** `&claims` */
function pointedTo(fact: Fact): Fact {
  if (fact.kind === 'operation' && fact.operands.length === 1) return fact.operands[0] as Fact
  return fact.kind === 'other' && fact.children.length === 1 ? (fact.children[0] as Fact) : fact
}

/** `decoded.exp`, `decoded['exp']`; whether there is anything is no member. */
function memberOf(fact: Fact, steps: number): string[] | undefined {
  let at = fact
  while (at.parent && (isPlain(at.parent) || at.parent.kind === 'cast')) at = at.parent
  const { parent } = at
  if (parent?.kind === 'member' && parent.object === at)
    return (steps > 0 && INSIDE.has(parent.name) ? takenOf(parent, [], steps - 1) : undefined) ?? [parent.name]
  if (parent?.kind === 'index' && parent.object === at && parent.index?.kind === 'string') return [parent.index.value]
  const isAsked = (parent?.kind === 'branch' && parent.test === at) || (parent?.kind === 'operation' && ASKED.has(parent.operator))
  return isAsked ? [] : undefined
}

/** `token.Claims.(jwt.MapClaims)["exp"]`: what counts is what is read of that. */
const INSIDE: ReadonlySet<string> = new Set(['Claims', 'claims', 'payload', 'Payload'])
const MAX_INSIDE = 2

const ASKED: ReadonlySet<string> = new Set(['!', 'not', '&&', '||', 'and', 'or', '==', '===', '!=', '!==', 'typeof', 'is', 'is not'])

/** Nobody looks at the result: `signature.verify(bytes);`, `_ = key.Verify(…)`; or somebody only writes what it was. */
export function isUnused(call: CallFact, unit: Unit): boolean {
  const { parent } = call
  if (isOnlyTold(call, unit)) return true
  if (parent?.kind === 'bind') return parent.target.kind === 'name' && parent.target.name === '_'
  const whole = parent?.kind === 'other' && parent.children.length === 1 ? parent.parent : parent
  // Go's statements stand in a list of their own.
  return (whole?.kind === 'block' && !isItem(call)) || (whole?.kind === 'other' && whole.parent?.kind === 'block')
}

/** `all(verify(one) for one in signatures)`: what stands before the names of its loop is an item of what that makes. */
export function isItem(call: CallFact): boolean {
  const first = call.parent?.kind === 'block' ? call.parent.children[0] : undefined
  return first?.kind === 'bind' && first.element === true && first.target.start > call.start
}

/** `token, _ := parse(text)`: whether it went well is not asked, neither by the error nor by what tells it in the result. */
export function isErrorDropped(call: CallFact, unit: Unit): boolean {
  const { parent } = call
  if (isUnused(call, unit)) return true
  if (parent?.kind !== 'bind' || parent.target.kind !== 'list' || parent.target.items.length < 2) return false
  const isLeft = (item: Fact | undefined): boolean => item?.kind === 'name' && item.name === '_'
  if (parent.target.items.every(isLeft)) return true
  return isLeft(parent.target.items.at(-1)) && membersTaken(call)?.every((name) => !TELLS_VALIDITY.test(name)) === true
}

const TELLS_VALIDITY = /^(?:is)?valid$/i

/** `return await verified(…)` */
export function isPlain(fact: Fact): boolean {
  return fact.kind === 'cast' || (fact.kind === 'other' && fact.children.length === 1)
}

/** The last word of what is named, where it has one. */
export function lastName(fact: Fact): string[] {
  if (fact.kind === 'name' || fact.kind === 'member') return [fact.name]
  // `value, err := f()`
  if (fact.kind === 'list') return fact.items[0] ? lastName(fact.items[0]) : []
  if (fact.kind === 'index') return fact.index?.kind === 'string' ? [fact.index.value] : lastName(fact.object)
  return []
}
