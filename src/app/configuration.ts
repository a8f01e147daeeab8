/** The configuration files of a repository: read when somebody asks for a key of their kind, and bounded. */
import type { Diagnostic } from '#core/diagnostic'
import type { ConfigurationFiles, ConfigurationKind, Setting } from '#core/setting'
import type { PathClass } from '#core/site'
import { filesOfKind, type ConfigurationTable } from '#discover/configuration-files'
import { readSettings } from '#parse/settings'

/** Configuration files read in one run. */
const MAX_FILES = 500
/** A larger file holds data, not settings; in UTF-16 units. */
const MAX_LENGTH = 262_144

export interface RepositoryFiles {
  readonly table: ConfigurationTable
  paths(): readonly string[]
  text(path: string): string | undefined
  pathClass(path: string): PathClass
  /** Receives what could not be read. */
  readonly diagnostics: Diagnostic[]
}

export class RepositoryConfiguration implements ConfigurationFiles {
  readonly homes: ReadonlySet<string>
  private readonly read = new Map<string, readonly Setting[]>()

  constructor(private readonly repository: RepositoryFiles) {
    this.homes = new Set(repository.table.homes)
  }

  kind(name: string): ConfigurationKind | undefined {
    return filesOfKind(this.repository.table, name, this.repository.paths())
  }

  settings(path: string): readonly Setting[] {
    const known = this.read.get(path)
    if (known) return known
    if (this.read.size === MAX_FILES)
      this.tell('note', 'budget-configuration', `more than ${MAX_FILES} configuration files; values that later ones set stay unknown`)
    const settings = this.read.size >= MAX_FILES ? [] : this.readFile(path)
    this.read.set(path, settings)
    return settings
  }

  pathClass(path: string): PathClass {
    return this.repository.pathClass(path)
  }

  private readFile(path: string): readonly Setting[] {
    const text = this.repository.text(path)
    if (text === undefined) {
      this.tell('note', 'configuration-broken', 'the file cannot be read; what it sets stays unknown', path)
      return []
    }
    if (text.length > MAX_LENGTH) {
      this.tell('note', 'budget-configuration', 'the file is too large for a configuration file; what it sets stays unknown', path)
      return []
    }
    const { settings, problem, cut } = readSettings(path, text)
    if (problem !== undefined)
      this.tell('note', 'configuration-broken', 'the file cannot be read as a whole; some of what it sets may stay unknown', path)
    if (cut) this.tell('note', 'budget-configuration', 'the file sets more than is read; the rest stays unknown', path)
    return settings
  }

  private tell(level: Diagnostic['level'], code: string, message: string, file?: string): void {
    this.repository.diagnostics.push({ level, code, message, ...(file !== undefined && { file }) })
  }
}
