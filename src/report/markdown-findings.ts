/** The findings in Markdown: one table per enforcement, and under it each rule's reasons once. */
import type { Enforcement, Finding, RuleSummary } from '#core/finding'
import type { Report } from '#core/report'
import { placeOf, type Group } from './arrange'
import { cut, escapeMarkdown, isLink, markdownCode } from './escape'
import { MAX_SENTENCE, type Detail } from './markdown-limits'
import type { SourceLines } from './source'
import { count, ENFORCEMENTS, originOf, remarksOf, requirementOf, titleOf } from './wording'

const HEADING: Readonly<Record<Enforcement, string>> = { fail: 'Stops the build', warn: 'Warnings', record: 'Recorded only' }

const MAX_PLACE = 200
const MAX_CODE = 160
const MAX_REFERENCES = 5

export function findingsPart(report: Report, groups: readonly Group[], detail: Detail, source: SourceLines): string[] {
  const parts: string[] = []
  for (const enforcement of ENFORCEMENTS) {
    const own = groups.filter((group) => group.first.enforcement === enforcement)
    if (own.length === 0) continue
    const table = tableOf(own, detail, source, report.evidence.asOf)
    parts.push(enforcement === 'fail' ? `### ${HEADING.fail}\n\n${table}` : folded(`${HEADING[enforcement]} (${sizeOf(own)})`, table))
  }
  return parts
}

/** A part that opens on a click. The blank lines make GitHub read its inside as Markdown. */
export function folded(title: string, inside: string): string {
  return `<details><summary>${title}</summary>\n\n${inside}\n\n</details>`
}

function tableOf(groups: readonly Group[], detail: Detail, source: SourceLines, asOf: string): string {
  const limit = groups[0]?.first.enforcement === 'record' ? detail.recorded : detail.rows
  const shown = groups.slice(0, limit)
  const parts: string[] = []
  if (shown.length > 0) {
    const header = ['| Severity | What is wrong | Where | What the standard says |', '| --- | --- | --- | --- |']
    parts.push([...header, ...shown.map((group) => rowOf(group, detail, source, asOf))].join('\n'))
    parts.push(folded('Why, and what to do instead', ruleTexts(shown)))
  }
  const left = sizeOf(groups.slice(shown.length))
  if (left > 0) parts.push(`${shown.length > 0 ? 'And ' : ''}${count(left, 'more finding')}; the JSON report holds all of them.`)
  return parts.join('\n\n')
}

function rowOf(group: Group, detail: Detail, source: SourceLines, asOf: string): string {
  const { first } = group
  const wrong = [
    `**${told(titleOf(first))}**`,
    told(first.message),
    ...remarksOf(first).map(told),
    markdownCode(cut(first.rule.id, MAX_PLACE)),
  ]
  const standard = first.clause ? [told(requirementOf(first.clause, asOf)), told(originOf(first.clause))] : ['–']
  return `| ${first.rule.severity} | ${wrong.join('<br>')} | ${whereCell(group, detail, source)} | ${standard.join('<br>')} |`
}

function whereCell(group: Group, detail: Detail, source: SourceLines): string {
  const places = group.findings.slice(0, detail.places).map((finding) => placeCell(finding, detail, source))
  const left = group.findings.length - places.length
  if (left > 0) places.push(`and ${count(left, 'more place')}`)
  return places.join('<br>')
}

function placeCell(finding: Finding, detail: Detail, source: SourceLines): string {
  const place = markdownCode(cut(placeOf(finding.at), MAX_PLACE))
  const line = detail.code ? source(finding.at.file, finding.at.line)?.trim() : undefined
  return line === undefined || line === '' ? place : `${place}<br>${markdownCode(cut(line, MAX_CODE))}`
}

/** Each rule once, in the order of the table. */
function ruleTexts(groups: readonly Group[]): string {
  const rules = new Map<string, RuleSummary>()
  for (const { first } of groups) if (!rules.has(first.rule.id)) rules.set(first.rule.id, first.rule)
  return [...rules.values()].map(ruleText).join('\n\n')
}

function ruleText(rule: RuleSummary): string {
  const lines = [
    `**${told(rule.title)}** (${markdownCode(cut(rule.id, MAX_PLACE))})`,
    `- Why: ${told(rule.because)}`,
    `- Do instead: ${told(rule.instead)}`,
  ]
  if (rule.controls.length > 0) lines.push(`- Controls: ${told(rule.controls.join(', '))}`)
  for (const reference of rule.references.slice(0, MAX_REFERENCES))
    lines.push(`- ${isLink(reference) ? `<${reference}>` : told(reference)}`)
  return lines.join('\n')
}

function told(text: string): string {
  return escapeMarkdown(cut(text, MAX_SENTENCE))
}

function sizeOf(groups: readonly Group[]): number {
  let findings = 0
  for (const group of groups) findings += group.findings.length
  return findings
}
