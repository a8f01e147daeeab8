/** Values, requirements and reasons in words. */
import type { Condition, Matcher } from '#core/match'
import { amountText, demandOf, enabledName, isList, propertyName, scalarText } from '#core/property-words'
import { alternatives, scalars, type Origin, type Scalar, type UnknownReason, type Value } from '#core/value'
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

/** A value for people: '1024', 'MD5 or SHA-1', 'a constant'. Never key material. */
export function valueText(property: string, value: Value): string {
  const texts = [...new Set(alternatives(value).map((member) => singleText(property, member)))]
  return listed(texts, 'or')
}

function singleText(property: string, value: Value): string {
  if (value.kind === 'known' && Object.hasOwn(WORDS, property))
    return WORDS[property]?.[String(value.value)] ?? harmless(String(value.value))
  if (value.kind === 'material') return value.bytes === 0 && value.source === 'constant' ? 'empty' : (SOURCES[value.source] ?? value.source)
  if (value.kind === 'known' && SENTENCES.has(property)) return harmless(String(value.value), LONGEST_SENTENCE)
  if (value.kind === 'known') return SECRET_PROPERTIES.has(property) ? 'a constant' : harmless(scalarText(property, value.value))
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

const SOURCES: Readonly<Record<string, string>> = {
  constant: 'a constant',
  random: 'random bytes',
  'insecure-random': 'an insecure random generator',
  time: 'the time',
  derived: 'a derived value',
  generated: 'a generated key',
  service: 'a key service',
  environment: 'the environment',
  file: 'a file',
  empty: 'nothing',
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

/** 'the key length must be at least 3072 bits', or 'the algorithm must not be MD5' for a row without a requirement. */
export function requirementText(row: EffectiveRow, decided: readonly string[], properties: Readonly<Record<string, Value>>): string {
  if (row.require !== undefined) return conditionText(row.require)
  const named = row.when === undefined ? [] : matchersOf(row.when).filter(([name]) => decided.includes(name))
  const [name, matcher] = named.find(([property]) => !GENERAL.includes(property)) ?? named[0] ?? []
  const value = name === undefined ? undefined : properties[name]
  if (name === undefined || matcher === undefined || value === undefined) return 'the standard names this use'
  if (name.startsWith('enables')) return `the cipher list must not bring in ${enabledName(name)}`
  const isKnown = alternatives(value).every((member) => member.kind !== 'unknown')
  if (!isKnown || isBound(matcher) || scalars(value).some((one) => typeof one === 'boolean')) return demandText(name, { not: matcher })
  return demandOfName(name, `not ${verbOf(name)} ${valueText(name, value)}`)
}

function isBound(matcher: Matcher): boolean {
  return typeof matcher === 'object' && !Array.isArray(matcher) && (matcher.min !== undefined || matcher.max !== undefined)
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

/** A demand in words: "the key length must be at least 128 bits and the mode of operation must be GCM". */
export function conditionText(condition: Condition): string {
  const parts = Object.entries(condition).map(([key, part]) => {
    if (key === 'anyOf') return (part as Condition[]).map(conditionText).join(', or ')
    if (key === 'allOf') return (part as Condition[]).map(conditionText).join(', and ')
    if (key === 'not') return `not (${conditionText(part as Condition)})`
    return demandText(key, part as Matcher)
  })
  return parts.join(' and ')
}

/** What a condition speaks of: "the algorithm is RSA and the key length is at least 3072 bits". */
export function statementText(condition: Condition): string {
  const parts = Object.entries(condition).map(([key, part]) => {
    if (key === 'anyOf') return (part as Condition[]).map(statementText).join(', or ')
    if (key === 'allOf') return (part as Condition[]).map(statementText).join(', and ')
    if (key === 'not') return `not (${statementText(part as Condition)})`
    return demandOfName(key, matcherText(key, part as Matcher)).replace(/ must (not )?(be\b|\w+)/, stated)
  })
  return parts.join(' and ')
}

/** ' must not be' is ' is not', ' must include' is ' includes'. */
function stated(_all: string, not: string | undefined, verb: string): string {
  if (verb === 'be') return not === undefined ? ' is' : ' is not'
  return not === undefined ? ` ${verb}s` : ` does not ${verb}`
}

function demandText(property: string, matcher: Matcher): string {
  const wanted = soleValue(matcher)
  const own = wanted === undefined ? undefined : demandOf(property, wanted)
  return own ?? demandOfName(property, matcherText(property, matcher))
}

function demandOfName(property: string, what: string): string {
  return `the ${propertyName(property)} must ${what}`
}

/** The one value that holds: itself, or of yes and no the other one. */
function soleValue(matcher: Matcher): Scalar | undefined {
  if (typeof matcher !== 'object') return matcher
  return !Array.isArray(matcher) && typeof matcher.not === 'boolean' ? !matcher.not : undefined
}

/** A list holds values, and material comes from somewhere; everything else is its value. */
function verbOf(property: string): string {
  if (isList(property)) return 'include'
  return SECRET_PROPERTIES.has(property) ? 'be taken from' : 'be'
}

/** What stands behind "must": 'be at least 3072 bits', 'not be MD5 or SHA-1'. */
function matcherText(property: string, matcher: Matcher): string {
  if (Array.isArray(matcher)) return `${verbOf(property)} ${membersText(property, matcher)}`
  if (typeof matcher !== 'object') return `${verbOf(property)} ${membersText(property, [matcher])}`
  const parts: string[] = []
  if (matcher.in !== undefined) parts.push(`${verbOf(property)} ${membersText(property, matcher.in)}`)
  if (matcher.min !== undefined) parts.push(`be at least ${amountText(property, matcher.min)}`)
  if (matcher.max !== undefined) parts.push(`be at most ${amountText(property, matcher.max)}`)
  if (matcher.not !== undefined) parts.push(refusedText(property, matcher.not))
  if (matcher.known !== undefined) parts.push(matcher.known ? 'be known' : 'be unknown')
  if (matcher.present !== undefined) parts.push(matcher.present ? 'be given' : 'not be given')
  if (matcher.startsWith !== undefined) parts.push(`begin with ${listed([matcher.startsWith].flat(), 'or')}`)
  if (matcher.contains !== undefined) parts.push(`contain ${listed([matcher.contains].flat(), 'or')}`)
  if (matcher.matches !== undefined) parts.push(`fit ${matcher.matches}`)
  if (matcher.range !== undefined) parts.push(`be within ${matcher.range}`)
  if (matcher.glob !== undefined) parts.push(`lie in ${listed([matcher.glob].flat(), 'or')}`)
  return parts.map((part, index) => (index > 0 && parts[0]?.startsWith('be ') === true ? part.replace(/^be /, '') : part)).join(' and ')
}

/** What stands behind "must" where a matcher must not hold. */
function refusedText(property: string, matcher: Matcher): string {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) return `not ${matcherText(property, matcher)}`
  const { min, max, ...rest } = matcher
  if (Object.keys(rest).length === 0 && min === undefined && max !== undefined) return `be at least ${amountText(property, max + 1)}`
  if (Object.keys(rest).length === 0 && max === undefined && min !== undefined) return `be at most ${amountText(property, min - 1)}`
  if (rest.startsWith !== undefined || rest.contains !== undefined) return `not ${verbOf(property)} what the standard rules out`
  return `not ${matcherText(property, matcher)}`
}

function membersText(property: string, members: readonly Scalar[]): string {
  if (members.length > LONGEST_LIST) return `one of the ${String(members.length)} that the standard names`
  const isSource = SECRET_PROPERTIES.has(property)
  const texts = members.map((member) => (isSource ? (SOURCES[String(member)] ?? String(member)) : scalarText(property, member)))
  return listed(texts, 'or')
}

/** 'at least 2048' for the simple bounds of a requirement on the properties that failed; nothing for anything more involved. */
export function boundText(requirement: Condition, decided: readonly string[]): string | undefined {
  for (const [key, part] of Object.entries(requirement)) {
    if (!decided.includes(key) || typeof part !== 'object' || Array.isArray(part)) continue
    const bounds = part as { min?: number; max?: number }
    if (bounds.min !== undefined) return `at least ${scalarText(key, bounds.min)}`
    if (bounds.max !== undefined) return `at most ${scalarText(key, bounds.max)}`
  }
  return undefined
}
