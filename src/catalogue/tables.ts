/** Look-up tables of the catalogue, built once: every spelling of a name leads to its row. */
import { UserError } from '#core/errors'
import { foldName } from './fold'
import type { CatalogueFiles } from './load'
import type { AlgorithmRow, CurveRow, ModeRow, NamedProperties, NotationRow, PaddingRow, ProtocolRow, SuiteRow } from './schema'

export interface Tables {
  algorithms: ReadonlyMap<string, AlgorithmRow>
  curves: ReadonlyMap<string, CurveRow>
  modes: ReadonlyMap<string, ModeRow>
  paddings: ReadonlyMap<string, PaddingRow>
  protocols: ReadonlyMap<string, ProtocolRow>
  suites: ReadonlyMap<string, SuiteRow>
  /** Rows of jose.yml, ssh.yml and key-specs.yml, by the table that a notation names. */
  named: ReadonlyMap<string, ReadonlyMap<string, NamedProperties>>
  notations: ReadonlyMap<string, NotationRow>
}

/** All tables; throws a UserError where one spelling would mean two things. */
export function buildTables(files: CatalogueFiles): Tables {
  return {
    algorithms: withOids(byName('algorithms.yml', files.algorithms.algorithms), files.algorithms.algorithms),
    curves: withOids(byName('curves.yml', files.curves.curves), files.curves.curves),
    modes: byName('modes.yml', files.modes.modes),
    paddings: byName('paddings.yml', files.paddings.paddings),
    protocols: withCodes(byName('protocols.yml', files.protocols.protocols), files.protocols.protocols),
    suites: withSuiteCodes(byName('cipher-suites.yml', files['cipher-suites'].suites), files['cipher-suites'].suites),
    named: namedTables(files),
    notations: new Map(files.notations.notations.map((notation) => [notation.id, notation])),
  }
}

function byName<Row extends { name: string; aliases?: string[] | undefined }>(file: string, rows: readonly Row[]): Map<string, Row> {
  const table = new Map<string, Row>()
  for (const row of rows) {
    for (const name of [row.name, ...(row.aliases ?? [])]) add(file, table, name, row)
  }
  return table
}

function add<Row extends { name: string }>(file: string, table: Map<string, Row>, name: string, row: Row): void {
  const key = foldName(name)
  if (key === undefined) throw new UserError(`${file}: "${name}" of ${row.name} is not a name`)
  const other = table.get(key)
  if (other !== undefined && other !== row) throw new UserError(`${file}: "${name}" is a name of both ${other.name} and ${row.name}`)
  table.set(key, row)
}

/** An object identifier names its row too; where several rows share one, the first counts. */
function withOids<Row extends { oid?: string | undefined }>(table: Map<string, Row>, rows: readonly Row[]): Map<string, Row> {
  for (const row of rows) {
    const key = row.oid === undefined ? undefined : foldName(row.oid)
    if (key !== undefined && !table.has(key)) table.set(key, row)
  }
  return table
}

/** The number on the wire names its version too, in hexadecimal and in decimal. */
function withCodes(table: Map<string, ProtocolRow>, rows: readonly ProtocolRow[]): Map<string, ProtocolRow> {
  for (const row of rows) {
    if (row.code === undefined) continue
    table.set(`0x${row.code.toString(16).padStart(4, '0')}`, row)
    table.set(String(row.code), row)
  }
  return table
}

/** The two bytes of a suite name it too. */
function withSuiteCodes(table: Map<string, SuiteRow>, rows: readonly SuiteRow[]): Map<string, SuiteRow> {
  for (const row of rows) table.set(row.code.toLowerCase(), row)
  return table
}

function namedTables(files: CatalogueFiles): Map<string, Map<string, NamedProperties>> {
  const tables = new Map<string, Map<string, NamedProperties>>()
  tables.set('jose', byName('jose.yml', files.jose.jose))
  tables.set('ssh', byName('ssh.yml', files.ssh.ssh))
  for (const row of files['key-specs'].keySpecs) {
    const table = tables.get(row.table) ?? new Map<string, NamedProperties>()
    tables.set(row.table, table)
    for (const name of [row.name, ...(row.aliases ?? [])]) add('key-specs.yml', table, name, row)
  }
  return tables
}
