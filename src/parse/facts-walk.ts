/** Walks over facts: what stands directly inside one, and links back to it. */
import type { Fact } from './facts'

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
      return present(fact.test, ...fact.branches)
    case 'parameter':
      return present(fact.target, fact.type, fact.default)
    case 'function':
      return present(fact.receiver, ...fact.parameters, fact.returnType, fact.body)
    case 'type':
      return [...fact.supertypes, fact.body]
    case 'bind':
      return present(fact.target, fact.type, fact.value)
    case 'return':
      return present(fact.value)
    case 'branch':
      return present(fact.test, ...fact.arms)
    case 'jump':
    case 'block':
    case 'other':
      return fact.children
  }
}

/** The array that a slice is taken of, or the fact itself. */
export function sliced(fact: Fact): Fact {
  return fact.kind === 'index' && fact.index?.kind === 'list' ? sliced(fact.object) : fact
}

function present(...facts: (Fact | undefined)[]): Fact[] {
  return facts.filter((fact) => fact !== undefined)
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
