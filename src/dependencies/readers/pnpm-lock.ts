/** pnpm-lock.yaml, lock file versions 5 to 9. */
import { blockAt, readBlocks, wordAt, wordsIn, type Block } from '../blocks'
import type { Declared, Lock, Locked, ManifestFile, Read } from '../facts'

const GROUPS = ['dependencies', 'optionalDependencies', 'devDependencies']

export function read({ text }: ManifestFile): Read {
  const root = readBlocks(text)
  const version = Number(wordAt(root, 'lockfileVersion') ?? wordAt(root, 'shrinkwrapVersion'))
  if (Number.isNaN(version)) return { declared: [], problems: [{ message: 'the file has no lockfileVersion: it is not read', at: 0 }] }
  return { declared: [], problems: [], lock: new PnpmLock(root, version < 6) }
}

class PnpmLock implements Lock {
  readonly packages = new Map<string, Locked>()
  private readonly blocks: Block
  private readonly importers: Block

  constructor(root: Block, slashes: boolean) {
    this.blocks = blockAt(root, 'snapshots') ?? blockAt(root, 'packages') ?? new Map()
    // A lock of a single project has no importers: what it asks for stands at the top.
    this.importers = blockAt(root, 'importers') ?? new Map([['.', root]])
    for (const key of this.blocks.keys()) this.packages.set(key, slashes ? oldName(key) : nameAndVersion(key))
  }

  find({ name }: Pick<Declared, 'name'>, folder: string): string | undefined {
    const importer = blockAt(this.importers, folder === '' ? '.' : folder)
    for (const group of GROUPS) {
      const entries = blockAt(importer, group)
      const found = entries?.get(name)
      const written = found instanceof Map ? wordAt(found, 'version') : found
      if (written !== undefined) return this.keyOf(name, written)
    }
    return this.aliased(name, importer)
  }

  dependenciesOf(key: string): readonly string[] {
    const block = blockAt(this.blocks, key)
    const pairs = [...wordsIn(blockAt(block, 'dependencies')), ...wordsIn(blockAt(block, 'optionalDependencies'))]
    return pairs.flatMap(([name, written]) => this.keyOf(name, written) ?? [])
  }

  covers(folder: string): boolean {
    return folder === '' || this.importers.has(folder)
  }

  private keyOf(name: string, written: string): string | undefined {
    return [`${name}@${written}`, written, `/${name}@${written}`, `/${name}/${written}`].find((key) => this.packages.has(key))
  }

  /** `alias: { specifier: npm:name@^1, version: name@1.2.3 }`. */
  private aliased(name: string, importer: Block | undefined): string | undefined {
    for (const group of GROUPS) {
      for (const entry of blockAt(importer, group)?.values() ?? []) {
        const written = entry instanceof Map ? wordAt(entry, 'version') : entry
        if (written?.replace(/^\//, '').startsWith(`${name}@`)) return this.keyOf(name, written)
      }
    }
    return undefined
  }
}

/** `name@1.2.3(peer@2)` and `/name@1.2.3`. */
function nameAndVersion(key: string): Locked {
  const plain = key.replace(/^\//, '').replace(/\(.*$/, '')
  const split = plain.indexOf('@', 1)
  return split === -1 ? { name: plain } : { name: plain.slice(0, split), version: plain.slice(split + 1) }
}

/** `/@scope/name/1.2.3_peer@2`. */
function oldName(key: string): Locked {
  const [, name, version] = /^\/?((?:@[^/]+\/)?[^/]+)\/([^/_(]+)/.exec(key) ?? []
  return name === undefined || version === undefined ? { name: key } : { name, version }
}
