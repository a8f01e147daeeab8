/** Reports for GitLab: code quality for the merge request, SAST for the vulnerability report. */
import { createHash } from 'node:crypto'
import type { Finding, Severity } from '#core/finding'
import type { Report, Reporter } from '#core/report'
import { byImportance } from './arrange'
import { cut, isLink, safeJson, showUnseen } from './escape'
import { originOf, remarksOf, requirementOf, titleOf, verdictSentence } from './wording'
import { tallyOf } from './tally'

/** Version of GitLab's report schema (security-report-schemas, sast-report-format.json). */
const SAST_VERSION = '15.0.7'
/** Lengths that the schema allows. */
const MAX_NAME = 255
const MAX_SOLUTION = 7000
const MAX_TEXT = 2000

export const gitlabCodequality: Reporter = {
  id: 'gitlab-codequality',
  mediaType: 'application/json',
  fileName: 'gl-code-quality-report.json',
  render: (report) => `${safeJson(codeQuality(report))}\n`,
}

export const gitlabSast: Reporter = {
  id: 'gitlab-sast',
  mediaType: 'application/json',
  fileName: 'gl-sast-report.json',
  render: (report) => `${safeJson(sast(report))}\n`,
}

/** What an exception or the baseline covers counts for nobody; these formats have no word for it. */
function counting(report: Report): Finding[] {
  return byImportance(report.findings).filter(({ suppression }) => suppression?.status !== 'accepted')
}

const QUALITY: Readonly<Record<Severity, string>> = { critical: 'blocker', high: 'critical', medium: 'major', low: 'minor' }

/** What only stands in the report is information, whatever the rule's severity. */
function codeQuality(report: Report): unknown[] {
  return counting(report).map((finding) => ({
    description: cut(showUnseen(`${titleOf(finding)}: ${finding.message}`), MAX_TEXT),
    check_name: finding.rule.id,
    fingerprint: digestOf(finding),
    severity: finding.enforcement === 'record' ? 'info' : QUALITY[finding.rule.severity],
    location: { path: finding.at.file, lines: { begin: finding.at.line, end: Math.max(finding.at.line, finding.at.endLine) } },
  }))
}

const SEVERITY: Readonly<Record<Severity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' }

function sast(report: Report): unknown {
  const { tool, asOf } = report.evidence
  // The day judged at: a report must not differ because of the hour at which it was made.
  const moment = `${asOf}T00:00:00`
  const maker = { id: tool.name, name: 'Cryptogate', version: tool.version, vendor: { name: 'Cryptogate' } }
  return {
    version: SAST_VERSION,
    scan: {
      analyzer: maker,
      scanner: maker,
      type: 'sast',
      start_time: moment,
      end_time: moment,
      status: report.verdict === 'error' ? 'failure' : 'success',
      messages: messagesOf(report),
    },
    vulnerabilities: counting(report).map((finding) => vulnerabilityOf(finding, asOf)),
  }
}

const MAX_MESSAGES = 100
const LEVEL = { error: 'fatal', warning: 'warn', note: 'info' } as const

/** The verdict, what went wrong, and that files were left out: a scan with holes must not look whole. */
function messagesOf(report: Report): { level: string; value: string }[] {
  const told = [{ level: 'info', value: verdictSentence(report, tallyOf(report)) }]
  const { skipped } = report.evidence.files
  if (skipped > 0) told.push({ level: 'warn', value: `${String(skipped)} files were skipped and not judged` })
  for (const { level, code, message, file } of report.diagnostics)
    told.push({ level: LEVEL[level], value: `${code}: ${file === undefined ? '' : `${file}: `}${message}` })
  return told.slice(0, MAX_MESSAGES).map(({ level, value }) => ({ level, value: cut(showUnseen(value), MAX_TEXT) }))
}

function vulnerabilityOf(finding: Finding, asOf: string): unknown {
  const { rule, at, clause } = finding
  const sentences = [finding.message, ...remarksOf(finding)]
  if (clause) sentences.push(`The standard says: ${requirementOf(clause, asOf)} ${originOf(clause)}.`)
  sentences.push(`Why: ${rule.because}`)
  return {
    id: digestOf(finding),
    name: cut(showUnseen(titleOf(finding)), MAX_NAME),
    description: sentences.map((sentence) => cut(plain(sentence), MAX_TEXT)).join('\n\n'),
    severity: finding.outcome === 'unresolved' ? 'Unknown' : finding.enforcement === 'record' ? 'Info' : SEVERITY[rule.severity],
    solution: cut(plain(rule.instead), MAX_SOLUTION),
    location: { file: at.file, start_line: at.line, end_line: Math.max(at.line, at.endLine) },
    identifiers: [{ type: 'cryptogate_rule', name: rule.id, value: rule.id }, ...rule.controls.flatMap(identifierOf)],
    links: rule.references.filter(isLink).map((url) => ({ url })),
    tracking: {
      type: 'source',
      items: [
        {
          file: at.file,
          start_line: at.line,
          end_line: Math.max(at.line, at.endLine),
          signatures: [{ algorithm: 'cryptogate', value: digestOf(finding) }],
        },
      ],
    },
  }
}

/** GitLab reads these texts as its Markdown: mentions and markup of a repository are shown, and not obeyed. */
function plain(text: string): string {
  return showUnseen(text).replace(/[<>[\]!`*_~@#$|\\]/g, '\\$&')
}

function identifierOf(control: string): { type: string; name: string; value: string; url?: string }[] {
  const number = /^CWE-(\d{1,5})$/.exec(control)?.[1]
  if (number === undefined) return []
  return [{ type: 'cwe', name: control, value: number, url: `https://cwe.mitre.org/data/definitions/${number}.html` }]
}

/** GitLab keeps one finding of a fingerprint, so that it has to be the finding's own. */
function digestOf({ rule, at, fingerprint }: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([rule.id, at.file, fingerprint]))
    .digest('hex')
}
