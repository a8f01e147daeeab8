/** Charts of the HTML report: bars inside of the tables that say the same in numbers. */
import { frame } from './html-table'
import { html, type Content, type Html } from './html-text'

/** What a policy says of something, from the worst to nothing. */
export type Standing = 'fail' | 'warn' | 'open' | 'record' | 'none'

export const STANDINGS: readonly Standing[] = ['fail', 'warn', 'open', 'record', 'none']

export const STANDING_WORD: Readonly<Record<Standing, string>> = {
  fail: 'stops the build',
  warn: 'warning',
  open: 'not judged: a value is not known',
  record: 'recorded only',
  none: 'nothing against it',
}

export type Counts = Record<Standing, number>

export function noCounts(): Counts {
  return { fail: 0, warn: 0, open: 0, record: 0, none: 0 }
}

export function sumOf(counts: Counts): number {
  return STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)
}

export function legend(): Html {
  const items = STANDINGS.map(
    (standing) =>
      html`<li>
        <svg viewBox="0 0 10 10" aria-hidden="true"><rect class="bar-${standing}" width="10" height="10" rx="2" /></svg>${
          STANDING_WORD[standing]
        }
      </li>`,
  )
  return html`<ul class="legend">
    ${items}
  </ul>`
}

const WIDTH = 200
const HEIGHT = 14

/** One bar in parts; `most` is what the whole width stands for. */
export function bar(counts: Counts, most: number): Html {
  let x = 0
  const parts: Html[] = []
  for (const standing of STANDINGS) {
    const width = round((counts[standing] / Math.max(most, 1)) * WIDTH)
    if (width > 0) parts.push(html`<rect class="bar-${standing}" x="${round(x)}" y="2" width="${width}" height="10" />`)
    x += width
  }
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" height="${HEIGHT}" aria-hidden="true">
    <rect class="back" y="2" width="${WIDTH}" height="10" />
    ${parts}
  </svg>`
}

/** A span of days inside of a longer one, with the day that is judged at. */
export function span(from: string, until: string, range: { from: string; until: string }, asOf: string, standing: Standing): Html {
  const [start, end] = [position(from, range), position(until, range)]
  const today = position(asOf, range)
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" height="${HEIGHT}" aria-hidden="true">
    <rect class="back" y="5" width="${WIDTH}" height="4" />
    <rect class="bar-${standing}" x="${start}" y="2" width="${Math.max(round(end - start), 1)}" height="10" />
    <line class="today" x1="${today}" x2="${today}" y1="0" y2="${HEIGHT}" />
  </svg>`
}

function position(day: string, { from, until }: { from: string; until: string }): number {
  const [at, first, last] = [day, from, until].map((one) => Date.parse(`${one}T00:00:00Z`)) as [number, number, number]
  if ([at, first, last].some(Number.isNaN) || last <= first) return 0
  return round(Math.min(Math.max((at - first) / (last - first), 0), 1) * WIDTH)
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}

export interface BarRow {
  label: Content
  counts: Counts
  note?: Content
}

/** A table whose rows have a bar beside their numbers; the first of many, and how many more there are. */
export function barTable(caption: string, head: string, rows: readonly BarRow[], limit: number): Html {
  if (rows.length === 0) return html``
  const most = Math.max(...rows.map(({ counts }) => sumOf(counts)))
  const shown = rows.slice(0, limit).map(
    ({ label, counts, note }) =>
      html`<tr>
        <th scope="row">${label}${note === undefined ? undefined : html` <span class="quiet">${note}</span>`}</th>
        <td class="n">${sumOf(counts)}</td>
        <td class="bar">${bar(counts, most)}</td>
        <td class="n">${counts.fail}</td>
        <td class="n">${counts.warn}</td>
      </tr>`,
  )
  const left = rows.length - limit
  return frame(caption, [head, '#Places', 'Share', '#Stop', '#Warn'], shown, { caption, left })
}
