/** The part of a repository that a run looks at. */
import type { Wrapper } from '#resolve/sites'

/** The part of a repository that is looked at; everything else is there for whoever imports it. */
export interface ScanScope {
  readonly files: ReadonlySet<string>
  /** Files outside of it that may call the wrappers, which belong to it from now on; each is given once. */
  callers(wrappers: readonly (Wrapper & { texts: readonly (readonly string[])[] })[]): Promise<readonly string[]>
}

/** How many files were read without having been looked at for themselves: a part of a repository may lead to files outside of it. */
export function countOutside(looked: ReadonlySet<string>, read: readonly ReadonlyMap<string, unknown>[]): number {
  return new Set(read.flatMap((files) => [...files.keys()].filter((path) => !looked.has(path)))).size
}
