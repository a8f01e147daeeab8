/** CBOMs of other tools become assets: what they say is kept, what they do not say stays unknown. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { importCbom, type Imported } from '#cbom/import-cbom'
import { cbomWords } from '#cbom/words'
import type { CryptoAsset } from '#core/asset'
import { alternatives, type Value } from '#core/value'
import { catalogue } from '../catalogue/load'
import { knowledge } from '../harness/scan-files'

const words = cbomWords.parse(knowledge().documents['knowledge/cbom.yml'])
const BOMS = path.join(import.meta.dirname, 'boms')

function imported(text: string): Imported {
  return importCbom(text, catalogue, words, { file: 'cbom.json', pathClass: () => 'source', language: () => 'java' })
}

/** A document of one component. */
function component(cryptoProperties: unknown, more: Record<string, unknown> = {}, specVersion = '1.6'): Imported {
  const one = { type: 'cryptographic-asset', name: 'thing', 'bom-ref': 'r1', cryptoProperties, ...more }
  return imported(JSON.stringify({ bomFormat: 'CycloneDX', specVersion, components: [one] }))
}

function algorithm(name: string, algorithmProperties: unknown = {}, oid?: string): Record<string, unknown> {
  const crypto = { assetType: 'algorithm', algorithmProperties, ...(oid === undefined ? {} : { oid }) }
  return said(component(crypto, { name }).assets[0])
}

/** Properties as one word each: the value, '?' where not stated, 'a|b' for one of both. */
function said(asset: CryptoAsset | undefined): Record<string, unknown> {
  const word = (value: Value): unknown => {
    const all = alternatives(value).map((one) =>
      one.kind === 'known' ? one.value : one.kind === 'unknown' && one.reason === 'not-stated' ? '?' : one.kind,
    )
    return all.length === 1 ? all[0] : all.map(String).sort().join('|')
  }
  return Object.fromEntries(Object.entries(asset?.properties ?? {}).map(([name, value]) => [name, word(value)]))
}

const codes = ({ diagnostics }: Imported): string[] => diagnostics.map(({ code }) => code).filter((code) => code !== 'cbom-read')

describe('an algorithm of a CBOM', () => {
  it('is read from the fields of CycloneDX 1.6', () => {
    const fields = { primitive: 'block-cipher', parameterSetIdentifier: '128', mode: 'ecb', padding: 'pkcs5', cryptoFunctions: ['encrypt'] }
    expect(algorithm('AES', fields)).toMatchObject({ algorithm: 'AES', keyBits: 128, mode: 'ECB', padding: 'PKCS7', function: 'encrypt' })
  })

  it('is read from the family and the curve of the registry in 1.7', () => {
    const fields = { primitive: 'signature', algorithmFamily: 'ECDSA', ellipticCurve: 'nist/P-256', cryptoFunctions: ['sign'] }
    expect(algorithm('the signature of orders', fields)).toMatchObject({
      algorithm: 'ECDSA',
      curve: 'P-256',
      primitive: 'signature',
      hash: '?',
    })
    expect(algorithm('x', { algorithmFamily: 'RSASSA-PSS', parameterSetIdentifier: '2048' })).toMatchObject({
      algorithm: 'RSA',
      padding: 'PSS',
      keyBits: 2048,
    })
    expect(algorithm('x', { algorithmFamily: 'SHA-2', parameterSetIdentifier: '256' })).toMatchObject({ algorithm: 'SHA-256' })
    expect(algorithm('x', { algorithmFamily: 'ML-KEM', parameterSetIdentifier: '768' })).toMatchObject({
      algorithm: 'ML-KEM-768',
      quantumVulnerable: false,
    })
  })

  it.each([
    ['PBKDF2-HMAC-SHA-256', { algorithm: 'PBKDF2', hash: 'SHA-256', iterations: '?' }],
    ['PBKDF2-HMAC-SHA256', { algorithm: 'PBKDF2', hash: 'SHA-256', iterations: '?' }],
    ['PBKDF2-SHA-1', { algorithm: 'PBKDF2', hash: 'SHA-1', iterations: '?' }],
    ['PBKDF2-HMAC-SHA-512-210000', { algorithm: 'PBKDF2', hash: 'SHA-512', iterations: 210000 }],
    ['PBKDF2-HMAC-SHA-1-1000', { algorithm: 'PBKDF2', hash: 'SHA-1', iterations: 1000 }],
    ['AES-256-GCM', { algorithm: 'AES', keyBits: 256, mode: 'GCM', primitive: 'ae' }],
    ['AES128-CBC-PKCS5', { algorithm: 'AES', keyBits: 128, mode: 'CBC', padding: 'PKCS7' }],
    ['SHA256withRSA', { algorithm: 'RSA', hash: 'SHA-256', primitive: 'signature' }],
    ['RSA-PSS-SHA-256-3072', { algorithm: 'RSA', hash: 'SHA-256', keyBits: 3072, padding: 'PSS' }],
    ['RSA-OAEP-SHA-1', { algorithm: 'RSA', hash: 'SHA-1', padding: 'OAEP', primitive: 'pke' }],
    ['RSA-2048', { algorithm: 'RSA', keyBits: 2048 }],
    ['HMAC-SHA-256', { algorithm: 'HMAC', hash: 'SHA-256' }],
    ['ECDSA-P-384-SHA-384', { algorithm: 'ECDSA', curve: 'P-384', hash: 'SHA-384' }],
    ['PBKDF2-SHA-1-1000', { algorithm: 'PBKDF2', hash: 'SHA-1', iterations: 1000 }],
    ['sha1', { algorithm: 'SHA-1', primitive: 'hash' }],
    ['ChaCha20-Poly1305', { algorithm: 'ChaCha20-Poly1305', primitive: 'ae' }],
  ])('is read from its name %s', (name, properties) => {
    expect(algorithm(name)).toMatchObject(properties)
  })

  it('is read from its object identifier where the name says nothing', () => {
    expect(algorithm('cipher of the archive', {}, '2.16.840.1.101.3.4.1.41')).toMatchObject({ algorithm: 'AES', keyBits: 256, mode: 'ECB' })
    expect(algorithm('x', {}, 'oid:1.2.840.113549.1.1.5')).toMatchObject({ algorithm: 'RSA', hash: 'SHA-1', primitive: 'signature' })
  })

  it('has unknown parameters where they are not stated, not absent ones', () => {
    expect(algorithm('AES', { primitive: 'block-cipher' })).toMatchObject({ keyBits: '?', mode: '?' })
    expect(algorithm('AES', { mode: 'unknown', parameterSetIdentifier: 'other' })).toMatchObject({ keyBits: '?', mode: '?' })
    expect(algorithm('RSA', { primitive: 'pke' })).toMatchObject({ keyBits: '?', padding: '?' })
    expect(algorithm('PBKDF2')).toMatchObject({ iterations: '?', hash: '?' })
    expect(algorithm('bcrypt', { primitive: 'kdf' })).toMatchObject({ cost: '?', primitive: 'password-hash' })
    expect(algorithm('ECDH')).toMatchObject({ curve: '?' })
  })

  it('asks for nothing that such an algorithm does not have', () => {
    expect(algorithm('ChaCha20-Poly1305')).not.toHaveProperty('mode')
    expect(algorithm('AES', { cryptoFunctions: ['keygen'] })).not.toHaveProperty('mode')
    expect(algorithm('SHA-256', { parameterSetIdentifier: '256' })).not.toHaveProperty('keyBits')
    expect(algorithm('HMAC-SHA-256', { primitive: 'mac', parameterSetIdentifier: '256' })).not.toHaveProperty('keyBits')
  })

  it('keeps the name that it was given where nobody knows it: it stands on no list', () => {
    expect(algorithm('Frobnicate-9', { primitive: 'block-cipher' })).toMatchObject({ algorithm: 'Frobnicate-9', primitive: 'block-cipher' })
  })

  it('that contradicts itself is one of both, and is told', () => {
    const both = component(
      { assetType: 'algorithm', algorithmProperties: { primitive: 'block-cipher', mode: 'gcm' } },
      { name: 'AES-128-ECB' },
    )
    expect(said(both.assets[0])).toMatchObject({ mode: 'ECB|GCM' })
    expect(codes(both)).toEqual(['cbom-contradiction'])
    expect(algorithm('MD5', { primitive: 'mac' })).toMatchObject({ primitive: 'hash|mac' })
  })

  it("of IBM's extension of 1.4 is read as well", () => {
    const crypto = {
      assetType: 'algorithm',
      algorithmProperties: { primitive: 'blockcipher', variant: 'AES-128-CBC', mode: 'cbc', cryptoFunctions: ['decrypt'] },
      detectionContext: [{ filePath: 'src/A.java', lineNumbers: [3, 9] }],
    }
    const { assets, diagnostics } = component(crypto, { type: 'crypto-asset', name: 'aes' }, '1.4-cbom-1.0')
    expect(said(assets[0])).toMatchObject({ algorithm: 'AES', keyBits: 128, mode: 'CBC', function: 'decrypt' })
    expect(assets[0]?.occurrences.map(({ at }) => `${at.file}:${String(at.line)}`)).toEqual(['src/A.java:3', 'src/A.java:9'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['cbom-read'])
  })
})

describe('the other kinds', () => {
  const key = {
    type: 'cryptographic-asset',
    name: 'k',
    'bom-ref': 'key',
    cryptoProperties: {
      assetType: 'related-crypto-material',
      relatedCryptoMaterialProperties: { type: 'public-key', size: 1024, algorithmRef: 'rsa' },
    },
  }
  const rsa = {
    type: 'cryptographic-asset',
    name: 'RSA',
    'bom-ref': 'rsa',
    cryptoProperties: { assetType: 'algorithm', algorithmProperties: { primitive: 'pke' } },
  }
  const sha1 = { type: 'cryptographic-asset', name: 'SHA1withRSA', 'bom-ref': 'sig', cryptoProperties: { assetType: 'algorithm' } }

  function certificate(fields: Record<string, unknown>): Imported {
    const one = {
      type: 'cryptographic-asset',
      name: 'c',
      'bom-ref': 'c',
      cryptoProperties: { assetType: 'certificate', certificateProperties: fields },
    }
    return imported(JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.7', components: [one, key, rsa, sha1] }))
  }

  it('a certificate takes its key and its hash from what it refers to, in 1.6 and in 1.7', () => {
    const dates = { notValidBefore: '2026-01-01T00:00:00Z', notValidAfter: '2026-12-31T23:59:59Z' }
    const old = certificate({ subjectName: 'CN=a', signatureAlgorithmRef: 'sig', subjectPublicKeyRef: 'key', ...dates })
    const related = [
      { type: 'algorithm', ref: 'sig' },
      { type: 'publicKey', ref: 'key' },
    ]
    for (const { assets } of [old, certificate({ subjectName: 'CN=a', relatedCryptographicAssets: related, ...dates })]) {
      expect(assets[0]).toMatchObject({ type: 'certificate', name: 'CN=a' })
      expect(said(assets[0])).toMatchObject({ algorithm: 'RSA', keyBits: 1024, hash: 'SHA-1', validityDays: 365 })
    }
  })

  it('a certificate that says nothing has an unknown hash, algorithm and validity', () => {
    const read = certificate({ subjectName: 'CN=a', signatureAlgorithmRef: 'nowhere', notValidBefore: 'yesterday' })
    expect(said(read.assets[0])).toMatchObject({ algorithm: '?', hash: '?', validityDays: '?' })
    expect(codes(read)).toEqual(['cbom-dangling'])
  })

  it('a key has kind, length, state and the place where it is kept', () => {
    const fields = { type: 'secret-key', size: 128, state: 'compromised', format: 'RAW', securedBy: { mechanism: 'HSM' } }
    const crypto = { assetType: 'related-crypto-material', relatedCryptoMaterialProperties: fields }
    expect(said(component(crypto).assets[0])).toEqual({
      material: 'secret-key',
      keyBits: 128,
      state: 'compromised',
      format: 'RAW',
      storage: 'hsm',
    })
    const unkept = {
      assetType: 'related-crypto-material',
      relatedCryptoMaterialProperties: { type: 'private-key', securedBy: { mechanism: 'None' } },
    }
    expect(said(component(unkept).assets[0])).toEqual({ material: 'private-key', storage: '?' })
  })

  it('the value of a secret in a CBOM is told, and goes nowhere', () => {
    const value = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ='
    const read = component({ assetType: 'related-crypto-material', relatedCryptoMaterialProperties: { type: 'secret-key', value } })
    expect(codes(read)).toEqual(['cbom-holds-secret'])
    expect(JSON.stringify(read)).not.toContain(value)
  })

  it('material that no policy speaks of is counted and passed over', () => {
    const read = component({ assetType: 'related-crypto-material', relatedCryptoMaterialProperties: { type: 'nonce', size: 96 } })
    expect([read.assets.length, ...codes(read)]).toEqual([0, 'cbom-passed-over'])
  })

  it('a protocol has its version and its suites, by name or by number', () => {
    const suites = [{ name: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' }, { identifiers: ['0xC0', '0x2F'] }, {}]
    const read = component({ assetType: 'protocol', protocolProperties: { type: 'tls', version: '1.0', cipherSuites: suites } })
    expect(read.assets[0]).toMatchObject({ type: 'protocol', name: 'TLS' })
    expect(said(read.assets[0])).toEqual({
      version: 'TLSv1.0',
      suites: '?|TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256|TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    })
    expect(said(component({ assetType: 'protocol', protocolProperties: { type: 'ssh' } }).assets[0])).toEqual({ version: '?' })
  })
})

describe('a place of a CBOM', () => {
  const place = (location: string, more: Record<string, unknown> = {}): unknown => {
    const evidence = { occurrences: [{ location, ...more }] }
    const read = component({ assetType: 'algorithm' }, { name: 'MD5', evidence })
    const { file, line, column } = read.assets[0]?.occurrences[0]?.at ?? {}
    return [file, line, column]
  }

  it('is the file and line that it names', () => {
    expect(place('src/a.java', { line: 7, offset: 3 })).toEqual(['src/a.java', 7, 3])
    expect(place('src/a.py:12:4')).toEqual(['src/a.py', 12, 1])
    expect(place('.\\src\\a.cs', { line: '5' })).toEqual(['src/a.cs', 5, 1])
    expect(place('/app/a.pem')).toEqual(['app/a.pem', 1, 1])
  })

  it('is printable, bounded, and never a line that cannot be', () => {
    expect(place('a\u001b[31m\nb.py', { line: -3 })).toEqual(['a [31m b.py', 1, 1])
    expect((place('x'.repeat(9000)) as [string])[0].length).toBeLessThan(400)
    expect(place('a.py', { line: 1e300, offset: {} })).toEqual(['a.py', 1, 1])
  })

  it('is the line of the document where it names none', () => {
    const text = readFileSync(path.join(BOMS, 'cdxgen.json'), 'utf8')
    const [certificate] = imported(text).assets.filter(({ type }) => type === 'certificate')
    const { file, line } = certificate?.occurrences[0]?.at ?? { file: '', line: 0 }
    expect(file).toBe('cbom.json')
    expect(text.split('\n')[line - 1]).toContain('"bom-ref": "crypto/certificate')
  })
})

describe('a document that is no good', () => {
  it.each([
    ['nothing', '', 'cbom-not-json'],
    ['XML', '<?xml version="1.0"?><bom/>', 'cbom-not-json'],
    ['half of it', '{"bomFormat": "CycloneDX", "components": [', 'cbom-not-json'],
    ['a list', '[]', 'cbom-not-cyclonedx'],
    ['null', 'null', 'cbom-not-cyclonedx'],
    ['SPDX', '{"spdxVersion": "SPDX-2.3"}', 'cbom-not-cyclonedx'],
  ])('is an error: %s', (_, text, code) => {
    const { assets, diagnostics } = imported(text)
    expect(assets).toEqual([])
    expect(diagnostics.map((one) => [one.level, one.code])).toEqual([['error', code]])
  })

  it('never shows what stands around a mistake', () => {
    const { diagnostics } = imported('{"bomFormat": "CycloneDX",\n "key": "hunter2hunter2" oops}')
    expect(JSON.stringify(diagnostics)).not.toContain('hunter2')
    expect(diagnostics[0]?.message).toContain('line 2')
  })

  it('is read as far as it goes, and what was left out is told', () => {
    const odd = [
      null,
      7,
      'x',
      [],
      {},
      { type: 'cryptographic-asset' },
      { type: 'cryptographic-asset', name: 'n', cryptoProperties: { assetType: 'potion' } },
      {
        name: 'MD5',
        type: 'data',
        cryptoProperties: { assetType: 'algorithm', algorithmProperties: 'no', oid: 5 },
        evidence: { occurrences: 'no' },
      },
    ]
    const read = imported(
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '9.9',
        metadata: [],
        components: odd,
        dependencies: [null, { ref: 1 }, { ref: 'a', dependsOn: 7 }],
      }),
    )
    expect(read.assets.map(({ name }) => name)).toEqual(['MD5'])
    expect(read.partly).toBe(true)
    expect(codes(read)).toEqual(['cbom-version', 'partly-parsed'])
  })

  it('without components has no cryptography, and says so', () => {
    const { assets, diagnostics } = imported('{"bomFormat": "CycloneDX", "specVersion": "1.5"}')
    expect(assets).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['cbom-version', 'cbom-read'])
  })

  it('that nests without end, or uses names of JavaScript, does no harm', () => {
    const nested = `${'{"components":['.repeat(500)}{}${']}'.repeat(500)}`
    const deep = `{"bomFormat":"CycloneDX","specVersion":"1.6","components":[${nested}]}`
    expect(codes(imported(deep))).toEqual(['budget-cbom'])
    const names =
      '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"__proto__":{"type":"cryptographic-asset"},"constructor":1},{"type":"cryptographic-asset","name":"__proto__","bom-ref":"__proto__","cryptoProperties":{"assetType":"algorithm","algorithmProperties":{"primitive":"constructor","algorithmFamily":"__proto__","mode":"toString"}}}]}'
    expect(imported(names).assets).toHaveLength(1)
  })

  it('with too many components is read as far as that is bearable', () => {
    const one = (index: number): unknown => ({
      type: 'cryptographic-asset',
      name: 'AES-128-CBC',
      'bom-ref': `r${String(index)}`,
      cryptoProperties: { assetType: 'algorithm' },
    })
    const text = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: Array.from({ length: 20_001 }, (_, index) => one(index)),
    })
    const read = imported(text)
    expect(read.assets).toHaveLength(20_000)
    expect(codes(read)).toEqual(['budget-cbom'])
  }, 90_000)
})

describe('the documents that these tests read', () => {
  const schema = (name: string): object => JSON.parse(readFileSync(path.join(import.meta.dirname, '../schemas', name), 'utf8')) as object
  const ajv = new Ajv({ strict: false })
  addFormats(ajv)
  ajv.addFormat('iri-reference', true)
  ajv.addFormat('idn-email', true)
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) ajv.addSchema(schema(`${name}.schema.json`))
  const official = new Map(['1.6', '1.7'].map((version) => [version, ajv.compile(schema(`bom-${version}.schema.json`))]))

  it.each(readdirSync(BOMS))('%s is valid by the official schema, and used whole', (name) => {
    const text = readFileSync(path.join(BOMS, name), 'utf8')
    const document = JSON.parse(text) as { specVersion: string; components: { type: string }[] }
    const validate = official.get(document.specVersion)
    expect(validate?.(document), JSON.stringify(validate?.errors)).toBe(true)
    const { assets, partly } = imported(text)
    expect(assets).toHaveLength(document.components.filter(({ type }) => type === 'cryptographic-asset').length)
    expect(partly).toBe(false)
  })
})
