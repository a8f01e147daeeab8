/** The order of texts in everything that is printed. */

/** By code unit: the same on every machine. */
export function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
