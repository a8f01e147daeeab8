/** Making objects of the repository's types: which constructor runs, and the supertype's with it. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { each } from './abstract'
import type { Abstract, Env, Frame, FunctionAbstract, ObjectAbstract, TypeAbstract } from './abstract'
import { enclosingFunction, enclosingType } from './enclosing'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

const NAMES = ['constructor', '__init__', '__new__']
/** Supertypes are followed this far up. */
export const MAX_SUPERTYPES = 6

/** The constructors a type declares itself, as functions whose `self` is the object made. */
export function constructorsOf(type: TypeAbstract): FunctionAbstract[] {
  const scope = type.unit.scopes.get(type.fact)
  const facts = NAMES.flatMap((name) => scope?.names.get(name) ?? []).map((binding) => binding.fact)
  const self: Abstract = { kind: 'object', type, construct: undefined }
  return facts.flatMap((fact) =>
    fact.kind === 'function' ? [{ kind: 'function' as const, fact, unit: type.unit, self, frame: undefined }] : [],
  )
}

/** The constructor that a call of the type runs: its own, or the one it inherits; `atHand` looks in loaded files only. */
export function constructorFor(resolver: Resolver, type: TypeAbstract, call: CallFact, atHand = false): FunctionAbstract | undefined {
  let at: TypeAbstract | undefined = type
  for (let step = 0; at && step < MAX_SUPERTYPES; step++) {
    const constructors = constructorsOf(at)
    const [first] = constructors
    if (first) return constructors.find(({ fact }) => parametersOf(fact, type) === argumentsFor(call, fact)) ?? first
    at = supertypesOf(resolver, at, atHand)[0]
  }
  return undefined
}

function parametersOf(fact: FunctionAbstract['fact'], type: TypeAbstract): number {
  return fact.parameters.filter(({ target }) => !isSelf(target, type)).length
}

/** Arguments for parameters; an initialiser's entries are none. */
function argumentsFor(call: CallFact, fact: FunctionAbstract['fact']): number {
  const names = new Set(fact.parameters.map((one) => (one.target.kind === 'name' ? one.target.name : '')))
  return call.args.filter((arg) => !call.constructs || arg.kind !== 'named' || names.has(String(arg.name))).length
}

function isSelf(target: Fact, type: TypeAbstract): boolean {
  return type.unit.language.selfParameter && target.kind === 'name' && type.unit.language.self.includes(target.name)
}

/** The types of the repository that a type extends. */
export function supertypesOf(resolver: Resolver, type: TypeAbstract, atHand = false): TypeAbstract[] {
  const env = { unit: type.unit, frame: undefined }
  return type.fact.supertypes
    .flatMap((supertype) => each(atHand ? resolver.atHand(supertype, env) : resolver.evaluate(supertype, env)))
    .filter((value): value is TypeAbstract => value.kind === 'type' && value.fact !== type.fact)
}

/** `super` where it stands: the current object as its supertype. */
export function parentAt(resolver: Resolver, fact: Fact, env: Env): ObjectAbstract | undefined {
  const type = enclosingType(fact)
  const [parent] = type ? supertypesOf(resolver, { kind: 'type', fact: type, unit: env.unit }) : []
  return parent && { kind: 'object', type: parent, construct: undefined, isParent: true }
}

/** `super` in a type that extends one of a library: the library's type, so that `super(options)` makes it. */
export function outsideParentAt(resolver: Resolver, fact: Fact, env: Env): Abstract | undefined {
  const [supertype] = enclosingType(fact)?.supertypes ?? []
  if (supertype === undefined) return undefined
  const values = each(resolver.evaluate(supertype, { unit: env.unit, frame: undefined }))
  return values.find(({ kind }) => kind === 'symbol')
}

/** The library's type that a type of the repository makes when it is called, since it has no constructor of its own. */
export function outsideTypeOf(resolver: Resolver, type: TypeAbstract): string | undefined {
  const { language } = type.unit
  let at: TypeAbstract | undefined = type
  for (let step = 0; at && step < MAX_SUPERTYPES; step++) {
    const env: Env = { unit: at.unit, frame: undefined }
    for (const supertype of at.fact.supertypes)
      for (const value of each(resolver.atHand(supertype, env)))
        if (value.kind === 'symbol' && resolver.externals.tells(language.id, value.symbol)) return value.symbol
    at = supertypesOf(resolver, at, true)[0]
  }
  return undefined
}

/** `super(…)` or `this(…)`: a constructor called as such. */
export function isConstructorCall(call: CallFact, env: Env): boolean {
  const { callee } = call
  return callee.kind === 'name' && (callee.name === env.unit.language.parent || env.unit.language.self.includes(callee.name))
}

/** The object as what was made, where a subtype's constructor called this type's: `super(…)`. */
export function subtypeMaking({ construct, type: own }: ObjectAbstract): ObjectAbstract | undefined {
  let made: ObjectAbstract | undefined
  let frame = construct
  for (let step = 0; frame?.call && step < MAX_SUPERTYPES; step++) {
    const { call, caller }: Frame = frame
    const fact = isParentCall(call, caller.unit.language.parent) ? enclosingType(call) : undefined
    if (fact === undefined || fact === own.fact) break
    made = { kind: 'object', type: { kind: 'type', fact, unit: caller.unit }, construct: caller.frame }
    frame = caller.frame
  }
  return made
}

interface ParentCalls {
  /** Calls that the unit had: bodies are read later. */
  size: number
  byMaker: Map<FunctionFact | undefined, CallFact>
}

const parentCalls = new WeakMap<Unit, ParentCalls>()

/** The first call of the supertype's constructor in each function. */
function parentCallsIn(unit: Unit): ParentCalls['byMaker'] {
  const before = parentCalls.get(unit)
  if (before?.size === unit.calls.length) return before.byMaker
  const byMaker: ParentCalls['byMaker'] = new Map()
  for (const call of unit.calls) {
    const maker = isParentCall(call, unit.language.parent) ? { fact: enclosingFunction(call) } : undefined
    if (maker && !byMaker.has(maker.fact)) byMaker.set(maker.fact, call)
  }
  parentCalls.set(unit, { size: unit.calls.length, byMaker })
  return byMaker
}

/** An object seen as its supertype, with what its own constructor hands to the supertype's. */
export function asParent(resolver: Resolver, object: ObjectAbstract, parent: TypeAbstract): ObjectAbstract {
  const { unit } = object.type
  const own = constructorsOf(object.type)
  // Without a constructor of its own the supertype's is the one that ran.
  if (own.length === 0) return { kind: 'object', type: parent, construct: object.construct }
  const maker = object.construct?.fact ?? (own.length === 1 ? own[0]?.fact : undefined)
  if (maker) resolver.project.openings.bodyOf(maker, unit)
  const call = parentCallsIn(unit).get(maker)
  const target = call && constructorFor(resolver, parent, call)
  const frame: Frame | undefined = target && call ? resolver.frame(target, call, { unit, frame: object.construct }) : undefined
  return { kind: 'object', type: parent, construct: frame }
}

/** `super(…)`, `super().__init__(…)`. */
function isParentCall({ callee }: CallFact, parent: string | undefined): boolean {
  if (callee.kind === 'name') return callee.name === parent
  if (callee.kind !== 'member' || !NAMES.includes(callee.name) || callee.object.kind !== 'call') return false
  return callee.object.callee.kind === 'name' && callee.object.callee.name === parent
}
