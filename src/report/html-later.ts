/** What fails later: findings that standards with dates will make of today's inventory. */
import type { Enforcement } from '#core/finding'
import type { OutlookEntry } from '#core/outlook'
import type { Report } from '#core/report'
import { cut } from './escape'
import { frame } from './html-table'
import { html, type Html } from './html-text'
import { count } from './wording'

const MAX_ROWS = 100
const MAX_TEXT = 300

const BECOMES: Readonly<Record<Enforcement, string>> = { fail: 'stops the build', warn: 'warns', record: 'is recorded' }

/** Entries of one day that say the same of different assets. */
export interface LaterDay {
  date: string
  entries: readonly OutlookEntry[]
  failing: number
}

export function laterDays(report: Report): LaterDay[] {
  const days = new Map<string, OutlookEntry[]>()
  for (const entry of report.outlook?.entries ?? []) {
    const day = days.get(entry.date)
    if (day === undefined) days.set(entry.date, [entry])
    else day.push(entry)
  }
  return [...days].map(([date, entries]) => ({
    date,
    entries,
    failing: entries.filter(({ enforcement }) => enforcement === 'fail').length,
  }))
}

export function laterSection(report: Report): Html {
  const days = laterDays(report)
  return html`<section id="later" aria-labelledby="later-title">
    <h2 id="later-title">What fails later</h2>
    <p class="lead">
      The standard has dates. Nothing here has to be mended today; it is what today's inventory meets if it stays as it is. Each day lists
      what changes on it.
    </p>
    ${days.length === 0 ? html`<p>No date of the standard changes anything of what was found.</p>` : undefined} ${days.map(dayPart)}
  </section>`
}

/** Assets of one name that meet the same: a row each would say it again and again. */
interface LaterRow {
  first: OutlookEntry
  assets: number
  places: number
}

function rowsOf(entries: readonly OutlookEntry[]): LaterRow[] {
  const rows = new Map<string, LaterRow>()
  for (const entry of entries) {
    const { assetName, rule, enforcement, before, clause, places } = entry
    const key = JSON.stringify([assetName, rule, enforcement, before, clause?.source])
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { first: entry, assets: 1, places })
    else {
      row.assets++
      row.places += places
    }
  }
  const order = ({ first }: LaterRow): number => ['fail', 'warn', 'record'].indexOf(first.enforcement)
  return [...rows.values()].sort((left, right) => order(left) - order(right))
}

function dayPart({ date, entries, failing }: LaterDay): Html {
  const places = entries.reduce((sum, entry) => sum + entry.places, 0)
  const all = rowsOf(entries)
  const rows = all.slice(0, MAX_ROWS).map(({ first: entry, places: own }) => {
    const more = own > 1 ? ` and ${String(own - 1)} more` : ''
    return html`<tr>
      <th scope="row">${cut(entry.assetName, MAX_TEXT)}</th>
      <td class="n">${own}</td>
      <td>
        <span class="badge ${entry.enforcement}">${BECOMES[entry.enforcement]}</span>
        <span class="quiet">${entry.before === undefined ? 'allowed until then' : `${BECOMES[entry.before]} until then`}</span>
      </td>
      <td>
        ${cut(entry.title, MAX_TEXT)}
        <div class="quiet">
          ${entry.clause === undefined ? entry.rule : cut(`${entry.clause.source}${entry.clause.status === 'draft' ? ' (draft)' : ''}`, MAX_TEXT)}
        </div>
      </td>
      <td class="place">${cut(`${entry.at.file}:${String(entry.at.line)}`, MAX_TEXT)}${more}</td>
    </tr>`
  })
  const left = all.length - MAX_ROWS
  return html`<h3>From ${date}</h3>
    <p class="quiet">
      ${count(entries.length, 'asset')} in ${count(places, 'place')}; ${failing} of them ${failing === 1 ? 'stops' : 'stop'} the build from
      then on.
    </p>
    ${frame(`From ${date}`, ['Asset', '#Places', 'Then', 'Because', 'Where'], rows, { left })}`
}
