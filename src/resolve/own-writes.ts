/** What methods of the repository leave in the object that they are called on: `builder.hash("MD5")`, `settings.setHash("MD5")`. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { each, identity, unite } from './abstract'
import type { Abstract, Env, FunctionAbstract, ObjectAbstract, RecordAbstract } from './abstract'
import { enclosingFunction } from './enclosing'
import { endOfBody, isConditional } from './flow'
import type { Resolver } from './resolver'
import type { MemberWrite } from './unit'
import { withFields, writtenTo } from './writes'

/** Calls on one variable that are looked at. */
const MAX_CALLS = 24

/** What a method that gives back its own object returns: the object with what the method wrote to it. */
export function returnedSelf(resolver: Resolver, method: FunctionAbstract, value: Fact, inside: Env): Abstract {
  const result = resolver.evaluate(value, inside)
  const isSelf = value.kind === 'name' && inside.unit.language.self.includes(value.name)
  return isSelf && result.kind === 'object' ? withOwnWrites(resolver, method, result, inside) : result
}

/** An object that was made in the code around, after the methods that were called on its variable before the use. */
export function byMethods(resolver: Resolver, name: string, value: Abstract, use: Fact, from: number, env: Env): Abstract {
  if (!each(value).some(isMade)) return value
  let result = value
  for (const call of (env.unit.callsOn.get(name) ?? []).slice(0, MAX_CALLS)) {
    if (call.start < from || call.end > use.start || enclosingFunction(call) !== enclosingFunction(use)) continue
    const mayHold = isConditional(call, use)
    result = unite(each(result).map((one) => (isMade(one) ? afterCall(resolver, one, call, mayHold, env) : one)))
  }
  return result
}

type Made = ObjectAbstract | RecordAbstract

/** Tells objects apart that one expression gives in turn, by what was written to them. */
export function ownState(self: Abstract | undefined): string {
  const held = self?.kind === 'object' ? self.written : self?.kind === 'record' ? self.entries : undefined
  if (held === undefined) return ''
  return `{${[...held].map(([name, value]) => `${name}=${each(value).map(identity).join('|')}`).join()}}`
}

function isMade(value: Abstract): value is Made {
  return (value.kind === 'object' && value.made !== undefined) || (value.kind === 'record' && value.of !== undefined)
}

function afterCall(resolver: Resolver, object: Made, call: CallFact, mayHold: boolean, env: Env): Abstract {
  if (call.callee.kind !== 'member') return object
  const [method, ...others] = each(resolver.member(object, call.callee.name, call.callee, env))
  if (method?.kind !== 'function' || others.length > 0) return object
  resolver.project.openings.bodyOf(method.fact, method.unit)
  if (writesOf(method).length === 0) return object
  const changed = withOwnWrites(resolver, method, object, { unit: method.unit, frame: resolver.frame(method, call, env) })
  if (!mayHold) return changed
  return changed.kind === 'object' ? either(resolver, object, changed, call, env) : unite([object, changed])
}

/** One object, of which each field holds what it held or what was written. */
function either(
  resolver: Resolver,
  before: Abstract,
  { written = new Map(), ...after }: ObjectAbstract,
  use: Fact,
  env: Env,
): ObjectAbstract {
  const fields = [...written].map(([name, value]) => [name, unite([resolver.member(before, name, use, env), value])] as const)
  return { ...after, written: new Map(fields) }
}

/** `apply { hash = "MD5" }`: an object of the repository with what a lambda that runs on it writes. */
export function writtenIn(resolver: Resolver, lambda: FunctionFact, object: Abstract, env: Env): Abstract {
  if (object.kind !== 'object') return object
  const writes = writesOf({ kind: 'function', fact: lambda, unit: env.unit, self: object, frame: undefined })
  return writes.length === 0 ? object : withFields(resolver, object, writes, endOfBody(lambda), env)
}

function withOwnWrites(resolver: Resolver, method: FunctionAbstract, object: Made, inside: Env): Abstract {
  const writes = writesOf(method)
  const end = endOfBody(method.fact.body)
  if (writes.length === 0) return object
  return object.kind === 'object' ? withFields(resolver, object, writes, end, inside) : writtenTo(resolver, object, writes, end, inside)
}

/** `this.name = …`, and in languages that have it `name = …`, in the method's own code. */
function writesOf({ fact, unit, self }: FunctionAbstract): MemberWrite[] {
  const receiver = fact.receiver?.target
  const roots = receiver?.kind === 'name' ? [receiver.name] : unit.language.self
  const own = roots.flatMap((root) => unit.memberWrites.get(root) ?? [])
  const bare = self?.kind === 'object' && self.type.unit === unit ? bareWrites(self) : []
  return [...own, ...bare].filter((write) => !unit.dead.has(write.fact) && enclosingFunction(write.fact) === fact)
}

function bareWrites({ type: { fact, unit } }: ObjectAbstract): MemberWrite[] {
  const names = unit.language.implicitSelf ? [...(unit.scopes.get(fact)?.names ?? [])] : []
  return names.flatMap(([name, bindings]) =>
    bindings.flatMap(({ fact: write, declares }) =>
      write.kind === 'bind' && !declares ? [{ root: name, path: [name], fact: write }] : [],
    ),
  )
}
