/** The list of libraries in a standard, the rules on libraries, and what a policy makes of both. */
import { describe, expect, it } from 'vitest'
import type { Occurrence } from '#core/asset'
import { known, unknown, type Scalar, type Value } from '#core/value'
import { evaluate } from '#policy/evaluate'
import { namesIn } from '#policy/wanted'
import { asset, place } from './assets'
import { policyOf, TODAY } from './built-in'

interface Given {
  version?: string
  declared?: string
  ecosystem?: string
  direct?: boolean
  scope?: string
  via?: string[]
  more?: Record<string, Scalar>
}

function library(name: string, given: Given = {}): ReturnType<typeof asset> {
  const { version, declared, ecosystem = 'npm', direct = true, scope = 'production', via, more = {} } = given
  const open: Value = { ...unknown('unlocked'), ...(declared !== undefined && { within: `${ecosystem} ${declared}` }) }
  const properties: Record<string, Value> = {
    ecosystem: known(ecosystem, 'literal'),
    package: known(name, 'literal'),
    version: version === undefined ? open : known(version, 'literal'),
    direct: known(direct, 'literal'),
    scope: known(scope, 'literal'),
    ...(declared !== undefined && { declared: known(declared, 'literal') }),
    ...Object.fromEntries(Object.entries({ cryptographic: true, ...more }).map(([key, value]) => [key, known(value, 'catalogue')])),
  }
  const occurrence: Occurrence = place({ file: 'package.json', symbol: name, language: ecosystem, ...(via && { via }) })
  return asset(name, properties, [occurrence], 'library')
}

const head = "id: acme\nversion: '1'\nextends: []\n"
const STANDARD = `${head}standard:
  libraries:
    approved:
      - jose
      - '@noble/*'
      - { name: jsonwebtoken, ecosystem: npm, versions: '>=9' }
      - { name: legacy-kit, until: 2026-12-31 }
    deprecated:
      - { name: node-forge, ecosystem: npm, until: 2027-06-30, replacement: 'node:crypto' }
    prohibited:
      - { name: [crypto-js, left-crypt], note: the board decided so, replacement: 'node:crypto' }
      - { name: 'org.bouncycastle:*-jdk15on', ecosystem: maven }
      - { name: rsa, ecosystem: pypi, versions: '<4.7' }
    unlisted: warn
`

function judged(one: ReturnType<typeof asset>, text = STANDARD, asOf = TODAY): string[] {
  return evaluate([one], policyOf(text), asOf).map(({ enforcement, outcome, rule }) => `${enforcement} ${outcome} ${rule.id}`)
}

describe('a list of libraries', () => {
  it.each<[string, Given, string[]]>([
    ['jose', { version: '6.0.0' }, []],
    ['@noble/hashes', { version: '1.4.0' }, []],
    ['jsonwebtoken', { version: '9.0.2' }, []],
    ['jsonwebtoken', { version: '8.5.1' }, ['warn violation standard-libraries']],
    ['jsonwebtoken', { declared: '^9.0.0' }, []],
    ['jsonwebtoken', { declared: '^8.5.1' }, ['warn violation standard-libraries']],
    ['jsonwebtoken', { declared: '>=8' }, ['record unresolved standard-libraries']],
    ['jsonwebtoken', {}, ['record unresolved standard-libraries']],
    ['crypto-js', { version: '4.2.0' }, ['fail violation standard-libraries']],
    ['crypto-js', { version: '4.2.0', direct: false }, ['fail violation standard-libraries']],
    ['left-crypt', { version: '1.0.0', more: { cryptographic: false } }, ['fail violation standard-libraries']],
    ['org.bouncycastle:bcprov-jdk15on', { ecosystem: 'maven', version: '1.70' }, ['fail violation standard-libraries']],
    ['rsa', { ecosystem: 'pypi', version: '4.6' }, ['fail violation standard-libraries']],
    ['rsa', { ecosystem: 'pypi', declared: '==4.*' }, ['record unresolved standard-libraries']],
    ['tweetnacl', { version: '1.0.3' }, ['warn violation standard-libraries']],
    ['tweetnacl', { version: '1.0.3', direct: false }, []],
  ])('judges %s %j: %j', (name, given, expected) => {
    expect(judged(library(name, given))).toEqual(expected)
  })

  it('has days: what is approved or deprecated until one', () => {
    expect(judged(library('legacy-kit', { version: '1.0.0' }))).toEqual([])
    expect(judged(library('legacy-kit', { version: '1.0.0' }), STANDARD, '2027-01-01')).toEqual(['warn violation standard-libraries'])
    expect(judged(library('node-forge', { version: '1.3.1' }))).toEqual(['warn violation standard-libraries'])
    expect(judged(library('node-forge', { version: '1.3.1' }), STANDARD, '2027-07-01')).toEqual(['fail violation standard-libraries'])
  })

  it('says why, what to use instead, and which way the library comes in', () => {
    const one = library('crypto-js', { version: '4.1.1', direct: false, via: ['pdf-kit 2.0.0', 'crypto-js 4.1.1'] })
    const [finding] = evaluate([one], policyOf(STANDARD), TODAY)
    expect(finding?.message).toBe('crypto-js 4.1.1, brought in by pdf-kit 2.0.0: the board decided so; use node:crypto in its place.')
  })

  it('that only forbids says nothing of the rest', () => {
    const text = `${head}standard:\n  libraries:\n    prohibited: [crypto-js]\n`
    expect(judged(library('tweetnacl', { version: '1.0.3' }), text)).toEqual([])
    expect(judged(library('crypto-js', { version: '4.2.0' }), text)).toEqual(['fail violation standard-libraries'])
  })

  it.each([
    ["{ name: x, versions: '<1' }", 'needs an `ecosystem` that orders them'],
    ["{ name: x, ecosystem: npm, versions: 'newest' }", '"newest" is no range of npm'],
    ["{ name: x, ecosystem: nmp, versions: '<1' }", 'nmp'],
  ])('refuses %s', (entry, expected) => {
    expect(() => policyOf(`${head}standard:\n  libraries:\n    prohibited:\n      - ${entry}\n`)).toThrow(expected)
  })
})

describe('a custom rule', () => {
  const rule = (match: string): string =>
    `${head}customRules:\n  - { id: acme-rule, title: Old tokens, severity: high, match: ${match}, require: { version: { range: 'npm >=9' } }, because: b, instead: i, references: [], controls: [] }\n`

  it('can compare versions, and leaves open what nobody knows', () => {
    const text = rule('{ type: library, ecosystem: npm, package: jsonwebtoken, scope: production }')
    expect(judged(library('jsonwebtoken', { version: '8.5.1' }), text)).toEqual(['fail violation acme-rule'])
    expect(judged(library('jsonwebtoken', { version: '9.0.0' }), text)).toEqual([])
    expect(judged(library('jsonwebtoken', {}), text)).toEqual(['record unresolved acme-rule'])
    expect(judged(library('jsonwebtoken', { version: 'github:acme/jwt' }), text)).toEqual(['record unresolved acme-rule'])
  })

  it('with a range that is none is refused', () => {
    expect(() => policyOf(rule("{ version: { range: '<9' } }"))).toThrow('begins with one of npm')
  })
})

describe('what a policy names', () => {
  it('is wanted in the inventory, whether it is known or not', () => {
    const wanted = namesIn(policyOf(STANDARD), 'package')
    expect(['left-crypt', '@noble/ciphers', 'org.bouncycastle:bcpkix-jdk15on', 'rsa'].map(wanted)).toEqual([true, true, true, true])
    expect(['express', 'left-pad', 'org.bouncycastle:bcprov-jdk18on'].map(wanted)).toEqual([false, false, false])
    expect(namesIn(policyOf(), 'package')('express')).toBe(false)
  })
})

describe('the built-in rules', () => {
  const flaw = { flaw: 'CVE-2022-23540', flawFixedIn: '9.0.0' }

  it('fail on a broken version that the manifest itself takes, and warn of others [R96]', () => {
    expect(judged(library('jsonwebtoken', { version: '8.5.1', more: flaw }), `${head}`.replace('[]', 'baseline'))).toEqual([
      'fail violation broken-library',
    ])
    const others: Given[] = [{ direct: false }, { scope: 'development' }, { more: { flaw: 'CVE-2024-23342' } }]
    for (const given of others)
      expect(judged(library('jsonwebtoken', { version: '8.5.1', more: flaw, ...given }), `${head}`.replace('[]', 'baseline'))).toEqual([
        'warn violation broken-library',
      ])
  })

  it('ask the date whether a certificate is active', () => {
    const module = {
      fipsModule: 'BC-FJA 1.0.2.4',
      fipsCertificate: '4616',
      fipsStandard: 'FIPS 140-2',
      fipsSunset: '2026-09-21',
      implementation: 'module',
    }
    const one = library('org.bouncycastle:bc-fips', { ecosystem: 'maven', version: '1.0.2.4', more: module })
    const fips = `${head}`.replace('[]', 'fips-140-3')
    expect(judged(one, fips, '2026-09-20')).toEqual([])
    expect(judged(one, fips, '2026-09-21')).toEqual(['fail violation unvalidated-module'])
    expect(judged(library('tweetnacl', { version: '1.0.3', more: { implementation: 'own' } }), fips)).toEqual([
      'warn violation unvalidated-module',
    ])
    expect(
      judged(library('tweetnacl', { version: '1.0.3', more: { implementation: 'own' } }), `${head}`.replace('[]', 'baseline')),
    ).toEqual([])
  })
})
