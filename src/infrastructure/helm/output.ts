/** What a template prints, and which of its lines each part comes from. */
import type { Place, Source } from '../content'
import { TemplateError } from './syntax'

interface Segment {
  /** In what was printed. */
  start: number
  source: Source
  /** In the template. */
  offset: number
  /** Was copied letter by letter. */
  isText: boolean
  /** Where the value stands that was printed, in a file of values. */
  from: Place | undefined
  /** What another template printed, and where in that this part begins. */
  inner?: { output: Output; start: number }
}

export class Output {
  private readonly parts: string[] = []
  private readonly segments: Segment[] = []
  private length = 0

  constructor(private readonly limit: number) {}

  get text(): string {
    return this.parts.join('')
  }

  copy(text: string, source: Source, offset: number): void {
    this.add(text, { start: this.length, source, offset, isText: true, from: undefined })
  }

  print(text: string, source: Source, offset: number, from: Place | undefined): void {
    this.add(text, { start: this.length, source, offset, isText: false, from })
  }

  /** What another template printed, line by line where it only was indented or trimmed since. */
  printInner(text: string, source: Source, offset: number, output: Output): boolean {
    const lines = text.split('\n')
    const inner = output.text.split('\n')
    const first = inner.findIndex((line) => line.trim() !== '')
    const skipped = lines.findIndex((line) => line.trim() !== '')
    if (first < 0 || skipped < 0) return false
    const pairs = lines.slice(skipped).map((line, index) => [line, inner[first + index] ?? ''] as const)
    if (pairs.some(([line, other]) => line.trim() !== other.trim())) return false
    let start = inner.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0)
    const plain = { source, offset, isText: false, from: undefined }
    this.add('\n'.repeat(skipped), { ...plain, start: this.length })
    for (const [index, [line, other]] of pairs.entries()) {
      const content = line.trimStart()
      this.add(line.slice(0, line.length - content.length), { ...plain, start: this.length })
      const at = { output, start: start + other.length - other.trimStart().length }
      this.add(content + (index < pairs.length - 1 ? '\n' : ''), { ...plain, start: this.length, inner: at })
      start += other.length + 1
    }
    return true
  }

  private add(text: string, segment: Segment): void {
    if (text === '') return
    this.length += text.length
    if (this.length > this.limit) throw new TemplateError('it prints too much', segment.offset)
    this.parts.push(text)
    this.segments.push(segment)
  }

  /** Where in the template a part of the text comes from. */
  place(start: number, end: number): Place {
    const segment = this.segmentAt(start)
    if (segment === undefined) throw new RangeError('nothing was printed there')
    const { source, offset, isText, inner } = segment
    if (inner) return inner.output.place(inner.start + start - segment.start, inner.start + Math.max(start, end) - segment.start)
    if (!isText) return { source, start: offset, end: offset + 2 }
    const from = offset + start - segment.start
    // What goes on in another part ends where this one does.
    const own = this.segmentAt(Math.max(start, end - 1)) === segment
    return { source, start: from, end: own ? offset + end - segment.start : from + 1 }
  }

  /** Where the value stands that a part of the text was made of; undefined where the template wrote some of it itself. */
  valuePlace(start: number, end: number): Place | undefined {
    let found: Place | undefined
    for (let index = this.indexAt(start); index < this.segments.length; index++) {
      const segment = this.segments[index] as Segment
      if (segment.start >= end) break
      if (segment.inner) return this.innerValue(segment, start, end)
      const text = (this.parts[index] ?? '').slice(Math.max(0, start - segment.start), end - segment.start)
      if (segment.isText ? !/^["'\s|>+-]*$/.test(text) : segment.from === undefined) return undefined
      found ??= segment.from
    }
    return found
  }

  private innerValue({ inner, start: begin }: Segment, start: number, end: number): Place | undefined {
    if (inner === undefined || start < begin) return undefined
    return inner.output.valuePlace(inner.start + start - begin, inner.start + end - begin)
  }

  private segmentAt(offset: number): Segment | undefined {
    return this.segments[this.indexAt(offset)]
  }

  private indexAt(offset: number): number {
    let low = 0
    let high = this.segments.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.segments[middle] as Segment).start <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}
