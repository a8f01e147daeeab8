/** The part of a repository that a run looks at, and what the code around calls its files. */
import type { Wrapper } from '#resolve/sites'

/** The part of a repository that is looked at; everything else is there for whoever imports it. */
export interface ScanScope {
  readonly files: ReadonlySet<string>
  /** Files outside of it that may call the wrappers, which belong to it from now on; each is given once. */
  callers(wrappers: readonly (Wrapper & { texts: readonly (readonly string[])[] })[]): Promise<readonly string[]>
}

/** What an importer writes of a file: its name without the ending, or its folder's for index files. */
export function homeOf(file: string): string {
  const parts = file.split('/')
  const name = (parts.at(-1) ?? file).replace(/\.[^.]+$/, '')
  if ((name === 'index' || name === '__init__' || file.endsWith('.go')) && parts.length > 1) return parts.at(-2) as string
  return name
}

/** How many files were read without having been looked at for themselves: a part of a repository may lead to files outside of it. */
export function countOutside(looked: ReadonlySet<string>, read: readonly ReadonlyMap<string, unknown>[]): number {
  return new Set(read.flatMap((files) => [...files.keys()].filter((path) => !looked.has(path)))).size
}
