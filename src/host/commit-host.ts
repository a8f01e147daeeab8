/** The files of a commit as a scan asks for them: from git's objects, many at a time, whatever is checked out. */
import { readFileSync } from 'node:fs'
import { UserError } from '#core/errors'
import { compareTexts } from '#core/order'
import { isLfsPointer, type FileEntry, type ReadError, type ScanHost } from './files'
import { entriesAt, readBlobs, type TreeEntry } from './git-objects'

/** Files that git is asked for at a time. */
const AT_ONCE = 400

/** `sha` is a full name. Throws a UserError where git cannot list the commit. */
export async function createCommitHost(root: string, sha: string, grammarDirectory: string): Promise<ScanHost> {
  const known = await entriesAt(root, sha)
  if (known === undefined) throw new UserError(`git cannot list the commit ${sha}`)
  const files = new CommitBlobs(root, known)
  const entries = known.map(({ path, kind }): FileEntry => (kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }))
  return {
    grammarDirectory,
    listFiles: () => [...entries].sort((left, right) => compareTexts(left.path, right.path)),
    read: (path) => files.read(path),
    readInstalled: (file) => readFileSync(file),
  }
}

type Content = Uint8Array | ReadError

/** Files are asked for in their order nearly always: what follows is read along, and what was read is let go of. */
class CommitBlobs {
  private readonly order = new Map<string, number>()
  private loaded: Map<string, Content> = new Map()

  constructor(
    private readonly root: string,
    private readonly entries: readonly TreeEntry[],
  ) {
    for (const [index, { path }] of entries.entries()) this.order.set(path, index)
  }

  read(path: string): Content {
    const index = this.order.get(path)
    const entry = index === undefined ? undefined : this.entries[index]
    if (index === undefined || entry === undefined) return { error: 'unreadable' }
    if (entry.kind !== 'file') return { error: entry.kind }
    const content = this.loaded.get(entry.id) ?? this.load(index, entry.id)
    return content instanceof Uint8Array && isLfsPointer(content) ? { error: 'lfs-pointer' } : content
  }

  private load(index: number, id: string): Content {
    const next = this.entries.slice(index, index + AT_ONCE).flatMap((one) => (one.kind === 'file' ? [one.id] : []))
    const read = readBlobs(this.root, next) ?? readBlobs(this.root, [id])
    this.loaded = new Map(read)
    return this.loaded.get(id) ?? { error: 'unreadable' }
  }
}
