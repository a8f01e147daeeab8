import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { annotations } from '#report/annotations'
import { asset, brokenHash, constantKey, empty, everything, finding, occurrence, place, REPORTS, typical } from './reports'
import { logLines, parseCommand, type Command } from './runner'

function render(report: Report): string[] {
  return logLines(annotations.render(report, { colour: false, width: 80 }).trimEnd())
}

function commands(report: Report): Command[] {
  return render(report).flatMap((line) => parseCommand(line) ?? [])
}

function findings(count: number, file: (index: number) => string, rule = brokenHash): Report['findings'] {
  const all = []
  for (let index = 0; index < count; index++) all.push(finding(rule, asset('MD5', {}, [occurrence(place(file(index), index + 1))])))
  return all
}

describe('the annotations', () => {
  it.each(REPORTS)('are one command a line and a plain count at the end (%s)', (_name, report) => {
    const lines = render(report)
    const last = lines.pop()
    expect(last).toMatch(/^\d+ of \d+ findings? annotated\.$/)
    for (const line of lines) expect(parseCommand(line)?.name).toMatch(/^(error|warning|notice)$/)
  })

  it('stand at the line, with the rule as title and the advice in the message', () => {
    const rsa = commands(typical).find((command) => command.properties['file'] === 'src/auth/keys.ts')
    expect(rsa).toEqual({
      name: 'error',
      properties: { file: 'src/auth/keys.ts', line: '42', endLine: '42', col: '10', title: 'RSA key is too short' },
      message: [
        'RSA-1024: keyBits is 1024.',
        'The standard says: The key length must be at least 3072 bits (prohibited since 2026-01-01). bsi-tr-02102, rsa-modulus: BSI TR-02102-1 (2026-01), table 3.1',
        'Do instead: Generate keys with a modulus of at least 3072 bits, or use an elliptic curve.',
        'Why: A modulus of this length can be factored with an effort that attackers have. Source: BSI TR-02102-1, section 2.3.',
        'Rule: weak-rsa-key, CWE-326, ISO27001:A.8.24 (high)',
      ].join('\n'),
    })
    expect(commands(typical).map((command) => command.name)).toEqual(['error', 'error', 'warning', 'warning', 'notice'])
  })

  it('leave out of a change what is only recorded and what was there before, and count both', () => {
    const [first, second, ...rest] = typical.findings
    if (first === undefined || second === undefined) throw new Error('the typical report has findings')
    const findings: Report['findings'] = [
      { ...first, change: 'new', enforcement: 'fail' },
      { ...second, change: 'new', enforcement: 'record' },
      ...rest.map((one) => ({ ...one, change: 'existing' as const, enforcement: 'record' as const, otherwise: 'fail' as const })),
    ]
    const ends = { base: { sha: 'b' }, head: { sha: 'h' }, source: 'git' as const }
    const change = { ...ends, files: [], assets: [], fixed: [], trusted: [], approvals: [] }
    const lines = render({ ...typical, findings, diagnostics: [], change })
    expect(lines.pop()).toBe(
      `1 of 1 finding annotated. 1 recorded finding in the summary only. ${String(rest.length)} existing findings left out.`,
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^::error /)
  })

  it('are ten of a level at the most, and say how many there were', () => {
    const counts = new Map<string, number>()
    for (const command of commands(everything)) counts.set(command.name, (counts.get(command.name) ?? 0) + 1)
    for (const count of counts.values()) expect(count).toBeLessThanOrEqual(10)
    expect(render({ ...typical, findings: findings(12, () => 'a.ts') }).at(-1)).toBe('10 of 12 findings annotated.')
    expect(render(empty).at(-1)).toBe('0 of 0 findings annotated.')
  })

  it('give every file its most important one first', () => {
    const report = { ...typical, findings: [...findings(20, () => 'a.ts'), ...findings(9, (index) => `b${index}.ts`)] }
    const files = commands(report).map((command) => command.properties['file'])
    expect(new Set(files).size).toBe(10)
    expect(files).toHaveLength(10)
  })

  it('prefer the graver one within a file', () => {
    const report = { ...typical, findings: [...findings(20, () => 'a.ts'), ...findings(1, () => 'a.ts', constantKey)] }
    expect(commands(report)[0]?.properties['title']).toBe('Key is a constant')
  })

  it('stay within the length that the runner keeps, and never halve a character', () => {
    const long = '🔑'.repeat(3000)
    const rule = { ...brokenHash, title: long, because: long, instead: long }
    const used = asset('MD5', {}, [occurrence(place('a.ts', 1))])
    const [command] = commands({ ...typical, findings: [finding(rule, used, { message: long })] })
    expect(command?.message.length).toBeLessThanOrEqual(4096)
    expect(command?.properties['title']?.length).toBeLessThanOrEqual(255)
    expect(/[\ud800-\udfff]/u.test(command?.message ?? '')).toBe(false)
    for (const one of commands(everything)) expect(one.message.length).toBeLessThanOrEqual(4096)
  })

  it('cannot be forged by a file name or a message', () => {
    const used = asset('MD5', {}, [occurrence(place('a,line=1::error::\n::error file=x::y', 1))])
    const report = { ...typical, findings: [finding(brokenHash, used, { message: 'x\n::error::y %0A::error::z' })] }
    const lines = render(report)
    expect(lines).toHaveLength(2)
    expect(parseCommand(lines[0] ?? '')?.properties).toMatchObject({ file: 'a,line=1::error::\\x0a::error file=x::y', line: '1' })
    expect(parseCommand(lines[0] ?? '')?.message.split('\n')[0]).toBe('x\\x0a::error::y %0A::error::z')
  })

  it('begin with the errors of the run itself, which take no more than three places', () => {
    const errors = ['a', 'b', 'c', 'd'].map((message) => ({ level: 'error' as const, code: 'budget-time', message }))
    const shown = commands({ ...typical, verdict: 'error', diagnostics: errors, findings: findings(20, () => 'a.ts') })
    expect(shown.slice(0, 4).map((command) => command.properties['title'])).toEqual([
      'Cryptogate: budget-time',
      'Cryptogate: budget-time',
      'Cryptogate: budget-time',
      'Broken hash function',
    ])
    expect(shown).toHaveLength(10)
  })
})
