/** What the verdict rests on, in Markdown: inventory, files, diagnostics. */
import type { Report } from '#core/report'
import { placeOf } from './arrange'
import { cut, escapeMarkdown, markdownCode } from './escape'
import { folded } from './markdown-findings'
import { MAX_PLACE, type Detail } from './markdown-limits'
import type { PageView } from './page-view'
import type { Tally } from './tally'
import { adviceText, count } from './wording'
import { told } from './markdown-text'

export function inventoryPart(report: Report, tally: Tally, detail: Detail): string {
  if (tally.assets === 0) return ''
  const title = `Inventory (${count(tally.assets, 'asset')} in ${count(tally.occurrences, 'place')})`
  const rows = report.assets.slice(0, detail.lines).map((asset) => {
    const [first] = asset.occurrences
    const place = first ? markdownCode(cut(placeOf(first.at), MAX_PLACE)) : '–'
    return `| ${markdownCode(cut(asset.name, MAX_PLACE))} | ${asset.type} | ${asset.occurrences.length} | ${place} |`
  })
  const types = tally.assetTypes.map(([type, number]) => `${number} ${escapeMarkdown(type)}`).join(', ')
  const table = rows.length > 0 ? ['| Asset | Type | Places | First |', '| --- | --- | ---: | --- |', ...rows].join('\n') : ''
  return folded(title, [types, table, moreOf(tally.assets - rows.length, 'asset')].filter((part) => part !== '').join('\n\n'))
}

export function filesPart({ files }: PageView, { lines }: Detail): string {
  const { title, facts, nothing, skipped } = files
  const named = skipped.items.slice(0, lines)
  const list = named.map(({ file, reason }) => `- ${markdownCode(cut(file, MAX_PLACE))}: ${escapeMarkdown(cut(reason, MAX_PLACE))}`)
  const sentences = facts.map((fact) => `- ${told(fact)}`).join('\n')
  const parts = [sentences, list.join('\n'), moreOf(skipped.total - named.length, 'skipped file')]
  const table = folded(escapeMarkdown(title), parts.filter((part) => part !== '').join('\n\n'))
  return nothing === undefined ? table : `Note: ${told(nothing)}\n\n${table}`
}

export function diagnosticsPart({ diagnostics: { title, listed } }: PageView, { lines }: Detail): string {
  if (listed.total === 0) return ''
  const shown = listed.items.slice(0, lines)
  const list = shown.map(({ level, code, place, message, help }) => {
    const where = place === undefined ? '' : ` ${markdownCode(cut(place, MAX_PLACE))}`
    return `- ${escapeMarkdown(level)} ${markdownCode(cut(code, MAX_PLACE))}${where}: ${told(adviceText(message, help))}`
  })
  const parts = [list.join('\n'), moreOf(listed.total - shown.length, 'diagnostic')]
  return folded(escapeMarkdown(title), parts.filter((part) => part !== '').join('\n\n'))
}

function moreOf(left: number, noun: string): string {
  return left > 0 ? `And ${count(left, `more ${noun}`)}.` : ''
}
