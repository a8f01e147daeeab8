/** Finds whether any of many texts stands in a file's bytes, in one pass (Aho and Corasick, 1975). */

/** One automaton for one set of tokens; tokens are compared byte by byte in UTF-8. */
export class TokenFilter {
  private readonly classes = new Uint8Array(256)
  private readonly next: Int32Array
  private readonly accepts: Uint8Array
  private readonly width: number

  constructor(tokens: readonly string[]) {
    const texts = tokens.map((token) => Buffer.from(token, 'utf8'))
    // Bytes that no token holds share one column.
    let width = 1
    for (const text of texts) for (const byte of text) if (this.classes[byte] === 0) this.classes[byte] = width++
    this.width = width
    const size = texts.reduce((sum, text) => sum + text.length, 1)
    this.next = new Int32Array(size * width).fill(-1)
    this.accepts = new Uint8Array(size)
    this.link(this.insert(texts))
  }

  /** Builds the trie; returns how many states it has. */
  private insert(texts: readonly Buffer[]): number {
    let states = 1
    for (const text of texts) {
      let state = 0
      for (const byte of text) {
        const slot = state * this.width + (this.classes[byte] as number)
        if (this.next[slot] === -1) this.next[slot] = states++
        state = this.next[slot] as number
      }
      this.accepts[state] = 1
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
      if (this.accepts[fallback] === 1) this.accepts[state] = 1
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

  /** True as soon as one token is seen. */
  matches(bytes: Uint8Array): boolean {
    const { classes, next, accepts, width } = this
    let state = 0
    for (let index = 0; index < bytes.length; index++) {
      state = next[state * width + (classes[bytes[index] as number] as number)] as number
      if (accepts[state] === 1) return true
    }
    return false
  }
}
