/** The report as Markdown, for a job's summary page: the gravest findings first, shortened until it fits. */
import { SEVERITIES } from '#core/finding'
import type { Report, Reporter } from '#core/report'
import { grouped, type Group } from './arrange'
import { countNotes, countRows } from './count-rows'
import { cut, escapeMarkdown, markdownCode } from './escape'
import { changeLine, changePart, judgesPart } from './markdown-change'
import { diagnosticsPart, filesPart, inventoryPart } from './markdown-evidence'
import { findingsPart, folded } from './markdown-findings'
import { registerPart } from './markdown-register'
import { LADDER, MAX_SENTENCE, type Detail } from './markdown-limits'
import { showingOf } from './showing'
import { sourceLines } from './source'
import { tallyOf, type Tally } from './tally'
import { burnDownText, trendText } from './trend-text'
import { count, suppressedText, verdictSentence } from './wording'

/** The runner drops a summary of more than 1 MiB as a whole (runner FileCommandManager); the rest is room for others. */
const BUDGET_BYTES = 900 * 1024
const MAX_DATES = 20

export const markdown: Reporter = {
  id: 'markdown',
  mediaType: 'text/markdown',
  fileName: 'cryptogate.md',
  render: renderMarkdown,
}

function renderMarkdown(report: Report): string {
  return summaryOf(report, [])
}

/** The page of a job's summary; `notes` say what did not get anywhere else. */
export function summaryOf(report: Report, notes: readonly string[]): string {
  return fitting(report, BUDGET_BYTES, notes)
}

/** The report in at most `budget` bytes of UTF-8; `notes` are sentences of our own that come last. */
export function fitting(report: Report, budget: number, notes: readonly string[]): string {
  const encoder = new TextEncoder()
  const tally = tallyOf(report)
  const groups = grouped(showingOf(report).spoken)
  let rendered = ''
  for (const detail of LADDER) {
    rendered = renderWith(detail, { report, tally, groups, notes })
    if (encoder.encode(rendered).length <= budget) return rendered
  }
  return rendered
}

interface Page {
  report: Report
  tally: Tally
  groups: readonly Group[]
  notes: readonly string[]
}

function renderWith(detail: Detail, { report, tally, groups, notes }: Page): string {
  const parts = [
    headline(report, tally),
    changeLine(report, tally),
    policyLine(report),
    ...(tally.findings > 0 || (tally.change?.fixed ?? 0) > 0 ? [countsTable(tally)] : []),
    judgesPart(report, detail),
    ...findingsPart(report, groups, detail, sourceLines(report)),
    changePart(report, detail),
    registerPart(report, detail),
    trendPart(report),
    inventoryPart(report, tally, detail),
    filesPart(report, tally, detail),
    diagnosticsPart(report, tally, detail),
    notes.map((note) => `- ${escapeMarkdown(cut(note, MAX_SENTENCE))}`).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Earlier runs in a line, and the dates of the standard in a table that opens. */
function trendPart({ trend }: Report): string {
  if (trend === undefined) return ''
  const rows = trend.burnDown
    .slice(0, MAX_DATES)
    .map((one) =>
      [one.deadline, `${one.document}, ${one.clause}`, one.counts.join(' → '), burnDownText(one)].map((cell) => escapeMarkdown(cell)),
    )
  const table = [
    '| Date | Clause | Places in each run | None left by |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ]
  const told = `**Trend:** ${escapeMarkdown(trendText(trend))}`
  return rows.length === 0 ? told : `${told}\n\n${folded('Burn-down against dates of the standard', table.join('\n'))}`
}

export function headline(report: Report, tally: Tally): string {
  const mark = report.verdict === 'pass' ? (tally.byEnforcement.warn > 0 ? '⚠️' : '✅') : '❌'
  return `## ${mark} Cryptogate\n\n**${escapeMarkdown(cut(verdictSentence(report, tally), MAX_SENTENCE))}**`
}

export function policyLine(report: Report): string {
  const { policy, asOf, tool } = report.evidence
  const words = [
    `Policy ${markdownCode(cut(`${policy.id} ${policy.version}`, MAX_SENTENCE))}`,
    `judged as of ${escapeMarkdown(asOf)}`,
    `${count(report.rules.length, 'rule')} in force`,
    `the build stops at severity ${report.failOn} and above`,
    `${escapeMarkdown(tool.name)} ${escapeMarkdown(tool.version)}`,
  ]
  return words.join(' · ')
}

export function countsTable(tally: Tally): string {
  const rows = countRows(tally).map(({ label, counts }) => `| ${label} | ${SEVERITIES.map((severity) => counts[severity]).join(' | ')} |`)
  const table = ['| | Critical | High | Medium | Low |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n')
  const covered = suppressedText(tally)
  return [table, ...countNotes(tally).map(({ text }) => text), ...(covered === undefined ? [] : [`Suppressed: ${covered}`])].join('\n\n')
}
