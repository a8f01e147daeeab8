/** SARIF 2.1.0 for code scanning: what GitHub reads, within what it accepts, and what other viewers use besides. */
import type { Invocation, Log, Notification, Run } from 'sarif'
import type { Finding } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Report, Reporter } from '#core/report'
import { byImportance } from './arrange'
import { escapeSarifMessage, cut, safeJson } from './escape'
import { artifactOf, locationOf } from './sarif-location'
import { resultOf } from './sarif-result'
import { driverRules, taxonomiesOf } from './sarif-rule'
import { sourceLines } from './source'
import { tallyOf } from './tally'
import { count, verdictSentence } from './wording'

/** GitHub rejects a run with more (code scanning, SARIF limits). */
const MAX_RESULTS = 25000

/** Notifications are for people; thousands of skipped files are told as a number. */
const MAX_NOTIFICATIONS = 1000
const MAX_MESSAGE = 1000

/** Everything up to the last `/` is the category: the same for every run, or old alerts would never close. */
const CATEGORY = 'cryptogate'

export const sarif: Reporter = {
  id: 'sarif',
  mediaType: 'application/sarif+json',
  fileName: 'cryptogate.sarif',
  render: (report) => `${safeJson(sarifLog(report))}\n`,
}

/** What an upload to code scanning has besides. */
export interface Upload {
  category: string
  /** GitHub's own fingerprint of a line, which tells an alert from run to run; undefined where the line cannot be read. */
  lineHash(file: string, line: number): string | undefined
}

/**
 * The file as code scanning wants it: GitHub shows suppressed results as open alerts, so they are left out, and it tells alerts apart by the
 * hash of their line, which an upload without the upload action has to bring itself.
 */
export function sarifForUpload(report: Report, upload: Upload): string {
  const findings = report.findings.filter(({ suppression }) => suppression?.status !== 'accepted')
  return `${safeJson(sarifLog({ ...report, findings }, upload))}\n`
}

function sarifLog(report: Report, upload?: Upload): Log {
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [sarifRun(report, upload)] }
}

function sarifRun(report: Report, upload?: Upload): Run {
  const { tool, asOf, policy } = report.evidence
  const findings = byImportance(report.findings)
  const rules = driverRules(report)
  const taxonomies = taxonomiesOf(report)
  const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]))
  const source = sourceLines(report)
  const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]))
  return {
    tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules } },
    ...(taxonomies.length === 0 ? {} : { taxonomies }),
    automationDetails: { id: `${upload?.category ?? CATEGORY}/` },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    invocations: [invocationOf(report, findings)],
    results: findings
      .slice(0, MAX_RESULTS)
      .map((finding) => resultOf(finding, { ruleIndex, source, asOf, fixes, ...(upload && { lineHash: upload.lineHash }) })),
    properties: { verdict: report.verdict, asOf, policy: `${policy.id}@${policy.version}`, policySha256: policy.sha256 },
  }
}

function invocationOf(report: Report, findings: readonly Finding[]): Invocation {
  const notifications = notificationsOf(report)
  const left = notifications.length - MAX_NOTIFICATIONS
  const kept = notifications.slice(0, MAX_NOTIFICATIONS)
  if (left > 0) kept.push(notification('notifications-left-out', 'warning', `${count(left, 'more notification')} left out of this file.`))
  const cutOff = findings.length - MAX_RESULTS
  if (cutOff > 0) {
    const told = `This file holds the ${MAX_RESULTS} most important of ${findings.length} findings; ${cutOff} are left out because code scanning accepts no more.`
    kept.unshift(notification('results-left-out', 'warning', told))
  }
  kept.unshift(notification('verdict', 'note', verdictSentence(report, tallyOf(report))))
  return { executionSuccessful: report.verdict !== 'error', toolExecutionNotifications: kept }
}

/** Diagnostics, and the files that were skipped: a scan with holes must not look whole. */
function notificationsOf(report: Report): Notification[] {
  const notifications: Notification[] = []
  for (const diagnostic of report.diagnostics) {
    const help = diagnostic.help === undefined ? '' : ` ${diagnostic.help}`
    const told = notification(diagnostic.code, diagnostic.level, diagnostic.message + help)
    if (diagnostic.at) told.locations = [locationOf(diagnostic.at)]
    else if (diagnostic.file !== undefined) told.locations = [{ physicalLocation: { artifactLocation: artifactOf(diagnostic.file) } }]
    notifications.push(told)
  }
  const skipped = [...report.evidence.skipped].sort(
    (left, right) => compareTexts(left.reason, right.reason) || compareTexts(left.file, right.file),
  )
  for (const { file, reason } of skipped) {
    const told = notification('file-skipped', 'warning', `This file was not judged: ${reason}.`)
    told.locations = [{ physicalLocation: { artifactLocation: artifactOf(file) } }]
    notifications.push(told)
  }
  return notifications
}

function notification(code: string, level: Notification.level, text: string): Notification {
  return { descriptor: { id: code }, level, message: { text: escapeSarifMessage(cut(text, MAX_MESSAGE)) } }
}
