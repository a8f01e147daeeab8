/** JSON to a tree with places. Strict but for a byte order mark; a broken text is an error with its place. */
import { TreeError, type Entry, type Tree } from './tree'

/** Deeper values are refused: no manifest is. */
const MAX_DEPTH = 200

const SPACE = /[\s\uFEFF]*/y
const TEXT = /"(?:[^"\\\n\r\t]|\\.)*"/y
const WORD = /-?\d[\d.eE+-]*|true|false|null/y

/** Throws a TreeError. */
export function parseJson(text: string): Tree {
  const reader = new JsonReader(text)
  const tree = reader.value(0)
  reader.end()
  return tree
}

class JsonReader {
  private at = 0

  constructor(private readonly text: string) {}

  value(depth: number): Tree {
    const sign = this.peek()
    if (depth > MAX_DEPTH) throw this.error('values are nested too deep')
    const start = this.at
    if (sign === '{') return { kind: 'map', entries: this.entries(depth), start, end: this.at }
    if (sign === '[') return { kind: 'list', items: this.items(depth), start, end: this.at }
    if (sign === '"') return { kind: 'scalar', value: this.string(), start, end: this.at }
    const word = this.take(WORD)
    if (word === undefined) throw this.error(sign === '' ? 'the file ends too early' : 'a value is expected here')
    return { kind: 'scalar', value: JSON.parse(this.number(word)) as number | boolean | null, start, end: this.at }
  }

  end(): void {
    if (this.peek() !== '') throw this.error('nothing is expected after the end')
  }

  private entries(depth: number): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    this.at++
    while (this.peek() !== '}') {
      if (entries.size > 0) this.expect(',')
      this.peek()
      const start = this.at
      const key = this.string()
      const span = { start, end: this.at }
      this.expect(':')
      entries.set(key, { key: span, value: this.value(depth + 1) })
    }
    this.at++
    return entries
  }

  private items(depth: number): Tree[] {
    const items: Tree[] = []
    this.at++
    while (this.peek() !== ']') {
      if (items.length > 0) this.expect(',')
      items.push(this.value(depth + 1))
    }
    this.at++
    return items
  }

  private string(): string {
    const written = this.take(TEXT)
    if (written === undefined) throw this.error('a text in double quotes is expected here')
    try {
      return JSON.parse(written) as string
    } catch {
      throw this.error('the text has an escape that does not exist', this.at - written.length)
    }
  }

  private number(word: string): string {
    return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(word) ? word : '0'
  }

  private expect(sign: string): void {
    if (this.peek() !== sign) throw this.error(`"${sign}" is expected here`)
    this.at++
  }

  /** The next sign that is no space; '' at the end. */
  private peek(): string {
    SPACE.lastIndex = this.at
    this.at += SPACE.exec(this.text)?.[0].length ?? 0
    return this.text.charAt(this.at)
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    this.at += found?.length ?? 0
    return found
  }

  private error(message: string, at = this.at): TreeError {
    return new TreeError(message, at)
  }
}

/** A lock file as plain data: quicker than the tree, which is only made to find the place of an error. */
export function parseJsonData(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    parseJson(text)
    throw new TreeError('the file is not valid JSON', 0)
  }
}

/** A value as a record; an empty one where it is none. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
