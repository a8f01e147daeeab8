/** Joins what belongs together in one repository: a certificate and its private key, a certificate and the authority that issued it. */
import type { CryptoAsset } from '#core/asset'
import { known, scalars, unknown, type Value } from '#core/value'

type Properties = Record<string, Value>

interface Link {
  added: Properties
  dependsOn: Set<string>
}

/** Authorities above each other; a longer way is a circle. */
const MAX_CHAIN = 8

/**
 * The inventory with what one asset says of another. Keys are compared by the SHA-256 of their public half, authorities by
 * name and key identifier. Ids stay as they are: a join is no part of what an asset is.
 */
export function linkKeys(assets: readonly CryptoAsset[]): CryptoAsset[] {
  const certificates = assets.filter((asset) => asset.type === 'certificate' && asset.properties['subject'] !== undefined)
  const keys = byPublicKey(assets.filter((asset) => text(asset, 'material') === 'private-key'))
  if (certificates.length === 0 && keys.size === 0) return [...assets]
  const links = new Map<string, Link>()
  const issuers = new Map(certificates.map((one) => [one.id, issuerOf(one, certificates)]))
  for (const asset of assets) {
    const material = text(asset, 'material')
    if (material === 'private-key') ofPrivateKey(asset, certificates, links)
    else if (asset.type === 'certificate' || material === 'certificate-request' || material === 'public-key')
      ofPublicHalf(asset, keys, links)
  }
  for (const certificate of certificates) ofChain(certificate, issuers, keys, links)
  return assets.map((asset) => joined(asset, links.get(asset.id)))
}

function joined(asset: CryptoAsset, link: Link | undefined): CryptoAsset {
  if (link === undefined) return asset
  const properties = Object.fromEntries(
    Object.entries({ ...asset.properties, ...link.added }).sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
  )
  return { ...asset, properties, dependsOn: [...new Set([...asset.dependsOn, ...link.dependsOn])].sort() }
}

function linkOf(links: Map<string, Link>, asset: CryptoAsset): Link {
  const link = links.get(asset.id) ?? { added: {}, dependsOn: new Set<string>() }
  links.set(asset.id, link)
  return link
}

function byPublicKey(assets: readonly CryptoAsset[]): ReadonlyMap<string, CryptoAsset[]> {
  const found = new Map<string, CryptoAsset[]>()
  for (const asset of assets) {
    const name = text(asset, 'publicKey')
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), asset])
  }
  return found
}

function ofPrivateKey(key: CryptoAsset, certificates: readonly CryptoAsset[], links: Map<string, Link>): void {
  const name = text(key, 'publicKey')
  const subjects =
    name === undefined ? [] : certificates.filter((one) => text(one, 'publicKey') === name).map((one) => text(one, 'subject') ?? '')
  const distinct = [...new Set(subjects)].sort()
  const [first] = distinct
  if (first === undefined) return
  const more = distinct.length > 1 ? ` and ${String(distinct.length - 1)} more` : ''
  linkOf(links, key).added['certificate'] = known(first + more, 'literal')
}

function ofPublicHalf(asset: CryptoAsset, keys: ReadonlyMap<string, CryptoAsset[]>, links: Map<string, Link>): void {
  const found = keys.get(text(asset, 'publicKey') ?? '') ?? []
  if (found.length === 0) return
  const link = linkOf(links, asset)
  link.added['keyInRepository'] = known(true, 'literal')
  for (const key of found) link.dependsOn.add(key.id)
}

/** The certificate's authority; 'several' where names alone fit more than one. */
function issuerOf(certificate: CryptoAsset, certificates: readonly CryptoAsset[]): CryptoAsset | 'several' | undefined {
  const issuer = text(certificate, 'issuer')
  if (issuer === undefined || flag(certificate, 'selfSigned') === true) return undefined
  const wanted = text(certificate, 'issuerKey')
  const fitting = certificates.filter((one) => {
    const own = text(one, 'subjectKey')
    if (one.id === certificate.id || text(one, 'subject') !== issuer || flag(one, 'isCa') === false) return false
    return wanted === undefined || own === undefined || wanted === own
  })
  const [first] = fitting
  return new Set(fitting.map((one) => text(one, 'publicKey'))).size > 1 ? 'several' : first
}

type Issuers = ReadonlyMap<string, CryptoAsset | 'several' | undefined>

function ofChain(certificate: CryptoAsset, issuers: Issuers, keys: ReadonlyMap<string, CryptoAsset[]>, links: Map<string, Link>): void {
  if (text(certificate, 'issuer') === undefined || flag(certificate, 'selfSigned') === true) return
  const link = linkOf(links, certificate)
  const issuer = issuers.get(certificate.id)
  link.added['issuerInRepository'] = issuer === 'several' ? unknown('hidden') : known(issuer !== undefined, 'literal')
  if (issuer === undefined || issuer === 'several') return
  link.dependsOn.add(issuer.id)
  // Whoever has the repository can issue in this authority's name: no browser trusts it.
  if (certificate.properties['trust']?.kind === 'unknown' && isOurs(issuer, issuers, keys))
    link.added['trust'] = known('private', 'literal')
}

/** Whether the private key of an authority, or of one above it, is in the repository. */
function isOurs(authority: CryptoAsset, issuers: Issuers, keys: ReadonlyMap<string, CryptoAsset[]>): boolean {
  let at: CryptoAsset | 'several' | undefined = authority
  for (let step = 0; step < MAX_CHAIN && at !== undefined && at !== 'several'; step++) {
    if (keys.has(text(at, 'publicKey') ?? '')) return true
    at = issuers.get(at.id)
  }
  return false
}

function text(asset: CryptoAsset, property: string): string | undefined {
  const [value] = scalars(asset.properties[property])
  return typeof value === 'string' ? value : undefined
}

function flag(asset: CryptoAsset, property: string): boolean | undefined {
  const [value] = scalars(asset.properties[property])
  return typeof value === 'boolean' ? value : undefined
}
