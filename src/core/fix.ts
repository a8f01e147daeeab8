/** A change of the source that makes a finding go: made by a rule's row, tried on the file before anybody sees it. */
import type { Location } from './location'

/** What stands at `at` becomes `text`; nothing is put in where both ends of `at` are one place. */
export interface Edit {
  at: Location
  text: string
}

/** Whole lines of the file, from 1, and what they become. */
export interface FixBlock {
  start: number
  end: number
  text: readonly string[]
}

export interface Fix {
  /** Of the finding that goes. */
  fingerprint: string
  /** What is done, in a sentence or two. */
  description: string
  file: string
  /** All of them, or the finding stays. */
  edits: readonly Edit[]
  /** Lines as they will be, edits that stand near each other in one block; absent where a line may not be shown. */
  blocks?: readonly FixBlock[]
}

/** Why no fix is offered for a finding although its rule knows how one is made. */
export interface NotFixed {
  fingerprint: string
  /** One sentence. */
  because: string
}

export interface EditedLines {
  start: number
  end: number
  /** Lines more than before. */
  added: number
}

/** Lines that edits touch, in order; what has at most `apart` lines between it is one. */
export function editedLines(edits: readonly Edit[], apart: number): EditedLines[] {
  const ranges: EditedLines[] = []
  for (const { at, text } of [...edits].sort((left, right) => left.at.line - right.at.line)) {
    const added = text.split('\n').length - 1 - (at.endLine - at.line)
    const last = ranges.at(-1)
    if (last !== undefined && at.line <= last.end + apart) {
      last.end = Math.max(last.end, at.endLine)
      last.added += added
    } else ranges.push({ start: at.line, end: at.endLine, added })
  }
  return ranges
}
