/** Puts earlier runs beside a report: they add to what is told, and never to the verdict. */
import type { Report } from '#core/report'
import type { EarlierFile } from '#host/history'
import { earlierReports } from '#policy/earlier-reports'
import { trendOf } from '#policy/trend'

export function withTrend(report: Report, files: readonly EarlierFile[]): Report {
  const { asOf } = report.evidence
  const { reports, diagnostics } = earlierReports(files, asOf)
  const trend = trendOf(reports, { findings: report.findings, outlook: report.outlook ?? { entries: [], quantum: [] }, asOf })
  return { ...report, diagnostics: [...report.diagnostics, ...diagnostics], trend }
}
