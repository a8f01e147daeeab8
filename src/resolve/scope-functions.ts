/** Functions that run a lambda on an object: `generator.also { it.initialize(bits) }`, `with(mac) { init(key) }`. */
import type { BindFact, CallFact, Fact, FunctionFact, ParameterFact } from '#parse/facts'
import type { Language } from '#parse/language'
import { each, unite } from './abstract'
import type { Abstract, Env } from './abstract'
import { elementFor } from './elements'
import { enclosingFunction, enclosingType } from './enclosing'
import { filledBy, filledThrough } from './filled'
import { endOfBody } from './flow'
import { accessor } from './accessors'
import { writtenIn } from './own-writes'
import type { Resolver } from './resolver'

type ScopeFunction = Language['scopeFunctions'][number]

/** A lambda and the object that it is run on. */
interface Run extends ScopeFunction {
  object: Fact
  lambda: FunctionFact
}

function runOf(call: CallFact, { scopeFunctions, self: [self] }: Language): Run | undefined {
  const { callee, args } = call
  const lambda = args.at(-1)
  if (scopeFunctions.length === 0 || lambda?.kind !== 'function' || (callee.kind !== 'member' && callee.kind !== 'name')) return undefined
  // `fun bits(value: Int) = apply { bits = value }`: on the object whose method it is.
  const isOwn = callee.kind === 'name' && args.length === 1 && self !== undefined && enclosingType(call) !== undefined
  if (isOwn)
    return onReceiver(callee.name, { kind: 'name', name: self, start: call.start, end: call.start, parent: call }, lambda, scopeFunctions)
  const on = callee.kind === 'member' ? 'receiver' : 'argument'
  const object = callee.kind === 'member' ? callee.object : args[0]
  const row = scopeFunctions.find(({ names, of }) => of === on && names.includes(callee.name))
  if (row === undefined || object === undefined || args.length !== (on === 'receiver' ? 1 : 2)) return undefined
  return { ...row, object, lambda }
}

function onReceiver(name: string, object: Fact, lambda: FunctionFact, rows: readonly ScopeFunction[]): Run | undefined {
  const row = rows.find(({ names, of }) => of === 'receiver' && names.includes(name))
  return row && { ...row, object, lambda }
}

function runAround(lambda: FunctionFact, as: Run['as'], { language }: Env['unit']): Run | undefined {
  const run = lambda.parent?.kind === 'call' ? runOf(lambda.parent, language) : undefined
  return run?.as === as ? run : undefined
}

/** What the call of a scope function is worth; undefined where the object has a method of that name. */
export function scoped(resolver: Resolver, call: CallFact, env: Env): Abstract | undefined {
  const run = runOf(call, env.unit.language)
  if (run === undefined) return throughReference(resolver, call, env)
  const { callee } = call
  const object = resolver.evaluate(run.object, env)
  const method = callee.kind === 'member' ? each(resolver.member(object, callee.name, callee, env)) : []
  if (method.some(({ kind }) => kind === 'function')) return undefined
  if (run.gives === 'object') {
    const filled = filledIn(resolver, run, object, env) ?? object
    return run.as === 'self' ? unite(each(filled).map((one) => writtenIn(resolver, run.lambda, one, env))) : filled
  }
  const lambda = resolver.evaluate(run.lambda, env)
  return lambda.kind === 'function' ? resolver.invoke(lambda, undefined, env) : undefined
}

/** `ByteArray(16).also(random::nextBytes)` */
function throughReference(resolver: Resolver, { callee, args: [handed, ...others] }: CallFact, env: Env): Abstract | undefined {
  if (callee.kind !== 'member' || handed === undefined || others.length > 0) return undefined
  const row = env.unit.language.scopeFunctions.find(
    ({ names, of, gives }) => gives === 'object' && of === 'receiver' && names.includes(callee.name),
  )
  return row && filledThrough(resolver, handed, callee.object, resolver.evaluate(callee.object, env), env)
}

/** `ByteArray(16).also { random.nextBytes(it) }` */
function filledIn(resolver: Resolver, { lambda, as }: Run, object: Abstract, env: Env): Abstract | undefined {
  const target = as === 'argument' ? lambda.parameters[0]?.target : undefined
  const name = target?.kind === 'name' ? target.name : env.unit.language.self[0]
  return name === undefined ? undefined : filledBy(resolver, name, object, endOfBody(lambda), lambda.start, env)
}

/** What a lambda is given as its parameter: the object it is run on, or each element of a list. */
export function givenTo(resolver: Resolver, parameter: ParameterFact, owner: FunctionFact, env: Env): Abstract | undefined {
  const run = owner.parameters[0] === parameter ? runAround(owner, 'argument', env.unit) : undefined
  return run ? resolver.evaluate(run.object, env) : elementFor(resolver, parameter, owner, env)
}

/** The object that a lambda is called on. */
export function selfOf(resolver: Resolver, lambda: FunctionFact, env: Env): Abstract | undefined {
  const run = runAround(lambda, 'self', env.unit)
  return run && resolver.evaluate(run.object, env)
}

/** `initialize(1024)` in a lambda that is called on a generator: a member of it, where it is known to have one of that name. */
export function memberOfSelf(resolver: Resolver, lambda: FunctionFact, name: string, fact: Fact, env: Env): Abstract | undefined {
  const self = selfOf(resolver, lambda, env)
  return self && each(self).some((one) => has(resolver, one, name, env)) ? resolver.member(self, name, fact, env) : undefined
}

function has({ externals }: Resolver, object: Abstract, name: string, { unit: { language } }: Env): boolean {
  if (object.kind === 'object') return object.type.unit.scopes.get(object.type.fact)?.names.has(name) === true
  if (object.kind !== 'instance' || object.type === undefined) return false
  const { type } = object
  // A type's name in the lambda is no property: `HostnameVerifier { … }`.
  const isProperty = /^[a-z]/.test(name)
  const names = [`${type}.${name}`, ...(isProperty ? [accessor(type, 'get', name), accessor(type, 'set', name)] : [])]
  return names.some((one) => externals.knows(language.id, externals.canonical(language.id, one)))
}

/** What `hostnameVerifier = …` is written to, in a lambda that is called on an object that has one. */
export function writtenInScope(resolver: Resolver, { target, declares, ...bind }: BindFact, env: Env): readonly Abstract[] {
  if (target.kind !== 'name' || declares || env.unit.language.scopeFunctions.length === 0) return []
  const fact: Fact = { target, declares, ...bind }
  for (let lambda = enclosingFunction(fact); lambda; lambda = enclosingFunction(lambda)) {
    const objects = each(selfOf(resolver, lambda, env) ?? { kind: 'null' }).filter((one) => has(resolver, one, target.name, env))
    if (objects.length > 0) return objects
  }
  return []
}
