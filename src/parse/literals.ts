/** Text of a literal to its value: the few quoting styles that the languages share. */

export type StringStyle = 'c' | 'python' | 'go' | 'java' | 'csharp' | 'raw'

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '0': '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  '/': '/',
  s: ' ',
}

const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{2,3})|\r?\n|([\s\S]))/g

/** Opening and closing delimiters of a literal, and whether backslashes mean something in it. */
export interface Quoting {
  open: number
  close: number
  escapes: boolean
  bytes: boolean
  /** What stands for one quote or brace by being doubled. */
  doubled?: RegExp
}

/** Reads the prefix and quotes of a literal's source text. */
export function quoting(raw: string, style: StringStyle): Quoting {
  if (style === 'raw') return { open: 0, close: 0, escapes: false, bytes: false }
  if (style === 'csharp') return csharpQuoting(raw)
  const prefix = style === 'python' ? (/^[a-zA-Z]{0,3}/.exec(raw)?.[0] ?? '') : ''
  const body = raw.slice(prefix.length)
  const triple = body.startsWith('"""') || body.startsWith("'''")
  const width = triple && body.length >= 6 ? 3 : 1
  const isRaw = /r/i.test(prefix) || (style === 'go' && body.startsWith('`'))
  const quoted = /^["'`]/.test(body)
  if (!quoted) return { open: 0, close: 0, escapes: false, bytes: false }
  return { open: prefix.length + width, close: width, escapes: !isRaw, bytes: /b/i.test(prefix) }
}

/** `"…"`, `@"…"`, `$"…"`, `"""…"""`, with `u8` behind for bytes. A raw text's line breaks and indentation around it go with its quotes. */
function csharpQuoting(raw: string): Quoting {
  const prefix = /^[@$]*/.exec(raw)?.[0] ?? ''
  const suffix = /u8$/i.exec(raw)?.[0].length ?? 0
  const bytes = suffix > 0
  const body = raw.slice(prefix.length, raw.length - suffix)
  const quotes = /^"{3,}/.exec(body)?.[0].length ?? 0
  if (quotes > 0 && body.length >= quotes * 2) {
    const before = /^[ \t]*\r?\n/.exec(body.slice(quotes))?.[0].length ?? 0
    const after = before > 0 ? (/\r?\n[ \t]*$/.exec(body.slice(quotes + before, -quotes))?.[0].length ?? 0) : 0
    return { open: prefix.length + quotes + before, close: after + quotes + suffix, escapes: false, bytes }
  }
  if (!/^["']/.test(body)) return { open: 0, close: 0, escapes: false, bytes: false }
  const isVerbatim = prefix.includes('@')
  const doubled = isVerbatim ? (prefix.includes('$') ? /""|\{\{|\}\}/g : /""/g) : prefix.includes('$') ? /\{\{|\}\}/g : undefined
  return { open: prefix.length + 1, close: 1 + suffix, escapes: !isVerbatim, bytes, ...(doubled && { doubled }) }
}

/** Decodes backslash escapes; an escape nobody knows keeps its character. */
export function unescape(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(ESCAPE, (_all, braced, four, eight, two, octal, simple: string | undefined) => {
    const hex = (braced ?? four ?? eight ?? two) as string | undefined
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16))
    if (octal !== undefined) return fromCodePoint(Number.parseInt(octal as string, 8))
    if (simple === undefined) return ''
    return SIMPLE_ESCAPES[simple] ?? simple
  })
}

function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** A numeric literal of any of the languages; undefined when it is none. */
export function readNumber(raw: string): number | undefined {
  const plain = raw.replaceAll('_', '').replace(/[lLfFdDmMnuU]+$/, (suffix) => (/^0x/i.test(raw) ? suffix.replace(/[lLnuU]/g, '') : ''))
  if (/^0[0-7]+$/.test(plain)) return Number.parseInt(plain, 8)
  const number = Number(plain)
  return plain === '' || Number.isNaN(number) ? undefined : number
}
