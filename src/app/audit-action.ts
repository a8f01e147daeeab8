/** The audit of a scheduled workflow: everything as files for an artifact, one line in the ledger, an issue for each topic and owner. */
import type { Report } from '#core/report'
import { sha256 } from '#audit/canonical'
import { now } from '#host/clock'
import { writeReport } from '#host/output'
import { json } from '#report/json'
import { auditFiles } from './audit-files'
import { writeAuditIssues } from './audit-issues'
import { selfTestLines } from './audit-text'
import { writeAuditPackage } from './audit-package'
import { runAudit, type AuditRequest, type AuditRun } from './full-audit'
import type { GitHubRun } from './github-run'
import { addToLedger, bindingOf, countsOf } from './ledger-run'
import type { Options } from './options'
import type { SurfaceLine } from './surfaces'

export interface AuditActionInput {
  /** Absolute. */
  directory: string
  installation: string
  options: Options
  /** Undefined outside of GitHub's runners. */
  run: GitHubRun | undefined
  /** Folders that files may be written to. */
  within: readonly string[]
}

export interface ActionAudit {
  report: Report
  /** Writes files, ledger and issues; the lines are for log and summary. Throws a UserError where a file cannot be written. */
  write: () => Promise<{ log: string[]; surfaces: SurfaceLine[] }>
}

/** Judges the whole tree, whatever the event is. Throws a UserError where nothing can be judged. */
export async function auditInAction(input: AuditActionInput): Promise<ActionAudit> {
  const { directory, installation, options } = input
  const { policy, policySource, register, ledger, trustedRef, asOf } = options
  const request = { directory, installation, policy, policySource, register, ledger, trustedRef, asOf }
  const made = await runAudit(request, options)
  return { report: made.report, write: () => write(input, request, made) }
}

async function write(
  { directory, options, run, within }: AuditActionInput,
  request: AuditRequest,
  made: AuditRun,
): ReturnType<ActionAudit['write']> {
  const folder = options.audit ?? 'cryptogate-audit'
  const files = Object.entries(auditFiles(made))
  for (const [name, text] of files) writeReport(directory, `${folder}/${name}`, text, within)
  const kept = await writeAuditPackage(request, folder)
  if (options.ledger !== undefined) recordAudit(made, kept.digest, options.ledger, directory)
  const { category, repoToken: token } = options
  const surfaces = options.auditIssues
    ? [await writeAuditIssues({ topics: made.topics, asOf: made.report.evidence.asOf, category, token, run })]
    : []
  return { log: [`audit: ${String(files.length)} files in ${folder}`, kept.text, ...selfTestLines(made.selfTest)], surfaces }
}

function recordAudit({ root, knowledge, report }: AuditRun, kept: string | undefined, file: string, directory: string): void {
  const binding = bindingOf(root, knowledge, report.evidence.policy, report.evidence.asOf, now())
  const digest = sha256(json.render(report, { colour: false, width: 0 }))
  addToLedger(directory, file, {
    kind: 'audit',
    ...binding,
    verdict: report.verdict,
    counts: countsOf(report),
    report: digest,
    ...(kept === undefined ? {} : { package: kept }),
  })
}
