/** `paths` and `baseUrl` of the tsconfig.json or jsconfig.json around a file. */
import { folderOf, foldersAround } from '#core/paths'
import { isRecord, join, type Paths } from './module-paths'

const NAMES = ['tsconfig.json', 'jsconfig.json']
/** Files that one configuration extends or refers to. */
const MAX_FOLLOWED = 8

interface Options {
  /** Folder that targets of `paths` are relative to. */
  pathsBase: string
  paths: ReadonlyMap<string, readonly string[]>
  baseUrl: string | undefined
}

const NOTHING: Options = { pathsBase: '', paths: new Map(), baseUrl: undefined }

export class Tsconfigs {
  private readonly byFolder = new Map<string, Options>()

  /** `packageFolder` finds a package of the workspace that a configuration extends. */
  constructor(
    private readonly paths: Paths,
    private readonly packageFolder: (name: string) => string | undefined,
  ) {}

  /** Paths without endings that a bare import is mapped to. */
  targets(from: string, path: string): string[] {
    const { pathsBase, paths, baseUrl } = this.around(from)
    const mapped = this.matching(paths, path).map((target) => join(pathsBase, target))
    return baseUrl === undefined ? mapped : [...mapped, join(baseUrl, path)]
  }

  /** Names without a pattern that are mapped to a file, or to the folder whose index it is. */
  aliasesOf(file: string): string[] {
    const { pathsBase, paths } = this.around(file)
    const bare = file.replace(/(?:\/index)?\.[^./]+$/, '')
    return [...paths].flatMap(([name, targets]) =>
      !name.includes('*') && targets.some((target) => join(pathsBase, target).replace(/(?:\/index)?\.[cm]?[jt]sx?$/, '') === bare)
        ? [name]
        : [],
    )
  }

  private matching(paths: Options['paths'], path: string): readonly string[] {
    const exact = paths.get(path)
    if (exact) return exact
    let best: { length: number; targets: string[] } | undefined
    for (const [pattern, targets] of paths) {
      const star = pattern.indexOf('*')
      if (star < 0) continue
      const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)]
      if (!path.startsWith(before) || !path.endsWith(after) || path.length < before.length + after.length) continue
      if (best !== undefined && best.length >= before.length) continue
      const middle = path.slice(before.length, path.length - after.length)
      best = { length: before.length, targets: targets.map((target) => target.replace('*', () => middle)) }
    }
    return best?.targets ?? []
  }

  private around(from: string): Options {
    const folder = folderOf(from)
    const known = this.byFolder.get(folder)
    if (known) return known
    const file = foldersAround(from)
      .flatMap((one) => NAMES.map((name) => join(one, name)))
      .find((path) => this.paths.index.paths.has(path))
    const options = file === undefined ? NOTHING : this.read(file, { left: MAX_FOLLOWED })
    this.byFolder.set(folder, options)
    return options
  }

  private read(file: string, budget: { left: number }): Options {
    if (budget.left-- <= 0) return NOTHING
    const config = this.paths.data(file)
    if (!isRecord(config)) return NOTHING
    let inherited = NOTHING
    for (const base of listOf(config['extends'])) {
      const path = this.extended(file, base)
      if (path === undefined) continue
      const from = this.read(path, budget)
      inherited = {
        ...from,
        ...(from.paths.size === 0 && { paths: inherited.paths, pathsBase: inherited.pathsBase }),
        baseUrl: from.baseUrl ?? inherited.baseUrl,
      }
    }
    const own = this.own(file, config['compilerOptions'], inherited)
    if (own.paths.size > 0 || own.baseUrl !== undefined) return own
    // A solution only refers to what has the options.
    for (const reference of Array.isArray(config['references']) ? config['references'] : []) {
      const path =
        isRecord(reference) && typeof reference['path'] === 'string' ? this.file(join(folderOf(file), reference['path'])) : undefined
      const other = path === undefined || folderOf(path) !== folderOf(file) ? NOTHING : this.read(path, budget)
      if (other.paths.size > 0 || other.baseUrl !== undefined) return other
    }
    return own
  }

  private own(file: string, options: unknown, inherited: Options): Options {
    if (!isRecord(options)) return inherited
    const folder = folderOf(file)
    const at = (path: string): string =>
      path.startsWith('${configDir}') ? join(folder, path.slice('${configDir}'.length)) : join(folder, path)
    const baseUrl = typeof options['baseUrl'] === 'string' ? at(options['baseUrl']) : inherited.baseUrl
    if (!isRecord(options['paths'])) return { ...inherited, baseUrl }
    const paths = new Map(
      Object.entries(options['paths']).map(([name, targets]) => [name, listOf(targets).map((one) => one.replace('${configDir}', '.'))]),
    )
    return { paths, pathsBase: baseUrl ?? folder, baseUrl }
  }

  private extended(file: string, base: string): string | undefined {
    if (base.startsWith('.')) return this.file(join(folderOf(file), base))
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(base)?.[0] ?? base
    const folder = this.packageFolder(name)
    return folder === undefined ? undefined : this.file(join(folder, base.slice(name.length + 1) || 'tsconfig.json'))
  }

  private file(path: string): string | undefined {
    return [path, `${path}.json`, `${path}/tsconfig.json`].find((one) => this.paths.index.paths.has(one))
  }
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
}
