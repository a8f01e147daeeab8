/** The files of a repository, as readers see them that look for files themselves. */
import type { PathClass } from '#core/site'

export interface InfrastructureFiles {
  /** Text of a file of the repository; undefined where there is none. */
  text(path: string): string | undefined
  /** What stands in a file of the repository that is no text. */
  bytes(path: string): Uint8Array | undefined
  pathClass(path: string): PathClass
  /** All files that can be read, sorted. */
  paths(): readonly string[]
}
