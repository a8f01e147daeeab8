/** Where something stands in a file of the repository. */

/** Lines and columns count from 1; `endColumn` is one past the last character (SARIF's convention). */
export interface Location {
  /** Path relative to the repository's root, with `/`. */
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Orders locations by file, then by place: the order of every list in a report. */
export function compareLocations(left: Location, right: Location): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.line - right.line || left.column - right.column || left.endLine - right.endLine || left.endColumn - right.endColumn
}
