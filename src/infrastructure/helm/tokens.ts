/** The text of a Go template as pieces of text and actions, and an action as words. */
import { TemplateError } from './syntax'

export type Piece = { kind: 'text'; text: string; start: number } | { kind: 'action'; words: Word[]; start: number }

export interface Word {
  kind: 'text' | 'number' | 'name' | 'variable' | 'field' | 'dot' | 'sign'
  /** A text without its quotes. */
  value: string
  /** Stands right behind the word before it. */
  joined: boolean
  at: number
}

/** Longer templates are none that somebody wrote. */
const MAX_PIECES = 100_000

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let trims = false
  while (at < text.length && pieces.length < MAX_PIECES) {
    const open = text.indexOf('{{', at)
    const end = open < 0 ? text.length : open
    const opensTrim = open >= 0 && text[open + 2] === '-' && /\s/.test(text[open + 3] ?? '')
    addText(pieces, text, at, end, trims, opensTrim)
    if (open < 0) break
    const begin = open + (opensTrim ? 3 : 2)
    const comment = /^\s*\/\*/.exec(text.slice(begin, begin + 40))
    const close = comment ? commentEnd(text, begin, open) : actionEnd(text, begin, open)
    trims = text[close - 1] === '-' && /\s/.test(text[close - 2] ?? '')
    if (!comment) pieces.push({ kind: 'action', words: wordsOf(text, begin, trims ? close - 1 : close), start: open })
    at = close + 2
  }
  return pieces
}

function addText(pieces: Piece[], text: string, from: number, to: number, trimsStart: boolean, trimsEnd: boolean): void {
  let start = from
  let end = to
  if (trimsStart) while (start < end && /\s/.test(text[start] as string)) start++
  if (trimsEnd) while (end > start && /\s/.test(text[end - 1] as string)) end--
  if (end > start) pieces.push({ kind: 'text', text: text.slice(start, end), start })
}

function commentEnd(text: string, begin: number, open: number): number {
  const end = text.indexOf('*/', begin)
  const close = end < 0 ? -1 : text.indexOf('}}', end)
  if (close < 0) throw new TemplateError('a comment is not closed', open)
  return close
}

/** The braces that end an action: those in texts are none. */
function actionEnd(text: string, begin: number, open: number): number {
  for (let at = begin; at < text.length; at++) {
    const sign = text[at]
    if (sign === '}' && text[at + 1] === '}') return at
    if (sign === '"' || sign === '`' || sign === "'") at = textEnd(text, at, open)
  }
  throw new TemplateError('an action is not closed', open)
}

function textEnd(text: string, start: number, open: number): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote !== '`') at++
    else if (text[at] === quote) return at
    else if (text[at] === '\n' && quote !== '`') break
  }
  throw new TemplateError('a text is not closed', open)
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy
const NUMBER = /[+-]?(?:0[xX][\da-fA-F]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)/y
const SIGN = /:=|[=|(),]/y

function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = []
  let at = from
  let joined = false
  while (at < to) {
    if (/\s/.test(text[at] as string)) {
      at++
      joined = false
      continue
    }
    const { kind, value, end } = wordAt(text, at, to)
    words.push({ kind, value, joined, at })
    at = end
    joined = true
  }
  return words
}

function wordAt(text: string, at: number, to: number): Pick<Word, 'kind' | 'value'> & { end: number } {
  const take = (pattern: RegExp, start: number): string | undefined => {
    pattern.lastIndex = start
    const found = pattern.exec(text)?.[0]
    return found !== undefined && start + found.length <= to ? found : undefined
  }
  const sign = text[at] as string
  if (sign === '"' || sign === '`' || sign === "'") {
    const end = textEnd(text, at, at)
    const inner = text.slice(at + 1, end)
    return { kind: 'text', value: sign === '`' ? inner : unescaped(inner), end: end + 1 }
  }
  if (sign === '$' || sign === '.') {
    const name = take(NAME, at + 1)
    const kind = sign === '$' ? 'variable' : name === undefined ? 'dot' : 'field'
    return { kind, value: name ?? (sign === '$' ? '' : '.'), end: at + 1 + (name?.length ?? 0) }
  }
  for (const [kind, pattern] of WORDS) {
    const value = take(pattern, at)
    if (value !== undefined) return { kind, value, end: at + value.length }
  }
  throw new TemplateError(`${sign} means nothing in an action`, at)
}

const WORDS = [
  ['number', NUMBER],
  ['name', NAME],
  ['sign', SIGN],
] as const

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  '"': '"',
  "'": "'",
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
}

function unescaped(text: string): string {
  return text.replaceAll(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|([\s\S]))/g,
    (_all, hex: string | undefined, unicode: string | undefined, sign: string | undefined) => {
      const code = hex ?? unicode
      return code === undefined ? (ESCAPES[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16))
    },
  )
}
