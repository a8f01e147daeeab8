/** What the verdict rests on, in Markdown: inventory, files, diagnostics. */
import type { Report } from '#core/report'
import { placeOf } from './arrange'
import { cut, escapeMarkdown, markdownCode } from './escape'
import { folded } from './markdown-findings'
import { MAX_SENTENCE, type Detail } from './markdown-limits'
import type { Tally } from './tally'
import { count, hadFiles, manifestsText, nothingToJudge, seenWord, untouchedText } from './wording'

const MAX_PLACE = 200

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

export function filesPart(report: Report, tally: Tally, detail: Detail): string {
  const { files, skipped } = report.evidence
  const untouched = untouchedText(report)
  const manifests = manifestsText(report)
  const facts = [
    `- ${files.discovered} ${seenWord(report)}, ${files.supported} of a supported language`,
    ...(untouched === undefined ? [] : [`- ${untouched}`]),
    `- ${files.withoutTokens} without a word of cryptography, ${files.parsed} parsed, ${files.partlyParsed} partly parsed`,
    ...(manifests === undefined ? [] : [`- ${manifests}`]),
    `- ${files.skipped} skipped${tally.skippedBy.length > 0 ? `: ${tally.skippedBy.map(([reason, number]) => `${number} ${escapeMarkdown(cut(reason, MAX_PLACE))}`).join(', ')}` : ''}`,
  ]
  const named = skipped.slice(0, detail.lines)
  const list = named.map(({ file, reason }) => `- ${markdownCode(cut(file, MAX_PLACE))}: ${escapeMarkdown(cut(reason, MAX_PLACE))}`)
  const parts = [facts.join('\n'), list.join('\n'), moreOf(skipped.length - named.length, 'skipped file')]
  const table = folded(
    `Files (${files.discovered} ${seenWord(report)}, ${files.skipped} skipped)`,
    parts.filter((part) => part !== '').join('\n\n'),
  )
  if (hadFiles(report)) return table
  return `Note: ${escapeMarkdown(nothingToJudge(report))}\n\n${table}`
}

export function diagnosticsPart(report: Report, tally: Tally, detail: Detail): string {
  const { error, warning, note } = tally.diagnostics
  if (report.diagnostics.length === 0) return ''
  const order = ['error', 'warning', 'note']
  const sorted = [...report.diagnostics].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level))
  const shown = sorted.slice(0, detail.lines)
  const list = shown.map((diagnostic) => {
    const place = diagnostic.at ? placeOf(diagnostic.at) : diagnostic.file
    const where = place === undefined ? '' : ` ${markdownCode(cut(place, MAX_PLACE))}`
    const help = diagnostic.help === undefined ? '' : ` ${escapeMarkdown(cut(diagnostic.help, MAX_SENTENCE))}`
    return `- ${diagnostic.level} ${markdownCode(cut(diagnostic.code, MAX_PLACE))}${where}: ${escapeMarkdown(cut(diagnostic.message, MAX_SENTENCE))}${help}`
  })
  const title = `Diagnostics (${count(error, 'error')}, ${count(warning, 'warning')}, ${count(note, 'note')})`
  return folded(title, [list.join('\n'), moreOf(sorted.length - shown.length, 'diagnostic')].filter((part) => part !== '').join('\n\n'))
}

function moreOf(left: number, noun: string): string {
  return left > 0 ? `And ${count(left, `more ${noun}`)}.` : ''
}
