/** What a function does with the object that a call gives it: the methods it calls there, as long as nobody else gets hold of it. */
import type { CallFact, Fact, FunctionFact, MemberFact, NameFact } from '#parse/facts'
import { declaringScope, enclosingFunction } from './enclosing'
import { usesIn } from './name-uses'
import { lastName } from './result-uses'
import type { Unit } from './unit'

/**
 * The methods that are called on a result, by name, and on the variables that methods of `through` give it; undefined where
 * more than local variables get hold of either. That a function gives it back when it is done is no other holder.
 */
export function usesOfResult(call: CallFact, through: readonly string[], unit: Unit): string[] | undefined {
  let at: Fact = call
  while (at.parent && isSame(at.parent)) at = at.parent
  const { parent } = at
  if (parent?.kind === 'member') return parent.parent?.kind === 'call' ? [parent.name] : undefined
  if (parent?.kind !== 'bind' || parent.target.kind !== 'name' || parent.operator !== '=') return undefined
  return usesOf(parent.target, through, unit)
}

function usesOf(target: NameFact, through: readonly string[], unit: Unit): string[] | undefined {
  const owner = enclosingFunction(target)
  if (owner === undefined || !isLocal(target, owner, unit)) return undefined
  const names: string[] = []
  for (const use of usesIn(owner, target)) {
    const found = useOf(use, through, unit)
    if (found === undefined) return undefined
    names.push(...found)
  }
  return names
}

/** Parentheses and casts. */
function isSame(fact: Fact): boolean {
  return fact.kind === 'cast' || (fact.kind === 'other' && fact.children.length === 1 && fact.parent?.kind !== 'block')
}

function isLocal(target: NameFact, owner: FunctionFact, unit: Unit): boolean {
  const bindings = declaringScope(unit, target.name, target)?.names.get(target.name) ?? []
  return bindings.length > 0 && bindings.every(({ fact }) => fact.kind === 'bind' && enclosingFunction(fact) === owner)
}

function useOf(use: NameFact, through: readonly string[], unit: Unit): string[] | undefined {
  let at: Fact = use
  while (at.parent && isSame(at.parent)) at = at.parent
  const { parent } = at
  switch (parent?.kind) {
    case 'member':
      return parent.object === at ? methodOf(parent, through, unit) : undefined
    case 'call':
      // The object that it is set on is asked for its own uses.
      return through.some((name) => lastName(parent.callee).includes(name)) ? lastName(parent.callee) : undefined
    case 'operation':
    case 'branch':
    case 'return':
      return []
    default:
      return undefined
  }
}

/** A method, and what is done with the variable that one of `through` sets. */
function methodOf({ name, parent }: MemberFact, through: readonly string[], unit: Unit): string[] | undefined {
  if (!through.includes(name)) return [name]
  const given = parent?.kind === 'call' ? parent.args[0] : undefined
  const made = given?.kind === 'name' ? declaringScope(unit, given.name, given)?.names.get(given.name)?.[0]?.fact : undefined
  if (made?.kind !== 'bind' || made.target.kind !== 'name') return undefined
  const uses = usesOf(made.target, through, unit)
  return uses && [name, ...uses]
}
