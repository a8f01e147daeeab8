/** Charts that stand packed in another chart's folder (`charts/database-1.2.3.tgz`), as if they were unpacked there: files below the archive's own path. */
import { gunzipSync } from 'node:zlib'
import type { Diagnostic } from '#core/diagnostic'
import type { PathClass } from '#core/site'
import type { InfrastructureFiles } from '../files'
import { membersOf } from './tar'

/** Bytes of one archive, and of all, once they are unpacked: a small file can unpack to any size. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024
const MAX_ALL_UNPACKED_BYTES = 128 * 1024 * 1024
/** Files that are taken from one archive. */
const MAX_MEMBERS = 2_000
/** A longer file is no template. */
const MAX_MEMBER_BYTES = 1024 * 1024
/** Archives in archives. */
const MAX_NESTING = 3
/** Further archives are only counted. */
const MAX_ARCHIVES = 500

const PACKED = /^(.*\/)?charts\/[^/]+\.tgz$/

export class PackedCharts implements InfrastructureFiles {
  readonly diagnostics: Diagnostic[] = []
  private readonly texts = new Map<string, string>()
  private readonly listed: readonly string[]
  private left = MAX_ALL_UNPACKED_BYTES

  constructor(private readonly files: InfrastructureFiles) {
    const paths = files.paths()
    const archives = archivesIn(paths)
    for (const path of archives.slice(0, MAX_ARCHIVES)) {
      const bytes = files.bytes(path)
      if (bytes !== undefined) this.unpack(path, bytes, 0)
    }
    const further = archives[MAX_ARCHIVES]
    if (further !== undefined)
      this.tell(further, `it is the first of ${String(archives.length - MAX_ARCHIVES)} after ${String(MAX_ARCHIVES)} others`)
    this.listed = this.texts.size === 0 ? paths : [...paths, ...this.texts.keys()].sort()
  }

  text(path: string): string | undefined {
    return this.texts.get(path) ?? this.files.text(path)
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files.bytes(path)
  }

  pathClass(path: string): PathClass {
    return this.files.pathClass(path)
  }

  paths(): readonly string[] {
    return this.listed
  }

  private unpack(path: string, packed: Uint8Array, depth: number): void {
    const archive = this.unzipped(path, packed)
    if (archive === undefined) return
    let taken = 0
    for (const { name, bytes } of membersOf(archive)) {
      if (taken >= MAX_MEMBERS) {
        this.tell(path, `there are more than ${String(MAX_MEMBERS)} files in it, of which the first were read`)
        return
      }
      const inside = insideOf(name)
      if (inside === undefined) continue
      taken++
      const member = `${path}/${inside}`
      if (PACKED.test(inside) && depth + 1 < MAX_NESTING) this.unpack(member, bytes, depth + 1)
      else if (bytes.length <= MAX_MEMBER_BYTES && !bytes.includes(0)) this.texts.set(member, new TextDecoder().decode(bytes))
    }
    if (taken === 0) this.tell(path, 'it is no archive of a chart')
  }

  private unzipped(path: string, packed: Uint8Array): Uint8Array | undefined {
    const most = Math.min(MAX_UNPACKED_BYTES, this.left)
    try {
      const archive = gunzipSync(packed, { maxOutputLength: Math.max(1, most) })
      this.left -= archive.length
      return archive
    } catch (error) {
      const isTooLong = error instanceof RangeError
      this.tell(path, isTooLong ? `it unpacks to more than ${String(most)} bytes` : 'it is broken')
      return undefined
    }
  }

  private tell(file: string, reason: string): void {
    const message = `the packed chart was not read, or not whole (${reason}); what it declares was not judged`
    this.diagnostics.push({ level: 'note', code: 'unread-chart', message, file })
  }
}

/** Those in the `charts` folder of a chart. */
function archivesIn(paths: readonly string[]): string[] {
  const archives = paths.filter((path) => path.endsWith('.tgz') && PACKED.test(path))
  if (archives.length === 0) return []
  const all = new Set(paths)
  return archives.filter((path) => {
    const [, chart = ''] = PACKED.exec(path) ?? []
    return all.has(`${chart}Chart.yaml`) || all.has(`${chart}Chart.yml`)
  })
}

/** Without the chart's own folder, in which all of an archive stands; undefined where it is none of it. */
function insideOf(name: string): string | undefined {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.')
  if (name.startsWith('/') || name.includes('\\') || parts.includes('..') || parts.length < 2) return undefined
  return parts.slice(1).join('/')
}
