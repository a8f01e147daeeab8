/** Packages of a JavaScript workspace: npm, yarn, pnpm, lerna. A package that no workspace names is not taken for its namesake on npm. */
import { folderOf, foldersAround } from '#core/paths'
import { filesNamed, isRecord, join, type Paths } from './module-paths'

/** Packages of one workspace that are looked at. */
const MAX_PACKAGES = 3000

export class Workspace {
  private folders: Map<string, string> | undefined
  private names = new Map<string, string>()

  constructor(private readonly paths: Paths) {}

  /** The folder of a package by its name. */
  folderOf(name: string): string | undefined {
    this.folders ??= this.read()
    return this.folders.get(name)
  }

  /** The name of the package that a file belongs to. */
  namesAround(file: string): string[] {
    this.folders ??= this.read()
    const folder = foldersAround(file).find((one) => this.names.has(one))
    return folder === undefined ? [] : [this.names.get(folder) ?? '']
  }

  private read(): Map<string, string> {
    const found = new Map<string, string>()
    const manifests = filesNamed(this.paths.index, ['package.json', 'pnpm-workspace.yaml', 'pnpm-workspace.yml', 'lerna.json'])
    const packages = manifests.filter((path) => path.endsWith('package.json') && !path.includes('node_modules/'))
    const folders = new Set(packages.map(folderOf))
    const tops = manifests.filter((path) => !path.endsWith('package.json') || isTop(path, folders))
    for (const top of tops.slice(0, MAX_PACKAGES)) {
      const patterns = patternsOf(this.paths.data(top))
      if (patterns.length > 0) this.addMembers(folderOf(top), patterns, packages, found)
    }
    return found
  }

  private addMembers(root: string, patterns: readonly string[], packages: readonly string[], found: Map<string, string>): void {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => globOf(join(root, pattern)))
    const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => globOf(join(root, pattern.slice(1))))
    for (const path of packages) {
      const folder = folderOf(path)
      if (!wanted.some((glob) => glob.test(folder)) || unwanted.some((glob) => glob.test(folder))) continue
      if (found.size >= MAX_PACKAGES) return
      const manifest = this.paths.data(path)
      const name = isRecord(manifest) ? manifest['name'] : undefined
      if (typeof name !== 'string' || name === '' || found.has(name)) continue
      found.set(name, folder)
      this.names.set(folder, name)
    }
  }
}

/** No other manifest stands around it. */
function isTop(path: string, folders: ReadonlySet<string>): boolean {
  const [, ...around] = foldersAround(path)
  return !around.some((folder) => folders.has(folder))
}

/** `workspaces: […]`, `workspaces: { packages: […] }`, `packages: […]`. */
function patternsOf(manifest: unknown): string[] {
  if (!isRecord(manifest)) return []
  const { workspaces, packages } = manifest
  const list = isRecord(workspaces) ? workspaces['packages'] : (workspaces ?? packages)
  return Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string').slice(0, MAX_PATTERNS) : []
}

const MAX_PATTERNS = 200

/** `packages/*` and `apps/**`, also with alternatives in braces. */
function globOf(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^$()|[\]\\]/g, '\\$&')
  const source = escaped.replaceAll(/\*\*\/?|\*|\?|\{([^{}]*)\}/g, (part, options: string | undefined) => {
    if (options !== undefined) return `(?:${options.split(',').join('|')})`
    return part.startsWith('**') ? '.*' : part === '?' ? '[^/]' : '[^/]*'
  })
  try {
    return new RegExp(`^${source}$`)
  } catch {
    return /^(?!)/
  }
}
