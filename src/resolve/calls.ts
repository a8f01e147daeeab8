/** Calls: of repository functions (followed inside) and of things outside (sites). */
import { allConstants } from './held-by-constants'
import { FILE_KIND } from '#core/setting'
import type { CallFact } from '#parse/facts'
import { each, keepsReason, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, InstanceAbstract, PartialAbstract, TypeAbstract, UnknownAbstract } from './abstract'
import { constructorFor, isConstructorCall, outsideParentAt, outsideTypeOf, parentAt } from './constructors'
import { stepInto } from './configured'
import { dataFile } from './data-files'
import { ownLogger } from './given-away'
import { mayRun } from './decided'
import { outside } from './outside'
import { boundCall, plainCall } from './partial'
import { isExtended } from './parameters'
import type { Resolver } from './resolver'
import { scoped } from './scope-functions'

/** Calls inside calls are followed this deep. */
export const MAX_CALL_DEPTH = 6
const MAX_CALLEES = 6

/** Methods of an optional that say what holds when there is nothing in it. */
const ALTERNATIVES: ReadonlySet<string> = new Set(['orElse', 'orElseGet', 'getOrElse', 'unwrap_or'])

export function evaluateCall(resolver: Resolver, call: CallFact, env: Env): Abstract {
  const plain = plainCall(call, env)
  if (plain && each(resolver.evaluate(plain.callee, env)).some(({ kind }) => kind === 'function' || kind === 'partial'))
    return evaluateCall(resolver, plain, env)
  const bound = boundCall(resolver, call, env)
  if (bound) return bound
  const chosen =
    alternative(resolver, call, env) ??
    component(resolver, call, env) ??
    listed(resolver, call, env) ??
    copied(resolver, call, env) ??
    scoped(resolver, call, env)
  if (chosen) return chosen
  const callees = together(fitting(each(resolver.evaluate(call.callee, env)), call)).slice(0, MAX_CALLEES)
  return unite(callees.map((callee) => apply(resolver, ownLogger(resolver, callee, call, env) ?? callee, call, env)))
}

/** One method of several objects that sites made is one call, which counts for each of them. */
function together(callees: readonly Abstract[]): Abstract[] {
  const found: Abstract[] = []
  for (const callee of callees) {
    const same = found.findIndex(
      (one) => one.kind === 'instance' && callee.kind === 'instance' && one.type === callee.type && one.sites.length > 0,
    )
    const before = found[same]
    if (before?.kind === 'instance' && callee.kind === 'instance' && callee.sites.length > 0)
      found[same] = { ...before, sites: [...new Set([...before.sites, ...callee.sites])] }
    else found.push(callee)
  }
  return found
}

/** Of several methods of one name those that take as many arguments, where there are such. */
export function fitting(callees: readonly Abstract[], { args }: CallFact): readonly Abstract[] {
  if (callees.length < 2 || args.some((arg) => arg.kind === 'spread' || arg.kind === 'named')) return callees
  const takes = (one: Abstract): boolean =>
    one.kind !== 'function' || one.fact.parameters.length - (isExtended(one) ? 1 : 0) === args.length
  const exact = callees.filter(takes)
  return exact.some((one) => one.kind === 'function') ? exact : callees
}

/** `given.orElse('MD5')` of something that is not known, or known to be nothing. */
function alternative(resolver: Resolver, { callee, args }: CallFact, env: Env): Abstract | undefined {
  const [given] = args
  if (callee.kind !== 'member' || args.length !== 1 || given === undefined || !ALTERNATIVES.has(callee.name)) return undefined
  const ways = each(resolver.evaluate(callee.object, env)).map((one) => (one.kind === 'instance' && one.unknown ? one.unknown : one))
  if (!ways.some((one) => one.kind === 'null' || (one.kind === 'unknown' && (one.part === undefined || OVERRIDABLE.has(one.part.kind)))))
    return undefined
  const other = resolver.evaluate(given, env)
  const there = ways.filter((one) => one.kind !== 'null' && !(one.kind === 'unknown' && one.reason === 'absent'))
  return unite([...there, other.kind === 'function' ? resolver.invoke(other, undefined, env) : other])
}

/** Kinds of configuration that whoever starts the program sets. */
const OVERRIDABLE: ReadonlySet<string> = new Set(['environment', 'system'])

/** `settings.digest()` of a record: nobody wrote the method, so what is called is the field. */
function component(resolver: Resolver, call: CallFact, env: Env): Abstract | undefined {
  if (call.callee.kind !== 'member' || call.args.length > 0 || !env.unit.language.implicitSelf) return undefined
  const { name, object } = call.callee
  const values = each(resolver.evaluate(object, env)).flatMap((one) => (one.kind === 'object' && isComponent(one.type, name) ? [one] : []))
  return values.length > 0 ? unite(values.map((one) => resolver.member(one, name, object, env))) : undefined
}

/** `Proto.values()` */
function listed(resolver: Resolver, { callee, args }: CallFact, env: Env): Abstract | undefined {
  if (callee.kind !== 'member' || callee.name !== 'values' || args.length > 0 || env.unit.language.modules !== 'java') return undefined
  const type = resolver.evaluate(callee.object, env)
  return type.kind === 'type' ? allConstants(resolver, type, callee.object, env) : undefined
}

/** `settings.copy(digest = "MD5")`, `settings with { Digest = "MD5" }`: the object once more, with other fields. */
function copied(resolver: Resolver, { callee, args }: CallFact, env: Env): Abstract | undefined {
  if (callee.kind !== 'member' || callee.name !== env.unit.language.copies || !args.every(({ kind }) => kind === 'named')) return undefined
  const objects = each(resolver.evaluate(callee.object, env))
  const fields = args.flatMap((arg) => (arg.kind === 'named' ? [[String(arg.name), resolver.evaluate(arg.value, env)] as const] : []))
  return unite(objects.map((one) => (one.kind === 'object' ? { ...one, written: new Map([...(one.written ?? []), ...fields]) } : one)))
}

function isComponent({ fact, unit }: TypeAbstract, name: string): boolean {
  const declared = unit.scopes.get(fact)?.names.get(name) ?? []
  return declared.length > 0 && declared.every((one) => one.fact.kind === 'bind' && one.fact.declares)
}

function apply(resolver: Resolver, callee: Abstract, call: CallFact, env: Env): Abstract {
  switch (callee.kind) {
    case 'function':
      if (!env.frame) resolver.noteCaller(callee.fact, { call, unit: env.unit })
      return resolver.invoke(callee, call, env)
    case 'type':
      return construct(resolver, callee, call, env)
    case 'symbol':
      if (callee.symbol === `${env.unit.language.globals}.require`)
        return required(resolver, call, env) ?? outside(resolver, callee.symbol, undefined, call, env)
      if (callee.symbol === `${env.unit.language.globals}.${env.unit.language.parent ?? ''}`)
        return parentAt(resolver, call, env) ?? outsideParentAt(resolver, call, env) ?? unknownAbstract('external-call')
      return outside(resolver, callee.symbol, undefined, call, env)
    case 'object':
      return isConstructorCall(call, env)
        ? construct(resolver, callee.type, call, env)
        : unknownAbstract('external-call', resolver.location(call, env.unit))
    case 'instance':
      return ofInstance(resolver, callee, call, env)
    case 'partial':
      return outsidePartial(resolver, callee, call, env)
    case 'unknown':
      return gotten(resolver, callee, call, env) ?? withFallback(resolver, callee, call, env)
    default:
      return unknownAbstract('external-call', resolver.location(call, env.unit))
  }
}

/** `settings.get('hash', 'md5')` of what a data file holds. */
function gotten(resolver: Resolver, { part }: UnknownAbstract, { callee, args }: CallFact, env: Env): Abstract | undefined {
  if (part?.kind.startsWith(FILE_KIND) !== true || callee.kind !== 'member' || callee.name !== 'get' || args.length === 0) return undefined
  const around = { ...unknownAbstract('field'), part: { ...part, key: part.key.replace(/\.?get$/, '') } }
  const at = resolver.location(callee, env.unit)
  const [key, fallback] = args.map((arg) => resolver.evaluate(arg, env))
  const found = key?.kind === 'scalar' ? stepInto(resolver, around, String(key.value), env, at) : undefined
  if (found === undefined || found.kind !== 'unknown' || fallback === undefined) return found
  return unite([fallback, found])
}

function ofInstance(resolver: Resolver, callee: InstanceAbstract, call: CallFact, env: Env): Abstract {
  if (callee.type === undefined) return unknownAbstract('external-call')
  const result = outside(resolver, callee.type, callee.receiver, call, env, callee.sites)
  if (!MAPS.test(callee.type) || (result.kind !== 'unknown' && !(result.kind === 'instance' && result.type === callee.type))) return result
  return withFallback(resolver, unknownAbstract('external-call', resolver.location(call, env.unit)), call, env)
}

/** The language's own maps. */
const MAPS = /^(?:builtins\.dict|typing\.(?:Dict|Mapping|MutableMapping)|collections\.(?:abc\.)?[A-Za-z]*(?:dict|Dict|Mapping))\.get$/

/** `options.get('bits', 1024)` of a map that nobody can see: what is given in its place, or anything. */
function withFallback(resolver: Resolver, callee: UnknownAbstract, call: CallFact, env: Env): Abstract {
  const anything = keepsReason(callee) ? callee : unknownAbstract('external-call', resolver.location(call, env.unit))
  const [key, fallback] = call.args
  // What a field holds is settled where the object is made.
  if (call.callee.kind !== 'member' || call.callee.object.kind !== 'name' || call.args.length !== 2) return anything
  if (!WITH_FALLBACK.has(call.callee.name)) return anything
  if (key?.kind !== 'string' || fallback === undefined || fallback.kind === 'record' || fallback.kind === 'function') return anything
  return unite([resolver.evaluate(fallback.kind === 'named' ? fallback.value : fallback, env), anything])
}

/** Methods of a map whose second argument is what holds when the key is not there. */
const WITH_FALLBACK: ReadonlySet<string> = new Set(['get', 'pop', 'setdefault', 'getOrDefault', 'GetValueOrDefault', 'fetch'])

function outsidePartial(resolver: Resolver, { of, bound }: PartialAbstract, call: CallFact, env: Env): Abstract {
  if (of.kind === 'symbol') return outside(resolver, of.symbol, undefined, call, env, [], bound)
  return of.type === undefined ? unknownAbstract('external-call') : outside(resolver, of.type, of.receiver, call, env, of.sites, bound)
}

/** A call as such, without what it returns: who is called, and the site it makes. */
export function visitCall(resolver: Resolver, callees: readonly Abstract[], call: CallFact, env: Env): void {
  for (const given of callees.slice(0, MAX_CALLEES)) {
    const callee = given.kind === 'partial' ? given.of : given
    if (ownLogger(resolver, callee, call, env) && mayRun(resolver, call, env)) resolver.evaluate(call, env)
    if (callee.kind === 'function') resolver.noteCaller(callee.fact, { call, unit: env.unit })
    else if (callee.kind === 'type') {
      const base = noteConstructor(resolver, callee, call, env) ? undefined : outsideTypeOf(resolver, callee)
      if (base !== undefined && mayRun(resolver, call, env)) resolver.evaluate(call, env)
    } else if (callee.kind === 'object' && isConstructorCall(call, env)) noteConstructor(resolver, callee.type, call, env)
    else if (callee.kind === 'symbol' || callee.kind === 'instance') {
      const symbol = callee.kind === 'symbol' ? callee.symbol : callee.type
      if (symbol !== undefined && resolver.externals.tells(env.unit.language.id, symbol) && mayRun(resolver, call, env))
        resolver.evaluate(call, env)
    }
  }
}

function noteConstructor(resolver: Resolver, type: TypeAbstract, call: CallFact, env: Env): boolean {
  const fitting = constructorFor(resolver, type, call, true)
  if (fitting) resolver.noteCaller(fitting.fact, { call, unit: env.unit })
  return fitting !== undefined
}

function required(resolver: Resolver, call: CallFact, env: Env): Abstract | undefined {
  const [path] = call.args
  if (path?.kind !== 'string') return undefined
  const [unit] = resolver.project.module(env.unit, path.value)
  if (unit) {
    const whole = unit.memberWrites.get('module')?.find((write) => write.path.length === 1 && write.path[0] === 'exports')
    const value = whole?.fact.value && resolver.evaluate(whole.fact.value, { unit, frame: undefined })
    return value && value.kind !== 'record' && value.kind !== 'unknown' ? value : { kind: 'module', unit }
  }
  const data = path.value.startsWith('.') ? dataFile(resolver, path.value, env.unit, resolver.location(call, env.unit)) : undefined
  return data ?? { kind: 'symbol', symbol: resolver.externals.canonical(env.unit.language.id, path.value) }
}

function construct(resolver: Resolver, type: TypeAbstract, call: CallFact, env: Env): Abstract {
  const fitting = constructorFor(resolver, type, call)
  const isMade = call.constructs || type.unit.language.selfParameter
  const made: Abstract = { kind: 'object', type, construct: undefined, ...(isMade && { made: { call, env } }) }
  if (!fitting) {
    const base = outsideTypeOf(resolver, type)
    if (base !== undefined) outside(resolver, base, undefined, call, env)
    return made
  }
  if (!env.frame) resolver.noteCaller(fitting.fact, { call, unit: env.unit })
  return { ...made, construct: resolver.frame(fitting, call, env) }
}
