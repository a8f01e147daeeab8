/** The reported line of source with its neighbours and a caret under the place. */
import type { Location } from '#core/location'
import { escapeForLog } from './escape'
import type { Terminal } from './terminal'

const TAB = '    '

/** Longer than this is looked at around the place only: minified code has lines of megabytes. */
const MAX_READ = 2000

/** Room in front of the place when a long line is cut. */
const LEAD = 20

/** No lines at all where the reported one may not be shown: its neighbours alone would only confuse. */
export function frameLines(at: Location, { source, colours, width }: Pick<Terminal, 'source' | 'colours' | 'width'>): string[] {
  const reported = source(at.file, at.line)
  if (reported === undefined) return []
  const gutter = String(at.line + 1).length
  const room = width - gutter - 7
  const { line, start, length } = marked(reported, at, room)
  const numbered = (number: number, text: string): string => `    ${colours.dim(`${String(number).padStart(gutter)} |`)} ${text}`.trimEnd()
  const lines: string[] = []
  const before = source(at.file, at.line - 1)
  if (before !== undefined) lines.push(numbered(at.line - 1, plain(before, room)))
  lines.push(numbered(at.line, line))
  lines.push(`    ${colours.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(start)}${colours.red('^'.repeat(length))}`)
  const after = source(at.file, at.line + 1)
  if (after !== undefined) lines.push(numbered(at.line + 1, plain(after, room)))
  return lines
}

function plain(line: string, room: number): string {
  return clipped(shown(line.slice(0, MAX_READ)), 0, room)
}

/** The line as printed, and where the caret goes in it. */
function marked(line: string, at: Location, room: number): { line: string; start: number; length: number } {
  const column = Math.min(Math.max(at.column, 1), line.length + 1)
  const end = at.endLine === at.line ? Math.max(at.endColumn, column + 1) : line.length + 1
  const offset = Math.max(0, column - 1 - MAX_READ)
  const text = shown(line.slice(offset, offset + 2 * MAX_READ))
  const first = shown(line.slice(offset, column - 1)).length
  const last = Math.max(first + 1, shown(line.slice(offset, Math.min(end - 1, offset + 2 * MAX_READ))).length)
  const skipped = last > room || offset > 0 ? Math.max(0, first - LEAD) : 0
  const printed = (skipped > 0 || offset > 0 ? '…' : '') + clipped(text, skipped, room - 1)
  const start = first - skipped + (skipped > 0 || offset > 0 ? 1 : 0)
  return { line: printed, start, length: Math.max(1, Math.min(last - first, room - start)) }
}

function clipped(text: string, from: number, room: number): string {
  return text.length - from <= room ? text.slice(from) : `${text.slice(from, from + room - 1)}…`
}

function shown(text: string): string {
  return escapeForLog(text.replaceAll('\t', TAB))
}
