/** Private keys in DER: PKCS#1, SEC 1, the old form of DSA, PKCS#8; what they are and whose public half they have. */
import { bitLength, bits, children, content, inside, is, oid, small, TAG, whole, type Der } from './der'
import { HIDDEN, material, type Fact, type Material } from './facts'
import { encryptedKeyFacts } from './protection'
import {
  curveFacts,
  derivedIdentity,
  dsaInfo,
  ecInfo,
  exponentOf,
  groupFacts,
  keyFacts,
  KEY_OID,
  rawInfo,
  rsaInfo,
  sha256,
} from './public-key'

type KeyFacts = Record<string, Fact | undefined>

/** Numbers of an RSAPrivateKey: version, n, e, d, p, q, dp, dq, qi. */
const RSA_NUMBERS = 9
/** Numbers of OpenSSL's old DSA key: version, p, q, g, y, x. */
const DSA_NUMBERS = 6

/** A private key in clear of any form; undefined where the value is none. */
export function privateKey(value: Der, form: Record<string, Fact | undefined>): Material | undefined {
  const facts = rsaKey(value) ?? dsaKey(value) ?? sec1Key(value) ?? pkcs8Key(value)
  return facts === undefined ? undefined : material('PRIVATE KEY', { encrypted: false }, facts, form)
}

/** A private key under a password (RFC 5958): its kind stands inside the encryption. */
export function encryptedPrivateKey(value: Der, form: Record<string, Fact | undefined>): Material | undefined {
  const protection = encryptedKeyFacts(value)
  return protection === undefined ? undefined : material('PRIVATE KEY', { encrypted: true }, protection, form)
}

function rsaKey(value: Der): KeyFacts | undefined {
  const numbers = children(value)
  const [version, modulus, exponent] = numbers
  if (numbers.length < RSA_NUMBERS || !numbers.slice(0, RSA_NUMBERS).every((one) => one.tag === TAG.integer)) return undefined
  if (small(version) === undefined || modulus === undefined || exponent === undefined) return undefined
  return {
    algorithm: KEY_OID.rsa,
    bits: bitLength(content(modulus)),
    exponent: exponentOf(content(exponent)),
    publicKey: sha256(rsaInfo(content(modulus), content(exponent))),
  }
}

function dsaKey(value: Der): KeyFacts | undefined {
  const numbers = children(value)
  if (numbers.length !== DSA_NUMBERS || !numbers.every((one) => one.tag === TAG.integer) || small(numbers[0]) !== 0) return undefined
  const [, prime, divisor] = numbers as [Der, Der, Der]
  return {
    algorithm: KEY_OID.dsa,
    bits: bitLength(content(prime)),
    divisorBits: bitLength(content(divisor)),
    publicKey: sha256(dsaInfo(numbers.slice(1, 4).map(whole), whole(numbers[4] as Der))),
  }
}

/** ECPrivateKey of RFC 5915: version 1, the number, [0] curve, [1] point. */
function sec1Key(value: Der, outer?: Der): KeyFacts | undefined {
  const [version, secret, ...rest] = children(value)
  if (small(version) !== 1 || !is(secret, TAG.octetString)) return undefined
  const parameters = outer ?? children(rest.find((one) => one.tag === TAG.context))[0]
  const point = bits(children(rest.find((one) => one.tag === TAG.context + 1))[0])
  const facts = curveFacts(parameters)
  const { curve } = facts
  const publicKey =
    typeof curve === 'string' && point !== undefined
      ? sha256(ecInfo(curve, point))
      : outer === undefined
        ? derivedIdentity(whole(value), 'sec1', KEY_OID.ec)
        : undefined
  return { algorithm: KEY_OID.ec, ...facts, publicKey }
}

/** OneAsymmetricKey of RFC 5958: version, algorithm, key, attributes, public key. */
function pkcs8Key(value: Der): KeyFacts | undefined {
  const [version, algorithm, key, ...rest] = children(value)
  if (small(version) === undefined || !is(algorithm, TAG.sequence) || !is(key, TAG.octetString)) return undefined
  const [identifier, parameters] = children(algorithm)
  const name = oid(identifier)
  if (name === undefined) return undefined
  const own = inside(key)
  const numbers = own === undefined ? undefined : rsaKey(own)
  if (numbers !== undefined) return { ...numbers, algorithm: name }
  if (name === KEY_OID.ec && own !== undefined) {
    const facts = sec1Key(own, parameters)
    if (facts !== undefined) return { ...facts, publicKey: facts['publicKey'] ?? derivedIdentity(whole(value), 'pkcs8', name) }
  }
  const attached = rest.find((one) => one.tag === TAG.context + 1)
  const raw = attached === undefined ? undefined : attachedBits(attached)
  const publicKey = derivedIdentity(whole(value), 'pkcs8', name) ?? (raw === undefined ? undefined : sha256(rawInfo(name, raw)))
  return { ...keyFacts(algorithm, undefined), bits: groupFacts(parameters, name)['bits'], publicKey }
}

/** [1] IMPLICIT BIT STRING. */
function attachedBits(value: Der): Uint8Array | undefined {
  return value.constructed ? bits(children(value)[0]) : value.bytes.subarray(value.from + 1, value.to)
}

/** PEM with headers (RFC 1421): the cipher stands there, the key is made with one pass of MD5 (EVP_BytesToKey). */
export function oldEncryptedKey(info: string, form: Record<string, Fact | undefined>): Material {
  const [cipher] = info.split(',')
  return material(
    'PRIVATE KEY',
    {
      encrypted: true,
      cipher: cipher === undefined || cipher === '' ? HIDDEN : cipher,
      kdf: 'EVP_BytesToKey',
      kdfHash: 'MD5',
      iterations: 1,
    },
    form,
  )
}
