/** The issue about what falls due for one owner: title, and a body that is found again by its first line. */
import { cut, escapeMarkdown, markdownCode, showUnseen } from './escape'
import type { Location } from '#core/location'

export interface DueSection {
  id: string
  title: string
  owner: string
  lines: readonly { date?: string; days?: number; text: string; at: Location }[]
}

export interface IssueText {
  /** First line of the body, unseen by readers. */
  marker: string
  title: string
  /** Everything below the marker. */
  text: string
}

const MAX_TITLE = 200
const MAX_TEXT = 300
/** GitHub takes 65,536 characters. */
const MAX_LINES = 150

/** What all issues of a category begin with. */
export function issueMarkers(category: string): string {
  return `<!-- cryptogate:audit:${plain(category)}:`
}

export function dueIssue({ id, title, owner, lines }: DueSection, category: string, asOf: string, page?: string): IssueText {
  const rows = lines.slice(0, MAX_LINES).map(({ date, days, text, at }) => {
    const cells = [
      date ?? '',
      days === undefined ? '' : remaining(days),
      escapeMarkdown(cut(text, MAX_TEXT)),
      markdownCode(`${at.file}:${String(at.line)}`),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const more = lines.length > MAX_LINES ? [`And ${String(lines.length - MAX_LINES)} more; see the report.`] : []
  const report = page === undefined ? '' : ` The report: <${page}>.`
  return {
    marker: `${issueMarkers(category)}${plain(id)}:${plain(owner)} -->`,
    title: cut(showUnseen(`${title}: ${owner}`), MAX_TITLE),
    text: [
      `As of ${asOf}, for **${escapeMarkdown(cut(owner, MAX_TEXT))}**:`,
      ['| day | | what | place |', '| --- | --- | --- | --- |', ...rows].join('\n'),
      ...more,
      `The scheduled audit keeps this issue: it is changed when days change, and closed when nothing is left. Close it as not planned, and it stays closed.${report}`,
    ].join('\n\n'),
  }
}

/** What a closed issue says. */
export function doneText(asOf: string): string {
  return `Nothing is due any more, as of ${asOf}. The scheduled audit opens this issue again when something is.`
}

function remaining(days: number): string {
  if (days === 0) return 'today'
  const count = `${String(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days < 0 ? `**overdue by ${count}**` : `in ${count}`
}

/** Two owners never share a marker: what is not a plain letter or digit is written as its number. */
function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9._/@-]/g, (character) => `~${String(character.codePointAt(0))}~`).slice(0, MAX_TITLE)
}
