/** Every policy on the page about policies loads, and does what the page says. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unknown } from '#core/value'
import { evaluate } from '#policy/evaluate'
import { applyExceptions } from '#policy/exceptions'
import { brokenExamples } from '#policy/examples'
import { asset, material, place, value } from './assets'
import { policyOf, TODAY } from './built-in'

const BLOCKS = [...readFileSync('docs/policy.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] as string)

function block(version: number): string {
  return BLOCKS.find((text) => text.includes(`version: '${String(version)}'`)) as string
}

function shortly(version: number, one: ReturnType<typeof asset>, asOf = TODAY): string[] {
  return evaluate([one], policyOf(block(version)), asOf).map(({ enforcement, rule }) => `${enforcement} ${rule.severity} ${rule.id}`)
}

const md5 = { primitive: value('hash'), algorithm: value('MD5') }
const rsa = { algorithm: value('RSA'), keyBits: value(2048) }

describe('the page about policies', () => {
  it.each(BLOCKS.map((text, index) => [index + 1, text] as const))('shows a policy that loads: block %i', (_index, text) => {
    const policy = policyOf(text)
    expect(policy.id).toMatch(/^acme/)
    for (const rule of policy.rules) expect(brokenExamples(rule, policy, TODAY).filter(() => rule.id.startsWith('acme'))).toEqual([])
  })

  it('has one block for each thing that a policy can change', () => {
    expect(BLOCKS).toHaveLength(10)
  })

  it('judges by an expression that compares two properties', () => {
    const mac = { primitive: value('mac'), algorithm: value('HMAC'), keyBits: value(128), tagBits: value(512) }
    expect(shortly(10, asset('HMAC', mac))).toContain('fail medium short-mac-key')
    expect(shortly(10, asset('HMAC', { ...mac, tagBits: value(256) }))).not.toContain('fail medium short-mac-key')
  })

  it('fails on what could not be read, and only from the severity it names', () => {
    expect(shortly(2, asset('AES', { primitive: value('block-cipher'), algorithm: value('AES'), iv: unknown('parameter') }))).toEqual([
      'fail high static-iv',
    ])
    expect(shortly(2, asset('MD5', md5))).toEqual(['warn medium weak-hash'])
    expect(shortly(2, asset('MD5', { ...md5, purpose: value('password') }, [place({ pathClass: 'test' })]))).toEqual([
      'record critical weak-hash-for-password',
    ])
  })

  it('changes severity and enforcement of rules, and switches one off', () => {
    expect(shortly(3, asset('MD5', md5))).toEqual(['fail high weak-hash'])
    expect(shortly(3, asset('HMAC', { primitive: value('mac'), algorithm: value('HMAC'), hash: value('SHA-1') }))).toEqual([
      'fail medium weak-mac',
    ])
    expect(shortly(3, asset('ECDSA', { primitive: value('signature'), algorithm: value('ECDSA'), key: unknown('parameter') }))).toEqual([
      'warn high hard-coded-key',
    ])
    expect(policyOf(block(3)).off).toEqual(['data-without-class', 'quantum-vulnerable'])
  })

  it('replaces a clause by dated rows and adds rows to another', () => {
    expect(shortly(4, asset('RSA-2048', rsa), '2026-12-31')).toContain('warn high weak-rsa-key')
    expect(shortly(4, asset('RSA-2048', rsa), '2027-01-01')).toContain('fail high weak-rsa-key')
    const cbc = { primitive: value('block-cipher'), algorithm: value('AES'), mode: value('CBC') }
    expect(shortly(4, asset('AES-CBC', { ...cbc, function: value('encrypt') }))).toContain('fail high ecb-mode')
    expect(shortly(4, asset('AES-CBC', { ...cbc, function: value('decrypt') }))).toEqual(['record high ecb-mode'])
    expect(shortly(4, asset('AES-ECB', { ...cbc, mode: value('ECB') }))).toContain('fail high ecb-mode')
  })

  it('adds a rule with a clause of its own', () => {
    const token = { token: value('JWT'), jose: value('HS256'), algorithm: value('HMAC'), hash: value('SHA-256') }
    expect(shortly(5, asset('JWT', token))).toEqual(['fail high acme-token-algorithm'])
  })

  it('writes a standard as lists, with data classes and a requirement', () => {
    const hash = (name: string, asOf = TODAY): string[] =>
      shortly(7, asset(name, { primitive: value('hash'), algorithm: value(name) }), asOf)
    expect(hash('SHA-256')).toEqual([])
    expect(hash('SHA-512', '2031-01-01')).toEqual(['fail medium standard-hashes'])
    expect(hash('BLAKE3')).toEqual(['fail medium standard-hashes'])
    const aes = (file: string): string[] =>
      shortly(7, asset('AES', { primitive: value('block-cipher'), algorithm: value('AES'), keyBits: value(128) }, [place({ file })]))
    expect([aes('site/a.py'), aes('billing/a.py')]).toEqual([[], ['fail high standard-key-lengths']])
    const bucket = asset(
      'storage-encryption',
      { resource: value('aws_s3_bucket'), encrypted: value(true), keyManager: value('provider') },
      [place({ file: 'billing/a.tf' })],
    )
    expect(shortly(7, bucket)).toEqual(['fail high requirement-own-key', 'record low provider-managed-key'])
  })

  it('shows a file of exceptions that is in order under the policy beside it', () => {
    const [, text = ''] = /```yml\n([\s\S]*?)```/.exec(readFileSync('docs/policy.md', 'utf8')) ?? []
    const policy = policyOf(block(9).replace('approvals: 2', 'approvals: 1'))
    const found = applyExceptions([], { file: 'e.yml', text }, policy, TODAY)
    expect(found.map(({ rule }) => rule.id)).toEqual(['exception-unused'])
  })

  it('loosens a standard with a recorded deviation only', () => {
    const text = block(8)
    expect(policyOf(text).governance?.deviations).toMatchObject([{ of: 'rules.old-signature-padding', riskId: 'R-218' }])
    expect(() => policyOf(text.replace(/deviations:[\s\S]*?(?=rules:)/, ''))).toThrow(/needs a recorded deviation/)
  })

  it('lowers by path and gives the reason', () => {
    const places = [place({ file: 'legacy/a.py' }), place({ file: 'tools/fixtures/b.py' }), place({ file: 'src/c.py' })]
    const found = evaluate([asset('MD5', md5, places)], policyOf(block(6)), TODAY)
    expect(found.map(({ at, enforcement }) => [at.file, enforcement])).toEqual([
      ['src/c.py', 'fail'],
      ['legacy/a.py', 'warn'],
      ['tools/fixtures/b.py', 'record'],
    ])
    expect(found[1]?.message).toContain('SEC-217')
    const key = evaluate([asset('AES', { key: material('constant') }, places)], policyOf(block(6)), TODAY)
    expect(key.map(({ at, enforcement }) => [at.file, enforcement])).toContainEqual(['legacy/a.py', 'fail'])
  })
})
