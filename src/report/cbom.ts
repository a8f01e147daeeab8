/** The inventory as a CycloneDX CBOM: the same report gives the same document, whenever and wherever it is made. */
import { createHash } from 'node:crypto'
import type { CryptoAsset } from '#core/asset'
import { compareTexts } from '#core/order'
import type { Parts } from '#core/parts'
import type { Report, Reporter } from '#core/report'
import { componentOf, partComponent, publicKeyComponent, type Making } from './cbom-component'
import {
  NAMESPACE,
  partRef,
  publicKeyRef,
  refOf,
  SUBJECT,
  type Bom,
  type BomComponent,
  type BomDependency,
  type Property,
  type SpecVersion,
} from './cbom-document'
import { safeJson } from './escape'
import { tallyOf } from './tally'

/** Our own name space for identifiers that follow from content (RFC 9562, version 5). */
const UUID_NAMESPACE = '6d0f6a5c-6c1b-5b7e-9d3a-2f0e6a1c9b44'

const NO_PARTS: Parts = { algorithms: {}, suites: {}, ofAsset: {} }

export const cyclonedx: Reporter = reporterOf('cyclonedx', '1.6')
export const cyclonedx17: Reporter = reporterOf('cyclonedx-1.7', '1.7')

function reporterOf(id: string, version: SpecVersion): Reporter {
  return {
    id,
    mediaType: `application/vnd.cyclonedx+json; version=${version}`,
    fileName: 'cryptogate.cdx.json',
    render: (report) => `${safeJson(cbomOf(report, version))}\n`,
  }
}

function cbomOf(report: Report, version: SpecVersion): Bom {
  const making: Making = { parts: report.parts ?? NO_PARTS, version, asOf: report.evidence.asOf }
  const assets = [...report.assets].sort((left, right) => compareTexts(refOf(left), refOf(right)))
  const used = partNames(assets, making.parts)
  const components = [
    ...assets.flatMap((asset) => [componentOf(asset, making), publicKeyComponent(asset, making) ?? []].flat()),
    ...used.map((name) => partComponent(name, making.parts.algorithms[name] ?? {}, version)),
  ]
  const bom: Bom = {
    $schema: `http://cyclonedx.org/schema/bom-${version}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion: version,
    version: 1,
    metadata: metadataOf(report),
    components: unique(components),
    dependencies: dependenciesOf(assets, making.parts),
  }
  const { $schema, bomFormat, specVersion, ...content } = bom
  return { $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuidOf(JSON.stringify([specVersion, content]))}`, ...content }
}

function metadataOf(report: Report): Bom['metadata'] {
  const { tool, asOf, policy, files } = report.evidence
  const { skippedBy } = tallyOf(report)
  const say = (name: string, value: string | number): Property => ({ name: `${NAMESPACE}${name}`, value: String(value) })
  return {
    // The day that was judged at: a document must not differ because of the hour at which it was made.
    timestamp: `${asOf}T00:00:00Z`,
    lifecycles: [{ phase: 'pre-build' }],
    tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
    component: { type: 'application', 'bom-ref': SUBJECT, name: 'repository' },
    properties: [
      say('asOf', asOf),
      say('policy', `${policy.id}@${policy.version}`),
      say('policy:sha256', policy.sha256),
      ...Object.entries(files).map(([name, number]) => say(`files:${name}`, number as number)),
      ...skippedBy.map(([reason, number]) => say(`files:skipped:${reason}`, number)),
    ],
  }
}

/** Names of the algorithms that some asset of the report is made of. */
function partNames(assets: readonly CryptoAsset[], parts: Parts): string[] {
  const names = assets.flatMap((asset) => partsUsed(asset, parts))
  return [...new Set(names)].sort(compareTexts)
}

function partsUsed(asset: CryptoAsset, parts: Parts): string[] {
  const own = Object.values(parts.ofAsset[asset.id] ?? {})
  const suites = asset.type !== 'protocol' ? [] : suiteNames(asset).flatMap((name) => parts.suites[name]?.algorithms ?? [])
  return [...own, ...suites]
}

function suiteNames(asset: CryptoAsset): string[] {
  const value = asset.properties['suites']
  const members = value === undefined ? [] : value.kind === 'one-of' ? value.values : [value]
  return members.flatMap((one) => (one.kind === 'known' ? [String(one.value)] : []))
}

/** What was scanned uses all; a certificate its key, a key its algorithm, an algorithm its hash. */
function dependenciesOf(assets: readonly CryptoAsset[], parts: Parts): BomDependency[] {
  const refs = new Map(assets.map((asset) => [asset.id, refOf(asset)]))
  const found: BomDependency[] = [{ ref: SUBJECT, dependsOn: assets.map(refOf) }]
  for (const asset of assets) {
    const on = asset.dependsOn.flatMap((id) => refs.get(id) ?? [])
    const own = parts.ofAsset[asset.id] ?? {}
    const key = own['key']
    const throughKey = asset.type === 'certificate' && key !== undefined
    if (throughKey) found.push({ ref: publicKeyRef(asset), dependsOn: [partRef(key)] })
    const used = partsUsed(asset, parts).filter((name) => !throughKey || name !== key)
    const all = new Set([...on, ...used.map(partRef), ...(throughKey ? [publicKeyRef(asset)] : [])])
    if (all.size > 0) found.push({ ref: refOf(asset), dependsOn: [...all].sort(compareTexts) })
  }
  return found.sort((left, right) => compareTexts(left.ref, right.ref))
}

/** Two assets cannot share a name and an id, but a slug could hide what tells two parts apart. */
function unique(components: readonly BomComponent[]): BomComponent[] {
  const seen = new Map<string, BomComponent>()
  for (const component of components) if (!seen.has(component['bom-ref'])) seen.set(component['bom-ref'], component)
  return [...seen.values()].sort((left, right) => compareTexts(left['bom-ref'], right['bom-ref']))
}

function uuidOf(content: string): string {
  const space = Buffer.from(UUID_NAMESPACE.replaceAll('-', ''), 'hex')
  const digest = createHash('sha1').update(space).update(content, 'utf8').digest().subarray(0, 16)
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
