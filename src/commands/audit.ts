/** `cryptogate audit`: the full audit of a repository, and views of it for auditors. */
import { Command } from 'commander'
import { auditFiles } from '#app/audit-files'
import { writeAuditPackage } from '#app/audit-package'
import { auditLines, selfTestLines } from '#app/audit-text'
import { runAudit, selfTestOnly, type AuditRequest } from '#app/full-audit'
import { exitCode } from '#app/outcome'
import { UserError } from '#core/errors'
import type { AuditView } from '#core/audit-view'
import { writeReport } from '#host/output'
import { auditHtml } from '#report/audit-html'
import { auditMarkdown } from '#report/audit-markdown'
import { escapeForLog } from '#report/index'
import { safeJson } from '#report/escape'
import { print } from './answer'
import { collected, withLedger, withRunFlags } from './run-flags'

interface Flags {
  view?: string
  format?: string[]
  output?: string
  selfTest?: boolean
  policy?: string
  policySource?: string
  register?: string
  ledger?: string
  trustedRef?: string
  asOf?: string
}

type Render = (view: AuditView) => string

const FORMATS: Readonly<Record<string, Render>> = { md: auditMarkdown, html: auditHtml, json: (view) => `${safeJson(view)}\n` }

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function auditCommand(installation: string): Command {
  const command = new Command('audit').description(
    'judge the whole repository, put the policy to the test, say what falls due, and show auditors what supports their demands',
  )
  return withRunFlags(withLedger(command))
    .option('--view <id>', 'view of an auditor (iso-27001, nist-csf, dora, gdpr, cobit, nis2, aicm) or of any framework by its id')
    .option('--format <id[=file]>', 'form of the view: md, html or json; standard output without a file. Can be repeated.', collected)
    .option('--output <folder>', 'folder to write everything to: reports, all views, findings by who is told, what falls due')
    .option('--self-test', 'only plant violations and judge them with the policy; ends with 1 where one does not stop the build')
    .option('--trusted-ref <ref>', 'branch, tag or commit whose register and audit file count')
    .action(async ({ view, format = ['md'], output, selfTest, ...flags }: Flags) => {
      const request = { directory: process.cwd(), installation, ...flags }
      if (selfTest === true) return printSelfTest(request)
      const forms = format.map(formOf)
      if (view === undefined && format.length > 0 && forms.some(({ file }) => file !== undefined))
        throw new UserError('--format: there is no view to write', { help: 'add --view iso-27001, or --output <folder> for all of them' })
      await audit(request, view, forms, output)
    })
}

async function printSelfTest(request: AuditRequest): Promise<void> {
  const result = await selfTestOnly(request)
  print({ lines: selfTestLines(result), ok: result.passed })
}

async function audit(request: AuditRequest, view: string | undefined, forms: readonly Form[], output: string | undefined): Promise<void> {
  const run = await runAudit(request)
  const shown = view === undefined ? undefined : run.viewOf(view)
  if (shown === undefined) print({ lines: auditLines(run), ok: true })
  else
    for (const { render, file } of forms)
      if (file === undefined) process.stdout.write(render(shown))
      else process.stderr.write(`wrote ${escapeForLog(writeReport(process.cwd(), file, render(shown)))}\n`)
  if (output !== undefined) {
    const files = auditFiles(run)
    for (const [name, text] of Object.entries(files)) writeReport(process.cwd(), `${output}/${name}`, text)
    process.stderr.write(`wrote ${String(Object.keys(files).length)} files to ${escapeForLog(output)}\n`)
    process.stderr.write(`${escapeForLog((await writeAuditPackage(request, output)).text)}\n`)
  }
  process.exitCode = exitCode(run.report.verdict, false)
}

interface Form {
  render: Render
  file: string | undefined
}

function formOf(given: string): Form {
  const [id = '', ...rest] = given.split('=')
  const render = Object.hasOwn(FORMATS, id) ? FORMATS[id] : undefined
  if (render === undefined) throw new UserError(`--format: '${given}' is not one of ${Object.keys(FORMATS).join(', ')}`)
  const file = rest.join('=')
  return { render, file: file === '' ? undefined : file }
}
