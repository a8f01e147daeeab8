/** What a fact stands in: its scope, function and type. */
import type { Fact, FunctionFact, TypeFact } from '#parse/facts'
import type { Scope, Unit } from './unit'

/** The innermost scope a fact stands in. */
export function scopeOf(unit: Unit, fact: Fact): Scope {
  for (let at: Fact | undefined = fact; at; at = at.parent) {
    const scope = unit.scopes.get(at)
    if (scope) return scope
  }
  return unit.module
}

/** The scope whose name it is where the fact stands. */
export function declaringScope(unit: Unit, name: string, fact: Fact): Scope | undefined {
  for (let scope: Scope | undefined = scopeOf(unit, fact); scope; scope = scope.parent) if (scope.names.has(name)) return scope
  return undefined
}

/** The function a fact stands in, if any. */
export function enclosingFunction(fact: Fact): FunctionFact | undefined {
  for (let at = fact.parent; at; at = at.parent) if (at.kind === 'function') return at
  return undefined
}

/** Whether one stands in the function that the other stands in, or in a closure of it. */
export function isNested(one: Fact, other: Fact): boolean {
  return isInside(one, enclosingFunction(other)) || isInside(other, enclosingFunction(one))
}

function isInside(fact: Fact, owner: FunctionFact | undefined): boolean {
  let at = enclosingFunction(fact)
  if (owner === undefined) return at === undefined
  while (at && at !== owner) at = enclosingFunction(at)
  return at === owner
}

export function enclosingType(fact: Fact): TypeFact | undefined {
  for (let at = fact.parent; at; at = at.parent) if (at.kind === 'type') return at
  return undefined
}

/** Whether it stands in the file itself: in no function and no type. */
export function isOfFile(fact: Fact): boolean {
  return enclosingFunction(fact) === undefined && enclosingType(fact) === undefined
}

/** Which constant of its group an expression is for. */
export function ordinalAt(fact: Fact): number | undefined {
  for (let at: Fact | undefined = fact; at && at.kind !== 'function'; at = at.parent) if (at.kind === 'bind') return at.ordinal
  return undefined
}
