/** The report for a terminal or a log: each finding with its line, what the standard says and what to do, then the counts. */
import picocolors from 'picocolors'
import type { Report, RenderOptions, Reporter } from '#core/report'
import { byImportance, grouped, type Group } from './arrange'
import { shownFindings } from './change-wording'
import { escapeForLog } from './escape'
import { sourceLines } from './source'
import { tallyOf } from './tally'
import type { Terminal } from './terminal'
import { changeLines } from './text-change'
import { groupLines } from './text-finding'
import { summaryLines } from './text-summary'
import { count } from './wording'

/** More than this nobody reads in a terminal; the rest is counted by rule, and whole in the JSON report. */
const MAX_GROUPS = 100

const MIN_WIDTH = 60
const MAX_WIDTH = 120

export const text: Reporter = {
  id: 'text',
  mediaType: 'text/plain',
  fileName: 'cryptogate.txt',
  render: renderText,
}

function renderText(report: Report, options: RenderOptions): string {
  const terminal: Terminal = {
    colours: picocolors.createColors(options.colour),
    width: Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, options.width)),
    source: sourceLines(report),
    asOf: report.evidence.asOf,
  }
  const groups = grouped(byImportance(shownFindings(report)))
  const lines: string[] = []
  for (const group of groups.slice(0, MAX_GROUPS)) lines.push(...groupLines(group, terminal), '')
  lines.push(...restLines(groups.slice(MAX_GROUPS), terminal))
  const tally = tallyOf(report)
  lines.push(...changeLines(report, tally, terminal), ...summaryLines(report, tally, terminal))
  return `${lines.join('\n')}\n`
}

/** What is over the cap: how many findings of which rule. */
function restLines(groups: readonly Group[], { colours }: Terminal): string[] {
  if (groups.length === 0) return []
  const byRule = new Map<string, number>()
  let findings = 0
  for (const group of groups) {
    byRule.set(group.first.rule.id, (byRule.get(group.first.rule.id) ?? 0) + group.findings.length)
    findings += group.findings.length
  }
  const lines = [colours.bold(`And ${count(findings, 'more finding')}, all in the JSON report (--format json):`)]
  for (const [rule, number] of byRule) lines.push(`  ${String(number).padStart(7)}  ${escapeForLog(rule)}`)
  return [...lines, '']
}
