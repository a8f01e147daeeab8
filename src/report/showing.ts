/** What a run speaks of, chosen once for all surfaces: of a change what it brings, else everything. */
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { byImportance } from './arrange'
import { existingOf, shownFindings } from './change-wording'
import { unreadOf } from './tally'

export interface Showing {
  /** In order of importance. */
  spoken: readonly Finding[]
  /** Were there before the change: counted, and folded away. */
  existing: readonly Finding[]
}

export function showingOf(report: Report): Showing {
  return { spoken: byImportance(shownFindings(report)), existing: byImportance(existingOf(report)) }
}

/** Whether people have to hear of it: something stops the build or warns, waits for approval, changes what judges, or could not be judged. */
export function hasNews(report: Report, { spoken }: Showing): boolean {
  if (report.verdict !== 'pass') return true
  if (spoken.some((finding) => finding.enforcement !== 'record')) return true
  if (unreadOf(report).length > 0) return true
  const { approvals = [], trusted = [] } = report.change ?? {}
  return trusted.length > 0 || approvals.some((approval) => approval.state !== 'approved')
}
