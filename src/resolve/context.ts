/** What stands around a site: the names its result is given to, and the function it is in. */
import type { SiteContext } from '#core/site'
import type { CallFact, Fact, NameFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import type { Unit } from './unit'
import { enclosingFunction, scopeOf } from './enclosing'

const COMPARISONS: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '>', '<=', '>='])
const MAX_SINKS = 12
/** Methods that build something up, and those that take out what was built. */
const COLLECTING: ReadonlySet<string> = new Set(['append', 'Append', 'add', 'push', 'insert', 'WriteString', 'WriteByte', 'WriteRune'])
const RENDERING: ReadonlySet<string> = new Set([
  'toString',
  'ToString',
  'String',
  'Bytes',
  'join',
  'Join',
  'build',
  'ToArray',
  'toByteArray',
])
/** Later uses of a local variable that are looked at for a telling name. */
const MAX_USES = 8

export function contextOf(fact: Fact, unit: Unit): SiteContext {
  const sinks = [...new Set([...sinksOf(fact, unit, true), ...filledNames(fact, unit)])].slice(0, MAX_SINKS)
  const enclosing = enclosingFunction(fact)?.name
  return { pathClass: unit.pathClass, sinks, ...(enclosing !== undefined && { enclosing }) }
}

/** `random.nextBytes(token)`: a call whose result nobody takes may have filled its arguments. */
function filledNames(fact: Fact, unit: Unit): string[] {
  if (fact.kind !== 'call' || !isStatement(fact)) return []
  return fact.args.flatMap((given) => {
    const arg = sliced(given)
    return arg.kind === 'name' ? [arg.name, ...usesOf(arg, unit)] : lastName(arg)
  })
}

/** Nobody takes the result, or only whether there was an error. */
function isStatement(call: CallFact): boolean {
  const { parent } = call
  if (parent?.kind === 'bind')
    return parent.target.kind === 'list' || lastName(parent.target)[0] === 'err' || lastName(parent.target)[0] === '_'
  return parent === undefined || parent.kind === 'block' || parent.kind === 'other' || parent.kind === 'branch'
}

function sinksOf(fact: Fact, unit: Unit, follow: boolean): string[] {
  const sinks: string[] = []
  let from = fact
  for (let at = fact.parent; at; from = at, at = at.parent) {
    if (at.kind === 'operation' && COMPARISONS.has(at.operator)) return sinks
    if (isComprehension(at) || (at.parent && isComprehension(at.parent))) continue
    if (at.kind === 'branch' || at.kind === 'block' || at.kind === 'type') return sinks
    if (at.kind === 'named' && typeof at.name === 'string') sinks.push(at.name)
    if (at.kind === 'call' && at.callee !== from) sinks.push(...lastName(at.callee), ...siblingTexts(at), ...collectedIn(at, unit, follow))
    if (at.kind === 'parameter') sinks.push(...lastName(at.target))
    if (at.kind === 'bind') return [...sinks, ...ofBind(at.target, unit, follow)]
    const owner = at.kind === 'return' ? enclosingFunction(at) : at.kind === 'function' ? at : undefined
    if (owner === undefined) continue
    // What a callback returns goes on to what it was given to.
    if (owner.name !== undefined || owner.parent?.kind !== 'call') return [...sinks, ...functionName(owner)]
    at = owner
  }
  return sinks
}

/** `token.append(…)`: the name of what is built up, and what is done with it. */
function collectedIn({ callee }: CallFact, unit: Unit, follow: boolean): string[] {
  if (callee.kind !== 'member' || !COLLECTING.has(callee.name)) return []
  let built: Fact = callee.object
  while (built.kind === 'call' && built.callee.kind === 'member' && COLLECTING.has(built.callee.name)) built = built.callee.object
  if (built.kind !== 'name') return lastName(built)
  return follow ? [built.name, ...usesOf(built, unit)] : [built.name]
}

/** A loop that is a value: `[f(x) for x in xs]`. */
function isComprehension(fact: Fact): boolean {
  const around = fact.parent?.kind
  return (
    fact.kind === 'branch' &&
    (around === 'call' || around === 'bind' || around === 'return' || around === 'named' || around === 'operation' || around === 'list')
  )
}

/** `setHeader('ETag', …)`: the text beside a value says what it is. */
function siblingTexts(call: CallFact): string[] {
  return call.args.flatMap((arg) => (arg.kind === 'string' && arg.value.length <= MAX_LABEL ? [arg.value] : []))
}

const MAX_LABEL = 40

function functionName(fact: Fact): string[] {
  const owner = fact.kind === 'function' ? fact : enclosingFunction(fact)
  if (owner === undefined) return []
  if (owner.name !== undefined) return [owner.name]
  // `const makeToken = () => …`
  return owner.parent?.kind === 'bind'
    ? lastName(owner.parent.target)
    : owner.parent?.kind === 'named' && typeof owner.parent.name === 'string'
      ? [owner.parent.name]
      : []
}

/** The variable's own name, and what the variable is then used for in the same function. */
function ofBind(target: Fact, unit: Unit, follow: boolean): string[] {
  const names = lastName(target)
  const [written] = target.kind === 'list' ? target.items : [target]
  const first = written?.kind === 'index' && written.index?.kind !== 'string' ? written.object : written
  if (!follow || first?.kind !== 'name') return names
  return [...names, ...usesOf(first, unit)]
}

/** The names that a local variable's value is given to later in the same function. */
function usesOf(target: NameFact, unit: Unit): string[] {
  const names: string[] = []
  const scope = scopeOf(unit, target)
  let uses = 0
  for (const call of unit.callsWith.get(target.name) ?? []) {
    if (call.start < target.start || uses >= MAX_USES || enclosingFunction(call) !== enclosingFunction(target)) continue
    uses++
    names.push(...lastName(call.callee), ...sinksOf(call, unit, false))
  }
  for (const call of renderedIn(unit).get(target.name) ?? []) {
    if (call.start < target.start || uses >= MAX_USES || enclosingFunction(call) !== enclosingFunction(target)) continue
    uses++
    names.push(...sinksOf(call, unit, false))
  }
  const owner = scope.kind === 'function' ? scope.fact : enclosingFunction(target)
  if (owner?.kind === 'function') {
    for (const one of unit.returns.get(owner) ?? []) {
      const value = one.value && sliced(one.value)
      if (value?.kind === 'name' && value.name === target.name) names.push(...functionName(one))
    }
  }
  return names
}

const rendered = new WeakMap<Unit, ReadonlyMap<string, CallFact[]>>()

/** Calls that take the text or the bytes out of what a name holds, by that name. */
function renderedIn(unit: Unit): ReadonlyMap<string, CallFact[]> {
  const known = rendered.get(unit)
  if (known) return known
  const found = new Map<string, CallFact[]>()
  for (const call of unit.calls) {
    const { callee } = call
    if (callee.kind === 'member' && callee.object.kind === 'name' && RENDERING.has(callee.name))
      found.set(callee.object.name, [...(found.get(callee.object.name) ?? []), call])
  }
  rendered.set(unit, found)
  return found
}

function lastName(fact: Fact): string[] {
  if (fact.kind === 'name' || fact.kind === 'member') return [fact.name]
  // `value, err := f()`
  if (fact.kind === 'list') return fact.items[0] ? lastName(fact.items[0]) : []
  if (fact.kind === 'index') return fact.index?.kind === 'string' ? [fact.index.value] : lastName(fact.object)
  return []
}
