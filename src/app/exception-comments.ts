/** Finds comments such as `// cryptogate: EX-12` in the lines of the files that were parsed anyway. */
import type { ExceptionComment } from '#policy/exception-comments'
import type { Lines } from '#parse/source'

const WORD = 'cryptogate:'
/** Longest part of a line that is looked at. */
const MAX_LINE = 2000
/** Comments kept of one run. */
const MAX_COMMENTS = 10_000
const IDS = /^\s{0,8}([A-Za-z0-9][A-Za-z0-9._-]{0,63}(?:\s{0,4},\s{0,4}[A-Za-z0-9][A-Za-z0-9._-]{0,63}){0,20})/

export interface CommentedFile {
  path: string
  lines: Lines
  /** What begins a comment, or a line of one. */
  openers: readonly string[]
}

/** In the order of files and lines. */
export function exceptionComments(files: Iterable<CommentedFile>): ExceptionComment[] {
  const found: ExceptionComment[] = []
  for (const { path: file, lines, openers } of [...files].sort((left, right) => (left.path < right.path ? -1 : 1))) {
    const { text } = lines
    for (let at = text.indexOf(WORD); at !== -1 && found.length < MAX_COMMENTS; at = text.indexOf(WORD, at + WORD.length)) {
      const { line, column } = lines.position(at)
      const whole = lines.line(line).slice(0, MAX_LINE)
      if (
        !openers.some((opener) =>
          whole
            .slice(0, column - 1)
            .trimEnd()
            .endsWith(opener),
        )
      )
        continue
      const [, ids] = IDS.exec(whole.slice(column - 1 + WORD.length)) ?? []
      const place = { file, line, column, endLine: line, endColumn: column + WORD.length }
      for (const id of ids?.split(',') ?? []) found.push({ id: id.trim().replace(/[.-]+$/, ''), at: place })
    }
  }
  return found
}
