/** Public keys: SubjectPublicKeyInfo of RFC 5280 and its parts; the one form in which keys of all formats are compared. */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import {
  bitLength,
  bits,
  children,
  content,
  encode,
  encodeInteger,
  encodeOid,
  inside,
  is,
  magnitude,
  oid,
  TAG,
  whole,
  type Der,
} from './der'
import { HIDDEN, type Fact } from './facts'

const OID = {
  rsa: '1.2.840.113549.1.1.1',
  pss: '1.2.840.113549.1.1.10',
  oaep: '1.2.840.113549.1.1.7',
  dsa: '1.2.840.10040.4.1',
  dh: '1.2.840.113549.1.3.1',
  x942: '1.2.840.10046.2.1',
  ec: '1.2.840.10045.2.1',
} as const

/** Keys of which Node.js of every version can make the public half. */
const DERIVABLE: ReadonlySet<string> = new Set([OID.ec, OID.dsa, '1.3.101.110', '1.3.101.111', '1.3.101.112', '1.3.101.113'])

type KeyFacts = Record<string, Fact | undefined>

/** What an AlgorithmIdentifier and the bits after it say of a key; the bits are absent where only parameters are there. */
export function keyFacts(algorithm: Der | undefined, key: Uint8Array | undefined): KeyFacts {
  const [identifier, parameters] = children(algorithm)
  const name = oid(identifier)
  if (name === undefined) return { algorithm: HIDDEN }
  if (name === OID.rsa || name === OID.pss || name === OID.oaep)
    return { algorithm: name, ...rsaFacts(key === undefined ? undefined : readTop(key)) }
  if (name === OID.ec) return { algorithm: name, ...curveFacts(parameters) }
  if (name === OID.dsa || name === OID.dh || name === OID.x942) return { algorithm: name, ...groupFacts(parameters, name) }
  return { algorithm: name }
}

function readTop(key: Uint8Array): Der | undefined {
  return inside({ tag: TAG.octetString, constructed: false, bytes: key, start: 0, from: 0, to: key.length, end: key.length })
}

/** SEQUENCE { modulus, publicExponent }. */
function rsaFacts(key: Der | undefined): KeyFacts {
  const [modulus, exponent] = children(key)
  if (!is(modulus, TAG.integer)) return { bits: HIDDEN }
  return { bits: bitLength(content(modulus)), exponent: is(exponent, TAG.integer) ? exponentOf(content(exponent)) : undefined }
}

/** A larger exponent is no number that could be compared. */
const MAX_EXPONENT_BYTES = 6

export function exponentOf(bytes: Uint8Array): number | undefined {
  const number = Buffer.from(magnitude(bytes))
  return number.length > 0 && number.length <= MAX_EXPONENT_BYTES ? number.readUIntBE(0, number.length) : undefined
}

/** A name, or the numbers of the curve itself: then only its size is known. */
export function curveFacts(parameters: Der | undefined): KeyFacts {
  const name = oid(parameters)
  if (name !== undefined) return { curve: name }
  const field = children(children(parameters)[1])[1]
  return { curve: HIDDEN, bits: is(field, TAG.integer) ? bitLength(content(field)) : undefined }
}

/** The prime first; DSA and X9.42 have the order of the group too. */
export function groupFacts(parameters: Der | undefined, name?: string): KeyFacts {
  const numbers = children(parameters)
  const [prime] = numbers
  const divisor = name === OID.dsa ? numbers[1] : name === OID.x942 ? numbers[2] : undefined
  if (!is(prime, TAG.integer)) return {}
  return { bits: bitLength(content(prime)), divisorBits: is(divisor, TAG.integer) ? bitLength(content(divisor)) : undefined }
}

/** Facts of a SubjectPublicKeyInfo with what names the key; undefined where it is none. */
export function publicKeyFacts(info: Der | undefined): KeyFacts | undefined {
  const [algorithm, key] = children(info)
  const raw = bits(key)
  if (info === undefined || !is(algorithm, TAG.sequence) || raw === undefined || oid(children(algorithm)[0]) === undefined) return undefined
  return { ...keyFacts(algorithm, raw), publicKey: identityOf(info) }
}

/** RSA keys for PSS only have the same numbers under another name: they are compared as RSA keys. */
function identityOf(info: Der): string {
  const [algorithm, key] = children(info)
  const name = oid(children(algorithm)[0])
  const [modulus, exponent] = name === OID.pss || name === OID.oaep ? children(inside(key)) : []
  if (modulus !== undefined && exponent !== undefined) return sha256(rsaInfo(content(modulus), content(exponent)))
  return sha256(whole(info))
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** SubjectPublicKeyInfo of an RSA key. */
export function rsaInfo(modulus: Uint8Array, exponent: Uint8Array): Uint8Array {
  const key = encode(TAG.sequence, encodeInteger(modulus), encodeInteger(exponent))
  return info(encode(TAG.sequence, encodeOid(OID.rsa), encode(TAG.null)), key)
}

/** SubjectPublicKeyInfo of a point on a named curve. */
export function ecInfo(curve: string, point: Uint8Array): Uint8Array {
  return info(encode(TAG.sequence, encodeOid(OID.ec), encodeOid(curve)), point)
}

/** SubjectPublicKeyInfo of a key that is bytes and nothing else: Ed25519, X25519. */
export function rawInfo(algorithm: string, key: Uint8Array): Uint8Array {
  return info(encode(TAG.sequence, encodeOid(algorithm)), key)
}

/** SubjectPublicKeyInfo of a DSA key from the DER of its numbers: p, q, g and y. */
export function dsaInfo(group: readonly Uint8Array[], value: Uint8Array): Uint8Array {
  return info(encode(TAG.sequence, encodeOid(OID.dsa), encode(TAG.sequence, ...group)), value)
}

function info(algorithm: Uint8Array, key: Uint8Array): Uint8Array {
  return encode(TAG.sequence, algorithm, encode(TAG.bitString, Uint8Array.of(0), key))
}

/** The name of the public half of a private key in clear; undefined where it is not in it and cannot be made on every Node.js. */
export function derivedIdentity(key: Uint8Array, type: 'pkcs8' | 'sec1', algorithm: string): string | undefined {
  if (!DERIVABLE.has(algorithm)) return undefined
  try {
    const secret = createPrivateKey({ key: Buffer.from(key), format: 'der', type })
    return sha256(createPublicKey(secret).export({ format: 'der', type: 'spki' }))
  } catch {
    return undefined
  }
}

export const KEY_OID = OID
