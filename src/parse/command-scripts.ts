/** Where scripts stand in a file: the whole of it, RUN of a Dockerfile, `run:` of a workflow, scripts of package.json. */
import { isMap, isScalar, isSeq, parseAllDocuments, type Node, type Scalar as YamlScalar } from 'yaml'
import { dockerSettings, environmentSettings } from './settings-lines'
import { isTooDeep, treeSettings } from './settings-tree'

export interface ScriptForm {
  form: 'script' | 'dockerfile' | 'yaml' | 'json' | 'environment' | 'elements'
  /** Keys whose texts, or lists of texts, are scripts. */
  scripts: readonly string[]
  /** Keys that hold environment variables. */
  environment: readonly string[]
}

export interface Script {
  text: string
  start: number
}

export interface SetVariable {
  name: string
  value: string
  start: number
  end: number
}

interface Found {
  scripts: Script[]
  environment: SetVariable[]
}

const MAX_DEPTH = 24

/** Never throws; offsets are those of the file. */
export function scriptsOf(form: ScriptForm, path: string, text: string): Found {
  switch (form.form) {
    case 'script':
      return { scripts: isScript(path, text) ? [{ text, start: 0 }] : [], environment: [] }
    case 'elements':
      return { scripts: [], environment: [] }
    case 'environment':
      return { scripts: [], environment: environmentSettings(text).map(asVariable) }
    case 'dockerfile':
      return { scripts: dockerScripts(text), environment: dockerSettings(text).map(asVariable) }
    case 'json':
      return { scripts: jsonScripts(text, form.scripts), environment: [] }
    case 'yaml':
      return yamlScripts(text, form)
  }
}

/** A file without an ending says in its first line what runs it. */
function isScript(path: string, text: string): boolean {
  return /(?:^|\/)[^/]*\.[^/]*$|(?:^|\/)\.husky\//.test(path) || /^#!.{0,200}\b(?:ba|z|k|da|a)?sh\b/.test(text)
}

function asVariable({ path, value, start, end }: { path: readonly string[]; value: unknown; start: number; end: number }): SetVariable {
  return { name: path.at(-1) ?? '', value: String(value), start, end }
}

const INSTRUCTION = /^[ \t]*(?:ONBUILD[ \t]+)?(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK)[ \t]+/i
/** A document in a Dockerfile ends within so many lines. */
const MAX_DOCUMENT = 2000

/** What RUN and its like execute: up to the first line that goes on nowhere, or the heredoc that is the whole script. */
function dockerScripts(text: string): Script[] {
  const scripts: Script[] = []
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)].map((match) => ({ text: match[0], start: match.index }))
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index] as (typeof lines)[number]
    const begin = INSTRUCTION.exec(first.text)?.[0].length
    if (begin === undefined) continue
    // Comments may stand between joined lines.
    while (index + 1 < lines.length && goesOn(lines[index]?.text ?? '', lines[index] !== first)) index++
    const end = lines[index + 1]?.start ?? text.length
    const body = text.slice(first.start + begin, end)
    const document = /<<-?[ \t]*["']?([A-Za-z_]\w*)["']?/.exec(body)?.[1]
    const close =
      document === undefined ? -1 : lines.slice(index + 1, index + 1 + MAX_DOCUMENT).findIndex((line) => line.text.trim() === document)
    // `RUN <<EOF` runs the document; `RUN cat <<EOF > file` only writes it.
    if (close >= 0 && /^(?:--\S+[ \t]+)*(?:(?:ba|z|k|da)?sh[ \t]*)?<</.test(body)) {
      scripts.push({ text: text.slice(end, lines[index + 1 + close]?.start), start: end })
    } else scripts.push({ text: withoutFlags(execForm(body)), start: first.start + begin })
    if (close >= 0) index += close + 1
  }
  return scripts
}

function goesOn(line: string, isJoined: boolean): boolean {
  return /\\[ \t]*\r?\n?$/.test(line) || (isJoined && /^[ \t]*#/.test(line))
}

/** `["curl", "-k"]` as words; same length. */
function execForm(line: string): string {
  return /^(?:--\S+[ \t]+|CMD[ \t]+)*\[/i.test(line) ? line.replaceAll(/[[\],]/g, ' ') : line
}

/** `RUN --mount=… command`, `HEALTHCHECK --interval=5s CMD command`; same length. */
function withoutFlags(line: string): string {
  return line.replace(/^(?:--\S+[ \t\\\r\n]+)*(?:CMD[ \t]+)?/i, (part) => part.replaceAll(/[^\r\n]/g, ' '))
}

function jsonScripts(text: string, keys: readonly string[]): Script[] {
  return treeSettings(text).settings.flatMap(({ path, start, end }) =>
    path.length === 2 && keys.includes(path[0] ?? '')
      ? [{ text: text.slice(start + 1, end - 1).replaceAll('\\"', ' "'), start: start + 1 }]
      : [],
  )
}

function yamlScripts(text: string, form: ScriptForm): Found {
  const found: Found = { scripts: [], environment: [] }
  if (isTooDeep(text)) return found
  try {
    const documents = parseAllDocuments(text, { version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
    if (Array.isArray(documents)) for (const document of documents) collect(document.contents as Node | null, [], text, form, found)
  } catch {
    // A template, or no YAML at all: no script can be told from it.
  }
  return found
}

function collect(node: Node | null, path: readonly string[], text: string, form: ScriptForm, found: Found): void {
  if (node === null || path.length > MAX_DEPTH) return
  if (isMap(node)) {
    for (const { key, value } of node.items)
      if (isScalar(key)) collect(value as Node | null, [...path, String(key.value)], text, form, found)
    return
  }
  if (isSeq(node)) {
    for (const item of node.items) collect(item as Node | null, [...path, ''], text, form, found)
    return
  }
  if (!isScalar(node) || !node.range) return
  const [start, end] = node.range
  const inList = path.at(-1) === ''
  const key = inList ? path.at(-2) : path.at(-1)
  if (key !== undefined && form.scripts.includes(key) && typeof node.value === 'string') found.scripts.push(scriptOf(node, text))
  const around = path.at(-2)
  if (around === undefined || !form.environment.includes(around)) return
  const [, name, value] = inList ? (/^([A-Za-z_]\w*)=([\s\S]*)$/.exec(String(node.value)) ?? []) : ['', path.at(-1), String(node.value)]
  if (name !== undefined && value !== undefined) found.environment.push({ name, value, start, end })
}

/** The text as it stands in the file, so that places stay true; a folded text is one line. */
function scriptOf({ range, type }: YamlScalar, text: string): Script {
  const [from, to] = range ?? [0, 0]
  const written = text.slice(from, to)
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
  const header = isBlock ? written.indexOf('\n') + 1 : /^["']/.test(written) ? 1 : 0
  const body = isBlock ? written.slice(header) : written.slice(header, header === 1 ? -1 : undefined)
  return { text: type === 'BLOCK_LITERAL' ? body : body.replaceAll(/[\r\n]/g, ' '), start: from + header }
}
