/** A table of keys, as spreadsheets have it, made into entries of a register. */
import { parse } from 'csv-parse/sync'
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { PLATFORMS, STATES } from './entry'
import { compactEntry, type Imported } from './imported'

/** Rows of one table. */
const MAX_ROWS = 50_000

/** Field of an entry by the titles that a column may have, in small letters. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'key id', 'key', 'name', 'key or certificate id', 'identifier'],
  kind: ['kind', 'type of entry'],
  state: ['state', 'status', 'lifecycle state'],
  'usage.context': ['usage context', 'usage', 'purpose', 'context'],
  'protects.data': ['protected data', 'data', 'protects'],
  'protects.dataClass': ['data class', 'classification', 'data classification'],
  owner: ['owner', 'business owner', 'key owner'],
  custodian: ['custodian', 'technical custodian', 'key custodian'],
  backupCustodian: ['backup custodian', 'deputy'],
  'storage.platform': ['platform', 'storage', 'storage location', 'key store'],
  'storage.region': ['region', 'location'],
  'keyType.algorithm': ['algorithm', 'key type'],
  'keyType.keyBits': ['key bits', 'key length', 'key size', 'bits'],
  created: ['created', 'creation date', 'creation'],
  'rotation.days': ['rotation days', 'rotation frequency', 'rotation'],
  'rotation.last': ['last rotation', 'last rotated'],
  notAfter: ['not after', 'expires', 'expiry', 'valid until'],
  'access.use': ['use', 'users', 'access model', 'who can use'],
  'access.administer': ['administer', 'administrators', 'who can administer'],
  'logging.sink': ['logging', 'log location'],
  'recovery.method': ['recovery', 'recovery method'],
  supplier: ['supplier', 'supplier dependency', 'provider'],
  compliance: ['compliance', 'compliance mapping', 'controls'],
  resources: ['resources', 'arn', 'resource', 'alias'],
  tier: ['tier', 'criticality'],
}

const LISTS = ['access.use', 'access.administer', 'compliance', 'resources']
const NUMBERS = ['rotation.days', 'keyType.keyBits']
const DATES = ['created', 'rotation.last', 'notAfter']

export interface CsvImport {
  imported: Imported[]
  /** Titles of columns that no field has. */
  leftOut: string[]
  /** What could not be taken over, with its line. */
  problems: string[]
}

/** `mapping` gives columns fields: { 'Eigner': 'owner' }. Throws a UserError where it is no table, or has no ids. */
export function csvEntries(text: string, file: string, mapping: Readonly<Record<string, string>>): CsvImport {
  const rows = rowsOf(text, file)
  const [header = [], ...lines] = rows
  const fields = header.map((title) => fieldOf(title, mapping))
  const leftOut = header.filter((title, index) => fields[index] === undefined && title.trim() !== '')
  if (!fields.includes('id'))
    throw new UserError(`${file}: no column holds the ids`, {
      help: `name one of them: --map '<column>=id'; columns: ${header.join(', ')}`,
    })
  if (lines.length > MAX_ROWS) throw new UserError(`${file} has more than ${String(MAX_ROWS)} rows`)
  const problems: string[] = []
  const imported = lines.flatMap((cells, index) => {
    const entry: Record<string, unknown> = {}
    let list: Imported['list'] = 'keys'
    for (const [column, field] of fields.entries()) {
      const cell = withoutApostrophe((cells[column] ?? '').trim())
      if (field === undefined || cell === '') continue
      if (field === 'kind') {
        list = /cert/i.test(cell) ? 'certificates' : /secret|password|token/i.test(cell) ? 'secrets' : 'keys'
        continue
      }
      const value = valueOf(field, cell)
      if (value === undefined)
        problems.push(
          `line ${String(index + 2)}: ${header[column] ?? ''}: "${cell}" is not ${NUMBERS.includes(field) ? 'a number' : 'a date written YYYY-MM-DD'}`,
        )
      else put(entry, field, value)
    }
    if (entry['id'] !== undefined)
      return [
        compactEntry(
          list,
          inShape(list, entry, (text) => problems.push(`line ${String(index + 2)}: ${text}`)),
        ),
      ]
    problems.push(`line ${String(index + 2)}: no id`)
    return []
  })
  return { imported, leftOut, problems }
}

function rowsOf(text: string, file: string): string[][] {
  try {
    const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
    return parse(text, { bom: true, delimiter, skip_empty_lines: true, relax_column_count: true, to: MAX_ROWS + 2 })
  } catch (error) {
    throw new UserError(`${file} is no table of comma-separated values: ${(error as Error).message}`)
  }
}

function fieldOf(title: string, mapping: Readonly<Record<string, string>>): string | undefined {
  const plain = title
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
  const mapped = Object.entries(mapping).find(([from]) => from.trim().toLowerCase() === title.trim().toLowerCase())?.[1]
  if (mapped === undefined)
    return Object.entries(COLUMNS).find(([field, titles]) => field.toLowerCase() === plain || titles.includes(plain))?.[0]
  if (Object.hasOwn(COLUMNS, mapped)) return mapped
  const near = closest(mapped, Object.keys(COLUMNS))
  throw new UserError(`--map: there is no field "${mapped}"${near === undefined ? '' : `; did you mean "${near}"?`}`, {
    help: `fields: ${Object.keys(COLUMNS).join(', ')}`,
  })
}

/** What an export put in front of a formula. */
function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function valueOf(field: string, cell: string): unknown {
  if (LISTS.includes(field))
    return cell
      .split(/[;\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
  if (NUMBERS.includes(field)) return /^\d{1,6}(?:\s*(?:days?|d|bits?))?$/i.test(cell) ? Number.parseInt(cell, 10) : undefined
  if (DATES.includes(field))
    return /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(cell) && !Number.isNaN(Date.parse(cell.slice(0, 10))) ? cell.slice(0, 10) : undefined
  return cell
}

/** A table has any words in any column: what the register has no word for is kept as text, or told. */
function inShape(list: Imported['list'], entry: Record<string, unknown>, say: (text: string) => void): Record<string, unknown> {
  const shaped = { ...entry }
  const part = (name: string): Record<string, unknown> | undefined => shaped[name] as Record<string, unknown> | undefined
  const [type, protects, storage] = [part('keyType'), part('protects'), part('storage')]
  if (type !== undefined && type['algorithm'] === undefined) {
    say('the length of a key without its algorithm')
    delete shaped['keyType']
  }
  if (protects !== undefined && protects['data'] === undefined) shaped['protects'] = { data: 'not yet said', ...protects }
  if (storage !== undefined && !PLATFORMS.some((one) => one === storage['platform']))
    shaped['storage'] = { ...storage, platform: 'other', location: storage['platform'] }
  for (const [name, words] of [
    ['tier', ['critical', 'high', 'medium', 'low']],
    ['state', list === 'keys' ? STATES : ['active', 'revoked', 'planned']],
  ] as const) {
    const word = shaped[name]
    if (word === undefined || words.some((one) => one === String(word).toLowerCase())) continue
    say(`${name}: "${String(word)}" is not one of ${words.join(', ')}`)
    // An entry leaves out what is undefined.
    shaped[name] = undefined
  }
  return shaped
}

function put(entry: Record<string, unknown>, field: string, value: unknown): void {
  const [first = field, second] = field.split('.')
  if (second === undefined) entry[first] = value
  else entry[first] = { ...(entry[first] as Record<string, unknown> | undefined), [second]: value }
}
