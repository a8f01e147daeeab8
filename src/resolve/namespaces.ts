/** Namespaces of C#, packages of the JVM: which files may declare a name, and what a whole project imports. Told from paths and texts; nothing is parsed for it. */
import { folderOf } from '#core/paths'
import type { PathIndex } from '#core/path-index'
import type { Language } from '#parse/language'
import { add } from './module-paths'

interface Texts {
  readonly paths: ReadonlySet<string>
  readonly index: PathIndex
  text(path: string): string | undefined
}

/** Files in which the imports of a whole project stand by custom. */
const GLOBAL_FILES = /(?:^|\/)(?:[\w.]*usings?|_?imports|assemblyinfo|program)\.cs$/i
const PROJECT_FILES = /(?:\.csproj|(?:^|\/)Directory\.Build\.props)$/i
const GLOBAL_USING = /^[ \t]*global[ \t]+using[ \t]+(?:static[ \t]+)?(?:global::)?([\w.]+)[ \t]*;/gm
const PROJECT_USING = /<Using\s+Include="([\w.]+)"/g

export class Namespaces {
  private readonly declared = new Map<string, ReadonlySet<string>>()
  private readonly found = new Map<string, string[]>()
  private readonly endings: readonly string[]
  private namesInParts: ReadonlyMap<string, readonly string[]> | undefined
  private ambient: { folder: string; namespaces: string[] }[] | undefined

  constructor(
    private readonly files: Texts,
    private readonly language: Language,
  ) {
    this.endings = language.variants.flatMap((variant) => variant.extensions)
  }

  /**
   * Files that declare the type `path` (`Acme.Security.Keys`): named like it, or in a folder named like its namespace, or beside `from`.
   * `mayDeclare` reads a file's text.
   */
  filesOf(path: string, from: string, mayDeclare: (file: string, name: string) => boolean): string[] {
    const folder = folderOf(from)
    const key = `${folder}:${path}`
    const known = this.found.get(key)
    if (known) return known
    const dot = path.lastIndexOf('.')
    const name = path.slice(dot + 1)
    const namespace = path.slice(0, Math.max(0, dot))
    const fits = (file: string): boolean => this.namespacesOf(file).has(namespace) && mayDeclare(file, name)
    let files = this.ofType(name).filter(fits)
    if (files.length === 0) files = this.ofLanguage(this.files.index.inside(folder)).filter(fits)
    if (files.length === 0 && namespace !== '') files = this.inFolders(namespace).filter(fits)
    this.found.set(key, files)
    return files
  }

  /** The parts of a partial type share the first word of their name: Keys.cs, Keys.Parsing.cs. */
  private ofType(name: string): string[] {
    const { index } = this.files
    this.namesInParts ??= inParts(index.fileNames(), this.endings)
    const names = [...this.endings.map((ending) => name + ending), ...(this.namesInParts.get(name) ?? [])]
    return this.ofLanguage(names.flatMap((one) => index.named(one)))
  }

  private ofLanguage(paths: readonly string[]): string[] {
    return paths.filter((path) => this.files.paths.has(path) && this.endings.some((ending) => path.endsWith(ending))).sort()
  }

  private inFolders(namespace: string): string[] {
    const key = `folders:${namespace}`
    const known = this.found.get(key)
    if (known) return known
    // The first parts are often the project's own name, which no folder repeats.
    const ends = namespace.split('.').map((_part, index, parts) => `.${parts.slice(index).join('.')}`)
    const { index } = this.files
    const folders = [...index.folders()].filter((folder) => ends.some((end) => `.${folder.replaceAll('/', '.')}`.endsWith(end))).sort()
    const files = folders.flatMap((folder) => this.ofLanguage(index.inside(folder)))
    this.found.set(key, files)
    return files
  }

  /** Whether a file stands in a folder that is named like its namespace, as Java's do by custom. */
  standsByItsNamespace(path: string): boolean {
    const folder = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`
    return [...this.namespacesOf(path)].every((namespace) => namespace === '' || folder.endsWith(`/${namespace.replaceAll('.', '/')}`))
  }

  /** A file without a namespace is in the one without a name. */
  private namespacesOf(path: string): ReadonlySet<string> {
    const known = this.declared.get(path)
    if (known) return known
    const pattern = new RegExp(this.language.namespaces ?? '(?!)', 'gm')
    const names = new Set([...(this.files.text(path) ?? '').matchAll(pattern)].map(([, name]) => name as string))
    if (names.size === 0) names.add('')
    this.declared.set(path, names)
    return names
  }

  /** Namespaces that the file's project imports everywhere. */
  importedEverywhere(path: string, language: Language): string[] {
    this.ambient ??= this.readAmbient()
    const found = this.ambient.filter(({ folder }) => folder === '' || path.startsWith(`${folder}/`)).flatMap((one) => one.namespaces)
    return [...found, ...language.implied]
  }

  private readAmbient(): { folder: string; namespaces: string[] }[] {
    const projects = [...this.files.index.paths].filter((path) => PROJECT_FILES.test(path)).sort()
    const folders = projects.map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))
    const found: { folder: string; namespaces: string[] }[] = []
    const note = (folder: string, text: string, pattern: RegExp): void => {
      const namespaces = [...text.matchAll(pattern)].map(([, name]) => name as string)
      if (namespaces.length > 0) found.push({ folder, namespaces })
    }
    for (const [index, path] of projects.entries()) note(folders[index] as string, this.files.text(path) ?? '', PROJECT_USING)
    for (const path of [...this.files.paths].filter((one) => GLOBAL_FILES.test(one)).sort()) {
      const around = folders
        .filter((folder) => folder === '' || path.startsWith(`${folder}/`))
        .sort((left, right) => right.length - left.length)
      note(around[0] ?? '', this.files.text(path) ?? '', GLOBAL_USING)
    }
    return found
  }
}

/** Names with more than an ending behind a dot, by what stands before the first one. */
function inParts(names: Iterable<string>, endings: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const first = name.indexOf('.')
    if (first === name.lastIndexOf('.') || !endings.some((ending) => name.endsWith(ending))) continue
    add(found, name.slice(0, first), name)
  }
  return found
}
