/** Counts what a report holds, once for all formats. */
import type { Diagnostic } from '#core/diagnostic'
import type { Enforcement, Finding, Severity } from '#core/finding'
import type { Report } from '#core/report'

export interface Tally {
  findings: number
  unresolved: number
  /** Findings that an exception or the baseline covers, or that stand where the policy leaves them out. */
  suppressed: Record<'exception' | 'baseline' | 'pending' | 'ignored', number>
  byEnforcement: Record<Enforcement, number>
  byEnforcementAndSeverity: Record<Enforcement, BySeverity>
  assets: number
  occurrences: number
  /** Asset types with their number, in alphabetical order. */
  assetTypes: [string, number][]
  /** Reasons of skipped files with their number, in alphabetical order. */
  skippedBy: [string, number][]
  diagnostics: Record<'error' | 'warning' | 'note', number>
  /** Where a change was judged. */
  change?: ChangeTally
}

/** How codes of diagnostics begin that say of a whole file that nobody judged it. */
const UNREAD = 'file-'

/** Files of the change that were not judged: the change says nothing of them, and neither does the verdict. */
export function unreadOf({ change, diagnostics }: Report): (Diagnostic & { file: string })[] {
  if (change === undefined) return []
  return diagnostics.flatMap((one) => (one.file !== undefined && one.code.startsWith(UNREAD) ? [{ ...one, file: one.file }] : []))
}

type BySeverity = Record<Severity, number>

export interface ChangeTally {
  /** Findings that stop or warn and are new, that were there and would do so otherwise, and that are mended. */
  new: number
  existing: number
  fixed: number
  /** What the change brings, and how much of it rests on a value that is not known. */
  own: Record<Enforcement, BySeverity>
  ownUnresolved: number
  existingBySeverity: BySeverity
  fixedBySeverity: BySeverity
  /** Were there, and are only recorded in any case. */
  existingRecorded: number
  /** Changed files that nobody judged, each with the reason. */
  unread: readonly string[]
}

export function tallyOf(report: Report): Tally {
  const tally: Tally = {
    findings: report.findings.length,
    unresolved: 0,
    suppressed: { exception: 0, baseline: 0, pending: 0, ignored: 0 },
    byEnforcement: { fail: 0, warn: 0, record: 0 },
    byEnforcementAndSeverity: { fail: noSeverities(), warn: noSeverities(), record: noSeverities() },
    assets: report.assets.length,
    occurrences: 0,
    assetTypes: countBy(report.assets.map((asset) => asset.type)),
    skippedBy: countBy(report.evidence.skipped.map((skipped) => skipped.reason)),
    diagnostics: { error: 0, warning: 0, note: 0 },
  }
  for (const finding of report.findings) {
    if (finding.outcome === 'unresolved') tally.unresolved++
    if (finding.suppression !== undefined)
      tally.suppressed[finding.suppression.status === 'accepted' ? finding.suppression.kind : 'pending']++
    if (finding.ignored !== undefined) tally.suppressed.ignored++
    tally.byEnforcement[finding.enforcement]++
    tally.byEnforcementAndSeverity[finding.enforcement][finding.rule.severity]++
  }
  if (report.change !== undefined) tally.change = changeTally(report, report.change.fixed)
  for (const asset of report.assets) tally.occurrences += asset.occurrences.length
  for (const diagnostic of report.diagnostics) tally.diagnostics[diagnostic.level]++
  return tally
}

function changeTally(report: Report, fixed: readonly Finding[]): ChangeTally {
  const { findings } = report
  const own = findings.filter((finding) => finding.change !== 'existing')
  const there = findings.filter((finding) => finding.change === 'existing')
  const counting = there.filter((finding) => finding.otherwise !== undefined)
  const of = (enforcement: Enforcement): BySeverity => bySeverity(own.filter((finding) => finding.enforcement === enforcement))
  return {
    new: own.filter((finding) => finding.change === 'new' && finding.enforcement !== 'record').length,
    existing: counting.length,
    fixed: fixed.length,
    own: { fail: of('fail'), warn: of('warn'), record: of('record') },
    ownUnresolved: own.filter(({ outcome }) => outcome === 'unresolved').length,
    existingBySeverity: bySeverity(counting),
    fixedBySeverity: bySeverity(fixed),
    existingRecorded: there.length - counting.length,
    unread: unreadOf(report).map(({ file, code }) => `${file} (${code.slice(UNREAD.length)})`),
  }
}

function bySeverity(findings: readonly Finding[]): BySeverity {
  const counts = noSeverities()
  for (const finding of findings) counts[finding.rule.severity]++
  return counts
}

function noSeverities(): BySeverity {
  return { critical: 0, high: 0, medium: 0, low: 0 }
}

function countBy(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([left], [right]) => (left < right ? -1 : 1))
}
