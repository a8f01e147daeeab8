/** What a change does, in Markdown: who judges it and who has to approve, then what it does to the cryptography. */
import type { TrustedFileChange } from '#core/change'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { approvalText, assetChangesOf, changeSummary, endsText, existingOf, existingText, fixedText, trustedText } from './change-wording'
import { cut, escapeMarkdown } from './escape'
import { folded } from './markdown-findings'
import { MAX_SENTENCE, type Detail } from './markdown-limits'
import type { Tally } from './tally'
import { count } from './wording'

/** More uses than these open on a click: what stops the build comes first. */
const MAX_OPEN = 5
/** Sentences of a file that judges that are read without a click. */
const MAX_SENTENCES = 6

/** The change in one sentence and where it goes; '' where none was judged. */
export function changeLine({ change }: Report, tally: Tally): string {
  if (change === undefined) return ''
  return `${escapeMarkdown(changeSummary(tally))}\n\n<sub>${escapeMarkdown(endsText(change))} · ${count(change.files.length, 'file')}</sub>`
}

/** Approvals that are asked for, and files of the change that judge. */
export function judgesPart({ change }: Report, detail: Detail): string {
  if (change === undefined) return ''
  const parts = change.approvals.length === 0 ? [] : [`**Approvals**\n\n${listOf(change.approvals.map(approvalText), detail)}`]
  for (const one of change.trusted) parts.push(`**${escapeMarkdown(trustedText(one))}**`, ...trustedParts(one, detail))
  return parts.join('\n\n')
}

function trustedParts({ sentences, vanishing, appearing }: TrustedFileChange, detail: Detail): string[] {
  const [first, rest] = [sentences.slice(0, MAX_SENTENCES), sentences.slice(MAX_SENTENCES)]
  const named = (title: string, findings: readonly Finding[]): string[] =>
    findings.length === 0 ? [] : [folded(`${title} (${String(findings.length)})`, listOf(findings.map(existingText), detail))]
  return [
    ...(first.length === 0 ? [] : [listOf(first, detail)]),
    ...(rest.length === 0 ? [] : [folded(`${String(rest.length)} more about it`, listOf(rest, detail))]),
    ...named('Would no longer count', vanishing),
    ...named('Would appear', appearing),
  ]
}

/** Uses that come, go or change; what is mended; what was there. '' where no change was judged. */
export function changePart(report: Report, detail: Detail): string {
  const { change } = report
  if (change === undefined) return ''
  const parts: string[] = []
  const uses = assetChangesOf(change)
  if (uses.length > MAX_OPEN) parts.push(folded(`What this change does to the cryptography (${String(uses.length)})`, listOf(uses, detail)))
  else if (uses.length > 0) parts.push(`**What this change does to the cryptography**\n\n${listOf(uses, detail)}`)
  if (change.fixed.length > 0) parts.push(folded(`Mended (${String(change.fixed.length)})`, listOf(change.fixed.map(fixedText), detail)))
  const existing = existingOf(report)
  if (existing.length > 0)
    parts.push(folded(`There before (${String(existing.length)}), not counted`, listOf(existing.map(existingText), detail)))
  return parts.join('\n\n')
}

function listOf(sentences: readonly string[], detail: Detail): string {
  const shown = sentences.slice(0, detail.lines).map((sentence) => `- ${escapeMarkdown(cut(sentence, MAX_SENTENCE))}`)
  const left = sentences.length - shown.length
  return [
    ...shown,
    ...(left > 0 ? [`- ${shown.length > 0 ? 'and ' : ''}${String(left)} more; the JSON report holds all of them`] : []),
  ].join('\n')
}
