/** Expressions that are one of several: ternaries, `a || b`, switches that are a value. */
import type { ChoiceFact, Fact } from '#parse/facts'
import { unite, unknownAbstract } from './abstract'
import type { Abstract, Env } from './abstract'
import { caseMayRun, resultsOf } from './cases'
import type { Resolver } from './resolver'

export function chosen(resolver: Resolver, fact: ChoiceFact, env: Env): Abstract {
  const { test } = fact
  const branches = fact.cases
    ? fact.branches.filter((_branch, index) => caseMayRun(resolver, fact, index, env)).flatMap(resultsOf)
    : fact.branches
  if (fact.cases) return unite(branches.map((branch) => resolver.evaluate(branch, env)))
  const decided = test && resolver.evaluate(test, env)
  if (decided?.kind === 'scalar' && typeof decided.value === 'boolean' && branches.length === 2)
    return resolver.evaluate(branches[decided.value ? 0 : 1] as Fact, env)
  if (decided && isTruthItself(branches)) return decided.kind === 'unknown' ? decided : unknownAbstract('expression')
  const values = branches
    .filter((branch) => branch.kind !== 'block' && branch.kind !== 'jump')
    .map((branch) => resolver.evaluate(branch, env))
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

/** `given === 'false' ? false : true` says no more than the test: nobody chose one of the two. */
function isTruthItself([left, right, ...others]: readonly Fact[]): boolean {
  return others.length === 0 && left?.kind === 'boolean' && right?.kind === 'boolean' && left.value !== right.value
}
