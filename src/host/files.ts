/** The files of a repository as the pipeline sees them: words only; what is behind them stands in repository.ts. */

/** Why a file that was seen is not read. Every one of them is counted and said. */
export type SkipReason =
  'symlink' | 'not-a-file' | 'submodule' | 'nested-repository' | 'too-deep' | 'too-many-files' | 'too-large' | 'unreadable'

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
