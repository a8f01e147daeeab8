/** Finds which of many texts stand in a file's bytes, in one pass (Aho and Corasick, 1975). */
import { NEARBY } from '#core/nearby'

/** Fewer bytes than this are looked through with the trie alone: a change of some files does not pay for the automaton. */
const SMALL_BYTES = 512 * 1024

/** How far behind a text the end of one nearby may be: a call's arguments, on a line or two. */
const NEARBY_BYTES = 160

/** A text that stands nearby another counts as a text of its own. */
interface Pair {
  first: number
  id: number
}

/** One automaton for one list of requirements; a file passes when all texts of one requirement stand in it. */
export class TokenFilter {
  private readonly classes = new Uint8Array(256)
  /** The trie: the state that a byte leads to, -1 where no text goes on so. */
  private readonly trie: Int32Array
  /** The complete automaton; made when so much was looked through that it pays. */
  private moves: Int32Array | undefined
  private looked = 0
  /** Texts that end in a state. */
  private readonly outputs: (number[] | undefined)[]
  private readonly width: number
  /** Texts that are a requirement by themselves. */
  private readonly alone: Uint8Array
  private readonly together: readonly (readonly number[])[]
  /** Texts of each requirement, in the order given. */
  private readonly members: readonly (readonly number[])[]
  private readonly count: number
  /** By the text that stands behind, and whether a text may stand before. */
  private readonly pairs: (Pair[] | undefined)[] = []
  private readonly opens: Uint8Array

  constructor(requirements: readonly (readonly string[])[]) {
    const ids = new Map<string, number>()
    for (const requirement of requirements) for (const text of requirement) if (text !== '' && !ids.has(text)) ids.set(text, ids.size)
    const texts = [...ids.keys()].map((text) => Buffer.from(text, 'utf8'))
    this.opens = new Uint8Array(ids.size)
    this.count = ids.size + requirements.filter(([kind]) => kind === NEARBY).length
    this.alone = new Uint8Array(this.count)
    let pairs = ids.size
    this.members = requirements.map((requirement) => {
      const members = requirement.flatMap((text) => ids.get(text) ?? [])
      return requirement[0] === NEARBY ? [this.pair(members, pairs++)] : members
    })
    this.together = this.members.filter((members) => members.length > 1)
    for (const members of this.members) if (members.length === 1) this.alone[members[0] as number] = 1
    // Bytes that no text holds share one column.
    let width = 1
    for (const text of texts) for (const byte of text) if (this.classes[byte] === 0) this.classes[byte] = width++
    this.width = width
    const size = texts.reduce((sum, text) => sum + text.length, 1)
    const next = new Int32Array(size * width).fill(-1)
    this.outputs = new Array<number[] | undefined>(size)
    const states = this.insert(texts, next)
    this.trie = next.subarray(0, states * width)
  }

  private pair([first = 0, second = 0]: readonly number[], id: number): number {
    this.opens[first] = 1
    this.pairs[second] = [...(this.pairs[second] ?? []), { first, id }]
    return id
  }

  /** Notes a text that ends here; true where it meets a requirement by itself. */
  private note(id: number, end: number, seen: Uint8Array, ends: Map<number, number>): boolean {
    seen[id] = 1
    if (this.opens[id] === 1) ends.set(id, end)
    let isMet = this.alone[id] === 1
    for (const { first, id: together } of this.pairs[id] ?? []) {
      const before = ends.get(first)
      if (before === undefined || end <= before || end - before > NEARBY_BYTES) continue
      seen[together] = 1
      isMet = true
    }
    return isMet
  }

  /** Undefined while the trie will do. */
  private automaton(bytes: Uint8Array): Int32Array | undefined {
    if (this.moves === undefined && (this.looked += bytes.length) > SMALL_BYTES) {
      this.link(this.trie, this.trie.length / this.width)
      this.moves = this.rows(this.trie)
    }
    return this.moves
  }

  /** Builds the trie; returns how many states it has. */
  private insert(texts: readonly Buffer[], next: Int32Array): number {
    let states = 1
    for (const [id, text] of texts.entries()) {
      let state = 0
      for (const byte of text) {
        const slot = state * this.width + (this.classes[byte] as number)
        if (next[slot] === -1) next[slot] = states++
        state = next[slot] as number
      }
      this.outputs[state] = [...(this.outputs[state] ?? []), id]
    }
    return states
  }

  /** Turns the trie into a complete automaton, breadth first. */
  private link(next: Int32Array, states: number): void {
    const failure = new Int32Array(states)
    const queue: number[] = []
    for (let column = 0; column < this.width; column++) {
      const child = next[column] as number
      if (child === -1) next[column] = 0
      else queue.push(child)
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] as number
      const fallback = failure[state] as number
      const inherited = this.outputs[fallback]
      if (inherited) this.outputs[state] = [...(this.outputs[state] ?? []), ...inherited]
      for (let column = 0; column < this.width; column++) {
        const slot = state * this.width + column
        const child = next[slot] as number
        const other = next[fallback * this.width + column] as number
        if (child === -1) next[slot] = other
        else {
          failure[child] = other
          queue.push(child)
        }
      }
    }
  }

  /** Marks the texts that stand in the bytes, from each place on; true where one that is a requirement by itself does. */
  private walk(bytes: Uint8Array, seen: Uint8Array): boolean {
    const { classes, trie, outputs, width } = this
    const ends = new Map<number, number>()
    let isMet = false
    for (let start = 0; start < bytes.length; start++) {
      let state = 0
      for (let index = start; index < bytes.length; index++) {
        const next = trie[state * width + (classes[bytes[index] as number] as number)] as number
        if (next === -1) break
        state = next
        const ended = outputs[state]
        if (ended === undefined) continue
        for (const id of ended) if (this.note(id, index, seen, ends)) isMet = true
      }
    }
    return isMet
  }

  /** True as soon as one requirement is met. */
  matches(bytes: Uint8Array): boolean {
    const { classes, outputs, width } = this
    const moves = this.automaton(bytes)
    if (moves === undefined) {
      const found = new Uint8Array(this.count)
      return this.walk(bytes, found) || this.together.some((members) => members.every((id) => found[id] === 1))
    }
    let seen: Uint8Array | undefined
    const ends = new Map<number, number>()
    let row = 0
    for (let index = 0; index < bytes.length; index++) {
      row = moves[row + (classes[bytes[index] as number] as number)] as number
      if (row >= 0) continue
      row = -row
      for (const id of outputs[row / width] ?? []) {
        seen ??= new Uint8Array(this.count)
        if (this.note(id, index, seen, ends)) return true
      }
    }
    return seen !== undefined && this.together.some((members) => members.every((id) => seen[id] === 1))
  }

  /** Which requirements are met, by their place in the list. */
  met(bytes: Uint8Array): number[] {
    const { classes, outputs, width } = this
    const seen = new Uint8Array(this.count)
    const ends = new Map<number, number>()
    const moves = this.automaton(bytes)
    if (moves === undefined) this.walk(bytes, seen)
    let row = 0
    for (let index = 0; moves !== undefined && index < bytes.length; index++) {
      row = moves[Math.abs(row) + (classes[bytes[index] as number] as number)] as number
      if (row < 0) for (const id of outputs[-row / width] ?? []) this.note(id, index, seen, ends)
    }
    return this.members.flatMap((members, index) => (members.length > 0 && members.every((id) => seen[id] === 1) ? [index] : []))
  }

  /** The automaton with each state as the start of its row, negative where a text ends: one look-up a byte. */
  private rows(next: Int32Array): Int32Array {
    return next.map((state) => (this.outputs[state] ? -state * this.width : state * this.width))
  }
}
