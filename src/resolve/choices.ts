/** Expressions that are one of several: ternaries, `a || b`, switches that are a value. */
import type { ChoiceFact } from '#parse/facts'
import { unite } from './abstract'
import type { Abstract, Env } from './abstract'
import { caseMayRun, resultsOf } from './cases'
import type { Resolver } from './resolver'

export function chosen(resolver: Resolver, fact: ChoiceFact, env: Env): Abstract {
  const { test } = fact
  const results = fact.branches.map((branch) => resultsOf(branch, env.unit.language))
  if (fact.cases) {
    const live = results.filter((_result, index) => caseMayRun(resolver, fact, index, env)).flat()
    return unite(live.map((branch) => resolver.evaluate(branch, env)))
  }
  const decided = test && resolver.evaluate(test, env)
  if (decided?.kind === 'scalar' && typeof decided.value === 'boolean' && results.length === 2)
    return unite((results[decided.value ? 0 : 1] ?? []).map((branch) => resolver.evaluate(branch, env)))
  const values = results.flat().map((branch) => resolver.evaluate(branch, env))
  const [first] = values
  // `'md5' || x`: what is surely there decides.
  if (
    test === undefined &&
    first?.kind === 'scalar' &&
    !first.overridable &&
    first.value !== '' &&
    first.value !== false &&
    first.value !== 0
  )
    return first
  return unite(
    values.filter(
      (value, index) =>
        !(
          test === undefined &&
          index < values.length - 1 &&
          (value.kind === 'null' || (value.kind === 'unknown' && value.reason === 'absent'))
        ),
    ),
  )
}
