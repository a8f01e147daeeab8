/** Where a Python module may stand: beside the importer and around it, then in the other projects of the repository. */
import { folderOf, foldersAround } from '#core/paths'
import { commonFolders, filesNamed, join, type Paths } from './module-paths'

const MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg']
/** Folders of a project in which packages stand, apart from itself. */
const SOURCES = ['', 'src', 'lib', 'python']
/** More projects are not looked through. */
const MAX_ROOTS = 500

export class PythonPaths {
  private roots: string[] | undefined
  private folders: Set<string> | undefined
  private readonly holding = new Map<string, string[]>()

  constructor(private readonly paths: Paths) {}

  candidates(from: string, path: string): string[] {
    const dots = /^\.*/.exec(path)?.[0].length ?? 0
    const inner = path.slice(dots).replaceAll('.', '/')
    if (dots > 0) {
      let directory = folderOf(from)
      for (let up = 1; up < dots; up++) directory = folderOf(directory)
      return files([directory], inner)
    }
    // A package's own folder is no place that absolute imports look in.
    const around = foldersAround(from).filter((folder) => !this.paths.paths.has(folder === '' ? '__init__.py' : `${folder}/__init__.py`))
    const near = files([...around, 'src'], inner)
    return near.some((file) => this.paths.paths.has(file)) ? near : [...near, ...files(this.others(from, inner), inner)]
  }

  /** Roots of other projects that hold the first part of the path, nearest first. */
  private others(from: string, inner: string): string[] {
    const [first = ''] = inner.split('/')
    let found = this.holding.get(first)
    if (found === undefined) {
      this.roots ??= this.readRoots()
      // Without a manifest there is no other project, whatever there is of folders.
      if (this.roots.length > 0) this.folders ??= foldersOf(this.paths.paths)
      found = this.roots.filter((root) => this.folders?.has(join(root, first)) || this.paths.paths.has(join(root, `${first}.py`)))
      this.holding.set(first, found)
    }
    return found
      .filter((root) => from.startsWith(`${root}/`) || this.paths.pathClass(join(root, 'module.py')) === 'source')
      .sort((left, right) => commonFolders(`${right}/x`, from) - commonFolders(`${left}/x`, from) || (left < right ? -1 : 1))
  }

  private readRoots(): string[] {
    const roots = new Set<string>()
    for (const file of filesNamed(this.paths.index, MANIFESTS)) {
      const project = folderOf(file)
      for (const source of [...SOURCES, ...sourcesIn(this.paths.text(file) ?? '')]) roots.add(join(project, source))
      if (roots.size > MAX_ROOTS) break
    }
    return [...roots]
  }
}

/** All folders with Python in or below them. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const path of paths) {
    if (!path.endsWith('.py')) continue
    for (let folder = folderOf(path); !found.has(folder); folder = folderOf(folder)) found.add(folder)
  }
  return found
}

function files(roots: readonly string[], inner: string): string[] {
  return roots.flatMap((root) => {
    const base = [root, inner].filter((part) => part !== '').join('/')
    return [`${base}.py`, `${base}/__init__.py`, `${base}.pyi`]
  })
}

/** Folders that a manifest names: where = ["lib"], from = "lib", package_dir = {"": "lib"}. */
function sourcesIn(text: string): string[] {
  const named = text.matchAll(/(?:\bwhere\s*=\s*\[?|\bfrom\s*=|["']{2}\s*[:=]|^\s*=)\s*["']?([A-Za-z0-9_./-]{1,100})/gm)
  return [...named].map((match) => match[1] ?? '').slice(0, SOURCES.length)
}
