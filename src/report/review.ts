/** Comments on lines of a pull request: a fix that a click takes over, only where GitHub can show it. */
import type { Change, LineMove, LineRange } from '#core/change'
import type { Finding } from '#core/finding'
import type { Fix, FixBlock } from '#core/fix'
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

export interface Suggestions {
  comments: Suggestion[]
  /** Left out because the head does not have their lines as they were judged. */
  left: number
}

/** At most `limit`, the gravest first; findings without a fix, or outside of the diff, are not among them. `atHead` tells lines of the head. */
export function suggestionsOf(report: Report, category: string, limit: number, atHead: LineMove): Suggestions {
  const { change } = report
  const found: Suggestions = { comments: [], left: 0 }
  if (change === undefined) return found
  const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]))
  const taken = new Set<string>()
  const made = new Set<string>()
  for (const finding of showingOf(report).spoken) {
    if (found.comments.length + found.left >= limit) break
    const fix = fixes.get(finding.fingerprint)
    if (fix?.blocks === undefined || !isReadable(fix.blocks)) continue
    const place = placeOf(finding, fix, fix.blocks, change)
    // Two suggestions for one line: whoever takes one over loses the other.
    const lines = place?.isWhole === true ? linesOf(fix.file, place) : []
    // One change may mend several findings: it is told once.
    const whole = JSON.stringify([fix.file, fix.edits])
    if (place === undefined || made.has(whole) || lines.some((line) => taken.has(line))) continue
    for (const line of lines) taken.add(line)
    made.add(whole)
    const comment = commentOn(finding, fix, place, { asOf: report.evidence.asOf, atHead })
    if (comment === undefined) found.left++
    else found.comments.push({ ...comment, marker: markerOf('suggestion', `${category}/${finding.fingerprint}`) })
  }
  return found
}

/** Undefined where the head has not the lines that it speaks of. */
function commentOn(
  finding: Finding,
  { file, blocks = [], description }: Fix,
  place: Place,
  { asOf, atHead }: { asOf: string; atHead: LineMove },
): Omit<Suggestion, 'marker'> | undefined {
  const range = rangeAtHead(atHead, file, place)
  const moved = blocks.flatMap((block) => {
    const own = rangeAtHead(atHead, file, block)
    return own === undefined ? [] : [{ ...own, text: block.text }]
  })
  if (range === undefined || moved.length < blocks.length) return undefined
  const code = place.isWhole ? fenced('suggestion', moved[0]?.text ?? []) : explained(moved)
  const text = [...saying(finding, asOf), told(description), code].join('\n\n')
  return { path: file, ...range, text: `${text}\n` }
}

function isReadable(blocks: readonly FixBlock[]): boolean {
  const lines = blocks.flatMap(({ text }) => text)
  return lines.length <= MAX_LINES && !lines.some(hasUnseen)
}

/** Undefined where the head has not all of the lines, one behind the other. */
function rangeAtHead(atHead: LineMove, file: string, { start, end }: LineRange): LineRange | undefined {
  const first = atHead(file, start)
  if (first === undefined) return undefined
  for (let line = start; line <= end; line++) if (atHead(file, line) !== first + line - start) return undefined
  return { start: first, end: first + end - start }
}

interface Place extends LineRange {
  /** Whether the lines of the comment are all that changes: a click takes it over. */
  isWhole: boolean
}

/** The lines that change, where the diff shows them together; else the finding's own line, where it shows that. */
function placeOf(finding: Finding, { file }: Fix, blocks: readonly FixBlock[], { files }: Change): Place | undefined {
  const changed = files.find((one) => one.file === file && one.status !== 'removed')
  const isShown = (range: LineRange): boolean => changed?.hunks.some((hunk) => isWithin(range, hunk)) === true
  const [first, second] = blocks
  if (first !== undefined && second === undefined && isShown(first)) return { start: first.start, end: first.end, isWhole: true }
  const own = { start: finding.at.line, end: finding.at.line }
  return finding.at.file === file && isShown(own) ? { ...own, isWhole: false } : undefined
}

/** GitHub refuses a whole review for one line outside of the diff, and a range has to lie in one hunk. */
function isWithin(range: LineRange, hunk: LineRange): boolean {
  return hunk.start <= range.start && range.end <= hunk.end
}

function linesOf(file: string, { start, end }: LineRange): string[] {
  return Array.from({ length: end - start + 1 }, (_, index) => `${file}:${String(start + index)}`)
}

/** What a reader does not see may not be taken over with a click. */
function hasUnseen(line: string): boolean {
  const plain = line.replaceAll('\t', ' ')
  return showUnseen(plain) !== plain
}

function saying(finding: Finding, asOf: string): string[] {
  const standard = finding.clause === undefined ? [] : [`The standard says: ${requirementOf(finding.clause, asOf)}`]
  return [
    `**${told(titleOf(finding))}** (${finding.rule.severity}, ${markdownCode(cut(finding.rule.id, 200))})`,
    [finding.message, ...standard].map(told).join(' '),
  ]
}

/** A click changes the lines of one place only: these have to be changed by hand, or by the command. */
function explained(blocks: readonly FixBlock[]): string {
  const parts = blocks.map(({ start, end, text }) => {
    const lines = start === end ? `Line ${String(start)} becomes` : `Lines ${String(start)} to ${String(end)} become`
    return `${lines}:\n\n${fenced('', text)}`
  })
  const together = blocks.length > 1 ? 'All of it belongs together. ' : ''
  return [...parts, `${together}<code>cryptogate fix --write</code> changes it.`].join('\n\n')
}

/** The fence is longer than any in the code, so nothing in it ends the block. */
function fenced(kind: 'suggestion' | '', lines: readonly string[]): string {
  let longest = 2
  for (const [run] of lines.join('\n').matchAll(/`{3,}/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${kind}`, ...lines, fence].join('\n')
}
