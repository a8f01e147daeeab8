/** What a change does, in the terminal. */
import type { Report } from '#core/report'
import { approvalText, assetChangesOf, changeSummary, endsText, existingOf, existingText, fixedText, trustedText } from './change-wording'
import type { Tally } from './tally'
import { row, type Terminal } from './terminal'
import { count } from './wording'

/** Lines of each list; the JSON report has all of them. */
const MAX_LINES = 20
/** What was there before is counted already, and nobody has to act on it now. */
const MAX_BEFORE = 5

/** Nothing where no change was judged. */
export function changeLines(report: Report, tally: Tally, terminal: Terminal): string[] {
  const { change } = report
  if (change === undefined) return []
  const lines = [terminal.colours.bold('What this change does'), '']
  lines.push(...row('change', `${endsText(change)}, ${count(change.files.length, 'file')}`, terminal))
  lines.push(...row('', changeSummary(tally), terminal))
  const list = (label: string, sentences: readonly string[], most = MAX_LINES): void => {
    const shown = sentences.slice(0, most)
    for (const [index, sentence] of shown.entries()) lines.push(...row(index === 0 ? label : '', sentence, terminal))
    const left = sentences.length - shown.length
    if (left > 0) lines.push(...row('', `and ${String(left)} more (--format json lists all)`, terminal))
  }
  list('cryptography', assetChangesOf(change))
  list('mended', change.fixed.map(fixedText))
  list(
    'who judges',
    change.trusted.flatMap((one) => [trustedText(one), ...one.sentences]),
  )
  list('approvals', change.approvals.map(approvalText))
  list('there before', existingOf(report).map(existingText), MAX_BEFORE)
  return [...lines, '']
}
