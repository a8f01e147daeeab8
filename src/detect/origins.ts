/** What the code around tells of a key or an IV whose bytes nobody knows. */
import type { Site } from '#core/site'
import { alternatives, known } from '#core/value'
import type { Value } from '#core/value'
import { PASSWORD, type PurposeWords } from './purposes'

/** The property that says it, and its value; `key` is the argument that gives the value. */
export function materialOrigin(name: string, site: Site, key: string, value: Value, words: PurposeWords): [string, Value] | undefined {
  if (name === 'iv') {
    const repetition = repetitionIn(site, key, value)
    return repetition && ['ivRepetition', repetition]
  }
  return name === 'key' && isPasswordAsKey(site, key, value, words) ? ['keySource', known(PASSWORD, 'catalogue')] : undefined
}

/** How an IV that is no constant comes to be the same for every message. */
function repetitionIn({ context }: Site, key: string, value: Value): Value | undefined {
  const sources = alternatives(value).map((one) => (one.kind === 'material' ? one.source : one.kind))
  if (sources.includes('constant')) return undefined
  const repetition = context.repeats?.(key)
  if (repetition === undefined || (repetition === 'made-once') !== sources.includes('random')) return undefined
  return known(repetition, 'catalogue')
}

/** Whether a key that nobody knows is a password as it was typed, cut or padded: no function made a key of it. */
function isPasswordAsKey({ context }: Site, key: string, value: Value, words: PurposeWords): boolean {
  const isOpen = alternatives(value).some((one) => one.kind === 'unknown' || (one.kind === 'material' && one.source === 'environment'))
  const name = isOpen ? context.plainSource?.(key) : undefined
  return name !== undefined && !MADE_OF_IT.test(name) && (words.purposeOf([name]) === PASSWORD || words.purposeOfInput(name) === PASSWORD)
}

/** `passwordKey`, `password_hash` */
const MADE_OF_IT = /key|hash|deriv|digest|crypt|credential/i
