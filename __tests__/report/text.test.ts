import { describe, expect, it } from 'vitest'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { known, type Value } from '#core/value'
import { text } from '#report/text'
import { unchanged } from './changes'
import { asset, brokenHash, empty, everything, finding, occurrence, place, typical } from './reports'

function render(report: Report, options: Partial<{ colour: boolean; width: number }> = {}): string {
  return text.render(report, { colour: false, width: 100, ...options })
}

function oneFinding(line: string, column: number, endColumn: number): Report {
  const used = asset('MD5', {}, [occurrence(place('a.ts', 2, column, endColumn))])
  return { ...typical, findings: [finding(brokenHash, used)], assets: [used], snippets: { 'a.ts:2': line } }
}

describe('the text report', () => {
  it('tells of a finding what, where, what the standard says, why, what to do and where it comes from', () => {
    expect(render(typical)).toContain(
      [
        'FAIL  high  RSA key is too short',
        '',
        '  src/auth/keys.ts:42:10',
        '    41 | export function newKeys() {',
        "    42 |   return generateKeyPairSync('rsa', { modulusLength: KEY_BITS })",
        `       |          ${'^'.repeat(55)}`,
        '    43 | }',
        '',
        '  found          RSA-1024: keyBits is 1024.',
        '  standard says  The key length must be at least 3072 bits (prohibited since 2026-01-01).',
        '                 bsi-tr-02102, rsa-modulus: BSI TR-02102-1 (2026-01), table 3.1',
        '  why            A modulus of this length can be factored with an effort that attackers have.',
        '                 Source: BSI TR-02102-1, section 2.3.',
        '  do instead     Generate keys with a modulus of at least 3072 bits, or use an elliptic curve.',
        '  trace          src/auth/keys.ts:42:10  crypto.generateKeyPairSync is used here',
        '                 src/lib/rsa.ts:7:3  passes through here',
        '                 src/config.ts:3:26  key length: 1024 bits',
        '  read more      https://www.bsi.bund.de/EN/TR-02102',
        '  rule           weak-rsa-key, CWE-326, ISO27001:A.8.24',
      ].join('\n'),
    )
  })

  it('counts everything at the end and closes with the verdict', () => {
    const lines = render(typical).trimEnd().split('\n')
    expect(lines.at(-1)).toBe('FAIL: 2 findings stop the build.')
    expect(lines).toContain('  FAIL             1         1         0         0')
    expect(lines).toContain('  files          200 discovered, 80 of a supported language')
    expect(lines).toContain('                 60 without a word of cryptography, 17 parsed, 1 partly parsed')
    expect(lines).toContain('                 2 skipped (1 minified, 1 too-large)')
    expect(lines).toContain('  not judged     1 finding rests on a value that could not be known.')
    expect(lines).toContain('  inventory      4 assets in 5 places (4 algorithm)')
  })

  it('tells what a change brings apart from what was there', () => {
    const [stops, ...others] = typical.findings
    if (stops === undefined) throw new Error('there is a finding')
    const existing = others.map((one, index) => ({
      ...one,
      change: 'existing' as const,
      enforcement: 'record' as const,
      ...(index < 2 ? { otherwise: 'fail' as const } : {}),
    }))
    const findings = [{ ...stops, change: 'new' as const }, ...existing]
    const lines = render({ ...typical, findings, change: { ...unchanged, fixed: [stops] } }).split('\n')
    const start = lines.indexOf('Summary')
    expect(lines.slice(start + 2, start + 10)).toEqual([
      '                critical      high    medium       low',
      '  FAIL                 1         0         0         0',
      '  WARN                 0         0         0         0',
      '  NOTE                 0         0         0         0',
      '  there before         0         1         1         0',
      '  mended               1         0         0         0',
      '',
      expect.stringMatching(/^ {2}not shown {6}2 further findings were there before and are only recorded in any case\.$/) as string,
    ])
  })

  it('says of an unresolved finding what is not known and why', () => {
    expect(render(typical)).toContain('NOTE  high  Could not be judged: RSA key is too short')
    expect(render(typical)).toContain('The key length is not known: it comes in as a parameter.')
  })

  it('says where nobody set the value', () => {
    const used = asset('RSA-2048', {}, [occurrence(place('a.ts', 2))])
    const report = { ...typical, findings: [finding(brokenHash, used, { decidedBy: { keyBits: known(2048, 'library-default') } })] }
    expect(render(report)).toContain('The key length is not set here; the library takes 2048 bits by itself.')
  })

  it('shows only source and length of key material', () => {
    expect(render(typical)).toContain('key: a constant in the code (16 bytes, fingerprint ab12cd34)')
    expect(render(typical)).not.toContain('createCipheriv(')
  })

  it('says the same of many places once, and how many there are', () => {
    const output = render(everything)
    expect(output).toMatch(/and 26\d\d\d more places \(--format json lists all\)/)
    expect(output).toMatch(/And \d+ more findings, all in the JSON report/)
    expect(output.split('\n').length).toBeLessThan(3000)
  })

  it('keeps every line of a long source line within the width and the caret under the place', () => {
    const line = `${'x'.repeat(3000)}md5(y)${'z'.repeat(3000)}`
    const lines = render(oneFinding(line, 3001, 3007), { width: 80 }).split('\n')
    const caret = lines.findIndex((one) => one.includes('^'))
    const at = lines[caret]?.indexOf('^') ?? -1
    expect(lines[caret]?.trimEnd().endsWith('^^^^^^')).toBe(true)
    expect(lines[caret - 1]?.slice(at, at + 6)).toBe('md5(y)')
    for (const one of lines.slice(0, caret + 2)) expect(one.length).toBeLessThanOrEqual(80)
  })

  it('puts the caret right behind tabs and escaped characters', () => {
    const lines = render(oneFinding('\t\u202e\tmd5(y)', 4, 10)).split('\n')
    const caret = lines.findIndex((one) => one.includes('^'))
    const at = lines[caret]?.indexOf('^') ?? -1
    expect(lines[caret - 1]?.slice(at, at + 6)).toBe('md5(y)')
  })

  it('shows where each of several values is written, and keeps different ones apart', () => {
    const keyAt = (line: number, fingerprint: string): Finding => {
      const used = asset('AES', {}, [occurrence(place('a.ts', line, 1, 9))])
      const values: Value[] = [
        { kind: 'material', source: 'constant', fingerprint, at: place('settings.ts', line + 10, 5, 9) },
        { kind: 'material', source: 'environment' },
      ]
      return finding(brokenHash, used, { decidedBy: { key: { kind: 'one-of', values } } })
    }
    const shown = render({ ...typical, findings: [keyAt(1, 'aaaaaaaaaaaa'), keyAt(2, 'aaaaaaaaaaaa'), keyAt(3, 'bbbbbbbbbbbb')] })
    expect(shown).toContain('settings.ts:11:5  key: a constant in the code (fingerprint aaaaaaaaaaaa)')
    expect(shown).toContain('settings.ts:13:5  key: a constant in the code (fingerprint bbbbbbbbbbbb)')
    expect(shown.match(/^FAIL {2}/gm)).toHaveLength(2)
  })

  it('survives a place that lies outside of the line it was given', () => {
    expect(render(oneFinding('', 40, 60))).toContain('a.ts:2:40')
  })

  it('has colours only when asked', () => {
    const escape = String.fromCharCode(27)
    expect(render(typical)).not.toContain(escape)
    expect(render(typical, { colour: true })).toContain(`${escape}[`)
    expect(render(typical, { colour: true }).replaceAll(new RegExp(`${escape}\\[\\d+m`, 'g'), '')).toBe(render(typical))
  })

  it('has one sentence for every verdict', () => {
    const last = (report: Report): string | undefined => render(report).trimEnd().split('\n').at(-1)
    const judged = { ...empty, evidence: typical.evidence }
    expect(last(judged)).toBe('PASS: no cryptography was found.')
    expect(last({ ...judged, assets: typical.assets })).toBe('PASS: nothing that was found breaks the policy.')
    expect(last({ ...typical, verdict: 'pass', findings: typical.findings.slice(2) })).toBe(
      'PASS: nothing stops the build; 2 warnings, 1 recorded.',
    )
    expect(last({ ...empty, evidence: { ...empty.evidence, files: { ...empty.evidence.files, discovered: 0 } } })).toBe(
      'PASS: there was nothing to judge: no files were found.',
    )
    const broken = { level: 'error' as const, code: 'budget-time', message: 'The time limit was reached.' }
    expect(last({ ...judged, verdict: 'error', diagnostics: [broken] })).toBe(
      'NO VERDICT: the check could not be completed. The time limit was reached.',
    )
  })
})
