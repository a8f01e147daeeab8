/** Values, requirements and reasons in words. */
import type { Condition, Matcher } from '#core/match'
import { alternatives, type Origin, type UnknownReason, type Value } from '#core/value'
import type { Location } from '#core/location'
import type { EffectiveRow } from './effective'

/** Alternatives or list members shown before "and N more". */
const SHOWN = 3
/** Longer lists of a requirement are counted only. */
const LONGEST_LIST = 20
/** Longest text of a scanned value that is repeated. */
const LONGEST = 60

/** Never shown, even where a value was emitted as plain text by mistake. */
const SECRET_PROPERTIES = new Set(['key', 'iv', 'salt', 'seed', 'password'])

const NAMES: Readonly<Record<string, string>> = {
  algorithm: 'algorithm',
  keyBits: 'key length',
  tagBits: 'tag length',
  saltBits: 'salt length',
  ivBits: 'IV length',
  iv: 'IV',
  iterations: 'iteration count',
  cost: 'cost',
  memoryKiB: 'memory cost',
  publicExponent: 'public exponent',
  minVersion: 'lowest version',
  maxVersion: 'highest version',
  suites: 'cipher suites',
  verification: 'verification',
  hostnameVerification: 'host name check',
  function: 'direction (encrypt or decrypt, sign or verify)',
  algorithmsPinned: 'list of accepted algorithms',
  algorithmsMixed: 'kinds of the accepted algorithms',
  validityDays: 'validity',
  keyManager: 'manager of the key',
  rotation: 'automatic rotation',
  rotationDays: 'rotation period',
  deletionWindowDays: 'waiting time before deletion',
  keySpec: 'kind of key',
  jose: 'token algorithm',
  primitive: 'kind of algorithm',
  material: 'kind of material',
  encrypted: 'encryption',
  quantumVulnerable: 'resistance to quantum computers',
  plaintext: 'encryption of the listener',
  earlyData: 'setting for early data',
  isCa: 'kind of certificate (an authority or not)',
  trust: 'trust (public or private)',
  contents: 'content',
  encryptedWith: 'cipher of the file',
  kdf: 'derivation of the key from the password',
  daysRemaining: 'end of the validity',
  independent: 'independence of the auditor from who made the commits',
}

/** 'key length' for keyBits; the property itself where there is no better word. */
export function propertyName(property: string): string {
  return NAMES[property] ?? property
}

/** A value for people: '1024', 'MD5 or SHA-1', 'a constant'. Never key material. */
export function valueText(property: string, value: Value): string {
  const texts = [...new Set(alternatives(value).map((member) => singleText(property, member)))]
  return listed(texts, 'or')
}

function singleText(property: string, value: Value): string {
  if (value.kind === 'known' && Object.hasOwn(WORDS, property))
    return WORDS[property]?.[String(value.value)] ?? harmless(String(value.value))
  if (value.kind === 'material')
    return value.bytes === 0 && value.source === 'constant' ? 'empty' : (MATERIAL[value.source] ?? value.source)
  if (value.kind === 'known' && SENTENCES.has(property)) return harmless(String(value.value), LONGEST_SENTENCE)
  if (value.kind === 'known') return SECRET_PROPERTIES.has(property) ? 'a constant' : harmless(String(value.value))
  return 'an unknown value'
}

/** Values of some properties in words; others stand as they are. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  purpose: {
    password: 'a password',
    key: 'a key',
    iv: 'an IV or nonce',
    salt: 'a salt',
    token: 'a token',
    session: 'a session identifier',
    signature: 'a signature',
  },
  algorithm: { MT19937: 'The Mersenne Twister (MT19937)' },
  material: { 'private-key': 'private key', 'public-key': 'public key', 'secret-key': 'secret key' },
}

const MATERIAL: Readonly<Record<string, string>> = {
  constant: 'a constant',
  random: 'random bytes',
  'insecure-random': 'an insecure random generator',
  time: 'the time',
  derived: 'a derived value',
  generated: 'a generated key',
  service: 'a key service',
  environment: 'the environment',
  file: 'a file',
}

/** Scanned text on one line, without control characters, and short. */
export function harmless(text: string, longest = LONGEST): string {
  const plain = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain
}

/** Values that are sentences about records, and say nothing when they are cut. */
const SENTENCES = new Set(['missing', 'conflict', 'dateConflict', 'stateConflict', 'ledgerProblem', 'notification', 'untold'])
const LONGEST_SENTENCE = 400

function listed(texts: readonly string[], joiner: 'or' | 'and'): string {
  if (texts.length > SHOWN) return `${texts.slice(0, SHOWN).join(', ')} ${joiner} ${String(texts.length - SHOWN)} more`
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${joiner} ${last}`
}

const ORIGINS: Readonly<Partial<Record<Origin, string>>> = {
  constant: 'from a constant',
  configuration: 'from configuration',
  'default-parameter': 'the default of a parameter',
  'library-default': 'the default',
}

/** Where a value comes from when it does not stand at the place itself: 'the default', 'from a constant, config.py line 3'. */
export function originText(value: Value, at: Location): string | undefined {
  for (const member of alternatives(value)) {
    if (member.kind !== 'known') continue
    const origin = ORIGINS[member.origin]
    if (origin === undefined) continue
    const place = member.at
    const here = place === undefined || (place.file === at.file && place.line === at.line)
    if (here && member.origin === 'constant') continue
    if (here) return origin
    return `${origin}, ${place.file === at.file ? '' : `${place.file} `}line ${String(place.line)}`
  }
  return undefined
}

const REASONS: Readonly<Record<UnknownReason, string>> = {
  parameter: 'it is a parameter whose callers are not known',
  'external-call': 'it comes from a call outside this code',
  environment: 'it is read from the environment',
  field: 'it is a field that is set elsewhere',
  expression: 'it is computed',
  hidden: 'the file does not say it in the clear',
  absent: 'it may be among the arguments that are passed on',
  'not-stated': 'the document does not say it',
  'no-history': 'git does not have these commits here',
  budget: 'the limit of the analysis was reached',
  unlocked: 'no lock file says which version is taken',
}

/** Why a value is not known. */
export function reasonText(value: Value): string | undefined {
  for (const member of alternatives(value)) if (member.kind === 'unknown') return REASONS[member.reason]
  return undefined
}

/** 'keyBits must be at least 3072', or 'algorithm must not be MD5' for a row without a requirement. */
export function requirementText(row: EffectiveRow, decided: readonly string[], properties: Readonly<Record<string, Value>>): string {
  if (row.require !== undefined) return conditionText(row.require)
  const named = row.when === undefined ? [] : matchersOf(row.when).filter(([name]) => decided.includes(name))
  const [name, matcher] = named.find(([property]) => !GENERAL.includes(property)) ?? named[0] ?? []
  const value = name === undefined ? undefined : properties[name]
  if (name === undefined || matcher === undefined || value === undefined) return `this use is ${row.state}`
  if (name.startsWith('enables')) return `the cipher list must not bring in ${name.slice('enables'.length)}`
  const isKnown = alternatives(value).every((member) => member.kind !== 'unknown')
  return isKnown ? `${name} must not be ${valueText(name, value)}` : `${name} must not ${matcherText(matcher)}`
}

/** Properties that only say what a row is about, where it names others too. */
export const GENERAL: readonly string[] = ['algorithm', 'primitive', 'function', 'token', 'name', 'type']

/** The names of the properties that a condition demands something of. */
export function conditionNames(condition: Condition): string[] {
  return matchersOf(condition).map(([name]) => name)
}

/** The properties a condition demands, with what it demands of them; what stands under `not` is none of them. */
function matchersOf(condition: Condition): [string, Matcher][] {
  return Object.entries(condition).flatMap(([key, part]): [string, Matcher][] => {
    if (part === undefined || key === 'not') return []
    if (key === 'anyOf' || key === 'allOf') return (part as Condition[]).flatMap(matchersOf)
    return [[key, part as Matcher]]
  })
}

/** A condition in words: "keyBits must be at least 128 and mode must be GCM". */
export function conditionText(condition: Condition): string {
  const parts = Object.entries(condition).map(([key, part]) => {
    if (key === 'anyOf') return (part as Condition[]).map(conditionText).join(', or ')
    if (key === 'allOf') return (part as Condition[]).map(conditionText).join(', and ')
    if (key === 'not') return `not (${conditionText(part as Condition)})`
    return `${key} must ${matcherText(part as Matcher)}`
  })
  return parts.join(' and ')
}

function matcherText(matcher: Matcher): string {
  if (Array.isArray(matcher)) return `be ${membersText(matcher.map(String))}`
  if (typeof matcher !== 'object') return `be ${String(matcher)}`
  const parts: string[] = []
  if (matcher.in !== undefined) parts.push(`be ${membersText(matcher.in.map(String))}`)
  if (matcher.min !== undefined) parts.push(`be at least ${String(matcher.min)}`)
  if (matcher.max !== undefined) parts.push(`be at most ${String(matcher.max)}`)
  if (matcher.not !== undefined) parts.push(`not ${matcherText(matcher.not)}`)
  if (matcher.known !== undefined) parts.push(matcher.known ? 'be known' : 'be unknown')
  if (matcher.present !== undefined) parts.push(matcher.present ? 'be given' : 'not be given')
  if (matcher.startsWith !== undefined) parts.push(`begin with ${listed([matcher.startsWith].flat(), 'or')}`)
  if (matcher.contains !== undefined) parts.push(`contain ${listed([matcher.contains].flat(), 'or')}`)
  if (matcher.matches !== undefined) parts.push(`fit ${matcher.matches}`)
  if (matcher.range !== undefined) parts.push(`be within ${matcher.range}`)
  if (matcher.glob !== undefined) parts.push(`lie in ${listed([matcher.glob].flat(), 'or')}`)
  return parts.join(' and ')
}

function membersText(members: readonly string[]): string {
  return members.length > LONGEST_LIST ? `one of the ${String(members.length)} that the standard names` : listed(members, 'or')
}

/** 'at least 2048' for the simple bounds of a requirement on the properties that failed; nothing for anything more involved. */
export function boundText(requirement: Condition, decided: readonly string[]): string | undefined {
  for (const [key, part] of Object.entries(requirement)) {
    if (!decided.includes(key) || typeof part !== 'object' || Array.isArray(part)) continue
    const bounds = part as { min?: number; max?: number }
    if (bounds.min !== undefined) return `at least ${String(bounds.min)}`
    if (bounds.max !== undefined) return `at most ${String(bounds.max)}`
  }
  return undefined
}
