/** What our reader says of certificates, requests and stores is what an independent ASN.1 library says of the same bytes. */
import { X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Certificate, CertificationRequest, PFX } from 'pkijs'
import { describe, expect, it } from 'vitest'
import type { Facts, Material } from '#keys/facts'
import { derMaterials } from '#keys/structure'

const FIXTURES = path.join(__dirname, '../fixtures/keys')

function filesWith(ending: RegExp): string[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
}

/** The blocks of one label in a PEM file. */
function blocks(name: string, label: string): Buffer[] {
  const text = readFileSync(path.join(FIXTURES, name), 'latin1').replaceAll('\r', '')
  const found = text.matchAll(new RegExp(`-----BEGIN ${label}-----\\n([A-Za-z0-9+/=\\n]+)-----END ${label}-----`, 'g'))
  return [...found].map(([, body = '']) => Buffer.from(body, 'base64'))
}

function arrayBuffer(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}

function only(bytes: Buffer, symbol: Material['symbol']): Facts {
  const found = derMaterials(bytes, {}).materials.filter((one) => one.symbol === symbol)
  expect(found).toHaveLength(1)
  return (found[0] as Material).facts
}

// Without what was made to be garbage.
const certificates = filesWith(/(?<!garbage)\.(?:pem|crt)$/).flatMap((name) =>
  blocks(name, 'CERTIFICATE').map((bytes, index) => ({ name: `${name} ${String(index)}`, bytes })),
)

describe('certificates', () => {
  it('are there to be compared', () => {
    expect(certificates.length).toBeGreaterThan(20)
  })

  it.each(certificates)('$name as pkijs reads it', ({ bytes }) => {
    const facts = only(bytes, 'CERTIFICATE')
    const theirs = Certificate.fromBER(arrayBuffer(bytes))
    expect(facts['signature']).toBe(theirs.signatureAlgorithm.algorithmId)
    expect(facts['algorithm']).toBe(theirs.subjectPublicKeyInfo.algorithm.algorithmId)
    expect(facts['notBefore']).toBe(theirs.notBefore.value.toISOString().slice(0, 10))
    expect(facts['notAfter']).toBe(theirs.notAfter.value.toISOString().slice(0, 10))
    const constraints = theirs.extensions?.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue as { cA?: boolean } | undefined
    expect(facts['isCa']).toBe(constraints?.cA ?? false)
    const usage = theirs.extensions?.find(({ extnID }) => extnID === '2.5.29.15')
    expect(facts['keyUsage'] === undefined).toBe(usage === undefined)
  })

  it.each(certificates)('$name as Node.js reads it', ({ bytes }) => {
    const facts = only(bytes, 'CERTIFICATE')
    const theirs = new X509Certificate(bytes)
    expect(facts['fingerprint']).toBe(theirs.fingerprint256.replaceAll(':', '').toLowerCase())
    expect(facts['isCa']).toBe(theirs.ca)
    // Where Node.js has the key: not for post-quantum ones before version 24.
    let details: { modulusLength?: number } | undefined
    try {
      details = theirs.publicKey.asymmetricKeyDetails
    } catch {
      expect(facts['algorithm']).toMatch(/^2\.16\.840\.1\.101\.3\.4\.3\./)
      return
    }
    if (details?.modulusLength !== undefined) expect(facts['bits']).toBe(details.modulusLength)
    if (facts['selfSigned'] === true) expect(theirs.checkIssued(theirs)).toBe(true)
  })
})

describe('requests', () => {
  it.each(filesWith(/\.csr$/))('%s as pkijs reads it', (name) => {
    const [bytes] = blocks(name, 'CERTIFICATE REQUEST') as [Buffer]
    const facts = only(bytes, 'CERTIFICATE REQUEST')
    const theirs = CertificationRequest.fromBER(arrayBuffer(bytes))
    expect(facts['signature']).toBe(theirs.signatureAlgorithm.algorithmId)
    expect(facts['algorithm']).toBe(theirs.subjectPublicKeyInfo.algorithm.algorithmId)
  })
})

describe('PKCS#12 stores', () => {
  const stores = filesWith(/\.(?:p12|pfx)$/)

  it('are there to be compared', () => {
    expect(stores.length).toBeGreaterThan(5)
  })

  it.each(stores)('%s as pkijs reads it', (name) => {
    const bytes = readFileSync(path.join(FIXTURES, name))
    const facts = only(bytes, 'KEYSTORE')
    const theirs = PFX.fromBER(arrayBuffer(bytes))
    expect(facts['mac']).toBe(theirs.macData?.mac.digestAlgorithm.algorithmId)
    if (theirs.macData !== undefined) expect(facts['macIterations']).toBe(theirs.macData.iterations ?? 1)
  })
})
