/** Branches whose test is known: what cannot run does not count. */
import type { BranchFact, Fact } from '#parse/facts'
import { caseMayRun, caseSurelyRuns } from './cases'
import type { Env } from './abstract'
import { truthOf } from './operations'
import type { Resolver } from './resolver'

/** Tests around one place that are looked at. */
const MAX_TESTS = 24

/** False when a test around the place is known to decide against it, up to the function that the place is in. */
export function mayRun(resolver: Resolver, fact: Fact, env: Env): boolean {
  let from = fact
  let tests = 0
  for (let at = fact.parent; at && at.kind !== 'function' && tests < MAX_TESTS; from = at, at = at.parent) {
    if (at.kind === 'choice' && at.cases && !caseMayRun(resolver, at, at.branches.indexOf(from), env)) return false
    if (at.kind !== 'branch') continue
    const arm = at.arms.indexOf(from)
    if (arm < 0) continue
    tests++
    if (at.cases) {
      if (!caseMayRun(resolver, at, arm, env)) return false
    } else if (at.test !== undefined && runs(resolver, at, at.test, arm, env) === false) return false
  }
  return true
}

/** Whether an arm runs, where the test and what the arms are for are known. */
function runs(resolver: Resolver, branch: BranchFact, test: Fact, arm: number, env: Env): boolean | undefined {
  if (branch.arms.some((one) => one.kind === 'block' && one.when)) return isChosen(resolver, branch, test, arm, env)
  if (branch.breakable) return undefined
  const truth = decision(resolver, test, env)
  return truth === undefined ? undefined : truth === (arm === 0)
}

/** An arm of a switch: for the value, or the default where no other is. An arm without an end goes on with the next. */
function isChosen(resolver: Resolver, branch: BranchFact, test: Fact, arm: number, env: Env): boolean | undefined {
  const value = resolver.decide(test, env)
  if (value.kind !== 'scalar' || value.overridable) return undefined
  const fits = branch.arms.map((one): boolean | undefined => {
    const when = one.kind === 'block' && one.when ? resolver.atHand(one.when, env) : undefined
    return when === undefined ? false : when.kind === 'scalar' ? when.value === value.value : undefined
  })
  const isDefault = (index: number): boolean => !(branch.arms[index]?.kind === 'block' && branch.arms[index].when)
  const chosen = fits.map((fit, index) =>
    isDefault(index) && !fits.some((one) => one !== false) ? true : isDefault(index) && !fits.includes(true) ? undefined : fit,
  )
  return fallsTo(branch, chosen, arm)
}

/** What decides for an arm also decides for the next where nothing ends it. */
function fallsTo(branch: BranchFact, chosen: readonly (boolean | undefined)[], arm: number): boolean | undefined {
  let runs = chosen[0]
  for (let at = 1; at <= arm; at++) {
    const before: boolean | undefined = branch.breakable && !isEnded(branch.arms[at - 1]) ? runs : false
    runs = chosen[at] === true || before === true ? true : chosen[at] === undefined || before === undefined ? undefined : false
  }
  return runs
}

function isEnded(arm: Fact | undefined): boolean {
  const last = arm?.kind === 'block' || arm?.kind === 'other' ? arm.children.at(-1) : arm
  return last !== arm && last?.kind === 'block' ? isEnded(last) : last?.kind === 'return' || last?.kind === 'jump'
}

/** What a test comes out as, where that is known; an operator may set a constant by hand, but it is what the code says. */
function decision(resolver: Resolver, test: Fact, env: Env): boolean | undefined {
  return truthOf(resolver.decide(test, env))
}

/** True when the innermost branch around the place is known to run it, and nothing else is between it and the function. */
export function surelyRuns(resolver: Resolver, fact: Fact, env: Env): boolean {
  let from = fact
  let decided = false
  for (let at = fact.parent; at && at.kind !== 'function'; from = at, at = at.parent) {
    if (at.kind === 'choice') return false
    if (at.kind !== 'branch') continue
    const arm = at.arms.indexOf(from)
    if (arm < 0) continue
    const runsSurely = at.cases
      ? caseSurelyRuns(resolver, at, arm, env)
      : at.test !== undefined && runs(resolver, at, at.test, arm, env) === true
    if (!runsSurely) return false
    decided = true
  }
  return decided
}
