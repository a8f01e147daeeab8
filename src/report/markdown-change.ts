/** What a change does, in Markdown: who judges it and who has to approve, then what it does to the cryptography. */
import { folded } from './markdown-findings'
import type { Detail } from './markdown-limits'
import type { Listed, PageView, TrustedView } from './page-view'
import { count } from './wording'
import { told } from './markdown-text'

/** More uses than these open on a click: what stops the build comes first. */
const MAX_OPEN = 5
/** Sentences of a file that judges that are read without a click. */
const MAX_SENTENCES = 6

/** The change in one sentence and where it goes; '' where none was judged. */
export function changeLine({ change }: PageView): string {
  if (change === undefined) return ''
  return `${told(change.summary)}\n\n<sub>${told(change.ends)} · ${count(change.files, 'file')}</sub>`
}

/** Approvals that are asked for, and files of the change that judge. */
export function judgesPart({ change }: PageView, detail: Detail): string {
  if (change === undefined) return ''
  const { approvals } = change
  const parts = approvals.length === 0 ? [] : [`**Approvals**\n\n${listOf({ items: approvals, total: approvals.length }, detail)}`]
  for (const one of change.trusted) parts.push(`**${told(one.title)}**`, ...trustedParts(one, detail))
  return parts.join('\n\n')
}

function trustedParts({ sentences, vanishing, appearing }: TrustedView, detail: Detail): string[] {
  const [first, rest] = [sentences.slice(0, MAX_SENTENCES), sentences.slice(MAX_SENTENCES)]
  const named = (title: string, listed: Listed<string>): string[] =>
    listed.total === 0 ? [] : [folded(`${title} (${String(listed.total)})`, listOf(listed, detail))]
  return [
    ...(first.length === 0 ? [] : [listOf({ items: first, total: first.length }, detail)]),
    ...(rest.length === 0 ? [] : [folded(`${String(rest.length)} more about it`, listOf({ items: rest, total: rest.length }, detail))]),
    ...named('Would no longer count', vanishing),
    ...named('Would appear', appearing),
  ]
}

/** Uses that come, go or change; what is mended; what was there. '' where no change was judged. */
export function changePart({ change }: PageView, detail: Detail): string {
  if (change === undefined) return ''
  const { uses, fixed, existing } = change
  const parts: string[] = []
  const title = 'What this change does to the cryptography'
  if (uses.total > MAX_OPEN) parts.push(folded(`${title} (${String(uses.total)})`, listOf(uses, detail)))
  else if (uses.total > 0) parts.push(`**${title}**\n\n${listOf(uses, detail)}`)
  if (fixed.total > 0) parts.push(folded(`Mended (${String(fixed.total)})`, listOf(fixed, detail)))
  if (existing.total > 0) parts.push(folded(`There before (${String(existing.total)}), not counted`, listOf(existing, detail)))
  return parts.join('\n\n')
}

function listOf({ items, total }: Listed<string>, detail: Detail): string {
  const shown = items.slice(0, detail.lines).map((sentence) => `- ${told(sentence)}`)
  const left = total - shown.length
  return [
    ...shown,
    ...(left > 0 ? [`- ${shown.length > 0 ? 'and ' : ''}${String(left)} more; the JSON report holds all of them`] : []),
  ].join('\n')
}
