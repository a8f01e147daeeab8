/** Whether so little of a result is taken that it can protect nothing: a few digits of a digest, or only its length. */
import type { CallFact, Fact } from '#parse/facts'

/** With so few hexadecimal digits others with the same ones are found by trying: they only tell names apart. */
const MAX_DIGITS = 12
const MAX_BYTES = 6
const LENGTHS: ReadonlySet<string> = new Set(['digest_size', 'block_size', 'digestSize', 'blockSize'])
/** Calls that give the digest as text, whatever they are given, and with an argument. */
const AS_TEXT: ReadonlySet<string> = new Set(['hexdigest', 'hex', 'toString'])
const CUTS: ReadonlySet<string> = new Set(['slice', 'substring', 'substr'])

export function shortenedTo(fact: Fact): 'length' | 'digits' | undefined {
  let isText = false
  for (let at = fact; at.parent; at = at.parent) {
    const { parent } = at
    if (parent.kind === 'member' && parent.object === at) {
      if (LENGTHS.has(parent.name)) return 'length'
    } else if (parent.kind === 'call' && parent.callee === at) {
      if (at.kind !== 'member') return undefined
      if (isText && CUTS.has(at.name)) return isCut(parent.args, MAX_DIGITS) ? 'digits' : undefined
      isText ||= AS_TEXT.has(at.name) || (at.name === 'digest' && parent.args[0]?.kind === 'string')
    } else if (parent.kind === 'index' && parent.object === at && parent.index?.kind === 'list')
      return isCut(parent.index.items, isText ? MAX_DIGITS : MAX_BYTES) ? 'digits' : undefined
    else if (!isWrapping(parent, at)) return undefined
  }
  return undefined
}

/** `await …`, `(…)!` */
function isWrapping(parent: Fact, at: Fact): boolean {
  return (parent.kind === 'other' && parent.children.length === 1) || (parent.kind === 'cast' && parent.value === at)
}

/** From the beginning, up to a written number of characters. */
function isCut([from, to]: CallFact['args'], most: number): boolean {
  const start = from?.kind === 'number' ? from.value : from === undefined || from.kind === 'null' || from.start === from.end ? 0 : undefined
  return start === 0 && to?.kind === 'number' && to.value > 0 && to.value <= most
}
