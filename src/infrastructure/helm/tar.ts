/** The files of a TAR archive (ustar, pax, GNU's long names); of one that is broken, those before the break. */

/** Everything stands in blocks of this many bytes. */
const BLOCK = 512
/** Where the fields of a header stand. */
const NAME = { at: 0, length: 100 }
const SIZE = { at: 124, length: 12 }
const CHECKSUM = { at: 148, length: 8 }
const KIND = 156
const MAGIC = { at: 257, length: 6 }
const PREFIX = { at: 345, length: 155 }
const SPACE = 32

/** Kinds of members: a file (two ways of saying so), and names that the next member has. */
const FILE: ReadonlySet<string> = new Set(['0', '\0'])
const PAX = 'x'
const LONG_NAME = 'L'

export interface TarMember {
  readonly name: string
  readonly bytes: Uint8Array
}

export function* membersOf(archive: Uint8Array): Generator<TarMember> {
  let name: string | undefined
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK)
    const size = octal(header, SIZE)
    const start = at + BLOCK
    if (size === undefined || start + size > archive.length || !isHeader(header)) return
    const bytes = archive.subarray(start, start + size)
    const kind = String.fromCharCode(header[KIND] ?? 0)
    if (kind === PAX) name = paxName(bytes) ?? name
    else if (kind === LONG_NAME) name = text(bytes)
    else {
      if (FILE.has(kind)) yield { name: name ?? nameIn(header), bytes }
      name = undefined
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}

/** The sum of all its bytes, those of the sum itself counted as spaces. */
function isHeader(header: Uint8Array): boolean {
  const sum = header.reduce((all, byte, index) => {
    const isOfSum = index >= CHECKSUM.at && index < CHECKSUM.at + CHECKSUM.length
    return all + (isOfSum ? SPACE : byte)
  }, 0)
  return octal(header, CHECKSUM) === sum
}

function nameIn(header: Uint8Array): string {
  const prefix = text(field(header, MAGIC)) === 'ustar' ? text(field(header, PREFIX)) : ''
  const name = text(field(header, NAME))
  return prefix === '' ? name : `${prefix}/${name}`
}

/** Lines such as `25 path=some/long/name`, the number being the length of the line. */
function paxName(bytes: Uint8Array): string | undefined {
  for (const line of text(bytes).split('\n')) {
    const [, name] = /^\d+ path=(.*)$/.exec(line) ?? []
    if (name !== undefined) return name
  }
  return undefined
}

function field(header: Uint8Array, { at, length }: { at: number; length: number }): Uint8Array {
  return header.subarray(at, at + length)
}

/** Up to the first zero. */
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
}

function octal(header: Uint8Array, place: { at: number; length: number }): number | undefined {
  const digits = text(field(header, place)).trim()
  return /^[0-7]+$/.test(digits) ? parseInt(digits, 8) : undefined
}
