/** The end of the terminal report: counts, what was left out, and the verdict in one sentence. */
import { SEVERITIES } from '#core/finding'
import type { Report } from '#core/report'
import { countNotes, countRows } from './count-rows'
import { cut, escapeForLog } from './escape'
import { fileFacts } from './file-wording'
import { registerText } from './register-summary'
import type { Tally } from './tally'
import { colourOf, MAX_SENTENCE, row, type Terminal } from './terminal'
import { burnDownText, trendText } from './trend-text'
import { adviceText, count, hadFiles, nothingToJudge, suppressedText, verdictSentence } from './wording'

const MAX_DIAGNOSTICS = 20
/** Characters of the first column, at its narrowest. */
const MIN_LABEL = 8
const MAX_DATES = 5

/** How much of the policy's digest stands in the terminal; the JSON report has all of it. */
const DIGEST_DIGITS = 12

export function summaryLines(report: Report, tally: Tally, terminal: Terminal): string[] {
  const lines = [terminal.colours.bold('Summary'), '', ...countLines(tally, terminal)]
  for (const { label, text } of countNotes(tally)) lines.push(...row(label, text, terminal))
  const suppressed = suppressedText(tally)
  if (suppressed !== undefined) lines.push(...row('suppressed', suppressed, terminal))
  lines.push(...row('inventory', inventoryText(tally), terminal))
  if (report.register !== undefined) lines.push(...row('register', registerText(report.register), terminal))
  lines.push(...trendLines(report, terminal), ...laterLines(report, terminal))
  lines.push(...fileLines(report, tally, terminal))
  lines.push(...diagnosticLines(report, terminal))
  lines.push(...policyLines(report, terminal), '', verdictLine(report, tally, terminal))
  return lines
}

function countLines(tally: Tally, { colours }: Terminal): string[] {
  if (tally.findings === 0 && (tally.change?.fixed ?? 0) === 0) return ['  No findings.', '']
  const rows = countRows(tally)
  const width = Math.max(MIN_LABEL, ...rows.map(({ label }) => label.length))
  const header = ['', ...SEVERITIES].map((severity, index) => (index === 0 ? severity.padEnd(width) : severity.padStart(10)))
  const lines = [`  ${colours.dim(header.join(''))}`]
  for (const { kind, label, counts } of rows) {
    const numbers = SEVERITIES.map((severity) => String(counts[severity]).padStart(10))
    const word = label.padEnd(width)
    const isPlain = kind === 'existing' || kind === 'fixed' || tally.byEnforcement[kind] === 0
    lines.push(`  ${isPlain ? word : colourOf(kind, colours)(word)}${numbers.join('')}`)
  }
  return [...lines, '']
}

/** Earlier runs, and clauses with a date that will not be met at the pace so far. */
function trendLines({ trend }: Report, terminal: Terminal): string[] {
  if (trend === undefined) return []
  const late = trend.burnDown.map(
    (one) => `${one.clause} (${one.document}), ${one.deadline}: ${one.counts.join(' to ')} places, ${burnDownText(one)}`,
  )
  return [...row('trend', trendText(trend), terminal), ...late.slice(0, MAX_DATES).flatMap((told) => row('', told, terminal))]
}

/** The next dates on which the standard becomes stricter with what is there. */
function laterLines({ outlook }: Report, terminal: Terminal): string[] {
  const days = new Map<string, number>()
  for (const { date, enforcement, places } of outlook?.entries ?? [])
    if (enforcement === 'fail') days.set(date, (days.get(date) ?? 0) + places)
  const told = [...days].slice(0, MAX_DATES).map(([date, places]) => `${count(places, 'place')} from ${date}`)
  return told.length === 0 ? [] : row('fails later', `${told.join(', ')} (--format html lists them)`, terminal)
}

function inventoryText(tally: Tally): string {
  const types = tally.assetTypes.map(([type, number]) => `${number} ${type}`)
  const detail = types.length > 0 ? ` (${types.join(', ')})` : ''
  return `${count(tally.assets, 'asset')} in ${count(tally.occurrences, 'place')}${detail}`
}

/** Every outcome a file can have, so that nothing is left out in silence. */
function fileLines(report: Report, tally: Tally, terminal: Terminal): string[] {
  const { files } = report.evidence
  if (!hadFiles(report) && files.skipped === 0) return row('files', sentence(nothingToJudge(report)), terminal)
  return fileFacts(report, tally).flatMap((fact, index) => row(index === 0 ? 'files' : '', fact, terminal))
}

function diagnosticLines(report: Report, terminal: Terminal): string[] {
  if (report.diagnostics.length === 0) return []
  const order = ['error', 'warning', 'note']
  const sorted = [...report.diagnostics].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level))
  const lines: string[] = []
  for (const [index, diagnostic] of sorted.slice(0, MAX_DIAGNOSTICS).entries()) {
    const place = diagnostic.at ? `${diagnostic.at.file}:${diagnostic.at.line}: ` : diagnostic.file ? `${diagnostic.file}: ` : ''
    const told = `${diagnostic.level} ${diagnostic.code}: ${place}${adviceText(diagnostic.message, diagnostic.help)}`
    lines.push(...row(index === 0 ? 'diagnostics' : '', told, terminal))
  }
  const left = sorted.length - MAX_DIAGNOSTICS
  if (left > 0) lines.push(...row('', `and ${count(left, 'more diagnostic')} (--format json lists all)`, terminal))
  return lines
}

function policyLines(report: Report, terminal: Terminal): string[] {
  const { policy, asOf, tool } = report.evidence
  const judged = `${policy.id} ${policy.version} (sha256 ${policy.sha256.slice(0, DIGEST_DIGITS)}), judged as of ${asOf}`
  return [
    ...row('policy', judged, terminal),
    ...row('', `${count(report.rules.length, 'rule')} in force; the build stops at severity ${report.failOn} and above`, terminal),
    ...row('tool', `${tool.name} ${tool.version}`, terminal),
  ]
}

function verdictLine(report: Report, tally: Tally, { colours }: Terminal): string {
  const told = escapeForLog(cut(verdictSentence(report, tally), MAX_SENTENCE))
  return report.verdict === 'pass' ? colours.green(colours.bold(told)) : colours.red(colours.bold(told))
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
