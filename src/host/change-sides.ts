/** The two sides of a change as files: what git holds of what changed, and one copy of everything else. */
import type { ChangedFile } from '#core/change'
import type { Commits } from './change-commits'
import { isLfsPointer, type FileEntry, type ReadError } from './files'
import { gitLater } from './git'
import { diffOf, linesOfDiff, untrackedFiles, type DiffEntry } from './git-diff'
import { entriesAt, entriesInIndex, readBlobs, type TreeEntry } from './git-objects'
import { readRegularFile } from './read'

type Content = Uint8Array | ReadError

export interface Side {
  /** Every file of this side, sorted; sizes are not known. */
  readonly entries: readonly FileEntry[]
  read(path: string): Content
}

export interface ChangeSides {
  base: Side
  head: Side
  files: readonly ChangedFile[]
  /** Reads files of the head that did not change, many at once. */
  preload(paths: readonly string[]): void
  /** Files of the head in which one of the words stands as a word; undefined where nobody can look. */
  search(words: readonly string[], endings: readonly string[]): Promise<string[] | undefined>
}

/** More changed files than this are not judged by themselves. */
export const MAX_CHANGED_FILES = 3000
/** Words looked for at a time. */
const MAX_WORDS = 2000

/** Undefined where git cannot tell, or the change is too large to be judged by itself. */
export function openChange(root: string, { base, head }: Commits): ChangeSides | 'too-large' | undefined {
  const diff = diffOf(root, base.sha, head?.sha)
  const known = head === undefined ? entriesInIndex(root) : entriesAt(root, head.sha)
  if (diff === undefined || known === undefined) return undefined
  const entries = head === undefined ? [...diff, ...untrackedFiles(root).map(untracked)] : diff
  if (entries.length > MAX_CHANGED_FILES) return 'too-large'
  const blobs = readBlobs(root, entries.flatMap(({ before, after, kind, kindBefore }) => [...(kindBefore === 'file' ? [before] : []), ...(kind === 'file' ? [after] : [])]))
  if (blobs === undefined) return 'too-large'
  const lines = linesOfDiff(root, base.sha, head?.sha, diff)
  const files = entries.map((entry) => changedFile(entry, lines.get(entry.file)))
  return sidesOf(root, head?.sha, entries, known, blobs, files)
}

/** The two sides, where the changed contents are at hand already. */
function sidesOf(
  root: string,
  head: string | undefined,
  entries: readonly DiffEntry[],
  known: readonly TreeEntry[],
  blobs: ReadonlyMap<string, Content>,
  files: readonly ChangedFile[],
): ChangeSides {
  const removed = new Set(entries.filter(({ status }) => status === 'removed').map(({ file }) => file))
  const headEntries = new Map(known.filter(({ path }) => !removed.has(path)).map((one) => [one.path, one]))
  const changed = new Map<string, DiffEntry>()
  const before = new Map<string, DiffEntry>()
  for (const entry of entries) {
    if (entry.status !== 'removed') {
      changed.set(entry.file, entry)
      if (!headEntries.has(entry.file)) headEntries.set(entry.file, { path: entry.file, kind: entry.kind, id: entry.after })
    }
    if (entry.status !== 'added') before.set(entry.previous ?? entry.file, entry)
  }
  const loaded = new Map<string, Content>()
  const unchanged = (path: string): Content => {
    const at = loaded.get(path) ?? readRegularFile(root, path)
    if (at instanceof Uint8Array || head === undefined) return at
    // A sparse checkout leaves it out; git has it.
    const id = headEntries.get(path)?.id
    const read = id === undefined ? at : (readBlobs(root, [id])?.get(id) ?? at)
    loaded.set(path, read)
    return read
  }
  const atHead = (path: string): Content => {
    const entry = changed.get(path)
    if (entry === undefined) return unchanged(path)
    if (entry.kind !== 'file') return { error: entry.kind }
    return head === undefined ? readRegularFile(root, path) : (blobs.get(entry.after) ?? { error: 'unreadable' })
  }
  const atBase = (path: string): Content => {
    const entry = before.get(path)
    if (entry === undefined) return unchanged(path)
    return entry.kindBefore === 'file' ? (blobs.get(entry.before) ?? { error: 'unreadable' }) : { error: entry.kindBefore }
  }
  return {
    head: { entries: sorted([...headEntries.values()].map(({ path, kind }) => fileEntry(path, kind))), read: withoutPointers(atHead) },
    base: { entries: baseEntries(headEntries, changed, before), read: withoutPointers(atBase) },
    files,
    preload: (paths) => {
      if (head === undefined) return
      const wanted = paths.flatMap((path) => (changed.has(path) || loaded.has(path) ? [] : (headEntries.get(path) ?? [])))
      const read = readBlobs(root, wanted.filter(({ kind }) => kind === 'file').map(({ id }) => id))
      for (const { path, id } of wanted) {
        const content = read?.get(id)
        if (content !== undefined) loaded.set(path, content)
      }
    },
    search: (words, endings) => search(root, head, words, endings),
  }
}

function baseEntries(
  headEntries: ReadonlyMap<string, TreeEntry>,
  changed: ReadonlyMap<string, DiffEntry>,
  before: ReadonlyMap<string, DiffEntry>,
): FileEntry[] {
  const entries: FileEntry[] = []
  for (const { path, kind } of headEntries.values()) if (!changed.has(path) && !before.has(path)) entries.push(fileEntry(path, kind))
  for (const [path, { kindBefore }] of before) entries.push(fileEntry(path, kindBefore))
  return sorted(entries)
}

function fileEntry(path: string, kind: TreeEntry['kind']): FileEntry {
  return kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }
}

function sorted(entries: FileEntry[]): FileEntry[] {
  return entries.sort((left, right) => (left.path < right.path ? -1 : 1))
}

function withoutPointers(read: (path: string) => Content): (path: string) => Content {
  return (path) => {
    const content = read(path)
    return content instanceof Uint8Array && isLfsPointer(content) ? { error: 'lfs-pointer' } : content
  }
}

function untracked(file: string): DiffEntry {
  const none = '0'.repeat(40)
  return { file, status: 'added', kind: 'file', kindBefore: 'file', before: none, after: none }
}

function changedFile(entry: DiffEntry, lines: { lines: ChangedFile['lines']; hunks: ChangedFile['hunks'] } | undefined): ChangedFile {
  const { file, previous, status } = entry
  return { file, ...(previous === undefined ? {} : { previous }), status, lines: lines?.lines ?? [], hunks: lines?.hunks ?? [] }
}

/** Words of the repository go through standard input: none of them can be taken for an option. */
async function search(root: string, head: string | undefined, words: readonly string[], endings: readonly string[]): Promise<string[] | undefined> {
  const wanted = [...new Set(words)].filter((word) => word !== '' && !/[\n\0]/.test(word)).sort()
  if (wanted.length === 0) return []
  if (wanted.length > MAX_WORDS) return undefined
  const specs = endings.map((ending) => `:(icase)*${ending}`)
  const flags = ['grep', '-l', '-z', '-I', '-w', '-F', '--no-color', '--full-name', '--no-recurse-submodules', '-f', '-']
  const where = head === undefined ? ['--untracked'] : [head]
  const output = await gitLater(root, [...flags, ...where, '--', ...specs], `${wanted.join('\n')}\n`, [0, 1])
  if (output === undefined) return undefined
  const prefix = head === undefined ? 0 : head.length + 1
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => name.slice(prefix))
    .sort()
}

