import { describe, expect, it } from 'vitest'
import { known, oneOf, unknown } from '#core/value'
import { catalogue, literals } from './load'

type Given = Record<string, string | number | boolean | undefined>

describe('the name of an asset', () => {
  it.each<[string, Given]>([
    ['AES-256-GCM', { algorithm: 'AES', keyBits: 256, mode: 'GCM' }],
    ['AES-CBC', { algorithm: 'AES', keyBits: undefined, mode: 'CBC' }],
    ['AES', { algorithm: 'AES' }],
    ['3DES-CBC', { algorithm: '3DES', keyBits: 168, mode: 'CBC' }],
    ['3DES-112-CBC', { algorithm: '3DES', keyBits: 112, mode: 'CBC' }],
    ['DES-ECB', { algorithm: 'DES', keyBits: 56, mode: 'ECB' }],
    ['RC4', { algorithm: 'ARC4', keyBits: 128 }],
    ['ChaCha20-Poly1305', { algorithm: 'ChaCha20-Poly1305', keyBits: 256 }],
    ['SHA-1', { algorithm: 'SHA-1', outputBits: 160 }],
    ['RSA-1024', { algorithm: 'RSA', keyBits: 1024 }],
    ['RSA', { algorithm: 'RSA', keyBits: undefined }],
    ['RSASSA-PSS-SHA-256', { algorithm: 'RSA', primitive: 'signature', padding: 'PSS', hash: 'SHA-256' }],
    ['RSASSA-PSS', { algorithm: 'RSA', padding: 'PSS' }],
    ['RSASSA-PKCS1v15-SHA-1', { algorithm: 'RSA', primitive: 'signature', padding: 'PKCS1v15', hash: 'SHA-1' }],
    ['RSASSA-PKCS1v15-SHA-1', { algorithm: 'RSA', function: 'sign', padding: 'PKCS1v15', hash: 'SHA-1' }],
    ['RSAES-OAEP-SHA-1', { algorithm: 'RSA', padding: 'OAEP', hash: 'SHA-1' }],
    ['RSAES-PKCS1v15', { algorithm: 'RSA', primitive: 'pke', padding: 'PKCS1v15' }],
    ['ECDSA-P-256', { algorithm: 'ECDSA', curve: 'P-256' }],
    ['ECDSA-P-256-SHA-256', { algorithm: 'ECDSA', curve: 'P-256', hash: 'SHA-256' }],
    ['EC-P-256', { algorithm: 'EC', curve: 'P-256', keyBits: 256 }],
    ['ECDH-P-384', { algorithm: 'ECDH', curve: 'P-384' }],
    ['Ed25519', { algorithm: 'Ed25519', curve: 'Ed25519', keyBits: 256 }],
    ['X25519', { algorithm: 'X25519' }],
    ['DH-2048', { algorithm: 'DH', keyBits: 2048 }],
    ['DSA-1024', { algorithm: 'DSA', keyBits: 1024 }],
    ['HMAC-SHA-256', { algorithm: 'HMAC', hash: 'SHA-256' }],
    ['HMAC', { algorithm: 'HMAC', hash: undefined }],
    ['CMAC-AES', { algorithm: 'CMAC', cipher: 'AES' }],
    ['PBKDF2-HMAC-SHA-256', { algorithm: 'PBKDF2', hash: 'SHA-256' }],
    ['PBKDF2-HMAC', { algorithm: 'PBKDF2' }],
    ['HKDF-SHA-256', { algorithm: 'HKDF', hash: 'SHA-256' }],
    ['scrypt', { algorithm: 'scrypt', hash: 'SHA-256' }],
    ['Argon2id', { algorithm: 'Argon2id' }],
    ['ML-KEM-768', { algorithm: 'ML-KEM-768' }],
    ['Math.random', { algorithm: 'Math.random' }],
    ['none', { algorithm: 'none' }],
    ['?', { algorithm: undefined, keyBits: 256 }],
    ['FooCipher', { algorithm: 'FooCipher', keyBits: 256 }],
  ])('is %s', (name, properties) => {
    expect(catalogue.assetName('algorithm', literals(properties), 'fallback')).toBe(name)
  })

  it('shows every alternative', () => {
    const either = { algorithm: oneOf([known('SHA-256', 'literal'), known('MD5', 'literal')]) }
    expect(catalogue.assetName('algorithm', either, 'x')).toBe('MD5|SHA-256')
    const partly = { algorithm: oneOf([known('MD5', 'literal'), unknown('environment')]) }
    expect(catalogue.assetName('algorithm', partly, 'x')).toBe('?|MD5')
    const sizes = { ...literals({ algorithm: 'RSA' }), keyBits: oneOf([known(1024, 'literal'), known(2048, 'literal')]) }
    expect(catalogue.assetName('related-crypto-material', sizes, 'x')).toBe('RSA-1024|2048')
  })

  it('is the fallback without an algorithm', () => {
    expect(catalogue.assetName('related-crypto-material', {}, 'kms-key')).toBe('kms-key')
    expect(catalogue.assetName('certificate', literals({ algorithm: 'RSA' }), 'certificate')).toBe('certificate')
  })

  it('is the family of a protocol', () => {
    expect(catalogue.assetName('protocol', literals({ minVersion: 'TLSv1.2' }), 'x')).toBe('TLS')
    expect(catalogue.assetName('protocol', literals({ version: 'SSLv3' }), 'x')).toBe('TLS')
    expect(catalogue.assetName('protocol', literals({ version: 'DTLSv1.2' }), 'x')).toBe('DTLS')
    expect(catalogue.assetName('protocol', literals({ minVersion: undefined }), 'TLS')).toBe('TLS')
  })

  it('is bounded and printable whatever the source says', () => {
    const name = catalogue.assetName('algorithm', literals({ algorithm: `\u001b[31m${'x'.repeat(10_000)}` }), 'x')
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^[\x20-\x7e]+$/)
    expect(catalogue.assetName('algorithm', literals({ algorithm: '' }), 'x')).toBe('?')
  })
})
