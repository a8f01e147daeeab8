/** The findings as CSV, for spreadsheets: a cell that a spreadsheet would calculate is told to be text. */
import { stringify } from 'csv-stringify/sync'
import type { Finding } from '#core/finding'
import type { Reporter } from '#core/report'
import { byImportance } from './arrange'
import { cut, escapeForLog } from './escape'
import { requirementOf, titleOf } from './wording'

/** A cell of Excel holds no more than 32,767 characters; nobody reads so many. */
const MAX_CELL = 2000

/** One column each; `read` must never give key material. */
const COLUMNS: readonly { head: string; read: (finding: Finding, asOf: string) => string | number | undefined }[] = [
  { head: 'severity', read: ({ rule }) => rule.severity },
  { head: 'enforcement', read: ({ enforcement }) => enforcement },
  { head: 'outcome', read: ({ outcome }) => outcome },
  { head: 'rule', read: ({ rule }) => rule.id },
  { head: 'title', read: titleOf },
  { head: 'message', read: ({ message }) => message },
  { head: 'file', read: ({ at }) => at.file },
  { head: 'line', read: ({ at }) => at.line },
  { head: 'column', read: ({ at }) => at.column },
  { head: 'asset', read: ({ asset }) => asset.name },
  { head: 'asset_type', read: ({ asset }) => asset.type },
  { head: 'symbol', read: ({ occurrence }) => occurrence.symbol },
  { head: 'language', read: ({ occurrence }) => occurrence.language },
  { head: 'path_class', read: ({ occurrence }) => occurrence.pathClass },
  { head: 'standard', read: ({ clause }, asOf) => (clause === undefined ? undefined : requirementOf(clause, asOf)) },
  { head: 'source', read: ({ clause }) => clause?.source },
  { head: 'instead', read: ({ rule }) => rule.instead },
  { head: 'controls', read: ({ rule }) => rule.controls.join(' ') },
  { head: 'supports', read: ({ rule }) => (rule.supports ?? []).join('; ') },
  { head: 'owner', read: ({ routedTo }) => routedTo?.join(' ') },
  { head: 'change', read: ({ change }) => change },
  { head: 'suppression', read: ({ suppression }) => (suppression === undefined ? undefined : `${suppression.kind} ${suppression.id}`) },
  { head: 'suppression_status', read: ({ suppression }) => suppression?.status },
  { head: 'suppression_expires', read: ({ suppression }) => suppression?.expires },
  { head: 'fingerprint', read: ({ fingerprint }) => fingerprint },
]

export const csv: Reporter = {
  id: 'csv',
  mediaType: 'text/csv',
  fileName: 'cryptogate.csv',
  render: (report) => {
    const rows = byImportance(report.findings).map((finding) =>
      COLUMNS.map(({ read }) => {
        const cell = read(finding, report.evidence.asOf)
        return typeof cell === 'string' ? escapeForLog(cut(cell, MAX_CELL)) : cell
      }),
    )
    // OWASP, CSV injection: = + - @ at the start of a cell, and their full-width forms.
    return stringify([COLUMNS.map(({ head }) => head), ...rows], { escape_formulas: true, record_delimiter: '\n' })
  },
}
