/** Exceptions count only while they are in order, and what is wrong with them is a finding. */
import { describe, expect, it } from 'vitest'
import { DocumentError, problemText } from '#core/strict-yaml'
import type { Finding } from '#core/finding'
import { evaluate } from '#policy/evaluate'
import { applyExceptions } from '#policy/exceptions'
import { asset, place, value } from './assets'
import { policyOf } from './built-in'

const FILE = '.github/crypto-exceptions.yml'
const TODAY = '2026-11-21'
const POLICY = `id: acme
version: '1'
extends: baseline
assign:
  - { files: ['prod/**'], environment: production }
  - { files: ['dev/**'], environment: development }
exceptions: { maxDays: { high: 90, medium: 180 }, approvals: 1, requireCompensatingControls: true, requireRiskId: true }
`
const policy = policyOf(POLICY)

const GOOD: Readonly<Record<string, string>> = {
  id: 'EX-1',
  rule: 'weak-hash',
  scope: "{ files: ['legacy/**'] }",
  reason: partner(),
  compensatingControls: '[network isolation]',
  riskId: 'R-342',
  ticket: 'SEC-9',
  owner: 'payments',
  approvals: '[{ role: CISO, by: jroth, date: 2026-11-03 }]',
  created: '2026-11-01',
  expires: '2027-01-31',
}

function partner(): string {
  return 'the partner’s terminal knows nothing else'
}

/** A file with one exception, with some of its parts changed; '' leaves a part out. */
function fileWith(change: Record<string, string> = {}): string {
  const parts = Object.entries({ ...GOOD, ...change }).filter(([, text]) => text !== '')
  return `exceptions:\n  - ${parts.map(([key, text]) => `${key}: ${text}`).join('\n    ')}\n`
}

const md5 = asset('MD5', { primitive: value('hash'), algorithm: value('MD5') }, [
  place({ file: 'legacy/a.py' }),
  place({ file: 'src/b.py' }),
  place({ file: 'prod/c.py' }),
  place({ file: 'dev/d.py' }),
])

function judged(text: string, more: { asOf?: string; trusted?: string; authors?: string[]; policy?: string } = {}): Finding[] {
  const own = more.policy === undefined ? policy : policyOf(more.policy)
  const asOf = more.asOf ?? TODAY
  const sources = { file: FILE, text, trusted: more.trusted, authors: () => more.authors ?? [] }
  return applyExceptions(evaluate([md5], own, asOf), sources, own, asOf)
}

const shortly = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, at, enforcement }) => `${enforcement} ${rule.id} ${at.file}`).sort()
const others = ['fail weak-hash dev/d.py', 'fail weak-hash prod/c.py', 'fail weak-hash src/b.py']

describe('an exception in order', () => {
  it('covers its files: the finding stays, marked', () => {
    const findings = judged(fileWith())
    expect(shortly(findings)).toEqual([...others, 'record weak-hash legacy/a.py'])
    const covered = findings.find(({ suppression }) => suppression !== undefined)
    expect(covered?.suppression).toEqual({
      kind: 'exception',
      id: 'EX-1',
      status: 'accepted',
      reason: partner(),
      owner: 'payments',
      expires: '2027-01-31',
      enforcement: 'fail',
    })
    expect(covered?.message).toContain('(exception EX-1 until 2027-01-31: the partner')
  })

  it.each<[string, string, string[]]>([
    [
      'asset',
      '{ asset: MD5 }',
      ['record weak-hash dev/d.py', 'record weak-hash legacy/a.py', 'record weak-hash prod/c.py', 'record weak-hash src/b.py'],
    ],
    [
      'environment',
      '{ environment: development }',
      ['fail weak-hash legacy/a.py', 'fail weak-hash prod/c.py', 'fail weak-hash src/b.py', 'record weak-hash dev/d.py'],
    ],
    [
      'both',
      "{ asset: MD5, files: ['**/c.py'] }",
      ['fail weak-hash dev/d.py', 'fail weak-hash legacy/a.py', 'fail weak-hash src/b.py', 'record weak-hash prod/c.py'],
    ],
  ])('covers by %s', (_name, scope, expected) => {
    expect(shortly(judged(fileWith({ scope })))).toEqual(expected)
  })

  it('covers one finding by its fingerprint', () => {
    const fingerprint = evaluate([md5], policy, TODAY).find(({ at }) => at.file === 'prod/c.py')?.fingerprint ?? ''
    expect(shortly(judged(fileWith({ scope: `{ fingerprint: '${fingerprint}' }` })))).toContain('record weak-hash prod/c.py')
  })

  it('does nothing before it was made', () => {
    expect(shortly(judged(fileWith(), { asOf: '2026-10-31' }))).toEqual([...others, 'fail weak-hash legacy/a.py'].sort())
  })
})

describe('an exception that is not in order', () => {
  it.each<[string, Record<string, string>, { asOf?: string; authors?: string[] }, string, string]>([
    ['has expired', {}, { asOf: '2027-02-01' }, 'warn exception-expired', 'has expired on 2027-01-31'],
    ['has no approval', { approvals: '' }, {}, 'warn exception-not-approved', 'has 0 of 1 approvals that are asked for'],
    [
      'is approved later',
      { approvals: '[{ role: CISO, by: jroth, date: 2026-12-01 }]' },
      {},
      'warn exception-not-approved',
      'has 0 of 1 approvals',
    ],
    ['is approved by its owner', { owner: 'jroth' }, {}, 'fail exception-self-approved', 'was approved by who made it: jroth'],
    [
      'is approved by who wrote it',
      {},
      { authors: ['J. Roth', 'JRoth@acme.example'] },
      'fail exception-self-approved',
      'was approved by who made it: jroth',
    ],
    [
      'lasts too long',
      { expires: '2027-10-31' },
      {},
      'warn exception-too-long',
      'lasts 364 days; for severity medium the policy allows 180',
    ],
    ['has no controls', { compensatingControls: '', riskId: '' }, {}, 'warn exception-incomplete', 'lacks compensatingControls and riskId'],
  ])('and %s covers nothing', (_name, change, more, finding, message) => {
    const findings = judged(fileWith(change), more)
    expect(shortly(findings)).toEqual([...others, 'fail weak-hash legacy/a.py', `${finding} ${FILE}`].sort())
    expect(findings.find(({ occurrence }) => occurrence.model === 'policy')?.message).toContain(message)
  })

  it('and covers nothing that is there is told, so that it goes', () => {
    expect(shortly(judged(fileWith({ scope: "{ files: ['gone/**'] }" })))).toContain(`record exception-unused ${FILE}`)
  })

  it('stands at the line that has to change', () => {
    const found = judged(fileWith(), { asOf: '2027-02-01' }).find(({ rule }) => rule.id === 'exception-expired')
    expect(found?.at).toMatchObject({ file: FILE, line: 12 })
  })

  it('asks for roles and for several people [R101]', () => {
    const strict = POLICY.replace('approvals: 1', 'approvals: 2, roles: [CISO, CTO]')
    const two = (roles: [string, string]): string =>
      fileWith({ approvals: `[{ role: ${roles[0]}, by: a, date: 2026-11-01 }, { role: ${roles[1]}, by: b, date: 2026-11-01 }]` })
    expect(shortly(judged(fileWith(), { policy: strict }))).toContain(`warn exception-not-approved ${FILE}`)
    expect(shortly(judged(two(['lead', 'lead']), { policy: strict }))).toContain(`warn exception-not-approved ${FILE}`)
    expect(shortly(judged(two(['lead', 'CTO']), { policy: strict }))).toContain('record weak-hash legacy/a.py')
  })

  it('does what the policy says of such findings', () => {
    const louder = `${POLICY}rules: { exception-expired: { enforcement: fail, severity: critical } }\n`
    expect(shortly(judged(fileWith(), { asOf: '2027-02-01', policy: louder }))).toContain(`fail exception-expired ${FILE}`)
    const quiet = `${POLICY}rules: { exception-expired: { enforcement: off } }\n`
    expect(shortly(judged(fileWith(), { asOf: '2027-02-01', policy: quiet })).some((one) => one.includes('exception-expired'))).toBe(false)
  })
})

describe('an exception that is not on the trusted branch', () => {
  it.each([
    ['there is no file yet', ''],
    ['another text stands there', fileWith({ expires: '2026-12-31' })],
    ['the file there is broken', 'exceptions: [[['],
  ])('is pending: %s', (_name, trusted) => {
    const findings = judged(fileWith(), { trusted })
    expect(shortly(findings)).toEqual([...others, 'fail weak-hash legacy/a.py', `warn exception-pending ${FILE}`].sort())
    expect(findings.find(({ suppression }) => suppression !== undefined)?.suppression).toMatchObject({
      status: 'under-review',
      enforcement: 'fail',
    })
  })

  it('counts once it is there', () => {
    expect(shortly(judged(fileWith(), { trusted: fileWith() }))).toContain('record weak-hash legacy/a.py')
  })
})

describe('a broken file of exceptions', () => {
  it.each<[string, string, string]>([
    [
      'names an unknown rule',
      fileWith({ rule: 'weak-hsah' }),
      '3:11 exceptions[0].rule: there is no rule "weak-hsah". Did you mean "weak-hash"?',
    ],
    ['has an unknown key', fileWith({ expirs: '2027-01-01' }), '13:5 exceptions[0].expirs: unknown key "expirs". Did you mean "expires"?'],
    [
      'has a day that does not exist',
      fileWith({ expires: '2027-02-30' }),
      '12:14 exceptions[0].expires: "2027-02-30" is not a date of the calendar, written YYYY-MM-DD.',
    ],
    ['ends before it begins', fileWith({ expires: '2026-10-01' }), '12:14 exceptions[0].expires: lies before `created`.'],
    [
      'covers everything',
      fileWith({ scope: '{}' }),
      '4:12 exceptions[0].scope: names nothing: give files, asset, fingerprint or environment.',
    ],
    [
      'has an id twice',
      `${fileWith()}${fileWith().replace('exceptions:\n', '')}`,
      '13:9 exceptions[1].id: the exception "EX-1" exists twice.',
    ],
    [
      'has a broken glob',
      fileWith({ scope: "{ files: ['a/{b'] }" }),
      '4:22 exceptions[0].scope.files[0]: a "}" is missing (at character 3).',
    ],
  ])('that %s stops the run', (_name, text, expected) => {
    try {
      judged(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentError)
      expect((error as DocumentError).problems.map(problemText).map((line) => line.replace(`${FILE}:`, ''))).toEqual([expected])
    }
  })
})
