/** What the tests around a place speak of: `if (BuildConfig.DEBUG) …`. */
import type { Fact } from '#parse/facts'
import { children } from '#parse/facts-walk'

/** Facts of the tests around one place that are looked at. */
const MAX_FACTS = 60

/** The names in the tests of the branches that a place stands in, up to its function; a lambda runs where it stands. */
export function guardsOf(place: Fact): string[] {
  const names: string[] = []
  let from = place
  for (let at = place.parent; at && !(at.kind === 'function' && at.name !== undefined); from = at, at = at.parent) {
    if ((at.kind !== 'branch' && at.kind !== 'choice') || at.test === undefined || at.test === from) continue
    names.push(...namesIn(at.test))
  }
  return names
}

function namesIn(test: Fact): string[] {
  const names: string[] = []
  const pending: Fact[] = [test]
  for (let seen = 0; pending.length > 0 && seen < MAX_FACTS; seen++) {
    const fact = pending.pop() as Fact
    if (fact.kind === 'name' || fact.kind === 'member') names.push(fact.name)
    pending.push(...children(fact))
  }
  return names
}
