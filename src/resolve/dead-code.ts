/** Code that never runs: after a return, in `if (false)`. */
import type { Fact } from '#parse/facts'
import { children } from '#parse/facts-walk'

export function markDead(dead: Set<Fact>, fact: Fact): void {
  if (dead.has(fact)) for (const child of children(fact)) dead.add(child)
  if (fact.kind === 'block' || fact.kind === 'other') {
    let ended = false
    for (const child of fact.children) {
      if (ended && child.kind !== 'function' && child.kind !== 'type') dead.add(child)
      if (child.kind === 'return' || child.kind === 'jump') ended = true
    }
  }
  if (fact.kind !== 'branch' || fact.test?.kind !== 'boolean' || fact.arms.length === 0) return
  const [then, ...otherwise] = fact.arms
  if (!fact.test.value && then) dead.add(then)
  if (fact.test.value && !fact.loop) for (const arm of otherwise) dead.add(arm)
}
