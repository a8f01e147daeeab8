/** Bytes of a file to text that can be judged, or why not. */

/** Source beyond this is not written by hand; it is skipped and counted. */
export const MAX_SOURCE_BYTES = 1024 * 1024
/** A zero byte this early means that the file is no text, unless the rest of it is: compilers pass over one in a comment. */
const SNIFF_BYTES = 8192
/** Files with longer lines on average, and of some size, were made by a minifier. */
const MINIFIED_LINE_BYTES = 1000
const MINIFIED_MIN_BYTES = 20_000

export type TextResult = { text: string; replaced: boolean } | { skip: 'binary' | 'minified' | 'too-large' }

const LENIENT = new TextDecoder('utf-8')
const STRICT = new TextDecoder('utf-8', { fatal: true })
const UTF16 = { le: new TextDecoder('utf-16le'), be: new TextDecoder('utf-16be') }

/** Invalid UTF-8 is replaced and told, not refused: the rest of the file still counts. */
export function readText(bytes: Uint8Array): TextResult {
  if (bytes.length > MAX_SOURCE_BYTES) return { skip: 'too-large' }
  const wide = wideOf(bytes)
  if (wide !== undefined) return { text: UTF16[wide].decode(bytes), replaced: false }
  const text = utf8Of(bytes)
  const hasZero = bytes.subarray(0, SNIFF_BYTES).includes(0)
  if (hasZero && text === undefined) return { skip: 'binary' }
  if (bytes.length >= MINIFIED_MIN_BYTES && bytes.length / lineCount(bytes) > MINIFIED_LINE_BYTES) return { skip: 'minified' }
  if (text === undefined) return { text: LENIENT.decode(bytes), replaced: true }
  return { text: hasZero ? text.replaceAll('\0', ' ') : text, replaced: false }
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 as UTF-8, so that tokens can be looked for; anything else as it is. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const read = wideOf(bytes) === undefined ? undefined : readText(bytes)
  return read && 'text' in read ? Buffer.from(read.text) : bytes
}

/** UTF-16 by its mark; or, where there is none, by a first character that every source begins with and the zero beside it. */
function wideOf(bytes: Uint8Array): keyof typeof UTF16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be'
  if (bytes[1] === 0 && bytes[3] === 0 && isPlain(bytes[0]) && isPlain(bytes[2])) return 'le'
  return bytes[0] === 0 && bytes[2] === 0 && isPlain(bytes[1]) && isPlain(bytes[3]) ? 'be' : undefined
}

function isPlain(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0 && byte < 0x80
}

/** The text of bytes whatever its lines are like; undefined for what is no text. */
export function asText(bytes: Uint8Array): string | undefined {
  const read = readText(bytes)
  if ('text' in read) return read.text
  return read.skip === 'binary' ? undefined : LENIENT.decode(bytes)
}

function lineCount(bytes: Uint8Array): number {
  let lines = 1
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}
