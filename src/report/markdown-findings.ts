/** The findings in Markdown: one table per enforcement, and under it each rule's reasons once. */
import type { Enforcement } from '#core/finding'
import { cut, isLink, markdownCode } from './escape'
import { MAX_CODE, MAX_PLACE, MAX_REFERENCES, type Detail } from './markdown-limits'
import { linkTo } from './page-link'
import type { PageView, PlaceView, RowView, RuleView, SectionView } from './page-view'
import { count } from './wording'
import { told } from './markdown-text'

const HEADING: Readonly<Record<Enforcement, string>> = { fail: 'Stops the build', warn: 'Warnings', record: 'Recorded only' }

export function findingsPart({ sections, rules }: Pick<PageView, 'sections' | 'rules'>, detail: Detail): string[] {
  return sections.map((section) => {
    const table = tableOf(section, rules, detail)
    const heading = HEADING[section.enforcement]
    return section.enforcement === 'fail' ? `### ${heading}\n\n${table}` : folded(`${heading} (${section.total})`, table)
  })
}

/** '' where nothing can be. */
export function fixablePart({ fixable }: Pick<PageView, 'fixable'>): string {
  if (fixable === 0) return ''
  const command = '<code>cryptogate fix --write</code> does it (with <code>--assume-new</code> also what only new code may change)'
  return `${count(fixable, 'finding')} can be fixed mechanically: the table says how, and ${command}.`
}

/** A part that opens on a click. The blank lines make GitHub read its inside as Markdown. */
export function folded(title: string, inside: string): string {
  return `<details><summary>${title}</summary>\n\n${inside}\n\n</details>`
}

/** Two columns: more of them leave the screen of a telephone, and the width that a comment has. */
function tableOf({ enforcement, rows, total }: SectionView, rules: readonly RuleView[], detail: Detail): string {
  const shown = rows.slice(0, enforcement === 'record' ? detail.recorded : detail.rows)
  const parts: string[] = []
  if (shown.length > 0) {
    const header = ['| What is wrong | Where |', '| --- | --- |']
    parts.push([...header, ...shown.map((row) => rowText(row, detail))].join('\n'))
    const texts = [...new Set(shown.map(({ text }) => text))].flatMap((text) => rules[text] ?? [])
    parts.push(folded('Why, and what to do instead', texts.map((rule) => ruleText(rule, detail)).join('\n\n')))
  }
  const left = total - shown.reduce((sum, { places }) => sum + places.total, 0)
  if (left > 0) parts.push(`${shown.length > 0 ? 'And ' : ''}${count(left, 'more finding')}; the JSON report holds all of them.`)
  return parts.join('\n\n')
}

function rowText({ severity, title, message, remarks, rule, standard, fixes, places }: RowView, detail: Detail): string {
  const [asks, ...sources] = standard.map(told)
  const wrong = [
    `**${told(title)}** · ${severity}`,
    told(message),
    ...remarks.map(told),
    ...fixes.map(told),
    ...(asks === undefined ? [] : [`Standard: ${asks}`]),
    ...sources.map((source) => `<sub>${source}</sub>`),
    markdownCode(cut(rule, MAX_PLACE)),
  ]
  return `| ${wrong.join('<br>')} | ${whereCell(places, detail)} |`
}

function whereCell({ items, total }: RowView['places'], detail: Detail): string {
  const places = items.slice(0, detail.places).map((one) => {
    const { code, decided } = one
    const by = decided === undefined ? '' : `<br>decided at ${markdownCode(cut(decided, MAX_PLACE))}`
    const where = `${placeText(one, detail)}${by}`
    return detail.code && code !== undefined ? `${where}<br>${markdownCode(cut(code, MAX_CODE))}` : where
  })
  const left = total - places.length
  if (left > 0) places.push(`and ${count(left, 'more place')}`)
  return places.join('<br>')
}

function placeText({ place, page }: PlaceView, { pages }: Detail): string {
  const text = markdownCode(cut(place, MAX_PLACE))
  const link = page === undefined || pages === undefined ? undefined : linkTo(pages, page.file, page.line)
  return link === undefined ? text : `[${text}](${link})`
}

function ruleText({ id, title, because, instead, controls, references }: RuleView, { links }: Detail): string {
  const lines = [`**${told(title)}** (${markdownCode(cut(id, MAX_PLACE))})`, `- Why: ${told(because)}`, `- Do instead: ${told(instead)}`]
  if (controls.length > 0) lines.push(`- Controls: ${told(controls.join(', '))}`)
  for (const reference of references.slice(0, MAX_REFERENCES))
    lines.push(`- ${links !== false && isLink(reference) ? `<${reference}>` : told(reference)}`)
  return lines.join('\n')
}
