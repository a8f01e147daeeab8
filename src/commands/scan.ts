/** `cryptogate scan`: judges a folder or repository from the terminal. */
import { Command } from 'commander'
import { mergedInto } from '#app/cbom-commands'
import { buildServerOf } from '#app/build-server'
import { withFixes } from '#app/fixes'
import { parseFormats, type ReportRequest } from '#app/formats'
import { judge } from '#app/judge'
import { judgedPages } from '#app/judged-pages'
import { describeOptions, parseOptions, type OptionKey, type Options } from '#app/options'
import { exitCode } from '#app/outcome'
import type { TellProgress } from '#app/progress'
import { UserError } from '#core/errors'
import type { JudgedPages } from '#core/pages'
import type { Report } from '#core/report'
import { writeReport } from '#host/output'
import { findRoot } from '#host/repository'
import { reporters } from '#report/index'
import { hasColour } from './colour'
import { printFailure } from './failure'
import { showProgress } from './progress'

const DEFAULT_WIDTH = 100

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function scanCommand(installation: string): Command {
  const command = new Command('scan').description('find the cryptography that a repository uses and judge it against a standard')
  addOptions(command, [])
  return command.action(async (paths: string[], flags: Record<string, unknown>) => {
    // A person who chose the formats gets those and no more.
    const annotate = flags['format'] === undefined
    const judged = async (options: Options, progress: TellProgress): Promise<Report> =>
      withFixes(await judge(process.cwd(), installation, options, { progress }), process.cwd(), installation, options)
    await run(parseOptions(given(paths, flags), 'flag'), judged, installation, annotate)
  })
}

/** Adds every option of the terminal but those that a command has no use for. */
export function addOptions(command: Command, without: readonly OptionKey[]): void {
  for (const option of describeOptions()) {
    if (option.flag === undefined || without.includes(option.key)) continue
    const text = `${option.text.replaceAll('`', '')} Default: ${option.default.replaceAll('`', '')}.`
    if (option.flag.startsWith('[')) command.argument(option.flag, text)
    else if (option.key === 'formats')
      command.option(option.flag, text, (value: string, before: string[] | undefined) => [...(before ?? []), value])
    else command.option(option.flag, text)
  }
}

/** Commander's names for the flags, turned into the schema's. */
export function given(paths: string[], flags: Record<string, unknown>): Partial<Record<OptionKey, unknown>> {
  const { format, colour, ...rest } = flags
  return {
    ...rest,
    ...(paths.length > 0 ? { paths } : {}),
    ...(format === undefined ? {} : { formats: format }),
    // `--no-colour` comes as colour: false; commander's own `true` only says that it was not given.
    ...(colour === false ? { colour } : {}),
  }
}

/** Judges, delivers the reports and sets the exit code. */
export async function run(
  options: Options,
  judged: (options: Options, progress: TellProgress) => Promise<Report>,
  installation: string,
  annotate = false,
): Promise<void> {
  const requests = parseFormats(options.formats)
  if (options.merge !== undefined && !requests.some(({ reporter }) => isCbom(reporter)))
    throw new UserError('--merge: there is no CBOM to put into it', { help: 'add --format cyclonedx=<file>' })
  try {
    const progress = showProgress(process.stderr)
    const report = await judged(options, progress.tell).finally(() => {
      progress.end()
    })
    const pages = await pagesFor(requests, report, options)
    for (const request of requests) deliver(request, report, options, pages)
    if (annotate) printAnnotations(report)
    if (options.ledger !== undefined) {
      const { recordRun } = await import('#app/ledger-run')
      recordRun(report, options.ledger, process.cwd(), installation, options.paths)
    }
    if (requests.every((request) => request.file !== undefined)) process.stderr.write(`verdict: ${report.verdict}\n`)
    const code = exitCode(report.verdict, options.warnOnly, options.onError)
    process.exitCode = code
    if (code !== exitCode(report.verdict, false))
      process.stderr.write(`the verdict is ${report.verdict}; the exit code is ${String(code)} all the same, as asked\n`)
  } catch (error) {
    if (!options.warnOnly && options.onError === 'fail') throw error
    printFailure(error)
    process.exitCode = exitCode('error', true)
  }
}

function isCbom({ id }: ReportRequest['reporter']): boolean {
  return id.startsWith('cyclonedx')
}

/** Only Markdown leads there; git is not asked for another one. */
async function pagesFor(requests: readonly ReportRequest[], report: Report, { paths }: Options): Promise<JudgedPages | undefined> {
  if (!requests.some(({ reporter }) => reporter.id === 'markdown')) return undefined
  return judgedPages(report, findRoot(process.cwd(), paths), process.env)
}

function deliver(request: ReportRequest, report: Report, options: Options, pages: JudgedPages | undefined): void {
  const onTerminal = request.file === undefined
  if (request.file !== undefined && request.reporter.parts !== undefined) {
    tellWritten(request, writeReport(process.cwd(), request.file, request.reporter.parts(report)))
    return
  }
  const rendered = request.reporter.render(report, {
    colour: onTerminal && (options.colour ?? hasColour(process.stdout)),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
    ...(pages === undefined ? {} : { pages }),
  })
  const text = isCbom(request.reporter) && options.merge !== undefined ? mergedInto(process.cwd(), options.merge, rendered) : rendered
  if (request.file === undefined) writeOut(text)
  else tellWritten(request, writeReport(process.cwd(), request.file, text))
}

function tellWritten({ reporter }: ReportRequest, file: string): void {
  process.stderr.write(`wrote ${reporter.id} to ${file}\n`)
}

/** Written at once, a report of a hundred megabytes is held once more as bytes; in UTF-16 units. */
const MAX_WRITTEN = 1 << 22

function writeOut(text: string): void {
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + MAX_WRITTEN, text.length)
    // A character of two units is not torn apart.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--
    process.stdout.write(text.slice(start, end))
    start = end
  }
  if (!text.endsWith('\n')) process.stdout.write('\n')
}

/** What the build server's log turns into notes beside the code, where it does. */
function printAnnotations(report: Report): void {
  const id = buildServerOf(process.env)?.annotations
  if (id !== undefined) process.stdout.write(reporters[id]?.render(report, { colour: false, width: DEFAULT_WIDTH }) ?? '')
}
