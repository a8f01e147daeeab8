/** How material is encrypted under a password: cipher, derivation and its cost, all of which stand in the clear (RFC 8018, RFC 7292). */
import { children, inside, is, oid, small, TAG, type Der } from './der'
import { HIDDEN, type Fact } from './facts'

type Protection = Record<string, Fact | undefined>

const OID = {
  pbes2: '1.2.840.113549.1.5.13',
  pbmac1: '1.2.840.113549.1.5.14',
  pbkdf2: '1.2.840.113549.1.5.12',
  scrypt: '1.3.6.1.4.1.11591.4.11',
} as const

/** The default of PBKDF2's prf (RFC 8018, appendix A.2). */
const HMAC_SHA1 = '1.2.840.113549.2.7'

/** Facts of an AlgorithmIdentifier that encrypts under a password. A cipher may name its own derivation: then `kdf` is left to its row. */
export function protectionFacts(algorithm: Der | undefined): Protection {
  const [identifier, parameters] = children(algorithm)
  const name = oid(identifier)
  if (name === undefined) return { cipher: HIDDEN }
  if (name === OID.pbes2) {
    const [derivation, cipher] = children(parameters)
    return { cipher: oid(children(cipher)[0]) ?? HIDDEN, ...derivationFacts(derivation) }
  }
  // PBES1 and PKCS#12: SEQUENCE { salt, iterations }; other ciphers have parameters of their own.
  const [salt, iterations] = children(parameters)
  return { cipher: name, iterations: is(salt, TAG.octetString) ? small(iterations) : undefined }
}

/** Facts of a key derivation's AlgorithmIdentifier. */
export function derivationFacts(derivation: Der | undefined): Protection {
  const [identifier, parameters] = children(derivation)
  const name = oid(identifier)
  const fields = children(parameters)
  if (name === OID.pbkdf2) {
    const iterations = fields.find((field) => field.tag === TAG.integer)
    const prf = fields.find((field, index) => index >= 2 && field.tag === TAG.sequence)
    return {
      kdf: name,
      iterations: small(iterations) ?? HIDDEN,
      kdfHash: prf === undefined ? HMAC_SHA1 : (oid(children(prf)[0]) ?? HIDDEN),
    }
  }
  if (name === OID.scrypt)
    return { kdf: name, cost: small(fields[1]) ?? HIDDEN, blockSize: small(fields[2]), parallelism: small(fields[3]) }
  return { kdf: name ?? HIDDEN }
}

/** MacData of PKCS#12: SEQUENCE { DigestInfo, salt, iterations }; PBMAC1 (RFC 9579) has its derivation in the algorithm. */
export function macFacts(mac: Der | undefined): Protection {
  const [digest, , iterations] = children(mac)
  const [algorithm] = children(digest)
  const [identifier, parameters] = children(algorithm)
  const name = oid(identifier)
  if (name === undefined) return {}
  if (name !== OID.pbmac1) return { mac: name, macIterations: iterations === undefined ? 1 : small(iterations) }
  const [derivation, scheme] = children(parameters)
  const cost = derivationFacts(derivation)
  return { mac: oid(children(scheme)[0]) ?? HIDDEN, macIterations: cost['iterations'] }
}

/** EncryptedPrivateKeyInfo: SEQUENCE { AlgorithmIdentifier, OCTET STRING }. */
export function encryptedKeyFacts(value: Der | undefined): Protection | undefined {
  const [algorithm, data] = children(value)
  if (!is(algorithm, TAG.sequence) || !is(data, TAG.octetString) || oid(children(algorithm)[0]) === undefined) return undefined
  return protectionFacts(algorithm)
}

/** Values inside the octet string of a content that is not encrypted. */
export function valuesIn(data: Der | undefined): Der[] {
  return children(inside(data))
}
