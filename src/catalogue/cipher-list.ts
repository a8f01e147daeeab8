/** Reads OpenSSL cipher lists ('HIGH:!aNULL:!MD5', 'DEFAULT@SECLEVEL=0'): what they enable; an exclusion is no use. */
import { foldName } from './fold'
import type { Properties } from './pattern'
import type { CipherListRow, SuiteRow } from './schema'
import type { Tables } from './tables'

/** Longer lists are not read; the list of all suites there are has a fifth of this length (characters). */
const MAX_LENGTH = 16_384

export interface CipherList {
  /** Part → the property that says it is enabled. */
  parts: Readonly<Record<string, string>>
  /** Keyword → parts it brings in. */
  keywords: ReadonlyMap<string, readonly string[]>
  /** Keyword → parts that excluding it takes away. */
  covers: ReadonlyMap<string, readonly string[]>
  /** Everything that OpenSSL knows as a keyword. */
  known: ReadonlySet<string>
}

export function compileCipherList(row: CipherListRow): CipherList {
  const keywords = new Map(Object.entries(row.keywords).map(([name, parts]) => [name.toLowerCase(), parts]))
  const covers = new Map(Object.entries(row.covers).map(([name, parts]) => [name.toLowerCase(), parts]))
  const known = new Set([...keywords.keys(), ...covers.keys(), ...row.neutral.map((name) => name.toLowerCase())])
  return { parts: row.parts, keywords, covers, known }
}

/** The list as written, a true property for every part it enables, and its security level; undefined for what isn't a cipher list. */
export function readCipherList(list: CipherList, tables: Tables, text: string): Properties | undefined {
  if (text.length > MAX_LENGTH || !/^[\x20-\x7e]+$/.test(text)) return undefined
  const reader = new ListReader(list, tables)
  for (const token of text.split(/[:,; ]+/)) if (token !== '' && !reader.take(token)) return undefined
  return reader.understood ? { suites: text.trim(), ...reader.facts() } : undefined
}

class ListReader {
  understood = false
  private readonly enabled = new Set<string>()
  private readonly forbidden = new Set<string>()
  private level: number | undefined

  constructor(
    private readonly list: CipherList,
    private readonly tables: Tables,
  ) {}

  /** Takes one item of the list; false when it is nothing that OpenSSL knows. */
  take(token: string): boolean {
    const [name = '', ...commands] = token.split('@')
    for (const command of commands) if (!this.command(command)) return false
    if (name === '') return commands.length > 0
    const operator = '!-+'.includes(name.charAt(0)) ? name.charAt(0) : ''
    const names = name.slice(operator.length).split('+')
    if (!names.every((part) => this.isKnown(part))) return false
    this.understood = true
    this.apply(operator, names)
    return true
  }

  facts(): Record<string, number | boolean> {
    const facts: Record<string, number | boolean> = {}
    for (const part of [...this.enabled].sort()) {
      const property = this.list.parts[part]
      if (property !== undefined) facts[property] = true
    }
    if (this.level !== undefined) facts['securityLevel'] = this.level
    return facts
  }

  private command(command: string): boolean {
    const level = /^seclevel=([0-9])$/i.exec(command)
    if (level?.[1] !== undefined) this.level = Number(level[1])
    if (level === null && command.toUpperCase() !== 'STRENGTH') return false
    this.understood = true
    return true
  }

  private isKnown(name: string): boolean {
    return this.list.known.has(name.toLowerCase()) || this.suite(name) !== undefined
  }

  /** '!' excludes for good, '-' for now, '+' only moves; '+' between names keeps what all of them hold. */
  private apply(operator: string, names: readonly string[]): void {
    if (operator === '+') return
    if (operator === '!' || operator === '-') {
      // 'aNULL+RC4' excludes only what is both: neither part is gone.
      const [only] = names
      if (only === undefined || names.length > 1) return
      for (const part of this.excluded(only)) {
        this.enabled.delete(part)
        if (operator === '!') this.forbidden.add(part)
      }
      return
    }
    for (const part of names.flatMap((name) => this.parts(name))) if (!this.forbidden.has(part)) this.enabled.add(part)
  }

  private parts(name: string): readonly string[] {
    const keyword = this.list.keywords.get(name.toLowerCase())
    if (keyword !== undefined) return keyword
    const suite = this.list.known.has(name.toLowerCase()) ? undefined : this.suite(name)
    return suite === undefined ? [] : suiteParts(suite)
  }

  /** What excluding a keyword takes away; excluding one suite leaves others of its kind. */
  private excluded(name: string): readonly string[] {
    const key = name.toLowerCase()
    if (!this.list.known.has(key)) return []
    return this.list.covers.get(key) ?? this.list.keywords.get(key) ?? []
  }

  private suite(name: string): SuiteRow | undefined {
    return this.tables.suites.get(foldName(name) ?? '')
  }
}

function suiteParts(suite: SuiteRow): string[] {
  const parts: string[] = []
  if (suite.cipher !== undefined) parts.push(suite.cipher)
  if (suite.authentication === 'anonymous') parts.push('anonymous')
  if (suite.export === true) parts.push('export')
  if (suite.mac === 'HMAC-MD5' || suite.mac === 'MD5') parts.push('MD5')
  if (suite.keyExchange === 'GOST') parts.push('GOST')
  return parts
}
