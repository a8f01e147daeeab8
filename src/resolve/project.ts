/** The repository's files as units, loaded when an import or a package needs them. */
import type { FunctionFact } from '#parse/facts'
import type { Language } from '#parse/language'
import { Namespaces } from './namespaces'
import type { Unit } from './unit'

export interface ProjectFiles {
  /** Paths of all supported files. */
  readonly paths: ReadonlySet<string>
  /** Parses a file that was left out before; undefined when it can't be read. */
  load(path: string): Unit | undefined
  /** Text of any file of the repository: go.mod, tsconfig.json. */
  text(path: string): string | undefined
  readonly otherPaths: ReadonlySet<string>
}

/** A package with more files than this is not loaded whole. */
const MAX_PACKAGE_FILES = 400

const NODE_ENDINGS = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte']

export class Project {
  readonly units = new Map<string, Unit>()
  /** Units that may hold sites; the others were only loaded for what they declare. */
  readonly selected = new Set<Unit>()
  /** While set, nothing new is loaded: what is not at hand is taken as unknown, and not remembered. */
  shallow = false
  private readonly byDirectory = new Map<string, string[]>()
  private readonly packages = new Map<string, Unit[]>()
  private readonly packagePaths = new Map<string, string[]>()
  /** Names that a file may declare at its top, by path. */
  private readonly declared = new Map<string, ReadonlySet<string>>()
  private readonly modules = new Map<string, Unit[]>()
  private readonly extensionsByName = new Map<string, { fact: FunctionFact; unit: Unit }[]>()
  private readonly byName = new Map<string, string[]>()
  private readonly wildcards = new Map<Unit, readonly string[]>()
  private namespaces: Namespaces | undefined
  private goModules: { directory: string; module: string }[] | undefined

  constructor(private readonly files: ProjectFiles) {
    for (const path of files.paths) {
      add(this.byName, baseName(path), path)
      add(this.byDirectory, directoryOf(path), path)
    }
  }

  /** Loads a file in which sites are looked for. */
  select(path: string): void {
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
    if (unit) this.units.set(path, unit)
    for (const [name, facts] of unit?.extensions ?? [])
      for (const fact of facts) this.extensionsByName.set(name, [...(this.extensionsByName.get(name) ?? []), { fact, unit: unit as Unit }])
    return unit
  }

  /** Extension methods of the files that are loaded. */
  extensions(name: string): readonly { fact: FunctionFact; unit: Unit }[] {
    return this.extensionsByName.get(name) ?? []
  }

  /** Files whose top-level names are seen without an import, as far as they may declare the name; the unit itself is not among them. */
  siblings(unit: Unit, name: string): Unit[] {
    return this.directory(directoryOf(unit.file.path), unit.language, name).filter((other) => other !== unit)
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
    const endings = language.variants.flatMap((variant) => variant.extensions)
    const paths = (this.byDirectory.get(directory) ?? []).filter((path) => endings.some((ending) => path.endsWith(ending))).sort()
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
    const key = `${from.language.id}:${directoryOf(from.file.path)}:${path}:${name ?? ''}`
    const known = this.modules.get(key)
    if (known) return known
    const found = this.find(from, path, name)
    if (!this.shallow) this.modules.set(key, found)
    return found
  }

  private find(from: Unit, path: string, name: string | undefined): Unit[] {
    switch (from.language.modules) {
      case 'node':
        return this.first(this.nodeCandidates(from, path))
      case 'python':
        return this.first(this.pythonCandidates(from, path).filter((candidate) => candidate !== from.file.path))
      case 'java':
        return this.first(this.javaCandidates(from, path))
      case 'csharp':
        return this.csharpType(from, path)
      case 'go':
        return this.goPackage(from, path, name)
      case 'terraform':
        return path.startsWith('.') ? this.directory(join(directoryOf(from.file.path), path), from.language) : []
    }
  }

  private first(candidates: readonly string[]): Unit[] {
    for (const path of candidates) {
      if (!this.files.paths.has(path)) continue
      const unit = this.unit(path)
      if (unit) return [unit]
    }
    return []
  }

  private nodeCandidates(from: Unit, path: string): string[] {
    if (!path.startsWith('.')) return []
    const base = join(directoryOf(from.file.path), path)
    const bare = base.replace(/\.[cm]?jsx?$/, '')
    const direct = NODE_ENDINGS.map((ending) => base + ending)
    const rewritten = bare === base ? [] : NODE_ENDINGS.map((ending) => bare + ending)
    return [...direct, ...rewritten, ...NODE_ENDINGS.slice(1).map((ending) => `${base === '' ? '' : `${base}/`}index${ending}`)]
  }

  private pythonCandidates(from: Unit, path: string): string[] {
    const dots = /^\.*/.exec(path)?.[0].length ?? 0
    const inner = path.slice(dots).replaceAll('.', '/')
    const roots: string[] = []
    let directory = directoryOf(from.file.path)
    if (dots > 0) {
      for (let up = 1; up < dots; up++) directory = directoryOf(directory)
      roots.push(directory)
    } else {
      for (;;) {
        // A package's own folder is no place that absolute imports look in.
        if (!this.files.paths.has(directory === '' ? '__init__.py' : `${directory}/__init__.py`)) roots.push(directory)
        if (directory === '') break
        directory = directoryOf(directory)
      }
      roots.push('src')
    }
    return roots.flatMap((root) => {
      const base = [root, inner].filter((part) => part !== '').join('/')
      return [`${base}.py`, `${base}/__init__.py`, `${base}.pyi`]
    })
  }

  private javaCandidates(from: Unit, path: string): string[] {
    return from.language.variants
      .flatMap(({ extensions }) => extensions)
      .flatMap((ending) => {
        const suffix = path.replaceAll('.', '/') + ending
        const named = this.byName.get(baseName(suffix)) ?? []
        return named.filter((candidate) => candidate === suffix || candidate.endsWith(`/${suffix}`)).sort()
      })
  }

  /** The files that declare a type: several when it is partial. */
  private csharpType(from: Unit, path: string): Unit[] {
    this.namespaces ??= new Namespaces(this.files)
    const files = this.namespaces.filesOf(path, from.file.path, (file, name) => this.mayDeclare(file, from.language, name))
    return files.flatMap((file) => this.unit(file) ?? [])
  }

  /** Paths that a unit sees all names of, by what it says itself, and by what its whole project says. */
  wildcardsOf(unit: Unit): readonly string[] {
    const own = unit.wildcards.filter((wildcard) => !wildcard.reexport).map((wildcard) => wildcard.path)
    if (unit.language.modules !== 'csharp') return unit.language.implied.length === 0 ? own : [...own, ...unit.language.implied]
    const known = this.wildcards.get(unit)
    if (known) return known
    this.namespaces ??= new Namespaces(this.files)
    // Code in A.B.C sees what is in A.B and in A.
    const outer = own.flatMap((path) => path.split('.').map((_part, index, parts) => parts.slice(0, parts.length - index).join('.')))
    const all = [...new Set([...outer, '', ...this.namespaces.importedEverywhere(unit.file.path, unit.language)])]
    this.wildcards.set(unit, all)
    return all
  }

  private goPackage(from: Unit, path: string, name: string | undefined): Unit[] {
    this.goModules ??= this.readGoModules()
    for (const { directory, module } of this.goModules) {
      if (path !== module && !path.startsWith(`${module}/`)) continue
      const inner = [directory, path.slice(module.length + 1)].filter((part) => part !== '').join('/')
      if (name !== undefined) return this.directory(inner, from.language, name).filter((unit) => !isGoTest(unit.file.path))
      return this.first(this.package(inner, from.language).filter((file) => !isGoTest(file)))
    }
    return []
  }

  private readGoModules(): { directory: string; module: string }[] {
    const found: { directory: string; module: string }[] = []
    for (const path of [...this.files.otherPaths].filter((other) => baseName(other) === 'go.mod').sort()) {
      const module = /^module\s+"?([^\s"]+)/m.exec(this.files.text(path) ?? '')?.[1]
      if (module !== undefined) found.push({ directory: directoryOf(path), module })
    }
    return found.sort((left, right) => right.module.length - left.module.length)
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Joins and folds `.` and `..`; what climbs out of the repository stays inside its root. */
export function join(directory: string, path: string): string {
  const parts: string[] = []
  for (const part of `${directory}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

function isGoTest(path: string): boolean {
  return path.endsWith('_test.go')
}
