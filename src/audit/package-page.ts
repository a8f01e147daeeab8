/** Pages of an evidence package: plain HTML without scripts, made to be printed. */

/** Makes a text harmless in HTML. */
export type Escape = (text: string) => string

export interface Table {
  title: string
  columns: readonly string[]
  rows: readonly (readonly (string | undefined)[])[]
  /** What to say where there are no rows. */
  none: string
}

const STYLE = `
@page { size: A4 landscape; margin: 16mm; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem; color: #1a1f29; background: #fff; font: 10.5pt/1.45 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
h1 { font-size: 18pt; margin: 0 0 .6rem; } h2 { font-size: 13pt; margin: 1.6rem 0 .4rem; break-after: avoid; } h3 { font-size: 11pt; margin: 1.2rem 0 .2rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: .25rem .45rem; border-bottom: .5pt solid #c9cfd9; overflow-wrap: break-word; } thead th { border-bottom: 1pt solid #1a1f29; }
ul { margin: .2rem 0; padding-left: 1.2rem; } li, code { overflow-wrap: anywhere; } code { font-size: 9pt; }
.partly, .missing { color: #744700; font-weight: 600; } .present, .generated { color: #125a36; font-weight: 600; } .not-applicable { color: #4a5262; font-weight: 600; }
@media print { body { padding: 0; max-width: none; } a { color: inherit; text-decoration: none; } }
`

/** A whole page; `body` is markup, and everything in it that came from elsewhere was escaped. */
export function page(title: string, body: readonly string[], escape: Escape): string {
  const head = `<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escape(title)}</title>\n<style>${STYLE}</style>`
  return `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n<h1>${escape(title)}</h1>\n${body.join('\n')}\n</body>\n</html>\n`
}

/** A page of tables. */
export function tablesPage(title: string, tables: readonly Table[], escape: Escape): string {
  return page(
    title,
    tables.map((table) => `<h2>${escape(table.title)}</h2>\n${tableOf(table, escape)}`),
    escape,
  )
}

export function tableOf({ title, columns, rows, none }: Table, escape: Escape): string {
  if (rows.length === 0) return `<p>${escape(none)}</p>`
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell ?? '')}</td>`).join('')}</tr>`)
  return `<table aria-label="${escape(title)}">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`
}

/** Words of one cell. */
export function listed(words: readonly string[] | undefined): string {
  return (words ?? []).join('; ')
}

export function yesOrNo(given: boolean | undefined): string {
  return given === undefined ? '' : given ? 'yes' : 'no'
}
