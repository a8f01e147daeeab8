/** The files of a TAR archive, unpacked by npm's own library (docs/decisions/0015-tar-by-npms-own-library.md); of one that is broken, those before the break. */
import { Parser } from 'tar/parse'

/** An archive that is compressed once more is none: what it would unpack to has no bound. */
const COMPRESSED = [Buffer.from([0x1f, 0x8b]), Buffer.from([0x28, 0xb5, 0x2f, 0xfd])]

export interface TarMember {
  readonly name: string
  readonly bytes: Uint8Array
}

export function membersOf(archive: Uint8Array): TarMember[] {
  const found: TarMember[] = []
  if (COMPRESSED.some((magic) => magic.equals(archive.subarray(0, magic.length)))) return found
  const parser = new Parser({
    brotli: false,
    filter: (_path, entry) => 'type' in entry && (entry.type === 'File' || entry.type === 'OldFile'),
    onReadEntry: (entry) => {
      const parts: Buffer[] = []
      entry.on('data', (part: Buffer) => parts.push(part))
      entry.on('end', () => found.push({ name: entry.path, bytes: Buffer.concat(parts) }))
    },
  })
  // It gives every file before `end` returns, as long as nothing waits for the disk.
  parser.end(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength))
  return found
}
