/** Values that a loop builds up from themselves. */
import type { Fact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import type { Abstract } from './abstract'
import type { Binding } from './unit'

/** `text += part` or `n = n * 2` in a loop. */
export function buildsOn({ fact, name }: Binding): boolean {
  if (fact.kind !== 'bind' || fact.value === undefined || fact.element || !isInLoop(fact)) return false
  return fact.operator !== '=' || mentions(fact.value, name)
}

/** `n <<= 1` in a loop: how often it runs, nobody knows. */
export function isCounted(binding: Binding, written: Abstract): boolean {
  return written.kind === 'scalar' && typeof written.value === 'number' && buildsOn(binding)
}

function isInLoop(fact: Fact): boolean {
  for (let at = fact.parent; at && at.kind !== 'function'; at = at.parent) if (at.kind === 'branch' && at.loop) return true
  return false
}

function mentions(fact: Fact, name: string): boolean {
  if (fact.kind === 'name') return fact.name === name
  return fact.kind !== 'function' && children(fact).some((child) => mentions(child, name))
}
