/** What each list of an approved standard speaks of: the assets, the property, and the words of its rule. */
import type { Severity } from '#core/finding'
import type { Condition } from '#core/match'
import type { Standard } from './standard'

/** Keys of `standard` that hold a list. */
export type ListName = Exclude<keyof Standard, 'source' | 'tls' | 'keyLengths' | 'passwordHashing' | 'certificates' | 'libraries'>

export interface Category {
  title: string
  severity: Severity
  property: keyof Condition & string
  match: Condition
  because: string
  instead: string
  control: string
  /** What it shows something of. */
  concept: string
  /** Built-in rules that say more of the same thing. */
  yieldsTo: readonly string[]
}

const SECURITY = ['password', 'key', 'iv', 'salt', 'token', 'session', 'signature']
const NO_TOKEN: Condition = { token: { present: false } }

/** The lists, in the order of a standard. */
export const CATEGORIES: Readonly<Record<ListName, Category>> = {
  hashes: {
    title: 'Hash function outside the approved standard',
    severity: 'medium',
    property: 'algorithm',
    match: {
      primitive: ['hash', 'xof'],
      ...NO_TOKEN,
      not: { anyOf: [{ usedForSecurity: false }, { purpose: ['checksum', 'identifier', 'protocol'] }] },
    },
    because: 'The approved standard lists the hash functions that may be used.',
    instead: 'Use a hash function that the standard approves.',
    control: 'CWE-328',
    concept: 'alg.hash',
    yieldsTo: ['weak-hash-for-password', 'fast-hash-for-password', 'weak-hash'],
  },
  macs: {
    title: 'Message authentication outside the approved standard',
    severity: 'medium',
    property: 'algorithm',
    match: { primitive: 'mac', ...NO_TOKEN },
    because: 'The approved standard lists the message authentication codes that may be used.',
    instead: 'Use a message authentication code that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.hash',
    yieldsTo: ['weak-mac'],
  },
  ciphers: {
    title: 'Cipher outside the approved standard',
    severity: 'high',
    property: 'algorithm',
    match: { primitive: ['block-cipher', 'stream-cipher', 'ae'], ...NO_TOKEN },
    because: 'The approved standard lists the ciphers that may be used.',
    instead: 'Use a cipher that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.approved',
    yieldsTo: ['weak-cipher'],
  },
  modes: {
    title: 'Mode of operation outside the approved standard',
    severity: 'high',
    property: 'mode',
    match: { mode: { present: true }, not: { anyOf: [{ primitive: 'pke' }, { algorithm: 'RSA' }] } },
    because: 'The approved standard lists the modes of operation that may be used.',
    instead: 'Use a mode that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.mode',
    yieldsTo: ['ecb-mode', 'weak-cipher'],
  },
  paddings: {
    title: 'Padding outside the approved standard',
    severity: 'high',
    property: 'padding',
    match: { algorithm: 'RSA', padding: { present: true }, ...NO_TOKEN },
    because: 'The approved standard lists the paddings of RSA that may be used.',
    instead: 'Use a padding that the standard approves.',
    control: 'CWE-780',
    concept: 'alg.mode',
    yieldsTo: ['weak-padding', 'unpadded-rsa'],
  },
  signatures: {
    title: 'Signature algorithm outside the approved standard',
    severity: 'high',
    property: 'algorithm',
    match: { primitive: 'signature', ...NO_TOKEN },
    because: 'The approved standard lists the signature algorithms that may be used.',
    instead: 'Sign with an algorithm that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.approved',
    yieldsTo: ['dsa', 'unstandardised-pqc'],
  },
  keyAgreement: {
    title: 'Key agreement outside the approved standard',
    severity: 'high',
    property: 'algorithm',
    match: { primitive: ['key-agree', 'combiner'] },
    because: 'The approved standard lists the key agreements that may be used.',
    instead: 'Use a key agreement that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.approved',
    yieldsTo: ['unstandardised-pqc'],
  },
  keyEncapsulation: {
    title: 'Key encapsulation outside the approved standard',
    severity: 'high',
    property: 'algorithm',
    match: { primitive: 'kem' },
    because: 'The approved standard lists the key encapsulations that may be used.',
    instead: 'Use a key encapsulation that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.approved',
    yieldsTo: ['unstandardised-pqc'],
  },
  curves: {
    title: 'Curve outside the approved standard',
    severity: 'high',
    property: 'curve',
    match: { curve: { present: true } },
    because: 'The approved standard lists the curves that may be used.',
    instead: 'Use a curve that the standard approves.',
    control: 'CWE-326',
    concept: 'alg.strength',
    yieldsTo: ['weak-curve'],
  },
  keyDerivation: {
    title: 'Key derivation outside the approved standard',
    severity: 'medium',
    property: 'algorithm',
    match: { primitive: 'kdf', ...NO_TOKEN },
    because: 'The approved standard lists the key derivations that may be used.',
    instead: 'Derive keys with a function that the standard approves.',
    control: 'CWE-327',
    concept: 'alg.approved',
    yieldsTo: ['weak-kdf'],
  },
  randomness: {
    title: 'Random numbers from outside the approved standard',
    severity: 'high',
    property: 'algorithm',
    match: { primitive: 'drbg', purpose: SECURITY },
    because: 'The approved standard lists the generators that secrets may come from.',
    instead: 'Use a generator that the standard approves.',
    control: 'CWE-338',
    concept: 'alg.rng',
    yieldsTo: ['insecure-randomness'],
  },
  tokens: {
    title: 'Token algorithm outside the approved standard',
    severity: 'high',
    property: 'jose',
    match: { token: ['JWT', 'JWS', 'JWE'], jose: { present: true } },
    because: 'The approved standard lists the algorithms that tokens may use.',
    instead: 'Use a token algorithm that the standard approves.',
    control: 'CWE-327',
    concept: 'proto.token',
    yieldsTo: ['jwt-none', 'jwt-weak-algorithm'],
  },
  tlsSuites: {
    title: 'Cipher suite outside the approved standard',
    severity: 'medium',
    property: 'suites',
    match: { type: 'protocol', name: ['TLS', 'DTLS', 'SSL'], suites: { present: true } },
    because: 'The approved standard lists the cipher suites that may be used.',
    instead: 'Offer only cipher suites that the standard approves.',
    control: 'CWE-327',
    concept: 'proto.tls',
    yieldsTo: ['weak-tls-suite'],
  },
  platforms: {
    title: 'Platform for keys or secrets outside the approved standard',
    severity: 'medium',
    property: 'platform',
    match: { platform: { present: true } },
    because: 'The approved standard lists the platforms that may hold keys and secrets.',
    instead: 'Keep keys and secrets in a platform that the standard approves.',
    control: 'CWE-522',
    concept: 'key.storage',
    yieldsTo: [],
  },
  certificateIssuers: {
    title: 'Certificate issuer outside the approved standard',
    severity: 'medium',
    property: 'issuer',
    match: { issuer: { present: true } },
    because: 'The approved standard lists the authorities that certificates may come from.',
    instead: 'Take certificates from an issuer that the standard approves.',
    control: 'CWE-295',
    concept: 'cert.validation',
    yieldsTo: [],
  },
}
