/** The HTML report: one file that needs nothing else, asks no network, and obeys nothing that a repository holds. */
import { createHash } from 'node:crypto'
import type { Report, Reporter } from '#core/report'
import { byImportance, grouped } from './arrange'
import { pageData } from './html-data'
import { changeSection, coverageSection, exceptionsSection } from './html-evidence'
import { findingsSection } from './html-findings'
import { inventorySection, standings } from './html-inventory'
import { keysOf, keysSection } from './html-keys'
import { laterSection } from './html-later'
import { head, overviewSection } from './html-overview'
import { quantumSection, readinessOf } from './html-quantum'
import { registerSection } from './html-register'
import { SCRIPT } from './html-script'
import { STYLE } from './html-style'
import { trendSection } from './html-trend'
import { embeddedJson, html, Html } from './html-text'
import { tallyOf, type Tally } from './tally'

export const htmlReport: Reporter = {
  id: 'html',
  mediaType: 'text/html',
  fileName: 'cryptogate.html',
  render: renderHtml,
}

function renderHtml(report: Report): string {
  const tally = tallyOf(report)
  const groups = grouped(byImportance(report.findings))
  const page = html`<body>
    <a class="skip" href="#overview">Skip to the report</a>
    ${head(report, tally)}
    <div class="layout">
      ${navigation(report, tally)}
      <main>
        ${overviewSection(report, tally, groups)} ${changeSection(report)} ${findingsSection(report, tally, groups)}
        ${inventorySection(report, standings(report))} ${laterSection(report)} ${quantumSection(report)} ${registerSection(report)}
        ${keysSection(report)} ${exceptionsSection(report)} ${trendSection(report)} ${coverageSection(report, tally)}
      </main>
    </div>
    <script type="application/json" id="data">
      ${embeddedJson(pageData(report))}
    </script>
    ${new Html(`<script>${SCRIPT}</script>`)}
  </body>`
  return `<!doctype html>\n<html lang="en">${headOf(report).markup}${page.markup}</html>\n`
}

/** Nothing may be loaded, sent or run but the style and the script of this file, named by what is in them. */
function headOf(report: Report): Html {
  const policy = [
    "default-src 'none'",
    `style-src '${sourceOf(STYLE)}'`,
    `script-src '${sourceOf(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Cryptogate: ${report.verdict}, as of ${report.evidence.asOf}</title>
    ${new Html(`<style>${STYLE}</style>`)}
  </head>`
}

function sourceOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

function navigation(report: Report, tally: Tally): Html {
  const { exception, baseline, pending } = tally.suppressed
  const entries: [id: string, title: string, number?: number][] = [
    ['overview', 'Overview'],
    ...(report.change === undefined ? [] : [['change', 'What changed', report.change.assets.length] as [string, string, number]]),
    ['findings', 'Findings', tally.findings],
    ['inventory', 'Inventory', tally.assets],
    ['later', 'What fails later', report.outlook?.entries.length ?? 0],
    ['quantum', 'Post-quantum', readinessOf(report.assets).vulnerable.length],
    ...(report.register === undefined ? [] : [['register', 'Register'] as [string, string]]),
    ['keys', 'Keys', keysOf(report).length],
    ['exceptions', 'Exceptions', exception + baseline + pending],
    ...(report.trend === undefined ? [] : [['trend', 'Trend'] as [string, string]]),
    ['coverage', 'Coverage'],
  ]
  return html`<nav aria-label="Parts of the report">
    <ol>
      ${entries.map(
        ([id, title, number]) =>
          html`<li>
            <a href="#${id}">${title}${number === undefined ? undefined : html`<span class="number">${number}</span>`}</a>
          </li>`,
      )}
    </ol>
  </nav>`
}
