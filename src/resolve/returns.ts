/** What a call comes back with: the returns that may run, and results that have names. */
import type { CallFact, Fact, FunctionFact, NameFact, ReturnFact } from '#parse/facts'
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
export function returnsOf(
  resolver: Resolver,
  { fact, unit }: FunctionAbstract,
  inside: Env,
  call: CallFact | undefined,
): readonly ReturnFact[] {
  const all = resolver.project.returnsOf(fact, unit).filter((one) => !unit.dead.has(one))
  const good = ignoresError(call) ? all : all.filter((one) => !isFailure(one))
  const live = good.length === 0 ? all : good
  if (live.length < 2) return live
  const possible = live.filter((one) => mayRun(resolver, one, inside))
  const sure = possible.findIndex((one) => surelyRuns(resolver, one, inside))
  return possible.length === 0 ? live : sure < 0 ? possible : possible.slice(0, sure + 1)
}

/** `key, _ := load()`: who does not ask whether it failed takes what comes with the error. */
function ignoresError(call: CallFact | undefined): boolean {
  const { parent } = call ?? {}
  const last = parent?.kind === 'bind' && parent.target.kind === 'list' ? parent.target.items.at(-1) : undefined
  return last?.kind === 'name' && last.name === '_'
}

/** `if err != nil { return key, err }`: what stands beside the error is there for the compiler. */
function isFailure({ value, parent }: ReturnFact): boolean {
  const error = value?.kind === 'list' && value.items.length > 1 ? value.items.at(-1) : undefined
  if (error?.kind !== 'name') return false
  let from: Fact | undefined
  for (let at = parent; at && at.kind !== 'function'; from = at, at = at.parent)
    if (at.kind === 'branch') return !at.loop && at.arms[0] === from && at.test !== undefined && isThere(at.test, error.name)
  return false
}

function isThere(test: Fact, name: string): boolean {
  if (test.kind !== 'operation' || test.operator !== '!=') return false
  const [one, other] = test.operands
  return one?.kind === 'name' && one.name === name && (other?.kind === 'null' || (other?.kind === 'name' && other.name === 'nil'))
}
