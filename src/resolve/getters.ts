/** Properties that a function computes. */
import { each, unite } from './abstract'
import type { Abstract, Env } from './abstract'
import type { Resolver } from './resolver'

/** A property that a function computes is what the function gives. */
export function computed(resolver: Resolver, found: Abstract, env: Env): Abstract {
  if (!each(found).some(isGetter)) return found
  return unite(each(found).map((one) => (one.kind === 'function' && isGetter(one) ? resolver.invoke(one, undefined, env) : one)))
}

function isGetter(value: Abstract): boolean {
  return value.kind === 'function' && value.fact.isGetter === true
}
