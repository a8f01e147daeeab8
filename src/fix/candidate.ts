/** A change of text that may make a finding go, and what it is made from. */
import type { Finding } from '#core/finding'
import type { Edit } from '#core/fix'
import type { Location } from '#core/location'
import type { FixRow } from './rows'
import type { SourceText } from './source-text'

export interface Candidate {
  edits: Edit[]
  /** As they stand in the text. */
  old: string
  fresh: string
}

export interface CandidateInput {
  finding: Finding
  row: FixRow
  source: SourceText
  /** Numbers of the standard, the nearest first. */
  numbers: readonly number[]
  /** The attribute of the resource that the property comes from, and its other names. */
  attributes: readonly string[]
}

/** Where an attribute is put in, and what stands around its value. */
export interface Opening {
  at: Location
  before: string
  after: string
}

export function lineBreakOf({ text }: SourceText): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
