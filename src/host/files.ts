/** The files of a repository as the pipeline sees them: words only; what is behind them stands in repository.ts. */

/** Why a file that was seen is not read. Every one of them is counted and said. */
export type SkipReason =
  | 'symlink'
  | 'not-a-file'
  | 'submodule'
  | 'nested-repository'
  | 'too-deep'
  | 'too-many-files'
  | 'too-large'
  | 'unreadable'
  /** Tracked, but left out of the work tree by a sparse checkout. */
  | 'not-checked-out'
  /** The text that Git LFS leaves in the place of a file that it did not fetch. */
  | 'lfs-pointer'

export interface FileEntry {
  /** Relative to the repository's root, with `/`. */
  path: string
  /** Bytes; 0 where the file cannot be read. */
  size: number
  skip?: SkipReason
}

export interface ReadError {
  error: SkipReason
}

/** The outside world, as far as a scan may see it. */
export interface ScanHost {
  /** Folder of web-tree-sitter.cjs, web-tree-sitter.wasm and tree-sitter-<grammar>.wasm. */
  readonly grammarDirectory: string
  /**
   * Every regular file below `paths` (all of `root` when empty), sorted by path, each at most once.
   * `paths` are absolute or relative to `root`; one that does not exist or lies outside is a UserError.
   */
  listFiles(root: string, paths: readonly string[]): FileEntry[]
  /** The bytes of a listed file; `path` is relative to the root that the host was made for. Never throws. */
  /** `limit` in bytes, where it is another than that of files. */
  read(path: string, limit?: number): Uint8Array | ReadError
  /** Bytes of a file that belongs to the tool itself (a grammar); `file` is absolute. Throws when it is missing: our bug. */
  readInstalled(file: string): Uint8Array
}

const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1\n')
/** The specification of Git LFS allows less than 1024 bytes. */
const MAX_POINTER_BYTES = 1024

/** Whether the bytes only say where Git LFS keeps the file: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return bytes.length < MAX_POINTER_BYTES && LFS_POINTER.equals(bytes.subarray(0, LFS_POINTER.length))
}
