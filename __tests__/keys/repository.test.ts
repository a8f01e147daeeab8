/** Keys and certificates of a whole repository: what belongs together, what is judged of it, and that nobody sees a key. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CryptoAsset } from '#core/asset'
import type { Report } from '#core/report'
import { scalars } from '#core/value'
import { reporters } from '#report/index'
import { scanFiles } from '../harness/scan-files'

const FIXTURES = path.join(__dirname, '../fixtures/keys')

function fixture(name: string): Buffer {
  return readFileSync(path.join(FIXTURES, name))
}

function assetAt(report: Report, file: string, name: string): CryptoAsset {
  const found = report.assets.find((asset) => asset.name === name && asset.occurrences.some(({ at }) => at.file === file))
  if (found === undefined) throw new Error(`no ${name} in ${file}`)
  return found
}

function findings(report: Report): string[] {
  return report.findings
    .filter(({ rule }) => rule.id !== 'quantum-vulnerable')
    .map(({ enforcement, outcome, rule, at }) => `${enforcement} ${outcome} ${rule.id} ${at.file}`)
}

const CHAIN = { 'tls/ca.crt': fixture('chain.project/ca.crt'), 'tls/server.crt': fixture('chain.project/server.crt') }

describe('what belongs together', () => {
  it('is a key and its certificate, whatever forms they are in', async () => {
    const report = await scanFiles({ 'conf/server.key': fixture('chain.project/server.key'), 'conf/app.yaml': fixture('kubeconfig') })
    const key = assetAt(report, 'conf/server.key', 'private-key')
    expect(key.occurrences.map(({ at }) => at.file).sort()).toContain('conf/server.key')
    expect(scalars(key.properties['certificate'])).toEqual(['CN=server.example, O=Example'])
    const message = report.findings.find(
      ({ rule, at }) => rule.id === 'private-key-in-repository' && at.file === 'conf/server.key',
    )?.message
    expect(message).toBe('Private key (EC) of the certificate CN=server.example, O=Example stored in the repository.')
  })

  it('is a certificate and its authority', async () => {
    const report = await scanFiles(CHAIN)
    const [leaf, root] = [assetAt(report, 'tls/server.crt', 'certificate'), assetAt(report, 'tls/ca.crt', 'certificate')]
    expect(leaf.dependsOn).toEqual([root.id])
    expect(scalars(leaf.properties['issuerInRepository'])).toEqual([true])
    expect(leaf.properties['trust']).toEqual({ kind: 'unknown', reason: 'hidden' })
  })

  it('makes a certificate private whose authority can be used by all who read', async () => {
    const report = await scanFiles({ ...CHAIN, 'tls/ca.key': fixture('private-rsa-4096.pem') })
    expect(scalars(assetAt(report, 'tls/server.crt', 'certificate').properties['trust'])).toEqual(['private'])
  })

  it('is nothing where only another authority is there', async () => {
    const report = await scanFiles({ 'tls/server.crt': CHAIN['tls/server.crt'], 'tls/other.pem': fixture('certificate.pem') })
    expect(scalars(assetAt(report, 'tls/server.crt', 'certificate').properties['issuerInRepository'])).toEqual([false])
  })

  it('does not change what an asset is', async () => {
    const alone = await scanFiles({ 'tls/server.crt': CHAIN['tls/server.crt'] })
    const joined = await scanFiles({ ...CHAIN, 'tls/server.key': fixture('chain.project/server.key') })
    expect(assetAt(joined, 'tls/server.crt', 'certificate').id).toBe(assetAt(alone, 'tls/server.crt', 'certificate').id)
  })
})

describe('the baseline', () => {
  it('fails on a private key in clear, warns in a test and records in documentation', async () => {
    const key = fixture('private-rsa-3072.pem')
    expect(findings(await scanFiles({ 'conf/a.pem': key, 'test/b.pem': key, 'docs/c.pem': key }))).toEqual([
      'fail violation private-key-in-repository conf/a.pem',
      'warn violation private-key-in-repository test/b.pem',
      'record violation private-key-in-repository docs/c.pem',
    ])
  })

  it('says when a certificate expired, by the day judged at', async () => {
    const files = { 'tls/a.pem': fixture('certificate-expired.pem') }
    expect(findings(await scanFiles(files, { asOf: '2020-06-01' }))).toEqual([])
    expect(findings(await scanFiles(files, { asOf: '2020-12-10' }))).toEqual(['record violation expired-certificate tls/a.pem'])
    expect(findings(await scanFiles(files, { asOf: '2021-01-02' }))).toEqual(['warn violation expired-certificate tls/a.pem'])
    expect(findings(await scanFiles({ 'test/a.pem': fixture('certificate-expired.pem') }, { asOf: '2021-01-02' }))).toEqual([])
  })

  it('gives an expired certificate the same fingerprint every day', async () => {
    const files = { 'tls/a.pem': fixture('certificate-expired.pem') }
    const [first, second] = [await scanFiles(files, { asOf: '2021-01-02' }), await scanFiles(files, { asOf: '2022-02-02' })]
    const marks = (report: Report): string[] => report.findings.map(({ fingerprint }) => fingerprint)
    expect(marks(first).length).toBeGreaterThan(0)
    expect(marks(second)).toEqual(marks(first))
  })

  it('holds public certificates to the schedule of the CA/Browser Forum', async () => {
    const at = async (name: string, asOf: string): Promise<string[]> =>
      findings(await scanFiles({ 'tls/a.pem': fixture(`certificate-${name}.pem`) }, { asOf }))
    expect(await at('public-200', '2026-08-01')).toEqual([])
    expect(await at('public-398', '2026-03-14')).toEqual([])
    expect(await at('public-398', '2026-08-01')).toEqual(['fail violation long-certificate-validity tls/a.pem'])
  })

  it('says that it does not know whether a certificate is public', async () => {
    expect(findings(await scanFiles({ 'tls/a.pem': fixture('certificate-far.pem') }))).toEqual([
      'record unresolved long-certificate-validity tls/a.pem',
    ])
  })

  it('judges how a store is encrypted', async () => {
    const of = async (name: string): Promise<string[]> => findings(await scanFiles({ [`conf/${name}`]: fixture(name) }))
    expect(await of('weak.p12')).toEqual(['fail violation weak-key-encryption conf/weak.p12'])
    expect(await of('old.p12')).toEqual(['warn violation weak-key-encryption conf/old.p12'])
    expect(await of('server.jks')).toContain('warn violation weak-key-encryption conf/server.jks')
    expect(await of('modern.p12')).toEqual([
      'warn violation encrypted-key-in-repository conf/modern.p12',
      'record violation weak-key-encryption conf/modern.p12',
    ])
    expect(await of('only-certificates.p12')).toContain('record unresolved encrypted-key-in-repository conf/only-certificates.p12')
    expect(await of('open.p12')).toContain('fail violation private-key-in-repository conf/open.p12')
  })
})

describe('no report', () => {
  it('shows a part of a key, in any format', async () => {
    const names = readdirSync(FIXTURES).filter(
      (name) =>
        /^(?:private-|encrypted-|ssh-(?!.*pub)|pgp-.*secret|putty|age-|keys\.jwks|kubeconfig|source\.js|secret\.yaml)/.test(name) &&
        !name.endsWith('.expect'),
    )
    expect(names.length).toBeGreaterThan(40)
    const files = Object.fromEntries(names.map((name) => [`src/${name}`, fixture(name)]))
    const inCode = `const { createHash } = require('crypto')\nconst key = \`${fixture('private-rsa-2048.pem').toString()}\`\nexports.hash = createHash('md5')\n`
    const report = await scanFiles({ ...files, 'src/key-in-code.js': inCode })
    expect(report.snippets['src/key-in-code.js:31']).toContain('md5')
    const shown = Object.values(reporters)
      .map((reporter) => reporter.render(report, { colour: false, width: 120 }))
      .join('\n')
    const secrets = names.flatMap(
      (name) =>
        fixture(name)
          .toString('latin1')
          .match(/[A-Za-z0-9+/_-]{40,}/g) ?? [],
    )
    expect(secrets.length).toBeGreaterThan(500)
    // Halves of lines too: a cut line is still a part of the key. Public fingerprints in hexadecimal are none.
    const parts = secrets.flatMap((line) => [line.slice(0, 32), line.slice(-32)])
    expect(parts.filter((part) => shown.includes(part))).toEqual([])
  }, 120_000)
})
