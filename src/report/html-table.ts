/** Tables of the HTML report: reachable from the keyboard where they scroll, with a caption or a name for those who cannot see. */
import { cut } from './escape'
import { html, type Content, type Html } from './html-text'

const MAX_ROWS = 300
const MAX_TEXT = 200

/** Rows that are made already. A head that begins with '#' stands over numbers; `left` rows are not shown. */
export function frame(
  label: string,
  heads: readonly string[],
  rows: readonly Html[],
  options: { caption?: Content; left?: number } = {},
): Html {
  const { caption, left = 0 } = options
  const cells = heads.map((head) =>
    head.startsWith('#') ? html`<th scope="col" class="n">${head.slice(1)}</th>` : html`<th scope="col">${head}</th>`,
  )
  const title =
    caption === undefined
      ? undefined
      : html`<caption>
          ${caption}
        </caption>`
  const more = left > 0 ? html`<p class="quiet">And ${left} more.</p>` : undefined
  return html`<div class="table" tabindex="0" role="region" aria-label="${label}">
    <table>
      ${title}
      <thead>
        <tr>
          ${cells}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${more}
  </div>`
}

/** Rows of texts, the first of each its name; nothing where there are none. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): Html {
  if (rows.length === 0) return html``
  const shown = rows.slice(0, MAX_ROWS).map((row) => {
    const cells = row.map((text, index) => {
      const told = cut(text, MAX_TEXT)
      return index === 0 ? html`<th scope="row">${told}</th>` : html`<td>${told}</td>`
    })
    return html`<tr>
      ${cells}
    </tr>`
  })
  return frame(caption, heads, shown, { caption, left: rows.length - MAX_ROWS })
}
