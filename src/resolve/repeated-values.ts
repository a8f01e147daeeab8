/** Whether what a call is given is the same at every call: made once outside of its function, or cut from the key beside it. */
import type { Repetition } from '#core/site'
import type { BindFact, CallFact, Fact, FunctionFact, MemberFact, NameFact, TypeFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { frameOf } from './abstract'
import type { Env } from './abstract'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { contains } from './flow'
import { argumentOf } from './given'
import { lastName } from './result-uses'
import { usesIn } from './name-uses'
import { changesTo } from './refilled'
import type { Resolver } from './resolver'
import type { Binding, Unit } from './unit'

/** Variables that a value goes through. */
const MAX_STEPS = 6
/** Calls that give a part of what they are called on. */
const CUTS: ReadonlySet<string> = new Set(['slice', 'subarray', 'substring', 'substr', 'toString'])
/** Calls that give what they are given, or called on, in another form. */
const CONVERSIONS = /^(?:encode|decode|from|hex|fromhex|buffer|bytes|bytearray|b64decode|b64encode|unhexlify|hexlify|parse|Uint8Array)$/i
/** Calls that make the same of the same. */
const DIGESTS = /^(?:digest|hexdigest|update|createHash|sha\d+|md5|hash)$/i
/** Calls that make a cipher of a key. */
const CIPHERS = /cipher|^aes|^des|chacha|blowfish|^new$|gcm|cbc/i
/** Those that take the key as their second argument. */
const ENCRYPTS: ReadonlySet<string> = new Set(['encrypt', 'seal'])
const CONSTRUCTORS: ReadonlySet<string> = new Set(['constructor', '__init__'])

/** `key`: which argument, also one inside an object: `0.iv`. */
export function repetitionOf(resolver: Resolver, call: CallFact, key: string, env: Env): Repetition | undefined {
  const given = argumentIn(call, key, env.unit)
  if (given === undefined) return undefined
  return isMadeOnce(resolver, given, call, env) ? 'made-once' : isOfKey(given, call, env.unit) ? 'from-key' : undefined
}

function argumentIn(call: CallFact, key: string, unit: Unit): Fact | undefined {
  const [first = '', ...names] = key.split('.')
  let fact = argumentOf(call, [first])
  for (const name of names) {
    const record = fact?.kind === 'name' ? valueOf(fact, unit) : fact
    const entry = record?.kind === 'record' ? record.entries.find((one) => one.kind === 'named' && one.name === name) : undefined
    fact = entry?.kind === 'named' ? entry.value : undefined
  }
  return fact
}

/** What a part of it, or the same in another form, was made of. */
function whole(fact: Fact): Fact {
  let at = sliced(fact)
  for (let step = 0; step < MAX_STEPS; step++) {
    if (at.kind === 'cast' || at.kind === 'named') at = at.value as Fact
    else if (at.kind === 'other' && at.children.length === 1) at = at.children[0] as Fact
    else if (at.kind === 'call' && CUTS.has(nameOf(at))) at = sliced(ownerOf(at))
    else if (at.kind === 'call' && CONVERSIONS.test(nameOf(at))) at = sliced(converted(at))
    else return at
  }
  return at
}

/** `Buffer.from(key)`, `key.encode('utf-8')` */
function converted(call: CallFact): Fact {
  const [first] = call.args
  return first === undefined || first.kind === 'string' || first.kind === 'number' ? ownerOf(call) : first
}

function nameOf({ callee }: CallFact): string {
  return lastName(callee)[0] ?? ''
}

function ownerOf({ callee }: CallFact): Fact {
  return callee.kind === 'member' ? callee.object : callee
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

/** `createCipheriv('aes-256-cbc', key, key.slice(0, 16))`, `AES.new(key, AES.MODE_CBC, md5(key).digest())` */
function isOfKey(given: Fact, call: CallFact, unit: Unit): boolean {
  const owner = enclosingFunction(call)
  const source = owner && sourceOf(given, unit)
  if (owner === undefined || source === undefined) return false
  return isGivenWhole(source, owner, call)
}

/** The variable or field that a value is cut from or is a digest of; undefined for one that is given as it is. */
function sourceOf(given: Fact, unit: Unit): NameFact | MemberFact | undefined {
  let at = given
  let isMade = false
  for (let step = 0; step < MAX_STEPS; step++) {
    const part = undigested(whole(at))
    isMade ||= part !== at
    if (part.kind === 'member') return isMade ? part : undefined
    if (part.kind !== 'name') return undefined
    const value = valueOf(part, unit)
    if (isMade || value === undefined) return isMade ? part : undefined
    at = value
  }
  return undefined
}

/** `createHash('md5').update(key).digest()`, `hashlib.md5(key).digest()`: what goes in. */
function undigested(fact: Fact): Fact {
  let at = fact
  for (let step = 0; step < MAX_STEPS && at.kind === 'call' && DIGESTS.test(nameOf(at)); step++) {
    const [only, ...others] = at.args.filter((arg) => arg.kind !== 'string')
    if (others.length > 0) return fact
    if (only) return whole(only)
    at = ownerOf(at)
  }
  return at.kind === 'call' ? fact : at
}

function valueOf(name: NameFact, unit: Unit): Fact | undefined {
  const [only, ...others] = bindingsOf(name, unit) ?? []
  return only?.fact.kind === 'bind' && others.length === 0 && only.path.length === 0 ? only.fact.value : undefined
}

/** The same variable is the key: it goes whole into a call that encrypts. */
function isGivenWhole(source: NameFact | MemberFact, owner: FunctionFact, call: CallFact): boolean {
  if (source.kind === 'member') return call.args.some((arg) => isSame(whole(arg), source) && sliced(arg) === arg)
  const uses = usesIn(owner, { ...source, start: owner.body.start - 1, end: owner.body.start - 1 })
  return uses.some((use) => {
    const argument = use.parent?.kind === 'named' ? use.parent : use
    const taker = argument.parent
    if (taker?.kind !== 'call' || taker.callee === argument) return false
    return CIPHERS.test(nameOf(taker)) || (ENCRYPTS.has(nameOf(taker)) && taker.args[1] === argument)
  })
}

function isSame(one: Fact, other: MemberFact): boolean {
  return one.kind === 'member' && one.name === other.name && lastName(one.object)[0] === lastName(other.object)[0]
}
