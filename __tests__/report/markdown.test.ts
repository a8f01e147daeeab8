import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { markdown } from '#report/markdown'
import { asset, brokenHash, empty, everything, finding, HOSTILE, hostileFinding, occurrence, place, REPORTS, typical } from './reports'

// Tens of thousands of findings take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const BUDGET = 900 * 1024

function render(report: Report): string {
  return markdown.render(report, { colour: false, width: 80 })
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Findings that no two of say the same, so that nothing folds. */
function different(number: number, enforcement: Finding['enforcement'], wordiness = 1): Report {
  const findings: Finding[] = []
  const snippets: Record<string, string> = {}
  for (let index = 0; index < number; index++) {
    const used = asset('MD5', {}, [occurrence(place(`src/file-${index}.ts`, 1))])
    const rule = { ...brokenHash, id: `rule-${index % 5000}`, because: `Because ${index % 5000}. `.repeat(wordiness) }
    findings.push(finding(rule, used, { enforcement, message: `Number ${index}.`.repeat(wordiness) }))
    snippets[`src/file-${index}.ts:1`] = `createHash('md5') // number ${index}`
  }
  return { ...typical, findings, snippets }
}

describe('the Markdown report', () => {
  it('opens with the verdict and shows the blocking findings with place, line and requirement', () => {
    const output = render(typical)
    expect(output.startsWith('## ❌ Cryptogate\n\n**FAIL: 2 findings stop the build.**\n')).toBe(true)
    expect(output).toContain('| FAIL | 1 | 1 | 0 | 0 |')
    expect(output).toContain('<code>src/auth/keys.ts:42:10</code><br><code>return generateKeyPairSync(')
    expect(output).toContain('The key length must be at least 3072 bits (prohibited since 2026-01-01).')
    expect(output).toContain('- Do instead: Generate keys with a modulus of at least 3072 bits, or use an elliptic curve.')
    expect(output).toContain('- <https://www.bsi.bund.de/EN/TR-02102>')
  })

  it('is green only when nothing was found, and says when there was nothing to judge', () => {
    expect(render({ ...typical, verdict: 'pass', findings: [] }).startsWith('## ✅')).toBe(true)
    expect(render({ ...typical, verdict: 'pass', findings: typical.findings.slice(2) }).startsWith('## ⚠️')).toBe(true)
    expect(render({ ...empty, verdict: 'error' }).startsWith('## ❌')).toBe(true)
    expect(render(empty)).toContain('there was nothing to judge')
  })

  it.each([0, 1, 30, 1000, 50_000])('fits the budget with %i findings', (number) => {
    for (const enforcement of ['fail', 'record'] as const) {
      const output = render(different(number, enforcement))
      expect(Buffer.byteLength(output)).toBeLessThanOrEqual(BUDGET)
      if (number > 0) expect(output).toContain(String(number))
    }
  })

  it('fits the budget with long sentences, long names and every other list full', () => {
    const text = '🔑|<'.repeat(500)
    const report: Report = {
      ...different(20_000, 'fail', 200),
      assets: new Array(20_000).fill(0).map((_zero, index) => asset(`${text}${index}`, {}, [occurrence(place(text, 1))])),
      diagnostics: new Array(20_000).fill({ level: 'warning', code: 'x', message: text, file: text }),
      evidence: { ...typical.evidence, skipped: new Array(20_000).fill({ file: text, reason: 'too-large' }) },
    }
    expect(Buffer.byteLength(render(report))).toBeLessThanOrEqual(BUDGET)
  })

  it('gives up code first, then recorded findings, and says how many are left out', () => {
    expect(render(different(100, 'record')).includes('// number 99')).toBe(true)
    const larger = render(different(3400, 'fail'))
    expect(larger.includes('// number')).toBe(false)
    expect(larger.includes('Number 3399.')).toBe(true)
    const largest = render(different(50_000, 'record'))
    expect(largest.includes('// number')).toBe(false)
    expect(largest).toMatch(/And 49980 more findings; the JSON report holds all of them\./)
  })

  it.each(REPORTS)('closes every part that it opens, whatever the repository says (%s)', (_name, report) => {
    const output = render(report)
    expect(count(output, '<details>')).toBe(count(output, '</details>'))
    expect(count(output, '<summary>')).toBe(count(output, '</summary>'))
    expect(count(output, '<code>')).toBe(count(output, '</code>'))
    expect(count(output, '<sub>')).toBe(count(output, '</sub>'))
    expect(output).not.toMatch(/<(?!\/?(details|summary|code|br|sub)>|https:\/\/(www\.bsi\.bund\.de|example\.org)\/)/)
    for (const row of output.split('\n').filter((line) => line.startsWith('| '))) expect(count(row, '|')).toBeLessThanOrEqual(6)
  })

  it.each(HOSTILE)('is not led astray by %j', (text) => {
    const hostile = hostileFinding(text, 0)
    const output = render({
      ...typical,
      findings: [hostile],
      assets: [hostile.asset],
      diagnostics: [],
      evidence: { ...typical.evidence, skipped: [{ file: text, reason: text }] },
    })
    expect(output).not.toMatch(/##(vso)?\[/)
    expect(output).not.toMatch(/@\w|<!--|\]\(|:\/\/evil|www\.evil/)
    expect(output.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([])
    expect(count(output, '`')).toBe(0)
    const rows = output.split('\n').filter((line) => line.startsWith('| **') && line.includes('** · critical<br>'))
    expect(rows).toHaveLength(1)
    expect(count(rows[0] ?? '', '|')).toBe(3)
  })

  it('shows no more than its budget of everything at once, and still the gravest finding', () => {
    const output = render(everything)
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(BUDGET)
    expect(output).toContain('<code>constant-key</code>')
  })
})
