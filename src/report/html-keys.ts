/** Keys and certificates in the HTML report: where each is kept, who holds it, when it ends and whether it is rotated. */
import type { CryptoAsset } from '#core/asset'
import { daysBetween } from '#core/dates'
import { compareTexts } from '#core/order'
import type { RegisterEntry, RegisterView } from '#core/register-view'
import type { Report } from '#core/report'
import { scalars } from '#core/value'
import { cut } from './escape'
import { span, type Standing } from './html-chart'
import { frame } from './html-table'
import { html, type Html } from './html-text'
import { entriesByPlace } from './register-places'
import { count, describeValue } from './wording'

const MAX_ROWS = 300
const MAX_NAME = 140

/** Tags and labels that name somebody. */
const HOLDERS = /^(?:.*[:/_.-])?(?:owner|custodian|team|contact|steward|responsible)$/i

export function keysOf(report: Report): CryptoAsset[] {
  return report.assets.filter(({ type, properties }) => {
    if (type === 'certificate') return true
    return type === 'related-crypto-material' && properties['material'] !== undefined
  })
}

export function keysSection(report: Report): Html {
  const keys = keysOf(report)
  const register = report.register
  const dated = keys.filter((asset) => text(asset, 'notAfter') !== undefined)
  return html`<section id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">Keys and certificates</h2>
    <p class="lead">
      What holds a key, where it is kept, and who answers for it: by the register, else by tags, else nobody is named. Key material is never
      shown.
    </p>
    ${keys.length === 0 ? html`<p>No keys, certificates or key resources were found.</p>` : undefined}
    ${validityTable(dated, report.evidence.asOf)} ${holderTable(keys, register)}
  </section>`
}

/** Those with an end, the earliest first, in one picture of time. */
function validityTable(dated: readonly CryptoAsset[], asOf: string): Html {
  if (dated.length === 0) return html``
  const sorted = [...dated].sort(
    (left, right) => compareTexts(text(left, 'notAfter') ?? '', text(right, 'notAfter') ?? '') || compareTexts(left.id, right.id),
  )
  const days = [asOf, ...dated.flatMap((asset) => [text(asset, 'notBefore') ?? asOf, text(asset, 'notAfter') ?? asOf])].sort(compareTexts)
  const range = { from: days[0] ?? asOf, until: days.at(-1) ?? asOf }
  const rows = sorted.slice(0, MAX_ROWS).map((asset) => {
    const [from, until] = [text(asset, 'notBefore') ?? asOf, text(asset, 'notAfter') ?? asOf]
    const left = daysBetween(asOf, until) ?? 0
    const standing: Standing = left < 0 ? 'fail' : left < SOON ? 'warn' : 'none'
    return html`<tr>
      <th scope="row">${cut(asset.name === 'certificate' ? (text(asset, 'subject') ?? asset.name) : asset.name, MAX_NAME)}</th>
      <td class="whole">${from}</td>
      <td class="whole">${until}</td>
      <td class="bar">${span(from, until, range, asOf, standing)}</td>
      <td>
        ${left < 0 ? html`<span class="badge fail">ended ${count(-left, 'day')} ago</span>` : html`<span class="badge ${left < SOON ? 'warn' : 'ok'}">${count(left, 'day')} left</span>`}
      </td>
    </tr>`
  })
  return frame('Validity', ['Certificate or key', 'From', 'Until', 'Timeline', 'Left'], rows, {
    caption: html`Validity, as of ${asOf} (the dashed line), from ${range.from} to ${range.until}`,
  })
}

/** A month: only a colour, no judgement; what the policy says stands among the findings. */
const SOON = 30

function holderTable(keys: readonly CryptoAsset[], register: RegisterView | undefined): Html {
  if (keys.length === 0) return html``
  const entryOf = entriesByPlace(register)
  const rows = keys.slice(0, MAX_ROWS).map((asset) => {
    const at = asset.occurrences[0]?.at
    const more = asset.occurrences.length > 1 ? ` and ${String(asset.occurrences.length - 1)} more` : ''
    return html`<tr>
      <th scope="row">${cut(nameOf(asset), MAX_NAME)}</th>
      <td>${cut(kindOf(asset), MAX_NAME)}</td>
      <td>${cut(keptText(asset), MAX_NAME)}</td>
      <td>${holderOf(asset, entryOf(asset))}</td>
      <td>${cut(rotationText(asset), MAX_NAME)}</td>
      <td class="place">${at === undefined ? '' : cut(`${at.file}:${String(at.line)}`, MAX_NAME)}${more}</td>
    </tr>`
  })
  const left = keys.length - MAX_ROWS
  return frame('Holders', ['Key or certificate', 'Kind', 'Kept', 'Holder', 'Rotation', 'Where'], rows, {
    caption: 'Who holds it, where it is kept, how it is rotated',
    left,
  })
}

function nameOf(asset: CryptoAsset): string {
  return text(asset, 'subject') ?? text(asset, 'alias') ?? (asset.type === 'certificate' ? asset.name : symbolOf(asset))
}

function symbolOf({ name, occurrences }: CryptoAsset): string {
  const symbol = occurrences[0]?.enclosing ?? occurrences[0]?.symbol
  return symbol === undefined || symbol === name ? name : `${name} (${symbol})`
}

function kindOf(asset: CryptoAsset): string {
  const algorithm = text(asset, 'algorithm')
  const size = text(asset, 'curve') ?? text(asset, 'keyBits')
  const material = text(asset, 'material') ?? asset.type
  return [material, algorithm, size].filter((one) => one !== undefined).join(' ')
}

function keptText(asset: CryptoAsset): string {
  const kept = [text(asset, 'storage'), text(asset, 'protection')].filter((one) => one !== undefined)
  const { encrypted } = asset.properties
  if (encrypted !== undefined)
    kept.push(encrypted.kind === 'known' ? (encrypted.value === true ? 'encrypted' : 'not encrypted') : 'encryption not known')
  return kept.length === 0 ? 'not known' : kept.join(', ')
}

/** The register's word first; then tags; else what the platform says of who manages it. */
function holderOf(asset: CryptoAsset, entry: RegisterEntry | undefined): Html {
  if (entry !== undefined) {
    const named = [entry.owner && `owner ${entry.owner}`, entry.custodian && `custodian ${entry.custodian}`].filter(
      (one) => one !== undefined && one !== '',
    )
    return html`${cut(`${named.length === 0 ? 'nobody is named' : named.join(', ')} (register: ${entry.id})`, MAX_NAME)}`
  }
  const tags = asset.occurrences.flatMap(({ labels = {} }) =>
    Object.entries(labels).flatMap(([name, value]) =>
      HOLDERS.test(name) && value.kind === 'known' ? [`${name} ${String(value.value)}`] : [],
    ),
  )
  if (tags.length > 0) return html`${cut([...new Set(tags)].join(', '), MAX_NAME)} <span class="quiet">(tag)</span>`
  const manager = text(asset, 'keyManager')
  if (manager !== undefined) return html`managed by the ${cut(manager, MAX_NAME)}; nobody is named`
  return html`<span class="quiet">nobody is named</span>`
}

function rotationText({ properties }: CryptoAsset): string {
  const parts: string[] = []
  const { rotation, rotationDays, rotationPeriod } = properties
  if (rotation !== undefined)
    parts.push(rotation.kind === 'known' ? (rotation.value === true ? 'automatic' : 'not automatic') : 'not known')
  const period = rotationDays ?? rotationPeriod
  if (period !== undefined) parts.push(`every ${describeValue(rotationDays === undefined ? 'rotationPeriod' : 'rotationDays', period)}`)
  return parts.join(', ')
}

function text({ properties }: CryptoAsset, name: string): string | undefined {
  const said = scalars(properties[name])
  return said.length === 0 ? undefined : said.map(String).join(' or ')
}
