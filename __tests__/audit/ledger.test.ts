/** The ledger: it grows, every other change of it is found at its line, and nothing is repaired. */
import { describe, expect, it } from 'vitest'
import { UserError } from '#core/errors'
import { nextLine, notGrown, readLedger } from '#audit/ledger'
import type { LedgerContent } from '#audit/ledger-entry'

const TODAY = '2026-11-21'
const FILE = '.github/crypto-ledger.jsonl'

const run = (at: string, more: Partial<LedgerContent> = {}): LedgerContent =>
  ({
    kind: 'gate-run',
    at,
    commit: 'a'.repeat(40),
    clean: true,
    tool: '0.1.0',
    policy: { id: 'example', version: '1', sha256: 'b'.repeat(64) },
    knowledge: 'c'.repeat(64),
    asOf: at.slice(0, 10),
    verdict: 'pass',
    counts: { fail: 0, warn: 1, record: 2, suppressed: 0, assets: 3, files: 4, unscanned: 0 },
    ...more,
  }) as LedgerContent

function ledger(count: number): string {
  let text = ''
  for (let index = 0; index < count; index++)
    text += nextLine(readLedger(text, FILE, TODAY), run(`2026-11-${String(index + 1).padStart(2, '0')}T08:00:00Z`))
  return text
}

const problems = (text: string): string[] => readLedger(text, FILE, TODAY).problems.map(({ line, code }) => `${String(line)} ${code}`)
const lines = (text: string): string[] => text.trimEnd().split('\n')
const joined = (all: readonly string[]): string => `${all.join('\n')}\n`

describe('a ledger', () => {
  it('binds each run to commit, policy, knowledge, day, verdict and counts, and is in order when only added to [R3]', () => {
    const read = readLedger(ledger(5), FILE, TODAY)
    expect(read.problems).toEqual([])
    expect(read.lines.map(({ entry }) => entry.number)).toEqual([1, 2, 3, 4, 5])
    expect(read.head).toBe(read.lines.at(-1)?.entry.hash)
    expect(read.lines[0]?.entry).toMatchObject({
      commit: 'a'.repeat(40),
      policy: { sha256: 'b'.repeat(64) },
      knowledge: 'c'.repeat(64),
      asOf: '2026-11-01',
      verdict: 'pass',
    })
  })

  it('is empty to begin with', () => {
    expect(readLedger('', FILE, TODAY)).toMatchObject({ lines: [], problems: [], head: undefined })
  })

  it('shows the change of any byte', () => {
    const text = ledger(2)
    for (let at = 0; at < text.length; at++) {
      const other = text[at] === '0' ? '1' : '0'
      expect(problems(text.slice(0, at) + other + text.slice(at + 1)), `byte ${String(at)}`).not.toEqual([])
    }
  })

  it('shows an altered entry at its line, also where its own hash was made anew', () => {
    const all = lines(ledger(4))
    const altered = all.map((line, index) => (index === 1 ? line.replace('"warn":1', '"warn":0') : line))
    expect(problems(joined(altered))).toEqual(['2 altered'])
    const before = readLedger(joined(all.slice(0, 1)), FILE, TODAY)
    const forged = nextLine(before, run('2026-11-02T08:00:00Z', { verdict: 'fail' } as Partial<LedgerContent>)).trimEnd()
    expect(problems(joined([all[0] ?? '', forged, ...all.slice(2)]))).toEqual(['3 gap'])
  })

  it('shows entries that were taken out, from the beginning and from the middle', () => {
    const all = lines(ledger(4))
    expect(problems(joined(all.slice(1)))).toEqual(['1 gap'])
    expect(problems(joined([...all.slice(0, 1), ...all.slice(2)]))).toEqual(['2 gap'])
  })

  it('shows a line that was cut off', () => {
    const text = ledger(3)
    expect(problems(text.slice(0, -1))).toEqual(['3 cut-off'])
    expect(problems(text.slice(0, -40))).toEqual(['3 cut-off', '3 not-json'])
  })

  it('shows a fork, in one file and against what was there', () => {
    const common = ledger(2)
    const one = common + nextLine(readLedger(common, FILE, TODAY), run('2026-11-10T08:00:00Z'))
    const other = common + nextLine(readLedger(common, FILE, TODAY), run('2026-11-11T08:00:00Z'))
    const merged = one + (lines(other).at(-1) ?? '') + '\n'
    expect(problems(merged)).toEqual(['4 fork'])
    expect(notGrown(one, other, 'main')).toMatchObject({ line: 3, code: 'rewritten' })
    expect(notGrown(one, common, 'main')).toMatchObject({ line: 2, code: 'shortened' })
    expect(notGrown(common, one, 'main')).toBeUndefined()
    expect(notGrown('', one, 'main')).toBeUndefined()
  })

  it('shows marks of a merge, empty lines, and what is no entry', () => {
    const [first = '', second = ''] = lines(ledger(2))
    expect(problems(joined([first, '<<<<<<< HEAD', second, '=======', '>>>>>>> other']))).toEqual([
      '2 conflict',
      '4 conflict',
      '5 conflict',
    ])
    expect(problems(joined([first, '', second]))).toEqual(['2 not-json'])
    expect(problems(joined([first, '{"a":1}']))).toEqual(['2 shape'])
    expect(problems(joined([first, '[]'.repeat(200_000)]))).toEqual(['2 not-json'])
  })

  it('shows an entry of the future, and one that is older than the one before', () => {
    const text = ledger(2)
    expect(problems(text + nextLine(readLedger(text, FILE, TODAY), run('2026-11-22T00:00:00Z')))).toEqual(['3 future'])
    expect(() => nextLine(readLedger(text, FILE, TODAY), run('2026-11-01T09:00:00Z'))).toThrow(/cannot come after/)
  })

  it('is not added to, and not mended, where it is not in order', () => {
    const text = ledger(3).replace('"warn":1', '"warn":9')
    const append = (): string => nextLine(readLedger(text, FILE, TODAY), run('2026-11-20T08:00:00Z'))
    expect(append).toThrow(UserError)
    expect(append).toThrow(/line 1: .*altered/)
  })

  it('takes moments in UTC only, so that lines can be compared', () => {
    const append = (at: string): string => nextLine(readLedger('', FILE, TODAY), run(at))
    expect(() => append('2026-11-01T08:00:00+01:00')).toThrow(/no moment in UTC/)
    expect(() => append('2026-11-01')).toThrow(/no moment in UTC/)
  })
})
