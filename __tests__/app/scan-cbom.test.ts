/** A policy judges an imported CBOM as it judges a scan: verdicts, dates, exceptions, exit codes, every reporter. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { exitCode } from '#app/outcome'
import type { Report } from '#core/report'
import { reporters } from '#report/index'
import { compiledInstallation } from '../harness/installation'
import { ROOT } from '../harness/scan-files'
import { folderOf, repositoryOf } from '../host/temporary'

const bom = (name: string): string => readFileSync(path.join(ROOT, '__tests__/cbom/boms', name), 'utf8')
const installation = compiledInstallation()
const AS_OF = '2026-11-21'

function run(folder: string, options: Record<string, unknown> = {}): Promise<Report> {
  return judge(folder, installation.folder, parseOptions({ cbom: 'cbom.json', asOf: AS_OF, ...options }, 'flag'))
}

const verdicts = ({ findings }: Report): string[] =>
  findings
    .filter(({ enforcement }) => enforcement !== 'record')
    .map(({ rule, enforcement, at, asset }) => `${enforcement} ${rule.id} ${asset.name} ${at.file}:${String(at.line)}`)

const policy = (lines: string): string => `id: ours\nversion: '1'\nextends: []\n${lines}`

describe('an imported CBOM', () => {
  it('is judged by the built-in standard where there is no policy, test code more leniently', async () => {
    const report = await run(folderOf({ 'cbom.json': bom('cbomkit.json') }))
    expect(report.verdict).toBe('fail')
    expect(verdicts(report)).toEqual([
      'fail weak-rsa-key RSA-1024 src/main/java/shop/Keys.java:12',
      'fail weak-hash MD5 src/main/java/shop/Sessions.java:17',
      'warn weak-hash MD5 src/test/java/shop/SessionsTest.java:31',
    ])
  })

  it('gets the verdict that a scan of the same code gets', async () => {
    const code = 'import hashlib\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n'
    const scanned = await judge(repositoryOf({ 'app/a.py': code }), installation.folder, parseOptions({ asOf: AS_OF }, 'flag'))
    const crypto = { assetType: 'algorithm', algorithmProperties: { primitive: 'hash', cryptoFunctions: ['digest'] } }
    const one = {
      type: 'cryptographic-asset',
      name: 'MD5',
      cryptoProperties: crypto,
      evidence: { occurrences: [{ location: 'app/a.py', line: 4 }] },
    }
    const document = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [one] })
    const imported = await run(folderOf({ 'cbom.json': document }))
    expect(verdicts(imported)).toEqual(verdicts(scanned))
    expect(imported.verdict).toBe(scanned.verdict)
  })

  it('is judged as of a date: SHA-1 is tolerated until the end of 2030', async () => {
    const folder = folderOf({ 'cbom.json': bom('cdxgen.json') })
    expect((await run(folder)).verdict).toBe('pass')
    const later = await run(folder, { asOf: '2031-01-01' })
    expect(later.verdict).toBe('fail')
    expect(verdicts(later)[0]).toBe('fail weak-hash SHA-1 src/etag.js:8')
  })

  it("is judged by the repository's policy, with its paths, data classes and requirements", async () => {
    const ours = policy(`standard:
  source: Our standard
  ciphers: { approved: [AES] }
  modes: { approved: [GCM] }
dataClasses: [public, restricted]
assign:
  - { files: ['src/main/**'], dataClass: restricted }
requirements:
  - id: long-keys
    title: Long keys
    dataClass: restricted
    when: { algorithm: AES, keyBits: { present: true } }
    require: { keyBits: { min: 256 } }
    source: Our standard, 3
`)
    const folder = repositoryOf({ 'cbom.json': bom('cbomkit.json'), '.github/crypto-policy.yml': ours })
    const found = (await run(folder)).findings.map(({ rule, outcome, asset }) => `${outcome} ${rule.id} ${asset.name}`)
    expect(found).toContain('violation requirement-long-keys AES-128-CBC')
    // The length of the other AES key is not stated: nobody can know.
    expect(found).toContain('unresolved requirement-long-keys AES')
    expect(found).toContain('violation standard-modes AES-128-CBC')
  })

  it('fails on what it does not state where the policy wants that', async () => {
    const ours = `id: ours\nversion: '1'\nextends: baseline\nunresolved: fail\n`
    const report = await run(repositoryOf({ 'cbom.json': bom('cbomkit.json'), '.github/crypto-policy.yml': ours }))
    expect(verdicts(report).some((line) => line.startsWith('fail ecb-mode AES src/main/java/shop/Vault.java:60'))).toBe(true)
  })

  it('is no verdict when it cannot be read, and when the policy wants all of it read', async () => {
    const broken = await run(folderOf({ 'cbom.json': '{"bomFormat":' }))
    expect([broken.verdict, exitCode(broken.verdict, false)]).toEqual(['error', 2])
    const partly = '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"cryptographic-asset","name":"x"}]}'
    expect((await run(folderOf({ 'cbom.json': partly }))).verdict).toBe('pass')
    const strict = `id: ours\nversion: '1'\nextends: baseline\nunparsed: fail\n`
    expect((await run(repositoryOf({ 'cbom.json': partly, '.github/crypto-policy.yml': strict }))).verdict).toBe('error')
  })

  it('that is not there, or stands beside paths, is an error of the user', async () => {
    const folder = folderOf({ 'a.py': '' })
    await expect(run(folder)).rejects.toThrow('the CBOM cbom.json does not exist')
    await expect(run(folder, { paths: ['a.py'] })).rejects.toThrow('give either paths or a CBOM')
  })

  it('makes every report, and no key of it stands in any of them', async () => {
    const value = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ'
    const crypto = { assetType: 'related-crypto-material', relatedCryptoMaterialProperties: { type: 'private-key', size: 2048, value } }
    const one = { type: 'cryptographic-asset', name: 'key <script>', 'bom-ref': 'k', cryptoProperties: crypto }
    const report = await run(folderOf({ 'cbom.json': JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [one] }) }))
    for (const reporter of Object.values(reporters)) {
      const text = reporter.render(report, { colour: false, width: 100 })
      expect(text, reporter.id).not.toContain(value)
      expect(text.length).toBeGreaterThan(0)
    }
  })

  it('gives the same report whatever order its components stand in', async () => {
    const document = JSON.parse(bom('cbomkit.json')) as { components: unknown[] }
    const turned = JSON.stringify({ ...document, components: [...document.components].reverse() })
    const [one, other] = [await run(folderOf({ 'cbom.json': bom('cbomkit.json') })), await run(folderOf({ 'cbom.json': turned }))]
    expect(other.findings).toEqual(one.findings)
  })
})
