import { describe, expect, it } from 'vitest'
import type { Location } from '#core/location'
import type { PathClass } from '#core/site'
import { oneOf, unknown, type Value } from '#core/value'
import { evaluate } from '#policy/evaluate'
import { asset, material, place, value } from './assets'
import { policyOf, TODAY } from './built-in'

const policy = policyOf()
const byFolder = (file: string): PathClass => (file.startsWith('test/') ? 'test' : 'source')
const at = (file: string, line: number): Location => ({ file, line, column: 1, endLine: line, endColumn: 9 })
const hmac = { primitive: value('mac'), algorithm: value('HMAC'), hash: value('MD5') }
const md5 = { primitive: value('hash'), algorithm: value('MD5') }

describe('where a finding stands', () => {
  it('is the place of the property that decided', () => {
    const occurrence = place({ line: 30, places: { hash: at('src/a.py', 3), function: at('src/a.py', 40) } })
    expect(evaluate([asset('HMAC', hmac, [occurrence])], policy, TODAY).map((one) => one.at.line)).toEqual([3])
    expect(evaluate([asset('MD5', md5, [occurrence])], policy, TODAY).map((one) => one.at.line)).toEqual([30])
    const wrapped = place({ line: 30, places: { algorithm: at('src/a.py', 3), function: at('src/a.py', 40), key: at('src/a.py', 50) } })
    expect(evaluate([asset('MD5', md5, [wrapped])], policy, TODAY).map((one) => one.at.line)).toEqual([3])
  })

  it('has one finding however many callers lead there', () => {
    const callers = [10, 20, 30].map((line) => place({ line, places: { hash: at('lib/mac.py', 3) } }))
    const found = evaluate([asset('HMAC', hmac, callers), asset('HMAC-2', { ...hmac, function: value('tag') }, callers)], policy, TODAY)
    expect(found.map((one) => [one.at.file, one.message])).toEqual([['lib/mac.py', 'HMAC with MD5. Reached from 3 places.']])
  })

  it('keeps findings of different values at one place apart', () => {
    const found = evaluate(
      [
        asset('RSA-1024', { algorithm: value('RSA'), keyBits: value(1024) }),
        asset('RSA-512', { algorithm: value('RSA'), keyBits: value(512) }),
      ],
      policy,
      TODAY,
    )
    expect(found.filter((one) => one.rule.id === 'weak-rsa-key')).toHaveLength(2)
  })

  it('asks one open question once, whatever the reasons', () => {
    const open = (reason: 'parameter' | 'environment'): Record<string, Value> => ({
      algorithm: value('HMAC'),
      primitive: value('mac'),
      hash: unknown(reason),
    })
    const found = evaluate([asset('HMAC', open('parameter')), asset('HMAC', open('environment'))], policy, TODAY)
    expect(found.map((one) => one.outcome)).toEqual(['unresolved'])
  })
})

describe('what a finding may do', () => {
  it('depends on the file it is reported in, not on the library it ends in', () => {
    const occurrence = place({ file: 'test/a.py', pathClass: 'source' })
    expect(evaluate([asset('MD5', md5, [occurrence])], policy, TODAY)[0]?.enforcement).toBe('fail')
    const [finding] = evaluate([asset('MD5', md5, [occurrence])], policy, TODAY, byFolder)
    expect([finding?.enforcement, finding?.message]).toEqual(['warn', 'MD5 used as a hash function. (test code: a warning only)'])
  })

  it('is less where the value that decided stands in a test', () => {
    const key: Value = { kind: 'material', source: 'constant', bytes: 16, at: at('test/b.py', 4) }
    const [finding] = evaluate([asset('AES', { key: oneOf([key, unknown('parameter')]) })], policy, TODAY, byFolder)
    expect([finding?.enforcement, finding?.message]).toEqual([
      'warn',
      'AES with a key that is written into the code in some cases. (the value stands in test code: a warning only)',
    ])
    const inSource: Value = { ...key, fingerprint: 'other', at: at('src/b.py', 4) }
    expect(evaluate([asset('AES', { key: oneOf([key, inSource]) })], policy, TODAY, byFolder)[0]?.enforcement).toBe('fail')
  })

  it('is a warning at most where the analysis is not certain', () => {
    const token = { token: value('JWT'), verification: value('off') }
    expect(evaluate([asset('JWT', token)], policy, TODAY)[0]?.enforcement).toBe('fail')
    expect(evaluate([asset('JWT', token, [place({ confidence: 'medium' })])], policy, TODAY)[0]?.enforcement).toBe('warn')
    expect(evaluate([asset('JWT', token, [place({ confidence: 'low' })])], policy, TODAY)[0]?.enforcement).toBe('record')
  })

  it('is nothing for a key or password without content', () => {
    const empty: Value = { kind: 'material', source: 'constant', bytes: 0 }
    expect(evaluate([asset('AES', { key: empty })], policy, TODAY)).toEqual([])
    expect(evaluate([asset('PBKDF2', { algorithm: value('PBKDF2'), salt: empty })], policy, TODAY)[0]?.message).toBe(
      'PBKDF2 with a salt that is empty.',
    )
  })
})

describe('yieldsTo', () => {
  const ids = (properties: Record<string, Value>): string[] =>
    evaluate([asset('x', properties)], policy, TODAY).map((one) => `${one.enforcement} ${one.rule.id}`)

  it('leaves one finding for what is one thing to a developer', () => {
    expect(
      ids({
        primitive: value('block-cipher'),
        algorithm: value('DES'),
        mode: value('ECB'),
        keyBits: value(56),
        function: value('encrypt'),
      }),
    ).toEqual(['fail weak-cipher'])
    expect(
      ids({ primitive: value('mac'), algorithm: value('HMAC'), hash: value('SHA-256'), keyBits: value(48), key: material('constant') }),
    ).toEqual(['fail hard-coded-key'])
  })

  it('does not let a milder rule silence a stricter one', () => {
    const camellia = { primitive: value('block-cipher'), algorithm: value('Camellia'), mode: value('ECB'), function: value('encrypt') }
    expect(ids(camellia)).toContain('fail ecb-mode')
  })
})

describe('narrowing', () => {
  it('names of two ranges only the versions that no choice makes good', () => {
    const versions = (): Value => oneOf(['TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].map((one) => value(one)))
    const [finding] = evaluate([asset('TLS', { minVersion: versions(), maxVersion: versions() }, undefined, 'protocol')], policy, TODAY)
    expect(finding?.message).toBe('TLSv1.0 or TLSv1.1 is accepted in some cases.')
    const [old] = evaluate(
      [asset('TLS', { minVersion: value('TLSv1.2'), maxVersion: value('TLSv1.1') }, undefined, 'protocol')],
      policy,
      TODAY,
    )
    expect(old?.message).toBe('Nothing newer than TLSv1.1 is spoken.')
  })
})
