/** What callbacks and variables are given of the elements of a list or a map. */
import type { BindFact, Fact, FunctionFact, ParameterFact } from '#parse/facts'
import { each, unite } from './abstract'
import type { Abstract, Env } from './abstract'
import { elementAt, iterate } from './operations'
import type { Resolver } from './resolver'

/** Methods that call a function with each element. */
const ITERATORS: ReadonlySet<string> = new Set([
  'forEach',
  'map',
  'flatMap',
  'filter',
  'some',
  'every',
  'find',
  'anyMatch',
  'allMatch',
  'each',
  'ForEach',
  'Select',
  'Where',
  'Any',
  'All',
])

/** `['md5', 'sha1'].map((name) => …)`: the callback's first parameter is one of the elements. */
export function elementFor(resolver: Resolver, parameter: ParameterFact, owner: FunctionFact, env: Env): Abstract | undefined {
  const call = owner.parent
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || !ITERATORS.has(call.callee.name)) return undefined
  if (call.args[0] !== owner || owner.parameters[0] !== parameter) return undefined
  const object = resolver.evaluate(call.callee.object, env)
  const elements = each(object).flatMap((one) => {
    const contents = one.kind === 'instance' ? one.contents : one
    return contents?.kind === 'list' ? [iterate(contents)] : []
  })
  return elements.length > 0 ? unite(elements) : undefined
}

/** Methods that put the element of a key into what they are given beside it. */
const TAKERS: ReadonlySet<string> = new Set(['TryGetValue', 'TryRemove'])

/** `names.TryGetValue("old", out var name)`: the variable holds the element. */
export function takenOut(resolver: Resolver, declared: BindFact, env: Env): Abstract | undefined {
  let at: Fact = declared
  while (at.parent && (at.parent.kind === 'other' || at.parent.kind === 'named')) at = at.parent
  const call = at.parent
  const key = call?.kind === 'call' && call.args[1] === at ? call.args[0] : undefined
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || key === undefined || !TAKERS.has(call.callee.name)) return undefined
  const held = elementAt(resolver, resolver.evaluate(call.callee.object, env), resolver.evaluate(key, env), declared, env)
  return held.kind === 'unknown' ? undefined : held
}
