/** The register as a table, for spreadsheets and for pages. */
import { stringify } from 'csv-stringify/sync'
import type { RegisterEntry } from '#core/register-view'
import type { Entry, Register } from './open-register'
import { nextRotationOf } from './schedule'

/** Columns of the table; the seventeen fields first. */
const COLUMNS: readonly (readonly [string, (entry: Entry) => unknown])[] = [
  ['id', ({ value }) => value.id],
  ['kind', ({ kind }) => kind],
  ['state', ({ value }) => value.state],
  ['usage context', ({ value }) => value.usage?.context],
  ['protected data', ({ value }) => value.protects?.data],
  ['data class', ({ value }) => value.protects?.dataClass],
  ['owner', ({ value }) => value.owner],
  ['custodian', ({ value }) => value.custodian],
  ['backup custodian', ({ value }) => value.backupCustodian],
  ['platform', ({ value }) => value.storage?.platform],
  ['region', ({ value }) => value.storage?.region],
  ['algorithm', ({ value }) => ('keyType' in value ? value.keyType?.algorithm : undefined)],
  ['key bits', ({ value }) => ('keyType' in value ? (value.keyType?.keyBits ?? value.keyType?.curve) : undefined)],
  ['created', ({ value }) => value.created],
  ['rotation days', ({ value }) => value.rotation?.days],
  ['last rotation', ({ value }) => value.rotation?.last],
  ['next rotation', (entry) => (entry.kind === 'certificate' ? entry.value.notAfter : nextRotationOf(entry))],
  ['use', ({ value }) => value.access?.use?.join('; ')],
  ['administer', ({ value }) => value.access?.administer?.join('; ')],
  ['logging', ({ value }) => value.logging?.sink],
  ['recovery', ({ value }) => ('recovery' in value ? value.recovery?.method : undefined)],
  ['supplier', ({ value }) => value.supplier],
  ['compliance', ({ value }) => value.compliance?.join('; ')],
  ['evidence', ({ value }) => value.evidence?.map(({ type, date, ref }) => `${type} ${date} ${ref}`).join('; ')],
  ['resources', ({ value }) => value.resources?.join('; ')],
  ['tier', ({ value }) => value.tier],
]

/** Comma-separated values (RFC 4180). Texts that a spreadsheet would run as a formula get an apostrophe in front. */
export function csvOf({ entries }: Register): string {
  const rows = entries.map((entry) => COLUMNS.map(([, value]) => textOf(value(entry))))
  return stringify([COLUMNS.map(([title]) => title), ...rows], { escape_formulas: true, record_delimiter: 'windows' })
}

export interface MarkdownWords {
  /** Makes a text harmless in Markdown. */
  escape: (text: string) => string
}

/** Tables by kind, with the state of the fields of each entry where they are known. */
export function markdownOf({ id, title, entries }: Register, fields: readonly RegisterEntry[], { escape }: MarkdownWords): string {
  const shown = COLUMNS.filter(([column]) =>
    [
      'id',
      'usage context',
      'data class',
      'owner',
      'custodian',
      'platform',
      'algorithm',
      'rotation days',
      'last rotation',
      'next rotation',
      'state',
    ].includes(column),
  )
  const parts = [`# ${escape(title ?? `Key Management Register ${id}`)}`]
  for (const [kind, heading] of [
    ['key', 'Keys'],
    ['certificate', 'Certificates'],
    ['secret', 'Secrets'],
  ] as const) {
    const own = entries.filter((entry) => entry.kind === kind)
    if (own.length === 0) continue
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const lines = own.map((entry) =>
      row([
        ...shown.map(([, value]) => escape(textOf(value(entry)))),
        provenOf(fields.find((one) => one.id === entry.value.id && one.kind === kind)),
      ]),
    )
    parts.push(
      `## ${heading}`,
      [row([...shown.map(([column]) => column), 'proven']), row([...shown, null].map(() => '---')), ...lines].join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}

function provenOf(entry: RegisterEntry | undefined): string {
  if (entry === undefined) return ''
  return `${String(entry.fields.filter(({ state }) => state === 'proven').length)} of ${String(entry.fields.length)}`
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
