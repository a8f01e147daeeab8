/** Post-quantum readiness: what a quantum computer breaks, which standard sets which date, and in which order to move. */
import type { CryptoAsset } from '#core/asset'
import { compareTexts } from '#core/order'
import type { QuantumDeadline } from '#core/outlook'
import type { Report } from '#core/report'
import { scalars } from '#core/value'
import { cut } from './escape'
import { frame } from './html-table'
import { html, type Html } from './html-text'

const MAX_ROWS = 100
const MAX_NAME = 160

/** What is encrypted today can be kept and read later; a signature only has to hold until it is checked. */
const CONFIDENTIALITY = ['key-agree', 'kem', 'pke', 'combiner']
const PROTECTING = ['encrypt', 'decrypt', 'wrap', 'unwrap', 'encapsulate', 'decapsulate', 'keyagree']

export interface Readiness {
  vulnerable: CryptoAsset[]
  resistant: CryptoAsset[]
  /** Public-key assets of which nobody knows. */
  open: CryptoAsset[]
}

const PUBLIC_KEY = [...CONFIDENTIALITY, 'signature', 'unknown']

export function readinessOf(assets: readonly CryptoAsset[]): Readiness {
  const readiness: Readiness = { vulnerable: [], resistant: [], open: [] }
  for (const asset of assets) {
    const value = asset.properties['quantumVulnerable']
    if (value === undefined) continue
    const said = scalars(value)
    const primitives = scalars(asset.properties['primitive']).map(String)
    if (said.includes(true)) readiness.vulnerable.push(asset)
    else if (said.includes(false)) {
      if (primitives.some((one) => CONFIDENTIALITY.includes(one) || one === 'signature')) readiness.resistant.push(asset)
    } else if (primitives.some((one) => PUBLIC_KEY.includes(one))) readiness.open.push(asset)
  }
  return readiness
}

export function quantumSection(report: Report): Html {
  const readiness = readinessOf(report.assets)
  const deadlines = report.outlook?.quantum ?? []
  const { vulnerable, resistant, open } = readiness
  return html`<section id="quantum" aria-labelledby="quantum-title">
    <h2 id="quantum-title">Post-quantum readiness</h2>
    <p class="lead">
      Public-key algorithms that a large quantum computer would break. What they keep secret can be recorded today and read then, so
      confidentiality moves before signatures.
    </p>
    <ul class="tiles">
      <li class="tile"><b>${vulnerable.length}</b><span>quantum-vulnerable assets</span></li>
      <li class="tile"><b>${resistant.length}</b><span>resistant public-key assets</span></li>
      <li class="tile"><b>${open.length}</b><span>not known</span></li>
      <li class="tile"><b>${vulnerable.filter(protects).length}</b><span>of the vulnerable ones keep something secret</span></li>
    </ul>
    ${deadlineTable(deadlines)} ${orderTable(vulnerable, deadlines, report.evidence.asOf)}
    ${
      vulnerable.length === 0
        ? undefined
        : html`<p class="quiet">
            How long the protected data must stay secret cannot be read from code: set it beside these dates from the register or a data
            classification. Data that must outlive a date has to move that much earlier.
          </p>`
    }
  </section>`
}

const STATE: Readonly<Record<QuantumDeadline['state'], string>> = {
  approved: 'approved',
  deprecated: 'deprecated',
  legacy: 'for existing data only',
  prohibited: 'prohibited',
}

function deadlineTable(deadlines: readonly QuantumDeadline[]): Html {
  if (deadlines.length === 0) return html`<p>No built-in standard sets a date for anything that was found.</p>`
  const rows = deadlines.map(
    ({ date, title, state, source, status, assets }) =>
      html`<tr>
        <th scope="row" class="whole">${date}</th>
        <td>${cut(title, MAX_NAME)}</td>
        <td>${STATE[state]}</td>
        <td class="n">${assets.length}</td>
        <td>${cut(source, 300)}${status === 'draft' ? ' (draft)' : ''}</td>
      </tr>`,
  )
  return frame('Dates of the standards', ['From', 'Standard', 'Then', '#Assets', 'Source'], rows, {
    caption: 'Which standard sets which date',
  })
}

function protects({ properties }: CryptoAsset): boolean {
  const [primitives, functions] = [properties['primitive'], properties['function']].map((value) => scalars(value).map(String))
  return (primitives ?? []).some((one) => CONFIDENTIALITY.includes(one)) || (functions ?? []).some((one) => PROTECTING.includes(one))
}

/** Confidentiality first, then what has the earliest date, then what stands in most places. */
function orderTable(vulnerable: readonly CryptoAsset[], deadlines: readonly QuantumDeadline[], asOf: string): Html {
  if (vulnerable.length === 0) return html``
  const first = new Map<string, string>()
  for (const { date, assets } of deadlines.filter((one) => one.date > asOf))
    for (const id of assets) if (!first.has(id)) first.set(id, date)
  const rank = (asset: CryptoAsset): string => first.get(asset.id) ?? '9999'
  const sorted = [...vulnerable].sort(
    (left, right) =>
      Number(protects(right)) - Number(protects(left)) ||
      compareTexts(rank(left), rank(right)) ||
      right.occurrences.length - left.occurrences.length ||
      compareTexts(left.id, right.id),
  )
  const rows = sorted.slice(0, MAX_ROWS).map((asset, index) => {
    const at = asset.occurrences[0]?.at
    return html`<tr>
      <td class="n">${index + 1}</td>
      <th scope="row">${cut(asset.name, MAX_NAME)}</th>
      <td>
        ${protects(asset) ? 'keeps something secret' : asset.type === 'certificate' ? 'certificate' : 'signs, or its use is not known'}
      </td>
      <td class="whole">${first.get(asset.id) ?? 'none'}</td>
      <td class="n">${asset.occurrences.length}</td>
      <td class="place">${at === undefined ? '' : cut(`${at.file}:${String(at.line)}`, MAX_NAME)}</td>
    </tr>`
  })
  const left = vulnerable.length - MAX_ROWS
  return frame('Order of migration', ['#No.', 'Asset', 'Why here', 'Next date', '#Places', 'First place'], rows, {
    caption: 'Order of migration',
    left,
  })
}
