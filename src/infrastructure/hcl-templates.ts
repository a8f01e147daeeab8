/** Quoted texts and heredocs of HCL, with what is filled into them. */
import type { Cursor } from './hcl-cursor'
import { assembled, directive, type Directive, type ReadExpression } from './hcl-directives'
import type { Expression, TemplatePart } from './hcl-syntax'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** From the opening quote to the closing one. */
export function quotedText(cursor: Cursor, read: ReadExpression): Expression {
  const start = cursor.at
  cursor.expect('"')
  const parts = new Parts()
  while (!cursor.take('"')) {
    if (cursor.done || cursor.is('\n')) cursor.fail('a text is not closed')
    if (filled(cursor, parts, read)) continue
    if (cursor.take('\\')) parts.add(escaped(cursor))
    else parts.add(plainRun(cursor, cursor.text.length))
  }
  return parts.finish(start, cursor.at)
}

/** What may mean something else than itself. */
const SIGN = /["\\$%\n]/g

/** The text up to the next sign, or the sign that stands here for itself. */
function plainRun(cursor: Cursor, end: number): string {
  const start = cursor.at
  SIGN.lastIndex = start + 1
  const next = SIGN.exec(cursor.text)?.index ?? end
  cursor.at = Math.min(next, end)
  return cursor.text.slice(start, cursor.at)
}

function escaped(cursor: Cursor): string {
  const letter = cursor.text[cursor.at++] ?? ''
  const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0
  if (digits === 0) return ESCAPES[letter] ?? letter
  const code = Number.parseInt(cursor.text.slice(cursor.at, cursor.at + digits), 16)
  cursor.at += digits
  return Number.isNaN(code) || code > 0x10ffff ? '' : String.fromCodePoint(code)
}

/** `${…}` and `%{…}`; their doubled signs stand for themselves. */
function filled(cursor: Cursor, parts: Parts, read: ReadExpression): boolean {
  for (const sign of ['$', '%']) {
    if (cursor.take(`${sign}${sign}{`)) {
      parts.add(`${sign}{`)
      return true
    }
  }
  if (cursor.is('${')) {
    cursor.at += 2
    cursor.take('~')
    const value = cursor.within(true, () => {
      cursor.space()
      const expression = read(cursor)
      cursor.space()
      cursor.take('~')
      cursor.expect('}')
      return expression
    })
    parts.push(value)
    return true
  }
  if (!cursor.is('%{')) return false
  parts.directive(directive(cursor, read))
  return true
}

/** Texts without an end, after which the rest of a file is not read. */
const MAX_OPEN = 20
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy

/** `<<EOT … EOT`; with `<<-` the common indent goes. Undefined where none begins. */
export function heredoc(cursor: Cursor, read: ReadExpression): Expression | undefined {
  HEREDOC.lastIndex = cursor.at
  const opening = HEREDOC.exec(cursor.text)
  if (opening === null) return undefined
  const start = cursor.at
  cursor.at += opening[0].length
  const [, dash, mark] = opening
  const from = cursor.at
  const end = endOfHeredoc(cursor.text, from, mark as string)
  if (end === undefined) {
    // Each is looked for in all that follows.
    if (cursor.problems.length > MAX_OPEN) cursor.at = cursor.text.length
    return cursor.fail(`${mark as string} is missing`)
  }
  const parts = new Parts()
  while (cursor.at < end.body) if (!filled(cursor, parts, read)) parts.add(plainRun(cursor, end.body))
  cursor.at = Math.max(cursor.at, end.after)
  return parts.finish(start, cursor.at, dash === '-' ? indentOf(cursor.text.slice(from, end.body)) : 0)
}

function endOfHeredoc(text: string, from: number, mark: string): { body: number; after: number } | undefined {
  for (let line = from; line < text.length;) {
    const next = text.indexOf('\n', line)
    const stop = next < 0 ? text.length : next
    const written = text.slice(line, stop).trim()
    if (written === mark) return { body: line, after: stop }
    line = stop + 1
  }
  return undefined
}

function indentOf(text: string): number {
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]))
  return indents.reduce((least, one) => Math.min(least, one), indents[0] ?? 0)
}

class Parts {
  private readonly parts: (TemplatePart | Directive)[] = []
  private text = ''

  add(text: string): void {
    this.text += text
  }

  push(expression: Expression): void {
    if (this.text !== '') this.parts.push(this.text)
    this.text = ''
    this.parts.push(expression)
  }

  directive(one: Directive): void {
    if (this.text !== '') this.parts.push(this.text)
    this.text = ''
    this.parts.push(one)
  }

  finish(start: number, end: number, indent = 0): Expression {
    if (this.text !== '') this.parts.push(this.text)
    const written = indent === 0 ? this.parts : this.parts.map((part, index) => dedented(part, indent, index === 0))
    const parts = assembled(written)
    if (parts.every((part) => typeof part === 'string')) return { kind: 'literal', value: parts.join(''), start, end }
    return { kind: 'template', parts, start, end }
  }
}

function dedented<Part>(part: Part | string, indent: number, isFirst: boolean): Part | string {
  if (typeof part !== 'string') return part
  const lines = part.split('\n')
  return lines
    .map((line, index) => (index > 0 || isFirst ? line.slice(Math.min(indent, line.length - line.trimStart().length)) : line))
    .join('\n')
}
