/** What manifests and lock files say, before anybody asks what the packages are. */

export type Scope = 'production' | 'development'

/** Offsets in the text of a file, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** One dependency as a manifest declares it. */
export interface Declared {
  /** As written; the ecosystem says which spellings are the same. */
  name: string
  /** As written, with properties filled in; left out where the manifest leaves it to somebody else. */
  range?: string
  /** The version that is taken, where the manifest itself says so: a pin, or the exact version of a build file. */
  version?: string
  scope: Scope
  /** False where the manifest lists what others bring in: `// indirect` of go.mod. */
  direct: boolean
  /** Need not be installed: peer and optional dependencies, extras. */
  optional?: boolean
  span: Span
}

/** One package of a lock file. */
export interface Locked {
  name: string
  /** Left out for what has none: a folder of the repository, a commit. */
  version?: string
}

/** What a lock file says; keys are its own names for packages. */
export interface Lock {
  readonly packages: ReadonlyMap<string, Locked>
  /** The package that a declaration of a manifest leads to; `folder` is the manifest's, relative to the lock's, '' for the same. */
  find(declared: Pick<Declared, 'name' | 'range'>, folder: string): string | undefined
  /** Keys of what a package depends on; undefined where the format does not say. */
  dependenciesOf(key: string): readonly string[]
  /** Whether the manifest in a folder below the lock's own is one of its projects. */
  covers(folder: string): boolean
}

/** Why a file, or a part of it, was not read. */
export interface Problem {
  message: string
  /** Offset of the place. */
  at?: number
}

/** One file, and the others of the repository that it may lean on. */
export interface ManifestFile {
  path: string
  text: string
  /** The text of another file of the repository; undefined where there is none. */
  other(path: string): string | undefined
}

export interface Read {
  declared: Declared[]
  problems: Problem[]
  lock?: Lock
  /** Files that this one draws in and that no row may name: `-r base.in`. */
  includes?: string[]
  /** The manifest changes what others ask for (overrides, resolutions), so ranges need not fit the lock. */
  overrides?: boolean
}

export type Reader = (file: ManifestFile) => Read

export function nothing(...problems: Problem[]): Read {
  return { declared: [], problems }
}

/** Most declarations that are kept of one file. */
export const MAX_DECLARED = 20_000
