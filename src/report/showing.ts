/** What a run speaks of, chosen once for all surfaces: of a change what it brings, else everything. */
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { byImportance } from './arrange'

export interface Showing {
  /** In order of importance: new findings, and whatever stops the build. */
  spoken: readonly Finding[]
  /** Were there before the change: counted, and folded away. */
  existing: readonly Finding[]
  /** Went with the change. */
  fixed: readonly Finding[]
}

export function showingOf(report: Report): Showing {
  if (report.change === undefined) return { spoken: byImportance(report.findings), existing: [], fixed: [] }
  const isOld = (finding: Finding): boolean => finding.change === 'existing' && finding.enforcement !== 'fail'
  return {
    spoken: byImportance(report.findings.filter((finding) => !isOld(finding))),
    existing: byImportance(report.findings.filter(isOld)),
    fixed: byImportance(report.change.fixed),
  }
}

/** Whether people have to hear of it: something stops the build or warns, waits for approval, changes what judges, or could not be judged. */
export function hasNews(report: Report, { spoken }: Showing): boolean {
  if (report.verdict !== 'pass') return true
  if (spoken.some((finding) => finding.enforcement !== 'record')) return true
  const { approvals = [], trusted = [] } = report.change ?? {}
  return trusted.length > 0 || approvals.some((approval) => approval.state !== 'approved')
}
