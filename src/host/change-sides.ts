/** The two sides of a change as files: what git holds of what changed, and one copy of everything else. */
import { existsSync } from 'node:fs'
import type { ChangedFile } from '#core/change'
import type { Commits } from './change-commits'
import { isLfsPointer, type FileEntry, type ReadError } from './files'
import { diffOf, linesOfDiff, untrackedFiles, type DiffEntry, type DiffLines } from './git-diff'
import { entriesAt, entriesInIndex, readBlobs, type TreeEntry } from './git-objects'
import { readRegularFile } from './read'
import { WordSearch } from './word-search'

type Content = Uint8Array | ReadError

const NOT_THERE: ReadError = { error: 'unreadable' }

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
export const MAX_CHANGED_FILES = 10_000

/** A change that is not judged by itself: only the names of its files are known, before and after it. */
export interface TooLarge {
  tooLarge: readonly Pick<ChangedFile, 'file' | 'previous'>[]
}

/** Undefined where git cannot tell. */
export async function openChange(root: string, { base, head, notCheckedOut }: Commits): Promise<ChangeSides | TooLarge | undefined> {
  const listing = head === undefined ? entriesInIndex(root) : entriesAt(root, head.sha)
  const diff = diffOf(root, base.sha, head?.sha)
  if (diff === undefined) return undefined
  const words = new WordSearch(root, head?.sha, diff)
  const known = await listing
  if (known === undefined) return undefined
  const entries = head === undefined ? [...diff, ...untrackedFiles(root).map(untracked)] : diff
  if (entries.length > MAX_CHANGED_FILES) return { tooLarge: entries }
  const blobs = readBlobs(
    root,
    entries.flatMap(({ before, after, kind, kindBefore }) => [
      ...(kindBefore === 'file' ? [before] : []),
      ...(kind === 'file' ? [after] : []),
    ]),
  )
  if (blobs === undefined) return { tooLarge: entries }
  const lines = linesOfDiff(root, base.sha, head?.sha, diff)
  return new GitSides({ root, head: head?.sha, entries, known, blobs, lines, words, ...(notCheckedOut === true && { onlyObjects: true }) })
}

/**
 * A change of the work tree, or on top of it, that somebody else told; `blobs` holds the base's contents, and those of the head where
 * the work tree is the base. Undefined where git cannot list the work tree.
 */
export function openChangeOf(
  root: string,
  entries: readonly DiffEntry[],
  blobs: ReadonlyMap<string, Content>,
  lines: Promise<ReadonlyMap<string, DiffLines>>,
  workTreeIs: 'base' | 'head',
): ChangeSides | undefined {
  const known = entriesInIndex(root)
  const source = {
    root,
    head: undefined,
    blobs,
    lines,
    words: new WordSearch(root, undefined, entries),
    ...(workTreeIs === 'base' && { onlyBlobs: true as const }),
  }
  return known === undefined ? undefined : new GitSides({ ...source, entries, known })
}

interface GitSource {
  root: string
  /** Full name of the head; undefined: the work tree. */
  head: string | undefined
  entries: readonly DiffEntry[]
  /** Everything at the head, or in the index. */
  known: readonly TreeEntry[]
  /** What changed, by the name of the contents. */
  blobs: ReadonlyMap<string, Content>
  lines: Promise<ReadonlyMap<string, DiffLines>>
  words: WordSearch
  /** The work tree is of neither side: what did not change is read from the head's objects. */
  onlyObjects?: true
  /** The work tree is the base: what changed is read from the blobs. */
  onlyBlobs?: true
}

class GitSides implements ChangeSides {
  readonly head: Side
  readonly base: Side
  readonly files: readonly ChangedFile[]
  readonly onlyHead: readonly string[]
  readonly onlyBase: readonly FileEntry[]
  private readonly changed = new Map<string, DiffEntry>()
  private readonly before = new Map<string, DiffEntry>()
  private readonly loaded = new Map<string, Content>()
  private ids: Map<string, string> | undefined

  constructor(private readonly source: GitSource) {
    for (const entry of source.entries) {
      if (entry.status !== 'removed') this.changed.set(entry.file, entry)
      if (entry.status !== 'added') this.before.set(entry.previous ?? entry.file, entry)
    }
    const common: FileEntry[] = []
    // The index of a work tree still has what was removed.
    for (const { path, kind } of source.known) if (!this.changed.has(path) && !this.before.has(path)) common.push(fileEntry(path, kind))
    const onlyHead = [...this.changed.values()].map(({ file, kind }) => fileEntry(file, kind))
    this.onlyBase = [...this.before].map(([path, { kindBefore }]) => fileEntry(path, kindBefore))
    this.onlyHead = onlyHead.map(({ path }) => path)
    this.head = { entries: [...common, ...onlyHead], read: (path) => withoutPointer(this.atHead(path)) }
    this.base = { entries: [...common, ...this.onlyBase], read: (path) => withoutPointer(this.atBase(path)) }
    this.files = source.entries.map((entry) => changedFile(entry, undefined))
  }

  async filesWithLines(): Promise<readonly ChangedFile[]> {
    const lines = await this.source.lines
    return this.source.entries.map((entry) => changedFile(entry, lines.get(entry.file)))
  }

  preload(paths: readonly string[]): void {
    const { root, head, onlyObjects } = this.source
    if (head === undefined) return
    const isAbsent = (path: string): boolean => onlyObjects === true || !existsSync(`${root}/${path}`)
    const absent = paths.filter((path) => !this.changed.has(path) && !this.loaded.has(path) && isAbsent(path))
    if (absent.length === 0) return
    const read = readBlobs(
      root,
      absent.flatMap((path) => this.idOf(path) ?? []),
    )
    for (const path of absent)
      this.loaded.set(path, read === undefined ? { error: 'too-large' } : (read.get(this.idOf(path) ?? '') ?? NOT_THERE))
  }

  search(words: readonly string[], endings: readonly string[]): Promise<string[] | undefined> {
    return this.source.words.search(words, endings)
  }

  private atHead(path: string): Content {
    const entry = this.changed.get(path)
    if (entry === undefined) return this.unchanged(path)
    if (entry.kind !== 'file') return { error: entry.kind }
    const { root, head, blobs, onlyBlobs } = this.source
    return head === undefined && onlyBlobs !== true ? readRegularFile(root, path) : (blobs.get(entry.after) ?? NOT_THERE)
  }

  private atBase(path: string): Content {
    const entry = this.before.get(path)
    if (entry === undefined) return this.unchanged(path)
    return entry.kindBefore === 'file' ? (this.source.blobs.get(entry.before) ?? NOT_THERE) : { error: entry.kindBefore }
  }

  /** From the work tree, which has it; a sparse checkout leaves it out, and git has it. */
  private unchanged(path: string): Content {
    const { root, head, onlyObjects } = this.source
    const at = this.loaded.get(path) ?? (onlyObjects === true ? NOT_THERE : readRegularFile(root, path))
    if (at instanceof Uint8Array || head === undefined || this.loaded.has(path)) return at
    const id = this.idOf(path)
    const read = id === undefined ? at : (readBlobs(root, [id])?.get(id) ?? at)
    this.loaded.set(path, read)
    return read
  }

  private idOf(path: string): string | undefined {
    this.ids ??= new Map(this.source.known.map((one) => [one.path, one.id]))
    return this.ids.get(path)
  }
}

function fileEntry(path: string, kind: TreeEntry['kind']): FileEntry {
  return kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }
}

function withoutPointer(content: Content): Content {
  return content instanceof Uint8Array && isLfsPointer(content) ? { error: 'lfs-pointer' } : content
}

function untracked(file: string): DiffEntry {
  const none = '0'.repeat(40)
  return { file, status: 'added', kind: 'file', kindBefore: 'file', before: none, after: none }
}

function changedFile(entry: DiffEntry, lines: DiffLines | undefined): ChangedFile {
  const { file, previous, status } = entry
  return { file, ...(previous === undefined ? {} : { previous }), status, lines: lines?.lines ?? [], hunks: lines?.hunks ?? [] }
}
