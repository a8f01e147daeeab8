/** yarn.lock of Yarn 1 and of Yarn 2 and later. */
import { blockAt, readBlocks, wordAt, wordsIn, type Block } from '../blocks'
import type { Declared, Lock, Locked, ManifestFile, Read } from '../facts'

export function read({ text }: ManifestFile): Read {
  return { declared: [], problems: [], lock: new YarnLock(readBlocks(text)) }
}

class YarnLock implements Lock {
  readonly packages = new Map<string, Locked>()
  /** 'name@^1.2' to the key of its entry. */
  private readonly byRequest = new Map<string, string>()
  private readonly byName = new Map<string, string[]>()
  private readonly folders = new Set<string>()
  private readonly workspaces: boolean

  constructor(private readonly blocks: Block) {
    this.workspaces = blocks.has('__metadata')
    for (const [key, block] of blocks) {
      if (!(block instanceof Map) || key === '__metadata') continue
      const requests = key.split(/,\s*/)
      const name = nameOf(requests[0] ?? key)
      const version = wordAt(block, 'version')
      const resolution = wordAt(block, 'resolution') ?? ''
      const folder = /@workspace:(.+)$/.exec(resolution)?.[1]
      if (folder !== undefined) this.folders.add(folder === '.' ? '' : folder)
      // `alias@npm:other@1` resolves to the other package.
      const real = resolution === '' ? (/@npm:(.+)@[^@]*$/.exec(requests[0] ?? '')?.[1] ?? name) : nameOf(resolution)
      this.packages.set(key, { name: real, ...(version !== undefined && folder === undefined && { version }) })
      this.byName.set(real, [...(this.byName.get(real) ?? []), key])
      for (const request of requests) this.byRequest.set(request, key)
    }
  }

  find({ name, range }: Pick<Declared, 'name' | 'range'>): string | undefined {
    const found = this.byRequest.get(`${name}@${range ?? ''}`) ?? this.byRequest.get(`${name}@npm:${range ?? ''}`)
    const all = this.byName.get(name)
    // A resolution or a patch changes what was asked for; a single entry can still be told.
    return found ?? (all?.length === 1 ? all[0] : undefined)
  }

  dependenciesOf(key: string): readonly string[] {
    const block = blockAt(this.blocks, key)
    const pairs = [...wordsIn(blockAt(block, 'dependencies')), ...wordsIn(blockAt(block, 'optionalDependencies'))]
    return pairs.flatMap(([name, range]) => this.byRequest.get(`${name}@${range}`) ?? this.find({ name, range }) ?? [])
  }

  /** Yarn 1 does not say which folders are its workspaces. */
  covers(folder: string): boolean {
    return folder === '' || !this.workspaces || this.folders.has(folder)
  }
}

function nameOf(request: string): string {
  const split = request.indexOf('@', 1)
  return split === -1 ? request : request.slice(0, split)
}
