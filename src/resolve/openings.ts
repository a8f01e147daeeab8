/** Function bodies that were left closed when their file was read: which questions open them. */
import type { BlockFact, FunctionFact } from '#parse/facts'
import type { Unit } from './unit'

export class Openings {
  /** Units whose bodies were read after they had been built; who takes them looks through them. */
  readonly opened: Unit[] = []
  /** Units of which bodies were left closed, in the order they were loaded. */
  private readonly units: Unit[] = []
  /** How many of them were asked for a word. */
  private readonly asked = new Map<string, number>()
  private readonly aliases = new Map<string, Set<string>>()

  /** `read` fills the blocks that stand for the bodies. */
  constructor(
    private readonly read: (unit: Unit, blocks: readonly BlockFact[]) => void,
    private readonly isSelected: (unit: Unit) => boolean,
  ) {}

  /** Takes note of a unit that was loaded. */
  add(unit: Unit): void {
    if (unit.file.closed) this.units.push(unit)
    for (const { name, alias } of unit.imports)
      if (name !== undefined && alias !== undefined && alias !== name)
        this.aliases.set(name, (this.aliases.get(name) ?? new Set()).add(alias))
  }

  whole(unit: Unit): void {
    this.open(unit, [...(unit.file.closed?.blocks.values() ?? [])])
  }

  /** Asked before what a name is worth is told: bodies left closed may write it. */
  writing(name: string, unit: Unit): void {
    if (unit.file.closed) this.open(unit, unit.file.closed.that('writes', name))
  }

  /** Opens the bodies of the unit that hold the word. */
  mentioning(word: string, unit: Unit): void {
    if (unit.file.closed) this.open(unit, unit.file.closed.that('mentions', word))
  }

  /** Opens the bodies that may call what the word names, by any name, where sites are looked for. */
  calling(word: string): void {
    for (const name of [word, ...(this.aliases.get(word) ?? [])]) this.that('calls', name)
  }

  /** Opens the bodies of the unit that may call what the word names. */
  callingIn(word: string, unit: Unit): void {
    if (unit.file.closed) this.open(unit, unit.file.closed.that('calls', word))
  }

  /** Opens the bodies that may declare a type which extends what the word names. */
  extending(word: string): void {
    this.that('extends', word)
  }

  private that(telling: 'calls' | 'extends', word: string): void {
    const key = `${telling}:${word}`
    for (let index = this.asked.get(key) ?? 0; index < this.units.length; index++) {
      const unit = this.units[index] as Unit
      if (unit.file.closed && (telling === 'extends' || this.isSelected(unit))) this.open(unit, unit.file.closed.that(telling, word))
    }
    this.asked.set(key, this.units.length)
  }

  /** Opens a function's body where it was left closed. */
  bodyOf({ body }: FunctionFact, unit: Unit): void {
    const blocks = unit.file.closed?.blocks
    if (blocks === undefined || blocks.size === 0) return
    // What a constructor does first stands in a block around its body.
    const last = body.kind === 'block' ? body.children.at(-1) : undefined
    const block = blocks.get(body.start) ?? (last && blocks.get(last.start))
    if (block) this.open(unit, [block])
  }

  private open(unit: Unit, blocks: readonly BlockFact[]): void {
    if (blocks.length === 0) return
    this.read(unit, blocks)
    this.opened.push(unit)
  }
}
