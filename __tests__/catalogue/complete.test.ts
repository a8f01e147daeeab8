import { describe, expect, it } from 'vitest'
import { known, oneOf, unknown, type Scalar, type Value } from '#core/value'
import { catalogue, literals } from './load'

const derived = (value: Scalar): Value => known(value, 'catalogue')

describe('complete', () => {
  it('adds what a hash is', () => {
    expect(catalogue.complete(literals({ algorithm: 'SHA-1' }))).toMatchObject({
      primitive: derived('hash'),
      outputBits: derived(160),
      quantumVulnerable: derived(false),
    })
  })

  it('spells known names canonically and leaves others as they are', () => {
    const result = catalogue.complete(literals({ algorithm: 'TripleDES', hash: 'sha1', curve: 'nope' }))
    expect(result).toMatchObject({ algorithm: known('3DES', 'literal'), hash: known('SHA-1', 'literal'), curve: known('nope', 'literal') })
  })

  it('never changes what is given', () => {
    const given = literals({ algorithm: 'RSA', primitive: 'signature', keyBits: 1024 })
    expect(catalogue.complete(given)).toMatchObject(given)
  })

  it('makes a block cipher authenticated encryption by its mode', () => {
    expect(catalogue.complete(literals({ algorithm: 'AES', mode: 'GCM' }))['primitive']).toEqual(derived('ae'))
    expect(catalogue.complete(literals({ algorithm: 'AES', mode: 'CBC' }))['primitive']).toEqual(derived('block-cipher'))
    expect(catalogue.complete(literals({ algorithm: 'AES' }))['primitive']).toEqual(derived('block-cipher'))
  })

  it('leaves the primitive open while the mode is', () => {
    expect(catalogue.complete(literals({ algorithm: 'AES', mode: undefined }))['primitive']).toEqual(unknown('parameter'))
    const either = { ...literals({ algorithm: 'AES' }), mode: oneOf([known('GCM', 'literal'), known('CBC', 'literal')]) }
    expect(catalogue.complete(either)['primitive']).toEqual(oneOf([derived('ae'), derived('block-cipher')]))
    expect(catalogue.complete(literals({ algorithm: 'AES', mode: 'Homemade' }))['primitive']).toEqual(unknown('absent'))
  })

  it('tells the primitive of RSA from its use only', () => {
    expect(catalogue.complete(literals({ algorithm: 'RSA', padding: 'PSS' }))['primitive']).toEqual(derived('signature'))
    expect(catalogue.complete(literals({ algorithm: 'RSA', function: 'decrypt' }))['primitive']).toEqual(derived('pke'))
    expect(catalogue.complete(literals({ algorithm: 'RSA', function: 'keygen' }))['primitive']).toEqual(derived('unknown'))
    expect(catalogue.complete(literals({ algorithm: 'RSA', function: undefined }))['primitive']).toEqual(unknown('parameter'))
  })

  it('adds fixed key lengths and curves, and no others', () => {
    expect(catalogue.complete(literals({ algorithm: 'ChaCha20-Poly1305' }))).toMatchObject({
      primitive: derived('ae'),
      keyBits: derived(256),
    })
    expect(catalogue.complete(literals({ algorithm: 'Ed25519' }))).toMatchObject({
      curve: derived('Ed25519'),
      keyBits: derived(256),
      quantumVulnerable: derived(true),
    })
    expect(catalogue.complete(literals({ algorithm: 'AES' }))).not.toHaveProperty('keyBits')
    expect(catalogue.complete(literals({ algorithm: 'RSA' }))).not.toHaveProperty('keyBits')
  })

  it("adds the curve's length", () => {
    expect(catalogue.complete(literals({ algorithm: 'EC', curve: 'P-256' }))).toMatchObject({
      keyBits: derived(256),
      ellipticCurve: derived('nist/P-256'),
    })
    expect(catalogue.complete(literals({ algorithm: 'EC', curve: undefined }))['keyBits']).toEqual(unknown('parameter'))
    expect(catalogue.complete(literals({ algorithm: 'EC' }))).not.toHaveProperty('keyBits')
  })

  it('keeps every alternative of a one-of algorithm', () => {
    const either = { algorithm: oneOf([known('MD5', 'literal'), known('SHA-256', 'literal')]) }
    expect(catalogue.complete(either)).toMatchObject({ primitive: derived('hash'), outputBits: oneOf([derived(128), derived(256)]) })
    const partly = { algorithm: oneOf([known('MD5', 'literal'), unknown('environment')]) }
    expect(catalogue.complete(partly)['outputBits']).toEqual(oneOf([derived(128), unknown('environment')]))
    const mixed = { algorithm: oneOf([known('DES', 'literal'), known('ChaCha20', 'literal')]) }
    expect(catalogue.complete(mixed)['keyBits']).toEqual(oneOf([unknown('absent'), derived(256)]))
  })

  it('knows nothing of an unknown or unlisted algorithm', () => {
    expect(catalogue.complete(literals({ algorithm: undefined }))).toMatchObject({
      primitive: unknown('parameter'),
      outputBits: unknown('parameter'),
      quantumVulnerable: unknown('parameter'),
    })
    expect(catalogue.complete(literals({ algorithm: 'FooHash', primitive: 'hash' }))).toMatchObject({ outputBits: unknown('absent') })
    expect(catalogue.complete(literals({ algorithm: undefined, primitive: 'block-cipher' }))).not.toHaveProperty('outputBits')
    expect(catalogue.complete({})).toEqual({})
  })

  it('says that a generator was never meant for security', () => {
    expect(catalogue.complete(literals({ algorithm: 'Math.random' }))).toMatchObject({
      primitive: derived('drbg'),
      cryptographic: derived(false),
    })
    expect(catalogue.complete(literals({ algorithm: 'os-csprng' }))).not.toHaveProperty('cryptographic')
  })

  it('adds security levels and identifiers for the inventory', () => {
    expect(catalogue.complete(literals({ algorithm: 'AES', keyBits: 256, mode: 'GCM' }))).toMatchObject({
      algorithmFamily: derived('AES'),
      classicalSecurityLevel: derived(256),
      nistQuantumSecurityLevel: derived(5),
      oid: derived('2.16.840.1.101.3.4.1.46'),
    })
    expect(catalogue.complete(literals({ algorithm: 'RSA', keyBits: 2048 }))).toMatchObject({
      classicalSecurityLevel: derived(112),
      nistQuantumSecurityLevel: derived(0),
    })
    expect(catalogue.complete(literals({ algorithm: 'RSA', keyBits: 512 }))).not.toHaveProperty('classicalSecurityLevel')
    expect(catalogue.complete(literals({ algorithm: 'RSA', padding: 'PSS', hash: 'SHA-256' }))).toMatchObject({
      algorithmFamily: derived('RSASSA-PSS'),
    })
  })

  it('is not misled by names of objects', () => {
    for (const algorithm of ['__proto__', 'constructor', 'hasOwnProperty'])
      expect(catalogue.complete(literals({ algorithm }))['primitive']).toEqual(unknown('absent'))
  })
})
