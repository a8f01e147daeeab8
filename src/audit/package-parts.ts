/** What parts of an evidence package are made of: files, pointers to what lies elsewhere, and what is missing. */

export interface PackageFile {
  /** In the package, with `/`. */
  path: string
  bytes: Uint8Array
}

export interface Part {
  files: readonly PackageFile[]
  /** Whether people wrote some of it: files of the repository, not tables that were made. */
  isWritten: boolean
  elsewhere: readonly string[]
  /** In sentences, each with who answers for it where that is known. */
  missing: readonly string[]
}

export const NO_PART: Part = { files: [], isWritten: false, elsewhere: [], missing: [] }

export function joined(parts: readonly Part[]): Part {
  return {
    files: parts.flatMap(({ files }) => files),
    isWritten: parts.some(({ isWritten }) => isWritten),
    elsewhere: parts.flatMap(({ elsewhere }) => elsewhere),
    missing: parts.flatMap(({ missing }) => missing),
  }
}

export function textFile(path: string, text: string): PackageFile {
  return { path, bytes: Buffer.from(text, 'utf8') }
}

/** Makes a text harmless in Markdown. */
export type Escape = (text: string) => string

export interface Table {
  title: string
  columns: readonly string[]
  rows: readonly (readonly (string | undefined)[])[]
  /** What to say where there are no rows. */
  none: string
}

/** A page of tables. */
export function pageOf(title: string, tables: readonly Table[], escape: Escape): string {
  const parts = [`# ${escape(title)}`]
  for (const { title: heading, columns, rows, none } of tables) {
    parts.push(`## ${escape(heading)}`)
    if (rows.length === 0) parts.push(escape(none))
    else {
      const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
      const cells = rows.map((row) => line(row.map((cell) => escape(cell ?? ''))))
      parts.push([line(columns.map(escape)), line(columns.map(() => '---')), ...cells].join('\n'))
    }
  }
  return `${parts.join('\n\n')}\n`
}
