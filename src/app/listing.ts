/** The files of a repository as a run sees them; of two runs over nearly the same files the second copies from the first. */
import { PathIndex } from '#core/path-index'
import type { FileEntry, ScanHost } from '#host/files'

export class Listing {
  /** All paths. */
  readonly all: ReadonlySet<string>
  /** Paths that some language reads. */
  readonly code: ReadonlySet<string>
  private known: readonly string[] | undefined

  private constructor(
    readonly entries: readonly FileEntry[],
    all: ReadonlySet<string>,
    code: ReadonlySet<string>,
    readonly index: PathIndex,
  ) {
    this.all = all
    this.code = code
  }

  static of(entries: readonly FileEntry[], isCode: (path: string) => boolean): Listing {
    const all = new Set<string>()
    const code = new Set<string>()
    for (const { path, skip } of entries) {
      all.add(path)
      if (skip === undefined && isCode(path)) code.add(path)
    }
    return new Listing(entries, all, code, PathIndex.of(all))
  }

  /** The same with some files taken away and others put in. */
  changed(
    entries: readonly FileEntry[],
    without: readonly string[],
    more: readonly FileEntry[],
    isCode: (path: string) => boolean,
  ): Listing {
    const all = new Set(this.all)
    const code = new Set(this.code)
    for (const path of without) {
      all.delete(path)
      code.delete(path)
    }
    for (const { path, skip } of more) {
      all.add(path)
      if (skip === undefined && isCode(path)) code.add(path)
    }
    const added = more.map(({ path }) => path)
    return new Listing(entries, all, code, this.index.changed(all, without, added))
  }

  /** Paths of what can be read. */
  get readable(): readonly string[] {
    return (this.known ??= this.entries.filter((entry) => entry.skip === undefined).map((entry) => entry.path))
  }
}

/** What stands in a listed file; undefined where there is none, or where it cannot be read. */
export function bytesIn(host: Pick<ScanHost, 'read'>, listing: Listing, path: string): Uint8Array | undefined {
  const bytes = listing.all.has(path) ? host.read(path) : undefined
  return bytes instanceof Uint8Array ? bytes : undefined
}
