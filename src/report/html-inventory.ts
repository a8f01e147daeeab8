/** The inventory in the HTML report: what is used, how strong it is, through which library and where, each with what the policy says. */
import type { CryptoAsset } from '#core/asset'
import { compareTexts } from '#core/order'
import type { Report } from '#core/report'
import { alternatives, scalars } from '#core/value'
import { cut } from './escape'
import { barTable, legend, noCounts, sumOf, type BarRow, type Counts, type Standing } from './html-chart'
import { frame } from './html-table'
import { html, type Html } from './html-text'
import { propertyName } from '#core/property-words'
import { describeValue } from './wording'

const MAX_ROWS = 20
const MAX_ASSETS = 500
const MAX_NAME = 120
const MAX_PLACES = 3

/** Worst finding of every place: what the policy says of it. */
export type StandingAt = (asset: CryptoAsset, index: number) => Standing

/** Findings name an asset and a place; a place nobody speaks of has nothing against it. */
export function standings(report: Report): StandingAt {
  const worst = new Map<string, Standing>()
  const order: readonly Standing[] = ['none', 'record', 'open', 'warn', 'fail']
  for (const { asset, occurrence, enforcement, outcome } of report.findings) {
    const key = placeKey(asset.id, occurrence.at.file, occurrence.at.line)
    const standing: Standing = enforcement !== 'record' ? enforcement : outcome === 'unresolved' ? 'open' : 'record'
    if (order.indexOf(standing) > order.indexOf(worst.get(key) ?? 'none')) worst.set(key, standing)
  }
  return ({ id, occurrences }, index) => {
    const at = occurrences[index]?.at
    return (at === undefined ? undefined : worst.get(placeKey(id, at.file, at.line))) ?? 'none'
  }
}

function placeKey(id: string, file: string, line: number): string {
  return `${id}\n${file}\n${String(line)}`
}

export function inventorySection(report: Report, standing: StandingAt): Html {
  const { assets } = report
  const libraries = assets.filter(({ type }) => type === 'library')
  return html`<section id="inventory" aria-labelledby="inventory-title">
    <h2 id="inventory-title">Inventory</h2>
    <p class="lead">
      Everything that was found, good or bad, counted by the places where it stands. Bars show what the policy says of them.
    </p>
    ${assets.length === 0 ? html`<p>No cryptography was found.</p>` : legend()}
    <div class="columns">
      ${barTable('By algorithm or protocol', 'Name', grouped(assets, standing, nameOf), MAX_ROWS)}
      ${barTable('By strength', 'Bits of security', strengths(assets, standing), MAX_ROWS)}
      ${barTable(
        'By library',
        'Library',
        grouped(assets, standing, (_asset, index) => _asset.occurrences[index]?.model ?? '?'),
        MAX_ROWS,
      )}
      ${barTable(
        'By path',
        'Folder',
        grouped(assets, standing, (asset, index) => folderOf(asset.occurrences[index]?.at.file ?? '')),
        MAX_ROWS,
      )}
    </div>
    ${libraries.length === 0 ? undefined : html`<p class="quiet">${libraries.length} cryptographic libraries come in through manifests and lock files.</p>`}
    ${assetTable(assets, standing)}
  </section>`
}

function grouped(assets: readonly CryptoAsset[], standing: StandingAt, labelOf: (asset: CryptoAsset, index: number) => string): BarRow[] {
  const groups = new Map<string, Counts>()
  for (const asset of assets) {
    for (const index of asset.occurrences.keys()) {
      const label = labelOf(asset, index)
      const counts = groups.get(label) ?? noCounts()
      counts[standing(asset, index)]++
      groups.set(label, counts)
    }
  }
  const rows = [...groups].sort(([left, one], [right, other]) => sumOf(other) - sumOf(one) || compareTexts(left, right))
  return rows.map(([label, counts]) => ({ label: cut(label, MAX_NAME), counts }))
}

/** Keys and certificates stand with their algorithm: what they are called says nothing of what they are. */
function nameOf(asset: CryptoAsset): string {
  if (asset.type === 'library' || asset.type === 'protocol') return asset.name
  const names = scalars(asset.properties['algorithm'])
  return names.length > 0 ? names.map(String).join(' or ') : asset.name
}

const NOT_KNOWN = 'not known'

/** Weakest first; what has no strength of its own (a protocol, a library) is left out. */
function strengths(assets: readonly CryptoAsset[], standing: StandingAt): BarRow[] {
  const cryptographic = assets.filter(({ properties }) => properties['algorithm'] !== undefined)
  const rows = grouped(cryptographic, standing, ({ properties }) => {
    const bits = scalars(properties['classicalSecurityLevel'])
    return bits.length === 0 ? NOT_KNOWN : bits.map(String).join(' or ')
  })
  return rows.sort((left, right) => rankOf(left) - rankOf(right))
}

function rankOf({ label }: BarRow): number {
  const number = Number.parseInt(String(label), 10)
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number
}

/** The first two folders of a path. */
function folderOf(file: string): string {
  const folders = file.split('/').slice(0, -1)
  return folders.length === 0 ? '(top folder)' : folders.slice(0, 2).join('/')
}

/** Properties that are not what an asset is, but what the catalogue derives of it. */
const DERIVED = new Set([
  'algorithmFamily',
  'ellipticCurve',
  'oid',
  'blockBits',
  'primitive',
  'algorithm',
  'classicalSecurityLevel',
  'outputBits',
])

function assetTable(assets: readonly CryptoAsset[], standing: StandingAt): Html {
  const rows = assets.slice(0, MAX_ASSETS).map((asset) => {
    const places = asset.occurrences
      .slice(0, MAX_PLACES)
      .map(({ at }) => html`<div class="place">${cut(`${at.file}:${String(at.line)}`, MAX_NAME)}</div>`)
    const left = asset.occurrences.length - places.length
    return html`<tr>
      <th scope="row">${cut(asset.name, MAX_NAME)}</th>
      <td>${asset.type}</td>
      <td>${cut(detailsOf(asset), 300)}</td>
      <td>${places}${left > 0 ? html`<div class="quiet">and ${left} more</div>` : undefined}</td>
      <td>${badgesOf(asset, standing)}</td>
    </tr>`
  })
  const left = assets.length - MAX_ASSETS
  return html`<details>
    <summary>All ${assets.length} assets</summary>
    ${frame('All assets', ['Asset', 'Kind', 'Details', 'Places', 'Policy'], rows, { left })}
  </details>`
}

function detailsOf({ properties }: CryptoAsset): string {
  return Object.keys(properties)
    .filter((name) => !DERIVED.has(name))
    .sort(compareTexts)
    .flatMap((name) => {
      const value = properties[name]
      if (value === undefined || alternatives(value).every(({ kind }) => kind === 'unknown'))
        return value === undefined ? [] : [`${propertyName(name)} not known`]
      return [`${propertyName(name)} ${describeValue(name, value)}`]
    })
    .join(', ')
}

const SHORT: Readonly<Record<Standing, string>> = { fail: 'stops', warn: 'warns', open: 'not judged', record: 'recorded', none: 'ok' }
const CLASS: Readonly<Record<Standing, string>> = { fail: 'fail', warn: 'warn', open: 'open', record: 'record', none: 'ok' }

function badgesOf(asset: CryptoAsset, standing: StandingAt): Html[] {
  const seen = new Set(asset.occurrences.map((_occurrence, index) => standing(asset, index)))
  return [...seen].map((one) => html`<span class="badge ${CLASS[one]}">${SHORT[one]}</span> `)
}
