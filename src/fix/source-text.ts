/** A file's text with its places: what stands at one, and the text with some of them changed. */
import type { Edit } from '#core/fix'
import type { Location } from '#core/location'

interface Span {
  from: number
  to: number
}

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
    const span = this.offsets(place)
    return place.file !== this.file || span === undefined || span.to < span.from ? undefined : this.text.slice(span.from, span.to)
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

  /** Where a place begins; undefined where the file has no such place. */
  offsetOf({ file, line, column }: Location): number | undefined {
    return file === this.file ? this.offset(line, column) : undefined
  }

  /** The place of all of the lines that a place touches. */
  wholeLines({ line, endLine }: Location): Location {
    return { file: this.file, line, column: 1, endLine, endColumn: (this.line(endLine) ?? '').length + 1 }
  }

  /** The text with the edits made. They do not overlap. */
  edited(edits: readonly Edit[]): string {
    const ordered = [...edits].sort((left, right) => right.at.line - left.at.line || right.at.column - left.at.column)
    let text = this.text
    for (const { at, text: put } of ordered) {
      const span = this.offsets(at)
      if (span !== undefined) text = text.slice(0, span.from) + put + text.slice(span.to)
    }
    return text
  }

  /** These edits and later ones, which were made for the text with these, as edits of this text; undefined where they touch. */
  joined(edits: readonly Edit[], later: readonly Edit[]): Edit[] | undefined {
    const edited = new SourceText(this.file, this.edited(edits))
    const first = edits.map(({ at, text }) => ({ span: this.offsets(at), text })).sort(bySpan)
    const all = [...edits]
    for (const { at, text } of later) {
      const place = edited.offsets(at)
      if (place === undefined) return undefined
      let moved = 0
      for (const { span, text: put } of first) {
        if (span === undefined || place.to < span.from + moved) break
        if (place.from <= span.from + moved + put.length) return undefined
        moved += put.length - (span.to - span.from)
      }
      all.push({ at: this.span(place.from - moved, place.to - place.from), text })
    }
    return all
  }

  /** A line without its break. */
  line(number: number): string | undefined {
    const start = this.starts[number - 1]
    if (start === undefined) return undefined
    const end = this.starts[number]
    return this.text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '')
  }

  private offsets({ line, column, endLine, endColumn }: Location): Span | undefined {
    const [from, to] = [this.offset(line, column), this.offset(endLine, endColumn)]
    return from === undefined || to === undefined ? undefined : { from, to }
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

function bySpan(left: { span: Span | undefined }, right: { span: Span | undefined }): number {
  return (left.span?.from ?? 0) - (right.span?.from ?? 0)
}
