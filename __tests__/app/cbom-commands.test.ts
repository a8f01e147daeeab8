/** CBOMs of two states compared, and CBOMs put into the SBOMs of other tools. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { compareCboms, mergedInto } from '#app/cbom-commands'
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
    const { lines, ok } = compareCboms({ directory: folder, installation: installation.folder }, 'before.json', 'after.json')
    expect(ok).toBe(false)
    expect(lines.at(-1)).toBe('1 added, 1 removed, 1 changed')
    expect(lines).toContain('+ algorithm SHA-512  c.py:2')
    expect(lines).toContain('- algorithm MD5  a.py:2')
    expect(lines).toContain('~ algorithm RSA-3072  keys.py:4')
    expect(lines).toContain('    keyBits: 2048 -> 3072')
    expect(compareCboms({ directory: folder, installation: installation.folder }, 'after.json', 'after.json')).toEqual({
      lines: ['0 added, 0 removed, 0 changed'],
      ok: true,
    })
  })

  it('says which file is wrong', () => {
    const folder = folderOf({ 'a.json': 'no json', 'b.json': '{"bomFormat":"SPDX"}' })
    const compare = (): unknown => compareCboms({ directory: folder, installation: installation.folder }, 'a.json', 'b.json')
    expect(compare).toThrow(UserError)
    expect(compare).toThrow('a.json: the CBOM is not JSON')
    expect(() => compareCboms({ directory: folder, installation: installation.folder }, 'none.json', 'b.json')).toThrow(
      'none.json does not exist',
    )
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
