/** Words from outside in Markdown. */
import { cut, escapeMarkdown } from './escape'
import { MAX_SENTENCE } from './markdown-limits'

/** A sentence, cut, and without any power over the page. */
export function told(text: string): string {
  return escapeMarkdown(cut(text, MAX_SENTENCE))
}
