/** The examples of docs/reports.md: their HTML reports alone answer what a reader who never saw the tool asks. */
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { examplePages } from '../../scripts/example'
import { ROOT } from '../harness/root'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const EXAMPLE = path.join(ROOT, 'docs/example')
let pages: Record<string, string> = {}

/** What a reader sees, without markup. */
function plain(name: string): string {
  return (pages[`docs/example/${name}.html`] ?? '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

beforeAll(async () => {
  pages = await examplePages()
})

describe('the reports of the examples', () => {
  it.each(['report', 'payments'])('%s.html is what is judged today (else: npx tsx scripts/example.ts)', (name) => {
    expect(pages[`docs/example/${name}.html`] === readFileSync(path.join(EXAMPLE, `${name}.html`), 'utf8')).toBe(true)
    expect(statSync(path.join(EXAMPLE, `${name}.html`)).size).toBeLessThan(300 * 1024)
  })

  it('answer what to fix first, who holds a key, what fails in 2031 and what was not looked at', () => {
    const text = plain('report')
    expect(text).toMatch(/What must be fixed first\? high Key without a custodian in \.github\/key-register\.yml:\d+/)
    expect(text).toContain('receipts : owner head-of-payments, nobody keeps it')
    expect(text).toContain('cards : owner head-of-payments, custodian platform-engineer')
    const later = /From 2031-01-01 (.*?) From 2036-01-01/.exec(text)?.[1] ?? ''
    expect(later).toMatch(/RSA-2048 1 stops the build/)
    expect(text).toMatch(/What was not looked at\? \d+ files? in no language that is followed/)
  })

  it('show all twelve common audit findings of the payments service with its faults', () => {
    const text = plain('payments')
    const table = /The twelve findings that audits (.*?) Entries: who holds which key/.exec(text)?.[1] ?? ''
    expect(table.match(/ found \d/g)).toHaveLength(12)
    expect(text).toContain('payments-database lacks owner')
  })

  it('stand under the policy of the worked example, with a picture small enough to look at', () => {
    const policy = readFileSync(path.join(EXAMPLE, 'repository/.github/crypto-policy.yml'), 'utf8')
    expect(readFileSync(path.join(ROOT, 'docs/worked-example.md'), 'utf8')).toContain(policy)
    expect(statSync(path.join(EXAMPLE, 'report.png')).size).toBeLessThan(300 * 1024)
  })
})
