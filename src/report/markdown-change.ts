/** What a change does, as Markdown: to the findings, to the inventory, to what judges it, and who has to approve. */
import type { Approval, AssetChange, Change, TrustedFileChange } from '#core/change'
import type { Finding } from '#core/finding'
import { placeOf } from './arrange'
import { cut, escapeMarkdown, markdownCode } from './escape'
import { folded } from './markdown-findings'
import { MAX_SENTENCE, type Detail } from './markdown-limits'
import type { Showing } from './showing'
import { count, describeValue, titleOf } from './wording'

const MAX_NAME = 200
const MAX_NAMES = 20

const KIND: Readonly<Record<AssetChange['kind'], string>> = { added: 'added', removed: 'removed', changed: 'changed' }
const JUDGES: Readonly<Record<TrustedFileChange['kind'], string>> = {
  policy: 'the policy',
  register: 'the key register',
  exceptions: 'the exceptions',
  baseline: 'the baseline',
  ignore: 'what is left out',
}
const STATE: Readonly<Record<Approval['state'], string>> = {
  approved: '✅ given',
  missing: '❌ missing',
  unknown: '❔ could not be judged',
}

/** In front of the findings: what has to be known first. */
export function changeHead(change: Change, { spoken, existing, fixed }: Showing): string[] {
  const fresh = spoken.filter((finding) => finding.change !== 'existing').length
  const parts = [
    `This change: **${String(fresh)} new**, ${String(existing.length + spoken.length - fresh)} existing, ${String(fixed.length)} fixed.`,
  ]
  return [...parts, approvalsPart(change.approvals), ...change.trusted.map(trustedPart)].filter((part) => part !== '')
}

/** Behind the findings: what may be wanted. */
export function changeTail(change: Change, { existing, fixed }: Showing, detail: Detail): string[] {
  return [
    listPart('Existing findings, not of this change', existing, detail.recorded),
    listPart('Fixed by this change', fixed, detail.lines),
    inventoryChangePart(change.assets, detail.lines),
  ].filter((part) => part !== '')
}

function approvalsPart(approvals: readonly Approval[]): string {
  if (approvals.length === 0) return ''
  const rows = approvals.map((one) => {
    const from = one.from.slice(0, MAX_NAMES).map(name).join(', ')
    const given = one.given.length === 0 ? '–' : one.given.slice(0, MAX_NAMES).map(name).join(', ')
    const reason = one.reason === undefined ? '' : `<br>${told(one.reason)}`
    return `| ${name(one.topic)} | ${told(one.because)} | ${String(one.needed)} of ${from === '' ? '–' : from} | ${given} | ${STATE[one.state]}${reason} |`
  })
  return ['### Approvals', '', '| What | Why | Needed | Given | State |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function trustedPart({ file, kind, relaxes, sentences, appearing, vanishing }: TrustedFileChange): string {
  const mark = relaxes ? '⚠️ **relaxes** the standard' : 'does not relax the standard'
  const lines = [
    `### This change edits ${JUDGES[kind]}`,
    '',
    `${markdownCode(cut(file, MAX_NAME))} ${mark}; it is judged by what stands on the base. Merged, ${count(appearing.length, 'finding')} would appear and ${count(vanishing.length, 'finding')} vanish.`,
  ]
  if (sentences.length > 0) lines.push('', ...sentences.slice(0, MAX_NAMES).map((sentence) => `- ${told(sentence)}`))
  if (sentences.length > MAX_NAMES) lines.push(`- and ${String(sentences.length - MAX_NAMES)} more`)
  return lines.join('\n')
}

function listPart(title: string, findings: readonly Finding[], limit: number): string {
  if (findings.length === 0) return ''
  const shown = findings.slice(0, Math.min(limit, 1000))
  const rows = shown.map(
    (one) => `- ${one.rule.severity}: ${told(titleOf(one))}, ${markdownCode(cut(placeOf(one.at), MAX_NAME))}: ${told(one.message)}`,
  )
  if (findings.length > shown.length)
    rows.push(`${shown.length === 0 ? '' : '- and '}${count(findings.length - shown.length, 'more finding')}`)
  return folded(`${title} (${String(findings.length)})`, rows.join('\n'))
}

function inventoryChangePart(assets: readonly AssetChange[], limit: number): string {
  if (assets.length === 0) return ''
  const shown = assets.slice(0, limit)
  const rows = shown.map(({ kind, asset, at, differences }) => {
    const how = Object.keys(differences)
      .sort()
      .map((property) => differenceText(property, differences[property] ?? {}))
    return `| ${KIND[kind]} | ${name(asset.name)} | ${markdownCode(cut(placeOf(at), MAX_NAME))} | ${how.join('<br>') || '–'} |`
  })
  const left = assets.length - shown.length
  const rest = left > 0 ? [`\n${shown.length === 0 ? '' : 'And '}${count(left, 'more change')}.`] : []
  const table = shown.length === 0 ? [] : ['| | Asset | Where | What |', '| --- | --- | --- | --- |', ...rows]
  return folded(`Cryptography that this change adds, removes or alters (${String(assets.length)})`, [...table, ...rest].join('\n'))
}

function differenceText(property: string, { before, after }: AssetChange['differences'][string]): string {
  const words = [before, after].map((value) => (value === undefined ? 'nothing' : describeValue(property, value)))
  return told(`${property}: ${words.join(' → ')}`)
}

function name(text: string): string {
  return escapeMarkdown(cut(text, MAX_NAME))
}

function told(text: string): string {
  return escapeMarkdown(cut(text, MAX_SENTENCE))
}
