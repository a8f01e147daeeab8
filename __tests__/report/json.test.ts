import { describe, expect, it, vi } from 'vitest'
import type { Report } from '#core/report'
import { json, type JsonReport } from '#report/json'
import { everything, typical } from './reports'

// Tens of thousands of findings take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

function render(report: Report): JsonReport {
  return JSON.parse(json.render(report, { colour: false, width: 80 })) as JsonReport
}

describe('the JSON report', () => {
  it('says which format and version it is, the verdict and its reason', () => {
    expect(render(typical)).toMatchObject({
      format: 'cryptogate-report',
      formatVersion: 1,
      verdict: 'fail',
      verdictText: 'FAIL: 2 findings stop the build.',
      failOn: 'high',
      summary: { findings: 5, unresolved: 1, byEnforcement: { fail: 2, warn: 2, record: 1 }, assets: 4, occurrences: 5 },
    })
  })

  it('holds every finding, asset, rule, diagnostic and skipped file, whatever other reports fold', () => {
    const report = render(everything)
    expect(report.findings).toHaveLength(everything.findings.length)
    expect(report.assets).toHaveLength(everything.assets.length)
    expect(report.rules).toEqual(everything.rules)
    expect(report.diagnostics).toEqual(everything.diagnostics)
    expect(report.evidence).toEqual(everything.evidence)
  })

  it('tells of a finding its rule, asset, place, clause, deciding values and steps', () => {
    const finding = render(typical).findings.find((one) => one.assetName === 'RSA-1024')
    expect(finding).toMatchObject({
      rule: 'weak-rsa-key',
      severity: 'high',
      outcome: 'violation',
      enforcement: 'fail',
      at: { file: 'src/auth/keys.ts', line: 42 },
      clause: { id: 'rsa-modulus', state: 'prohibited' },
      decidedBy: { keyBits: { kind: 'known', value: 1024 } },
      snippet: "  return generateKeyPairSync('rsa', { modulusLength: KEY_BITS })",
    })
    expect(finding?.steps.map((step) => step.at.file)).toEqual(['src/auth/keys.ts', 'src/lib/rsa.ts', 'src/config.ts'])
  })

  it('has no line of source where key material stands', () => {
    const finding = render(typical).findings.find((one) => one.rule === 'constant-key')
    expect(finding).toBeDefined()
    expect(finding).not.toHaveProperty('snippet')
    expect(finding?.decidedBy['key']).toMatchObject({ kind: 'material', source: 'constant', bytes: 16, fingerprint: 'ab12cd34' })
  })
})
