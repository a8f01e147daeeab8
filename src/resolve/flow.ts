/** Which writes of a name may be in force at a place: order, branches, loops and early ends. */
import type { BranchFact, ChoiceFact, Fact, FunctionFact, JumpFact, ReturnFact } from '#parse/facts'
import type { Binding, Unit } from './unit'
import { enclosingFunction } from './enclosing'

interface Arm {
  branch: BranchFact | ChoiceFact
  index: number
}

const known = new WeakMap<Fact, readonly Arm[]>()

/** The arms a fact stands in, outermost first. */
function armsOf(fact: Fact): readonly Arm[] {
  const before = known.get(fact)
  if (before) return before
  const arms: Arm[] = []
  for (let at = fact; at.parent; at = at.parent) {
    if (at.parent.kind !== 'branch' && at.parent.kind !== 'choice') continue
    const index = partsOf(at.parent).indexOf(at)
    if (index >= 0) arms.unshift({ branch: at.parent, index })
  }
  known.set(fact, arms)
  return arms
}

function partsOf(branch: BranchFact | ChoiceFact): readonly Fact[] {
  return branch.kind === 'branch' ? branch.arms : branch.branches
}

function isLoop(branch: BranchFact | ChoiceFact): boolean {
  return branch.kind === 'branch' && branch.loop
}

/** Some arm always runs. */
function isExhaustive(branch: BranchFact | ChoiceFact): boolean {
  return branch.kind === 'branch' ? branch.exhaustive : branch.test !== undefined && branch.branches.length > 1
}

/** What keeps an arm from falling through to what follows the branch. */
export function endOf(arm: Fact | undefined): JumpFact | ReturnFact | undefined {
  if (arm === undefined) return undefined
  const last = arm.kind === 'block' || arm.kind === 'other' ? arm.children.at(-1) : arm
  if (last?.kind === 'return' || last?.kind === 'jump') return last
  return last !== undefined && last !== arm && (last.kind === 'block' || last.kind === 'other') ? endOf(last) : undefined
}

const ends = new WeakSet<Fact>()

/** The place where a body ends, by whichever way: what is written on a way that returns before its last line counts too. */
export function endOfBody(body: Fact): Fact {
  const end: Fact = { kind: 'null', start: body.end, end: body.end, parent: body }
  ends.add(end)
  return end
}

/** What was written in the arm is not seen at the use: it returns or throws before, or leaves the loop that the use is in. */
function endsBefore(arm: Fact | undefined, use: Fact): boolean {
  const end = endOf(arm)
  if (end === undefined || ends.has(use)) return false
  if (end.kind === 'return' || end.leaves === 'function') return true
  let left: Fact | undefined = end.parent
  while (left && !(left.kind === 'branch' && left.breakable)) left = left.parent
  return left !== undefined && contains(left, use)
}

/** The write stands in a branch or loop that the use is not in. */
export function isConditional(write: Fact, use: Fact): boolean {
  const around = armsOf(use)
  return armsOf(write).some((arm) => !around.some((other) => other.branch === arm.branch))
}

type Relation = 'definite' | 'possible' | 'excluded'

/** How a write relates to a use that follows it. */
function relate(write: readonly Arm[], use: readonly Arm[], at: Fact): { relation: Relation; own: readonly Arm[] } {
  const own: Arm[] = []
  for (const arm of write) {
    const shared = use.find((other) => other.branch === arm.branch)
    if (shared === undefined) {
      if (!isLoop(arm.branch) && endsBefore(partsOf(arm.branch)[arm.index], at)) return { relation: 'excluded', own }
      own.push(arm)
    } else if (shared.index !== arm.index) return { relation: 'excluded', own }
  }
  return { relation: own.length === 0 ? 'definite' : 'possible', own }
}

/** The bindings that may hold at `use`, from the latest; all of them when the use runs at another time than the writes. */
export function reaching(unit: Unit, bindings: readonly Binding[], use: Fact): Binding[] {
  const live = bindings.filter((binding) => !unit.dead.has(binding.fact))
  return live.length <= 1 ? live : reached(live, use).found
}

/** Whether one of the writes surely runs before the use, so that what was there before does not count. */
export function isOverwritten(unit: Unit, bindings: readonly Binding[], use: Fact): boolean {
  return reached(
    bindings.filter((binding) => !unit.dead.has(binding.fact)),
    use,
  ).complete
}

interface Reached {
  found: Binding[]
  complete: boolean
}

function reached(live: readonly Binding[], use: Fact): Reached {
  const owner = enclosingFunction(use)
  const home = live[0] && enclosingFunction(live[0].fact)
  const isParameter = live[0]?.fact.kind === 'parameter'
  const closure = isParameter || owner === home ? undefined : closureIn(home, use)
  if (closure) return fromClosure(live, use, closure)
  if (owner !== home && !isParameter) return { found: settled(live), complete: true }
  if (isParameter && live[0]?.fact.parent !== owner) return { found: [...live], complete: true }
  return inOrder(live, use)
}

/** The function inside of `home` that the use stands in, where there is one. */
function closureIn(home: FunctionFact | undefined, use: Fact): FunctionFact | undefined {
  let inner: FunctionFact | undefined
  for (let at = enclosingFunction(use); at && at !== home; at = enclosingFunction(at)) inner = at
  return home && inner && enclosingFunction(inner) === home ? inner : undefined
}

/** A closure sees its own writes, what held where it was made, and what is written after that: nobody knows when it runs. */
function fromClosure(live: readonly Binding[], use: Fact, closure: FunctionFact): Reached {
  const inside = live.filter((binding) => contains(closure, binding.fact))
  const own = inside.length > 0 ? inOrder(inside, use) : { found: [], complete: false }
  if (own.complete) return own
  const outer = live.filter((binding) => !contains(closure, binding.fact))
  const later = outer.filter((binding) => binding.start > closure.end && !isDeclarationWithoutValue(binding))
  const before = inOrder(
    outer.filter((binding) => binding.start < closure.end),
    closure,
  )
  return { found: [...own.found, ...later, ...before.found], complete: before.complete }
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

function inOrder(bindings: readonly Binding[], use: Fact): Reached {
  const useArms = armsOf(use)
  const loops = useArms.filter((arm) => isLoop(arm.branch))
  const found: Binding[] = []
  const covered = new Map<Fact, Set<number>>()
  for (const binding of bindings) {
    const inside = contains(binding.fact, use)
    const later = binding.start > use.start && !inside
    if (later && loops.some((arm) => contains(arm.branch, binding.fact))) found.push(binding)
  }
  const owner = enclosingFunction(use)
  for (const binding of [...bindings].reverse()) {
    const isParameter = binding.fact.kind === 'parameter'
    // A function inside this one writes at a time nobody knows.
    if (!isParameter && enclosingFunction(binding.fact) !== owner) {
      found.push(binding)
      continue
    }
    if (!isParameter && (binding.start > use.start || contains(binding.fact, use))) continue
    const { relation, own } = isParameter ? { relation: 'definite' as const, own: [] } : relate(armsOf(binding.fact), useArms, use)
    if (relation === 'excluded') continue
    if (isDeclarationWithoutValue(binding) && found.length > 0) continue
    found.push(binding)
    if (relation === 'definite') return { found, complete: true }
    const [only] = own
    if (own.length !== 1 || !only) continue
    const arms = covered.get(only.branch) ?? new Set()
    covered.set(only.branch, arms.add(only.index))
    if (isExhaustive(only.branch) && partsOf(only.branch).every((arm, index) => arms.has(index) || endsBefore(arm, use)))
      return { found, complete: true }
  }
  return { found, complete: false }
}

export function contains(outer: Fact, inner: Fact): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
