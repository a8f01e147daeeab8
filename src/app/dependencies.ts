/** The libraries of a repository: its manifests and locks read, joined, and what is known of the packages put to them. */
import type { CryptoAsset } from '#core/asset'
import type { Diagnostic } from '#core/diagnostic'
import type { PathClass } from '#core/site'
import { Libraries, libraryAssets } from '#dependencies/assets'
import { ecosystemFile, manifestFinder, type Ecosystem, type Manifest } from '#dependencies/ecosystem'
import { usesOf, type ReadManifest, type Use } from '#dependencies/graph'
import { libraryFile } from '#dependencies/library'
import { readManifest } from '#dependencies/read'
import type { FileEntry, ScanHost } from '#host/files'
import { Lines } from '#parse/source'
import { documentsIn, type Knowledge } from './knowledge'
import { checked } from './toolkit'

/** Manifests and locks read in one run, with those that they draw in. */
const MAX_FILES = 5000

export interface Dependencies {
  assets: CryptoAsset[]
  diagnostics: Diagnostic[]
  /** How many manifests and locks were read. */
  manifests: number
  /** Lines of the manifests that assets stand in. */
  lines: ReadonlyMap<string, Lines>
  /** All versions in which packages of these names are used. */
  versionsOf: (packages: readonly string[]) => string[]
}

export interface DependencyInput {
  knowledge: Knowledge
  entries: readonly FileEntry[]
  host: Pick<ScanHost, 'read'>
  classify: (path: string) => PathClass
  /** Names of packages that a policy speaks of, beside those that are known. */
  named: (name: string) => boolean
}

/** Never throws on what it reads. Folders of other people's code (node_modules, vendor) are left alone. */
export async function readDependencies(input: DependencyInput): Promise<Dependencies> {
  const reading = new Reading(input)
  const manifests = await reading.readAll()
  if (manifests.length === 0) return { assets: [], diagnostics: reading.diagnostics, manifests: 0, lines: new Map(), versionsOf: () => [] }
  const libraries = librariesOf(input.knowledge)
  const { uses, problems } = usesOf(manifests, (ecosystem, name) => libraries.find(ecosystem, name) !== undefined || input.named(name))
  for (const [path, problem] of problems) reading.tell('note', 'lock-out-of-step', path, problem.message, problem.at)
  const location = ({ path, span }: Use): ReturnType<Lines['location']> => reading.linesOf(path).location(path, span)
  const assets = libraryAssets(uses, libraries, { location, pathClass: input.classify })
  const versionsOf = (packages: readonly string[]): string[] => {
    const { uses: named } = usesOf(manifests, (_ecosystem, name) => packages.includes(name))
    return [...new Set(named.flatMap(({ version }) => version ?? []))].sort()
  }
  return { assets, diagnostics: reading.diagnostics, manifests: manifests.length, lines: reading.lines, versionsOf }
}

/** The built-in rows and a user's own. */
export function librariesOf(knowledge: Knowledge): Libraries {
  const files = documentsIn(knowledge, 'knowledge/libraries/').map(([path]) => checked(knowledge, libraryFile, path))
  return new Libraries(files, ecosystemsOf(knowledge))
}

function ecosystemsOf(knowledge: Knowledge): Ecosystem[] {
  return documentsIn(knowledge, 'knowledge/ecosystems/').map(([path]) => checked(knowledge, ecosystemFile, path))
}

class Reading {
  readonly diagnostics: Diagnostic[] = []
  readonly lines = new Map<string, Lines>()
  private readonly texts = new Map<string, string | undefined>()
  private readonly paths: ReadonlySet<string>

  constructor(private readonly input: DependencyInput) {
    this.paths = new Set(input.entries.filter((entry) => entry.skip === undefined).map((entry) => entry.path))
  }

  async readAll(): Promise<ReadManifest[]> {
    const find = manifestFinder(ecosystemsOf(this.input.knowledge))
    const wanted = [...this.paths].flatMap((path) => (this.input.classify(path) === 'vendored' ? [] : find(path)))
    const seen = new Set(wanted.map(({ path, row }) => `${row.reader} ${path}`))
    const found: ReadManifest[] = []
    // What a manifest draws in is put at the end while the list is gone through.
    for (const manifest of wanted) {
      if (found.length >= MAX_FILES) {
        this.diagnostics.push({
          level: 'note',
          code: 'budget-manifests',
          message: `more than ${String(MAX_FILES)} manifests; later ones were not read`,
        })
        break
      }
      const one = await this.readOne(manifest)
      if (one === undefined) continue
      found.push(one)
      for (const path of one.read.includes ?? []) {
        const key = `${manifest.row.reader} ${path}`
        if (!seen.has(key)) wanted.push({ ...manifest, path })
        seen.add(key)
      }
    }
    return found
  }

  linesOf(path: string): Lines {
    const known = this.lines.get(path)
    if (known) return known
    const lines = new Lines(this.text(path) ?? '')
    this.lines.set(path, lines)
    return lines
  }

  tell(level: Diagnostic['level'], code: string, file: string, message: string, offset?: number): void {
    const at = offset === undefined ? {} : { at: this.linesOf(file).location(file, { start: offset, end: offset }) }
    this.diagnostics.push({ level, code, message, file, ...at })
  }

  private async readOne(manifest: Manifest): Promise<ReadManifest | undefined> {
    const { path } = manifest
    const text = this.text(path)
    if (text === undefined) {
      this.tell(
        'warning',
        'manifest-unread',
        path,
        'the manifest cannot be read or is too large; the libraries that it names are not known',
      )
      return undefined
    }
    const read = await readManifest(manifest, { path, text, other: (other) => this.text(other) })
    for (const { message, at } of read.problems) this.tell('warning', 'manifest-broken', path, message, at)
    return { ...manifest, read, text }
  }

  /** Undefined where there is no such file, or it cannot be read. */
  private text(path: string): string | undefined {
    if (!this.texts.has(path)) this.texts.set(path, this.read(path))
    return this.texts.get(path)
  }

  private read(path: string): string | undefined {
    const bytes = this.paths.has(path) ? this.input.host.read(path) : undefined
    return bytes instanceof Uint8Array ? new TextDecoder(encodingOf(bytes)).decode(bytes) : undefined
  }
}

/** Going by the byte order mark; what is not valid is replaced. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
