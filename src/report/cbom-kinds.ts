/** Certificates, keys, protocols and libraries in CycloneDX's words. */
import type { CryptoAsset } from '#core/asset'
import type { Parts } from '#core/parts'
import type { RegisterEntry } from '#core/register-view'
import { alternatives, scalars } from '#core/value'
import { keyStateOf } from './cbom-register'
import { filled, moment, partRef, publicKeyRef, single, word, type Block, type SpecVersion } from './cbom-document'

/** Material that CycloneDX has a word for (bom-1.6: relatedCryptoMaterialProperties.type); others are 'other'. */
const MATERIAL = new Set(
  'private-key public-key secret-key key ciphertext signature digest initialization-vector nonce seed salt shared-secret tag additional-data password credential token'.split(
    ' ',
  ),
)

/** How a key is kept, as securedBy.mechanism. */
const MECHANISMS: Readonly<Record<string, string>> = { hsm: 'HSM', tpm: 'TPM', software: 'Software', kms: 'KMS', vault: 'Vault' }

const KEY_STATES = new Set('pre-activation active suspended deactivated compromised destroyed'.split(' '))
const CERTIFICATE_STATES = new Set('pre-activation active suspended deactivated revoked destroyed'.split(' '))

const PROTOCOLS_16 = new Set('tls ssh ipsec ike sstp wpa'.split(' '))
const PROTOCOLS_17 = new Set([...PROTOCOLS_16, 'dtls', 'quic'])

/** Where the key expired or is not valid yet at the day judged at; undefined where nobody can tell. */
function stateBy(asset: CryptoAsset, asOf: string): string | undefined {
  const [from, until] = [single(asset.properties['notBefore']), single(asset.properties['notAfter'])]
  if (typeof until !== 'string' && typeof from !== 'string') return undefined
  if (typeof from === 'string' && asOf < from) return 'pre-activation'
  return typeof until === 'string' && until < asOf ? 'deactivated' : 'active'
}

export function certificateBlock(asset: CryptoAsset, parts: Parts, version: SpecVersion, asOf: string): Block {
  const { properties } = asset
  const own = parts.ofAsset[asset.id] ?? {}
  const signature = own['signature'] === undefined ? undefined : partRef(own['signature'])
  const key = own['key'] === undefined ? undefined : publicKeyRef(asset)
  const given = single(properties['state'])
  const state = typeof given === 'string' && CERTIFICATE_STATES.has(given) ? given : stateBy(asset, asOf)
  const related = [
    ...(signature === undefined ? [] : [{ type: 'algorithm', ref: signature }]),
    ...(key === undefined ? [] : [{ type: 'publicKey', ref: key }]),
  ]
  const is17 = version === '1.7'
  return {
    assetType: 'certificate',
    certificateProperties: filled({
      subjectName: single(properties['subject']),
      issuerName: single(properties['issuer']),
      notValidBefore: moment(properties['notBefore']),
      notValidAfter: moment(properties['notAfter']),
      signatureAlgorithmRef: is17 ? undefined : signature,
      subjectPublicKeyRef: is17 ? undefined : key,
      certificateFormat: 'X.509',
      fingerprint: is17 ? fingerprintOf(asset) : undefined,
      certificateState: is17 && state !== undefined ? [{ state }] : undefined,
      relatedCryptographicAssets: is17 ? related : undefined,
    }),
  }
}

export function materialBlock(
  asset: CryptoAsset,
  parts: Parts,
  version: SpecVersion,
  asOf: string,
  /** What the register says of it. */
  entry?: RegisterEntry,
): Block {
  const { properties } = asset
  const said = word(properties['material'])
  const key = parts.ofAsset[asset.id]?.['key']
  const size = single(properties['keyBits'])
  const given = single(properties['state']) ?? (entry === undefined ? undefined : keyStateOf(entry))
  const is17 = version === '1.7'
  return {
    assetType: 'related-crypto-material',
    relatedCryptoMaterialProperties: filled({
      type: said === undefined || said === 'unknown' ? 'unknown' : MATERIAL.has(said) ? said : 'other',
      id: single(properties['keyId']) ?? single(properties['alias']),
      state: typeof given === 'string' && KEY_STATES.has(given) ? given : stateBy(asset, asOf),
      algorithmRef: is17 || key === undefined ? undefined : partRef(key),
      creationDate: moment(properties['created']),
      updateDate: entry?.last === undefined ? undefined : `${entry.last}T00:00:00Z`,
      activationDate: moment(properties['notBefore']),
      expirationDate: moment(properties['notAfter']),
      size: typeof size === 'number' ? size : undefined,
      format: single(properties['format']),
      securedBy: securedBy(asset),
      fingerprint: is17 ? fingerprintOf(asset) : undefined,
      relatedCryptographicAssets: is17 && key !== undefined ? [{ type: 'algorithm', ref: partRef(key) }] : undefined,
    }),
  }
}

/** The public half that a certificate is about. */
export function publicKeyBlock(asset: CryptoAsset, parts: Parts, version: SpecVersion): Block {
  const block = materialBlock(asset, parts, version, '')
  const { algorithmRef, size, relatedCryptographicAssets } = block['relatedCryptoMaterialProperties'] as Block
  return {
    assetType: 'related-crypto-material',
    relatedCryptoMaterialProperties: filled({ type: 'public-key', algorithmRef, size, relatedCryptographicAssets }),
  }
}

/** Lengths tell the digest: our fingerprints are hexadecimal. */
const DIGESTS: Readonly<Record<number, string>> = { 40: 'SHA-1', 64: 'SHA-256' }

function fingerprintOf(asset: CryptoAsset): Block | undefined {
  const text = single(asset.properties['fingerprint']) ?? single(asset.properties['publicKey'])
  const alg = typeof text === 'string' && /^[0-9a-f]+$/.test(text) ? DIGESTS[text.length] : undefined
  return alg === undefined ? undefined : { alg, content: text }
}

function securedBy(asset: CryptoAsset): Block | undefined {
  const protection = single(asset.properties['protection']) ?? single(asset.properties['storage'])
  const mechanism = typeof protection === 'string' ? MECHANISMS[protection] : undefined
  return mechanism === undefined ? undefined : { mechanism }
}

export function protocolBlock(asset: CryptoAsset, parts: Parts, version: SpecVersion): Block {
  const { properties } = asset
  const name = asset.name.toLowerCase()
  const listed = version === '1.7' ? PROTOCOLS_17 : PROTOCOLS_16
  const groups = texts(asset, 'groups')
  const schemes = texts(asset, 'signatureSchemes')
  return {
    assetType: 'protocol',
    protocolProperties: filled({
      type: listed.has(name) ? name : 'other',
      version: versionOf(asset),
      cipherSuites: texts(asset, 'suites').map((suite) => suiteBlock(suite, parts, version, groups, schemes)),
    }),
    ...(single(properties['oid']) === undefined ? {} : { oid: single(properties['oid']) }),
  }
}

function suiteBlock(name: string, parts: Parts, version: SpecVersion, groups: string[], schemes: string[]): Block {
  const suite = Object.hasOwn(parts.suites, name) ? parts.suites[name] : undefined
  const bytes = /^0x([0-9a-f]{2})([0-9a-f]{2})$/i.exec(suite?.code ?? '')
  return filled({
    name,
    algorithms: suite?.algorithms.map(partRef),
    identifiers: bytes === null ? undefined : [bytes[1], bytes[2]].map((byte) => `0x${(byte ?? '').toUpperCase()}`),
    tlsGroups: version === '1.7' ? groups : undefined,
    tlsSignatureSchemes: version === '1.7' ? schemes : undefined,
  })
}

/** '1.2' of a version that is set; the lowest that is allowed where only that is said. */
function versionOf(asset: CryptoAsset): string | undefined {
  const value = asset.properties['version'] ?? asset.properties['minVersion']
  const said = word(value)
  return said?.replace(/^(?:D?TLSv|SSHv|IKEv|SSLv)(?=\d)/, '')
}

function texts(asset: CryptoAsset, property: string): string[] {
  return asset.properties[property] === undefined ? [] : [...new Set(scalars(asset.properties[property]).map(String))]
}

/** Version and package URL of a library, where one of them is certain. */
export function libraryFields(asset: CryptoAsset): { version?: string; purl?: string } {
  const { properties } = asset
  const [version] = properties['version'] === undefined ? [] : alternatives(properties['version'])
  const purl = single(properties['purl'])
  return {
    ...(version?.kind === 'known' && properties['version']?.kind === 'known' ? { version: String(version.value) } : {}),
    ...(typeof purl === 'string' ? { purl } : {}),
  }
}
