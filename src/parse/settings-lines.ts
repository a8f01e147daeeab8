/** Settings of formats with a line for each: properties, .env, ini, plain TOML, ENV of a Dockerfile. */
import type { Scalar } from '#core/value'

/** A setting with its offsets in the text. */
export interface WrittenSetting {
  path: readonly string[]
  value: Scalar
  start: number
  end: number
}

interface Line {
  text: string
  start: number
}

/** Lines with what a backslash at the end joins to them. */
function logicalLines(text: string, joined: boolean): Line[] {
  const lines: Line[] = []
  let open: Line | undefined
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const part = match[0]
    const line: Line = open ?? { text: '', start: match.index }
    const continues = joined && /(?:^|[^\\])(?:\\\\)*\\$/.test(part) && !/^\s*[#!]/.test(open === undefined ? part : '')
    line.text += open === undefined ? part : part.trimStart()
    if (continues) line.text = line.text.slice(0, -1)
    open = continues ? line : undefined
    if (!continues) lines.push(line)
  }
  if (open) lines.push(open)
  return lines
}

const PROPERTY = /^\s*((?:[^\s=:\\]|\\.)+)\s*[=:\s]\s*(.*)$/

/** `key=value`, `key: value`, `key value`; comments begin with # or !. */
export function propertiesSettings(text: string): WrittenSetting[] {
  return logicalLines(text, true).flatMap(({ text: line, start }) => {
    if (/^\s*[#!]/.test(line)) return []
    const [, key, value] = PROPERTY.exec(line) ?? []
    if (key === undefined || value === undefined) return []
    return [{ path: [plain(key)], value: plain(value).trimEnd(), start, end: start + line.length }]
  })
}

/** Escapes of a properties file. */
function plain(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_all, code: string | undefined, sign: string) =>
    code !== undefined ? String.fromCharCode(Number.parseInt(code, 16)) : (CONTROL[sign] ?? sign),
  )
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f' }

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.]*)[ \t]*=[ \t]*("(?:[^"\\]|\\.){0,20000}"|'[^']{0,20000}'|[^\r\n]*)/gm

/** `NAME=value`, also `export NAME="value"`; a quoted value may go over several lines. */
export function environmentSettings(text: string): WrittenSetting[] {
  return [...text.matchAll(ASSIGNMENT)].map((match) => ({
    path: [match[1] as string],
    value: shellValue(match[2] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function shellValue(written: string): string {
  const [quote] = written
  if (quote === '"' && written.endsWith('"') && written.length > 1) return plainQuoted(written.slice(1, -1))
  if (quote === "'" && written.endsWith("'") && written.length > 1) return written.slice(1, -1)
  return written.replace(/(?:^|\s)#.*$/, '').trim()
}

function plainQuoted(text: string): string {
  return text.replace(/\\(.)/g, (_all, sign: string) => CONTROL[sign] ?? sign)
}

const SECTION = /^\s*\[{1,2}\s*([^\]]{1,200}?)\s*\]{1,2}/
const ENTRY = /^\s*("[^"]*"|'[^']*'|[^\s=:#;"'[][^=:]{0,200}?)\s*[=:]\s*(.*)$/

/** `[section]` and `key = value`; of TOML only values on one line. */
export function sectionSettings(text: string): WrittenSetting[] {
  const settings: WrittenSetting[] = []
  let section: string[] = []
  for (const { text: line, start } of logicalLines(text, false)) {
    const named = SECTION.exec(line)?.[1]
    if (named !== undefined) {
      section = named.split('.').map((part) => unquoted(part.trim()))
      continue
    }
    const [, key, written] = /^\s*[#;]/.test(line) ? [] : (ENTRY.exec(line) ?? [])
    if (key === undefined || written === undefined) continue
    const value = sectionValue(written)
    if (value !== undefined)
      settings.push({ path: [...section, unquoted(key)], value, start: start + line.search(/\S/), end: start + line.length })
  }
  return settings
}

/** Lists and texts over several lines are left out. */
function sectionValue(written: string): Scalar | undefined {
  const quoted = /^("(?:[^"\\]|\\.)*"|'[^']*')/.exec(written)?.[1]
  if (quoted !== undefined) return written.startsWith('"""') || written.startsWith("'''") ? undefined : unquoted(quoted)
  const value = written.replace(/\s+[#;].*$/, '').trim()
  return /^[[{]/.test(value) ? undefined : value
}

function unquoted(text: string): string {
  return /^".*"$/.test(text) ? plainQuoted(text.slice(1, -1)) : /^'.*'$/.test(text) ? text.slice(1, -1) : text
}

const PAIR = /([A-Za-z_][A-Za-z0-9_]*)=("(?:[^"\\]|\\.)*"|'[^']*'|(?:[^\s\\]|\\.)*)/g

/** `ENV NAME=value …` and `ENV NAME value`. */
export function dockerSettings(text: string): WrittenSetting[] {
  return logicalLines(text, true).flatMap(({ text: line, start }) => {
    const rest = /^\s*ENV\s+(.*)$/i.exec(line)?.[1]
    if (rest === undefined) return []
    const span = { start, end: start + line.length }
    const [, single, value] = /^([A-Za-z_][A-Za-z0-9_]*)\s+(.*)$/.exec(rest) ?? []
    if (single !== undefined && value !== undefined) return [{ path: [single], value: shellValue(value), ...span }]
    return [...rest.matchAll(PAIR)].map((pair) => ({ path: [pair[1] as string], value: shellValue(pair[2] ?? ''), ...span }))
  })
}
