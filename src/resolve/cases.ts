/** Switches whose test is known: which arms may run. */
import type { BranchFact, ChoiceFact, Fact } from '#parse/facts'
import type { Language } from '#parse/language'
import type { Abstract, Env } from './abstract'
import { endOf } from './flow'
import { isSame } from './equality'
import type { Resolver } from './resolver'

type Switch = BranchFact | ChoiceFact

/** False when the switch is known to take another arm. */
export function caseMayRun(resolver: Resolver, of: Switch, arm: number, env: Env): boolean {
  if (arm < 0) return true
  const test = testOf(resolver, of, env)
  if (test === undefined) return true
  if (isDirect(resolver, of, arm, test, env)) return true
  if (of.kind !== 'branch' || !of.runsOn) return false
  // An arm before that does not end runs on into this one.
  for (let before = arm - 1; before >= 0 && endOf(of.arms[before]) === undefined; before--)
    if (isDirect(resolver, of, before, test, env)) return true
  return false
}

/** True when the switch is known to take this arm. */
export function caseSurelyRuns(resolver: Resolver, of: Switch, arm: number, env: Env): boolean {
  const test = testOf(resolver, of, env)
  if (test === undefined || arm < 0) return false
  const labels = of.cases?.[arm]
  if (labels) return labels.some((label) => matches(resolver, label, test, env) === true)
  return (of.cases ?? []).every((others) => others === undefined || others.every((label) => matches(resolver, label, test, env) === false))
}

/** What is switched over, where it is known; without a test each label is a condition of its own. */
function testOf(resolver: Resolver, of: Switch, env: Env): Abstract | undefined {
  if (of.test === undefined) return { kind: 'scalar', value: true, origin: 'literal' }
  const value = resolver.decide(of.test, env)
  return value.kind === 'scalar' || (value.kind === 'object' && value.constant !== undefined) ? value : undefined
}

function isDirect(resolver: Resolver, of: Switch, arm: number, test: Abstract, env: Env): boolean {
  const labels = of.cases?.[arm]
  if (labels) return labels.some((label) => matches(resolver, label, test, env) !== false)
  return !(of.cases ?? []).some((others) => others?.some((label) => matches(resolver, label, test, env) === true))
}

function matches(resolver: Resolver, label: Fact, test: Abstract, env: Env): boolean | undefined {
  // The constants of an enumeration stand by their bare name.
  if (test.kind === 'object') return label.kind === 'name' || label.kind === 'member' ? label.name === test.constant : undefined
  return isSame(resolver.atHand(label, env), test)
}

/** What a branch that is a value gives: itself, or what its block yields or ends with. */
export function resultsOf(branch: Fact, { blockValues }: Language): Fact[] {
  if (branch.kind === 'jump') return branch.leaves === 'branch' ? branch.children.slice(0, 1) : []
  if (branch.kind === 'return') return []
  if (branch.kind !== 'block' && branch.kind !== 'branch') return branch.kind === 'other' && branch.children.length === 0 ? [] : [branch]
  return blockValues ? ends(branch) : yields(branch)
}

/** The last expression of a block, and of each arm of a branch that ends it. */
function ends(fact: Fact): Fact[] {
  if (fact.kind === 'jump' || fact.kind === 'return') return []
  if (fact.kind === 'branch') return fact.arms.flatMap(ends)
  if (fact.kind !== 'block' && fact.kind !== 'other') return [fact]
  const last = fact.children.at(-1)
  return last === undefined ? [] : ends(last)
}

function yields(fact: Fact): Fact[] {
  if (fact.kind === 'jump') return fact.leaves === 'branch' ? fact.children.slice(0, 1) : []
  if (fact.kind === 'block' || fact.kind === 'other') return fact.children.flatMap(yields)
  return fact.kind === 'branch' ? fact.arms.flatMap(yields) : []
}
