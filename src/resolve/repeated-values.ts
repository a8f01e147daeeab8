/** Whether what a call is given is the same at every call: made once outside of its function, or cut from the key beside it. */
import type { Repetition } from '#core/site'
import type { BindFact, CallFact, Fact, FunctionFact, MemberFact, NameFact, TypeFact } from '#parse/facts'
import { frameOf } from './abstract'
import type { Env } from './abstract'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { contains } from './flow'
import { argumentOf } from './given'
import { isOfKey } from './from-key'
import { onlyValue, whole } from './other-forms'
import { changesTo } from './refilled'
import type { Resolver } from './resolver'
import type { Binding, Unit } from './unit'

/** Variables that a value goes through. */
const MAX_STEPS = 6
const CONSTRUCTORS: ReadonlySet<string> = new Set(['constructor', '__init__'])

/** `key`: which argument, also one inside an object: `0.iv`. */
export function repetitionOf(resolver: Resolver, call: CallFact, key: string, env: Env): Repetition | undefined {
  const set = membersSet(call.parent?.kind === 'bind' ? call.parent.target : undefined, call, env.unit)
  const given = givenUnder(call, key, env.unit)
  return given && repetition(resolver, given, [...call.args, ...set.flatMap(({ value }) => value ?? [])], call, env)
}

/** The same of what is written to a member: `aes.IV = iv`. */
export function repetitionWritten(resolver: Resolver, write: BindFact, env: Env): Repetition | undefined {
  const { target, value } = write
  if (target.kind !== 'member' || value === undefined) return undefined
  const beside = membersSet(target.object, write, env.unit).flatMap((other) => other.value ?? [])
  return repetition(resolver, value, beside, write, env)
}

function repetition(resolver: Resolver, given: Fact, beside: readonly Fact[], use: Fact, env: Env): Repetition | undefined {
  const others = beside.filter((other) => other !== given)
  if (isOfKey(given, others, use, env.unit)) return 'from-key'
  return isMadeOnce(resolver, given, use, env) ? 'made-once' : undefined
}

/** What a function writes to the members of a variable: `aes.Key = key`. */
function membersSet(variable: Fact | undefined, from: Fact, unit: Unit): BindFact[] {
  const owner = enclosingFunction(from)
  const writes = variable?.kind === 'name' ? (unit.memberWrites.get(variable.name) ?? []) : []
  return writes.flatMap(({ path, fact }) => (path.length === 1 && enclosingFunction(fact) === owner ? fact : []))
}

/** What is given under a key: an argument, an entry of one, or what is written to a member of the result later. */
export function givenUnder(call: CallFact, key: string, unit: Unit): Fact | undefined {
  const set = membersSet(call.parent?.kind === 'bind' ? call.parent.target : undefined, call, unit)
  return argumentIn(call, key, unit) ?? set.find(({ target }) => target.kind === 'member' && target.name === key)?.value
}

function argumentIn(call: CallFact, key: string, unit: Unit): Fact | undefined {
  const [first = '', ...names] = key.split('.')
  let fact = argumentOf(call, [first])
  for (const name of names) {
    const record = fact?.kind === 'name' ? onlyValue(fact, unit) : fact
    const entry = record?.kind === 'record' ? record.entries.find((one) => one.kind === 'named' && one.name === name) : undefined
    fact = entry?.kind === 'named' ? entry.value : undefined
  }
  return fact
}

function isMadeOnce(resolver: Resolver, given: Fact, user: Fact, env: Env): boolean {
  let at = whole(given)
  let { unit, frame } = env
  let use = user
  for (let step = 0; step < MAX_STEPS; step++) {
    if (at.kind === 'member') return isKept(resolver, at, use, unit)
    if (at.kind !== 'name') return false
    const home = declaringScope(unit, at.name, at)
    if (home?.kind === 'type' && home.fact.kind === 'type' && unit.language.implicitSelf)
      return isKeptIn(resolver, at.name, home.fact, use, unit)
    const bindings = home?.names.get(at.name)
    const [binding] = bindings ?? []
    if (binding === undefined || bindings?.length !== 1) return false
    if (home?.kind === 'module')
      return isOutside(binding) && enclosingFunction(at) !== undefined && changesOf(resolver, at, use, unit).every(isOnce)
    if (binding.fact.kind === 'bind' && binding.fact.value) {
      const loop = loopAround(binding.fact, use)
      if (loop) return !changesOf(resolver, at, use, unit).some((change) => contains(loop, change))
      at = whole(binding.fact.value)
      continue
    }
    const owner = enclosingFunction(at)
    const running = owner && frameOf(owner, { unit, frame })
    const index = owner?.parameters.findIndex(({ target }) => target.kind === 'name' && target.name === (at as NameFact).name) ?? -1
    const next = index >= 0 ? running?.call && argumentOf(running.call, [at.name, String(index)]) : undefined
    if (running?.call === undefined || next === undefined) return false
    use = running.call
    at = whole(next)
    unit = running.caller.unit
    frame = running.caller.frame
  }
  return false
}

function bindingsOf(name: NameFact, unit: Unit): readonly Binding[] | undefined {
  return declaringScope(unit, name.name, name)?.names.get(name.name)
}

function isOutside({ fact }: Binding): boolean {
  return fact.kind === 'import' || (fact.kind === 'bind' && fact.declares !== undefined && !fact.element)
}

/** What changes the variable in place, anywhere in its scope. */
function changesOf(resolver: Resolver, name: NameFact, use: Fact, unit: Unit): Fact[] {
  const home = declaringScope(unit, name.name, name)
  const isIt = (fact: Fact): boolean => fact.kind === 'name' && fact.name === name.name && declaringScope(unit, fact.name, fact) === home
  return changesTo(resolver, name.name, isIt, use, unit)
}

/** Where a program or an object begins. */
function isOnce(change: Fact): boolean {
  const name = enclosingFunction(change)?.name
  return name === undefined || name === 'init' || CONSTRUCTORS.has(name)
}

/** The loop that uses what was made before it. */
function loopAround(made: BindFact, use: Fact): Fact | undefined {
  for (let at = use.parent; at && at.kind !== 'function'; at = at.parent)
    if (at.kind === 'branch' && at.loop && !contains(at, made)) return enclosingFunction(made) === enclosingFunction(use) ? at : undefined
  return undefined
}

/** A field that only the constructor or the type's own body sets, or a member of something that stands outside of all functions. */
function isKept(resolver: Resolver, { object, name }: MemberFact, use: Fact, unit: Unit): boolean {
  const owner = enclosingFunction(use)
  if (object.kind !== 'name' || owner === undefined) return false
  const receiver = receiverOf(use)
  if (receiver?.name === object.name) return isKeptBeside(resolver, receiver.type, name, use, unit)
  const isOwn = object.name === 'this' || object.name === 'self' || object.name === 'cls'
  if (!isOwn) {
    const [binding, ...others] = bindingsOf(object, unit) ?? []
    const isModule = declaringScope(unit, object.name, object)?.kind === 'module'
    return isModule && others.length === 0 && binding !== undefined && binding.fact.kind !== 'function'
  }
  const type = enclosingType(use)
  return type !== undefined && isKeptIn(resolver, name, type, use, unit)
}

/** A field of a type whose methods stand in its body. */
function isKeptIn(resolver: Resolver, name: string, type: TypeFact, use: Fact, unit: Unit): boolean {
  if (isMaker(enclosingFunction(use), type) || isStored(use)) return false
  const own = (unit.memberWrites.get('this') ?? []).concat(unit.memberWrites.get('self') ?? [], unit.memberWrites.get('cls') ?? [])
  const writes: Fact[] = own.flatMap(({ path, fact }) =>
    path[0] === name && path.length === 1 && enclosingType(fact) === type ? fact : [],
  )
  const inBody = unit.scopes.get(type)?.names.get(name) ?? []
  const changes = changesTo(resolver, name, (fact) => isField(fact, name, type), use, unit)
  const later = [...writes, ...changes, ...inBody.flatMap(({ fact }) => (enclosingFunction(fact) ? fact : []))]
  return writes.length + inBody.length > 0 && later.every((fact) => isMaker(enclosingFunction(fact), type))
}

function isField(fact: Fact, name: string, type: TypeFact): boolean {
  if (enclosingType(fact) !== type) return false
  return fact.kind === 'member' ? fact.name === name && fact.object.kind === 'name' : fact.kind === 'name' && fact.name === name
}

/** What runs once for an object: the constructor, whatever the language calls it, or what stands in the type's body. */
function isMaker(owner: FunctionFact | undefined, type: TypeFact): boolean {
  return owner === undefined || owner.name === undefined || CONSTRUCTORS.has(owner.name) || owner.name === type.name
}

/** The name by which a method that stands beside its type calls its object, and that type. */
function receiverOf(use: Fact): { name: string; type: string } | undefined {
  for (let owner = enclosingFunction(use); owner; owner = enclosingFunction(owner)) {
    const { target, type } = owner.receiver ?? {}
    if (target?.kind === 'name' && type?.kind === 'name') return { name: target.name, type: type.name }
  }
  return undefined
}

/** A field that no method of its type writes or fills; what makes the object is no method. */
function isKeptBeside(resolver: Resolver, type: string, name: string, use: Fact, unit: Unit): boolean {
  if (isStored(use)) return false
  return [unit, ...resolver.project.siblings(unit, type)].every((one) => {
    const isIt = (fact: Fact): boolean => fact.kind === 'member' && fact.name === name
    const writes = one.writes.filter(({ target }) => isIt(target))
    return [...writes, ...changesTo(resolver, name, isIt, use, one)].every((change) => receiverOf(change)?.type !== type)
  })
}

/** `this.cipher = createCipheriv(…)`: the one cipher of an object may encrypt its one message. */
function isStored({ parent }: Fact): boolean {
  return parent?.kind === 'bind' && parent.target.kind === 'member'
}
