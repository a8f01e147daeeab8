/** ASN.1 values in DER, and in BER where old tools write it: tags, lengths and contents, never more than the bytes hold. */

/** One value: where its content lies, what kind it is, and the values in it where it is constructed. */
export interface Der {
  /** Class and number, without the bit that says constructed: 0x10 a sequence, 0x80 the context's [0]. */
  tag: number
  constructed: boolean
  bytes: Uint8Array
  /** Where the value begins, its content begins, its content ends, and the value ends. */
  start: number
  from: number
  to: number
  end: number
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x10,
  set: 0x11,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmp: 0x1e,
  universal: 0x1c,
  context: 0x80,
} as const

const CONSTRUCTED = 0x20
const LONG_TAG = 0x1f
const INDEFINITE = 0x80
/** Lengths of more bytes than this do not fit into a file. */
const MAX_LENGTH_BYTES = 4
/** Values of unknown length inside each other. */
const MAX_DEPTH = 24
/** Values in one; a longer list is cut, which its reader sees as the end. */
const MAX_CHILDREN = 20_000

/** The value at an offset; undefined where none is or its bytes are not all there. */
export function readDer(bytes: Uint8Array, start = 0, limit = bytes.length, depth = 0): Der | undefined {
  const identifier = bytes[start]
  if (identifier === undefined || start + 2 > limit || (identifier & LONG_TAG) === LONG_TAG) return undefined
  const tag = identifier & ~CONSTRUCTED
  const constructed = (identifier & CONSTRUCTED) !== 0
  const length = lengthAt(bytes, start + 1, limit)
  if (length === undefined) return undefined
  const { from, size } = length
  if (size === undefined) return constructed && depth < MAX_DEPTH ? indefinite(bytes, start, from, limit, tag, depth) : undefined
  const to = from + size
  return to > limit ? undefined : { tag, constructed, bytes, start, from, to, end: to }
}

/** Where the content begins and how long it is; no size where its end is marked instead. */
function lengthAt(bytes: Uint8Array, at: number, limit: number): { from: number; size: number | undefined } | undefined {
  const first = bytes[at]
  if (first === undefined || at >= limit) return undefined
  if (first < INDEFINITE) return { from: at + 1, size: first }
  if (first === INDEFINITE) return { from: at + 1, size: undefined }
  const count = first - INDEFINITE
  if (count > MAX_LENGTH_BYTES || at + 1 + count > limit) return undefined
  let size = 0
  for (let index = 1; index <= count; index++) size = size * 256 + (bytes[at + index] as number)
  return { from: at + 1 + count, size }
}

function indefinite(bytes: Uint8Array, start: number, from: number, limit: number, tag: number, depth: number): Der | undefined {
  let at = from
  for (let count = 0; count < MAX_CHILDREN; count++) {
    if (bytes[at] === 0 && bytes[at + 1] === 0 && at + 2 <= limit)
      return { tag, constructed: true, bytes, start, from, to: at, end: at + 2 }
    const child = readDer(bytes, at, limit, depth + 1)
    if (child === undefined) return undefined
    at = child.end
  }
  return undefined
}

/** How many bytes the value at an offset says it has, whether they are there or not; undefined where that is not said. */
export function announcedLength(bytes: Uint8Array): number | undefined {
  const length = lengthAt(bytes, 1, bytes.length)
  return length?.size === undefined ? undefined : length.from + length.size
}

/** The values in a constructed one; none where they cannot be read to the end. */
export function children(value: Der | undefined): Der[] {
  const found: Der[] = []
  if (value === undefined || !value.constructed) return found
  let at = value.from
  while (at < value.to && found.length < MAX_CHILDREN) {
    const child = readDer(value.bytes, at, value.to)
    if (child === undefined) return []
    found.push(child)
    at = child.end
  }
  return found
}

export function is(value: Der | undefined, tag: number): value is Der {
  return value !== undefined && value.tag === tag
}

/** The content's bytes; pieces of a text in pieces are joined. */
export function content(value: Der): Uint8Array {
  if (!value.constructed || (value.tag !== TAG.octetString && value.tag !== TAG.context)) return value.bytes.subarray(value.from, value.to)
  const pieces = children(value)
  if (pieces.length === 0 || !pieces.every((piece) => piece.tag === TAG.octetString)) return value.bytes.subarray(value.from, value.to)
  return Buffer.concat(pieces.map((piece) => piece.bytes.subarray(piece.from, piece.to)))
}

/** The whole value as it stands, tag and length included. */
export function whole(value: Der): Uint8Array {
  return value.bytes.subarray(value.start, value.end)
}

/** The bits of a bit string that has no unused ones, as bytes. */
export function bits(value: Der | undefined): Uint8Array | undefined {
  return is(value, TAG.bitString) && value.to > value.from ? value.bytes.subarray(value.from + 1, value.to) : undefined
}

/** The value that an octet or bit string holds. */
export function inside(value: Der | undefined): Der | undefined {
  if (value === undefined) return undefined
  const bytes = value.tag === TAG.bitString ? bits(value) : content(value)
  return bytes === undefined ? undefined : readDer(bytes)
}

/** Longer identifiers name nothing. */
const MAX_OID_BYTES = 64

/** '1.2.840.113549.1.1.1'. */
export function oid(value: Der | undefined): string | undefined {
  if (!is(value, TAG.oid) || value.to === value.from || value.to - value.from > MAX_OID_BYTES) return undefined
  const parts: bigint[] = []
  let part = 0n
  for (const byte of value.bytes.subarray(value.from, value.to)) {
    part = part * 128n + BigInt(byte & 0x7f)
    if (byte >= 0x80) continue
    parts.push(part)
    part = 0n
  }
  const first = parts.shift()
  if (first === undefined) return undefined
  const top = first < 40n ? 0n : first < 80n ? 1n : 2n
  return [top, first - top * 40n, ...parts].join('.')
}

/** A whole number small enough to be one. */
export function small(value: Der | undefined): number | undefined {
  if (!is(value, TAG.integer) || value.to === value.from || value.to - value.from > 6) return undefined
  const read = Buffer.from(value.bytes.subarray(value.from, value.to))
  return read.readIntBE(0, read.length)
}

/** The bytes of a number without the leading zeros. */
export function magnitude(bytes: Uint8Array): Uint8Array {
  let at = 0
  while (at < bytes.length && bytes[at] === 0) at++
  return bytes.subarray(at)
}

const BITS_PER_BYTE = 8

/** Length of a number in bits: a modulus of 1024 bits need not fill 128 bytes. */
export function bitLength(bytes: Uint8Array): number {
  const number = magnitude(bytes)
  const [first] = number
  return first === undefined ? 0 : (number.length - 1) * BITS_PER_BYTE + (32 - Math.clz32(first))
}

/** One value in DER, for the structures that a fingerprint is made of. */
export function encode(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(parts)
  const length: number[] = []
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256)
  const head = body.length < INDEFINITE ? [body.length] : [INDEFINITE + length.length, ...length]
  const constructed = tag === TAG.sequence || tag === TAG.set ? CONSTRUCTED : 0
  return Buffer.concat([Uint8Array.from([tag | constructed, ...head]), body])
}

/** A whole number that is not negative. */
export function encodeInteger(bytes: Uint8Array): Uint8Array {
  const number = magnitude(bytes)
  const positive = number.length === 0 || (number[0] as number) >= 0x80 ? Buffer.concat([Uint8Array.of(0), number]) : number
  return encode(TAG.integer, positive)
}

export function encodeOid(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes: number[] = []
  for (const part of [first * 40 + second, ...rest]) {
    const group = [part % 128]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) group.unshift((left % 128) + 128)
    bytes.push(...group)
  }
  return encode(TAG.oid, Uint8Array.from(bytes))
}
