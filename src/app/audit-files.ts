/** What an audit leaves behind: the report, a view for each auditor, the findings by who is told, what falls due, the self-test. */
import { audienceMarkdown } from '#report/audience-markdown'
import { auditHtml } from '#report/audit-html'
import { auditMarkdown } from '#report/audit-markdown'
import { safeJson } from '#report/escape'
import { reporters } from '#report/index'
import type { AuditRun } from './full-audit'

/** Text by the file's path below the folder of the audit. */
export function auditFiles(run: AuditRun): Record<string, string> {
  const files: Record<string, string> = {}
  for (const id of ['html', 'json', 'sarif', 'cyclonedx', 'csv']) {
    const reporter = reporters[id]
    if (reporter !== undefined) files[reporter.fileName] = reporter.render(run.report, { colour: false, width: 120 })
  }
  for (const id of run.views) {
    const view = run.viewOf(id)
    files[`views/${id}.html`] = auditHtml(view)
    files[`views/${id}.md`] = auditMarkdown(view)
    files[`views/${id}.json`] = `${safeJson(view)}\n`
  }
  files['findings-by-audience.md'] = audienceMarkdown(run.audiences, run.report.evidence.asOf)
  files['due.json'] = `${safeJson(run.topics)}\n`
  files['self-test.json'] = `${safeJson(run.selfTest)}\n`
  return files
}
