/** One source file: its facts, its lines and what went wrong in reading it. */
import type { Diagnostic } from '#core/diagnostic'
import type { Location } from '#core/location'
import type { ClosedBodies } from './closed-bodies'
import type { Fact } from './facts'

export interface SourceFile {
  path: string
  /** Id of its language. */
  language: string
  root: Fact
  lines: Lines
  /** Some of it could not be parsed; the rest counts. */
  partly: boolean
  diagnostics: readonly Diagnostic[]
  /** Function bodies that were not read yet. */
  closed: ClosedBodies | undefined
}

/** Offsets to lines and columns, from 1; LF, CRLF and CR end a line. */
export class Lines {
  private readonly starts: number[] = [0]

  constructor(readonly text: string) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) this.starts.push(index + 1)
    }
  }

  position(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.starts[low] as number) + 1 }
  }

  location(file: string, span: { start: number; end: number }): Location {
    const from = this.position(span.start)
    const to = this.position(Math.max(span.start, span.end))
    return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }

  /** Text of a line without its ending; empty when there is no such line. */
  line(number: number): string {
    const start = this.starts[number - 1]
    if (start === undefined) return ''
    let end = this.starts[number] ?? this.text.length
    // By hand: a pattern would walk through all of a long line.
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--
    return this.text.slice(start, end)
  }
}
