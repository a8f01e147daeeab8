/** Joins manifests with their nearest locks: which version is used, directly or not, for what, and through which packages. */
import { folderOf, foldersAround } from '#core/paths'
import { isInRange } from '#core/versions/schemes'
import { nameKey, type Ecosystem, type Manifest } from './ecosystem'
import type { Declared, Lock, Problem, Read, Scope, Span } from './facts'
import { leadsElsewhere } from './readers/package-json'

/** A manifest or lock with what was read of it. */
export interface ReadManifest extends Manifest {
  read: Read
  text: string
}

/** One package in use. */
export interface Use {
  ecosystem: Ecosystem
  name: string
  declared?: string
  /** Left out where no lock and no pin says it. */
  version?: string
  scope: Scope
  direct: boolean
  /** Names with versions from what the manifest declares to the package itself; empty for what is declared. */
  via: readonly string[]
  path: string
  span: Span
}

export interface Uses {
  uses: Use[]
  /** Problems by path. */
  problems: [path: string, problem: Problem][]
}

/** Whether anybody wants to know of a package. */
export type Wanted = (ecosystem: Ecosystem, name: string) => boolean

/** Packages named in a message; the rest is counted. */
const NAMED = 5

/** All uses of wanted packages, in the order of their places. */
export function usesOf(manifests: readonly ReadManifest[], wanted: Wanted): Uses {
  const graph = new Graph(manifests, wanted)
  for (const manifest of manifests) if (manifest.read.lock === undefined) graph.addManifest(manifest)
  graph.addReached()
  return { uses: graph.uses, problems: graph.problems }
}

interface Root {
  key: string
  declared: Declared
  manifest: ReadManifest
}

class Graph {
  readonly uses: Use[] = []
  readonly problems: [string, Problem][] = []
  private readonly locks: readonly ReadManifest[]
  /** Where each lock is entered. */
  private readonly roots = new Map<ReadManifest, Root[]>()

  constructor(
    manifests: readonly ReadManifest[],
    private readonly wanted: Wanted,
  ) {
    this.locks = manifests.filter(({ read }) => read.lock !== undefined)
    for (const lock of this.locks) this.roots.set(lock, [])
  }

  addManifest(manifest: ReadManifest): void {
    const lock = this.lockOf(manifest)
    const missing: Declared[] = []
    const others: Declared[] = []
    for (const declared of manifest.read.declared) {
      const key = lock?.read.lock?.find(declared, this.folderBelow(lock, manifest))
      const locked = key === undefined ? undefined : lock?.read.lock?.packages.get(key)
      if (lock && key !== undefined) this.roots.get(lock)?.push({ key, declared, manifest })
      else if (lock && declared.optional !== true && !isElsewhere(declared)) missing.push(declared)
      if (locked?.version !== undefined && !fits(manifest, declared, locked.version)) others.push(declared)
      const version = locked?.version ?? declared.version
      if (this.wanted(manifest.ecosystem, declared.name))
        this.uses.push({
          ecosystem: manifest.ecosystem,
          name: declared.name,
          ...(declared.range !== undefined && { declared: declared.range }),
          ...(version !== undefined && { version }),
          scope: declared.scope,
          direct: declared.direct,
          via: [],
          path: manifest.path,
          span: declared.span,
        })
    }
    if (lock) this.tellStale(manifest, lock, missing, others)
  }

  /** Packages that nobody declares, each once for a lock, by the shortest way from what a manifest declares for production. */
  addReached(): void {
    for (const lock of this.locks) {
      const graph = lock.read.lock as Lock
      const named = [...graph.packages].filter(([, one]) => this.wanted(lock.ecosystem, one.name))
      if (named.length === 0) continue
      const roots = this.roots.get(lock) ?? []
      const ways = shortestWays(graph, roots)
      const declared = new Set(roots.map(({ key }) => key))
      for (const [key, { name, version }] of named) {
        if (declared.has(key) || (version === undefined && !ways.has(key))) continue
        const way = wayTo(key, ways)
        const at = way === undefined ? { path: lock.path, span: placeIn(lock.text, name), scope: 'production' as const } : placeOf(way.root)
        const via = (way?.keys ?? []).map((step) => titleOf(graph, step))
        this.uses.push({ ecosystem: lock.ecosystem, name, ...(version !== undefined && { version }), direct: false, via, ...at })
      }
    }
  }

  /** The lock of the nearest folder that has one for the manifest; of several in one folder the one whose row comes first. */
  private lockOf(manifest: ReadManifest): ReadManifest | undefined {
    for (const folder of foldersAround(manifest.path)) {
      const here = this.locks.filter((lock) => lock.ecosystem === manifest.ecosystem && folderOf(lock.path) === folder)
      const [lock] = here.sort((left, right) => left.order - right.order)
      if (lock) return lock.read.lock?.covers(this.folderBelow(lock, manifest)) === true ? lock : undefined
    }
    return undefined
  }

  private folderBelow(lock: ReadManifest, manifest: ReadManifest): string {
    const top = folderOf(lock.path)
    const folder = folderOf(manifest.path)
    return top === '' ? folder : folder.slice(top.length + 1)
  }

  private tellStale(manifest: ReadManifest, lock: ReadManifest, missing: readonly Declared[], others: readonly Declared[]): void {
    const say = (declared: readonly Declared[], what: string): void => {
      const [first] = declared
      if (first === undefined) return
      const names = declared.slice(0, NAMED).map(({ name }) => name)
      const more = declared.length > NAMED ? ` and ${String(declared.length - NAMED)} more` : ''
      this.problems.push([
        manifest.path,
        { message: `${lock.path} is out of step with this manifest: ${names.join(', ')}${more} ${what}`, at: first.span.start },
      ])
    }
    say(missing, missing.length === 1 ? 'is not in it' : 'are not in it')
    say(
      others,
      others.length === 1
        ? 'is there in a version that the manifest does not allow'
        : 'are there in versions that the manifest does not allow',
    )
  }
}

/** Whether a locked version is one that the manifest allows; what cannot be told counts as allowed. */
function fits({ ecosystem, read }: ReadManifest, { range }: Declared, version: string): boolean {
  return read.overrides === true || range === undefined || isInRange(ecosystem.versions, version, range) !== false
}

function isElsewhere({ range }: Declared): boolean {
  return range !== undefined && leadsElsewhere(range)
}

/** The step before each package on the shortest way to it; production before development. */
function shortestWays(lock: Lock, roots: readonly Root[]): Map<string, Root | string> {
  const ways = new Map<string, Root | string>()
  for (const scope of ['production', 'development'] as const) {
    let front: string[] = []
    for (const root of roots) {
      if (root.declared.scope !== scope || ways.has(root.key)) continue
      ways.set(root.key, root)
      front.push(root.key)
    }
    while (front.length > 0) {
      const next: string[] = []
      for (const key of front) {
        for (const dependency of lock.dependenciesOf(key)) {
          if (ways.has(dependency)) continue
          ways.set(dependency, key)
          next.push(dependency)
        }
      }
      front = next
    }
  }
  return ways
}

function wayTo(key: string, ways: ReadonlyMap<string, Root | string>): { root: Root; keys: string[] } | undefined {
  const keys = [key]
  for (let step = ways.get(key); step !== undefined; step = ways.get(step)) {
    if (typeof step !== 'string') return { root: step, keys }
    keys.unshift(step)
  }
  return undefined
}

function placeOf({ manifest, declared }: Root): Pick<Use, 'path' | 'span' | 'scope'> {
  return { path: manifest.path, span: declared.span, scope: declared.scope }
}

function titleOf(lock: Lock, key: string): string {
  const one = lock.packages.get(key)
  return one === undefined ? key : `${one.name}${one.version === undefined ? '' : ` ${one.version}`}`
}

/** The first place of a name in a lock that does not say who asked for it. */
function placeIn(text: string, name: string): Span {
  const start = Math.max(0, text.indexOf(name))
  return { start, end: start + name.length }
}

/** The name by which uses of one package are told to be the same. */
export function keyOfUse({ ecosystem, name }: Pick<Use, 'ecosystem' | 'name'>): string {
  return `${ecosystem.ecosystem} ${nameKey(ecosystem, name)}`
}
