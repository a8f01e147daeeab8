/** Which reports a run makes and where each goes. */
import { UserError } from '#core/errors'
import type { Reporter } from '#core/report'
import { reporters } from '#report/index'
import { closest } from '#core/spelling'

export interface ReportRequest {
  reporter: Reporter
  /** Undefined: standard output. */
  file: string | undefined
}

/** Reads `<id>` and `<id>=<file>`. Throws a UserError for an unknown id, an empty file name and two reports on standard output. */
export function parseFormats(formats: readonly string[]): ReportRequest[] {
  const requests = formats.map(parseFormat)
  const printed = requests.filter((request) => request.file === undefined)
  if (printed.length > 1) {
    throw new UserError(`--format: ${printed.map((request) => request.reporter.id).join(' and ')} cannot both go to standard output`, {
      help: 'give all but one a file: --format sarif=cryptogate.sarif',
    })
  }
  return requests
}

/** As parseFormats, where every report goes to a file. */
export function parseReports(reports: readonly string[]): ReportRequest[] {
  return reports.map((report) => {
    const request = parseFormat(report)
    if (request.file !== undefined) return request
    throw new UserError(`reports: '${report}' names no file`, { help: `write ${request.reporter.id}=<file>` })
  })
}

function parseFormat(format: string): ReportRequest {
  const split = format.indexOf('=')
  const id = split < 0 ? format : format.slice(0, split)
  const file = split < 0 ? undefined : format.slice(split + 1)
  const reporter = Object.hasOwn(reporters, id) ? reporters[id] : undefined
  const known = Object.keys(reporters).sort()
  if (reporter === undefined) {
    const close = closest(id, known)
    throw new UserError(`--format: there is no report '${id}'${close === undefined ? '' : `; did you mean '${close}'?`}`, {
      help: `reports: ${known.join(', ')}`,
    })
  }
  if (file === '')
    throw new UserError(`--format: '${format}' names no file`, {
      help: `write --format ${id}=<file>, or --format ${id} for standard output`,
    })
  return { reporter, file }
}
