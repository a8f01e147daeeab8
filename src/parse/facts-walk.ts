/** Walks over facts: what stands directly inside one, and links back to it. */
import type { Fact, Labels } from './facts'

/** The facts directly inside a fact, in source order. */
export function children(fact: Fact): Fact[] {
  switch (fact.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'name':
    case 'import':
      return []
    case 'member':
      return [fact.object]
    case 'index':
      return present(fact.object, fact.index)
    case 'call':
      return [fact.callee, ...fact.args]
    case 'named':
      return typeof fact.name === 'string' ? [fact.value] : [fact.name, fact.value]
    case 'spread':
    case 'export':
      return [fact.value]
    case 'cast':
      return [fact.type, fact.value]
    case 'record':
      return present(fact.type, ...fact.entries)
    case 'list':
      return present(fact.type, ...fact.items)
    case 'template':
      return fact.parts
    case 'operation':
      return fact.operands
    case 'choice':
      return present(fact.test, ...labels(fact.cases), ...fact.branches)
    case 'parameter':
      return present(fact.target, fact.type, fact.default)
    case 'function':
      return present(fact.receiver, ...fact.parameters, ...(fact.results ?? []), fact.returnType, fact.body)
    case 'type':
      return [...fact.supertypes, ...(fact.settings ? [fact.settings] : []), fact.body]
    case 'bind':
      return present(fact.target, fact.type, fact.value)
    case 'return':
      return present(fact.value)
    case 'branch':
      return present(fact.test, ...labels(fact.cases), ...fact.arms)
    case 'jump':
    case 'block':
    case 'other':
      return fact.children
  }
}

function labels(cases: readonly Labels[] | undefined): Fact[] {
  return (cases ?? []).flatMap((one) => one ?? [])
}

/** Methods that give a view of an array: what is written to it is written to the array. */
const VIEWS: ReadonlySet<string> = new Set(['AsSpan', 'AsMemory', 'subarray'])

/** The array that a slice or a view is taken of, or that is bound on the spot (`fill(salt = new byte[16])`), or the fact itself. */
export function sliced(fact: Fact): Fact {
  if (fact.kind === 'bind' && fact.target.kind === 'name') return fact.target
  if (fact.kind === 'call' && fact.callee.kind === 'member' && VIEWS.has(fact.callee.name)) return sliced(fact.callee.object)
  return fact.kind === 'index' && fact.index?.kind === 'list' ? sliced(fact.object) : fact
}

function present(...facts: (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined)
}

/** Moves finished facts to another place in the text; what stands in two of them is moved once. */
export function shift(facts: readonly Fact[], by: number): void {
  const moved = new Set<Fact>()
  const pending = [...facts]
  for (let fact = pending.pop(); fact !== undefined; fact = pending.pop()) {
    if (moved.has(fact)) continue
    moved.add(fact)
    fact.start += by
    fact.end += by
    if (fact.kind === 'function') fact.nameStart += by
    pending.push(...children(fact))
  }
}

/** Sets `parent` throughout a finished tree; iterative, because hostile files nest deeply. */
export function linkParents(root: Fact): void {
  const pending: Fact[] = [root]
  for (let fact = pending.pop(); fact !== undefined; fact = pending.pop()) {
    for (const child of children(fact)) {
      child.parent = fact
      pending.push(child)
    }
  }
}
