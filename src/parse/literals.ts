/** Text of a literal to its value: the few quoting styles that the languages share. */

export type StringStyle = 'c' | 'python' | 'go' | 'java' | 'hcl' | 'raw'

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
}

/** Reads the prefix and quotes of a literal's source text. */
export function quoting(raw: string, style: StringStyle): Quoting {
  if (style === 'raw') return { open: 0, close: 0, escapes: false, bytes: false }
  if (style === 'hcl' && raw.startsWith('<<'))
    return { open: raw.indexOf('\n') + 1, close: raw.length - raw.lastIndexOf('\n'), escapes: false, bytes: false }
  const prefix = style === 'python' ? (/^[a-zA-Z]{0,3}/.exec(raw)?.[0] ?? '') : ''
  const body = raw.slice(prefix.length)
  const triple = body.startsWith('"""') || body.startsWith("'''")
  const width = triple && body.length >= 6 ? 3 : 1
  const isRaw = /r/i.test(prefix) || (style === 'go' && body.startsWith('`'))
  const quoted = /^["'`]/.test(body)
  if (!quoted) return { open: 0, close: 0, escapes: false, bytes: false }
  return { open: prefix.length + width, close: width, escapes: !isRaw, bytes: /b/i.test(prefix) }
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
  const plain = raw.replaceAll('_', '').replace(/[lLfFdDnuU]+$/, (suffix) => (/^0x/i.test(raw) ? suffix.replace(/[lLnuU]/g, '') : ''))
  if (/^0[0-7]+$/.test(plain)) return Number.parseInt(plain, 8)
  const number = Number(plain)
  return plain === '' || Number.isNaN(number) ? undefined : number
}
