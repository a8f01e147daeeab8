/** One value that a configuration file of the repository sets. */
import type { Location } from './location'
import type { PathClass } from './site'
import type { Scalar } from './value'

export interface Setting {
  /** Keys from the outside in; items of a list have their position: ['tls', 'protocols', '0']. */
  path: readonly string[]
  value: Scalar
  at: Location
}

/** How keys of a kind of configuration are compared: as written, without case, or also without `-` and `_`. */
export type KeyMatch = 'exact' | 'case' | 'relaxed'

/** Files of the repository that set one kind of configuration. */
export interface ConfigurationSource {
  files: readonly string[]
  /** Only a build server or a container is set this way: elsewhere it may not hold. */
  alternative: boolean
  /** Only what stands below one of these keys, whole or as `NAME=value`: the environment of a service. */
  under: readonly string[]
  /** What keys begin with in these files, and only there. */
  prefix: string
}

/** What the repository's own files say of a kind of configuration: environment, spring. */
export interface ConfigurationKind {
  sources: readonly ConfigurationSource[]
  match: KeyMatch
  /** Signs that part a key, apart from the dot. */
  separators: readonly string[]
  /** A place where it is not set takes the program's own default: an environment variable. */
  overridable: boolean
}

/** What stands before the path where a kind of configuration is one file that the code names. */
export const FILE_KIND = 'file:'

/** The files behind `ConfigurationKind`; read when first asked for. */
export interface ConfigurationFiles {
  kind(name: string): ConfigurationKind | undefined
  /** What a file sets; nothing where it can't be read, which is told elsewhere. */
  settings(path: string): readonly Setting[]
  pathClass(path: string): PathClass
  /** Names of folders that belong to the folder around them: src, resources, config. */
  readonly homes: ReadonlySet<string>
}
