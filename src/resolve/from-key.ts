/** Whether an IV is the key beside it, cut from it, or its digest: the same for every message under that key. */
import type { Fact, FunctionFact, MemberFact, NameFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { declaringScope, enclosingFunction } from './enclosing'
import { usesIn } from './name-uses'
import { calledName, onlyValue, undigested, unwrapped, whole } from './other-forms'
import { lastName } from './result-uses'
import type { Unit } from './unit'

/** Variables that a value goes through. */
const MAX_STEPS = 6
/** Calls that make a cipher, or its key, of a key. */
const CIPHERS = /cipher|^aes|^des|chacha|blowfish|^new$|gcm|cbc|secretkeyspec/i
/** Those that take nothing but a key. */
const OF_KEY: ReadonlySet<string> = new Set(['SecretKeySpec', 'NewCipher', 'NewTripleDESCipher'])
/** Those that take the key as their second argument. */
const ENCRYPTS: ReadonlySet<string> = new Set(['encrypt', 'seal', 'init'])

interface Source {
  fact: NameFact | MemberFact
  /** It is given as it is. */
  isWhole: boolean
}

/** `createCipheriv('aes-256-cbc', key, key.slice(0, 16))`, `AES.new(key, AES.MODE_CBC, md5(key).digest())`; `beside`: what else is given there. */
export function isOfKey(given: Fact, beside: readonly Fact[], use: Fact, unit: Unit): boolean {
  const owner = enclosingFunction(use)
  const source = owner && sourceOf(given, unit)
  if (owner === undefined || source === undefined) return false
  return beside.some((other) => isItself(other, source.fact, unit)) || goesIntoCipher(source, owner)
}

/** The variable or field that a value is, is cut from, or is a digest of. */
function sourceOf(given: Fact, unit: Unit): Source | undefined {
  let at = unwrapped(given)
  let isWhole = true
  for (let step = 0; step < MAX_STEPS; step++) {
    const part = undigested(whole(at))
    isWhole &&= part === at
    if (part.kind !== 'name' && part.kind !== 'member') return undefined
    const value = onlyValue(part, unit)
    if (!isWhole || value === undefined || value.kind === 'record') return { fact: part, isWhole }
    at = unwrapped(value)
  }
  return undefined
}

/** The same variable or field as it is, or what holds it. */
function isItself(given: Fact, source: NameFact | MemberFact, unit: Unit): boolean {
  let at = given
  for (let step = 0; step < MAX_STEPS; step++) {
    if (sliced(at) !== at) return false
    at = whole(at)
    if (at.kind !== 'name' && at.kind !== 'member') return false
    if (isSame(at, source, unit)) return true
    const value = onlyValue(at, unit)
    if (value === undefined) return false
    at = value
  }
  return false
}

function isSame(one: NameFact | MemberFact, other: NameFact | MemberFact, unit: Unit): boolean {
  if (one.kind === 'member' && other.kind === 'member')
    return one.name === other.name && lastName(one.object)[0] === lastName(other.object)[0]
  return (
    one.kind === other.kind && one.name === other.name && declaringScope(unit, one.name, one) === declaringScope(unit, other.name, other)
  )
}

/** The same variable is the key: it goes whole into another call that encrypts. */
function goesIntoCipher({ fact, isWhole }: Source, owner: FunctionFact): boolean {
  if (fact.kind === 'member') return false
  const uses = usesIn(owner, { ...fact, start: owner.body.start - 1, end: owner.body.start - 1 })
  return uses.some((use) => {
    const argument = use.parent?.kind === 'named' ? use.parent : use
    const taker = argument.parent
    if (taker?.kind !== 'call' || taker.callee === argument) return false
    const name = calledName(taker)
    if (name.endsWith('ParameterSpec')) return false
    if (isWhole) return OF_KEY.has(name) && taker.args[0] === argument
    return CIPHERS.test(name) || (ENCRYPTS.has(name) && taker.args[1] === argument)
  })
}
