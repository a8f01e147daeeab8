import { describe, expect, it } from 'vitest'
import type { CryptoAsset } from '#core/asset'
import type { Finding } from '#core/finding'
import { oneOf, unknown } from '#core/value'
import { evaluate, isDate, ruleSummary } from '#policy/evaluate'
import { asset, material, place, value } from './assets'
import { policyOf, TODAY } from './built-in'

const policy = policyOf()
const md5 = { primitive: value('hash'), algorithm: value('MD5') }
const aes = { primitive: value('block-cipher'), algorithm: value('AES'), function: value('encrypt') }

function findings(assets: CryptoAsset | CryptoAsset[], organisation?: string, asOf = TODAY): Finding[] {
  return evaluate([assets].flat(), organisation === undefined ? policy : policyOf(organisation), asOf)
}

/** 'fail weak-hash' for each finding, in order. */
function shortly(found: readonly Finding[]): string[] {
  return found.map((finding) => `${finding.enforcement} ${finding.rule.id}`)
}

const own = (text: string): string => `id: acme\nversion: '1'\nextends: baseline\n${text}`

describe('evaluate', () => {
  it('says nothing about what complies', () => {
    expect(findings(asset('SHA-256', { primitive: value('hash'), algorithm: value('SHA-256') }))).toEqual([])
    expect(
      findings(asset('AES-256-GCM', { ...aes, mode: value('GCM'), keyBits: value(256), iv: material('random'), key: material('service') })),
    ).toEqual([])
  })

  it('finds a violation with its clause, its source and the values that decided', () => {
    const [finding] = findings(asset('RSA-1024', { algorithm: value('RSA'), keyBits: value(1024) }))
    expect(finding).toMatchObject({
      rule: { id: 'weak-rsa-key', severity: 'high' },
      outcome: 'violation',
      enforcement: 'fail',
      at: { file: 'src/a.py', line: 10 },
      message: 'RSA key of 1024 bits; at least 2048 is required.',
      clause: {
        id: 'rsa-key-length',
        document: 'baseline',
        state: 'legacy',
        requirement: 'the key length must be at least 2048 bits',
        status: 'final',
      },
    })
    expect(finding?.clause?.source).toContain('SP 800-131A')
    expect(Object.keys(finding?.decidedBy ?? {})).toEqual(['algorithm', 'keyBits'])
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/)
  })

  it('does not put alternatives of two properties together that need not come together', () => {
    const either = { algorithm: oneOf([value('RSA'), value('EC')]), keyBits: oneOf([value(2048), value(256)]), function: value('keygen') }
    expect(shortly(findings(asset('RSA|EC', either))).filter((text) => text.startsWith('fail'))).toEqual([])
    const weakRsa = { ...either, keyBits: value(1024) }
    expect(shortly(findings(asset('RSA|EC', weakRsa)))).toContain('fail weak-rsa-key')
    const weakMode = { ...aes, algorithm: oneOf([value('AES'), value('Camellia')]), mode: oneOf([value('GCM'), value('ECB')]) }
    expect(shortly(findings(asset('AES|Camellia', weakMode)))).toContain('fail ecb-mode')
  })

  it('judges every place of an asset', () => {
    const places = [place({ line: 30 }), place({ line: 20 }), place({ file: 'src/0.py', line: 40 })]
    expect(findings(asset('MD5', md5, places)).map(({ at }) => `${at.file}:${String(at.line)}`)).toEqual([
      'src/0.py:40',
      'src/a.py:20',
      'src/a.py:30',
    ])
  })

  it('sorts failing before warning before recorded, then by severity, then by place', () => {
    const all = findings([
      asset('SHA-1', { primitive: value('hash'), algorithm: value('SHA-1') }, [place({ line: 1 })]),
      asset('Foo', { algorithm: value('Foo') }, [place({ line: 2 })]),
      asset('MD5', md5, [place({ line: 3 })]),
      asset('TLS', { verification: value('off') }, [place({ line: 4 })], 'protocol'),
    ])
    expect(shortly(all)).toEqual(['fail certificate-verification-off', 'fail weak-hash', 'warn weak-hash', 'record unlisted-algorithm'])
  })

  it('is the same however the assets are ordered', () => {
    const assets = [asset('MD5', md5, [place(), place({ line: 3 })]), asset('AES', { ...aes, mode: value('ECB') })]
    expect(findings([...assets].reverse())).toEqual(findings(assets))
  })

  it('refuses a date that does not exist', () => {
    expect(() => evaluate([], policy, '2026-02-30')).toThrow(/not a date of the calendar/)
    expect(['2028-02-29', '2026-12-31'].map(isDate)).toEqual([true, true])
    expect(['2027-02-29', '2026-13-01', '26-1-1', '2026-01-01T00:00:00Z', ''].map(isDate)).toEqual([false, false, false, false, false])
  })
})

describe('alternatives and unknown values', () => {
  it('judges by the worst alternative and names only that one', () => {
    const mode = oneOf([value('GCM'), value('ECB')])
    const [finding] = findings(asset('AES', { ...aes, mode }))
    expect(finding?.message).toBe('AES in ECB mode in some cases.')
    expect(finding?.decidedBy['mode']).toEqual(mode)
  })

  it('asks one question where several rules wait for the same value', () => {
    const found = findings(asset('AES', { ...aes, key: unknown('parameter') }))
    expect(shortly(found)).toEqual(['record hard-coded-key'])
    expect(found[0]).toMatchObject({ outcome: 'unresolved' })
    expect(found[0]?.message).toBe(
      'AES: the key could not be determined (it is a parameter whose callers are not known), so hard-coded-key and 1 more rule could not be judged.',
    )
  })

  it('is never silent about an algorithm that is not known', () => {
    const found = findings(asset('?', { algorithm: unknown('environment') }))
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.message).toMatch(/^lib\.call: the algorithm could not be determined \(it is read from the environment\)/)
  })

  it('does with them what the policy says', () => {
    const open = asset('AES', { ...aes, mode: unknown('parameter') })
    expect(shortly(findings(open, own('unresolved: warn\n')))).toEqual(['warn ecb-mode'])
    expect(shortly(findings(open, own('rules: { ecb-mode: { unresolved: fail } }\n')))).toEqual(['fail ecb-mode'])
    expect(
      shortly(findings(asset('Foo', { algorithm: unknown('parameter') }, [place()]), own('unresolved: fail\nfailOn: low\n')))[0],
    ).toMatch(/^fail /)
  })

  it('says nothing of an unknown value where every value complies', () => {
    const found = findings(
      asset('PBKDF2', { algorithm: value('PBKDF2'), primitive: value('kdf'), hash: unknown('parameter'), iterations: value(2_000_000) }),
    )
    expect(found.map(({ decidedBy }) => Object.keys(decidedBy))).not.toContainEqual(['iterations'])
  })
})

describe('what a finding does', () => {
  it('never stops the build below the severity that the policy names', () => {
    expect(shortly(findings(asset('MD5', md5), own('failOn: high\n')))).toEqual(['warn weak-hash'])
  })

  it.each([
    ['test', 'warn weak-hash', 'MD5 used as a hash function. (test code: a warning only)'],
    ['documentation', 'record weak-hash', 'MD5 used as a hash function. (documentation: recorded only)'],
    ['vendored', 'fail weak-hash', 'MD5 used as a hash function.'],
  ] as const)('is limited in %s code, and says so', (pathClass, expected, message) => {
    const found = findings(asset('MD5', md5, [place({ pathClass })]))
    expect(shortly(found)).toEqual([expected])
    expect(found[0]?.message).toBe(message)
  })

  it('is limited by path, for all rules or for some', () => {
    const limit = (rules: string): string =>
      own(`paths:\n  - { files: ["legacy/**"], enforcement: warn, because: replaced in May${rules} }\n`)
    const here = asset('MD5', md5, [place({ file: 'legacy/deep/x.py' })])
    expect(findings(here, limit(''))[0]?.message).toBe('MD5 used as a hash function. (replaced in May: a warning only)')
    expect(shortly(findings(here, limit(', rules: [weak-mac]')))).toEqual(['fail weak-hash'])
    expect(shortly(findings(asset('MD5', md5), limit('')))).toEqual(['fail weak-hash'])
  })

  it('is changed or switched off by rule', () => {
    expect(shortly(findings(asset('MD5', md5), own('rules: { weak-hash: { enforcement: record, severity: low } }\n')))).toEqual([
      'record weak-hash',
    ])
    expect(findings(asset('MD5', md5), own('rules: { weak-hash: { enforcement: off } }\n'))).toEqual([])
  })

  it('is one finding, whatever callers make of the result', () => {
    const md5For = (purpose: string): CryptoAsset => asset('MD5', { ...md5, purpose: value(purpose) })
    expect(shortly(findings([md5For('token'), md5For('general')]))).toEqual(['fail weak-hash'])
  })

  it('is one finding, not two, where one rule says more than another', () => {
    expect(shortly(findings(asset('MD5', { ...md5, purpose: value('password') })))).toEqual(['fail weak-hash-for-password'])
    const tls = asset('TLS', { verification: value('off'), hostnameVerification: value('off') }, [place()], 'protocol')
    expect(shortly(findings(tls))).toEqual(['fail certificate-verification-off'])
  })
})

describe('messages', () => {
  const message = (properties: Parameters<typeof asset>[1], name: string): string | undefined =>
    findings(asset(name, properties))[0]?.message

  it('tell where a value comes from', () => {
    const rsa = { algorithm: value('RSA') }
    expect(message({ ...rsa, keyBits: value(1024, 'library-default') }, 'RSA-1024')).toBe(
      'RSA key of 1024 bits (the default); at least 2048 is required.',
    )
    expect(message({ ...rsa, keyBits: value(1024, 'constant', 3) }, 'RSA-1024')).toBe(
      'RSA key of 1024 bits (from a constant, line 3); at least 2048 is required.',
    )
    expect(
      message(
        {
          ...rsa,
          keyBits: {
            kind: 'known',
            value: 1024,
            origin: 'configuration',
            at: { file: 'app.yml', line: 7, column: 1, endLine: 7, endColumn: 2 },
          },
        },
        'RSA-1024',
      ),
    ).toBe('RSA key of 1024 bits (from configuration, app.yml line 7); at least 2048 is required.')
    expect(message({ ...rsa, keyBits: value(1024, 'default-parameter', 10) }, 'RSA-1024')).toContain('(the default of a parameter)')
  })

  it('tell a date where there is one', () => {
    expect(message({ algorithm: value('RSA'), keyBits: value(2048) }, 'RSA-2048')).toBe(
      'RSA key of 2048 bits; at least 3072 is recommended, tolerated until 2030-12-31.',
    )
  })

  it('never show key material, even when it was emitted as text', () => {
    const secret = 'hunter2hunter2'
    for (const name of ['key', 'iv', 'salt', 'seed', 'password']) {
      const found = findings(asset('AES', { ...aes, algorithm: value('SecureRandom'), [name]: value(secret) }))
      expect(found.map((one) => one.message + (one.clause?.requirement ?? '')).join()).not.toContain(secret)
    }
  })

  it('keep hostile names on one short line', () => {
    const name = `x\n::error::owned\u202e${'y'.repeat(500)}`
    const text = message({ algorithm: value(name) }, name) ?? ''
    expect(text).not.toMatch(/[\n\u202e]/)
    expect(text.length).toBeLessThan(120)
  })

  it('give concrete advice for the language', () => {
    const [python] = findings(asset('MD5', md5))
    const [ruby] = findings(asset('MD5', md5, [place({ language: 'ruby' })]))
    expect(python?.rule.instead).toContain('hashlib.sha256')
    expect(ruby?.rule.instead).not.toContain('hashlib')
    const rule = policy.rules.find(({ id }) => id === 'weak-hash')
    expect(rule && ruleSummary(rule, '__proto__').instead).toBe(rule?.instead)
  })
})

describe('fingerprints', () => {
  const prints = (lines: number[], file = 'src/a.py'): string[] =>
    findings(
      asset(
        'MD5',
        md5,
        lines.map((line) => place({ line, file })),
      ),
    ).map(({ fingerprint }) => fingerprint)

  it('survive moved lines and tell equal findings of a file apart', () => {
    expect(prints([10, 20])).toEqual(prints([15, 90]))
    expect(new Set(prints([10, 20])).size).toBe(2)
  })

  it('differ between files, values and rules', () => {
    expect(prints([10])).not.toEqual(prints([10], 'src/b.py'))
    const keys = [1024, 1025].map((bits) => findings(asset('RSA', { algorithm: value('RSA'), keyBits: value(bits) }))[0]?.fingerprint)
    expect(keys[0]).not.toBe(keys[1])
  })

  it('do not change with the date', () => {
    const at = (asOf: string): string | undefined =>
      findings(asset('RSA-2048', { algorithm: value('RSA'), keyBits: value(2048) }), undefined, asOf)[0]?.fingerprint
    expect(at('2026-11-21')).toBe(at('2031-01-01'))
  })
})
