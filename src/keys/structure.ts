/** Which structure bytes in DER are, told from their shape alone, and what it holds. */
import { checkPrimeSync } from 'node:crypto'
import { certificate, certificateRequest, revocationList } from './certificate'
import { announcedLength, children, content, is, magnitude, oid, readDer, small, TAG, type Der } from './der'
import { material, NOTHING, type Fact, type Material, type Reading } from './facts'
import { bcfks } from './java-keystore'
import { messageMaterials } from './message'
import { pkcs12 } from './pkcs12'
import { encryptedPrivateKey, privateKey } from './private-key'
import { bitLength } from './der'
import { curveFacts, exponentOf, groupFacts, KEY_OID, publicKeyFacts, rsaInfo, sha256 } from './public-key'

export type Form = Record<string, Fact | undefined>

/** What a PEM label promises; the bytes have the last word. */
export type Kind =
  | 'any'
  | 'certificate'
  | 'certificates'
  | 'request'
  | 'crl'
  | 'private-key'
  | 'encrypted-private-key'
  | 'public-key'
  | 'rsa-public-key'
  | 'dh-parameters'
  | 'dsa-parameters'
  | 'ec-parameters'

const SEQUENCE = 0x30

/** Whether bytes begin as a sequence in DER or BER does. */
export function looksLikeDer(bytes: Uint8Array): boolean {
  return bytes[0] === SEQUENCE && bytes.length > 2
}

/** What bytes in DER hold. What is not all there is 'truncated'; what has another shape 'not-understood'. */
export function derMaterials(bytes: Uint8Array, form: Form, kind: Kind = 'any'): Reading {
  const value = readDer(bytes)
  if (value === undefined) {
    const announced = looksLikeDer(bytes) ? announcedLength(bytes) : undefined
    return { materials: [], problem: announced !== undefined && announced > bytes.length ? 'truncated' : 'not-understood' }
  }
  const found = structure(value, form, kind)
  return found === undefined ? { materials: [], problem: 'not-understood' } : found.length === 0 ? NOTHING : { materials: found }
}

function structure(value: Der, form: Form, kind: Kind): Material[] | undefined {
  if (kind === 'ec-parameters') return [material('PARAMETERS', { algorithm: KEY_OID.ec, ...curveFacts(value) }, form)]
  if (!is(value, TAG.sequence)) return undefined
  if (kind === 'dh-parameters') return group(value, KEY_OID.dh, form)
  if (kind === 'dsa-parameters') return group(value, KEY_OID.dsa, form)
  const [first] = children(value)
  if (first === undefined) return undefined
  if (first.tag === TAG.oid) return messageMaterials(value, form)
  if (first.tag === TAG.integer) return numbered(value, form, kind)
  if (first.tag !== TAG.sequence) return undefined
  const one =
    certificate(value, form) ??
    certificateRequest(value, form) ??
    revocationList(value, form) ??
    publicKey(value, form) ??
    (isProtection(first) ? encryptedPrivateKey(value, form) : undefined)
  return one === undefined ? bcfks(value) : [one]
}

/** An encrypted key is an algorithm and bytes; a BCFKS store has two sequences. */
function isProtection(algorithm: Der): boolean {
  return oid(children(algorithm)[0]) !== undefined
}

function publicKey(value: Der, form: Form): Material | undefined {
  const facts = publicKeyFacts(value)
  return facts === undefined ? undefined : material('PUBLIC KEY', facts, form)
}

/** What begins with a number: private keys and stores by their version, the rest by how many numbers there are. */
function numbered(value: Der, form: Form, kind: Kind): Material[] | undefined {
  const store = pkcs12(value)
  if (store !== undefined) return store
  const key = privateKey(value, form)
  if (key !== undefined) return [key]
  const numbers = children(value)
  if (!numbers.every((number) => number.tag === TAG.integer)) return undefined
  if (numbers.length !== 2 || !['rsa-public-key', 'public-key', 'any'].includes(kind)) return undefined
  const [modulus, exponent] = numbers.map(content) as [Uint8Array, Uint8Array]
  if (kind !== 'rsa-public-key' && !isRsa(modulus, exponent)) return isGroup(modulus, exponent) ? group(value, KEY_OID.dh, form) : undefined
  const facts = {
    algorithm: KEY_OID.rsa,
    bits: bitLength(modulus),
    exponent: exponentOf(exponent),
    publicKey: sha256(rsaInfo(modulus, exponent)),
  }
  return [material('PUBLIC KEY', facts, form)]
}

const MIN_MODULUS_BYTES = 32
const MAX_PRIME_BYTES = 1024
const MIN_EXPONENT = 3

/** Two numbers may be an RSA key or a Diffie-Hellman group: the first is a product in one and a prime in the other. */
function isRsa(modulus: Uint8Array, exponent: Uint8Array): boolean {
  const size = exponentOf(exponent)
  if (modulus.length < MIN_MODULUS_BYTES || size === undefined || size < MIN_EXPONENT || size % 2 === 0) return false
  return modulus.length <= MAX_PRIME_BYTES && !isPrime(modulus)
}

function isGroup(prime: Uint8Array, generator: Uint8Array): boolean {
  return prime.length >= MIN_MODULUS_BYTES && prime.length <= MAX_PRIME_BYTES && magnitude(generator).length > 0 && isPrime(prime)
}

function isPrime(number: Uint8Array): boolean {
  return checkPrimeSync(Buffer.from(magnitude(number)))
}

function group(value: Der, algorithm: string, form: Form): Material[] | undefined {
  const facts = groupFacts(value, algorithm)
  if (facts['bits'] === undefined || small(children(value)[0]) !== undefined) return undefined
  return [material('PARAMETERS', { algorithm, ...facts }, form)]
}
