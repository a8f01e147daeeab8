/** Logging commands of Azure Pipelines, which show findings on the run's page and in the pull request. */
import type { Enforcement, Finding } from '#core/finding'
import type { Report, Reporter } from '#core/report'
import { sentencesOf } from './annotations'
import { cut, escapeForLog } from './escape'
import { showingOf } from './showing'
import { count, ENFORCEMENTS, titleOf } from './wording'

/** More than this nobody reads on the page of a run. */
const MAX_PER_LEVEL = 50

const MAX_SENTENCE = 1000
const MAX_MESSAGE = 4000

/** There is no level below a warning. */
const LEVEL: Readonly<Record<Enforcement, 'error' | 'warning' | undefined>> = { fail: 'error', warn: 'warning', record: undefined }

export const azure: Reporter = {
  id: 'azure',
  mediaType: 'text/plain',
  fileName: 'cryptogate-azure.txt',
  render: renderAzure,
}

function renderAzure(report: Report): string {
  const { spoken } = showingOf(report)
  const lines: string[] = []
  for (const enforcement of ENFORCEMENTS) {
    const level = LEVEL[enforcement]
    if (level === undefined) continue
    const own = spoken.filter((finding) => finding.enforcement === enforcement)
    for (const finding of own.slice(0, MAX_PER_LEVEL)) lines.push(issue(level, finding, report.evidence.asOf))
  }
  const told = count(lines.length, 'issue')
  lines.push(`${told} logged of ${count(spoken.length, 'finding')}.`)
  return `${lines.join('\n')}\n`
}

function issue(level: string, finding: Finding, asOf: string): string {
  const { at, rule } = finding
  const properties = [
    `type=${level}`,
    `sourcepath=${property(at.file)}`,
    `linenumber=${String(at.line)}`,
    `columnnumber=${String(at.column)}`,
    `code=${property(rule.id)}`,
  ]
  const sentences = [`${titleOf(finding)}.`, ...sentencesOf(finding, asOf)].map((sentence) => escapeForLog(cut(sentence, MAX_SENTENCE)))
  return `##vso[task.logissue ${properties.join(';')};]${data(cut(sentences.join(' '), MAX_MESSAGE))}`
}

/** The agent decodes exactly these (azure-pipelines-task-lib, node/taskcommand.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(escapeForLog(text)).replaceAll(']', '%5D').replaceAll(';', '%3B')
}
