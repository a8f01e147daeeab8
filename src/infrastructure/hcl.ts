/** HCL files: bodies of attributes and blocks. What cannot be read is left out and told; the rest counts. */
import { Cursor, Unreadable } from './hcl-cursor'
import { readExpression, readLine } from './hcl-expressions'
import type { Block, Body, Expression, Problem } from './hcl-syntax'
import { quotedText } from './hcl-templates'

/** Problems told of one file. */
const MAX_PROBLEMS = 20
/** A line that starts like this is no part of the block before it, whose end is missing. */
const TOP_LEVEL = /^(?:resource|data|variable|output|module|locals|provider|terraform|moved|import|check|removed)\b[^=\n]*\{/
/** Words of one block's header. */
const MAX_LABELS = 8

/** Never throws. */
export function readHcl(text: string): { body: Body; problems: readonly Problem[] } {
  const cursor = new Cursor(text)
  const body: Body = { attributes: new Map(), blocks: [] }
  readBody(cursor, body, 0)
  return { body, problems: cursor.problems.slice(0, MAX_PROBLEMS) }
}

/** One expression by itself, as in a string of Terraform's JSON. Undefined where it cannot be read. */
export function readTemplate(text: string): Expression | undefined {
  const cursor = new Cursor(`"${text.replaceAll(/["\\\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)}"`)
  try {
    const expression = quotedText(cursor, readExpression)
    return cursor.done ? expression : undefined
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

const SIGNS: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function readBody(cursor: Cursor, body: Body, depth: number): void {
  for (cursor.space(true); !cursor.done; cursor.space(true)) {
    if (depth > 0 && cursor.is('}')) return
    if (depth > 0 && startsTopLevel(cursor)) return
    const start = cursor.at
    try {
      readItem(cursor, body, depth)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      cursor.problems.push({ offset: error.offset, message: error.message })
      recover(cursor, start, error.offset, depth)
    }
  }
}

function startsTopLevel(cursor: Cursor): boolean {
  const before = cursor.at === 0 ? '\n' : cursor.text[cursor.at - 1]
  return before === '\n' && TOP_LEVEL.test(cursor.text.slice(cursor.at, cursor.at + 200))
}

function readItem(cursor: Cursor, body: Body, depth: number): void {
  const start = cursor.at
  const name = cursor.name() ?? (cursor.is('"') ? plainText(cursor) : cursor.fail('a name is missing'))
  cursor.space(false)
  if (cursor.is('=') || cursor.is(':')) {
    cursor.at++
    body.attributes.set(name, { name, value: attributeValue(cursor, body, name, start), start, end: cursor.at })
    endOfItem(cursor)
    return
  }
  body.blocks.push(readBlock(cursor, name, start, depth))
}

function attributeValue(cursor: Cursor, body: Body, name: string, start: number): Expression {
  cursor.space(false)
  try {
    return readLine(cursor)
  } catch (error) {
    // Something is set, though nobody can say to what.
    if (error instanceof Unreadable)
      body.attributes.set(name, { name, value: { kind: 'broken', start, end: error.offset }, start, end: error.offset })
    throw error
  }
}

function plainText(cursor: Cursor): string {
  const text = quotedText(cursor, readExpression)
  return text.kind === 'literal' ? String(text.value) : cursor.fail('a plain text is expected')
}

function endOfItem(cursor: Cursor): void {
  cursor.space(false)
  if (cursor.done || cursor.is('\n') || cursor.is('\r') || cursor.is('}') || cursor.take(',')) return
  cursor.fail('the line goes on after the value')
}

function readBlock(cursor: Cursor, type: string, start: number, depth: number): Block {
  const labels: string[] = []
  for (; !cursor.is('{') && labels.length < MAX_LABELS; cursor.space(false))
    labels.push(cursor.is('"') ? plainText(cursor) : (cursor.name() ?? cursor.fail('{ or = is missing')))
  const headerEnd = cursor.at + 1
  cursor.expect('{')
  const body: Body = { attributes: new Map(), blocks: [] }
  cursor.within(false, () => {
    readBody(cursor, body, depth + 1)
  })
  const block = { type, labels, body, start, headerEnd, end: cursor.at }
  if (cursor.take('}')) block.end = cursor.at
  else cursor.problems.push({ offset: start, message: 'the block is not closed' })
  return block
}

/** Goes on behind what cannot be read: at the next line, or at the next block where nothing else helps. */
function recover(cursor: Cursor, start: number, offset: number, depth: number): void {
  cursor.at = Math.max(offset, start + 1)
  if (depth > 0) {
    cursor.toLineEnd()
    return
  }
  for (cursor.toLineEnd(); !cursor.done; cursor.toLineEnd()) {
    cursor.at++
    if (startsTopLevel(cursor) || /^\w[\w-]*\s*=/.test(cursor.text.slice(cursor.at, cursor.at + 80))) return
  }
}
