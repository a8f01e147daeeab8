/** What a callback is given that is called with each element of a list. */
import type { FunctionFact, ParameterFact } from '#parse/facts'
import { each, unite } from './abstract'
import type { Abstract, Env } from './abstract'
import { iterate } from './operations'
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
