/**
 * What a comment says, as data: for pull requests of forks, whose runs may not write. One run leaves the data as an artifact, a second
 * one reads it. Whoever made the pull request may have made the data, too: it is checked, cut and escaped like any text of a repository.
 */
import { z } from 'zod'
import type { Report } from '#core/report'
import { SEVERITIES } from '#core/finding'
import { changeSummary, trustedText, approvalText } from './change-wording'
import { markerOf, type CommentText } from './comment'
import { cut, escapeMarkdown, isLink, markdownCode } from './escape'
import { hasNews, showingOf } from './showing'
import { tallyOf } from './tally'
import { count, titleOf, verdictSentence } from './wording'

const MAX_ROWS = 30
const MAX_NOTES = 20
const MAX_TEXT = 400
/** Bytes of the file; more than the data can have. */
export const MAX_COMMENT_DATA_BYTES = 256 * 1024

const text = z.string().max(MAX_TEXT)
const line = z.int().positive().max(10_000_000)

const commentData = z.strictObject({
  version: z.literal(1),
  verdict: z.enum(['pass', 'fail', 'error']),
  news: z.boolean(),
  summary: text,
  findings: z
    .array(
      z.strictObject({
        enforcement: z.enum(['fail', 'warn']),
        severity: z.enum(SEVERITIES),
        title: text,
        asset: text,
        file: text,
        line,
        message: text,
      }),
    )
    .max(MAX_ROWS),
  /** Findings beyond those. */
  more: z.int().nonnegative().max(10_000_000),
  notes: z.array(text).max(MAX_NOTES),
  policy: text,
})

export type CommentData = z.infer<typeof commentData>

export function commentDataOf(report: Report): CommentData {
  const tally = tallyOf(report)
  const showing = showingOf(report)
  const counting = showing.spoken.filter(({ enforcement }) => enforcement !== 'record')
  const { trusted = [], approvals = [] } = report.change ?? {}
  const errors = report.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message)
  const notes = [...errors, ...trusted.map(trustedText), ...approvals.filter(({ state }) => state !== 'approved').map(approvalText)]
  return {
    version: 1,
    verdict: report.verdict,
    news: hasNews(report, showing),
    summary: cut([verdictSentence(report, tally), changeSummary(tally)].filter((one) => one !== '').join(' '), MAX_TEXT),
    findings: counting.slice(0, MAX_ROWS).map((finding) => ({
      enforcement: finding.enforcement === 'fail' ? 'fail' : 'warn',
      severity: finding.rule.severity,
      title: cut(titleOf(finding), MAX_TEXT),
      asset: cut(finding.asset.name, MAX_TEXT),
      file: cut(finding.at.file, MAX_TEXT),
      line: finding.at.line,
      message: cut(finding.message, MAX_TEXT),
    })),
    more: Math.max(0, counting.length - MAX_ROWS),
    notes: notes.slice(0, MAX_NOTES).map((one) => cut(one, MAX_TEXT)),
    policy: cut(`${report.evidence.policy.id} ${report.evidence.policy.version}`, MAX_TEXT),
  }
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
  return read.success ? read.data : { problem: 'it is not what this version of the action writes' }
}

const HEADLINE = { pass: '✅ Cryptogate: pass', fail: '❌ Cryptogate: fail', error: '⚠️ Cryptogate: no verdict' } as const
const WORD = { fail: 'fails', warn: 'warns' } as const

/** `run` is the page of the run that judged. */
export function commentFromData(data: CommentData, category: string, run: string | undefined): CommentText {
  const rows = data.findings.map(
    ({ enforcement, severity, title, asset, file, line: at, message }) =>
      `| ${WORD[enforcement]}, ${severity} | ${markdownCode(`${file}:${String(at)}`)} | ${escapeMarkdown(asset)} | ${escapeMarkdown(title)}. ${escapeMarkdown(message)} |`,
  )
  const table = rows.length === 0 ? [] : [['| | Where | What | Why |', '| --- | --- | --- | --- |', ...rows].join('\n')]
  const more = data.more === 0 ? [] : [`And ${count(data.more, 'more finding')}.`]
  const page = run !== undefined && isLink(run) ? ` · [whole report](${run})` : ''
  const parts = [
    `## ${HEADLINE[data.verdict]}`,
    escapeMarkdown(data.summary),
    ...(data.news ? [] : ['Nothing is left to do here: what was told in this comment before, if anything, is resolved.']),
    ...table,
    ...more,
    ...data.notes.map((note) => `- ${escapeMarkdown(note)}`),
    `<sub>policy ${escapeMarkdown(data.policy)}${page} · as the run of the pull request told it; what counts is its check</sub>`,
  ]
  return { marker: markerOf('comment', category), text: `${parts.join('\n\n')}\n`, news: data.news }
}
