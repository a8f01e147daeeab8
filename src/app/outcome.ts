/** What a run ends with at the doors: exit code and outputs, read off the report and never decided anew. */
import { SEVERITIES } from '#core/finding'
import type { Report } from '#core/report'
import { tallyOf } from '#report/tally'

/** 0: pass, 1: the policy says no, 2: nothing could be judged. Never a count. */
export type ExitCode = 0 | 1 | 2

const EXIT_CODES: Readonly<Record<Report['verdict'], ExitCode>> = { pass: 0, fail: 1, error: 2 }

/** The report format never changes it; `warnOnly` makes every end a success, `onError: warn` the end of a run that could not judge. */
export function exitCode(verdict: Report['verdict'], warnOnly: boolean, onError: 'fail' | 'warn' = 'fail'): ExitCode {
  return warnOnly || (verdict === 'error' && onError === 'warn') ? 0 : EXIT_CODES[verdict]
}

/** Outputs of the action, with what each says; generated into action.yml. */
export const OUTPUTS = {
  conclusion: 'pass, warn (violations that do not fail), fail, or error (nothing could be judged).',
  'blocking-count': 'Findings that fail the run.',
  'warning-count': 'Findings that are shown as warnings.',
  'unresolved-count': 'Findings where a value could not be known, so that the rule could not be judged.',
  'new-count': 'Violations that the change brings and that fail or warn; without a change, all that do.',
  'existing-count':
    'Where a change was judged: violations that were there before, in the files looked at. They are recorded and do not count.',
  'fixed-count': 'Where a change was judged: violations that it mends.',
  'suppressed-count': 'Findings that an exception or the baseline covers.',
  'unscanned-count': 'Files that were not judged, or only in part.',
  'highest-severity': 'Severity of the gravest violation: critical, high, medium, low, or none.',
  'report-sarif': 'Absolute path of the SARIF report, empty when none was asked for.',
  'report-json': 'Absolute path of the JSON report, empty when none was asked for.',
  'policy-digest': 'SHA-256 of the policy that judged.',
} as const

export type OutputName = keyof typeof OUTPUTS

/** Only our own words, numbers and digests: never text of the repository. */
export function outputsOf(report: Report, files: { sarif: string; json: string }): Record<OutputName, string> {
  const tally = tallyOf(report)
  const { byEnforcement, unresolved, suppressed } = tally
  return {
    conclusion: report.verdict === 'pass' && (byEnforcement.warn > 0 || (tally.change?.unread.length ?? 0) > 0) ? 'warn' : report.verdict,
    'blocking-count': String(byEnforcement.fail),
    'warning-count': String(byEnforcement.warn),
    'unresolved-count': String(unresolved),
    'new-count': String(tally.change?.new ?? byEnforcement.fail + byEnforcement.warn),
    'existing-count': String(tally.change?.existing ?? 0),
    'fixed-count': String(tally.change?.fixed ?? 0),
    'suppressed-count': String(suppressed.exception + suppressed.baseline),
    'unscanned-count': String(report.evidence.files.skipped + report.evidence.files.partlyParsed),
    'highest-severity': highestSeverity(report),
    'report-sarif': files.sarif,
    'report-json': files.json,
    'policy-digest': report.evidence.policy.sha256,
  }
}

function highestSeverity(report: Report): string {
  // What a change found there already is not its own.
  const own = report.findings.filter((finding) => finding.outcome === 'violation' && finding.change !== 'existing')
  const present = new Set(own.map((finding) => finding.rule.severity))
  return SEVERITIES.find((severity) => present.has(severity)) ?? 'none'
}
