/** Lines for a terminal: width, colours, and a label with its wrapped text. */
import type { Colors } from 'picocolors/types'
import type { Enforcement } from '#core/finding'
import { cut, escapeForLog } from './escape'
import type { SourceLines } from './source'

/** What rendering for a terminal needs besides the finding. */
export interface Terminal {
  colours: Colors
  /** In columns. */
  width: number
  source: SourceLines
  asOf: string
}

/** A sentence that comes from a hostile repository may be as long as it likes; a reader's patience is not. */
export const MAX_SENTENCE = 1000

const LABEL_WIDTH = 15

export function colourOf(enforcement: Enforcement, colours: Colors): Colors['red'] {
  if (enforcement === 'fail') return colours.red
  return enforcement === 'warn' ? colours.yellow : colours.blue
}

/** A label and its text, wrapped to the width and aligned. */
export function row(label: string, sentence: string, { colours, width }: Pick<Terminal, 'colours' | 'width'>): string[] {
  const lines = wrapped(escapeForLog(cut(sentence, MAX_SENTENCE)), width - LABEL_WIDTH - 2)
  return lines.map((line, index) => {
    const head = (index === 0 ? label : '').padEnd(LABEL_WIDTH)
    return `  ${colours.dim(head)}${line.trimEnd()}`
  })
}

/** Breaks between words only; a word that is wider stays whole, so that paths and links can be copied. */
function wrapped(sentence: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' && lines.length === 0 ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
