/** The repository's files as units, loaded when an import or a package needs them. */
import { folderOf } from '#core/paths'
import type { PathIndex } from '#core/path-index'
import type { ConfigurationFiles } from '#core/setting'
import type { BlockFact, FunctionFact, ReturnFact, TypeFact } from '#parse/facts'
import type { Language } from '#parse/language'
import { Configuration } from './configuration'
import { add, type Paths } from './module-paths'
import { GoModules } from './module-paths-go'
import { javaCandidates } from './module-paths-java'
import { NodePaths } from './module-paths-node'
import { PythonPaths } from './module-paths-python'
import { Namespaces } from './namespaces'
import { Openings } from './openings'
import type { Unit } from './unit'

export interface ProjectFiles {
  /** Paths of all supported files. */
  readonly paths: ReadonlySet<string>
  /** Parses a file that was left out before; undefined when it can't be read. */
  load(path: string): Unit | undefined
  /** Reads function bodies of a unit that were left closed. */
  open(unit: Unit, blocks: readonly BlockFact[]): void
  /** Text of any file of the repository: go.mod, tsconfig.json. */
  text(path: string): string | undefined
  /** All files, by name and folder. */
  readonly index: PathIndex
  /** A manifest as data: package.json, tsconfig.json. */
  data(path: string): unknown
  readonly configuration: ConfigurationFiles
  /** Whether a row that may apply in some file of the repository speaks of the name. */
  readonly speaksOf: (language: string, name: string) => boolean
}

/** A package with more files than this is not loaded whole. */
const MAX_PACKAGE_FILES = 400

export class Project {
  readonly units = new Map<string, Unit>()
  /** Units that may hold sites; the others were only loaded for what they declare. */
  readonly selected = new Set<Unit>()
  /** While set, nothing new is loaded: what is not at hand is taken as unknown, and not remembered. */
  shallow = false
  private readonly packages = new Map<string, Unit[]>()
  private readonly packagePaths = new Map<string, string[]>()
  /** Names that a file may declare at its top, by path. */
  private readonly declared = new Map<string, ReadonlySet<string>>()
  private readonly modules = new Map<string, Unit[]>()
  private readonly extensionsByName = new Map<string, { fact: FunctionFact; unit: Unit }[]>()
  private readonly wildcards = new Map<Unit, readonly string[]>()
  private readonly namespacesBy = new Map<string, Namespaces>()
  /** Types that are not among the subtypes yet. */
  private readonly unindexed: { fact: TypeFact; unit: Unit }[] = []
  private readonly subtypes = new Map<string, { fact: TypeFact; unit: Unit }[]>()
  private folders: ReadonlySet<string> | undefined
  private readonly node: NodePaths
  private readonly python: PythonPaths
  private readonly go: GoModules

  readonly configuration: Configuration
  readonly openings: Openings
  readonly speaksOf: ProjectFiles['speaksOf']

  constructor(private readonly files: ProjectFiles) {
    this.configuration = new Configuration(files.configuration)
    this.speaksOf = files.speaksOf
    this.openings = new Openings(
      (unit, blocks) => {
        const known = unit.types.length
        files.open(unit, blocks)
        for (const fact of unit.types.slice(known)) this.unindexed.push({ fact, unit })
      },
      (unit) => this.selected.has(unit),
    )
    const paths: Paths = { ...files, pathClass: (path) => files.configuration.pathClass(path) }
    this.node = new NodePaths(paths)
    this.python = new PythonPaths(paths)
    this.go = new GoModules(paths)
  }

  /** Files with code of this name. */
  private readonly named = (name: string): readonly string[] => this.files.index.named(name).filter((path) => this.files.paths.has(path))

  /** The unit and those of its folder and language that are loaded by now. */
  loadedSiblings(unit: Unit): Unit[] {
    const paths = this.package(folderOf(unit.file.path), unit.language)
    return [unit, ...paths.flatMap((path) => this.units.get(path) ?? []).filter((other) => other !== unit)]
  }

  /** Types of loaded files that name a supertype so; whether they mean the same one is for the caller to see. */
  typesExtending(name: string | undefined): readonly { fact: TypeFact; unit: Unit }[] {
    if (name === undefined) return []
    this.openings.extending(name)
    for (const type of this.unindexed.splice(0)) {
      for (const supertype of type.fact.supertypes)
        if (supertype.kind === 'name' || supertype.kind === 'member') add(this.subtypes, supertype.name, type)
    }
    return this.subtypes.get(name) ?? []
  }

  returnsOf(fact: FunctionFact, unit: Unit): readonly ReturnFact[] {
    this.openings.bodyOf(fact, unit)
    return unit.returns.get(fact) ?? []
  }

  /** Whether some folder of the repository has this name. */
  hasFolder(name: string): boolean {
    const { index, paths } = this.files
    const holdsCode = (folder: string): boolean => index.inside(folder).some((path) => paths.has(path))
    this.folders ??= new Set([...index.folders()].filter(holdsCode).flatMap((folder) => folder.split('/')))
    return this.folders.has(name)
  }

  /** Loads a file in which sites are looked for. */
  select(path: string): void {
    const known = this.units.get(path)
    // What was loaded for its declarations is looked through now.
    if (known && !this.selected.has(known)) this.openings.whole(known)
    const unit = this.unit(path)
    if (unit) this.selected.add(unit)
  }

  isSelected(path: string): boolean {
    const unit = this.units.get(path)
    return unit !== undefined && this.selected.has(unit)
  }

  unit(path: string): Unit | undefined {
    const known = this.units.get(path)
    if (known || this.shallow || !this.files.paths.has(path)) return known
    const unit = this.files.load(path)
    if (unit) {
      this.units.set(path, unit)
      this.openings.add(unit)
      for (const fact of unit.types) this.unindexed.push({ fact, unit })
      for (const [name, facts] of unit.extensions) for (const fact of facts) add(this.extensionsByName, name, { fact, unit })
    }
    return unit
  }

  /** Extension methods of the files that are loaded. */
  extensions(name: string): readonly { fact: FunctionFact; unit: Unit }[] {
    return this.extensionsByName.get(name) ?? []
  }

  /** Files whose top-level names are seen without an import, as far as they may declare the name; the unit itself is not among them. */
  siblings(unit: Unit, name: string): Unit[] {
    return this.directory(folderOf(unit.file.path), unit.language, name).filter((other) => other !== unit)
  }

  /** Units of one language in a folder; those that may declare the name, where one is given. */
  private directory(directory: string, language: Language, name?: string): Unit[] {
    const key = `${language.id}:${directory}:${name !== undefined && language.declarations !== undefined ? name : ''}`
    const known = this.packages.get(key)
    if (known) return known
    const paths = this.package(directory, language).filter((path) => name === undefined || this.mayDeclare(path, language, name))
    const units = paths.flatMap((path) => this.unit(path) ?? [])
    if (!this.shallow) this.packages.set(key, units)
    return units
  }

  private package(directory: string, language: Language): string[] {
    const key = `${language.id}:${directory}`
    const known = this.packagePaths.get(key)
    if (known) return known
    const endings = endingsOf(language)
    const paths = this.files.index
      .inside(directory)
      .filter((path) => this.files.paths.has(path) && endings.some((ending) => path.endsWith(ending)))
      .sort()
    const found = paths.length > MAX_PACKAGE_FILES ? [] : paths
    this.packagePaths.set(key, found)
    return found
  }

  /** Told from the text, so that a package's other files need no parse. */
  private mayDeclare(path: string, language: Language, name: string): boolean {
    if (language.declarations === undefined) return true
    let names = this.declared.get(path)
    if (names === undefined) {
      const found = (this.files.text(path) ?? '').matchAll(new RegExp(language.declarations, 'gm'))
      names = new Set([...found].flatMap((match) => match.slice(1).flatMap((group?: string) => group?.split(/[\s,]+/) ?? [])))
      this.declared.set(path, names)
    }
    return names.has(name)
  }

  /** The units an import path stands for; of a package the files that may declare the name, or any one. Empty outside the repository. */
  module(from: Unit, path: string, name?: string): Unit[] {
    const key = `${from.language.id}:${folderOf(from.file.path)}:${path}:${name ?? ''}`
    const known = this.modules.get(key)
    if (known) return known
    const found = this.find(from, path, name)
    if (!this.shallow) this.modules.set(key, found)
    return found
  }

  private find(from: Unit, path: string, name: string | undefined): Unit[] {
    switch (from.language.modules) {
      case 'node':
        return this.first(this.node.candidates(from.file.path, path))
      case 'python':
        return this.first(this.python.candidates(from.file.path, path).filter((candidate) => candidate !== from.file.path))
      case 'java':
        return this.javaName(from, path)
      case 'csharp':
        return this.declaring(from, path)
      case 'go':
        return this.goPackage(from, path, name)
    }
  }

  private first(candidates: readonly string[]): Unit[] {
    for (const path of candidates) {
      if (!this.files.paths.has(path)) continue
      const unit = this.unit(path)
      if (unit) return [unit]
      // A worse candidate that happens to be loaded is not the one.
      if (this.shallow) return []
    }
    return []
  }

  /** The file that is called like the type; where files do not stand or are not called so, the one that declares the name. */
  private javaName(from: Unit, path: string): Unit[] {
    const named = this.first(javaCandidates(from.file.path, path, endingsOf(from.language), this.named))
    const isElsewhere = from.language.topLevelNames || !this.namespacesOf(from.language).standsByItsNamespace(from.file.path)
    return named.length === 0 && isElsewhere ? this.declaring(from, path) : named
  }

  /** The files that declare a type: several when it is partial. */
  private declaring(from: Unit, path: string): Unit[] {
    const may = (file: string, name: string): boolean => this.mayDeclare(file, from.language, name)
    const files = this.namespacesOf(from.language).filesOf(path, from.file.path, may)
    return files.flatMap((file) => this.unit(file) ?? [])
  }

  private namespacesOf(language: Language): Namespaces {
    const known = this.namespacesBy.get(language.id)
    if (known) return known
    const made = new Namespaces(this.files, language)
    this.namespacesBy.set(language.id, made)
    return made
  }

  /** Paths that a unit sees all names of, by what it says itself, and by what its whole project says. */
  wildcardsOf(unit: Unit): readonly string[] {
    const own = unit.wildcards.filter((wildcard) => !wildcard.reexport).map((wildcard) => wildcard.path)
    if (unit.language.modules !== 'csharp') return unit.language.implied.length === 0 ? own : [...own, ...unit.language.implied]
    const known = this.wildcards.get(unit)
    if (known) return known
    // Code in A.B.C sees what is in A.B and in A.
    const outer = own.flatMap((path) => path.split('.').map((_part, index, parts) => parts.slice(0, parts.length - index).join('.')))
    const all = [...new Set([...outer, '', ...this.namespacesOf(unit.language).importedEverywhere(unit.file.path, unit.language)])]
    this.wildcards.set(unit, all)
    return all
  }

  private goPackage(from: Unit, path: string, name: string | undefined): Unit[] {
    const folder = this.go.folder(from.file.path, path)
    if (folder === undefined) return []
    if (name !== undefined) return this.directory(folder, from.language, name).filter((unit) => !isGoTest(unit.file.path))
    // Any file of the package will do; one that is loaded costs nothing.
    const files = this.package(folder, from.language).filter((file) => !isGoTest(file))
    return this.first([...files.filter((file) => this.units.has(file)), ...files])
  }

  /** Files that an import in a file may lead to, without loading any; the file need not be one of the project's. */
  importedFiles(from: string, language: Language, path: string): string[] {
    const best = (candidates: readonly string[]): string[] => {
      const first = candidates.find((candidate) => candidate !== from && this.files.paths.has(candidate))
      return first === undefined ? [] : [first]
    }
    switch (language.modules) {
      case 'node':
        return best(this.node.candidates(from, path))
      case 'python':
        return best(this.python.candidates(from, path))
      case 'java':
        return best(javaCandidates(from, path, endingsOf(language), this.named))
      case 'csharp':
        return []
      case 'go': {
        const folder = this.go.folder(from, path)
        return folder === undefined ? [] : this.package(folder, language).filter((file) => !isGoTest(file))
      }
    }
  }

  /** Files of a language whose name without its ending is one of these. */
  filesNamed(names: Iterable<string>, language: Language): string[] {
    const endings = endingsOf(language)
    return [...names].flatMap((name) => endings.flatMap((ending) => this.named(`${name}${ending}`)))
  }

  /** Files of a language in a folder. */
  filesBeside(path: string, language: Language): string[] {
    return this.package(folderOf(path), language)
  }

  /** What importers may write of a file, apart from its own name. */
  importNames(path: string, language: string): readonly string[] {
    return language === 'javascript' ? this.node.namesOf(path) : []
  }
}

function endingsOf(language: Language): string[] {
  return language.variants.flatMap((variant) => variant.extensions)
}

function isGoTest(path: string): boolean {
  return path.endsWith('_test.go')
}
