/** The report as Markdown, for a job's summary page: the gravest findings first, shortened until it fits. */
import type { JudgedPages } from '#core/pages'
import type { RenderOptions, Report, Reporter } from '#core/report'
import { cut, escapeMarkdown, markdownCode } from './escape'
import { changeLine, changePart, judgesPart } from './markdown-change'
import { diagnosticsPart, filesPart, inventoryPart } from './markdown-evidence'
import { findingsPart, fixablePart, folded } from './markdown-findings'
import { registerPart } from './markdown-register'
import { LADDER, MAX_PLACE, MAX_SENTENCE, type Detail } from './markdown-limits'
import { pageView, type PageView } from './page-view'
import { tallyOf, type Tally } from './tally'
import { burnDownText, trendText } from './trend-text'
import { count } from './wording'
import { told } from './markdown-text'

/** The runner drops a summary of more than 1 MiB as a whole (runner FileCommandManager); the rest is room for others. */
const BUDGET_BYTES = 900 * 1024
const MAX_DATES = 20

export const markdown: Reporter = {
  id: 'markdown',
  mediaType: 'text/markdown',
  fileName: 'cryptogate.md',
  render: renderMarkdown,
}

function renderMarkdown(report: Report, { pages }: RenderOptions): string {
  return summaryOf(report, [], pages)
}

/** The page of a job's summary; `notes` say what did not get anywhere else. */
export function summaryOf(report: Report, notes: readonly string[], pages?: JudgedPages): string {
  return fitting(report, BUDGET_BYTES, notes, pages)
}

/** The report in at most `budget` bytes of UTF-8; `notes` are sentences of our own that come last. */
export function fitting(report: Report, budget: number, notes: readonly string[], pages?: JudgedPages): string {
  const encoder = new TextEncoder()
  const tally = tallyOf(report)
  const view = pageView(report, tally, pages?.move)
  let rendered = ''
  for (const detail of LADDER) {
    rendered = renderWith({ ...detail, ...(pages === undefined ? {} : { pages }) }, { report, tally, view, notes })
    if (encoder.encode(rendered).length <= budget) return rendered
  }
  return rendered
}

interface Page {
  report: Report
  tally: Tally
  view: PageView
  notes: readonly string[]
}

function renderWith(detail: Detail, { report, tally, view, notes }: Page): string {
  const parts = [
    headline(view),
    changeLine(view),
    policyLine(view),
    countsTable(view),
    fixablePart(view),
    judgesPart(view, detail),
    ...findingsPart(view, detail),
    changePart(view, detail),
    registerPart(report, detail),
    trendPart(report),
    inventoryPart(report, tally, detail),
    filesPart(view, detail),
    diagnosticsPart(view, detail),
    notes.map((note) => `- ${told(note)}`).join('\n'),
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

export function headline({ verdict, sentence, warns }: PageView): string {
  const mark = verdict === 'pass' ? (warns ? '⚠️' : '✅') : '❌'
  return `## ${mark} Cryptogate\n\n**${told(sentence)}**`
}

export function policyLine({ policy }: PageView): string {
  const words = [
    `Policy ${markdownCode(cut(policy.name, MAX_SENTENCE))}`,
    `judged as of ${escapeMarkdown(policy.asOf)}`,
    `${count(policy.rules, 'rule')} in force`,
    `the build stops at severity ${escapeMarkdown(policy.failOn)} and above`,
    told(policy.tool),
  ]
  return words.join(' · ')
}

/** '' where there is nothing to count. */
export function countsTable({ counts, notes }: PageView): string {
  if (counts.length === 0) return ''
  const rows = counts.map(({ label, numbers }) => `| ${escapeMarkdown(cut(label, MAX_PLACE))} | ${numbers.join(' | ')} |`)
  const table = ['| | Critical | High | Medium | Low |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n')
  return [table, ...notes.map((note) => told(note))].join('\n\n')
}
