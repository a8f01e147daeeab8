/** The comment on a pull request: one a category, edited in place, so its text says the state of now and nothing of the past. */
import type { JudgedPages, Pages } from '#core/pages'
import type { Report } from '#core/report'
import { isLink } from './escape'
import { countsTable, headline, policyLine } from './markdown'
import { changeLine, changePart, judgesPart } from './markdown-change'
import { diagnosticsPart, filesPart } from './markdown-evidence'
import { findingsPart, fixablePart } from './markdown-findings'
import type { Detail } from './markdown-limits'
import { pageView, type PageView } from './page-view'

/** GitHub takes 65,536 characters; the rest is room for the marker. */
const BUDGET_CHARACTERS = 64_000

/** A comment is read in a mailbox too: what is left out stands in the job's summary. */
export const COMMENT_LADDER: readonly Detail[] = [
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
export function commentOf(report: Report, category: string, run?: string, pages?: JudgedPages): CommentText {
  return commentText(pageView(report, undefined, pages?.move), category, { run, pages })
}

export interface CommentFrame {
  run?: string | undefined
  pages?: Pages | undefined
  /** A sentence of our own that comes last. */
  remark?: string
  /** False where nobody vouches for addresses in the view. */
  links?: boolean
}

/** The comment of a view, shortened until it fits. */
export function commentText(view: PageView, category: string, frame: CommentFrame): CommentText {
  const { links, pages } = frame
  let text = ''
  for (const detail of COMMENT_LADDER) {
    text = renderWith({ ...detail, links: links !== false, ...(pages === undefined ? {} : { pages }) }, view, frame)
    if (text.length <= BUDGET_CHARACTERS) break
  }
  return { marker: markerOf('comment', category), text, news: view.news }
}

/** Text of the repository never holds `<`, so it cannot hold this. */
export function markerOf(kind: 'comment' | 'suggestion', name: string): string {
  return `<!-- cryptogate:${kind}:${name.replace(/[^\w./]+/g, '-')} -->`
}

function renderWith(detail: Detail, view: PageView, frame: CommentFrame): string {
  const lists = { ...detail, lines: Math.min(detail.lines, 10) }
  const parts = [
    headline(view),
    ...(view.news ? [] : ['Nothing is left to do here: what was told in this comment before, if anything, is resolved.']),
    changeLine(view),
    countsTable(view),
    fixablePart(view),
    judgesPart(view, detail),
    ...findingsPart(view, detail),
    changePart(view, detail),
    filesPart(view, lists),
    diagnosticsPart(view, lists),
    footer(view, frame),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function footer(view: PageView, { run, remark }: CommentFrame): string {
  const whole = run !== undefined && isLink(run) ? ` · [whole report](${run})` : ''
  return `<sub>${policyLine(view)}${whole}${remark === undefined ? '' : ` · ${remark}`}</sub>`
}
