/** What a change does, in Markdown. */
import type { Report } from '#core/report'
import { approvalText, assetChangeText, changeSummary, endsText, existingOf, existingText, fixedText, trustedText } from './change-wording'
import { cut, escapeMarkdown } from './escape'
import { folded } from './markdown-findings'
import { MAX_SENTENCE, type Detail } from './markdown-limits'
import type { Tally } from './tally'
import { count } from './wording'

/** '' where no change was judged. */
export function changePart(report: Report, tally: Tally, detail: Detail): string {
  const { change } = report
  if (change === undefined) return ''
  const ends = `${escapeMarkdown(endsText(change))} · ${count(change.files.length, 'file')}`
  const parts = ['### What this change does', escapeMarkdown(changeSummary(tally)), ends]
  const list = (sentences: readonly string[]): string => {
    const shown = sentences.slice(0, detail.lines).map((sentence) => `- ${escapeMarkdown(cut(sentence, MAX_SENTENCE))}`)
    const left = sentences.length - shown.length
    return [
      ...shown,
      ...(left > 0 ? [`- ${shown.length > 0 ? 'and ' : ''}${String(left)} more; the JSON report holds all of them`] : []),
    ].join('\n')
  }
  if (change.approvals.length > 0) parts.push(`**Approvals**\n\n${list(change.approvals.map(approvalText))}`)
  for (const one of change.trusted) parts.push(`**${escapeMarkdown(trustedText(one))}**\n\n${list(one.sentences)}`)
  if (change.assets.length > 0) parts.push(list(change.assets.map(assetChangeText)))
  if (change.fixed.length > 0) parts.push(folded(`Mended (${String(change.fixed.length)})`, list(change.fixed.map(fixedText))))
  const existing = existingOf(report)
  if (existing.length > 0) parts.push(folded(`There before (${String(existing.length)}), not counted`, list(existing.map(existingText))))
  return parts.join('\n\n')
}
