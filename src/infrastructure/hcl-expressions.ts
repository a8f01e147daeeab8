/** Expressions of HCL, from text. */
import type { Cursor } from './hcl-cursor'
import type { Expression, ForExpression } from './hcl-syntax'
import { heredoc, quotedText } from './hcl-templates'

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', '/', '%']]
/** Longer chains of operators, or of steps into a value, are not read. */
const MAX_CHAIN = 2000

/** Throws Unreadable where no expression stands. */
export function readExpression(cursor: Cursor): Expression {
  return cursor.within(true, () => conditional(cursor))
}

/** As `readExpression`, where the end of the line ends the expression. */
export function readLine(cursor: Cursor): Expression {
  return cursor.within(false, () => conditional(cursor))
}

/** Lines count as around it. */
function conditional(cursor: Cursor): Expression {
  const test = binary(cursor, 0)
  cursor.space()
  if (!cursor.take('?')) return test
  cursor.space(true)
  const yes = cursor.deeper(() => conditional(cursor))
  cursor.space(true)
  cursor.expect(':')
  cursor.space(true)
  const no = cursor.deeper(() => conditional(cursor))
  return { kind: 'conditional', test, yes, no, start: test.start, end: no.end }
}

function binary(cursor: Cursor, level: number): Expression {
  const operators = LEVELS[level]
  if (operators === undefined) return unary(cursor)
  let left = binary(cursor, level + 1)
  for (let count = 0; count < MAX_CHAIN; count++) {
    cursor.space()
    const operator = operators.find((one) => cursor.take(one))
    if (operator === undefined) return left
    cursor.space(true)
    const right = binary(cursor, level + 1)
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end }
  }
  return cursor.fail('the expression is too long')
}

function unary(cursor: Cursor): Expression {
  const start = cursor.at
  const operator = cursor.take('!') ? '!' : cursor.take('-') ? '-' : undefined
  if (operator === undefined) return steps(cursor, primary(cursor))
  cursor.space()
  const of = cursor.within(true, () => unary(cursor))
  return { kind: 'unary', operator, of, start, end: of.end }
}

/** `.name`, `[key]`, `.0`, `[*]` and `.*` after a value. */
function steps(cursor: Cursor, first: Expression): Expression {
  let value = first
  for (let count = 0; count < MAX_CHAIN; count++) {
    const { start } = first
    if (cursor.is('...')) return value
    if (cursor.take('[*]') || cursor.take('.*')) {
      const each = steps(cursor, { kind: 'item', start: cursor.at, end: cursor.at })
      return { kind: 'splat', of: value, each, start, end: cursor.at }
    }
    if (cursor.is('.')) {
      cursor.at++
      const name = cursor.name() ?? /^\d+/.exec(cursor.text.slice(cursor.at, cursor.at + 9))?.[0]
      if (name === undefined) return cursor.fail('a name is missing after the dot')
      if (/^\d/.test(name)) cursor.at += name.length
      value = /^\d/.test(name)
        ? indexed(value, Number(name), start, cursor.at)
        : { kind: 'attribute', of: value, name, start, end: cursor.at }
    } else if (cursor.take('[')) {
      cursor.within(true, () => cursor.space())
      const key = readExpression(cursor)
      cursor.space(true)
      cursor.expect(']')
      value = { kind: 'index', of: value, key, start, end: cursor.at }
    } else return value
  }
  return cursor.fail('the expression is too long')
}

function indexed(of: Expression, key: number, start: number, end: number): Expression {
  return { kind: 'index', of, key: { kind: 'literal', value: key, start: end, end }, start, end }
}

function primary(cursor: Cursor): Expression {
  const start = cursor.at
  if (cursor.is('"')) return quotedText(cursor, readExpression)
  if (cursor.is('<<')) {
    const found = heredoc(cursor, readExpression)
    if (found) return found
  }
  if (cursor.take('(')) return parenthesised(cursor)
  if (cursor.is('[')) return tuple(cursor)
  if (cursor.is('{')) return object(cursor)
  const number = cursor.number()
  if (number !== undefined) return { kind: 'literal', value: number, start, end: cursor.at }
  const name = cursor.name()
  if (name === undefined) return cursor.fail('a value is missing')
  if (cursor.is('(') || cursor.is('::')) return call(cursor, name, start)
  const end = cursor.at
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true', start, end }
  if (name === 'null') return { kind: 'literal', value: null, start, end }
  return { kind: 'name', name, start, end }
}

function parenthesised(cursor: Cursor): Expression {
  cursor.space(true)
  const inner = readExpression(cursor)
  cursor.space(true)
  cursor.expect(')')
  return inner
}

function call(cursor: Cursor, first: string, start: number): Expression {
  let name = first
  // Functions of a provider: provider::aws::arn_parse.
  while (cursor.take('::')) name += `::${cursor.name() ?? ''}`
  cursor.expect('(')
  const args: Expression[] = []
  let expands = false
  cursor.within(true, () => {
    for (cursor.space(); !cursor.take(')'); cursor.space()) {
      args.push(readExpression(cursor))
      cursor.space()
      expands = cursor.take('...') || expands
      cursor.space()
      if (!cursor.take(',') && !cursor.is(')')) cursor.fail(') is missing')
    }
  })
  return { kind: 'call', name, args, expands, start, end: cursor.at }
}

function tuple(cursor: Cursor): Expression {
  const start = cursor.at
  cursor.expect('[')
  return cursor.within(true, () => {
    cursor.space()
    if (cursor.word('for')) return forExpression(cursor, start, ']')
    const items: Expression[] = []
    for (; !cursor.take(']'); cursor.space()) {
      items.push(readExpression(cursor))
      cursor.space()
      if (!cursor.take(',') && !cursor.is(']')) cursor.fail('] is missing')
    }
    return { kind: 'tuple', items, start, end: cursor.at }
  })
}

function object(cursor: Cursor): Expression {
  const start = cursor.at
  cursor.expect('{')
  return cursor.within(false, () => {
    cursor.space(true)
    const before = cursor.at
    if (cursor.word('for') && !/^\s*[=:]/.test(cursor.text.slice(cursor.at, cursor.at + 80))) return forExpression(cursor, start, '}')
    cursor.at = before
    const entries: { key: Expression; value: Expression }[] = []
    for (; !cursor.take('}'); cursor.space(true)) {
      entries.push(entry(cursor))
      cursor.space()
      if (!cursor.take(',') && !cursor.is('\n') && !cursor.is('\r') && !cursor.is('}')) cursor.fail('} is missing')
      cursor.space(true)
    }
    return { kind: 'object', entries, start, end: cursor.at }
  })
}

function entry(cursor: Cursor): { key: Expression; value: Expression } {
  const start = cursor.at
  const isBare = cursor.is('(') === false
  const written = unary(cursor)
  // A bare name is the key itself, not what it stands for.
  const key: Expression = isBare && written.kind === 'name' ? { kind: 'literal', value: written.name, start, end: written.end } : written
  cursor.space(true)
  if (!cursor.take('=') && !cursor.take(':')) cursor.fail('= is missing')
  cursor.space(true)
  return { key, value: conditional(cursor) }
}

function forExpression(cursor: Cursor, start: number, close: string): ForExpression {
  return cursor.within(true, () => {
    cursor.space()
    const first = cursor.name() ?? cursor.fail('a name is missing')
    cursor.space()
    let second: string | undefined
    if (cursor.take(',')) {
      cursor.space()
      second = cursor.name() ?? cursor.fail('a name is missing')
      cursor.space()
    }
    if (!cursor.word('in')) cursor.fail('in is missing')
    cursor.space()
    const collection = readExpression(cursor)
    cursor.space()
    cursor.expect(':')
    cursor.space()
    let value = readExpression(cursor)
    cursor.space()
    let key: Expression | undefined
    if (cursor.take('=>')) {
      cursor.space()
      key = value
      value = readExpression(cursor)
      cursor.space()
    }
    const grouping = cursor.take('...')
    cursor.space()
    const condition = cursor.word('if') ? (cursor.space(), readExpression(cursor)) : undefined
    cursor.space()
    cursor.expect(close)
    const names = second === undefined ? { keyName: undefined, valueName: first } : { keyName: first, valueName: second }
    return { kind: 'for', ...names, collection, key, value, condition, grouping, start, end: cursor.at }
  })
}
