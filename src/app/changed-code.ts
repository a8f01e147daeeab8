/** The changed files of which only a part is another thing, and by which names others use that part. */
import type { ChangedFile } from '#core/change'
import type { ChangeSides } from '#host/change-sides'
import type { Unit } from '#resolve/unit'
import { changedParts, renamedIn, usesOf, type ChangedParts, type Used, type Uses } from './changed-parts'
import type { Instruments } from './instruments'
import { partsOf, touchedNames } from './touched'

/** With more changed files than this, all of each counts: that costs less than to tell the parts of so many. So do files without a word of cryptography. */
const MAX_FILES_IN_PARTS = 60

export class ChangedCode {
  private readonly parts = new Map<string, ChangedParts>()
  /** By file what it has a part of: itself, or what it hands on. */
  private readonly origins = new Map<string, ReadonlySet<string>>()
  /** By origin: other names that its parts are handed on by. */
  private readonly renamed = new Map<string, Set<string>>()
  private readonly tests = new Map<string, Uses>()
  private readonly used = new Map<string, readonly Used[]>()
  /** By unit: of how many names outside of it what is touched was told, and what is. */
  private readonly touched = new WeakMap<Unit, { names: number; touched: ReadonlySet<string> }>()

  /** To be called once, before anything is asked. */
  async find(sides: ChangeSides, instruments: Instruments): Promise<void> {
    const isOfBoth = ({ status }: ChangedFile): boolean => status === 'modified' || status === 'renamed'
    const modified = sides.files.filter((one) => isOfBoth(one) && instruments.isSelected(one.file, sides.head.read(one.file)))
    if (modified.length > MAX_FILES_IN_PARTS) return
    await instruments.parser.prepare(modified.map(({ file }) => file))
    for (const { file, previous = file } of modified) {
      const [before, after] = [instruments.unitOf(previous, sides.base.read(previous)), instruments.unitOf(file, sides.head.read(file))]
      const parts = before && after && changedParts(before, after)
      if (parts === undefined) continue
      this.parts.set(file, parts)
      for (const path of [file, previous]) this.origins.set(path, new Set([file]))
    }
  }

  /** Of a changed file what is another thing; undefined: all of it may be. */
  partsOf(file: string): ChangedParts | undefined {
    return this.parts.get(file)
  }

  isWhole(path: string): boolean {
    return !this.origins.has(path)
  }

  /** Whether a file that imports some may use what is another thing in them. */
  mayUse(path: string, text: string, imported: readonly string[]): boolean {
    const used = this.originsOf(imported).flatMap((origin) => this.testOf(origin)(text) ?? [])
    if (used.length > 0) this.used.set(path, used)
    return used.length > 0
  }

  /** Of the names in a file those that may mean another thing; `others` are names that may anywhere, a set that only grows. */
  touchedIn(unit: Unit, others: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.touched.get(unit)
    if (known?.names === others.size) return known.touched
    const touched = this.touchedBy(unit, others)
    this.touched.set(unit, { names: others.size, touched })
    return touched
  }

  private touchedBy(unit: Unit, others: ReadonlySet<string>): ReadonlySet<string> {
    const used = this.used.get(unit.file.path) ?? []
    // By itself a name that the file declares means what it declares.
    const parts = partsOf(unit)
    const own = new Set(parts.flatMap(({ names, path, isMember }) => (path === undefined && !isMember ? names : [])))
    const by = (names: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
      touchedNames(parts, new Set([...others, ...names.flatMap((some) => [...some])].filter((name) => !own.has(name))))
    const [given, named] = [by(used.map(({ givers }) => givers)), by(used.map(({ names }) => names))]
    return new Set([...given].filter((name) => named.has(name)))
  }

  /** Notes that a file hands on what it imports. */
  handOn(path: string, text: string, imported: readonly string[]): void {
    const origins = this.originsOf(imported)
    this.origins.set(path, new Set(origins))
    for (const origin of origins) {
      const parts = this.parts.get(origin)
      const known = new Set([...(parts?.names ?? []), ...(parts?.givers ?? []), ...(this.renamed.get(origin) ?? [])])
      this.renamed.set(origin, new Set([...(this.renamed.get(origin) ?? []), ...renamedIn(text, known)]))
      this.tests.delete(origin)
    }
  }

  private originsOf(paths: readonly string[]): string[] {
    return [...new Set(paths.flatMap((path) => [...(this.origins.get(path) ?? [])]))]
  }

  private testOf(origin: string): Uses {
    const known = this.tests.get(origin)
    if (known !== undefined) return known
    const parts = this.parts.get(origin)
    const made = parts === undefined ? () => undefined : usesOf(parts, this.renamed.get(origin) ?? new Set())
    this.tests.set(origin, made)
    return made
  }
}
