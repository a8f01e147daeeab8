/** The modules of a repository, by folder. Of a large one most syntax is let go, and read again when its module is looked at. */
import { folderOf } from '#core/paths'
import type { PathClass } from '#core/site'
import type { Source } from '../content'
import type { Body } from '../hcl-syntax'
import { moduleOf, type Module } from './module'
import { readWritten } from './written'

/** Text of files whose syntax is kept, in UTF-16 code units; syntax takes ten times as much. */
const MAX_KEPT = 2_000_000
/** The same for modules that were read again. */
const MAX_MADE = 1_000_000

/** A file of a module. */
interface File {
  readonly source: Source
  /** Let go where there is too much. */
  readonly body: Body | undefined
  /** It calls modules. */
  readonly isCaller: boolean
}

export class Modules {
  private readonly folders = new Map<string, File[]>()
  private kept = 0
  /** Those asked for last come last. */
  private readonly made = new Map<string, Module>()
  private madeOf = 0

  add(source: Source, body: Body): void {
    const directory = folderOf(source.path)
    this.kept += source.lines.text.length
    const file = {
      source,
      body: this.kept > MAX_KEPT ? undefined : body,
      isCaller: body.blocks.some(({ type }) => type === 'module'),
    }
    const files = this.folders.get(directory)
    if (files) files.push(file)
    else this.folders.set(directory, [file])
  }

  has(directory: string): boolean {
    return this.folders.has(directory)
  }

  get directories(): readonly string[] {
    return [...this.folders.keys()]
  }

  /** A module that is asked for once is not kept. */
  get(directory: string, isKept = true): Module | undefined {
    const files = this.folders.get(directory)
    if (files === undefined) return undefined
    const known = this.made.get(directory)
    if (!isKept) return known ?? moduleOf(directory, preferred(files).map(whole))
    const module = known ?? this.make(directory, files)
    this.made.delete(directory)
    this.made.set(directory, module)
    return module
  }

  /** The module with what it calls, and maybe nothing else. */
  calling(directory: string): Module {
    return moduleOf(
      directory,
      preferred(this.folders.get(directory) ?? [])
        .filter(({ isCaller }) => isCaller)
        .map(whole),
    )
  }

  classOf(directory: string): PathClass {
    const [first] = this.folders.get(directory) ?? []
    return first?.source.pathClass ?? 'source'
  }

  private make(directory: string, files: readonly File[]): Module {
    this.madeOf += lengthOf(files)
    for (const [oldest] of this.made) {
      if (this.madeOf <= MAX_MADE) break
      this.made.delete(oldest)
      this.madeOf -= lengthOf(this.folders.get(oldest) ?? [])
    }
    return moduleOf(directory, preferred(files).map(whole))
  }
}

function whole({ source, body }: File): { source: Source; body: Body } {
  return { source, body: body ?? readWritten(source).body }
}

/** Of what is read again. */
function lengthOf(files: readonly File[]): number {
  return files.reduce((sum, { source, body }) => sum + (body === undefined ? source.lines.text.length : 0), 0)
}

/** `main.tofu` stands in the place of `main.tf`. */
function preferred(files: readonly File[]): readonly File[] {
  const tofu = new Set(
    files.flatMap(({ source }) => (/\.tofu(?:\.json)?$/.test(source.path) ? [source.path.replace(/\.tofu/, '.tf')] : [])),
  )
  return tofu.size === 0 ? files : files.filter(({ source }) => !tofu.has(source.path))
}
