/** Whether so little of a result is taken that it can protect nothing: a few digits of a digest, or only its length. */
import type { CallFact, Fact } from '#parse/facts'

/** With so few hexadecimal digits others with the same ones are found by trying: they only tell names apart. */
const MAX_DIGITS = 12
const MAX_BYTES = 6
const LENGTHS: ReadonlySet<string> = new Set(['digest_size', 'block_size', 'digestSize', 'blockSize'])
/** Calls that give the digest as text, whatever they are given, and with an argument. */
const AS_TEXT: ReadonlySet<string> = new Set(['hexdigest', 'hex', 'toString'])
const BITS_OF_BYTE = 8
const CUTS: ReadonlySet<string> = new Set(['slice', 'substring', 'substr'])

export interface Shortened {
  to: 'length' | 'digits'
  /** How much of the digest that is. */
  bits?: number
}

export function shortenedTo(fact: Fact): Shortened | undefined {
  /** Of one character; undefined as long as it is bytes. */
  let bitsOfOne: number | undefined
  for (let at = fact; at.parent; at = at.parent) {
    const { parent } = at
    if (parent.kind === 'member' && parent.object === at) {
      if (LENGTHS.has(parent.name)) return { to: 'length' }
    } else if (parent.kind === 'call' && parent.callee === at) {
      if (at.kind !== 'member') return undefined
      if (bitsOfOne !== undefined && CUTS.has(at.name)) return cutTo(parent.args, MAX_DIGITS, bitsOfOne)
      if (AS_TEXT.has(at.name) || (at.name === 'digest' && parent.args[0]?.kind === 'string')) bitsOfOne ??= bitsOf(parent.args[0])
    } else if (parent.kind === 'index' && parent.object === at && parent.index?.kind === 'list')
      return cutTo(parent.index.items, bitsOfOne === undefined ? MAX_BYTES : MAX_DIGITS, bitsOfOne ?? BITS_OF_BYTE)
    else if (!isWrapping(parent, at)) return undefined
  }
  return undefined
}

/** A hexadecimal digit holds four bits, a character of Base64 six. */
function bitsOf(encoding: Fact | undefined): number {
  return encoding?.kind === 'string' && encoding.value.startsWith('base64') ? 6 : 4
}

/** `await …`, `(…)!` */
function isWrapping(parent: Fact, at: Fact): boolean {
  return (parent.kind === 'other' && parent.children.length === 1) || (parent.kind === 'cast' && parent.value === at)
}

/** From the beginning, up to a written number of characters. */
function cutTo([from, to]: CallFact['args'], most: number, bitsOfOne: number): Shortened | undefined {
  const start = from?.kind === 'number' ? from.value : from === undefined || from.kind === 'null' || from.start === from.end ? 0 : undefined
  const isCut = start === 0 && to?.kind === 'number' && to.value > 0 && to.value <= most
  return isCut ? { to: 'digits', bits: to.value * bitsOfOne } : undefined
}
