/** Cargo.lock, poetry.lock and uv.lock: packages with the names of what they depend on. */
import type { Declared, Lock, Locked, ManifestFile, Read } from '../facts'
import { lockTables, quotedIn, unquoted, type LockTable } from '../lock-tables'
import { isInRange, type SchemeName } from '#core/versions/schemes'
import { pypiKey } from '../names-lock'

interface Package extends Locked {
  dependencies: readonly string[]
  /** The folder of a project of the repository. */
  folder?: string
}

export function readCargoLock({ text }: ManifestFile): Read {
  const packages = lockTables(text).flatMap((table) => {
    const [one] = ofTable(table, quotedIn(table.values.get('dependencies')))
    if (one === undefined || table.values.has('source')) return one ?? []
    // Without a source it is a crate of the repository itself.
    return { name: one.name, dependencies: one.dependencies }
  })
  return made(new NamedLock(packages, 'cargo', (name) => name))
}

export function readUvLock({ text }: ManifestFile): Read {
  const packages: Package[] = []
  for (const table of lockTables(text)) {
    if (table.name === 'package') packages.push(...ofTable(table, namesIn(table.values.get('dependencies'))))
    const last = packages.at(-1)
    const isOfLast = /^package\.(?:optional-dependencies|dev-dependencies)$/.test(table.name) && last !== undefined
    if (isOfLast) for (const list of table.values.values()) last.dependencies = [...last.dependencies, ...namesIn(list)]
  }
  return made(new NamedLock(packages, 'pypi', pypiKey))
}

export function readPoetryLock({ text }: ManifestFile): Read {
  const packages: Package[] = []
  for (const table of lockTables(text)) {
    if (table.name === 'package') packages.push(...ofTable(table, []))
    const last = packages.at(-1)
    if (table.name === 'package.dependencies' && last) last.dependencies = [...table.values.keys()]
  }
  return made(new NamedLock(packages, 'pypi', pypiKey))
}

function made(lock: Lock): Read {
  return { declared: [], problems: [], lock }
}

function namesIn(list: string | undefined): string[] {
  return [...(list ?? '').matchAll(/\bname = "([^"]*)"(?:, version = "([^"]*)")?/g)].map(([, name = '', version]) =>
    version === undefined ? name : `${name} ${version}`,
  )
}

function ofTable({ name: table, values }: LockTable, dependencies: string[]): Package[] {
  const name = values.get('name')
  if (table !== 'package' || name === undefined) return []
  const source = values.get('source') ?? ''
  const folder = /(?:editable|virtual|directory) = "([^"]*)"/.exec(source)?.[1]
  const version = values.get('version')
  return [
    {
      name: unquoted(name),
      ...(version !== undefined && folder === undefined && { version: unquoted(version) }),
      dependencies,
      ...(folder !== undefined && { folder: folder === '.' ? '' : folder }),
    },
  ]
}

/** A lock whose packages refer to each other by name, and by version where there are several. */
class NamedLock implements Lock {
  readonly packages = new Map<string, Package>()
  private readonly byName = new Map<string, string[]>()

  constructor(
    packages: readonly Package[],
    private readonly scheme: SchemeName,
    private readonly keyOf: (name: string) => string,
  ) {
    for (const one of packages) {
      const key = `${keyOf(one.name)} ${one.version ?? ''}`
      this.packages.set(key, one)
      this.byName.set(keyOf(one.name), [...(this.byName.get(keyOf(one.name)) ?? []), key])
    }
  }

  /** Of several versions the one that the range allows. */
  find({ name, range }: Pick<Declared, 'name' | 'range'>): string | undefined {
    const keys = this.byName.get(this.keyOf(name)) ?? []
    const fits = (key: string): boolean =>
      range !== undefined && isInRange(this.scheme, this.packages.get(key)?.version ?? '', range) === true
    return keys.find(fits) ?? keys[0]
  }

  dependenciesOf(key: string): readonly string[] {
    return (this.packages.get(key)?.dependencies ?? []).flatMap((written) => {
      const [name = '', version] = written.split(' ')
      const keys = this.byName.get(this.keyOf(name)) ?? []
      return keys.find((one) => one === `${this.keyOf(name)} ${version ?? ''}`) ?? keys[0] ?? []
    })
  }

  /** The members of a workspace stand in the lock themselves; Cargo does not say in which folder. */
  covers(folder: string): boolean {
    if (folder === '' || this.scheme === 'cargo') return true
    return [...this.packages.values()].some((one) => one.folder === folder)
  }
}
