/** JSON with places: comments and trailing commas are borne, and what comes before an error is kept. */
import type { Data, DataEntry } from './data'
import type { Problem } from './hcl-syntax'

const MAX_DEPTH = 200

/** The value that begins there, whatever comes after it; never throws. */
export function readJsonAt(text: string, start: number): Data | undefined {
  const reader = new JsonReader(text)
  reader.at = start
  return reader.value(0)
}

/** Never throws; `data` holds what could be read. */
export function readJson(text: string): { data: Data | undefined; problem?: Problem } {
  const reader = new JsonReader(text)
  const data = reader.value(0)
  reader.space()
  if (reader.problem === undefined && reader.at < text.length) reader.fail('there is more after the end')
  return reader.problem === undefined ? { data } : { data, problem: reader.problem }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const BARE = /-?\d[\d.eE+-]*|[A-Za-z]+/y

class JsonReader {
  at = 0
  problem: Problem | undefined

  constructor(private readonly text: string) {}

  fail(message: string): undefined {
    this.problem ??= { offset: this.at, message }
    return undefined
  }

  space(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff) continue
      if (code !== 47) return
      const isBlock = this.text[this.at + 1] === '*'
      if (!isBlock && this.text[this.at + 1] !== '/') return
      const end = this.text.indexOf(isBlock ? '*/' : '\n', this.at + 2)
      this.at = end < 0 ? this.text.length : end + (isBlock ? 1 : 0)
    }
  }

  value(depth: number): Data | undefined {
    this.space()
    if (depth > MAX_DEPTH) return this.fail('values are nested too deep')
    const start = this.at
    const sign = this.text[this.at]
    if (sign === '{') return this.map(depth)
    if (sign === '[') return this.list(depth)
    if (sign === '"') {
      const text = this.string()
      return text === undefined ? undefined : { kind: 'scalar', value: text, start, end: this.at }
    }
    BARE.lastIndex = this.at
    const word = BARE.exec(this.text)?.[0]
    if (word === undefined) return this.fail('a value is missing')
    this.at += word.length
    const value = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : Number(word)
    if (typeof value === 'number' && Number.isNaN(value)) return this.fail(`${word.slice(0, 20)} is no value`)
    return { kind: 'scalar', value, start, end: this.at }
  }

  private map(depth: number): Data {
    const start = this.at++
    const entries = new Map<string, DataEntry>()
    const done = (): Data => ({ kind: 'map', entries, start, end: this.at })
    for (this.space(); this.text[this.at] !== '}'; this.space()) {
      const from = this.at
      const name = this.text[this.at] === '"' ? this.string() : this.fail('a name is missing')
      const key = { start: from, end: this.at }
      this.space()
      if (name === undefined || this.text[this.at] !== ':') {
        this.fail(': is missing')
        return done()
      }
      this.at++
      const value = this.value(depth + 1)
      if (value) entries.set(name, { key, value })
      this.space()
      if (this.text[this.at] === ',') this.at++
      else if (this.text[this.at] !== '}') this.fail('} is missing')
      if (this.problem) return done()
    }
    this.at++
    return done()
  }

  private list(depth: number): Data {
    const start = this.at++
    const items: Data[] = []
    for (this.space(); this.text[this.at] !== ']'; this.space()) {
      const value = this.value(depth + 1)
      if (value) items.push(value)
      this.space()
      if (this.text[this.at] === ',') this.at++
      else if (this.text[this.at] !== ']') this.fail('] is missing')
      if (this.problem) return { kind: 'list', items, start, end: this.at }
    }
    this.at++
    return { kind: 'list', items, start, end: this.at }
  }

  private string(): string | undefined {
    const parts: string[] = []
    let from = ++this.at
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at]
      if (sign === '"') {
        parts.push(this.text.slice(from, this.at++))
        return parts.join('')
      }
      if (sign === '\n') break
      if (sign !== '\\') continue
      parts.push(this.text.slice(from, this.at), this.escaped())
      from = this.at + 1
    }
    return this.fail('a text is not closed')
  }

  private escaped(): string {
    const letter = this.text[++this.at] ?? ''
    if (letter !== 'u') return ESCAPES[letter] ?? letter
    const code = Number.parseInt(this.text.slice(this.at + 1, this.at + 5), 16)
    this.at += 4
    return Number.isNaN(code) ? '' : String.fromCharCode(code)
  }
}
