/** The numbers by which OpenPGP names algorithms (RFC 9580, section 9), and the public numbers of each kind of key. */
import { bitLength } from './der'
import { HIDDEN, type Fact } from './facts'
import { ecInfo, exponentOf, rawInfo, rsaInfo, sha256 } from './public-key'
import type { Wire } from './wire'

type Facts = Record<string, Fact | undefined>

const RSA = [1, 2, 3]
const ELGAMAL = 16
const DSA = 17
const ON_CURVE = [18, 19, 22]
const EDDSA_LEGACY = 22
const ECDH = 18

const ALGORITHMS: Readonly<Record<number, string>> = {
  1: 'RSA',
  2: 'RSA',
  3: 'RSA',
  16: 'ElGamal',
  17: 'DSA',
  18: 'ECDH',
  19: 'ECDSA',
  22: 'EdDSA',
  25: 'X25519',
  26: 'X448',
  27: 'Ed25519',
  28: 'Ed448',
}

/** Keys that are so many bytes and nothing else, with the object identifier they have elsewhere. */
const RAW: Readonly<Record<number, readonly [bytes: number, oid: string]>> = {
  25: [32, '1.3.101.110'],
  26: [56, '1.3.101.111'],
  27: [32, '1.3.101.112'],
  28: [57, '1.3.101.113'],
}

const CIPHERS: Readonly<Record<number, string>> = {
  1: 'IDEA',
  2: '3DES',
  3: 'CAST5',
  4: 'Blowfish',
  7: 'AES-128',
  8: 'AES-192',
  9: 'AES-256',
  10: 'Twofish',
  11: 'Camellia-128',
  12: 'Camellia-192',
  13: 'Camellia-256',
}

const HASHES: Readonly<Record<number, string>> = {
  1: 'MD5',
  2: 'SHA-1',
  3: 'RIPEMD-160',
  8: 'SHA-256',
  9: 'SHA-384',
  10: 'SHA-512',
  11: 'SHA-224',
  12: 'SHA3-256',
  14: 'SHA3-512',
}

/** Curves by the bytes of their identifier; two of them are OpenPGP's own for keys that have another elsewhere. */
const CURVES: Readonly<Record<string, { curve: string; algorithm?: string; raw?: string }>> = {
  '2a8648ce3d030107': { curve: '1.2.840.10045.3.1.7' },
  '2b81040022': { curve: '1.3.132.0.34' },
  '2b81040023': { curve: '1.3.132.0.35' },
  '2b8104000a': { curve: '1.3.132.0.10' },
  '2b2403030208010107': { curve: '1.3.36.3.3.2.8.1.1.7' },
  '2b240303020801010b': { curve: '1.3.36.3.3.2.8.1.1.11' },
  '2b240303020801010d': { curve: '1.3.36.3.3.2.8.1.1.13' },
  '2b06010401da470f01': { curve: 'Ed25519', algorithm: 'Ed25519', raw: '1.3.101.112' },
  '2b060104019755010501': { curve: 'Curve25519', algorithm: 'X25519', raw: '1.3.101.110' },
  '2b6570': { curve: 'Ed25519', algorithm: 'Ed25519', raw: '1.3.101.112' },
  '2b6571': { curve: 'Ed448', algorithm: 'Ed448', raw: '1.3.101.113' },
  '2b656f': { curve: 'Curve448', algorithm: 'X448', raw: '1.3.101.111' },
}

export function pgpAlgorithm(id: number): Fact {
  return ALGORITHMS[id] ?? HIDDEN
}

export function pgpCipher(id: number): string | undefined {
  return CIPHERS[id]
}

export function pgpHash(id: number): string | undefined {
  return HASHES[id]
}

/** A number after its length in bits. */
function mpi(wire: Wire): Uint8Array {
  return wire.bytes(Math.ceil(wire.number(2) / 8))
}

/** Reads the public numbers; undefined where the kind of key is not known, since nothing says then where they end. */
export function pgpPublicFacts(id: number, wire: Wire, version: number): Facts | undefined {
  if (RSA.includes(id)) {
    const [modulus, exponent] = [mpi(wire), mpi(wire)] as [Uint8Array, Uint8Array]
    return { bits: bitLength(modulus), exponent: exponentOf(exponent), publicKey: sha256(rsaInfo(modulus, exponent)) }
  }
  if (id === ELGAMAL || id === DSA) {
    const numbers = Array.from({ length: id === DSA ? 4 : 3 }, () => mpi(wire))
    const [prime, divisor] = numbers as [Uint8Array, Uint8Array]
    return { bits: bitLength(prime), divisorBits: id === DSA ? bitLength(divisor) : undefined }
  }
  if (ON_CURVE.includes(id)) return curveKey(id, wire)
  const raw = RAW[id]
  if (raw === undefined) return version >= 5 ? { algorithm: HIDDEN } : undefined
  return { publicKey: sha256(rawInfo(raw[1], wire.bytes(raw[0]))) }
}

/** The identifier of the curve, the point, and for ECDH the parameters of its derivation. */
function curveKey(id: number, wire: Wire): Facts {
  const curve = CURVES[Buffer.from(wire.counted(1)).toString('hex')]
  const point = mpi(wire)
  if (id === ECDH) wire.counted(1)
  if (curve === undefined) return { curve: HIDDEN }
  // Points of the curves with one coordinate stand behind a byte of their own.
  if (curve.raw !== undefined) return { algorithm: curve.algorithm, publicKey: sha256(rawInfo(curve.raw, point.subarray(1))) }
  return { curve: curve.curve, ...(id !== EDDSA_LEGACY && { publicKey: sha256(ecInfo(curve.curve, point)) }) }
}
