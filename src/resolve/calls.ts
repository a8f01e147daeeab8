/** Calls: of repository functions (followed inside) and of things outside (sites). */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { each, keepsReason, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, FunctionAbstract, TypeAbstract } from './abstract'
import { outside } from './outside'
import type { Resolver } from './resolver'

/** Calls inside calls are followed this deep. */
export const MAX_CALL_DEPTH = 6
const MAX_CALLEES = 6

export function evaluateCall(resolver: Resolver, call: CallFact, env: Env): Abstract {
  const callees = each(resolver.evaluate(call.callee, env)).slice(0, MAX_CALLEES)
  return unite(callees.map((callee) => apply(resolver, callee, call, env)))
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
      return outside(resolver, callee.symbol, undefined, call, env)
    case 'instance':
      return callee.type === undefined
        ? unknownAbstract('external-call')
        : outside(resolver, callee.type, callee.receiver, call, env, callee.sites)
    case 'unknown':
      return keepsReason(callee) ? callee : unknownAbstract('external-call', resolver.location(call, env.unit))
    default:
      return unknownAbstract('external-call', resolver.location(call, env.unit))
  }
}

/** A call as such, without what it returns: who is called, and the site it makes. */
export function visitCall(resolver: Resolver, callees: readonly Abstract[], call: CallFact, env: Env): void {
  for (const callee of callees.slice(0, MAX_CALLEES)) {
    if (callee.kind === 'function') resolver.noteCaller(callee.fact, { call, unit: env.unit })
    else if (callee.kind === 'type') for (const one of constructorsOf(callee)) resolver.noteCaller(one.fact, { call, unit: env.unit })
    else if (callee.kind === 'symbol' || callee.kind === 'instance') {
      const symbol = callee.kind === 'symbol' ? callee.symbol : callee.type
      if (symbol !== undefined && resolver.externals.tells(env.unit.language.id, symbol)) resolver.evaluate(call, env)
    }
  }
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
  return { kind: 'symbol', symbol: resolver.externals.canonical(env.unit.language.id, path.value) }
}

/** The constructors of a type, as functions whose `self` is the object made. */
export function constructorsOf(type: TypeAbstract): FunctionAbstract[] {
  const scope = type.unit.scopes.get(type.fact)
  const facts = ['constructor', '__init__', '__new__'].flatMap((name) => scope?.names.get(name) ?? []).map((binding) => binding.fact)
  const self: Abstract = { kind: 'object', type, construct: undefined }
  return facts.flatMap((fact) =>
    fact.kind === 'function' ? [{ kind: 'function' as const, fact, unit: type.unit, self, frame: undefined }] : [],
  )
}

function construct(resolver: Resolver, type: TypeAbstract, call: CallFact, env: Env): Abstract {
  const constructors = constructorsOf(type)
  const fitting =
    constructors.find(({ fact }) => fact.parameters.filter((one) => !isSelf(one.target, type)).length === countOf(call, fact)) ??
    constructors[0]
  const made: Abstract = { kind: 'object', type, construct: undefined, ...(call.constructs && { made: { call, env } }) }
  if (!fitting) return made
  if (!env.frame) resolver.noteCaller(fitting.fact, { call, unit: env.unit })
  return { ...made, construct: resolver.frame(fitting, call, env) }
}

/** Arguments for parameters; an initialiser's entries are none. */
function countOf(call: CallFact, fact: FunctionFact): number {
  const names = new Set(fact.parameters.map((one) => (one.target.kind === 'name' ? one.target.name : '')))
  return call.args.filter((arg) => !call.constructs || arg.kind !== 'named' || names.has(String(arg.name))).length
}

function isSelf(target: Fact, type: TypeAbstract): boolean {
  return type.unit.language.selfParameter && target.kind === 'name' && type.unit.language.self.includes(target.name)
}
