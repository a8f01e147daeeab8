/** The two sides of a change as files: what git holds of what changed, and one copy of everything else. */
import { existsSync } from 'node:fs'
import type { ChangedFile } from '#core/change'
import type { Commits } from './change-commits'
import { isLfsPointer, type FileEntry, type ReadError } from './files'
import { gitLater } from './git'
import { diffOf, linesOfDiff, untrackedFiles, type DiffEntry, type DiffLines } from './git-diff'
import { entriesAt, entriesInIndex, readBlobs, type TreeEntry } from './git-objects'
import { readRegularFile } from './read'

type Content = Uint8Array | ReadError

export interface Side {
  /** Every file of this side, in an order that stays the same; sizes are not known. */
  readonly entries: readonly FileEntry[]
  read(path: string): Content
}

export interface ChangeSides {
  base: Side
  head: Side
  /** Without the lines, which git is still looking for. */
  files: readonly ChangedFile[]
  /** The same with the lines that the change adds. */
  filesWithLines(): Promise<readonly ChangedFile[]>
  /** What the two listings do not have in common. */
  onlyHead: readonly string[]
  onlyBase: readonly FileEntry[]
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
  const blobs = readBlobs(
    root,
    entries.flatMap(({ before, after, kind, kindBefore }) => [
      ...(kindBefore === 'file' ? [before] : []),
      ...(kind === 'file' ? [after] : []),
    ]),
  )
  if (blobs === undefined) return 'too-large'
  const lines = linesOfDiff(root, base.sha, head?.sha, diff)
  return sidesOf(root, head?.sha, entries, known, blobs, lines)
}

/** The two sides, where the changed contents are at hand already. */
function sidesOf(
  root: string,
  head: string | undefined,
  entries: readonly DiffEntry[],
  known: readonly TreeEntry[],
  blobs: ReadonlyMap<string, Content>,
  lines: Promise<ReadonlyMap<string, DiffLines>>,
): ChangeSides {
  const changed = new Map<string, DiffEntry>()
  const before = new Map<string, DiffEntry>()
  for (const entry of entries) {
    if (entry.status !== 'removed') changed.set(entry.file, entry)
    if (entry.status !== 'added') before.set(entry.previous ?? entry.file, entry)
  }
  const headEntries: FileEntry[] = []
  const baseEntries: FileEntry[] = []
  for (const { path, kind } of known) {
    // The index of a work tree still has what was removed.
    if (changed.has(path) || before.has(path)) continue
    const entry = fileEntry(path, kind)
    headEntries.push(entry)
    baseEntries.push(entry)
  }
  const onlyHead = [...changed.values()].map(({ file, kind }) => fileEntry(file, kind))
  const onlyBase = [...before].map(([path, { kindBefore }]) => fileEntry(path, kindBefore))
  headEntries.push(...onlyHead)
  baseEntries.push(...onlyBase)
  let ids: Map<string, string> | undefined
  const idOf = (path: string): string | undefined => (ids ??= new Map(known.map((one) => [one.path, one.id]))).get(path)
  const loaded = new Map<string, Content>()
  const unchanged = (path: string): Content => {
    const at = loaded.get(path) ?? readRegularFile(root, path)
    if (at instanceof Uint8Array || head === undefined) return at
    // A sparse checkout leaves it out; git has it.
    const id = idOf(path)
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
    head: { entries: headEntries, read: withoutPointers(atHead) },
    base: { entries: baseEntries, read: withoutPointers(atBase) },
    files: entries.map((entry) => changedFile(entry, undefined)),
    filesWithLines: async () => {
      const found = await lines
      return entries.map((entry) => changedFile(entry, found.get(entry.file)))
    },
    onlyHead: onlyHead.map(({ path }) => path),
    onlyBase,
    preload: (paths) => {
      if (head === undefined) return
      const absent = paths.filter((path) => !changed.has(path) && !loaded.has(path) && !existsSync(`${root}/${path}`))
      const read =
        absent.length === 0
          ? undefined
          : readBlobs(
              root,
              absent.flatMap((path) => idOf(path) ?? []),
            )
      for (const path of absent) {
        const content = read?.get(idOf(path) ?? '')
        if (content !== undefined) loaded.set(path, content)
      }
    },
    search: (words, endings) => search(root, head, words, endings),
  }
}

function fileEntry(path: string, kind: TreeEntry['kind']): FileEntry {
  return kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }
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

function changedFile(entry: DiffEntry, lines: DiffLines | undefined): ChangedFile {
  const { file, previous, status } = entry
  return { file, ...(previous === undefined ? {} : { previous }), status, lines: lines?.lines ?? [], hunks: lines?.hunks ?? [] }
}

/** Words of the repository go through standard input: none of them can be taken for an option. */
async function search(
  root: string,
  head: string | undefined,
  words: readonly string[],
  endings: readonly string[],
): Promise<string[] | undefined> {
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
