/** What the repository's configuration files say of a key: indexed by kind when the first key of a kind is asked for. */
import { FILE_KIND, type ConfigurationFiles, type ConfigurationKind, type ConfigurationSource, type Setting } from '#core/setting'
import type { Unit } from './unit'

export interface Found {
  settings: readonly Setting[]
  /** They hold for certain: not only in a container, on a build server, or for another part of the repository. */
  certain: boolean
  /** A place where it is not set takes the program's own default. */
  overridable: boolean
}

interface Entry {
  setting: Setting
  file: string
  alternative: boolean
}

interface Index {
  kind: ConfigurationKind
  byKey: ReadonlyMap<string, readonly Entry[]>
  /** Keys that others stand below, with the next part of those. */
  groups: ReadonlyMap<string, ReadonlySet<string>>
}

export class Configuration {
  private readonly indexes = new Map<string, Index | undefined>()

  constructor(private readonly files: ConfigurationFiles) {}

  /** Whether there is such a kind; of `file:<path>`, whether the repository has the file. */
  has(kind: string): boolean {
    return this.indexOf(kind) !== undefined
  }

  /** The settings of a key that hold where `unit` stands; undefined when nobody sets it. */
  find(kind: string, key: string, unit: Unit): Found | undefined {
    const index = this.indexOf(kind)
    const all = index?.byKey.get(normal(key, index.kind)) ?? []
    const entries = all.filter(({ file }) => this.concerns(file, unit))
    if (index === undefined || entries.length === 0) return undefined
    const named = entries.filter(({ file }) => names(unit, file))
    const near = this.nearest(named.length > 0 ? named : entries, unit)
    const shipped = near.entries.filter(({ alternative }) => !alternative)
    return {
      settings: near.entries.map(({ setting }) => setting),
      certain: kind.startsWith(FILE_KIND) || (shipped.length > 0 && (near.apply || named.length > 0)),
      overridable: index.kind.overridable,
    }
  }

  /** The next parts of keys that begin with `key`; empty when none do. */
  below(kind: string, key: string): readonly string[] {
    const index = this.indexOf(kind)
    return [...(index?.groups.get(normal(key, index.kind)) ?? [])]
  }

  /** What a test sets says nothing of what is shipped. */
  private concerns(file: string, unit: Unit): boolean {
    return unit.pathClass !== 'source' || this.files.pathClass(file) === 'source'
  }

  /** Files of the same part of the repository; without any, those of all parts, one of which may hold. */
  private nearest(entries: readonly Entry[], unit: Unit): { entries: readonly Entry[]; apply: boolean } {
    const depths = entries.map(({ file }) => this.depthOf(file, unit.file.path))
    const deepest = Math.max(...depths)
    return { entries: entries.filter((_entry, index) => depths[index] === deepest), apply: deepest >= 0 }
  }

  /** How many folders the file's part of the repository has in common with the unit; -1 when the unit stands elsewhere. */
  private depthOf(file: string, unit: string): number {
    const parts = file.split('/').slice(0, -1)
    while (parts.length > 0 && this.files.homes.has(parts.at(-1) ?? '')) parts.pop()
    return parts.length === 0 || unit.startsWith(`${parts.join('/')}/`) ? parts.length : -1
  }

  private indexOf(name: string): Index | undefined {
    if (this.indexes.has(name)) return this.indexes.get(name)
    const kind = this.files.kind(name)
    const index = kind && this.build(kind)
    this.indexes.set(name, index)
    return index
  }

  private build(kind: ConfigurationKind): Index {
    const byKey = new Map<string, Entry[]>()
    const groups = new Map<string, Set<string>>()
    for (const source of kind.sources) {
      for (const file of source.files) {
        for (const setting of this.files.settings(file)) {
          const placed = within(setting, source)
          if (placed === undefined || placed.value === '') continue
          const entry = { setting: placed, file, alternative: source.alternative }
          const key = normal(placed.path.join('.'), kind)
          byKey.set(key, [...(byKey.get(key) ?? []), entry])
          addGroups(groups, placed.path, kind)
        }
      }
    }
    return { kind, byKey, groups }
  }
}

function addGroups(groups: Map<string, Set<string>>, path: readonly string[], kind: ConfigurationKind): void {
  const parts = path.join('.').split('.')
  for (let end = parts.length - 1; end > 0; end--) {
    const key = normal(parts.slice(0, end).join('.'), kind)
    const below = groups.get(key) ?? new Set()
    groups.set(key, below.add(parts[end] as string))
  }
}

/** The setting as its source counts it: below a key, without a prefix; undefined when it is none. */
function within(setting: Setting, { under, prefix }: ConfigurationSource): Setting | undefined {
  let { path } = setting
  if (under.length > 0) {
    const at = path.findLastIndex((part) => under.includes(part))
    if (at < 0 || at + 2 !== path.length) return undefined
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/.exec(String(setting.value)) ?? []
    if (/^\d+$/.test(path[at + 1] ?? '')) return name === undefined || value === undefined ? undefined : { ...setting, path: [name], value }
    path = path.slice(at + 1)
  }
  if (prefix === '') return { ...setting, path }
  const [first = '', ...rest] = path
  return first.startsWith(prefix) ? { ...setting, path: [first.slice(prefix.length), ...rest] } : undefined
}

/** A key as it is compared. */
function normal(key: string, kind: ConfigurationKind): string {
  let text = key
  for (const separator of kind.separators) text = text.replaceAll(separator, '.')
  if (kind.match === 'exact') return text
  return kind.match === 'case' ? text.toLowerCase() : text.toLowerCase().replaceAll(/[-_]/g, '')
}

/** The unit's text names the file, with or without its ending: that one is what it reads. */
function names(unit: Unit, file: string): boolean {
  const base = file.slice(file.lastIndexOf('/') + 1)
  const stem = base.replace(/\.[^.]+$/, '')
  const { text } = unit.file.lines
  return text.includes(base) || (stem !== '' && (text.includes(`"${stem}"`) || text.includes(`'${stem}'`)))
}
