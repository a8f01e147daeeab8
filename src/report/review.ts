/** Comments on lines of a pull request: a fix that a click takes over, only where GitHub can show it. */
import type { Change } from '#core/change'
import type { Finding } from '#core/finding'
import type { Fix } from '#core/fix'
import type { Report } from '#core/report'
import { markerOf } from './comment'
import { cut, markdownCode, showUnseen } from './escape'
import { showingOf } from './showing'
import { requirementOf, titleOf } from './wording'
import { told } from './markdown-text'

export interface Suggestion {
  path: string
  start: number
  end: number
  marker: string
  text: string
}

/** More lines than a person checks at a glance. */
const MAX_LINES = 30

/** At most `limit`, the gravest first; findings without a fix, or with one outside of the diff, are not among them. */
export function suggestionsOf(report: Report, category: string, limit: number): Suggestion[] {
  const { change } = report
  if (change === undefined) return []
  const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]))
  const taken = new Set<string>()
  const suggestions: Suggestion[] = []
  for (const finding of showingOf(report).spoken) {
    if (suggestions.length >= limit) break
    const fix = fixes.get(finding.fingerprint)
    if (fix?.lines === undefined || !isInHunk(fix, change)) continue
    const { start, end, text } = fix.lines
    // Two suggestions for one line: whoever takes one over loses the other.
    const lines = Array.from({ length: end - start + 1 }, (_, index) => `${fix.file}:${String(start + index)}`)
    if (lines.length > MAX_LINES || lines.some((line) => taken.has(line)) || text.some(hasUnseen)) continue
    for (const line of lines) taken.add(line)
    const marker = markerOf('suggestion', `${category}/${finding.fingerprint}`)
    suggestions.push({ path: fix.file, start, end, marker, text: textOf(finding, fix, text, report.evidence.asOf) })
  }
  return suggestions
}

/** What a reader does not see may not be taken over with a click. */
function hasUnseen(line: string): boolean {
  const plain = line.replaceAll('\t', ' ')
  return showUnseen(plain) !== plain
}

/** GitHub refuses a whole review for one line outside of the diff, and a range has to lie in one hunk. */
function isInHunk({ file, lines }: Fix, change: Change): boolean {
  const changed = change.files.find((one) => one.file === file && one.status !== 'removed')
  return lines !== undefined && changed?.hunks.some(({ start, end }) => start <= lines.start && lines.end <= end) === true
}

function textOf(finding: Finding, fix: Fix, lines: readonly string[], asOf: string): string {
  const parts = [
    `**${told(titleOf(finding))}** (${finding.rule.severity}, ${markdownCode(cut(finding.rule.id, 200))})`,
    [finding.message, ...(finding.clause === undefined ? [] : [`The standard says: ${requirementOf(finding.clause, asOf)}`])]
      .map(told)
      .join(' '),
    told(fix.description),
    fenced(lines),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The fence is longer than any in the code, so nothing in it ends the block. */
function fenced(lines: readonly string[]): string {
  let longest = 2
  for (const [run] of lines.join('\n').matchAll(/`{3,}/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}suggestion`, ...lines, fence].join('\n')
}
