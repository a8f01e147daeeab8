/** The lines of a fix as they will be, for people who take it over with a click; none where one of them may not be shown. */
import { editedLines, type Edit, type FixBlock } from '#core/fix'
import type { Report } from '#core/report'
import { SourceText } from '#fix/source-text'
import { snippetsOf } from './snippets'

/** Edits with more lines between them are read as two. */
const NEAR = 10

/** `report` is that of the file as it is. */
export function blocksOfFix(source: SourceText, edits: readonly Edit[], report: Report): FixBlock[] | undefined {
  const after = new SourceText(source.file, source.edited(edits))
  const blocks: FixBlock[] = []
  let shift = 0
  for (const { start, end, added } of editedLines(edits, NEAR)) {
    if (!mayBeShown(source, edits, { start, end }, report)) return undefined
    const text: string[] = []
    for (let line = start + shift; line <= end + shift + added; line++) text.push(after.line(line) ?? '')
    blocks.push({ start, end, text })
    shift += added
  }
  return blocks
}

/** What is replaced is a word or a number that a row knows: only the rest of its line can hold a key. */
function mayBeShown(source: SourceText, edits: readonly Edit[], { start, end }: Pick<FixBlock, 'start' | 'end'>, report: Report): boolean {
  const [any] = report.findings
  if (any === undefined) return true
  const isOfLines = edits.every(({ at }) => at.line === at.endLine)
  const rest = isOfLines ? new SourceText(source.file, source.edited(edits.map(({ at }) => ({ at, text: '' })))) : source
  const lines = { line: (number: number) => rest.line(number) ?? '' } as never
  for (let line = start; line <= end; line++) {
    const at = { file: source.file, line, column: 1, endLine: line, endColumn: 1 }
    const shown = snippetsOf([{ ...any, at }], report.assets, () => lines)[`${source.file}:${String(line)}`]
    if (shown !== rest.line(line)) return false
  }
  return true
}
