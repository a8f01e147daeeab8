import { describe, expect, it } from 'vitest'
import { UserError } from '#core/errors'
import { notationProperty, readNotation } from '#catalogue/notation'
import { catalogue } from './load'

type Facts = Record<string, string | number | boolean>
/** Short form of what is read: the properties that matter, in the notation's own words. */
type Table = Record<string, Record<string, Facts | undefined>>

const rsa = (padding: string, primitive: string, hash?: string): Facts => ({
  algorithm: 'RSA',
  primitive,
  padding,
  ...(hash === undefined ? {} : { hash }),
})

const READ: Table = {
  hash: {
    md5: { algorithm: 'MD5' },
    'SHA-1': { algorithm: 'SHA-1' },
    sha: { algorithm: 'SHA-1' },
    SHA512: { algorithm: 'SHA-512' },
    'SHA512/256': { algorithm: 'SHA-512/256' },
    'sha512-256': { algorithm: 'SHA-512/256' },
    'SHA-512/224': { algorithm: 'SHA-512/224' },
    'SHA3-256': { algorithm: 'SHA3-256' },
    SHA3_512: { algorithm: 'SHA3-512' },
    'RSA-SHA256': { algorithm: 'SHA-256' },
    'RSA-SHA1-2': { algorithm: 'SHA-1' },
    'RSA-SHA512/224': { algorithm: 'SHA-512/224' },
    sha256WithRSAEncryption: { algorithm: 'SHA-256' },
    'id-rsassa-pkcs1-v1_5-with-sha3-224': { algorithm: 'SHA3-224' },
    ripemd160WithRSA: { algorithm: 'RIPEMD-160' },
    'ssl3-md5': { algorithm: 'MD5' },
    'md5-sha1': { algorithm: 'MD5-SHA1' },
    blake2b512: { algorithm: 'BLAKE2b-512' },
    shake128: { algorithm: 'SHAKE128' },
    crc32: { algorithm: 'CRC-32' },
    sha2: undefined,
    des: undefined,
    describe: undefined,
    'sha-257': undefined,
  },
  'openssl-cipher': {
    'aes-256-cbc': { algorithm: 'AES', keyBits: 256, mode: 'CBC' },
    'AES-256-GCM': { algorithm: 'AES', keyBits: 256, mode: 'GCM' },
    'aes-128-gcm': { algorithm: 'AES', keyBits: 128, mode: 'GCM' },
    aes256: { algorithm: 'AES', keyBits: 256, mode: 'CBC' },
    'id-aes256-GCM': { algorithm: 'AES', keyBits: 256, mode: 'GCM' },
    'aes-128-cfb8': { algorithm: 'AES', keyBits: 128, mode: 'CFB', feedbackBits: 8 },
    'aes-128-cbc-hmac-sha256': { algorithm: 'AES', keyBits: 128, mode: 'CBC-HMAC', hash: 'SHA-256' },
    'id-aes128-wrap-pad': { algorithm: 'AES', keyBits: 128, mode: 'KWP' },
    'aes-256-gcm-siv': { algorithm: 'AES', keyBits: 256, mode: 'GCM-SIV' },
    'aes-256-xts': { algorithm: 'AES', keyBits: 256, mode: 'XTS' },
    'des-ede3-cbc': { algorithm: '3DES', keyBits: 168, mode: 'CBC' },
    'des-ede-cbc': { algorithm: '3DES', keyBits: 112, mode: 'CBC' },
    'des-ede3': { algorithm: '3DES', keyBits: 168, mode: 'ECB' },
    des3: { algorithm: '3DES', keyBits: 168, mode: 'CBC' },
    'des-cbc': { algorithm: 'DES', mode: 'CBC' },
    des: { algorithm: 'DES', mode: 'CBC' },
    'bf-cbc': { algorithm: 'Blowfish', mode: 'CBC' },
    bf: { algorithm: 'Blowfish', mode: 'CBC' },
    'cast5-cbc': { algorithm: 'CAST5', mode: 'CBC' },
    cast: { algorithm: 'CAST5', mode: 'CBC' },
    'rc2-40-cbc': { algorithm: 'RC2', keyBits: 40, mode: 'CBC' },
    'rc2-40': { algorithm: 'RC2', keyBits: 40, mode: 'CBC' },
    rc4: { algorithm: 'RC4', keyBits: 128 },
    'rc4-40': { algorithm: 'RC4', keyBits: 40 },
    'chacha20-poly1305': { algorithm: 'ChaCha20-Poly1305' },
    chacha20: { algorithm: 'ChaCha20' },
    camellia128: { algorithm: 'Camellia', keyBits: 128, mode: 'CBC' },
    'aria-256-gcm': { algorithm: 'ARIA', keyBits: 256, mode: 'GCM' },
    'sm4-ctr': { algorithm: 'SM4', mode: 'CTR' },
    aes: { algorithm: 'AES' },
    'aes-123-cbc': undefined,
    'aes-128-gcm8': undefined,
    describe: undefined,
    'aes-256-cbc ; rm': undefined,
  },
  'jca-transformation': {
    AES: { algorithm: 'AES', mode: 'ECB', padding: 'PKCS7' },
    'AES/CBC/PKCS5Padding': { algorithm: 'AES', mode: 'CBC', padding: 'PKCS7' },
    'AES/GCM/NoPadding': { algorithm: 'AES', mode: 'GCM', padding: 'NONE' },
    'aes/ecb/pkcs5padding': { algorithm: 'AES', mode: 'ECB', padding: 'PKCS7' },
    'AES / CBC / PKCS5Padding': { algorithm: 'AES', mode: 'CBC', padding: 'PKCS7' },
    'AES_256/GCM/NoPadding': { algorithm: 'AES', keyBits: 256, mode: 'GCM', padding: 'NONE' },
    'AES/CFB8/NoPadding': { algorithm: 'AES', mode: 'CFB', feedbackBits: 8, padding: 'NONE' },
    DES: { algorithm: 'DES', mode: 'ECB', padding: 'PKCS7' },
    DESede: { algorithm: '3DES', mode: 'ECB', padding: 'PKCS7' },
    'DESede/CBC/PKCS5Padding': { algorithm: '3DES', mode: 'CBC', padding: 'PKCS7' },
    ARCFOUR: { algorithm: 'RC4' },
    'RC4/ECB/NoPadding': { algorithm: 'RC4' },
    'ChaCha20-Poly1305/None/NoPadding': { algorithm: 'ChaCha20-Poly1305' },
    RSA: rsa('PKCS1v15', 'pke'),
    'RSA/ECB/PKCS1Padding': rsa('PKCS1v15', 'pke'),
    'RSA/None/NoPadding': rsa('NONE', 'pke'),
    'RSA/ECB/OAEPPadding': rsa('OAEP', 'pke', 'SHA-1'),
    'RSA/ECB/OAEPWithSHA-256AndMGF1Padding': rsa('OAEP', 'pke', 'SHA-256'),
    'RSA/ECB/OAEPWithSHA1AndMGF1Padding': rsa('OAEP', 'pke', 'SHA-1'),
    'RSA/ECB/OAEPWithSHA-512/256AndMGF1Padding': rsa('OAEP', 'pke', 'SHA-512/256'),
    PBEWithMD5AndDES: { algorithm: 'DES', keyBits: 56, mode: 'CBC', hash: 'MD5', kdf: 'PBKDF1', scheme: 'PBES1' },
    PBEWithSHA1AndRC4_40: { algorithm: 'RC4', keyBits: 40, hash: 'SHA-1', kdf: 'PKCS12-KDF', scheme: 'PKCS12-PBE' },
    PBEWithHmacSHA256AndAES_128: { algorithm: 'AES', keyBits: 128, mode: 'CBC', hash: 'SHA-256', kdf: 'PBKDF2', scheme: 'PBES2' },
    'PBEWITHSHA256AND256BITAES-CBC-BC': {
      algorithm: 'AES',
      keyBits: 256,
      mode: 'CBC',
      hash: 'SHA-256',
      kdf: 'PKCS12-KDF',
      scheme: 'PKCS12-PBE',
    },
    AESWrap_128: { algorithm: 'AES', keyBits: 128, mode: 'KW', padding: 'NONE' },
    'AES/FOO/NoPadding': undefined,
    'AES/CBC/PKCS5Padding/Extra': undefined,
    'AES-': undefined,
  },
  'jca-signature': {
    SHA1withRSA: rsa('PKCS1v15', 'signature', 'SHA-1'),
    SHA256WITHRSA: rsa('PKCS1v15', 'signature', 'SHA-256'),
    'SHA256withRSA/PSS': rsa('PSS', 'signature', 'SHA-256'),
    SHA256withRSAandMGF1: rsa('PSS', 'signature', 'SHA-256'),
    'SHA512/256withRSA': rsa('PKCS1v15', 'signature', 'SHA-512/256'),
    'SHA3-256withRSA': rsa('PKCS1v15', 'signature', 'SHA3-256'),
    'RSASSA-PSS': rsa('PSS', 'signature'),
    NONEwithRSA: rsa('PKCS1v15', 'signature'),
    MD5andSHA1withRSA: rsa('PKCS1v15', 'signature', 'MD5-SHA1'),
    SHA256withECDSA: { algorithm: 'ECDSA', primitive: 'signature', hash: 'SHA-256' },
    SHA256withECDSAinP1363Format: { algorithm: 'ECDSA', primitive: 'signature', hash: 'SHA-256' },
    SHA1withDSA: { algorithm: 'DSA', primitive: 'signature', hash: 'SHA-1' },
    'SHA-1/DSA': { algorithm: 'DSA', primitive: 'signature', hash: 'SHA-1' },
    Ed25519: { algorithm: 'Ed25519', primitive: 'signature' },
    'ML-DSA-65': { algorithm: 'ML-DSA-65', primitive: 'signature' },
    SHA256withFoo: undefined,
  },
  'jca-mac': {
    HmacSHA256: { algorithm: 'HMAC', hash: 'SHA-256' },
    'HmacSHA512/256': { algorithm: 'HMAC', hash: 'SHA-512/256' },
    'HmacSHA3-256': { algorithm: 'HMAC', hash: 'SHA3-256' },
    HMACMD5: { algorithm: 'HMAC', hash: 'MD5' },
    'HMAC-SHA256': { algorithm: 'HMAC', hash: 'SHA-256' },
    PBEWithHmacSHA1: { algorithm: 'HMAC', hash: 'SHA-1' },
    AESCMAC: { algorithm: 'CMAC', cipher: 'AES' },
    DESedeMac: { algorithm: 'CBC-MAC', cipher: '3DES' },
    KMAC128: { algorithm: 'KMAC128' },
    HmacFoo: undefined,
  },
  'jca-secret-key-factory': {
    PBKDF2WithHmacSHA256: { algorithm: 'PBKDF2', hash: 'SHA-256' },
    PBKDF2withHmacSHA1: { algorithm: 'PBKDF2', hash: 'SHA-1' },
    PBKDF2WithHmacSHA1And8BIT: { algorithm: 'PBKDF2', hash: 'SHA-1' },
    'PBKDF2WithHmacSHA512/256': { algorithm: 'PBKDF2', hash: 'SHA-512/256' },
    PBEWithMD5AndDES: { algorithm: 'DES', keyBits: 56, mode: 'CBC', hash: 'MD5', kdf: 'PBKDF1', scheme: 'PBES1' },
    DESede: { algorithm: '3DES' },
    SCRYPT: { algorithm: 'scrypt' },
    'HKDF-SHA256': { algorithm: 'HKDF', hash: 'SHA-256' },
  },
  'jca-key': {
    RSA: { algorithm: 'RSA' },
    EC: { algorithm: 'EC' },
    DiffieHellman: { algorithm: 'DH' },
    XDH: { algorithm: 'XDH' },
    HmacSHA256: { algorithm: 'HMAC', hash: 'SHA-256' },
    TripleDES: { algorithm: '3DES' },
    'ML-KEM-768': { algorithm: 'ML-KEM-768' },
    'AES/CBC/PKCS5Padding': { algorithm: 'AES', mode: 'CBC', padding: 'PKCS7' },
    Whatever: undefined,
  },
  jose: {
    HS256: { algorithm: 'HMAC', hash: 'SHA-256', jose: 'HS256' },
    RS256: { ...rsa('PKCS1v15', 'signature', 'SHA-256'), jose: 'RS256' },
    PS384: { ...rsa('PSS', 'signature', 'SHA-384'), mgfHash: 'SHA-384', jose: 'PS384' },
    ES256K: { algorithm: 'ECDSA', curve: 'secp256k1', hash: 'SHA-256', jose: 'ES256K' },
    none: { algorithm: 'none', jose: 'none' },
    nOnE: { algorithm: 'none', jose: 'none' },
    'RSA-OAEP': { ...rsa('OAEP', 'pke', 'SHA-1'), mgfHash: 'SHA-1', jose: 'RSA-OAEP' },
    RSA1_5: { ...rsa('PKCS1v15', 'pke'), jose: 'RSA1_5' },
    A256GCM: { algorithm: 'AES', keyBits: 256, mode: 'GCM', tagBits: 128, jose: 'A256GCM' },
    'ECDH-ES+A256KW': { algorithm: 'ECDH', wrap: 'AES-256-KW', jose: 'ECDH-ES+A256KW' },
    dir: { algorithm: 'direct', jose: 'dir' },
    HS257: undefined,
  },
  webcrypto: {
    'AES-GCM': { algorithm: 'AES', mode: 'GCM' },
    'aes-cbc': { algorithm: 'AES', mode: 'CBC' },
    'RSASSA-PKCS1-v1_5': rsa('PKCS1v15', 'signature'),
    'RSA-PSS': rsa('PSS', 'signature'),
    'RSA-OAEP': rsa('OAEP', 'pke'),
    ECDSA: { algorithm: 'ECDSA' },
    'SHA-256': { algorithm: 'SHA-256' },
    Foo: undefined,
  },
  curve: {
    prime256v1: { curve: 'P-256' },
    secp256r1: { curve: 'P-256' },
    'P-256': { curve: 'P-256' },
    NIST256p: { curve: 'P-256' },
    nistP256: { curve: 'P-256' },
    SECP256R1: { curve: 'P-256' },
    '1.2.840.10045.3.1.7': { curve: 'P-256' },
    secp521r1: { curve: 'P-521' },
    'P-256K': { curve: 'secp256k1' },
    SECT571R1: { curve: 'B-571' },
    BrainpoolP256R1: { curve: 'brainpoolP256r1' },
    curve25519: { curve: 'Curve25519' },
    ed25519: { curve: 'Ed25519' },
    CurveP384: { curve: 'P-384' },
    'P-257': undefined,
  },
  'tls-version': {
    TLSv1_method: { version: 'TLSv1.0' },
    TLSv1_2_client_method: { version: 'TLSv1.2' },
    TLS_method: { version: 'TLS' },
    SSLv23_method: { version: 'TLS' },
    SSLv3_method: { version: 'SSLv3' },
    'TLSv1.2': { version: 'TLSv1.2' },
    TLSv1: { version: 'TLSv1.0' },
    TLS1_2: { version: 'TLSv1.2' },
    TLS_1_2: { version: 'TLSv1.2' },
    PROTOCOL_TLSv1: { version: 'TLSv1.0' },
    PROTOCOL_TLS_CLIENT: { version: 'TLS' },
    TLS1_VERSION: { version: 'TLSv1.0' },
    VersionTLS13: { version: 'TLSv1.3' },
    VersionSSL30: { version: 'SSLv3' },
    '0x0301': { version: 'TLSv1.0' },
    '771': { version: 'TLSv1.2' },
    '1.2': { version: 'TLSv1.2' },
    'TLSv1.2_2021': { version: 'TLSv1.2' },
    TLSv1_2016: { version: 'TLSv1.0' },
    SSL: { version: 'TLS' },
    SSLv2Hello: { version: 'SSLv2Hello' },
    DTLSv1_2_method: { version: 'DTLSv1.2' },
    'TLSv1.4': undefined,
  },
  'tls-policy': {
    'ELBSecurityPolicy-2016-08': { minVersion: 'TLSv1.0' },
    'ELBSecurityPolicy-TLS13-1-0-2021-06': { minVersion: 'TLSv1.0' },
    'ELBSecurityPolicy-TLS13-1-2-Ext1-PQ-2025-09': { minVersion: 'TLSv1.2' },
    'ELBSecurityPolicy-FS-1-2-Res-2020-10': { minVersion: 'TLSv1.2' },
    'ELBSecurityPolicy-TLS13-1-4-2031-01': undefined,
  },
  'dh-group': { modp14: { algorithm: 'DH', keyBits: 2048, group: 'modp14' }, modp99: undefined },
  'ssh-algorithm': {
    'ssh-rsa': { ...rsa('PKCS1v15', 'signature', 'SHA-1'), ssh: 'ssh-rsa', sshKind: 'host-key' },
    'rsa-sha2-512': { ...rsa('PKCS1v15', 'signature', 'SHA-512'), ssh: 'rsa-sha2-512', sshKind: 'host-key' },
    'aes256-cbc': { algorithm: 'AES', keyBits: 256, mode: 'CBC', ssh: 'aes256-cbc', sshKind: 'cipher' },
    'diffie-hellman-group14-sha1': {
      algorithm: 'DH',
      keyBits: 2048,
      hash: 'SHA-1',
      ssh: 'diffie-hellman-group14-sha1',
      sshKind: 'key-exchange',
    },
    'hmac-sha1-etm@openssh.com': {
      algorithm: 'HMAC',
      hash: 'SHA-1',
      encryptThenMac: true,
      ssh: 'hmac-sha1-etm@openssh.com',
      sshKind: 'mac',
    },
    'curve25519-sha256@libssh.org': { algorithm: 'X25519', hash: 'SHA-256', ssh: 'curve25519-sha256', sshKind: 'key-exchange' },
    'ssh-foo': undefined,
  },
  'aws-key-spec': {
    SYMMETRIC_DEFAULT: { algorithm: 'AES', keyBits: 256, mode: 'GCM' },
    RSA_2048: { algorithm: 'RSA', keyBits: 2048 },
    ECC_NIST_P256: { algorithm: 'EC', curve: 'P-256' },
    ECC_SECG_P256K1: { algorithm: 'EC', curve: 'secp256k1' },
    HMAC_384: { algorithm: 'HMAC', hash: 'SHA-384', keyBits: 384 },
    ML_DSA_65: { algorithm: 'ML-DSA-65' },
    RSAES_OAEP_SHA_1: rsa('OAEP', 'pke', 'SHA-1'),
    RSA_512: undefined,
  },
  'azure-key-type': { 'RSA-HSM': { algorithm: 'RSA', protection: 'hsm' }, EC: { algorithm: 'EC', protection: 'software' } },
  'gcp-key-algorithm': {
    GOOGLE_SYMMETRIC_ENCRYPTION: { algorithm: 'AES', keyBits: 256, mode: 'GCM' },
    RSA_SIGN_PKCS1_2048_SHA256: { ...rsa('PKCS1v15', 'signature', 'SHA-256'), keyBits: 2048 },
    EC_SIGN_P256_SHA256: { algorithm: 'ECDSA', curve: 'P-256', hash: 'SHA-256' },
  },
  'cipher-mode': {
    MODE_GCM: { mode: 'GCM' },
    ecb: { mode: 'ECB' },
    CFB8: { mode: 'CFB', feedbackBits: 8 },
    'CipherMode.CBC': { mode: 'CBC' },
    FOO: undefined,
  },
  padding: {
    Pkcs7: { padding: 'PKCS7' },
    NoPadding: { padding: 'NONE' },
    RSA_PKCS1_OAEP_PADDING: { padding: 'OAEP' },
    RSA_PKCS1_PADDING: { padding: 'PKCS1v15' },
    'OAEPWithSHA-256AndMGF1Padding': { padding: 'OAEP', hash: 'SHA-256' },
    Soft: undefined,
  },
  algorithm: {
    TripleDES: { algorithm: '3DES' },
    'AES256-GCM': { algorithm: 'AES', keyBits: 256, mode: 'GCM' },
    'HMAC-SHA256': { algorithm: 'HMAC', hash: 'SHA-256' },
    nodes: undefined,
  },
}

for (const [notation, texts] of Object.entries(READ)) {
  describe(`notation ${notation}`, () => {
    it.each(Object.entries(texts))('reads %s', (text, expected) => {
      expect(readNotation(catalogue, notation, text)).toEqual(expected)
    })
  })
}

describe('every notation', () => {
  const hostile = [
    '',
    ' ',
    '-',
    '/',
    '__proto__',
    'constructor',
    'toString',
    'a'.repeat(10_000_000),
    'AES-'.repeat(60),
    '(('.repeat(50),
    'ＡＥＳ',
    'AES\u0000',
    'SHA\u212A256',
    '\ud800',
    'md5\n',
    '{algorithm}',
    '%s',
  ]
  it.each([...catalogue.notations.keys()])('%s understands no hostile text, and quickly', (notation) => {
    const start = performance.now()
    for (const text of hostile) expect(readNotation(catalogue, notation, text)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('has the main property that models write it at', () => {
    expect(notationProperty(catalogue, 'jose')).toBe('algorithm')
    expect(notationProperty(catalogue, 'curve')).toBe('curve')
    expect(notationProperty(catalogue, 'tls-version')).toBe('version')
    expect(notationProperty(catalogue, 'ssh-algorithm')).toBe('ssh')
  })

  it('is told from a misspelt one', () => {
    expect(() => readNotation(catalogue, 'jca-transformaton', 'AES')).toThrow(UserError)
    expect(() => readNotation(catalogue, '__proto__', 'AES')).toThrow(UserError)
  })

  it('gives a result of its own that a caller may change', () => {
    const first = readNotation(catalogue, 'jose', 'HS256')
    if (first) first['algorithm'] = 'changed'
    expect(readNotation(catalogue, 'jose', 'HS256')?.['algorithm']).toBe('HMAC')
  })
})
