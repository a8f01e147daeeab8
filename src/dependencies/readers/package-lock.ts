/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. */
import type { Lock, Locked, ManifestFile, Read } from '../facts'
import { parseJsonData, record, textOf } from '../json-tree'

interface Package extends Locked {
  dependencies: readonly string[]
  /** A workspace stands in node_modules as a link to its folder. */
  link?: string
}

export function read({ text }: ManifestFile): Read {
  const data = record(parseJsonData(text))
  const packages = data['packages'] === undefined ? nested(data) : flat(record(data['packages']))
  return { declared: [], problems: [], lock: new PackageLock(packages) }
}

/** Versions 2 and 3: every folder of node_modules by its path. */
function flat(entries: Record<string, unknown>): Map<string, Package> {
  const packages = new Map<string, Package>()
  for (const [path, value] of Object.entries(entries)) {
    const entry = record(value)
    const version = textOf(entry['version'])
    const link = entry['link'] === true ? textOf(entry['resolved']) : undefined
    const inNodeModules = path.includes('node_modules/')
    packages.set(path, {
      name: textOf(entry['name']) ?? path.slice(path.lastIndexOf('node_modules/') + (inNodeModules ? 'node_modules/'.length : 1)),
      ...(version !== undefined && inNodeModules && { version }),
      dependencies: names(entry, 'dependencies', 'optionalDependencies', 'peerDependencies', ...(inNodeModules ? [] : ['devDependencies'])),
      ...(link !== undefined && { link }),
    })
  }
  return packages
}

/** Version 1: what stands inside of what, as it would in node_modules. */
function nested(data: Record<string, unknown>): Map<string, Package> {
  const packages = new Map<string, Package>([['', { name: '', dependencies: Object.keys(record(data['dependencies'])) }]])
  const pending: { prefix: string; inner: Record<string, unknown> }[] = [{ prefix: '', inner: record(data['dependencies']) }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [name, value] of Object.entries(next.inner)) {
      const entry = record(value)
      const path = `${next.prefix}node_modules/${name}`
      const [, aliased, alias] = /^npm:(.+)@([^@]+)$/.exec(textOf(entry['version']) ?? '') ?? []
      const version = alias ?? textOf(entry['version'])
      packages.set(path, { name: aliased ?? name, ...(version !== undefined && { version }), dependencies: names(entry, 'requires') })
      if (entry['dependencies'] !== undefined) pending.push({ prefix: `${path}/`, inner: record(entry['dependencies']) })
    }
  }
  return packages
}

function names(entry: Record<string, unknown>, ...keys: readonly string[]): string[] {
  return [...new Set(keys.flatMap((key) => Object.keys(record(entry[key]))))]
}

class PackageLock implements Lock {
  constructor(readonly packages: ReadonlyMap<string, Package>) {}

  find({ name }: { name: string }, folder: string): string | undefined {
    return this.resolve(folder, name) ?? this.byAlias(folder, name)
  }

  dependenciesOf(key: string): readonly string[] {
    return (this.packages.get(key)?.dependencies ?? []).flatMap((name) => this.resolve(key, name) ?? [])
  }

  covers(folder: string): boolean {
    return folder === '' || this.packages.has(folder)
  }

  /** As Node.js looks for it: in the node_modules of a folder and of those around it. */
  private resolve(from: string, name: string): string | undefined {
    for (let folder = from; ; folder = parent(folder)) {
      const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
      const found = this.packages.get(key)
      if (found) return found.link !== undefined && this.packages.has(found.link) ? found.link : key
      if (folder === '') return undefined
    }
  }

  /** A package that was installed under another name. */
  private byAlias(folder: string, name: string): string | undefined {
    const start = folder === '' ? 'node_modules/' : `${folder}/node_modules/`
    for (const [key, one] of this.packages) if (one.name === name && (key.startsWith('node_modules/') || key.startsWith(start))) return key
    return undefined
  }
}

function parent(path: string): string {
  const end = path.lastIndexOf('/node_modules/')
  if (end !== -1) return path.slice(0, end)
  return path.startsWith('node_modules/') || !path.includes('/') ? '' : path.slice(0, path.lastIndexOf('/'))
}
