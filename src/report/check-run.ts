/** What a check run shows: title, page and annotations, within the limits of the API. */
import type { LineMove } from '#core/change'
import type { Enforcement, Finding } from '#core/finding'
import type { JudgedPages } from '#core/pages'
import type { Report } from '#core/report'
import { sentencesOf } from './annotations'
import { cut, escapeSarifMessage, showUnseen } from './escape'
import { fitting } from './markdown'
import { showingOf } from './showing'
import { tallyOf } from './tally'
import { toldPlace, type ToldPlace } from './told-place'
import { count, titleOf, verdictSentence } from './wording'

/** Characters (GitHub REST description, checks); a byte is never more than one of them. */
const MAX_TITLE = 255
const MAX_PAGE_BYTES = 65_000
const MAX_MESSAGE = 60_000
const MAX_SENTENCE = 4000

/** Fifty go into a request, and a request a second is allowed: more would hold the job up, and nobody reads them. */
export const MAX_CHECK_ANNOTATIONS = 500

export interface CheckText {
  title: string
  summary: string
  annotations: CheckLine[]
}

export interface CheckLine {
  path: string
  start_line: number
  end_line: number
  start_column: number
  end_column: number
  annotation_level: 'notice' | 'warning' | 'failure'
  title: string
  message: string
}

const LEVEL: Readonly<Record<Enforcement, CheckLine['annotation_level']>> = { fail: 'failure', warn: 'warning', record: 'notice' }

/** Files with annotations. */
export function annotatedFiles(report: Report): string[] {
  return showingOf(report)
    .spoken.slice(0, MAX_CHECK_ANNOTATIONS)
    .map((finding) => toldPlace(finding, report.change).at.file)
}

/** `atHead` tells lines of the commit that the check run is of. */
export function checkTextOf(report: Report, atHead: LineMove, pages?: JudgedPages): CheckText {
  const { spoken } = showingOf(report)
  const shown = spoken.slice(0, MAX_CHECK_ANNOTATIONS)
  const lines = shown.flatMap((finding) => {
    const place = toldPlace(finding, report.change)
    const line = atHead(place.at.file, place.at.line)
    return line === undefined ? [] : [lineOf(finding, place, line, report.evidence.asOf)]
  })
  const left = spoken.length - shown.length
  const elsewhere = shown.length - lines.length
  const notes = [
    ...(left > 0 ? [`${count(left, 'more finding')} not annotated; the job's summary and the report files have all of them.`] : []),
    ...(elsewhere > 0
      ? [
          `${count(elsewhere, 'finding')} not annotated, because the line comes from the base or from both sides, or the file at the head could not be read.`,
        ]
      : []),
  ]
  return {
    title: cut(showUnseen(verdictSentence(report, tallyOf(report))), MAX_TITLE),
    summary: fitting(report, MAX_PAGE_BYTES, notes, pages),
    annotations: lines,
  }
}

/** Only the first line is marked: the API takes columns of a single line only, and shows the note under the last one. */
function lineOf(finding: Finding, { at, remark }: ToldPlace, line: number, asOf: string): CheckLine {
  const sentences = sentencesOf(finding, asOf, remark).map((sentence) => escapeSarifMessage(cut(sentence, MAX_SENTENCE)))
  const end = at.endLine === at.line ? Math.max(at.endColumn, at.column) : at.column
  return {
    path: at.file,
    start_line: line,
    end_line: line,
    start_column: at.column,
    end_column: end,
    annotation_level: LEVEL[finding.enforcement],
    title: cut(showUnseen(titleOf(finding)), MAX_TITLE),
    message: cut(sentences.join('\n'), MAX_MESSAGE),
  }
}
