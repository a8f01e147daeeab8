/** One finding in the terminal, or several that say the same: heading, places with their lines, and the reasons. */
import type { Finding } from '#core/finding'
import { placeOf, stepsOf, type Group } from './arrange'
import { frameLines } from './code-frame'
import { cut, escapeForLog } from './escape'
import { colourOf, MAX_SENTENCE, row, type Terminal } from './terminal'
import { ENFORCEMENT_WORD, count, originOf, remarksOf, requirementOf, titleOf } from './wording'

/** Places of one group that are shown with their line, and that are named at all. */
const MAX_FRAMES = 3
const MAX_PLACES = 10
const MAX_STEPS = 8

const MAX_PLACE = 300

export function groupLines(group: Group, terminal: Terminal): string[] {
  const { first } = group
  const lines = [heading(first, terminal), '']
  const framed = group.findings.slice(0, MAX_FRAMES)
  for (const finding of framed) lines.push(...placeLines(finding, terminal), '')
  const more = group.findings.slice(MAX_FRAMES)
  if (more.length > 0) lines.push(...moreLines(more, terminal), '')
  lines.push(...row('found', first.message, terminal))
  for (const remark of remarksOf(first)) lines.push(...row('', remark, terminal))
  if (first.clause) {
    lines.push(...row('standard says', requirementOf(first.clause, terminal.asOf), terminal))
    lines.push(...row('', originOf(first.clause), terminal))
  }
  lines.push(...row('why', first.rule.because, terminal))
  lines.push(...row('do instead', first.rule.instead, terminal))
  lines.push(...stepLines(first, terminal))
  const [reference] = first.rule.references
  if (reference !== undefined) lines.push(...row('read more', reference, terminal))
  lines.push(...row('rule', [first.rule.id, ...first.rule.controls].join(', '), terminal))
  return lines
}

function heading(finding: Finding, { colours }: Terminal): string {
  const word = colourOf(finding.enforcement, colours)(colours.bold(ENFORCEMENT_WORD[finding.enforcement]))
  return `${word}  ${finding.rule.severity}  ${colours.bold(escapeForLog(cut(titleOf(finding), MAX_SENTENCE)))}`
}

function placeLines(finding: Finding, terminal: Terminal): string[] {
  const place = `  ${terminal.colours.cyan(printedPlace(finding.at))}`
  return [place, ...frameLines(finding.at, terminal)]
}

function moreLines(findings: readonly Finding[], { colours }: Terminal): string[] {
  const named = findings.slice(0, MAX_PLACES).map((finding) => `  ${colours.cyan(printedPlace(finding.at))}`)
  const left = findings.length - named.length
  if (left > 0) named.push(`  and ${count(left, 'more place')} (--format json lists all)`)
  return named
}

/** The way of the value, when it does not stand on the reported line. */
function stepLines(finding: Finding, terminal: Terminal): string[] {
  const steps = stepsOf(finding)
  const lines: string[] = []
  for (const [index, step] of steps.slice(0, MAX_STEPS).entries()) {
    lines.push(...row(index === 0 ? 'trace' : '', `${cut(placeOf(step.at), MAX_PLACE)}  ${step.text}`, terminal))
  }
  if (steps.length > MAX_STEPS) lines.push(...row('', `and ${count(steps.length - MAX_STEPS, 'more step')}`, terminal))
  return lines
}

function printedPlace(at: Finding['at']): string {
  return escapeForLog(cut(placeOf(at), MAX_PLACE))
}
