/** A file's text with its places: what stands at one, and the text with some of them changed. */
import type { Edit } from '#core/fix'
import type { Location } from '#core/location'

export class SourceText {
  private readonly starts: number[] = [0]

  constructor(
    readonly file: string,
    readonly text: string,
  ) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /** What stands at a place; undefined where the file has no such place. */
  at(place: Location): string | undefined {
    const [from, to] = [this.offset(place.line, place.column), this.offset(place.endLine, place.endColumn)]
    return place.file !== this.file || from === undefined || to === undefined || to < from ? undefined : this.text.slice(from, to)
  }

  /** The place of `length` characters behind the first `skipped` ones of a place. */
  within(place: Location, skipped: number, length: number): Location {
    const from = (this.offset(place.line, place.column) ?? 0) + skipped
    const end = this.position(from + length)
    return { file: this.file, ...this.position(from), endLine: end.line, endColumn: end.column }
  }

  /** The place of `length` characters from an offset of the text. */
  span(start: number, length: number): Location {
    const end = this.position(start + length)
    return { file: this.file, ...this.position(start), endLine: end.line, endColumn: end.column }
  }

  /** The text with the edits made. They do not overlap. */
  edited(edits: readonly Edit[]): string {
    const ordered = [...edits].sort((left, right) => right.at.line - left.at.line || right.at.column - left.at.column)
    let text = this.text
    for (const { at, text: put } of ordered) {
      const [from, to] = [this.offset(at.line, at.column), this.offset(at.endLine, at.endColumn)]
      if (from !== undefined && to !== undefined) text = text.slice(0, from) + put + text.slice(to)
    }
    return text
  }

  /** A line without its break. */
  line(number: number): string | undefined {
    const start = this.starts[number - 1]
    if (start === undefined) return undefined
    const end = this.starts[number]
    return this.text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '')
  }

  private offset(line: number, column: number): number | undefined {
    const start = this.starts[line - 1]
    return start === undefined || start + column - 1 > this.text.length ? undefined : start + column - 1
  }

  private position(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 }
  }
}
