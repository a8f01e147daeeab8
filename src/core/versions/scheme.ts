/** What an ecosystem says of its versions: their order, and how a range of them is written. */
import type { Interval } from './intervals'

export interface Scheme {
  /** Negative, zero or positive; both texts are versions. */
  compare(left: string, right: string): number
  isVersion(text: string): boolean
  /** Undefined where the text is no range. */
  range(text: string): Interval[] | undefined
  /** What is left of a version when it is looked for in a range: PyPI's local part counts for nothing there. */
  inRange?(version: string): string
}
