/** Door 1: GitHub. Reads inputs, runs the scan, annotates, writes summary, outputs and report files. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { ActionAudit } from '#app/audit-action'
import { explainFailure, failureLines, type Failure } from '#app/failure'
import { parseReports } from '#app/formats'
import { judgeEvent } from '#app/judge-event'
import { describeOptions, parseOptions, type OptionKey, type Options } from '#app/options'
import { withFixes } from '#app/fixes'
import { movesTo, textsOfHead } from '#app/head-files'
import { gitHubRunOf, type GitHubRun } from '#app/github-run'
import { exitCode, OUTPUTS, outputsOf, type OutputName } from '#app/outcome'
import type { JudgedLines } from '#app/head-lines'
import { judgedPages } from '#app/judged-pages'
import type { SurfaceInput, SurfaceLine } from '#app/surfaces'
import { UserError } from '#core/errors'
import type { JudgedPages } from '#core/pages'
import type { Report } from '#core/report'
import type { ChangeAhead } from '#host/change-ahead'
import type { ApiAccess } from '#host/contents-api'
import { readEvent, readPayload } from '#host/event'
import { writeReport } from '#host/output'
import { apiAccess } from '#host/remote-parents'
import { findRoot, isInside, realPath } from '#host/repository'
import { addToSummary, setOutput } from '#host/runner-files'
import { escapeForLog, reporters, runnerCommand, summaryOf } from '#report/index'

/** The runner drops a larger summary as a whole (runner FileCommandManager, 1 MiB a step). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024
const LOG_WIDTH = 120
/** Long enough that the runner masks it in the log and nobody guesses it. */
const TOKEN_BYTES = 32

/** Runs the action of this process; `installation` is the folder of the tool's own files (dist/); `ahead` is what git was asked already. */
export async function action(installation: string, ahead?: ChangeAhead): Promise<void> {
  try {
    const options = readInputs()
    const workspace = path.resolve(process.env['GITHUB_WORKSPACE'] ?? process.cwd())
    const directory = workingDirectory(workspace, options.workingDirectory)
    const payload = readPayload(process.env)
    const event = readEvent(process.env, payload)
    const run = gitHubRunOf(process.env, payload)
    if (options.postComment !== undefined) return await post(options.postComment, options, directory, payload, run)
    const further = parseReports(options.reports)
    const audit = await audited(options, workspace, directory, installation, run)
    const judging = { directory, installation, options, event, sha: process.env['GITHUB_SHA'], api: accessOf(options), ahead }
    const judged = audit?.report ?? (await judgeEvent(judging))
    const report = await withFixes(judged, directory, installation, options)
    const pages = await judgedPages(report, findRoot(directory, options.paths), process.env, run?.head)
    const files = writeReports(report, pages, options, workspace, directory)
    if (options.commentFile !== undefined) files.writeText(await commentData(report, pages), options.commentFile)
    for (const { reporter, file } of further) files.write(reporter.id, file)
    log(render('text', report))
    if (options.ledger !== undefined && audit === undefined) {
      const { recordRun } = await import('#app/ledger-run')
      recordRun(report, options.ledger, directory, installation, options.paths)
    }
    if (options.annotations) process.stdout.write(render('annotations', report))
    const lines = tell([...(await surfaces({ report, options, run, pages }, directory)), ...(await leave(audit))])
    if (options.jobSummary) writeSummary(summaryOf(report, lines, pages))
    setOutputs(outputsOf(report, files))
    process.exitCode = exitCode(report.verdict, options.warnOnly, options.onError)
  } catch (error) {
    fail(explainFailure(error))
  }
}

/** Judges nothing: what another run left is written. */
async function post(file: string, options: Options, directory: string, payload: unknown, run: GitHubRun | undefined): Promise<void> {
  const { postComment } = await import('#app/post-comment')
  const { done, text } = await postComment({ directory, file, options, run, payload })
  log(`comment: ${text}`)
  process.exitCode = done || options.warnOnly ? 0 : exitCode('error', options.warnOnly, options.onError)
}

/** A full audit in the place of a run of the gate, where one was asked for; what it needs is loaded only then. */
async function audited(
  options: Options,
  workspace: string,
  directory: string,
  installation: string,
  run: GitHubRun | undefined,
): Promise<ActionAudit | undefined> {
  if (options.audit === undefined) {
    if (options.auditIssues)
      throw new UserError('audit-issues: there is no audit that would know what falls due', { help: 'give `audit` a folder' })
    return undefined
  }
  const { auditInAction } = await import('#app/audit-action')
  return auditInAction({ directory, installation, options, run, within: writable(workspace) })
}

/** Files, ledger and issues of the audit. */
async function leave(audit: ActionAudit | undefined): Promise<SurfaceLine[]> {
  if (audit === undefined) return []
  const { log: told, surfaces: lines } = await audit.write()
  log(told.join('\n'))
  return lines
}

/** Everything that needs the API. */
async function surfaces(asked: Omit<SurfaceInput, keyof JudgedLines>, directory: string): Promise<SurfaceLine[]> {
  const { report, options } = asked
  if (options.comment === 'off' && !options.checkRun && options.reviewComments === 0 && !options.uploadSarif) return []
  // The client of the API takes a tenth of a second to load: only those who want it wait for it.
  const { writeSurfaces } = await import('#app/surfaces')
  const root = findRoot(directory, options.paths)
  const textOf = await textsOfHead(report, root)
  return writeSurfaces({ ...asked, textOf, movesTo: (sha, files) => movesTo(report, root, sha, files) })
}

/** Says in the log what became of surfaces; what could not be written comes back for the summary. */
function tell(lines: readonly SurfaceLine[]): string[] {
  const sentence = ({ surface, text }: SurfaceLine): string => `${surface}: ${text}`
  if (lines.length > 0) log(lines.map(sentence).join('\n'))
  return lines.filter(({ done }) => !done).map(sentence)
}

/** What the step's environment gives goes before the input, whose default may do least. */
function accessOf({ repoToken }: Options): ApiAccess {
  const access = apiAccess()
  const given = [process.env['GITHUB_TOKEN'], repoToken, access.token].find((token) => token !== undefined && token !== '')
  return { ...access, token: given }
}

/** An input that is not set and one that is empty are the same to the runner: both are left out. */
function readInputs(): Options {
  const given: Partial<Record<OptionKey, unknown>> = {}
  for (const { key, input } of describeOptions()) {
    const value = input === undefined ? '' : inputOf(input)
    if (value !== '') given[key] = value
  }
  return parseOptions(given, 'input')
}

/** As the runner gives it: capital letters, spaces as lines below. */
function inputOf(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

function workingDirectory(workspace: string, given: string | undefined): string {
  const directory = realPath(path.resolve(workspace, given ?? '.'))
  if (directory === undefined) throw new UserError(`working-directory: ${given ?? workspace} does not exist in the workspace`)
  if (!isInside(realPath(workspace) ?? workspace, directory))
    throw new UserError(`working-directory: ${given ?? ''} lies outside the workspace`)
  return directory
}

/** Folders that a run may write to. */
function writable(workspace: string): string[] {
  const temporary = process.env['RUNNER_TEMP']
  return temporary === undefined || temporary === '' ? [workspace] : [workspace, temporary]
}

interface Written {
  sarif: string
  json: string
  /** Writes another one; its absolute path, empty without a file. */
  write: (id: string, file: string | undefined) => string
  writeText: (text: string, file: string) => string
}

/** What a comment would say, for a run that may write it. */
async function commentData(report: Report, pages: JudgedPages | undefined): Promise<string> {
  const { commentDataOf } = await import('#report/comment-data')
  return `${JSON.stringify(commentDataOf(report, pages?.move), undefined, 1)}\n`
}

function writeReports(report: Report, pages: JudgedPages | undefined, options: Options, workspace: string, directory: string): Written {
  const within = writable(workspace)
  const writeText = (text: string, file: string): string => writeReport(directory, file, text, within)
  const write = (id: string, file: string | undefined): string =>
    file === undefined ? '' : writeReport(directory, file, reporters[id]?.parts?.(report) ?? render(id, report, pages), within)
  return { writeText, sarif: write('sarif', options.sarifFile), json: write('json', options.jsonFile), write }
}

function render(id: string, report: Report, pages?: JudgedPages): string {
  const text = reporters[id]?.render(report, { colour: false, width: LOG_WIDTH, ...(pages === undefined ? {} : { pages }) }) ?? ''
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** Text that holds words of the repository: escaped, and printed while the runner obeys no command. */
function log(text: string): void {
  const token = randomBytes(TOKEN_BYTES).toString('hex')
  const lines = text.split('\n').map((line) => escapeForLog(line))
  process.stdout.write(`::stop-commands::${token}\n${lines.join('\n')}\n::${token}::\n`)
}

function writeSummary(markdown: string): void {
  const fits = Buffer.byteLength(markdown) <= SUMMARY_LIMIT_BYTES
  addToSummary(process.env, fits ? markdown : 'The report is larger than a job summary may be; see the log and the report files.\n')
}

function setOutputs(outputs: Record<OutputName, string>): void {
  for (const name of Object.keys(OUTPUTS) as OutputName[]) setOutput(process.env, name, outputs[name])
}

/** Fails closed: no verdict is a failure, unless only warnings were asked for. */
function fail(failure: Failure): void {
  const warnOnly = ['true', 'True', 'TRUE'].includes(inputOf('warn-only')) || inputOf('on-error') === 'warn'
  log(failureLines(failure).join('\n'))
  const sentences = [failure.message, failure.help ?? ''].filter((part) => part !== '')
  process.stdout.write(`${runnerCommand(warnOnly ? 'warning' : 'error', failure.at, 'Cryptogate: no verdict', sentences)}\n`)
  setOutput(process.env, 'conclusion', 'error')
  process.exitCode = exitCode('error', warnOnly)
}
