/** HTML that cannot be broken by what stands in it: every text becomes text, only markup made here stays markup. */
import { showUnseen } from './escape'

/** Markup that is safe as it stands. */
export class Html {
  constructor(readonly markup: string) {}
}

export type Content = Html | string | number | undefined | readonly Content[]

/** A tagged template: what is put into it is escaped, unless it is Html itself. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let markup = parts[0] ?? ''
  for (const [index, content] of contents.entries()) markup += markupOf(content) + (parts[index + 1] ?? '')
  return new Html(markup)
}

function markupOf(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Html) return content.markup
  if (typeof content === 'string') return escapeHtml(content)
  return typeof content === 'number' ? String(content) : content.map(markupOf).join('')
}

/** For text and for attributes in quotes. Unseen characters become visible; a runner's commands are no commands in entities. */
export function escapeHtml(text: string): string {
  return showUnseen(text).replace(/[&<>"'`=]|##(?=vso\[|\[)|:(?=:)/gi, (found) =>
    [...found].map((character) => `&#${String(character.charCodeAt(0))};`).join(''),
  )
}

/** JSON inside of a script element: nothing in it can end the element or begin a comment. */
export function embeddedJson(value: unknown): Html {
  const text = JSON.stringify(value).replace(/[<>&]|[^\x20-\x7e]|##(?=vso\[|\[)|:(?=:)/gi, (found) =>
    [...found].map(unicodeEscape).join(''),
  )
  return new Html(text)
}

function unicodeEscape(character: string): string {
  let escaped = ''
  for (let index = 0; index < character.length; index++) escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  return escaped
}
