/** An auditor's view as Markdown. */
import { STANDINGS, type AuditView, type Shown } from '#core/audit-view'
import {
  ANSWER_WORD,
  bindingRows,
  conceptTitles,
  GAP_WORD,
  pointerText,
  STANDING_MEANS,
  STANDING_WORD,
  STATE_WORD,
  SUPPORTS,
} from './audit-wording'
import { told } from './markdown-text'

export function auditMarkdown(view: AuditView): string {
  return [
    `# ${told(view.title)}: what supports it`,
    `${told(view.audience)}.`,
    table(['', ''], bindingRows(view.binding)),
    `> ${SUPPORTS}`,
    `## The question\n\n${told(view.question)}`,
    `## The answer\n\n${view.answer.map((line) => `- ${told(line)}`).join('\n')}`,
    ...(view.against.length === 0 ? [] : [`### What speaks against it, and what is missing\n\n${view.against.map(shownItem).join('\n')}`]),
    ...questions(view),
    ...demands(view),
    ...sets(view),
    `## Evidence by concept\n\n${view.concepts.map(conceptSection(view)).join('\n\n')}`,
    coverage(view),
    `## What this cannot show\n\n${view.limits.map((line) => `- ${told(line)}`).join('\n')}`,
    `## Words\n\n${STANDINGS.map((one) => `- **${STANDING_WORD[one]}**: ${STANDING_MEANS[one]}`).join('\n')}`,
  ]
    .join('\n\n')
    .concat('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(told)))].join('\n')
}

function shownItem({ standing, text, pointers }: Shown): string {
  const where = pointers.length === 0 ? '' : ` — ${pointers.map((one) => told(pointerText(one))).join('; ')}`
  return `- **${STANDING_WORD[standing]}**: ${told(text)}${where}`
}

function questions({ questions: all }: AuditView): string[] {
  return all.map(
    ({ id, question, answer, because }) =>
      `## ${told(id)}\n\n${told(question)}\n\n**${ANSWER_WORD[answer]}** (a draft; a person signs it)\n\n${because.map(shownItem).join('\n')}`,
  )
}

function demands(view: AuditView): string[] {
  const titles = conceptTitles(view)
  return view.frameworks.map(({ name, edition, source, note, gap, demands: all }) => {
    const notes = [gap === undefined ? undefined : GAP_WORD[gap], note].filter((text) => text !== undefined)
    const head = `## ${told(name)}, ${told(edition)}\n\n<${source}>${notes.length === 0 ? '' : `\n\n${notes.map(told).join(' ')}`}`
    if (all.length === 0) return `${head}\n\nNo mapping.`
    const rows = all.map(({ id, aliases, title, relation, standing, concepts }) => [
      [id, ...aliases].join(', '),
      title,
      relation,
      STANDING_WORD[standing],
      concepts.map((concept) => titles.get(concept) ?? concept).join('; '),
    ])
    return `${head}\n\n${table(['Number', 'Demand', 'Relation', 'Weakest', 'Supported by'], rows)}`
  })
}

function sets({ sets: all }: AuditView): string[] {
  if (all.length === 0) return []
  const parts = all.map(({ title, demands: of, slots }) => {
    const list = slots.map(({ title: slot, standing, shown }) => {
      const items = shown.map((one) => `  ${shownItem(one)}`).join('\n')
      return `- ${told(slot)}: **${STANDING_WORD[standing]}**${items === '' ? '' : `\n${items}`}`
    })
    return `### ${told(of.join(', '))} ${told(title)}\n\n${list.join('\n')}`
  })
  return [`## Evidence that is asked for together\n\n${parts.join('\n\n')}`]
}

function conceptSection({ frameworks }: AuditView): (concept: AuditView['concepts'][number]) => string {
  return ({ id, title, means, standing, shown }) => {
    const used = frameworks.flatMap((one) => one.demands.filter(({ concepts }) => concepts.includes(id)).map((demand) => demand.id))
    const items = shown.length === 0 ? '- nothing here could show it' : shown.map(shownItem).join('\n')
    return `### ${told(title)}: ${STANDING_WORD[standing]}\n\n${told(means)}. For ${told(used.join(', '))}.\n\n${items}`
  }
}

function coverage({ coverage: { parts, threats } }: AuditView): string {
  const tables = parts.map(
    ({ title, lines }) =>
      `### ${told(title)}\n\n${table(
        ['', 'State', 'By what'],
        lines.map((line) => [line.title, STATE_WORD[line.state], line.text]),
      )}`,
  )
  const rows = threats.map(({ title, rules, open, places }) => [title, String(rules), String(open), String(places)])
  return `## What the audit covers\n\n${tables.join('\n\n')}\n\n### Threats\n\n${table(['Threat', 'Rules', 'Rules broken', 'Places'], rows)}`
}
