/** Makes text from a scanned repository harmless in the place it is printed: a log, Markdown, JSON or a SARIF message. */

/**
 * Characters that a reader does not see and a terminal or log may obey: C0 and C1 controls (ANSI sequences start
 * with one), line and paragraph separators, bidirectional marks, zero-width and tag characters, halves of surrogate pairs.
 * The line feed is not among them here: JSON has it between its lines only, where nothing need be done for it.
 */
const UNSEEN_IN_LINES =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu

const UNSEEN = new RegExp(UNSEEN_IN_LINES.source.replace('[', '[\\n'), 'gu')

/** The legacy commands of GitHub's and Azure's runners, which they obey anywhere in a line. */
const RUNNER_COMMAND = /##(vso)?\[/gi

/** GitHub's commands and GitLab's sections, which count at the start of a line; a wrapped line may start at any word. */
const LINE_COMMAND = /(^|\s):(?=:)/g

/** A longer address is no reference that anybody reads. */
const MAX_LINK = 1024

const ZERO_WIDTH_SPACE = '&#8203;'

/** Makes unseen characters visible: a line break becomes `\x0a`. The result is one line. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`
  })
}

/** For stdout and stderr: nothing in the text can move the cursor, break the line or speak to a CI runner. */
export function escapeForLog(text: string): string {
  return showUnseen(text)
    .replace(RUNNER_COMMAND, (command) => `${command.slice(0, -1)}\\x5b`)
    .replace(LINE_COMMAND, '$1\\x3a')
}

/**
 * For Markdown outside of code: all that could be markup becomes an entity, which Markdown never takes for markup.
 * Mentions, issue numbers and bare links are found by GitHub after rendering, so a zero-width space breaks those.
 */
export function escapeMarkdown(text: string): string {
  return entities(showUnseen(text))
    .replace(/^(\d{1,9}(?=[.)]\s)|(?=[-+=]))(.)/, (_start, digits: string, mark: string) => digits + entity(mark))
    .replace(/:(?=[\w+-])/g, entity)
    .replace(/&#64;|&#35;(?=\d)|&#58;(?=\/\/)|\bGH-(?=\d)|\bwww&#46;/gi, (found) => found + ZERO_WIDTH_SPACE)
}

/** Code in Markdown as an HTML element: unlike backticks it holds in a table and cannot be closed by its content. */
export function markdownCode(text: string): string {
  return `<code>${entities(showUnseen(text))}</code>`
}

/** What Markdown or GitHub's own syntax acts on anywhere in a line, code or not; a colon and a dot only where they make an address. */
function entities(text: string): string {
  return text.replace(/[&<>"\\`*_[\]#|~@$]|:(?=\/\/)|(?<=\bwww)\./gi, entity)
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`
}

/**
 * JSON that is also safe to print in a CI log: the same data, with runner commands and unseen characters as `\u` escapes.
 * Both can only stand inside of strings, so replacing them in the text keeps the JSON valid.
 */
export function safeJson(value: unknown): string {
  return safe(JSON.stringify(value, null, 2))
}

/** The same of an object, in parts: all of a large one at once takes several times its size. */
export function* safeJsonParts(value: object): Iterable<string> {
  let before = '{'
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (member === undefined) continue
    yield `${before}\n  ${safe(JSON.stringify(name))}: `
    if (Array.isArray(member) && member.length > 0) yield* listParts(member)
    else yield safe(indented(member, '\n  '))
    before = ','
  }
  yield before === '{' ? '{}' : '\n}'
}

function* listParts(items: readonly unknown[]): Iterable<string> {
  let before = '['
  for (const item of items) {
    yield `${before}\n    ${safe(indented(item ?? null, '\n    '))}`
    before = ','
  }
  yield '\n  ]'
}

/** A line feed stands between lines only. */
function indented(value: unknown, line: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', line)
}

function safe(json: string): string {
  const text = json.replace(RUNNER_COMMAND, (command) => `${command.slice(0, -1)}\\u005b`)
  return isPlainJson(text) ? text : text.replace(UNSEEN_IN_LINES, unicodeEscape)
}

/** Told without looking at each character of a large report: of ASCII, JSON writes all that is unseen as `\u` escapes but DEL. */
function isPlainJson(text: string): boolean {
  return Buffer.byteLength(text) === text.length && !text.includes('\u007f')
}

function unicodeEscape(character: string): string {
  let escaped = ''
  for (let index = 0; index < character.length; index++) escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  return escaped
}

/** For SARIF messages, which are plain text but for links `[text](target)`; a mention must not reach anybody either. */
export function escapeSarifMessage(text: string): string {
  const visible = showUnseen(text)
  const unlinked = visible.includes('](') ? visible.replace(/[\\[\]]/g, '\\$&') : visible
  return unlinked.replace(/@(?=\w)/g, '@\u200b')
}

/** At most `limit` UTF-16 units, cut between characters and marked with `…`. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = limit - 1
  const code = text.charCodeAt(end - 1)
  const splitsPair = code >= 0xd800 && code <= 0xdbff
  return `${text.slice(0, splitsPair ? end - 1 : end)}…`
}

/** True for a reference that may stand in Markdown as `<link>`: only what cannot break out of `<…>` and leads to a web page. */
export function isLink(reference: string): boolean {
  return reference.length <= MAX_LINK && /^https:\/\/[\w.-]+(?:[/?#][\w.,~%#?=&+:;/-]*)?$/.test(reference)
}
