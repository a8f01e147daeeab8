/** What a result is for: told by the names it is given to, and of a hash by what goes in. */
import type { Site } from '#core/site'
import { alternatives } from '#core/value'

export interface PurposeWords {
  purposeOf(sinks: readonly string[]): string
  purposeOfInput(name: string): string
}

const PASSWORD = 'password'
const GENERAL = 'general'
const IDENTIFIER = 'identifier'

/** What the names of the result say; where they say nothing, a few digits of it only tell things apart. */
export function purposeOfResult({ context: { sinks, shortened } }: Site, words: PurposeWords): string {
  const purpose = words.purposeOf(sinks)
  return shortened === 'length' || (purpose === GENERAL && shortened) ? IDENTIFIER : purpose
}

/** What goes into a hash, unless the names of the result say what it is for. */
export function purposeOfInputs(site: Site, words: PurposeWords): string | undefined {
  const { inputs = [], sinks } = site.context
  const purpose = words.purposeOf(sinks)
  const isPassword = inputs.some((name) => words.purposeOf([name]) === PASSWORD)
  if (isPassword) return purpose === GENERAL || purpose === PASSWORD ? PASSWORD : undefined
  // A statement alone adds to a hash that others add to as well.
  if (sinks.length === 0) return undefined
  if (isRandom(site, purpose)) return IDENTIFIER
  return purpose === GENERAL ? purposeOfPlace(inputs, words) : undefined
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
  const told = inputs.map((name) => words.purposeOfInput(name)).find((purpose) => purpose !== GENERAL)
  if (told === undefined) return undefined
  return inputs.every((name) => HARMLESS.has(words.purposeOf([name]))) ? told : GENERAL
}

const HARMLESS: ReadonlySet<string> = new Set([GENERAL, IDENTIFIER, 'checksum'])
