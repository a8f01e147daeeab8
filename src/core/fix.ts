/** A change of the source that makes a finding go: made by a rule's row, tried on the file before anybody sees it. */
import type { Location } from './location'

/** What stands at `at` becomes `text`; nothing is put in where both ends of `at` are one place. */
export interface Edit {
  at: Location
  text: string
}

export interface Fix {
  /** Of the finding that goes. */
  fingerprint: string
  /** What is done, in one sentence. */
  description: string
  file: string
  edits: readonly Edit[]
  /** Whole lines of the head, from 1, and what they become; absent where a line may not be shown. */
  lines?: { start: number; end: number; text: readonly string[] }
}

/** Why no fix is offered for a finding although its rule knows how one is made. */
export interface NotFixed {
  fingerprint: string
  /** One sentence. */
  because: string
}
