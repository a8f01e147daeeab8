/** The example of docs/reports.md: its HTML report alone answers what a reader who never saw the tool asks. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { reporters } from '#report/index'
import { ROOT, scanFiles } from '../harness/scan-files'

vi.setConfig({ testTimeout: 60_000 })

const EXAMPLE = path.join(ROOT, 'docs/example')
const REPOSITORY = path.join(EXAMPLE, 'repository')
const POLICY = '.github/crypto-policy.yml'

function files(): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = {}
  for (const name of readdirSync(REPOSITORY, { recursive: true, encoding: 'utf8' })) {
    const whole = path.join(REPOSITORY, name)
    if (statSync(whole).isFile()) found[name.split(path.sep).join('/')] = readFileSync(whole)
  }
  return found
}

describe('the report of the example', () => {
  it('answers what to fix first, who holds a key, what fails in 2031 and what was not looked at', async () => {
    const policy = { file: POLICY, text: readFileSync(path.join(REPOSITORY, POLICY), 'utf8') }
    const report = await scanFiles(files(), { policy, asOf: '2026-11-21' })
    const page = reporters['html']?.render(report, { colour: false, width: 100 }) ?? ''
    const plain = page
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(plain).toMatch(
      /What must be fixed first\? high Restricted data in production is encrypted with a key of our own in infra\/payments\/keys\.tf:22/,
    )
    expect(plain).toContain('Owner team-payments (tag)')
    expect(plain).toContain('nobody is named')
    const later = /From 2031-01-01 (.*?) From 2036-01-01/.exec(plain)?.[1] ?? ''
    expect(later).toMatch(/RSA-2048 1 stops the build/)
    expect(plain).toMatch(/What was not looked at\? \d+ files? in no language that is followed/)
  })

  it('is in the docs under the policy of the worked example, small enough to look at', () => {
    expect(readFileSync(path.join(ROOT, 'docs/worked-example.md'), 'utf8')).toContain(readFileSync(path.join(REPOSITORY, POLICY), 'utf8'))
    expect(statSync(path.join(EXAMPLE, 'report.html')).size).toBeLessThan(300 * 1024)
    expect(statSync(path.join(EXAMPLE, 'report.png')).size).toBeLessThan(300 * 1024)
  })
})
