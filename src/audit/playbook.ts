/** Whether a playbook in Markdown has the sections that one for a compromised key needs. */
import type { AuditKnowledge } from './knowledge'

export interface PlaybookSection {
  id: string
  title: string
  /** Line of its heading, from 1; undefined where there is none. */
  line?: number
  /** Whether enough follows the heading. */
  isFilled: boolean
}

/** A longer file is no playbook that anybody reads in an emergency. */
const MAX_LINES = 20_000

interface Heading {
  line: number
  depth: number
  text: string
  /** Words until the next heading of any depth. */
  words: number
}

/** Every section, in the order of the knowledge. */
export function sectionsOf(text: string, { sections, leastWords }: AuditKnowledge['playbook']): PlaybookSection[] {
  const headings = headingsOf(text)
  return sections.map(({ id, title, words }) => {
    const found = headings.flatMap((heading, index) =>
      words.some((word) => ` ${heading.text}`.includes(` ${word}`)) ? [{ heading, count: wordsBelow(headings, index) }] : [],
    )
    const best = found.find(({ count }) => count >= leastWords) ?? found[0]
    if (best === undefined) return { id, title, isFilled: false }
    return { id, title, line: best.heading.line, isFilled: best.count >= leastWords }
  })
}

/** With what stands under headings that are deeper. */
function wordsBelow(headings: readonly Heading[], index: number): number {
  const start = headings[index]
  let count = start?.words ?? 0
  for (const heading of headings.slice(index + 1)) {
    if (heading.depth <= (start?.depth ?? 0)) break
    count += heading.words
  }
  return count
}

/** Headings of Markdown (`## Title`, or underlined), without what stands in code or comments. */
function headingsOf(text: string): Heading[] {
  const found: Heading[] = []
  let fence: string | undefined
  let before = ''
  const lines = text.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replaceAll(/[^\n]/g, ' ')).split('\n')
  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) fence = fence === undefined ? mark : undefined
    if (fence !== undefined || mark !== undefined) continue
    const written = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line)
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1]
    const last = found.at(-1)
    if (written !== null) found.push({ line: index + 1, depth: written[1]?.length ?? 1, text: plain(written[2] ?? ''), words: 0 })
    else if (underline !== undefined && /\w/.test(before) && !/^\s*(?:[-*+>|#]|\d+[.)])/.test(before)) {
      // The line above was counted as text and is the heading.
      if (last !== undefined) last.words -= countWords(before)
      found.push({ line: index, depth: underline.startsWith('=') ? 1 : 2, text: plain(before), words: 0 })
    } else if (last !== undefined) last.words += countWords(line)
    before = line
  }
  return found
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function countWords(line: string): number {
  return line.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0
}

/** A playbook to begin with: every section with what it has to answer. */
export function playbookTemplate({ sections }: AuditKnowledge['playbook']): string {
  const parts = sections.map(({ title, ask }) => `## ${title.charAt(0).toUpperCase()}${title.slice(1)}\n\n<!-- ${ask} -->`)
  return `${['# A key may be compromised', 'Owner, day of the last review and day of the last exercise: in the register or in the audit file.', ...parts].join('\n\n')}\n`
}
