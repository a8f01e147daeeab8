/** Expressions of custom rules: checked before anything is judged, three-valued, bounded, and run by the rule's examples. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { checkCommand, testCommand } from '#app/policy-commands'
import { known, oneOf, unknown, type Value } from '#core/value'
import { PROPERTY_NAMES, kindOf } from '#core/vocabulary'
import { celReader } from '#policy/cel'
import { composePolicy } from '#policy/load-policy'
import { ExpressionsNeeded } from '#policy/expressions'
import { compiledInstallation } from '../harness/installation'
import { repositoryOf } from '../host/temporary'
import { policyOf, PRESETS, RULES } from './built-in'

const installation = compiledInstallation()
const read = celReader()

function holds(text: string, properties: Record<string, Value>): string {
  const expression = read(text)
  if (!('names' in expression)) throw new Error(expression.message)
  return expression.holds(properties).truth
}

const is = (value: string | number | boolean): Value => known(value, 'literal')
const open = unknown('parameter')

describe('an expression', () => {
  it('compares properties with each other, which conditions cannot', () => {
    const text = 'asset.outputBits * 2 >= asset.keyBits && (asset.mode != "CBC" || asset.padding == "PKCS7")'
    expect(holds(text, { outputBits: is(256), keyBits: is(512), mode: is('GCM') })).toBe('yes')
    expect(holds(text, { outputBits: is(128), keyBits: is(512), mode: is('GCM') })).toBe('no')
  })

  it('is open where a value that it needs is not known, and only there', () => {
    expect(holds('asset.keyBits >= 2048', { keyBits: open })).toBe('unknown')
    expect(holds('asset.mode == "GCM" || asset.keyBits >= 256', { mode: is('GCM'), keyBits: open })).toBe('yes')
    expect(holds('asset.keyBits >= 256 || asset.mode == "GCM"', { mode: is('GCM'), keyBits: open })).toBe('yes')
    expect(holds('asset.keyBits >= 256 && asset.mode == "GCM"', { mode: is('ECB'), keyBits: open })).toBe('no')
    expect(holds('asset.mode != "ECB"', { mode: open })).toBe('unknown')
    expect(holds('asset.mode in ["GCM", "CCM"]', { mode: open })).toBe('unknown')
    expect(holds('!(asset.mode in ["GCM"])', { mode: open })).toBe('unknown')
  })

  it('fails where nobody set a value that it needs; `has` asks whether somebody did', () => {
    expect(holds('asset.keyBits >= 2048', {})).toBe('no')
    expect(holds('!has(asset.keyBits) || asset.keyBits >= 2048', {})).toBe('yes')
    expect(holds('has(asset.keyBits)', { keyBits: is(1) })).toBe('yes')
    expect(holds('has(asset.keyBits)', { keyBits: open })).toBe('unknown')
    // What is not known could make it hold, whatever is absent beside it.
    expect(holds('asset.keyBits >= 1 || asset.mode == "GCM"', { mode: open })).toBe('unknown')
  })

  it('holds only where it holds for every alternative', () => {
    expect(holds('asset.keyBits >= 2048', { keyBits: oneOf([is(4096), is(1024)]) })).toBe('no')
    expect(holds('asset.keyBits >= 2048', { keyBits: oneOf([is(4096), is(2048)]) })).toBe('yes')
    expect(holds('asset.keyBits >= 2048', { keyBits: oneOf([is(4096), open]) })).toBe('unknown')
    const many = oneOf(Array.from({ length: 100 }, (_, index) => is(index)))
    expect(holds('asset.keyBits >= 0', { keyBits: many })).toBe('unknown')
  })

  it('takes material by where it comes from, and what is of another kind as not known', () => {
    expect(holds('asset.key == "constant"', { key: { kind: 'material', source: 'constant', bytes: 16 } })).toBe('yes')
    expect(holds('asset.keyBits > 1', { keyBits: is('many') })).toBe('unknown')
    expect(holds('asset.validityDays == 365', { validityDays: is(364.99999999) })).toBe('yes')
    expect(holds('asset.validityDays <= 365', { validityDays: is(364.5) })).toBe('unknown')
    expect(holds('asset.keyBits / asset.cost > 1', { keyBits: is(1), cost: is(0) })).toBe('unknown')
  })

  it('has patterns that run in linear time', () => {
    expect(holds('re(asset.path, "src/[a-z]+\\\\.py") && glob(asset.path, "src/**")', { path: is('src/abc.py') })).toBe('yes')
    const evil = is(`${'a'.repeat(5000)}!`)
    const before = performance.now()
    expect(holds('re(asset.path, "(a+)+b")', { path: evil })).toBe('no')
    expect(performance.now() - before).toBeLessThan(2000)
  })

  it('knows the kind of every property', () => {
    const kinds = PROPERTY_NAMES.map((name) => kindOf(name))
    expect(new Set(kinds)).toEqual(new Set(['int', 'bool', 'string']))
    for (const name of PROPERTY_NAMES) {
      const literal = { int: '1', bool: 'true', string: '"x"' }[kindOf(name)]
      expect(read(`asset.${name} == ${literal}`), name).toHaveProperty('names', [name])
    }
  })

  it.each([
    ['asset.keyBitz >= 1', 6, 'there is no property "keyBitz"', 'keyBits'],
    ['asset.keyBits >= "a"', 0, 'no such overload: int >= string', undefined],
    ['asset.keyBits', 0, 'gives int, not true or false', undefined],
    ['asset.keyBits >=', 16, 'Unexpected token: EOF', undefined],
    ['keyBits >= 1', 0, 'there is no "keyBits": properties are written asset.keyBits', undefined],
    ['asset.path.matches("(a+)+b")', 0, '"matches" may run for ever', undefined],
    ['[1, 2].all(x, x > 0)', 0, '"all" is not supported', undefined],
    ['asset["keyBits"] > 1', 0, 'maps, indexes and optional values are not supported', undefined],
    ['re(asset.path, asset.mode)', 15, 'the pattern of re has to be a text', undefined],
    ['re(asset.path, "(?=a)")', 15, 'look-around', undefined],
    ['glob(asset.path, "[a]")', 17, 'is not part of a glob', undefined],
    ['has(asset)', 4, 'by itself is no value', undefined],
  ])('is refused before anything is judged: %s', (text, at, message, suggestion) => {
    const problem = read(text)
    expect(problem).toMatchObject({ at, message: expect.stringContaining(message) as string })
    expect('names' in problem ? undefined : problem.suggestion).toBe(suggestion)
  })

  it('is bounded in size and depth', () => {
    expect(read(Array.from({ length: 300 }, () => 'asset.enabled').join(' && '))).toHaveProperty('message')
    expect(read(`${'('.repeat(400)}true${')'.repeat(400)}`)).toHaveProperty('message')
    expect(read(`asset.keyBits in [${Array.from({ length: 500 }, (_, index) => String(index)).join()}]`)).toHaveProperty('message')
  })
})

const POLICY = `id: ours
version: '1'
extends: baseline
customRules:
  - id: mac-key-fits
    title: Key of a MAC shorter than its hash
    severity: high
    match: { algorithm: HMAC, keyBits: { present: true } }
    require: { keyBits: { min: 64 } }
    expression: asset.keyBits * 2 >= asset.tagBits
    because: A key that is shorter than half of the tag is the weaker part.
    instead: Use a longer key.
    references: []
    controls: []
    examples:
      - { asset: { algorithm: HMAC, keyBits: 256, tagBits: 256 }, expect: ok }
      - { asset: { algorithm: HMAC, keyBits: 64, tagBits: 512 }, expect: violation }
      - { asset: { algorithm: HMAC, keyBits: 32, tagBits: 32 }, expect: violation }
      - { asset: { algorithm: HMAC, keyBits: unknown, tagBits: 512 }, expect: unresolved }
      - { asset: { algorithm: HMAC, keyBits: 128 }, expect: violation }
      - { asset: { algorithm: AES, keyBits: 128 }, expect: nothing }
`

describe('a rule with an expression', () => {
  it('is run by its examples, with `policy test` and `policy check`', async () => {
    const request = {
      directory: repositoryOf({ '.github/crypto-policy.yml': POLICY }),
      installation: installation.folder,
      asOf: '2026-11-21',
    }
    expect((await testCommand(request, undefined)).lines).toEqual(['6 of 6 examples of 1 rule hold'])
    expect((await checkCommand(request, undefined)).ok).toBe(true)
    const wrong = repositoryOf({ '.github/crypto-policy.yml': POLICY.replace('expect: ok', 'expect: violation') })
    expect((await testCommand({ ...request, directory: wrong }, undefined)).ok).toBe(false)
  })

  it('judges a scan, by the path of each place where it asks for that', async () => {
    const rule = POLICY.replace(
      / {2}- id: mac[^]*/,
      `  - id: md5-in-tools
    title: MD5 outside of tools
    severity: high
    match: { algorithm: MD5 }
    expression: asset.path.startsWith("tools/")
    because: Only the tools may.
    instead: Use SHA-256.
    references: []
    controls: []
`,
    )
    const code = 'import hashlib\nx = hashlib.md5(b)\n'
    const folder = repositoryOf({ 'tools/a.py': code, 'app/a.py': code, '.github/crypto-policy.yml': rule })
    const report = await judge(folder, installation.folder, parseOptions({ asOf: '2026-11-21' }, 'flag'))
    expect(report.findings.filter(({ rule }) => rule.id === 'md5-in-tools').map(({ at, outcome }) => `${outcome} ${at.file}`)).toEqual([
      'violation app/a.py',
    ])
  })

  it('that is wrong is an error of the policy, with its place and what was meant', () => {
    const wrong = POLICY.replace('asset.keyBits * 2', 'asset.keyBit * 2')
    expect(() => policyOf(wrong)).toThrow(/crypto-policy\.yml:10:17[^]*at character 7: there is no property "keyBit"[^]*keyBits/)
  })

  it('stands beside no clause, and changes the checksum of the policy', () => {
    expect(() => policyOf(POLICY.replace('require: { keyBits: { min: 64 } }', 'clause: hash'))).toThrow(/stands beside `clause`/)
    expect(policyOf(POLICY.replace('* 2 >=', '* 3 >=')).sha256).not.toBe(policyOf(POLICY).sha256)
    expect(policyOf(POLICY).sha256).toBe(policyOf(POLICY).sha256)
  })

  it('loads the library only where there is one', () => {
    expect(() => composePolicy({ presets: PRESETS, rules: RULES, policy: { file: 'p.yml', text: POLICY } })).toThrow(ExpressionsNeeded)
    const eager = ['src/policy/load-policy.ts', 'src/policy/judge-rule.ts', 'src/app/compose.ts', 'src/app/judge.ts'].map((file) =>
      readFileSync(file, 'utf8'),
    )
    expect(eager.join('\n')).not.toMatch(/^import .*(cel-js|policy\/cel|'\.\/cel')/m)
  })
})
