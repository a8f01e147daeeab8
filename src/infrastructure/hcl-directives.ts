/** Directives inside texts: `%{ if … }`, `%{ for … }` and what they end with, as the expressions that they stand for. */
import type { Cursor } from './hcl-cursor'
import type { Expression, Span, TemplatePart } from './hcl-syntax'

/** What reads an expression inside a template. */
export type ReadExpression = (cursor: Cursor) => Expression

export type Directive = Span &
  (
    | { directive: 'if'; test: Expression }
    | { directive: 'for'; keyName: string | undefined; valueName: string; collection: Expression }
    | { directive: 'else' | 'endif' | 'endfor' | 'broken' }
  )

/** From `%{` to the brace that closes it. */
export function directive(cursor: Cursor, read: ReadExpression): Directive {
  const start = cursor.at
  cursor.at += 2
  cursor.take('~')
  const found = cursor.within(true, () => {
    cursor.space()
    const one = content(cursor, read)
    cursor.space()
    cursor.take('~')
    cursor.expect('}')
    return one
  })
  return { ...found, start, end: cursor.at }
}

type Content = Directive extends infer One ? (One extends unknown ? Omit<One, keyof Span> : never) : never

function content(cursor: Cursor, read: ReadExpression): Content {
  if (cursor.word('if')) {
    cursor.space()
    return { directive: 'if', test: read(cursor) }
  }
  if (cursor.word('for')) {
    cursor.space()
    const first = cursor.name() ?? ''
    cursor.space()
    const second = cursor.take(',') ? (cursor.space(), cursor.name() ?? '') : undefined
    cursor.space()
    if (!cursor.word('in')) cursor.fail('in is missing')
    cursor.space()
    const collection = read(cursor)
    return { directive: 'for', keyName: second === undefined ? undefined : first, valueName: second ?? first, collection }
  }
  for (const word of ['else', 'endif', 'endfor'] as const) if (cursor.word(word)) return { directive: word }
  cursor.fail('no such directive')
}

interface Open {
  readonly by: Directive
  readonly parts: TemplatePart[]
  readonly otherwise: TemplatePart[]
  isOtherwise: boolean
}

/** Plain parts, with what stands between directives inside one expression each. */
export function assembled(written: readonly (TemplatePart | Directive)[]): TemplatePart[] {
  const whole: TemplatePart[] = []
  const open: Open[] = []
  const add = (part: TemplatePart): void => {
    const inner = open.at(-1)
    if (inner === undefined) whole.push(part)
    else (inner.isOtherwise ? inner.otherwise : inner.parts).push(part)
  }
  for (const one of written) {
    if (typeof one === 'string' || !('directive' in one)) add(one)
    else if (one.directive === 'if' || one.directive === 'for') open.push({ by: one, parts: [], otherwise: [], isOtherwise: false })
    else if (one.directive === 'else') {
      const inner = open.at(-1)
      if (inner) inner.isOtherwise = true
    } else {
      const inner = open.pop()
      if (inner) add(closed(inner, one))
    }
  }
  // One that is never closed leaves what it holds unknown.
  for (const inner of open) whole.push({ kind: 'broken', start: inner.by.start, end: inner.by.end })
  return whole
}

function closed({ by, parts, otherwise }: Open, end: Span): Expression {
  const span = { start: by.start, end: end.end }
  if ('test' in by) return { kind: 'conditional', test: by.test, yes: text(parts, span), no: text(otherwise, span), ...span }
  if (!('collection' in by)) return { kind: 'broken', ...span }
  const { keyName, valueName, collection } = by
  const each: Expression = {
    kind: 'for',
    keyName,
    valueName,
    collection,
    key: undefined,
    value: text(parts, span),
    condition: undefined,
    grouping: false,
    ...span,
  }
  return { kind: 'call', name: 'join', args: [{ kind: 'literal', value: '', ...span }, each], expands: false, ...span }
}

function text(parts: readonly TemplatePart[], span: Span): Expression {
  return parts.every((part) => typeof part === 'string')
    ? { kind: 'literal', value: parts.join(''), ...span }
    : { kind: 'template', parts, ...span }
}
