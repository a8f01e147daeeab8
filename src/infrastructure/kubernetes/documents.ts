/** A file of many documents, cut before it is parsed: most of what a cluster is made of says nothing of cryptography. */

/** A part of a text, and where it begins. */
export interface Part {
  readonly text: string
  readonly start: number
}

/** What a document says it is. */
export interface Head {
  readonly apiVersion: string
  readonly kind: string
}

/** Documents of one file. */
const MAX_PARTS = 5000
const SEPARATOR = /^---(?=[ \t\r\n]|$)[^\n]*(?:\n|$)/gm

/** Parts between the lines that begin with `---`. */
export function partsOf(text: string): { parts: Part[]; isCut: boolean } {
  const parts: Part[] = []
  let from = 0
  SEPARATOR.lastIndex = 0
  for (let match = SEPARATOR.exec(text); match !== null && parts.length < MAX_PARTS; match = SEPARATOR.exec(text)) {
    addPart(parts, text.slice(from, match.index), from)
    from = match.index + match[0].length
  }
  addPart(parts, text.slice(from), from)
  return { parts, isCut: parts.length > MAX_PARTS }
}

function addPart(parts: Part[], text: string, start: number): void {
  if (/\S/.test(text)) parts.push({ text, start })
}

const API_VERSION = /^["']?apiVersion["']?[ \t]*:[ \t]*["']?([\w./-]+)/m
const KIND = /^["']?kind["']?[ \t]*:[ \t]*["']?(\w+)/m

/** Where both stand at the beginning of lines, as they mostly do; undefined asks for the document to be parsed. */
export function headOf(text: string): Head | undefined {
  const apiVersion = API_VERSION.exec(text)?.[1]
  const kind = KIND.exec(text)?.[1]
  return apiVersion === undefined || kind === undefined ? undefined : { apiVersion, kind }
}

/** The model's name of a kind: its group goes before it, its version does not matter. */
export function symbolOf({ apiVersion, kind }: Head): string {
  const slash = apiVersion.indexOf('/')
  return slash < 0 ? kind : `${apiVersion.slice(0, slash)}/${kind}`
}
