/** An algorithm in CycloneDX's words: from the properties of an asset, or of an algorithm that is a part of one. */
import type { Properties } from '#core/parts'
import { alternatives, type Value } from '#core/value'
import { filled, single, word, type Block, type SpecVersion } from './cbom-document'

/** The words of the schemas (bom-1.6, bom-1.7: algorithmProperties). Others are 'other', with the exact word in a property. */
const PRIMITIVES = new Set(
  'drbg mac block-cipher stream-cipher signature hash pke xof kdf key-agree kem ae combiner other unknown'.split(' '),
)
const MODES = new Set('cbc ecb ccm gcm cfb ofb ctr'.split(' '))
const PADDINGS: Readonly<Record<string, string>> = { PKCS1v15: 'pkcs1v15', OAEP: 'oaep', PKCS7: 'pkcs7', PKCS5: 'pkcs5', NONE: 'raw' }
const FUNCTIONS = new Set(
  'generate keygen encrypt decrypt digest tag keyderive sign verify encapsulate decapsulate other unknown'.split(' '),
)
/** Primitives that the catalogue has and CycloneDX calls otherwise. */
const RENAMED: Readonly<Record<string, string>> = { 'password-hash': 'kdf', checksum: 'other' }

/** In the registry, not in the schema's list: a document with them is not valid (registry of 2026-02-24, bom-1.7). */
const NOT_IN_SCHEMA = new Set(['ANSI-KDF', 'RSA-X931', 'SP800-56C', 'SSH-KDF', 'TLS-PRF'])

/** Families of the registry whose pattern begins otherwise than our names. */
const REGISTRY_NAMES: Readonly<Record<string, string>> = {
  'RSASSA-PKCS1': 'RSA-PKCS1-1.5',
  'RSAES-PKCS1': 'RSA-PKCS1-1.5',
  'RSASSA-PSS': 'RSA-PSS',
  'RSAES-OAEP': 'RSA-OAEP',
  FFDH: 'FFDH',
  PBKDF2: 'PBKDF2',
}

/** Families whose pattern goes on with the number of rounds, where others have the length of the key. */
const ROUNDS = new Set<unknown>(['PBKDF2'])

/** Families whose parameter set is the end of the algorithm's name. */
const SET_IN_NAME = /^(?:ML-KEM|ML-DSA|SLH-DSA-(?:SHA2|SHAKE))-(\w+)$/

/** Primitives with a digest that has a length. */
const DIGESTS = new Set<unknown>(['hash', 'xof'])

/** As the registry's pattern has it: 'RSA-PSS-SHA-256-2048'; the asset's own name where that is the pattern already. */
export function registryName(name: string, properties: Properties): string {
  const family = single(properties['algorithmFamily'])
  const prefix = typeof family === 'string' ? REGISTRY_NAMES[family] : undefined
  if (prefix === undefined) return name
  const [hash, bits] = [single(properties['hash']), single(properties[ROUNDS.has(family) ? 'iterations' : 'keyBits'])]
  return [
    prefix,
    ...(family === 'FFDH' || hash === undefined ? [] : [hash]),
    ...(bits === undefined || (hash === undefined && ROUNDS.has(family)) ? [] : [bits]),
  ].join('-')
}

/** cryptoProperties of an algorithm. */
export function algorithmBlock(properties: Properties, version: SpecVersion): Block {
  const family = single(properties['algorithmFamily'])
  const curve = properties['curve']
  const levels = [properties['classicalSecurityLevel'], properties['nistQuantumSecurityLevel']].map((value) => {
    const level = single(value)
    return typeof level === 'number' ? level : undefined
  })
  const listed = typeof family === 'string' && !NOT_IN_SCHEMA.has(family) ? family : undefined
  return filled({
    assetType: 'algorithm',
    algorithmProperties: filled({
      primitive: primitiveOf(properties['primitive']),
      algorithmFamily: version === '1.7' ? listed : undefined,
      parameterSetIdentifier: parameterOf(properties),
      curve: version === '1.6' ? word(curve) : undefined,
      ellipticCurve: version === '1.7' ? single(properties['ellipticCurve']) : undefined,
      mode: modeOf(properties['mode']),
      padding: paddingOf(properties['padding']),
      cryptoFunctions: functionsOf(properties['function']),
      classicalSecurityLevel: levels[0],
      nistQuantumSecurityLevel: levels[1],
    }),
    oid: single(properties['oid']),
  })
}

function primitiveOf(value: Value | undefined): string {
  const said = word(value) ?? 'unknown'
  const renamed = RENAMED[said] ?? said
  return PRIMITIVES.has(renamed) ? renamed : 'other'
}

/** The part of the name that makes a family one algorithm: the length of a key or digest, or what the standard calls its set. */
function parameterOf(properties: Properties): string | undefined {
  const algorithm = single(properties['algorithm'])
  const set = typeof algorithm === 'string' ? SET_IN_NAME.exec(algorithm)?.[1] : undefined
  if (set !== undefined) return set
  if (properties['keyBits'] !== undefined) return word(properties['keyBits'])
  return DIGESTS.has(single(properties['primitive'])) ? word(properties['outputBits']) : undefined
}

function modeOf(value: Value | undefined): string | undefined {
  const said = word(value)?.toLowerCase()
  return said === undefined || said === 'unknown' || MODES.has(said) ? said : 'other'
}

function paddingOf(value: Value | undefined): string | undefined {
  const said = word(value)
  return said === undefined || said === 'unknown' ? said : (PADDINGS[said] ?? 'other')
}

function functionsOf(value: Value | undefined): string[] | undefined {
  if (value === undefined) return undefined
  const words = alternatives(value).map((one) => {
    const said = one.kind === 'known' ? String(one.value) : 'unknown'
    return FUNCTIONS.has(said) ? said : 'other'
  })
  return [...new Set(words)].sort()
}
