/** What a result is for: told by the names it is given to, and of a hash by what goes in. */
import { baseName } from '#core/paths'
import type { Site } from '#core/site'
import { alternatives } from '#core/value'
import type { ModelRow } from './model'

export interface PurposeWords {
  purposeOf(sinks: readonly string[]): string
  /** What a hash is for, told from the name of what is hashed. */
  purposeOfInput(name: string): string
  /** Whether a name tells a protocol or a format that fixes the hash. */
  isProtocol(name: string): boolean
  /** Whether a name tells a secret that keys are derived from. */
  isSecret(name: string): boolean
  /** Whether what is given by these names is a secret as it is: not its hash, not whether there is one. */
  isSecretGiven(names: readonly string[]): boolean
  /** Whether a variable or an entry of this name holds a secret. */
  isSecretHeld(names: readonly string[]): boolean
}

export const PASSWORD = 'password'
const GENERAL = 'general'
const IDENTIFIER = 'identifier'
const PROTOCOL = 'protocol'
const PERSON = 'person'
const KEY = 'key'
const CHECKSUM = 'checksum'
const MAC = 'mac'

/** The purpose that a row asks for; undefined where this way of asking tells none. */
export function purposeBy(way: 'sinks' | 'inputs' | 'mac', site: Site, words: PurposeWords): string | undefined {
  if (way === 'sinks') return purposeOfResult(site, words)
  if (isOfProtocol(site, words)) return PROTOCOL
  return way === 'inputs' ? purposeOfInputs(site, words) : purposeOfMac(site, words)
}

/** Nothing that is seen around the call tells what its result is for. */
export function isToldByNobody(site: Site, words: PurposeWords | undefined): boolean {
  return words !== undefined && (purposeBy('inputs', site, words) ?? purposeBy('sinks', site, words)) === GENERAL
}

/** The rows without those about secrets, where no name that goes in tells one. */
export function withoutSecrets<Named extends { row: ModelRow }>(
  site: Site,
  rows: readonly Named[],
  words?: PurposeWords,
): readonly Named[] {
  if (!rows.some(({ row }) => row.when?.secretNamed ?? row.when?.secretUnmade)) return rows
  const isSecret = words?.isSecretGiven(site.context.told?.() ?? []) === true
  const isUnmade = isSecret && words?.isSecretGiven(site.context.toldUnmade?.() ?? []) === true
  return rows.filter(({ row }) => (isSecret || !row.when?.secretNamed) && (isUnmade || !row.when?.secretUnmade))
}

/** The other side computes the same: whoever speaks the protocol has no choice. */
function isOfProtocol({ context: { sinks, inputs = [], enclosing = '', within = '' } }: Site, words: PurposeWords): boolean {
  return [...sinks, ...inputs, enclosing, within].some((name) => words.isProtocol(name))
}

/** A secret that goes in under a public name comes out as a key; a file may be named by the one protocol that it is about. */
function purposeOfMac(site: Site, words: PurposeWords): string | undefined {
  const { inputs = [] } = site.context
  if (words.isProtocol(fileOf(site))) return PROTOCOL
  return inputs.some((name) => words.isSecret(name)) ? KEY : undefined
}

/** What the names of the result say; where they say nothing, a few digits of it only tell things apart. */
function purposeOfResult(site: Site, words: PurposeWords): string {
  const { sinks, shortened } = site.context
  if (isPicked(site)) return GENERAL
  const purpose = words.purposeOf(sinks)
  if (purpose === GENERAL && isAsserted(site)) return CHECKSUM
  return shortened === 'length' || (purpose === GENERAL && shortened) ? IDENTIFIER : purpose
}

/** A test compares it with what it expects. */
function isAsserted({ context: { pathClass, sinks } }: Site): boolean {
  return pathClass === 'test' && sinks.some((name) => ASSERTS.test(name))
}

const ASSERTS = /^(?:assert|should|expect)|^to(?:Be|Equal|StrictEqual|Match|Contain)|equals?$/i

/** One of those that are there already, or the order of them: `api_key = random.choice(api_keys)`. */
function isPicked({ symbol, context: { inputs = [] } }: Site): boolean {
  return PICKS.test(symbol) && STORED.test(inputs[0] ?? '')
}

const PICKS = /\.(?:choice|sample|shuffle)$/
const STORED = /(?:keys|tokens|passwords|secrets|credentials|nonces|sessions|ids|names)$/i

/** What goes into a hash, unless the names of the result say what it is for. */
function purposeOfInputs(site: Site, words: PurposeWords): string | undefined {
  const { inputs = [], sinks } = site.context
  const purpose = words.purposeOf(sinks)
  const isPassword = inputs.some((name) => words.purposeOf([name]) === PASSWORD || words.purposeOfInput(name) === PASSWORD)
  if (purpose === PASSWORD && !isPassword && isOfAnother(inputs, words)) return GENERAL
  if (isPassword && isLookedUp(site, words)) return CHECKSUM
  if (isPassword) return purpose === GENERAL || purpose === PASSWORD || purpose === KEY ? PASSWORD : undefined
  if (isKeyed(inputs, sinks, purpose, words)) return MAC
  // A statement alone adds to a hash that others add to as well.
  if (sinks.length === 0) return undefined
  if (isRandom(site, purpose)) return IDENTIFIER
  if (purpose !== GENERAL) return undefined
  return (
    purposeOfPlace(inputs, words) ??
    ([site.context.ofType ?? '', fileOf(site)].some((name) => words.isProtocol(name)) ? PROTOCOL : undefined)
  )
}

/** `sha256(secret + body)`: a secret and a message go in, and what comes out is to prove that the message is genuine. */
function isKeyed(inputs: readonly string[], sinks: readonly string[], purpose: string, words: PurposeWords): boolean {
  if (!PROVES.has(purpose)) return false
  const isSecret = (name: string): boolean => words.purposeOf([name]) === KEY && !OF_PERSONS.test(name)
  const others = inputs.filter((name) => !isSecret(name))
  if (others.length === 0 || others.length === inputs.length) return false
  return others.some((name) => MESSAGE.test(name)) || sinks.some((name) => PROOF.test(name))
}

/** What a result may be for that is to prove something; a key made of a secret is none. */
const PROVES: ReadonlySet<string> = new Set([GENERAL, 'signature', 'token'])
/** What people type in or keep: `licenseKey`, `recoveryKey`. */
const OF_PERSONS = /licen[cs]e|activation|recovery|mnemonic|words|phrase|pair|generat|random/i
const MESSAGE = /body|payload|message|msg|data|param|content|query|request|timestamp|canonical|string_?to_?sign|form|text$/i
const PROOF = /sign|mac(?![a-z])|verif|checksum|auth/i

/** A type or a file that is about lists of known passwords: they decide the hash, and nothing is kept. */
function isLookedUp(site: Site, words: PurposeWords): boolean {
  return [site.context.ofType ?? '', fileOf(site)].some((name) => words.purposeOf([PASSWORD, name]) === CHECKSUM)
}

/** The name of the file, without its endings. */
function fileOf({ at, trace }: Site): string {
  return baseName((trace.at(-1) ?? at).file).replace(/\..*$/, '')
}

/** `authorize_login_password(email)`: what goes in is who somebody is. */
function isOfAnother(inputs: readonly string[], words: PurposeWords): boolean {
  return inputs.some((name) => words.purposeOfInput(name) === PERSON)
}

/** Nobody can choose or guess what is random already; mixed with something else it may still prove that. */
function isRandom({ args }: Site, purpose: string): boolean {
  return [...args.values()].some((value) =>
    alternatives(value).every(
      (one) => one.kind === 'material' && one.source === 'random' && (one.bytes !== undefined || UNGUESSED.has(purpose)),
    ),
  )
}

/** All that is asked of it is that nobody guesses it. */
const UNGUESSED: ReadonlySet<string> = new Set(['iv', 'salt', 'token', 'session', IDENTIFIER])

/** The hash of a path or an address names what stands there; with a secret beside it, it is to prove something. */
function purposeOfPlace(inputs: readonly string[], words: PurposeWords): string | undefined {
  const told = inputs.map((name) => words.purposeOfInput(name)).find((purpose) => purpose !== GENERAL && purpose !== PERSON)
  if (told === undefined) return undefined
  return inputs.every((name) => HARMLESS.has(words.purposeOf([name]))) ? told : GENERAL
}

const HARMLESS: ReadonlySet<string> = new Set([GENERAL, IDENTIFIER, CHECKSUM])
