/** Whether what a call is given is the same at every call: made once outside of its function, or cut from the key beside it. */
import type { Repetition } from '#core/site'
import type { BindFact, CallFact, Fact, FunctionFact, MemberFact, NameFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { frameOf } from './abstract'
import type { Env } from './abstract'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { argumentOf } from './given'
import { lastName } from './result-uses'
import { usesIn } from './name-uses'
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
export function repetitionOf(call: CallFact, key: string, env: Env): Repetition | undefined {
  const given = argumentIn(call, key, env.unit)
  if (given === undefined) return undefined
  return isMadeOnce(given, call, env) ? 'made-once' : isOfKey(given, call, env.unit) ? 'from-key' : undefined
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

function isMadeOnce(given: Fact, user: Fact, env: Env): boolean {
  let at = whole(given)
  let { unit, frame } = env
  let use = user
  for (let step = 0; step < MAX_STEPS; step++) {
    if (at.kind === 'member') return isKept(at, use, unit)
    if (at.kind !== 'name') return false
    const bindings = bindingsOf(at, unit)
    const [binding] = bindings ?? []
    if (binding === undefined || bindings?.length !== 1) return false
    if (declaringScope(unit, at.name, at)?.kind === 'type') return isFilledOnce(at, bindings ?? [], use, unit)
    if (declaringScope(unit, at.name, at)?.kind === 'module') return isOutside(binding) && enclosingFunction(at) !== undefined
    if (binding.fact.kind === 'bind' && binding.fact.value) {
      if (isLooped(binding.fact, use)) return !isRefilled(at, use, unit)
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

/** Made before a loop, used in it. */
function isLooped(made: BindFact, use: Fact): boolean {
  for (let at = use.parent; at && at.kind !== 'function'; at = at.parent)
    if (at.kind === 'branch' && at.loop && !(made.start >= at.start && made.end <= at.end))
      return enclosingFunction(made) === enclosingFunction(use)
  return false
}

/** A field by its bare name that is only filled where the object is made. */
function isFilledOnce({ name }: NameFact, bindings: readonly Binding[], use: Fact, unit: Unit): boolean {
  const owner = enclosingFunction(use)
  const type = enclosingType(use)
  if (owner === undefined || type === undefined || CONSTRUCTORS.has(owner.name ?? '') || isStored(use)) return false
  const isMaking = (fact: Fact): boolean => {
    const around = enclosingFunction(fact)
    return around === undefined || CONSTRUCTORS.has(around.name ?? '')
  }
  const elements = (unit.memberWrites.get(name) ?? []).map(({ fact }) => fact)
  const fills = (unit.callsWith.get(name) ?? []).filter(isStatement)
  return fills.length > 0 && [...bindings.map(({ fact }) => fact), ...elements, ...fills].every(isMaking)
}

/** `random.nextBytes(iv)` in the loop, before the use. */
function isRefilled(name: NameFact, use: Fact, unit: Unit): boolean {
  const loops: Fact[] = []
  for (let at = use.parent; at && at.kind !== 'function'; at = at.parent) if (at.kind === 'branch' && at.loop) loops.push(at)
  return (unit.callsWith.get(name.name) ?? []).some(
    (call) => isStatement(call) && call.end <= use.start && loops.some((loop) => loop.start <= call.start && call.end <= loop.end),
  )
}

/** A constructor's body is no block of its own in every grammar. */
function isStatement({ parent }: CallFact): boolean {
  let at = parent
  while (at?.kind === 'other' && at.parent?.kind !== 'function') at = at.parent
  return at?.kind === 'block' || at?.kind === 'other'
}

/** A field that only the constructor or the type's own body sets, or a member of something that stands outside of all functions. */
function isKept({ object, name }: MemberFact, use: Fact, unit: Unit): boolean {
  const owner = enclosingFunction(use)
  if (object.kind !== 'name' || owner === undefined) return false
  const type = enclosingType(use)
  const isOwn = object.name === 'this' || object.name === 'self' || object.name === 'cls'
  if (!isOwn) {
    const [binding, ...others] = bindingsOf(object, unit) ?? []
    const isModule = declaringScope(unit, object.name, object)?.kind === 'module'
    return isModule && others.length === 0 && binding !== undefined && binding.fact.kind !== 'function'
  }
  if (type === undefined || CONSTRUCTORS.has(owner.name ?? '') || isStored(use)) return false
  const writes = (unit.memberWrites.get(object.name) ?? []).filter(
    ({ path, fact }) => path[0] === name && path.length === 1 && enclosingType(fact) === type,
  )
  const inBody = unit.scopes.get(type)?.names.get(name) ?? []
  return writes.length + inBody.length > 0 && writes.every(({ fact }) => CONSTRUCTORS.has(enclosingFunction(fact)?.name ?? ''))
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
