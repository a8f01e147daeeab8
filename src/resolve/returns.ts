/** What a call comes back with: the returns that may run, and results that have names. */
import type { CallFact, Fact, FunctionFact, NameFact, ReturnFact } from '#parse/facts'
import { each, unite } from './abstract'
import type { Abstract, Env, FunctionAbstract } from './abstract'
import { mayRun, surelyRuns } from './decided'
import { returnedSelf } from './own-writes'
import type { Resolver } from './resolver'

/** What a bare return gives: what the named results hold there. */
function namedResults(resolver: Resolver, { results }: FunctionFact, at: ReturnFact, inside: Env): Abstract {
  const items = (results ?? []).map(({ target }) => {
    const name: Fact = { ...(target as NameFact), start: at.end, end: at.end, parent: at }
    return resolver.evaluate(name, inside)
  })
  const [only] = items
  if (only === undefined) return { kind: 'null' }
  return items.length === 1 ? only : { kind: 'list', items, open: false }
}

/** What the call comes back with; nothing where it has no return. */
export function comesBack(resolver: Resolver, target: FunctionAbstract, inside: Env, call: CallFact | undefined): Abstract | undefined {
  const { fact, unit } = target
  const all = resolver.project.returnsOf(fact, unit).filter((one) => !unit.dead.has(one))
  const failures = ignoresError(call) ? [] : all.filter((one) => isFailure(one))
  const good = all.filter((one) => !failures.includes(one))
  const live = possibleOf(resolver, good.length === 0 ? all : good, inside)
  if (live.length === 0) return undefined
  const values = live.map((one) =>
    one.value ? returnedSelf(resolver, target, one.value, inside) : namedResults(resolver, fact, one, inside),
  )
  return good.length === 0 ? unite(values) : mayFail(unite(values), errorsOf(resolver, failures, inside))
}

function possibleOf(resolver: Resolver, live: readonly ReturnFact[], inside: Env): readonly ReturnFact[] {
  if (live.length < 2) return live
  const possible = live.filter((one) => mayRun(resolver, one, inside))
  const sure = possible.findIndex((one) => surelyRuns(resolver, one, inside))
  return possible.length === 0 ? live : sure < 0 ? possible : possible.slice(0, sure + 1)
}

function errorsOf(resolver: Resolver, failures: readonly ReturnFact[], inside: Env): Abstract[] {
  const running = failures.filter((one) => mayRun(resolver, one, inside))
  return running
    .flatMap(({ value }) => (value?.kind === 'list' ? value.items.slice(-1) : []))
    .map((error) => resolver.evaluate(error, inside))
}

/** Whether it failed stays open, although what comes with a failure is left out. */
function mayFail(value: Abstract, errors: readonly Abstract[]): Abstract {
  if (errors.length === 0) return value
  return unite(
    each(value).map((one) => {
      const error = one.kind === 'list' ? one.items.at(-1) : undefined
      return one.kind === 'list' && error ? { ...one, items: [...one.items.slice(0, -1), unite([error, ...errors])] } : one
    }),
  )
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
