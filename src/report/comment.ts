/** The comment on a pull request: one a category, edited in place, so its text says the state of now and nothing of the past. */
import type { Report } from '#core/report'
import { grouped } from './arrange'
import { isLink } from './escape'
import { countsTable, headline, policyLine } from './markdown'
import { changeLine, changePart, judgesPart } from './markdown-change'
import { diagnosticsPart, filesPart } from './markdown-evidence'
import { findingsPart } from './markdown-findings'
import type { Detail } from './markdown-limits'
import { hasNews, showingOf, type Showing } from './showing'
import { sourceLines } from './source'
import { tallyOf } from './tally'
import { count } from './wording'

/** GitHub takes 65,536 characters; the rest is room for the marker. */
const BUDGET_CHARACTERS = 64_000

/** A comment is read in a mailbox too: what is left out stands in the job's summary. */
const LADDER: readonly Detail[] = [
  { code: true, rows: 30, recorded: 20, places: 10, lines: 30 },
  { code: false, rows: 30, recorded: 20, places: 5, lines: 20 },
  { code: false, rows: 20, recorded: 5, places: 3, lines: 10 },
  { code: false, rows: 10, recorded: 0, places: 1, lines: 5 },
  { code: false, rows: 0, recorded: 0, places: 0, lines: 0 },
]

export interface CommentText {
  /** First line: what the comment is found by. Only letters, digits and `._/-` come into it. */
  marker: string
  text: string
  /** Whether there is something to say. */
  news: boolean
}

/** `run` is the address of the page with the whole report. */
export function commentOf(report: Report, category: string, run?: string): CommentText {
  const marker = markerOf('comment', category)
  let text = ''
  for (const detail of LADDER) {
    text = renderWith(detail, report, run)
    if (text.length <= BUDGET_CHARACTERS) break
  }
  return { marker, text, news: hasNews(report, showingOf(report)) }
}

/** Text of the repository never holds `<`, so it cannot hold this. */
export function markerOf(kind: 'comment' | 'suggestion', name: string): string {
  return `<!-- cryptogate:${kind}:${name.replace(/[^\w./]+/g, '-')} -->`
}

function renderWith(detail: Detail, report: Report, run: string | undefined): string {
  const tally = tallyOf(report)
  const showing = showingOf(report)
  const isClean = !hasNews(report, showing)
  const parts = [
    headline(report, tally),
    ...(isClean ? ['Nothing is left to do here: what was told in this comment before, if anything, is resolved.'] : []),
    changeLine(report, tally),
    ...(tally.findings > 0 || (tally.change?.fixed ?? 0) > 0 ? [countsTable(tally)] : []),
    judgesPart(report, detail),
    ...findingsPart(report, grouped(showing.spoken), detail, sourceLines(report)),
    fixLine(report, showing),
    changePart(report, detail),
    filesPart(report, tally, { ...detail, lines: Math.min(detail.lines, 10) }),
    diagnosticsPart(report, tally, { ...detail, lines: Math.min(detail.lines, 10) }),
    footer(report, run),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function fixLine({ fixes = [] }: Report, { spoken }: Showing): string {
  const fixable = new Set(fixes.map((fix) => fix.fingerprint))
  const number = spoken.filter(({ fingerprint }) => fixable.has(fingerprint)).length
  return number === 0 ? '' : `${count(number, 'finding')} can be fixed mechanically: <code>cryptogate fix --write</code>.`
}

function footer(report: Report, run: string | undefined): string {
  const whole = run !== undefined && isLink(run) ? ` · [whole report](${run})` : ''
  return `<sub>${policyLine(report)}${whole}</sub>`
}
