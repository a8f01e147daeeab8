/** Finds which of many texts stand in a file's bytes, in one pass (Aho and Corasick, 1975). */

/** One automaton for one list of requirements; a file passes when all texts of one requirement stand in it. */
export class TokenFilter {
  private readonly classes = new Uint8Array(256)
  private readonly next: Int32Array
  /** Texts that end in a state. */
  private readonly outputs: (number[] | undefined)[]
  private readonly width: number
  /** Texts that are a requirement by themselves. */
  private readonly alone: Uint8Array
  private readonly together: readonly (readonly number[])[]
  private readonly count: number

  constructor(requirements: readonly (readonly string[])[]) {
    const ids = new Map<string, number>()
    for (const requirement of requirements) for (const text of requirement) if (text !== '' && !ids.has(text)) ids.set(text, ids.size)
    this.count = ids.size
    this.alone = new Uint8Array(ids.size)
    const together: number[][] = []
    for (const requirement of requirements) {
      const members = requirement.flatMap((text) => ids.get(text) ?? [])
      if (members.length === 1) this.alone[members[0] as number] = 1
      else if (members.length > 1) together.push(members)
    }
    this.together = together
    const texts = [...ids.keys()].map((text) => Buffer.from(text, 'utf8'))
    // Bytes that no text holds share one column.
    let width = 1
    for (const text of texts) for (const byte of text) if (this.classes[byte] === 0) this.classes[byte] = width++
    this.width = width
    const size = texts.reduce((sum, text) => sum + text.length, 1)
    this.next = new Int32Array(size * width).fill(-1)
    this.outputs = new Array<number[] | undefined>(size)
    this.link(this.insert(texts))
  }

  /** Builds the trie; returns how many states it has. */
  private insert(texts: readonly Buffer[]): number {
    let states = 1
    for (const [id, text] of texts.entries()) {
      let state = 0
      for (const byte of text) {
        const slot = state * this.width + (this.classes[byte] as number)
        if (this.next[slot] === -1) this.next[slot] = states++
        state = this.next[slot] as number
      }
      this.outputs[state] = [...(this.outputs[state] ?? []), id]
    }
    return states
  }

  /** Turns the trie into a complete automaton, breadth first. */
  private link(states: number): void {
    const failure = new Int32Array(states)
    const queue: number[] = []
    for (let column = 0; column < this.width; column++) {
      const child = this.next[column] as number
      if (child === -1) this.next[column] = 0
      else queue.push(child)
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] as number
      const fallback = failure[state] as number
      const inherited = this.outputs[fallback]
      if (inherited) this.outputs[state] = [...(this.outputs[state] ?? []), ...inherited]
      for (let column = 0; column < this.width; column++) {
        const slot = state * this.width + column
        const child = this.next[slot] as number
        const other = this.next[fallback * this.width + column] as number
        if (child === -1) this.next[slot] = other
        else {
          failure[child] = other
          queue.push(child)
        }
      }
    }
  }

  /** True as soon as one requirement is met. */
  matches(bytes: Uint8Array): boolean {
    const { classes, next, outputs, width } = this
    const seen = new Uint8Array(this.count)
    let some = false
    let state = 0
    for (let index = 0; index < bytes.length; index++) {
      state = next[state * width + (classes[bytes[index] as number] as number)] as number
      const ended = outputs[state]
      if (ended === undefined) continue
      for (const id of ended) {
        if (this.alone[id] === 1) return true
        seen[id] = 1
      }
      some = true
    }
    return some && this.together.some((members) => members.every((id) => seen[id] === 1))
  }
}
