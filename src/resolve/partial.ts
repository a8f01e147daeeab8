/** Functions of which some arguments are given already: functools.partial, bind; and JavaScript's call and apply. */
import type { CallFact, Fact } from '#parse/facts'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Bound, Env, GivenArgument } from './abstract'
import { argumentsOf } from './given'
import type { Resolver } from './resolver'

/** The first argument with the others given: `partial(f, 1, a=2)`. */
export function withGiven(given: readonly GivenArgument[], call: CallFact, env: Env): Abstract {
  const [target, ...rest] = given
  if (target === undefined) return unknownAbstract('absent')
  const shifted = rest.map(({ key, value }) => ({ key: /^\d+$/.test(key) ? String(Number(key) - 1) : key, value }))
  const id = `|${env.unit.file.path}:${call.start}`
  return unite(each(target.value).map((one) => bind(one, { given: shifted, id })))
}

function bind(target: Abstract, bound: Bound): Abstract {
  if (target.kind === 'symbol' || target.kind === 'instance') return { kind: 'partial', of: target, bound }
  if (target.kind === 'partial') return { ...target, bound: together(target.bound, bound) }
  if (target.kind === 'function') return { ...target, bound: target.bound ? together(target.bound, bound) : bound }
  return target.kind === 'unknown' ? target : unknownAbstract('expression')
}

function together(first: Bound, then: Bound): Bound {
  const position = first.given.filter(({ key }) => /^\d+$/.test(key)).length
  const later = then.given.map(({ key, value }) => ({ key: /^\d+$/.test(key) ? String(Number(key) + position) : key, value }))
  return { given: [...first.given, ...later], id: first.id + then.id }
}

const rewritten = new WeakMap<CallFact, CallFact>()

/** `f.call(self, a)` is `f(a)`, `f.apply(self, list)` is `f(...list)`; undefined for any other call. */
export function plainCall(call: CallFact, env: Env): CallFact | undefined {
  const { callee } = call
  if (env.unit.language.modules !== 'node' || callee.kind !== 'member' || (callee.name !== 'call' && callee.name !== 'apply'))
    return undefined
  const known = rewritten.get(call)
  if (known) return known
  const [, second] = call.args
  const spread: Fact[] = second ? [{ kind: 'spread', value: second, start: second.start, end: second.end, parent: call }] : []
  const plain: CallFact = { ...call, callee: callee.object, args: callee.name === 'call' ? call.args.slice(1) : spread }
  rewritten.set(call, plain)
  return plain
}

/** `f.bind(self, a)`: undefined for any other call. */
export function boundCall(resolver: Resolver, call: CallFact, env: Env): Abstract | undefined {
  const { callee } = call
  if (env.unit.language.modules !== 'node' || callee.kind !== 'member' || callee.name !== 'bind') return undefined
  const targets = each(resolver.evaluate(callee.object, env))
  if (!targets.some(({ kind }) => kind === 'function' || kind === 'symbol' || kind === 'partial')) return undefined
  const [, ...rest] = argumentsOf(resolver, call, env)
  return unite(targets.map((target) => withGiven([{ key: '0', value: target }, ...rest], call, env)))
}
