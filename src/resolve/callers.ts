/** Who calls the repository's functions: noted where a call was evaluated, looked up by name where it was not. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { enclosingType } from './enclosing'
import type { Unit } from './unit'

export interface Caller {
  call: CallFact
  unit: Unit
}

/** Names of methods that make an object; they are called by their type's name. */
export const CONSTRUCTORS: ReadonlySet<string | undefined> = new Set(['constructor', '__init__', '__new__'])

export class Callers {
  private readonly noted = new Map<FunctionFact, Map<CallFact, Caller>>()
  /** Calls whose name no model knows: evaluated only when a function of that name turns out to matter. */
  private readonly postponed = new Map<string, Caller[]>()

  note(fact: FunctionFact, caller: Caller): void {
    const list = this.noted.get(fact)
    if (list) list.set(caller.call, caller)
    else this.noted.set(fact, new Map([[caller.call, caller]]))
  }

  postpone(name: string, caller: Caller): void {
    const list = this.postponed.get(name)
    if (list) list.push(caller)
    else this.postponed.set(name, [caller])
  }

  /** The calls of a function of `unit`; `visit` notes what a postponed call means. */
  of(fact: FunctionFact, unit: Unit, visit: (caller: Caller) => void): Caller[] {
    // A subtype's constructor calls it by its own name.
    const own = CONSTRUCTORS.has(fact.name) && fact.name !== undefined ? [fact.name] : []
    for (const name of [...namesOf(fact, unit), ...own]) {
      const waiting = this.postponed.get(name) ?? []
      this.postponed.delete(name)
      for (const caller of waiting) visit(caller)
    }
    return [...(this.noted.get(fact)?.values() ?? [])]
  }
}

/** What callers may write: the function's name, its type's for a constructor, and names it is exported under. */
export function namesOf(fact: FunctionFact, unit: Unit): string[] {
  const own = CONSTRUCTORS.has(fact.name) ? enclosingType(fact)?.name : functionNameOf(fact)
  if (own === undefined) return []
  const isOwn = (value: Fact | undefined): boolean => value?.kind === 'name' && value.name === own
  const names = new Set([own])
  for (const [name, exported] of unit.exports) if (exported.kind === 'export' && isOwn(exported.value)) names.add(name)
  for (const entry of unit.entries) if (typeof entry.name === 'string' && isOwn(entry.value)) names.add(entry.name)
  for (const write of unit.writes) if (write.target.kind === 'member' && isOwn(write.value)) names.add(write.target.name)
  return [...names]
}

/** A function's own name, or that of the variable, field or entry that it is the value of. */
export function functionNameOf(fact: FunctionFact): string | undefined {
  if (fact.name !== undefined) return fact.name
  const { parent } = fact
  if (parent?.kind === 'bind') return parent.target.kind === 'name' || parent.target.kind === 'member' ? parent.target.name : undefined
  return parent?.kind === 'named' && typeof parent.name === 'string' ? parent.name : undefined
}
