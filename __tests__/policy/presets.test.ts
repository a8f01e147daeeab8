/** Every preset loads, has a source for each row, and can be extended alone and with others. */
import { describe, expect, it } from 'vitest'
import type { CryptoAsset } from '#core/asset'
import { evaluate } from '#policy/evaluate'
import { composePolicy } from '#policy/load-policy'
import { asset, value } from './assets'
import { PRESETS, RULES } from './built-in'

const IDS = PRESETS.map(({ file }) => file.replace('policies/presets/', '').replace('.yml', ''))

describe('the presets', () => {
  it('are these', () => {
    expect(IDS).toEqual([
      'baseline',
      'bsi-tr-02102',
      'cnsa-2',
      'eu-regulated',
      'fips-140-3',
      'nist-800-131a-r3-draft',
      'nist-ir-8547-draft',
      'nist',
      'owasp-asvs-5',
      'pci-dss-4',
    ])
  })

  it.each(IDS)('%s loads, and every row has its source', (id) => {
    const policy = composePolicy({
      presets: PRESETS,
      rules: RULES,
      policy: { file: 'p.yml', text: `id: acme\nversion: '1'\nextends: ${id}\n` },
    })
    for (const [clause, rows] of Object.entries(policy.clauses))
      for (const row of rows) expect(row.source.length, clause).toBeGreaterThan(5)
    for (const row of Object.values(policy.clauses).flat())
      if (/\bdraft\b/i.test(row.source) && row.status !== undefined && row.from !== undefined) expect(row.status, row.source).toBe('draft')
  })

  it('go together, the strictest counting', () => {
    const text = `id: acme\nversion: '1'\nextends: [${IDS.join(', ')}]\n`
    const policy = composePolicy({ presets: PRESETS, rules: RULES, policy: { file: 'p.yml', text } })
    expect(new Set(policy.clauses['hash']?.map(({ document }) => document)).size).toBeGreaterThan(6)
  })
})

describe('the drafts of NIST', () => {
  const judged = (extend: string, one: CryptoAsset): string =>
    ['2026-11-21', '2031-01-01', '2036-01-01']
      .map((day) => {
        const text = `id: acme\nversion: '1'\nextends: ${extend}\n`
        const policy = composePolicy({ presets: PRESETS, rules: RULES, policy: { file: 'p.yml', text } })
        const found = evaluate([one], policy, day).map(({ enforcement }) => enforcement)
        return found.includes('fail') ? 'F' : found.includes('warn') ? 'W' : 'P'
      })
      .join('')
  const rsa = asset('RSA-2048', {
    primitive: value('signature'),
    algorithm: value('RSA'),
    keyBits: value(2048),
    hash: value('SHA-256'),
    function: value('sign'),
  })
  const p256 = asset('P-256', { primitive: value('signature'), algorithm: value('ECDSA'), curve: value('P-256'), function: value('sign') })
  const ecb = asset('AES-ECB', {
    primitive: value('block-cipher'),
    algorithm: value('AES'),
    mode: value('ECB'),
    function: value('encrypt'),
  })
  const mac = asset('HMAC', { primitive: value('mac'), algorithm: value('HMAC'), hash: value('SHA-1'), function: value('tag') })

  it.each<[string, CryptoAsset, string, string, string]>([
    ['RSA-2048: deprecated is not disallowed', rsa, 'PPP', 'PWW', 'PWF'],
    ['P-256: no date but 2035', p256, 'PPP', 'PPP', 'PPF'],
    ['ECB', ecb, 'PPP', 'FFF', 'PPP'],
    ['HMAC-SHA-1', mac, 'PPP', 'WFF', 'PPP'],
  ])('%s', (_name, one, final, r3, ir8547) => {
    expect([judged('nist', one), judged('nist-800-131a-r3-draft', one), judged('nist-ir-8547-draft', one)]).toEqual([final, r3, ir8547])
  })

  it('go together', () => {
    expect(judged('[nist, nist-800-131a-r3-draft, nist-ir-8547-draft]', rsa)).toBe('PWF')
    expect(judged('[nist-ir-8547-draft, nist-800-131a-r3-draft]', mac)).toBe('WFF')
  })
})
