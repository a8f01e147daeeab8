/** The eight standards judge one set of assets on three days, as standards-table.txt says: written from the sources. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AssetType, CryptoAsset } from '#core/asset'
import { known, type Value } from '#core/value'
import { evaluate } from '#policy/evaluate'
import { composePolicy } from '#policy/load-policy'
import { place } from './assets'
import { PRESETS, RULES } from './built-in'

const STANDARDS = ['baseline', 'nist', 'fips-140-3', 'cnsa-2', 'bsi-tr-02102', 'eu-regulated', 'pci-dss-4', 'owasp-asvs-5']
const DAYS = ['2026-11-21', '2031-01-01', '2036-01-01']

const SHORT: Readonly<Record<string, string>> = {
  $hash: 'primitive=hash',
  $xof: 'primitive=xof',
  $mac: 'primitive=mac',
  $block: 'primitive=block-cipher',
  $stream: 'primitive=stream-cipher',
  $ae: 'primitive=ae',
  $pke: 'primitive=pke',
  $sig: 'primitive=signature',
  $agree: 'primitive=key-agree',
  $kem: 'primitive=kem',
  $kdf: 'primitive=kdf',
  $pw: 'primitive=password-hash',
  $rng: 'primitive=drbg',
  $tls: 'type=protocol name=TLS',
  $ssh: 'type=protocol name=SSH',
  $jwt: 'token=JWT',
}

const lines = readFileSync(path.join(__dirname, 'standards-table.txt'), 'utf8').split('\n')
const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('|').map((cell) => cell.trim()))

function assetOf(name: string, text: string): CryptoAsset {
  const words = text.split(' ').flatMap((word) => (SHORT[word] ?? word).split(' '))
  const given = Object.fromEntries(words.map((word) => word.split('=')) as [string, string][])
  const properties: Record<string, Value> = {}
  for (const [property, word] of Object.entries(given)) {
    if (property === 'type' || property === 'name') continue
    if (word.startsWith('material:')) properties[property] = { kind: 'material', source: 'constant' }
    else
      properties[property] = known(word === 'true' ? true : word === 'false' ? false : /^\d+$/.test(word) ? Number(word) : word, 'literal')
  }
  const type = (given['type'] ?? 'algorithm') as AssetType
  return { id: name, type, name: given['name'] ?? name, properties, occurrences: [place()], dependsOn: [] }
}

const policies = STANDARDS.map((id) => {
  const text = `id: acme\nversion: '1'\nextends: ${id}\n`
  return composePolicy({ presets: PRESETS, rules: RULES, policy: { file: 'p.yml', text } })
})

describe('the standards', () => {
  it('judge at least 120 assets, each named once', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120)
    expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
  })

  it.each(rows)('%s', (name, properties = '', cells = '') => {
    const asset = assetOf(name ?? '', properties)
    const expected = cells.split(/\s+/).map((cell) => (cell.length === 1 ? cell.repeat(DAYS.length) : cell))
    expect(expected.map((cell) => cell.length)).toEqual(STANDARDS.map(() => DAYS.length))
    const told: string[] = []
    const judged = policies.map((policy) =>
      DAYS.map((day) => {
        const found = evaluate([asset], policy, day).filter(({ outcome }) => outcome === 'violation')
        const worst = found.filter(({ enforcement }) => enforcement !== 'record')
        told.push(...worst.map(({ rule, enforcement, clause }) => `${day} ${clause?.document ?? ''} ${enforcement} ${rule.id}`))
        return worst.length === 0 ? 'P' : worst.some(({ enforcement }) => enforcement === 'fail') ? 'F' : 'W'
      }).join(''),
    )
    const table = (all: readonly string[]): Record<string, string> =>
      Object.fromEntries(STANDARDS.map((id, index) => [id, all[index] ?? '']))
    expect(table(judged), told.join('\n')).toEqual(table(expected))
  })

  it('leave nothing of this open: every value is known', () => {
    for (const [name = '', properties = ''] of rows) {
      const open = evaluate([assetOf(name, properties)], policies[0] as (typeof policies)[0], DAYS[0] as string)
      expect(open.filter(({ outcome }) => outcome === 'unresolved').map(({ message }) => message)).toEqual([])
    }
  })
})
