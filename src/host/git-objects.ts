/** What a commit holds, read from git's objects: no checkout, no link followed, nothing larger than the bounds. */
import type { SkipReason } from './files'
import { gitBytes, gitThroughFiles } from './git'
import { MAX_FILE_BYTES, MAX_FILES } from './limits'

/** What an entry of a tree is, going by its mode. */
export type EntryKind = 'file' | 'symlink' | 'submodule'

export interface TreeEntry {
  path: string
  kind: EntryKind
  /** Name of its contents. */
  id: string
}

/** Bytes of objects held in one run; a change that is larger is not judged by itself. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024
/** Bytes that git is asked for at a time. */
const BATCH_BYTES = 48 * 1024 * 1024

const NAME = /^[0-9a-f]{40}([0-9a-f]{24})?$/

export function kindOfMode(mode: string): EntryKind {
  if (mode === '120000') return 'symlink'
  return mode === '160000' ? 'submodule' : 'file'
}

/** Everything that git tracks in the work tree, in git's order; undefined where git cannot tell. */
export function entriesInIndex(directory: string): TreeEntry[] | undefined {
  const output = gitBytes(directory, ['ls-files', '-z', '--stage'])?.toString('utf8')
  if (output === undefined) return undefined
  const entries = new Map<string, TreeEntry>()
  for (const line of output.split('\0')) {
    const tab = line.indexOf('\t')
    const [mode = '', id = ''] = line.slice(0, Math.max(tab, 0)).split(' ')
    if (tab > 0 && entries.size < MAX_FILES) entries.set(line.slice(tab + 1), { path: line.slice(tab + 1), kind: kindOfMode(mode), id })
  }
  return [...entries.values()]
}

/** Everything that a commit holds, in git's order; undefined where git cannot tell. `sha` is a full name. */
export async function entriesAt(directory: string, sha: string): Promise<TreeEntry[] | undefined> {
  const output = (await gitThroughFiles(directory, ['ls-tree', '-r', '-z', '--full-tree', sha]))?.toString('utf8')
  if (output === undefined) return undefined
  const entries: TreeEntry[] = []
  let start = 0
  for (let end = output.indexOf('\0'); end !== -1 && entries.length < MAX_FILES; end = output.indexOf('\0', start)) {
    const tab = output.indexOf('\t', start)
    // '100644 blob <name>': a mode has six digits, and the name is the last word.
    const id = output.slice(output.lastIndexOf(' ', tab) + 1, tab)
    entries.push({ path: output.slice(tab + 1, end), kind: kindOfMode(output.slice(start, start + 6)), id })
    start = end + 1
  }
  return entries
}

/** Contents by object name; what is too large comes with its reason. Undefined where all of it together is too much. */
export function readBlobs(directory: string, ids: readonly string[]): Map<string, Uint8Array | { error: SkipReason }> | undefined {
  const wanted = [...new Set(ids)].filter((id) => NAME.test(id))
  const found = new Map<string, Uint8Array | { error: SkipReason }>()
  const sizes = sizesOf(directory, wanted)
  let total = 0
  let batch: string[] = []
  let bytes = 0
  for (const id of wanted) {
    const size = sizes.get(id)
    if (size === undefined) found.set(id, { error: 'unreadable' })
    else if (size > MAX_FILE_BYTES) found.set(id, { error: 'too-large' })
    else {
      total += size
      if (total > MAX_TOTAL_BYTES) return undefined
      batch.push(id)
      bytes += size
    }
    if (bytes > BATCH_BYTES) {
      readBatch(directory, batch, found)
      batch = []
      bytes = 0
    }
  }
  readBatch(directory, batch, found)
  return found
}

/** Files at a commit, one by one; what stands in a folder is asked for once. */
export class CommitFiles {
  private readonly folders = new Map<string, Map<string, { mode: string; id: string }>>()

  /** `sha` is a full name. */
  constructor(
    private readonly directory: string,
    private readonly sha: string,
  ) {}

  /** Bytes, the reason why not, or undefined where it is not there. `path` is relative to the top, with `/`. */
  read(path: string): Uint8Array | { error: SkipReason } | undefined {
    const entry = this.folder(path.slice(0, path.lastIndexOf('/') + 1)).get(path)
    if (entry === undefined) return undefined
    if (!entry.mode.startsWith('100')) return { error: entry.mode === '120000' ? 'symlink' : 'not-a-file' }
    return readBlobs(this.directory, [entry.id])?.get(entry.id) ?? { error: 'unreadable' }
  }

  /** Paths of the files in a folder itself; `folder` has no slash at its end. */
  below(folder: string): string[] {
    const entries = [...this.folder(`${folder}/`)]
    return entries.flatMap(([path, { mode }]) => (mode === '040000' ? [] : [path])).sort()
  }

  private folder(folder: string): Map<string, { mode: string; id: string }> {
    const known = this.folders.get(folder)
    if (known) return known
    const name = folder.slice(0, -1)
    const around = this.folders.get(name.slice(0, name.lastIndexOf('/') + 1))
    if (folder !== '' && around !== undefined && around.get(name)?.mode !== '040000') return new Map()
    const where = folder === '' ? [] : [folder]
    const listed =
      gitBytes(this.directory, ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', this.sha, '--', ...where])?.toString('utf8') ?? ''
    const entries = new Map<string, { mode: string; id: string }>()
    for (const line of listed.split('\0')) {
      const [, mode = '', id = '', name] = /^(\d{6}) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? []
      if (name !== undefined) entries.set(name, { mode, id })
    }
    this.folders.set(folder, entries)
    return entries
  }
}

function sizesOf(directory: string, ids: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>()
  if (ids.length === 0) return sizes
  const output = gitBytes(directory, ['cat-file', '--batch-check'], `${ids.join('\n')}\n`)?.toString('utf8') ?? ''
  for (const line of output.split('\n')) {
    const [id, type, size] = line.split(' ')
    if (id !== undefined && type === 'blob') sizes.set(id, Number(size))
  }
  return sizes
}

/** `<id> blob <size>\n<bytes>\n` for each. */
function readBatch(directory: string, ids: readonly string[], found: Map<string, Uint8Array | { error: SkipReason }>): void {
  if (ids.length === 0) return
  const output = gitBytes(directory, ['cat-file', '--batch'], `${ids.join('\n')}\n`) ?? Buffer.alloc(0)
  let at = 0
  for (const id of ids) {
    const end = output.indexOf(10, at)
    const [, type, size] = end < 0 ? [] : output.toString('latin1', at, end).split(' ')
    if (type !== 'blob') {
      found.set(id, { error: 'unreadable' })
      if (end >= 0) at = end + 1
      continue
    }
    const start = end + 1
    found.set(id, output.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
}
