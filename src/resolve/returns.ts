/** What a call comes back with: the returns that may run, and results that have names. */
import type { Fact, FunctionFact, NameFact, ReturnFact } from '#parse/facts'
import type { Abstract, Env, FunctionAbstract } from './abstract'
import { mayRun, surelyRuns } from './decided'
import type { Resolver } from './resolver'

/** What a bare return gives: what the named results hold there. */
export function namedResults(resolver: Resolver, { results }: FunctionFact, at: ReturnFact, inside: Env): Abstract {
  const items = (results ?? []).map(({ target }) => {
    const name: Fact = { ...(target as NameFact), start: at.end, end: at.end, parent: at }
    return resolver.evaluate(name, inside)
  })
  const [only] = items
  if (only === undefined) return { kind: 'null' }
  return items.length === 1 ? only : { kind: 'list', items, open: false }
}

/** The returns that may be what the call comes back from. */
export function returnsOf(resolver: Resolver, { fact, unit }: FunctionAbstract, inside: Env): readonly ReturnFact[] {
  const live = resolver.project.returnsOf(fact, unit).filter((one) => !unit.dead.has(one))
  if (live.length < 2) return live
  const possible = live.filter((one) => mayRun(resolver, one, inside))
  const sure = possible.findIndex((one) => surelyRuns(resolver, one, inside))
  return possible.length === 0 ? live : sure < 0 ? possible : possible.slice(0, sure + 1)
}
