/** The paths of a repository by name and by folder; of two sides of a change the second is made from the first. */
import { baseName, folderOf } from './paths'

export class PathIndex {
  private names: Groups | undefined
  private inFolders: Groups | undefined

  private constructor(
    readonly paths: ReadonlySet<string>,
    /** What most of it is copied from, with what is not in it and what is in it besides. */
    private readonly origin?: { index: PathIndex; without: readonly string[]; more: readonly string[] },
  ) {}

  static of(paths: ReadonlySet<string>): PathIndex {
    return new PathIndex(paths)
  }

  /** The same for nearly the same paths. */
  changed(paths: ReadonlySet<string>, without: readonly string[], more: readonly string[]): PathIndex {
    return new PathIndex(paths, { index: this, without, more })
  }

  /** The paths of files with this name. */
  named(name: string): readonly string[] {
    return this.byName.get(name) ?? []
  }

  /** The paths of files that stand in this folder, not below it. */
  inside(folder: string): readonly string[] {
    return this.byFolder.get(folder) ?? []
  }

  /** The names that some file has. */
  fileNames(): Iterable<string> {
    return this.byName.keys()
  }

  /** The folders in which some file stands. */
  folders(): Iterable<string> {
    return this.byFolder.keys()
  }

  /** Made when first asked for: not every language asks. */
  private get byName(): Groups {
    return (this.names ??= this.grouped(baseName, (index) => index.byName))
  }

  private get byFolder(): Groups {
    return (this.inFolders ??= this.grouped(folderOf, (index) => index.byFolder))
  }

  private grouped(keyOf: (path: string) => string, groupsOf: (index: PathIndex) => Groups): Groups {
    const { origin } = this
    if (origin === undefined) return added(new Map(), this.paths, keyOf)
    const groups = new Map(groupsOf(origin.index))
    const gone = new Set(origin.without)
    for (const key of new Set([...origin.without, ...origin.more].map(keyOf))) {
      // The lists are the other side's, too.
      const left = groups.get(key)?.filter((path) => !gone.has(path)) ?? []
      if (left.length === 0) groups.delete(key)
      else groups.set(key, left)
    }
    return added(groups, origin.more, keyOf)
  }
}

function added(groups: Map<string, string[]>, paths: Iterable<string>, keyOf: (path: string) => string): Map<string, string[]> {
  for (const path of paths) {
    const key = keyOf(path)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [path])
    else group.push(path)
  }
  return groups
}

type Groups = ReadonlyMap<string, string[]>
