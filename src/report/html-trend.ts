/** A run beside earlier ones in the HTML report: findings of each, and whether they end before their dates. */
import type { Report } from '#core/report'
import type { Trend, TrendFinding } from '#core/trend'
import { bar, noCounts } from './html-chart'
import { frame, table } from './html-table'
import { html, type Html } from './html-text'
import { burnDownText, trendText } from './trend-text'

export function trendSection({ trend }: Report): Html {
  if (trend === undefined) return html``
  return html`<section id="trend" aria-labelledby="trend-title">
    <h2 id="trend-title">Trend</h2>
    <p class="lead">${trendText(trend)}</p>
    ${runTable(trend)}
    ${table(
      'Burn-down against dates of the standard',
      ['Date', 'Clause', 'Places in each run', 'None left by'],
      trend.burnDown.map((one) => [one.deadline, `${one.document}, ${one.clause}`, one.counts.join(' → '), burnDownText(one)]),
    )}
    ${findingTable('New since the run before', trend.new)} ${findingTable('Fixed since the run before', trend.fixed)}
  </section>`
}

function runTable({ points }: Trend): Html {
  const most = Math.max(1, ...points.map(({ fail, warn, record }) => fail + warn + record))
  const rows = points.map(
    ({ date, fail, warn, record, exceptions, baseline }) =>
      html`<tr>
        <th scope="row">${date}</th>
        <td class="n">${fail}</td>
        <td class="n">${warn}</td>
        <td class="n">${record}</td>
        <td class="bar">${bar({ ...noCounts(), fail, warn, record }, most)}</td>
        <td class="n">${exceptions}</td>
        <td class="n">${baseline}</td>
      </tr>`,
  )
  const heads = ['As of', '#Stop', '#Warn', '#Recorded', 'Share', '#Excepted', '#Baseline']
  return frame('Runs', heads, rows, { caption: 'Findings and exceptions of each run' })
}

function findingTable(caption: string, findings: readonly TrendFinding[]): Html {
  return table(
    caption,
    ['Severity', 'What', 'Where'],
    findings.map(({ severity, title, file, line }) => [severity, title, `${file}:${String(line)}`]),
  )
}
