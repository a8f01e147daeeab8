/** Bytes of a file to text that can be judged, or why not. */

/** Source beyond this is not written by hand; it is skipped and counted. */
export const MAX_SOURCE_BYTES = 1024 * 1024
/** A zero byte this early means the file is no text. */
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
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: UTF16.le.decode(bytes), replaced: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: UTF16.be.decode(bytes), replaced: false }
  if (bytes.subarray(0, SNIFF_BYTES).includes(0)) return { skip: 'binary' }
  if (bytes.length >= MINIFIED_MIN_BYTES && bytes.length / lineCount(bytes) > MINIFIED_LINE_BYTES) return { skip: 'minified' }
  try {
    return { text: STRICT.decode(bytes), replaced: false }
  } catch {
    return { text: LENIENT.decode(bytes), replaced: true }
  }
}

/** UTF-16 as UTF-8, so that tokens can be looked for; anything else as it is. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const read = isUtf16 ? readText(bytes) : undefined
  return read && 'text' in read ? Buffer.from(read.text) : bytes
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
