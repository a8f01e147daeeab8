/**
 * What a comment says, as data: for pull requests of forks, whose runs may not write. One run leaves the data as an artifact, a second
 * one reads it. Whoever made the pull request may have made the data, too: it is checked, cut and escaped like any text of a repository.
 */
import { z } from 'zod'
import { SEVERITIES } from '#core/finding'
import type { LineMove } from '#core/change'
import type { Pages } from '#core/pages'
import type { Report } from '#core/report'
import { COMMENT_LADDER, commentText, type CommentText } from './comment'
import { cut } from './escape'
import { MAX_CODE, MAX_PLACE, MAX_REFERENCES, MAX_SENTENCE, type Detail } from './markdown-limits'
import { pageView, type Listed, type PageView, type RowView } from './page-view'

/** Bytes of the file; more than the data can have. */
export const MAX_COMMENT_DATA_BYTES = 512 * 1024
/** Entries of any list, and the highest number. */
const MAX_ITEMS = 500
const MAX_NUMBER = 10_000_000
/** A higher version is no version. */
const MAX_VERSION = 1000

const text = z.string().max(MAX_SENTENCE)
const place = z.string().max(MAX_PLACE)
const number = z.int().nonnegative().max(MAX_NUMBER)

function list<T extends z.ZodType>(of: T): z.ZodArray<T> {
  return z.array(of).max(MAX_ITEMS)
}

function listed<T extends z.ZodType>(of: T): z.ZodObject<{ items: z.ZodArray<T>; total: typeof number }, z.core.$strict> {
  return z.strictObject({ items: list(of), total: number })
}

const change = z.strictObject({
  summary: text,
  ends: text,
  files: number,
  approvals: list(text),
  trusted: list(z.strictObject({ title: text, sentences: list(text), vanishing: listed(text), appearing: listed(text) })),
  uses: listed(text),
  fixed: listed(text),
  existing: listed(text),
})

/** Of the commit that is the head: which one that is, and where it can be read, the data does not say. */
const page = z.strictObject({ file: place, line: number })

const row = z.strictObject({
  severity: z.enum(SEVERITIES),
  title: text,
  message: text,
  remarks: list(text),
  rule: place,
  text: number,
  standard: list(text),
  fixes: list(text),
  places: listed(
    z.strictObject({ place, page: page.exactOptional(), decided: place.exactOptional(), code: z.string().max(MAX_CODE).exactOptional() }),
  ),
})

const view = z.strictObject({
  verdict: z.enum(['pass', 'fail', 'error']),
  sentence: text,
  news: z.boolean(),
  warns: z.boolean(),
  counts: list(z.strictObject({ label: place, numbers: z.array(number).length(SEVERITIES.length) })),
  notes: list(text),
  change: change.exactOptional(),
  sections: list(z.strictObject({ enforcement: z.enum(['fail', 'warn', 'record']), rows: list(row), total: number })),
  rules: list(
    z.strictObject({
      id: place,
      title: text,
      because: text,
      instead: text,
      controls: list(text),
      references: list(text),
    }),
  ),
  fixable: number,
  files: z.strictObject({
    title: place,
    facts: list(text),
    nothing: text.exactOptional(),
    skipped: listed(z.strictObject({ file: place, reason: place })),
  }),
  diagnostics: z.strictObject({
    title: place,
    listed: listed(z.strictObject({ level: place, code: place, place: place.exactOptional(), message: text, help: text.exactOptional() })),
  }),
  policy: z.strictObject({ name: text, asOf: place, rules: number, failOn: place, tool: text }),
})

/** Counts up with every change of the shape: a reader takes its own version only. */
const VERSION = 4

const commentData = z.strictObject({ version: z.literal(VERSION), view })

export type CommentData = z.infer<typeof commentData>

/** As much of the report as its comment shows, in at most so many bytes as the second run reads. */
export function commentDataOf(report: Report, move?: LineMove): CommentData {
  const whole = pageView(report, undefined, move)
  let data: CommentData | undefined
  for (const detail of COMMENT_LADDER) {
    data = { version: VERSION, view: view.parse(shortened(whole, detail)) }
    if (new TextEncoder().encode(JSON.stringify(data, undefined, 1)).length <= MAX_COMMENT_DATA_BYTES) break
  }
  return data as CommentData
}

/** Lists and texts as long as the comment shows them at the most. */
function shortened(whole: PageView, detail: Detail): unknown {
  const first = <T>({ items, total }: Listed<T>, most: number): Listed<T> => ({ items: items.slice(0, most), total })
  const rowsOf = (rows: readonly RowView[], most: number): RowView[] =>
    rows.slice(0, most).map((one) => ({ ...one, places: first(one.places, detail.places) }))
  const sections = whole.sections.map((section) => ({
    ...section,
    rows: rowsOf(section.rows, section.enforcement === 'record' ? detail.recorded : detail.rows),
  }))
  const texts = [...new Set(sections.flatMap(({ rows }) => rows.map(({ text }) => text)))]
  const { change: all, files, diagnostics } = whole
  const lists = (one: Listed<string>): Listed<string> => first(one, detail.lines)
  return bounded({
    ...whole,
    ...(all === undefined
      ? {}
      : {
          change: {
            ...all,
            trusted: all.trusted.map((one) => ({ ...one, vanishing: lists(one.vanishing), appearing: lists(one.appearing) })),
            uses: lists(all.uses),
            fixed: lists(all.fixed),
            existing: lists(all.existing),
          },
        }),
    sections: sections.map((section) => ({ ...section, rows: section.rows.map((one) => ({ ...one, text: texts.indexOf(one.text) })) })),
    rules: texts
      .flatMap((index) => whole.rules[index] ?? [])
      .map((rule) => ({ ...rule, references: rule.references.slice(0, MAX_REFERENCES) })),
    files: { ...files, skipped: first(files.skipped, detail.lines) },
    diagnostics: { ...diagnostics, listed: first(diagnostics.listed, detail.lines) },
  })
}

/** Names of fields whose texts are cut shorter. */
const SHORT: Readonly<Record<string, number>> = {
  code: MAX_CODE,
  place: MAX_PLACE,
  decided: MAX_PLACE,
  rule: MAX_PLACE,
  id: MAX_PLACE,
  label: MAX_PLACE,
  file: MAX_PLACE,
  reason: MAX_PLACE,
  level: MAX_PLACE,
  asOf: MAX_PLACE,
  failOn: MAX_PLACE,
}

function bounded(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return cut(value, SHORT[name] ?? MAX_SENTENCE)
  if (typeof value === 'number') return Math.min(value, MAX_NUMBER)
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((one) => bounded(one, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bounded(one, key)]))
}

/** What was left by another run, or why it is not taken; nothing of it comes into the reason. */
export function readCommentData(given: string): CommentData | { problem: string } {
  let data: unknown
  try {
    data = JSON.parse(given)
  } catch {
    return { problem: 'it is not JSON' }
  }
  const read = commentData.safeParse(data)
  if (read.success) return read.data
  const other = z.looseObject({ version: z.int().min(1).max(MAX_VERSION) }).safeParse(data).data?.version
  if (other === undefined || other === VERSION) return { problem: 'it is not what this version of the action writes' }
  return {
    problem: `it has the form ${String(other)}, and this version of the action reads ${String(VERSION)}: use the same one in both workflows`,
  }
}

/** `run` is the page of the run that judged. Addresses in the data lead nowhere: nobody vouches for them. Places lead to `pages`. */
export function commentFromData(data: CommentData, category: string, run: string | undefined, pages?: Pages): CommentText {
  const remark = 'as the run of the pull request told it; what counts is its check'
  return commentText(data.view, category, { remark, links: false, run, pages })
}
