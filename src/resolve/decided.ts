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

/** The place stands behind a switch that is a constant by itself: `const legacy = false … if (legacy)`. Variables are not asked. */
export function isSwitchedOff(resolver: Resolver, fact: Fact, env: Env): boolean {
  let from = fact
  for (let at = fact.parent; at && at.kind !== 'function'; from = at, at = at.parent) {
    if (at.kind !== 'branch' || at.cases || at.test === undefined || !isSwitch(at.test)) continue
    const arm = at.arms.indexOf(from)
    if (arm >= 0 && runs(resolver, at, at.test, arm, env) === false) return true
  }
  return false
}

function isSwitch(test: Fact): boolean {
  if (test.kind === 'operation' && test.operands.length === 1) return test.operands.every(isSwitch)
  return (
    test.kind === 'name' || test.kind === 'member' || (test.kind === 'other' && test.children.length === 1 && test.children.every(isSwitch))
  )
}

/** Whether an arm of a branch with two ways runs, where the test is known. */
function runs(resolver: Resolver, branch: BranchFact, test: Fact, arm: number, env: Env): boolean | undefined {
  if (branch.breakable) return undefined
  const truth = decision(resolver, test, env)
  return truth === undefined ? undefined : truth === (arm === 0)
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
