/** The ledger: one line of JSON per run, audit or incident, each with the hash of the one before. It only grows. */
import { z } from 'zod'
import { UserError } from '#core/errors'
import { dayOf } from '#core/instants'
import { canonicalJson, sha256 } from './canonical'
import { LEDGER_FORMAT, ledgerEntry, type LedgerContent, type LedgerEntry } from './ledger-entry'

export type LedgerProblemCode =
  'cut-off' | 'not-json' | 'shape' | 'altered' | 'fork' | 'gap' | 'number' | 'order' | 'future' | 'conflict' | 'rewritten' | 'shortened'

export interface LedgerProblem {
  /** From 1. */
  line: number
  code: LedgerProblemCode
  message: string
}

export interface LedgerLine {
  line: number
  entry: LedgerEntry
}

export interface Ledger {
  file: string
  /** Lines that can be read, also those that are not in order. */
  lines: readonly LedgerLine[]
  /** In order of the lines. Nothing is ever repaired. */
  problems: readonly LedgerProblem[]
  /** Hash of the last entry; undefined where there is none, or where the chain is broken. */
  head: string | undefined
}

/** Longest line, in UTF-16 units: a run with a thousand keys. */
const MAX_LINE = 256 * 1024
/** Problems told of one ledger. */
const MAX_PROBLEMS = 50

/** Reads and checks all of it. `asOf` is the day judged at: what was written after it is dated in the future. */
export function readLedger(text: string, file: string, asOf: string): Ledger {
  const reader = new LedgerReader(asOf)
  const lines = text.split('\n')
  const isEnded = lines.at(-1) === ''
  if (isEnded) lines.pop()
  for (const [index, line] of lines.entries()) reader.read(line, index + 1, index === lines.length - 1 && !isEnded)
  const { problems, found } = reader
  return { file, lines: found, problems, head: problems.length > 0 ? undefined : found.at(-1)?.entry.hash }
}

class LedgerReader {
  readonly problems: LedgerProblem[] = []
  readonly found: LedgerLine[] = []
  /** Lines by what they continue from, to see two that continue from one. */
  private readonly after = new Map<string, number>()
  private before: LedgerLine | undefined
  /** The line before could not be read: nobody can say what the next one has to continue from. */
  private isLost = false

  constructor(private readonly asOf: string) {}

  read(text: string, line: number, isOpen: boolean): void {
    if (isOpen) this.say(line, 'cut-off', 'the line has no end: the file was cut off here')
    const entry = this.parse(text, line)
    if (entry === undefined) {
      this.isLost = true
      return
    }
    if (hashOf(entry) !== entry.hash) this.say(line, 'altered', 'the entry is not what its hash was made of: it was altered')
    else if (canonicalJson(entry) !== text) this.say(line, 'altered', 'the line is not written as the ledger writes it: it was altered')
    this.checkChain(entry, line)
    this.checkTime(entry, line)
    this.before = { line, entry }
    this.isLost = false
    this.found.push(this.before)
  }

  private parse(text: string, line: number): LedgerEntry | undefined {
    if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(text)) {
      this.say(line, 'conflict', 'a merge left its marks here: two ledgers were put together')
      return undefined
    }
    let data: unknown
    try {
      data = text.length > MAX_LINE ? undefined : JSON.parse(text)
    } catch {
      data = undefined
    }
    if (data === undefined) {
      this.say(line, 'not-json', text.length > MAX_LINE ? 'the line is too long for an entry' : 'the line is no JSON')
      return undefined
    }
    const read = ledgerEntry.safeParse(data)
    if (read.success) return read.data
    this.say(line, 'shape', `the line is no entry: ${z.prettifyError(read.error).split('\n').slice(0, 2).join(' ').slice(0, 300)}`)
    return undefined
  }

  private checkChain(entry: LedgerEntry, line: number): void {
    const key = entry.previous ?? 'the beginning'
    const other = this.after.get(key)
    this.after.set(key, other ?? line)
    const before = this.before
    if (other !== undefined) {
      this.say(
        line,
        'fork',
        `the entry continues from ${entry.previous === null ? 'nothing' : 'where'} line ${String(other)} does, too: the ledger was forked`,
      )
      return
    }
    if (this.isLost) return
    if (before === undefined) {
      if (entry.previous !== null || entry.number !== 1)
        this.say(line, 'gap', `the first entry is number ${String(entry.number)}: the beginning was taken away`)
      return
    }
    if (entry.previous !== before.entry.hash)
      this.say(
        line,
        'gap',
        `the entry does not continue from line ${String(before.line)}: entries between them are gone, or one was altered`,
      )
    else if (entry.number !== before.entry.number + 1)
      this.say(line, 'number', `the entry has number ${String(entry.number)} after number ${String(before.entry.number)}`)
  }

  private checkTime({ at }: LedgerEntry, line: number): void {
    const before = this.before
    if (before !== undefined && at < before.entry.at)
      this.say(line, 'order', `the entry is of ${at}, earlier than line ${String(before.line)} of ${before.entry.at}`)
    if ((dayOf(at) ?? '') > this.asOf) this.say(line, 'future', `the entry is of ${at}, which is after the day judged at, ${this.asOf}`)
  }

  private say(line: number, code: LedgerProblemCode, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ line, code, message })
  }
}

/** Of everything in the entry but the hash itself. */
function hashOf({ hash: _, ...rest }: LedgerEntry): string {
  return sha256(canonicalJson(rest))
}

/**
 * The line to put at the end, with its line feed. Throws a UserError where the ledger is not in order, which is never repaired, or where the
 * entry would be older than the last one.
 */
export function nextLine(ledger: Ledger, content: LedgerContent): string {
  const [problem] = ledger.problems
  if (problem !== undefined)
    throw new UserError(
      `the ledger ${ledger.file} is not in order, and nothing was added: line ${String(problem.line)}: ${problem.message}`,
      {
        help: 'look at it: cryptogate ledger verify; put back the file as it was, or keep it as evidence and begin a new one',
        at: placeOf(ledger.file, problem.line),
      },
    )
  const last = ledger.lines.at(-1)?.entry
  if (last !== undefined && content.at < last.at)
    throw new UserError(`the ledger ${ledger.file} ends with an entry of ${last.at}; one of ${content.at} cannot come after it`)
  const chained = { ...content, format: LEDGER_FORMAT, number: (last?.number ?? 0) + 1, previous: last?.hash ?? null } as const
  const entry = ledgerEntry.parse({ ...chained, hash: sha256(canonicalJson(chained)) })
  return `${canonicalJson(entry)}\n`
}

/** What a later text of a ledger does that it may not: anything but growing. Undefined where it only grew. */
export function notGrown(before: string, after: string, name: string): LedgerProblem | undefined {
  if (after.startsWith(before)) return undefined
  const old = before.split('\n')
  const now = after.split('\n')
  const line = old.findIndex((text, index) => text !== now[index])
  const isShorter = line >= now.length - (now.at(-1) === '' ? 1 : 0)
  return isShorter
    ? { line: Math.max(1, line), code: 'shortened', message: `${name} has further entries after this line: the end was taken away` }
    : { line: line + 1, code: 'rewritten', message: `${name} has another entry in this line: the ledger was rewritten or forked` }
}

/** Where a line of a ledger stands. */
export function placeOf(file: string, line: number): { file: string; line: number; column: number; endLine: number; endColumn: number } {
  return { file, line, column: 1, endLine: line, endColumn: 1 }
}
