/** What stands behind a value that is a part of another one, or the same in another form: encoded, cut, padded, wrapped. */
import type { CallFact, Fact, MemberFact, NameFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { lastName } from './result-uses'
import type { Binding, Unit } from './unit'

/** Forms, or variables, that a value goes through. */
const MAX_STEPS = 6
/** Calls that give a part of what they are called on, or the same with something around it. */
const OF_OWNER: ReadonlySet<string> = new Set(
  ['slice', 'subarray', 'substring', 'Substring', 'substr', 'sliceArray', 'take', 'Take', 'Slice', 'AsSpan', 'ToArray', 'clone', 'Clone']
    .concat(['toString', 'getBytes', 'toByteArray', 'encodeToByteArray', 'toCharArray', 'getEncoded', 'strip', 'trim', 'Trim'])
    .concat(['ljust', 'rjust', 'zfill', 'center', 'padEnd', 'padStart', 'PadRight', 'PadLeft']),
)
/** Calls that give what they are given, or called on, in another form. */
const CONVERSIONS =
  /^(?:encode|decode|from|hex|fromhex|buffer|bytes|bytearray|b64decode|b64encode|unhexlify|hexlify|parse|Uint8Array|GetBytes|copyOf|copyOfRange|\[\]byte|urlsafe_b64encode|urlsafe_b64decode|standard_b64encode)$/i
/** Calls that make the same of the same. */
const DIGESTS = /^(?:digest|hexdigest|update|createHash|getInstance|HashData|ComputeHash|Sum\d*|sha\d+|md5|hash)$/i

/** `new GCMParameterSpec(128, nonce)`: the nonce as it is given to a cipher. */
const WRAPS: ReadonlySet<string> = new Set(['IvParameterSpec', 'GCMParameterSpec'])

export function unwrapped(fact: Fact): Fact {
  return fact.kind === 'call' && WRAPS.has(calledName(fact)) ? converted(fact) : fact
}

/** What a part of it, or the same in another form, was made of. */
export function whole(fact: Fact): Fact {
  let at = sliced(fact)
  for (let step = 0; step < MAX_STEPS; step++) {
    if (at.kind === 'cast' || at.kind === 'named') at = at.value as Fact
    else if (at.kind === 'other' && at.children.length === 1) at = at.children[0] as Fact
    else if (at.kind === 'call' && OF_OWNER.has(calledName(at))) at = sliced(ownerOf(at))
    else if (at.kind === 'call' && CONVERSIONS.test(calledName(at)) && !isDrawn(at)) at = sliced(converted(at))
    else return at
  }
  return at
}

/** `derivation.GetBytes(16)` gives other bytes each time. */
function isDrawn(call: CallFact): boolean {
  return calledName(call) === 'GetBytes' && call.args[0]?.kind === 'number'
}

/** `Buffer.from(key)`, `key.encode('utf-8')` */
function converted(call: CallFact): Fact {
  return call.args.find(({ kind }) => kind !== 'string' && kind !== 'number') ?? ownerOf(call)
}

/** `createHash('md5').update(key).digest()`, `hashlib.md5(key).digest()`: what goes in. */
export function undigested(fact: Fact): Fact {
  let at = fact
  for (let step = 0; step < MAX_STEPS && at.kind === 'call' && DIGESTS.test(calledName(at)); step++) {
    const [only, ...others] = at.args.filter((arg) => arg.kind !== 'string')
    if (others.length > 0) return fact
    if (only) return whole(only)
    at = ownerOf(at)
  }
  return at.kind === 'call' ? fact : at
}

export function calledName({ callee }: CallFact): string {
  return lastName(callee)[0] ?? ''
}

function ownerOf({ callee }: CallFact): Fact {
  return callee.kind === 'member' ? callee.object : callee
}

/** What a variable, or a field of the object itself, holds: undefined where it is written more than once, or not seen. */
export function onlyValue(fact: NameFact | MemberFact, unit: Unit): Fact | undefined {
  if (fact.kind === 'member') return isOwn(fact) ? onlyWrite(fact.name, fact, unit) : undefined
  const home = declaringScope(unit, fact.name, fact)
  const [only, ...others] = home?.names.get(fact.name) ?? []
  const value = only?.fact.kind === 'bind' && others.length === 0 && isFirst(only.path) ? only.fact.value : undefined
  return value ?? (home?.kind === 'type' && others.length === 0 ? onlyWrite(fact.name, fact, unit) : undefined)
}

/** All of it, or the first of what a call gives: `key, err := derive(password)`. */
function isFirst(path: Binding['path']): boolean {
  return path.length === 0 || (path.length === 1 && String(path[0]) === '0')
}

function isOwn({ object }: MemberFact): boolean {
  return object.kind === 'name' && OWN.has(object.name)
}

const OWN: ReadonlySet<string> = new Set(['this', 'self'])

/** The value of a field that its type's methods write once. */
function onlyWrite(name: string, from: Fact, unit: Unit): Fact | undefined {
  const type = enclosingType(from)
  if (type === undefined) return undefined
  const writes = [...OWN].flatMap((own) => unit.memberWrites.get(own) ?? [])
  const own = writes.filter(({ path, fact }) => path.length === 1 && path[0] === name && enclosingType(fact) === type)
  const inBody = (unit.scopes.get(type)?.names.get(name) ?? []).filter(({ fact }) => enclosingFunction(fact) !== undefined)
  const [only, ...others] = [...own.map(({ fact }) => fact), ...inBody.flatMap(({ fact }) => (fact.kind === 'bind' ? fact : []))]
  return others.length === 0 ? only?.value : undefined
}
