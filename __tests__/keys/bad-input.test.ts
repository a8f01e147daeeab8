/** Broken, cut and hostile keys: nothing throws, nothing hangs, and what is left out is said. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inBytes } from '#keys/binary'
import { children, readDer } from '#keys/der'
import { keysFile } from '#keys/formats'
import { KeySearch } from '#keys/text'
import { scanFiles } from '../harness/scan-files'

const FIXTURES = path.join(__dirname, '../fixtures/keys')
const FORMS = keysFile.parse(parse(readFileSync(path.join(__dirname, '../../src/knowledge/keys.yml'), 'utf8')))
const search = new KeySearch(FORMS)

function fixture(name: string): Buffer {
  return readFileSync(path.join(FIXTURES, name))
}

async function seen(files: Record<string, string | Uint8Array>): Promise<{ assets: string[]; diagnostics: string[]; skipped: string[] }> {
  const report = await scanFiles(files)
  return {
    assets: report.assets.map(({ name }) => name).sort(),
    diagnostics: report.diagnostics.map(({ code, message }) => `${code}: ${message}`),
    skipped: report.evidence.skipped.map(({ reason }) => reason),
  }
}

describe('what cannot be read', () => {
  it('is said of a certificate that was cut off', async () => {
    expect(await seen({ 'tls/cut.pem': fixture('cut.pem') })).toEqual({
      assets: [],
      diagnostics: ['key-truncated: CERTIFICATE ends before it is complete'],
      skipped: [],
    })
  })

  it('is said of a certificate of garbage', async () => {
    const { assets, diagnostics } = await seen({ 'tls/a.pem': fixture('certificate-root.pem').toString().replace('MII', 'MAA') })
    expect(assets).toEqual([])
    expect(diagnostics).toEqual(['key-not-understood: CERTIFICATE could not be read'])
  })

  it('is said of an archive with the name of a keystore', async () => {
    expect((await seen({ 'tls/server.jks': fixture('zip.jks') })).diagnostics).toEqual([
      'key-another-format: the ZIP archive is of another form',
    ])
  })

  it('is said of a keystore that was cut off, and what stands before the cut counts', async () => {
    const { assets, diagnostics } = await seen({ 'tls/server.jks': fixture('cut.jks') })
    expect(assets).toEqual(['keystore'])
    expect(diagnostics).toEqual(['key-truncated: the key or certificate ends before it is complete'])
  })

  it('is counted where a file is too large', async () => {
    const { skipped } = await seen({ 'a/large.conf': new Uint8Array(2 * 1024 * 1024).fill(65) })
    expect(skipped).toEqual(['too-large'])
  })

  it('is nothing where code only writes the header', async () => {
    const code =
      "export const header = '-----BEGIN PRIVATE KEY-----'\nexport const wrap = (body: string) => `${header}\\n${body}\\n-----END PRIVATE KEY-----`\n"
    expect((await seen({ 'src/pem.ts': code })).assets).toEqual([])
  })

  it('is nothing where a page shows the shape of a key', async () => {
    const page =
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA…\n…\n-----END RSA PRIVATE KEY-----\n\n-----BEGIN CERTIFICATE-----\n<your certificate here>\n-----END CERTIFICATE-----\n'
    expect(await seen({ 'README.md': page })).toEqual({ assets: [], diagnostics: [], skipped: [] })
  })

  it('is nothing where the letters of the alphabet stand in its place', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789+abcdefghijklmnopqrstuvwxyz\n'
    const file = `-----BEGIN PRIVATE KEY-----\n${letters.repeat(3)}-----END PRIVATE KEY-----\n`
    expect((await seen({ 'sample.yml': file })).assets).toEqual([])
  })
})

describe('hostile bytes', () => {
  const names = readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.expect'))
    .map(({ name }) => name)

  it.each(names)('%s cut anywhere and with any byte changed never throws', (name) => {
    const bytes = fixture(name)
    const step = Math.max(1, Math.floor(bytes.length / 40))
    for (let at = 0; at < bytes.length; at += step) {
      const cut = bytes.subarray(0, at)
      inBytes(cut, FORMS)
      search.inText(cut.toString('latin1'))
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ 0xff
      inBytes(changed, FORMS)
      search.inText(changed.toString('latin1'))
    }
    expect(bytes.length).toBeGreaterThan(0)
  })

  it('nest without end', () => {
    const deep = Buffer.alloc(200_000, Buffer.from([0x30, 0x80]))
    expect(readDer(deep)).toBeUndefined()
    expect(inBytes(deep, FORMS)?.materials).toEqual([])
  })

  it('are a list of many empty values', () => {
    const body = Buffer.alloc(400_000, Buffer.from([0x05, 0x00]))
    const list = Buffer.concat([Buffer.from([0x30, 0x83, 0x06, 0x1a, 0x80]), body])
    expect(children(readDer(list)).length).toBeLessThanOrEqual(20_000)
  })

  it('announce more than there is', () => {
    expect(inBytes(Buffer.from('3084ffffffff0203', 'hex'), FORMS)).toEqual({ materials: [], problem: 'truncated' })
  })

  it('repeat the beginnings of all forms within bounded time', () => {
    for (const text of [
      '-----BEGIN PRIVATE KEY-----\n',
      'MIIB',
      'LS0tLS1CRUdJTi',
      '{"kty":"RSA",',
      'kty: RSA {',
      'ssh-rsa AAAA',
      'age1',
      'PuTTY-User-Key-File-3: a\n',
      '/u3+7Q',
    ])
      expect(search.inText(text.repeat(Math.floor(600_000 / text.length))).found).toEqual([])
  }, 20_000)

  it('leave no more than so many assets, and say so', () => {
    const line = fixture('ssh-ed25519-public.pub').toString('latin1')
    const { found, troubles } = search.inText(line.repeat(1500))
    expect(found).toHaveLength(1000)
    expect(troubles.map(({ problem }) => problem)).toContain('too-many')
  })
})
