/** Where a JavaScript module may stand: relative, by tsconfig paths, package imports, or as a package of the workspace. */
import { folderOf, foldersAround } from '#core/paths'
import { isRecord, join, type Paths } from './module-paths'
import { Tsconfigs } from './tsconfig'
import { Workspace } from './workspace'

export const NODE_ENDINGS = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte']
/** Folders that a build fills from the sources beside them. */
const BUILT = /^(?:dist|build|lib|out|output|esm|cjs|es|umd|types|node|browser)$/
/** Entries of a package that names none, or one that only a build makes. */
const ENTRIES = ['src/index', 'index', 'src/main', 'src/lib', 'lib/index', 'src/public-api']

export class NodePaths {
  private readonly tsconfigs: Tsconfigs
  private readonly workspace: Workspace

  constructor(private readonly paths: Paths) {
    this.workspace = new Workspace(paths)
    this.tsconfigs = new Tsconfigs(paths, (name) => this.workspace.folderOf(name))
  }

  /** Files that an import may mean, best first. */
  candidates(from: string, path: string): string[] {
    if (path.startsWith('.')) return this.relative(join(folderOf(from), path))
    if (path.startsWith('node:')) return []
    if (path.startsWith('#')) return this.ofImports(from, path)
    const mapped = this.tsconfigs.targets(from, path).flatMap((target) => this.relative(target))
    if (mapped.some((candidate) => this.paths.paths.has(candidate))) return mapped
    // No package has such a name; build tools take it for the sources of the project.
    if (/^[@~]\//.test(path)) return this.ofProject(from, path.slice(2))
    return this.ofPackage(path)
  }

  /** Names that importers call a file by, apart from its own: those of its package. */
  namesOf(file: string): string[] {
    return [...this.workspace.namesAround(file), ...this.tsconfigs.aliasesOf(file)]
  }

  private relative(base: string): string[] {
    const manifest = `${base}/package.json`
    const inside = this.paths.index.paths.has(manifest) ? this.entries(base, this.paths.data(manifest)) : []
    return [...withEndings(base), ...inside]
  }

  private ofImports(from: string, path: string): string[] {
    const folder = foldersAround(from).find((one) => this.paths.index.paths.has(join(one, 'package.json')))
    const manifest = folder === undefined ? undefined : this.paths.data(join(folder, 'package.json'))
    if (folder === undefined || !isRecord(manifest)) return []
    return targetsOf(manifest['imports'], path).flatMap((target) =>
      target.startsWith('.') ? fromBuilt(folder, target) : this.ofPackage(target),
    )
  }

  private ofProject(from: string, path: string): string[] {
    const folders = foldersAround(from).filter((folder) => folder === '' || this.paths.index.paths.has(join(folder, 'package.json')))
    return folders.flatMap((folder) => [...withEndings(join(folder, `src/${path}`)), ...withEndings(join(folder, path))])
  }

  private ofPackage(path: string): string[] {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path
    const folder = this.workspace.folderOf(name)
    if (folder === undefined) return []
    const manifest = this.paths.data(join(folder, 'package.json'))
    if (path === name) return this.entries(folder, manifest)
    const inner = path.slice(name.length + 1)
    const exported = isRecord(manifest) ? targetsOf(manifest['exports'], `./${inner}`) : []
    return [
      ...exported.flatMap((target) => fromBuilt(folder, target)),
      ...fromBuilt(folder, inner),
      ...withEndings(join(folder, `src/${inner}`)),
    ]
  }

  private entries(folder: string, manifest: unknown): string[] {
    if (!isRecord(manifest)) return withEndings(join(folder, 'index'))
    const { source, module, main, types } = manifest
    const named = [source, ...targetsOf(manifest['exports'], '.'), module, main, types].filter((one) => typeof one === 'string')
    return [...named.flatMap((target) => fromBuilt(folder, target)), ...ENTRIES.flatMap((entry) => withEndings(join(folder, entry)))]
  }
}

/** The file as written, with every ending, and as the index of a folder. */
function withEndings(base: string): string[] {
  const bare = base.replace(/\.[cm]?jsx?$/, '')
  const direct = NODE_ENDINGS.map((ending) => base + ending)
  const rewritten = bare === base ? [] : NODE_ENDINGS.map((ending) => bare + ending)
  return [...direct, ...rewritten, ...NODE_ENDINGS.slice(1).map((ending) => `${base === '' ? '' : `${base}/`}index${ending}`)]
}

/** What a build made, as the source it was made of: dist/esm/a.js is src/a.ts. */
function fromBuilt(folder: string, target: string): string[] {
  const path = join('', target)
  const parts = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').split('/')
  let built = 0
  while (built < parts.length - 1 && BUILT.test(parts[built] ?? '')) built++
  const inner = parts.slice(built).join('/')
  const sources = built === 0 ? [] : [...withEndings(join(folder, `src/${inner}`)), ...withEndings(join(folder, inner))]
  return [...sources, ...withEndings(join(folder, path))]
}

/** Targets of an entry of `exports` or `imports`, under all conditions; an exact key goes before a pattern. */
function targetsOf(map: unknown, key: string): string[] {
  if (!isRecord(map) || (key === '.' && !Object.keys(map).some((one) => one.startsWith('.')))) return key === '.' ? leaves(map) : []
  if (Object.hasOwn(map, key)) return leaves(map[key])
  for (const pattern of Object.keys(map).sort((left, right) => right.length - left.length)) {
    const [before, after] = pattern.split('*')
    if (before === undefined || after === undefined || !key.startsWith(before) || !key.endsWith(after)) continue
    if (key.length < before.length + after.length) continue
    const middle = key.slice(before.length, key.length - after.length)
    return leaves(map[pattern]).map((target) => target.replaceAll('*', () => middle))
  }
  return []
}

/** Conditions nest, a few levels at most. */
const MAX_CONDITIONS = 6

function leaves(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value]
  if (depth > MAX_CONDITIONS || typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).sort(([left], [right]) => Number(right === 'source') - Number(left === 'source'))
  return inside.flatMap(([, one]) => leaves(one, depth + 1))
}
