/** JSON that is too long to be held as a tree: gone through once, read only where somebody asks. */
import type { Problem, Span } from './hcl-syntax'

export interface Visitor {
  /** Who looks at a member of a map, or at an item of a list, which has no name; where nobody does it is passed over. */
  readonly of?: (name: string | undefined) => Visitor | undefined
  /** Told where the value stands, after what is in it. */
  readonly met?: (span: Span) => void
}

/** Never throws; what stands before an error has been visited. */
export function walkJson(text: string, visitor: Visitor): Problem | undefined {
  const walk = new Walk(text)
  walk.visit(visitor)
  return walk.problem
}

const [QUOTE, BACKSLASH, COMMA, OPEN_MAP, CLOSE_MAP, OPEN_LIST, CLOSE_LIST] = [34, 92, 44, 123, 125, 91, 93]

class Walk {
  at = 0
  problem: Problem | undefined

  constructor(private readonly text: string) {}

  visit({ of, met }: Visitor): void {
    this.space()
    const start = this.at
    const code = this.text.charCodeAt(start)
    if (of !== undefined && (code === OPEN_MAP || code === OPEN_LIST)) this.members(of, code === OPEN_MAP)
    else this.pass()
    if (this.problem === undefined || this.at > start) met?.({ start, end: this.at })
  }

  private members(of: NonNullable<Visitor['of']>, isMap: boolean): void {
    const close = isMap ? CLOSE_MAP : CLOSE_LIST
    this.at++
    for (this.space(); this.problem === undefined && this.text.charCodeAt(this.at) !== close; this.space()) {
      const visitor = of(isMap ? this.name() : undefined)
      if (visitor) this.visit(visitor)
      else this.pass()
      this.space()
      if (this.text.charCodeAt(this.at) === COMMA) this.at++
      else if (this.text.charCodeAt(this.at) !== close) this.fail(`${isMap ? '}' : ']'} is missing`)
    }
    this.at++
  }

  private name(): string {
    const from = this.at + 1
    if (this.text.charCodeAt(this.at) !== QUOTE) this.fail('a name is missing')
    this.string()
    const name = this.text.slice(from, this.at - 1)
    this.space()
    if (this.text[this.at] === ':') this.at++
    else this.fail(': is missing')
    return name
  }

  /** Passes over a value; how deep it is does not matter. */
  private pass(): void {
    this.space()
    const from = this.at
    let depth = 0
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === QUOTE) {
        this.string()
        if (depth === 0) return
        this.at--
      } else if (code === OPEN_MAP || code === OPEN_LIST) depth++
      else if (code === CLOSE_MAP || code === CLOSE_LIST) {
        if (depth === 0) break
        if (--depth === 0) {
          this.at++
          return
        }
      } else if (depth === 0 && code === COMMA) break
    }
    if (depth > 0 || this.at === from) this.fail('a value is missing')
  }

  /** From its opening quote to behind the closing one. */
  private string(): void {
    for (let end = this.text.indexOf('"', this.at + 1); end >= 0; end = this.text.indexOf('"', end + 1)) {
      let before = end
      while (this.text.charCodeAt(before - 1) === BACKSLASH) before--
      if ((end - before) % 2 === 1) continue
      this.at = end + 1
      return
    }
    this.fail('a text is not closed')
    this.at = this.text.length
  }

  private space(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff) return
    }
  }

  private fail(message: string): void {
    this.problem ??= { offset: this.at, message }
  }
}
