/** The report as Markdown, for a job's summary page: the gravest findings first, shortened until it fits. */
import { SEVERITIES } from '#core/finding'
import type { Report, Reporter } from '#core/report'
import { byImportance, grouped, type Group } from './arrange'
import { cut, escapeMarkdown, markdownCode } from './escape'
import { diagnosticsPart, filesPart, inventoryPart } from './markdown-evidence'
import { registerPart } from './markdown-register'
import { findingsPart } from './markdown-findings'
import { LADDER, MAX_SENTENCE, type Detail } from './markdown-limits'
import { sourceLines } from './source'
import { tallyOf, type Tally } from './tally'
import { count, ENFORCEMENTS, ENFORCEMENT_WORD, suppressedText, verdictSentence } from './wording'

/** The runner drops a summary of more than 1 MiB as a whole (runner FileCommandManager); the rest is room for others. */
const BUDGET_BYTES = 900 * 1024

export const markdown: Reporter = {
  id: 'markdown',
  mediaType: 'text/markdown',
  fileName: 'cryptogate.md',
  render: renderMarkdown,
}

function renderMarkdown(report: Report): string {
  const encoder = new TextEncoder()
  const tally = tallyOf(report)
  const groups = grouped(byImportance(report.findings))
  let rendered = ''
  for (const detail of LADDER) {
    rendered = renderWith(detail, report, tally, groups)
    if (encoder.encode(rendered).length <= BUDGET_BYTES) return rendered
  }
  return rendered
}

function renderWith(detail: Detail, report: Report, tally: Tally, groups: readonly Group[]): string {
  const parts = [
    headline(report, tally),
    policyLine(report),
    ...(tally.findings > 0 ? [countsTable(tally)] : []),
    ...findingsPart(report, groups, detail, sourceLines(report)),
    registerPart(report, detail),
    inventoryPart(report, tally, detail),
    filesPart(report, tally, detail),
    diagnosticsPart(report, tally, detail),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function headline(report: Report, tally: Tally): string {
  const mark = report.verdict === 'pass' ? (tally.byEnforcement.warn > 0 ? '⚠️' : '✅') : '❌'
  return `## ${mark} Cryptogate\n\n**${escapeMarkdown(cut(verdictSentence(report, tally), MAX_SENTENCE))}**`
}

function policyLine(report: Report): string {
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

function countsTable(tally: Tally): string {
  const rows = ENFORCEMENTS.map((enforcement) => {
    const counts = SEVERITIES.map((severity) => tally.byEnforcementAndSeverity[enforcement][severity])
    return `| ${ENFORCEMENT_WORD[enforcement]} | ${counts.join(' | ')} |`
  })
  const unresolved = tally.unresolved > 0 ? `\n\n${tally.unresolved} of these could not be judged: a value is not known.` : ''
  const covered = suppressedText(tally)
  const suppressed = covered === undefined ? '' : `\n\nSuppressed: ${covered}`
  return ['| | Critical | High | Medium | Low |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n') + unresolved + suppressed
}
