/** Which writes of a name may be in force at a place: order, branches, loops and early ends. */
import type { BranchFact, Fact } from '#parse/facts'
import type { Binding, Unit } from './unit'
import { enclosingFunction } from './enclosing'

interface Arm {
  branch: BranchFact
  index: number
}

const known = new WeakMap<Fact, readonly Arm[]>()

/** The arms a fact stands in, outermost first. */
function armsOf(fact: Fact): readonly Arm[] {
  const before = known.get(fact)
  if (before) return before
  const arms: Arm[] = []
  for (let at = fact; at.parent; at = at.parent) {
    if (at.parent.kind !== 'branch') continue
    const index = at.parent.arms.indexOf(at)
    if (index >= 0) arms.unshift({ branch: at.parent, index })
  }
  known.set(fact, arms)
  return arms
}

/** The arm never falls through to what follows the branch. */
function ends(arm: Fact | undefined): boolean {
  if (arm === undefined) return false
  const last = arm.kind === 'block' || arm.kind === 'other' ? arm.children.at(-1) : arm
  if (last === undefined) return false
  if (last.kind === 'return' || last.kind === 'jump') return true
  return last !== arm && (last.kind === 'block' || last.kind === 'other') && ends(last)
}

type Relation = 'definite' | 'possible' | 'excluded'

/** How a write relates to a use that follows it. */
function relate(write: readonly Arm[], use: readonly Arm[]): { relation: Relation; own: readonly Arm[] } {
  const own: Arm[] = []
  for (const arm of write) {
    const shared = use.find((other) => other.branch === arm.branch)
    if (shared === undefined) {
      if (ends(arm.branch.arms[arm.index]) && !arm.branch.loop) return { relation: 'excluded', own }
      own.push(arm)
    } else if (shared.index !== arm.index) return { relation: 'excluded', own }
  }
  return { relation: own.length === 0 ? 'definite' : 'possible', own }
}

/** The bindings that may hold at `use`, from the latest; all of them when the use runs at another time than the writes. */
export function reaching(unit: Unit, bindings: readonly Binding[], use: Fact): Binding[] {
  const live = bindings.filter((binding) => !unit.dead.has(binding.fact))
  if (live.length <= 1) return live
  const owner = enclosingFunction(use)
  const home = live[0] && enclosingFunction(live[0].fact)
  if (owner !== home && live[0]?.fact.kind !== 'parameter') return settled(live)
  if (live[0]?.fact.kind === 'parameter' && live[0].fact.parent !== owner) return live
  return inOrder(live, use)
}

/** Seen from another function: the last unconditional write counts, with every conditional one after it. */
function settled(bindings: readonly Binding[]): Binding[] {
  const found: Binding[] = []
  for (const binding of [...bindings].reverse()) {
    if (isDeclarationWithoutValue(binding)) continue
    found.push(binding)
    if (armsOf(binding.fact).length === 0 && enclosingFunction(binding.fact) === undefined) break
  }
  return found.length > 0 ? found : [...bindings]
}

function isDeclarationWithoutValue(binding: Binding): boolean {
  return binding.fact.kind === 'bind' && binding.fact.value === undefined && binding.fact.declares
}

function inOrder(bindings: readonly Binding[], use: Fact): Binding[] {
  const useArms = armsOf(use)
  const loops = useArms.filter((arm) => arm.branch.loop)
  const found: Binding[] = []
  const covered = new Map<BranchFact, Set<number>>()
  for (const binding of bindings) {
    const inside = contains(binding.fact, use)
    const later = binding.start > use.start && !inside
    if (later && loops.some((arm) => contains(arm.branch, binding.fact))) found.push(binding)
  }
  for (const binding of [...bindings].reverse()) {
    const isParameter = binding.fact.kind === 'parameter'
    if (!isParameter && (binding.start > use.start || contains(binding.fact, use))) continue
    const { relation, own } = isParameter ? { relation: 'definite' as const, own: [] } : relate(armsOf(binding.fact), useArms)
    if (relation === 'excluded') continue
    if (isDeclarationWithoutValue(binding) && found.length > 0) continue
    found.push(binding)
    if (relation === 'definite') break
    const [only] = own
    if (own.length !== 1 || !only) continue
    const arms = covered.get(only.branch) ?? new Set()
    covered.set(only.branch, arms.add(only.index))
    if (only.branch.exhaustive && only.branch.arms.every((arm, index) => arms.has(index) || ends(arm))) break
  }
  return found
}

export function contains(outer: Fact, inner: Fact): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
