/** A text as a regular expression that is that very text; for patterns that are built from names. */

export function literalPattern(text: string): string {
  return text.replaceAll(/[\\^$.|?*+(){}[\]]/g, '\\$&')
}
