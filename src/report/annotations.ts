/** GitHub workflow commands that put the most important findings next to the changed lines. */
import type { Diagnostic } from '#core/diagnostic'
import type { Enforcement, Finding } from '#core/finding'
import type { Location } from '#core/location'
import type { Report, Reporter } from '#core/report'
import { byImportance } from './arrange'
import { cut, escapeForLog } from './escape'
import { showingOf } from './showing'
import { unreadOf } from './tally'
import { toldPlace } from './told-place'
import { count, ENFORCEMENTS, originOf, remarksOf, requirementOf, titleOf } from './wording'

/** The runner keeps ten of each level per step and drops the others (runner ExecutionContext, _maxCountPerIssueType). */
const MAX_PER_LEVEL = 10

/** The runner cuts longer messages, counted in UTF-16 units (runner ExecutionContext, _maxIssueMessageLength). */
const MAX_MESSAGE = 4096

/** What the checks API accepts as a title (GitHub REST description, checks). */
const MAX_TITLE = 255

/** One long sentence must not push the advice out of the message. */
const MAX_SENTENCE = 1000

/** Errors of the run itself that may take places of findings: with no verdict they are the news. */
const MAX_RUN_ERRORS = 3

/** Changed files that nobody judged may take places of warnings. */
const MAX_UNREAD = 3

const LEVEL: Readonly<Record<Enforcement, 'error' | 'warning' | 'notice'>> = { fail: 'error', warn: 'warning', record: 'notice' }

export const annotations: Reporter = {
  id: 'annotations',
  mediaType: 'text/plain',
  fileName: 'cryptogate-annotations.txt',
  render: renderAnnotations,
}

function renderAnnotations(report: Report): string {
  const { spoken, existing } = showingOf(report)
  // Who reads the lines of a pull request wants what asks for something; what is only recorded stands in the summary.
  const sorted = report.change === undefined ? spoken : spoken.filter(({ enforcement }) => enforcement !== 'record')
  const errors = report.diagnostics.filter((diagnostic) => diagnostic.level === 'error').slice(0, MAX_RUN_ERRORS)
  const unread = unreadOf(report).slice(0, MAX_UNREAD)
  const lines = [...errors.map(errorCommand), ...unread.map(unreadCommand)]
  const taken = { fail: errors.length, warn: unread.length, record: 0 }
  let annotated = 0
  for (const enforcement of ENFORCEMENTS) {
    const room = MAX_PER_LEVEL - taken[enforcement]
    const chosen = choose(
      sorted.filter((finding) => finding.enforcement === enforcement),
      room,
    )
    for (const finding of chosen) lines.push(findingCommand(finding, report))
    annotated += chosen.length
  }
  const old = existing.length === 0 ? '' : ` ${count(existing.length, 'existing finding')} left out.`
  const recorded =
    spoken.length === sorted.length ? '' : ` ${count(spoken.length - sorted.length, 'recorded finding')} in the summary only.`
  lines.push(`${annotated} of ${count(sorted.length, 'finding')} annotated.${recorded}${old}`)
  return `${lines.join('\n')}\n`
}

/** The most important of every file first, then the most important of the rest; in order of importance. */
function choose(sorted: readonly Finding[], room: number): Finding[] {
  if (sorted.length <= room) return [...sorted]
  const files = new Set<string>()
  const chosen = new Set<Finding>()
  for (const finding of sorted) {
    if (chosen.size === room) break
    if (files.has(finding.at.file)) continue
    files.add(finding.at.file)
    chosen.add(finding)
  }
  for (const finding of sorted) {
    if (chosen.size === room) break
    chosen.add(finding)
  }
  return byImportance([...chosen])
}

function findingCommand(finding: Finding, { evidence, change }: Report): string {
  const { at, remark } = toldPlace(finding, change)
  return runnerCommand(LEVEL[finding.enforcement], at, titleOf(finding), sentencesOf(finding, evidence.asOf, remark))
}

/** What is wrong, what the standard says, what to do and why. Plain text of the repository: the caller escapes it. */
export function sentencesOf(finding: Finding, asOf: string, remark?: string): string[] {
  const { rule, clause } = finding
  const sentences = [finding.message, ...(remark === undefined ? [] : [remark]), ...remarksOf(finding)]
  if (clause) sentences.push(`The standard says: ${requirementOf(clause, asOf)} ${originOf(clause)}`)
  sentences.push(
    `Do instead: ${rule.instead}`,
    `Why: ${rule.because}`,
    `Rule: ${[rule.id, ...rule.controls].join(', ')} (${rule.severity})`,
  )
  return sentences
}

function errorCommand(diagnostic: Diagnostic): string {
  const sentences = [diagnostic.message, ...(diagnostic.help === undefined ? [] : [diagnostic.help])]
  return runnerCommand('error', diagnostic.at, `Cryptogate: ${diagnostic.code}`, sentences)
}

/** At the head of the file: there is no line to point at. */
function unreadCommand({ file, message }: ReturnType<typeof unreadOf>[number]): string {
  const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return runnerCommand('warning', at, 'Cryptogate: not judged', [
    message,
    'The verdict says nothing of this file: somebody has to read it.',
  ])
}

/**
 * One line with one command. Only the first line of a place is marked: GitHub shows the note under the last line
 * of the range, and drops columns of ranges over several lines.
 */
export function runnerCommand(level: string, at: Location | undefined, title: string, sentences: readonly string[]): string {
  const place = at ? [`file=${property(at.file)}`, `line=${at.line}`, `endLine=${at.line}`, `col=${at.column}`] : []
  const properties = [...place, `title=${property(cut(title, MAX_TITLE))}`].join(',')
  const message = sentences.map((sentence) => escapeForLog(cut(sentence, MAX_SENTENCE))).join('\n')
  return `::${level} ${properties}::${data(cut(message, MAX_MESSAGE))}`
}

/** The runner decodes exactly these (toolkit, core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(escapeForLog(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
