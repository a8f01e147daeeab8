/** CBOMs of two states compared, and CBOMs put into the SBOMs of other tools. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { compareInventories, joinedCboms, mergedInto, splitCbom } from '#app/cbom-commands'
import { UserError } from '#core/errors'
import { reporters } from '#report/index'
import { compiledInstallation } from '../harness/installation'
import { scanFiles } from '../harness/scan-files'
import { folderOf } from '../host/temporary'
import { bomSchema } from '../report/cbom-schema'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const installation = compiledInstallation()
const valid = bomSchema('1.6')

async function cbomOf(files: Record<string, string>, id = 'cyclonedx'): Promise<string> {
  return reporters[id]?.render(await scanFiles(files), { colour: false, width: 100 }) ?? ''
}

const code = (bits: number): string =>
  `from cryptography.hazmat.primitives.asymmetric import rsa\n\ndef make():\n    return rsa.generate_private_key(public_exponent=65537, key_size=${String(bits)})\n`

describe('cryptogate cbom diff', () => {
  it('tells what came, went and changed, and is silent of what only moved', async () => {
    const folder = folderOf({
      'before.json': await cbomOf({
        'keys.py': code(2048),
        'a.py': 'import hashlib\nhashlib.md5()\n',
        'b.py': 'import hashlib\nhashlib.sha256()\n',
      }),
      'after.json': await cbomOf({
        'keys.py': code(3072),
        'b.py': '\n\nimport hashlib\nhashlib.sha256()\n',
        'c.py': 'import hashlib\nhashlib.sha512()\n',
      }),
    })
    const { lines, ok } = await compareInventories({ directory: folder, installation: installation.folder }, 'before.json', 'after.json')
    expect(ok).toBe(false)
    expect(lines.at(-1)).toBe('1 added, 1 removed, 1 changed')
    expect(lines).toContain('+ algorithm SHA-512  c.py:2')
    expect(lines).toContain('- algorithm MD5  a.py:2')
    expect(lines).toContain('~ algorithm RSA-3072  keys.py:4')
    expect(lines).toContain('    key length 2048 → 3072 bits')
    expect(await compareInventories({ directory: folder, installation: installation.folder }, 'after.json', 'after.json')).toEqual({
      lines: ['0 added, 0 removed, 0 changed'],
      ok: true,
    })
  })

  it('compares commits, whatever is checked out, and a commit with a CBOM', async () => {
    const folder = folderOf({ 'keys.py': code(2048), 'b.py': 'import hashlib\nhashlib.sha256()\n' })
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8' })
    git('init', '-q', '-b', 'main')
    git('add', '-A')
    git('commit', '-qm', 'first')
    writeFileSync(path.join(folder, 'keys.py'), code(3072))
    git('commit', '-qam', 'second')
    // What nobody has committed is no part of either side.
    writeFileSync(path.join(folder, 'keys.py'), code(1024))
    writeFileSync(path.join(folder, 'new.py'), 'import hashlib\nhashlib.md5()\n')
    const request = { directory: folder, installation: installation.folder }
    const wanted = ['~ algorithm RSA-3072  keys.py:4', '    key length 2048 → 3072 bits', '0 added, 0 removed, 1 changed']
    expect(await compareInventories(request, 'HEAD~1..HEAD')).toMatchObject({ lines: expect.arrayContaining(wanted), ok: false })
    expect((await compareInventories(request, 'HEAD', 'HEAD~1')).lines).toContain('    key length 3072 → 2048 bits')
    writeFileSync(path.join(folder, 'bom.json'), await cbomOf({ 'keys.py': code(3072), 'b.py': 'import hashlib\nhashlib.sha256()\n' }))
    expect(await compareInventories(request, 'bom.json', 'main')).toEqual({ lines: ['0 added, 0 removed, 0 changed'], ok: true })
    await expect(compareInventories(request, 'HEAD~1')).rejects.toThrow('there is only one inventory')
    await expect(compareInventories(request, 'HEAD..nowhere')).rejects.toThrow('nowhere does not exist')
  })

  it('says which file is wrong', async () => {
    const folder = folderOf({ 'a.json': 'no json', 'b.json': '{"bomFormat":"SPDX"}' })
    const request = { directory: folder, installation: installation.folder }
    await expect(compareInventories(request, 'a.json', 'b.json')).rejects.toThrow(UserError)
    await expect(compareInventories(request, 'a.json', 'b.json')).rejects.toThrow('a.json: the CBOM is not JSON')
    await expect(compareInventories(request, 'none.json', 'b.json')).rejects.toThrow('none.json does not exist')
  })
})

describe('cryptogate cbom split and merge', () => {
  const POLICY = `id: p
version: '1'
extends: baseline
services: [shop, payments]
assign:
  - { files: ['shop/**'], service: shop }
  - { files: ['payments/**', 'shared/**'], service: payments }
  - { files: ['shared/**'], service: shop }
`

  it('gives each service what it uses, and all of it again', async () => {
    const files = {
      'shop/a.py': 'import hashlib\nhashlib.md5()\n',
      'payments/keys.py': code(3072),
      'shared/h.py': 'import hashlib\nhashlib.sha512()\n',
      'tools/b.py': 'import hashlib\nhashlib.sha1()\n',
    }
    const report = await scanFiles(files, { policy: { file: '.github/crypto-policy.yml', text: POLICY } })
    // One use by two services is of one service only: the last assignment counts, as it does for rules.
    const text = reporters['cyclonedx']?.render(report, { colour: false, width: 100 }) ?? ''
    const folder = folderOf({ 'bom.json': text })
    const parts = splitCbom(folder, 'bom.json')
    const names = (bom: string): string[] =>
      (JSON.parse(bom) as { components: { name: string }[] }).components.map(({ name }) => name).sort()
    expect(parts.map((one) => `${one.fileName}: ${names(one.text).join(', ')}`)).toEqual([
      'payments.cdx.json: RSA-3072',
      'shop.cdx.json: MD5, SHA-512',
      'without-service.cdx.json: SHA-1',
    ])
    for (const part of parts) {
      valid(JSON.parse(part.text))
      expect(valid.errors ?? []).toEqual([])
      writeFileSync(path.join(folder, part.fileName), part.text)
    }
    const whole = joinedCboms(
      folder,
      parts.map(({ fileName }) => fileName),
      'all',
    )
    valid(JSON.parse(whole))
    expect(valid.errors ?? []).toEqual([])
    expect(names(whole)).toEqual(['MD5', 'RSA-3072', 'SHA-1', 'SHA-512', 'payments', 'shop', 'without-service'])
    writeFileSync(path.join(folder, 'all.json'), whole)
    const same = await compareInventories({ directory: folder, installation: installation.folder }, 'bom.json', 'all.json')
    expect(same.lines).toEqual(['0 added, 0 removed, 0 changed'])
  })

  it('puts the places of one algorithm in two repositories together', async () => {
    const one = await cbomOf({ 'a.py': 'import hashlib\nhashlib.md5()\n' })
    const other = await cbomOf({ 'b.py': 'import hashlib\nhashlib.md5()\n' })
    const folder = folderOf({ 'one.json': one, 'other.json': other })
    const bom = JSON.parse(joinedCboms(folder, ['one.json', 'other.json', 'one.json'], 'both')) as {
      components: { name: string; evidence?: { occurrences: { location: string }[] }; properties?: { name: string; value: string }[] }[]
    }
    const md5 = bom.components.find(({ name }) => name === 'MD5')
    expect(md5?.evidence?.occurrences.map(({ location }) => location)).toEqual(['a.py', 'b.py'])
    expect(md5?.properties?.filter(({ name }) => name.startsWith('cryptogate:occurrence:')).map(({ name }) => name)).toEqual([
      'cryptogate:occurrence:0',
      'cryptogate:occurrence:1',
    ])
  })

  it('refuses what names no service, and what is no CBOM', async () => {
    const folder = folderOf({ 'bom.json': await cbomOf({ 'a.py': 'import hashlib\nhashlib.md5()\n' }), 'b.json': '[]' })
    expect(() => splitCbom(folder, 'bom.json')).toThrow('names no services')
    expect(() => splitCbom(folder, 'b.json')).toThrow('is no CycloneDX document')
    expect(() => joinedCboms(folder, ['bom.json', 'b.json'], 'x')).toThrow('is no CycloneDX document')
  })
})

describe('--merge', () => {
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 4,
    metadata: {
      tools: [{ vendor: 'Other', name: 'sbom-tool', version: '1.0' }],
      component: { type: 'application', 'bom-ref': 'app', name: 'shop' },
    },
    components: [
      { type: 'library', 'bom-ref': 'pkg:npm/left-pad@1.0.0', name: 'left-pad', version: '1.0.0', purl: 'pkg:npm/left-pad@1.0.0' },
    ],
    dependencies: [{ ref: 'app', dependsOn: ['pkg:npm/left-pad@1.0.0'] }],
  }

  it('keeps the SBOM, adds the assets to its subject, and is valid', async () => {
    const cbom = await cbomOf({ 'keys.py': code(2048) })
    const folder = folderOf({ 'sbom.json': JSON.stringify(sbom) })
    const text = mergedInto(folder, 'sbom.json', cbom)
    const merged = JSON.parse(text) as typeof sbom
    valid(merged)
    expect(valid.errors ?? []).toEqual([])
    expect(merged).toMatchObject({
      specVersion: '1.6',
      version: 5,
      serialNumber: sbom.serialNumber,
      metadata: { component: { name: 'shop' } },
    })
    expect(merged.components.map(({ name }) => name)).toEqual(['left-pad', 'RSA-2048'])
    const [subject] = merged.dependencies
    expect(subject?.dependsOn?.[0]).toBe('pkg:npm/left-pad@1.0.0')
    expect(subject?.dependsOn?.[1]).toMatch(/^crypto\/algorithm\/RSA-2048@/)
    // Once more: what an earlier run put there is replaced.
    writeFileSync(path.join(folder, 'merged.json'), text)
    const again = JSON.parse(mergedInto(folder, 'merged.json', await cbomOf({ 'keys.py': code(3072) }))) as typeof sbom
    valid(again)
    expect(valid.errors ?? []).toEqual([])
    expect(again.components.map(({ name }) => name)).toEqual(['left-pad', 'RSA-3072'])
    expect(again.dependencies[0]?.dependsOn).toHaveLength(2)
  })

  it('refuses what is no SBOM', async () => {
    const cbom = await cbomOf({ 'keys.py': code(2048) })
    const folder = folderOf({ 'a.json': '{', 'b.json': '{"bomFormat":"CycloneDX","specVersion":"9"}', 'c.json': '[]' })
    for (const [file, message] of [
      ['a.json', 'is not JSON'],
      ['b.json', 'CycloneDX 9'],
      ['c.json', 'is no CycloneDX document'],
      ['d.json', 'does not exist'],
    ] as const)
      expect(() => mergedInto(folder, file, cbom)).toThrow(message)
  })
})
