/** A place in HCL text that moves on: white space, comments, names, numbers. */
import type { Problem } from './hcl-syntax'

/** Syntax nested deeper is not read. */
const MAX_DEPTH = 120

/** What stands here cannot be read; the reader goes on behind it. */
export class Unreadable extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message)
  }
}

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

export class Cursor {
  at = 0
  readonly problems: Problem[] = []
  /** Inside brackets a line's end is white space. */
  private brackets = 0
  private depth = 0

  constructor(readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length
  }

  fail(message: string): never {
    throw new Unreadable(this.at, message)
  }

  /** Skips white space and comments; ends of lines too, inside brackets or when asked. */
  space(lines = this.brackets > 0): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 32 || code === 9 || code === 0xfeff) continue
      if (code === 10 || code === 13) {
        if (lines) continue
        return
      }
      if (code === 35 || (code === 47 && this.text.charCodeAt(this.at + 1) === 47)) {
        this.toLineEnd()
        this.at--
      } else if (code === 47 && this.text.charCodeAt(this.at + 1) === 42) {
        const end = this.text.indexOf('*/', this.at + 2)
        this.at = end < 0 ? this.text.length : end + 1
      } else return
    }
  }

  toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }

  is(text: string): boolean {
    return this.text.startsWith(text, this.at)
  }

  take(text: string): boolean {
    if (!this.is(text)) return false
    this.at += text.length
    return true
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail(`${text} is missing`)
  }

  name(): string | undefined {
    return this.match(NAME)
  }

  /** A name that stands here by itself: `for`, `if`, `in`. */
  word(word: string): boolean {
    if (!this.is(word) || /[\w-]/.test(this.text[this.at + word.length] ?? '')) return false
    this.at += word.length
    return true
  }

  number(): number | undefined {
    const text = this.match(NUMBER)
    return text === undefined ? undefined : Number(text)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  /** Reads something inside brackets, or inside braces where lines count again. */
  within<Result>(brackets: boolean, read: () => Result): Result {
    const before = this.brackets
    return this.deeper(() => {
      this.brackets = brackets ? before + 1 : 0
      try {
        return read()
      } finally {
        this.brackets = before
      }
    })
  }

  /** Reads something inside something else of its kind. */
  deeper<Result>(read: () => Result): Result {
    if (this.depth >= MAX_DEPTH) this.fail('nested too deeply')
    this.depth++
    try {
      return read()
    } finally {
      this.depth--
    }
  }
}
