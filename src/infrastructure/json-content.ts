/** Texts that hold JSON, such as policies: what stands in them, with what is filled in where it is known. */
import { scalar, unknownContent, type Content, type Place } from './content'
import type { Data } from './data'
import { readJson } from './json'

/** Stands for a part that is not known, inside a text that is read as JSON. */
const HOLE = '\uE000'
const HOLES = /\uE000(\d+)\uE000/

/** Parts of a structure that are written out. */
const MAX_PARTS = 200

/** A structure as text; undefined where a part of it is not known. */
export function writtenOut(content: Content): string | undefined {
  let parts = 0
  const write = (one: Content): string | undefined => {
    if (++parts > MAX_PARTS) return undefined
    if (one.kind === 'scalar') return JSON.stringify(one.value)
    if (one.kind === 'null') return 'null'
    if (one.kind !== 'map' && one.kind !== 'list') return undefined
    const inner = (one.kind === 'list' ? one.items : [...one.entries.values()]).map(write)
    if (one.open || inner.includes(undefined)) return undefined
    const names = one.kind === 'list' ? [] : [...one.entries.keys()]
    return one.kind === 'list'
      ? `[${inner.join()}]`
      : `{${inner.map((value, index) => `${JSON.stringify(names[index])}:${value ?? ''}`).join()}}`
  }
  return write(content)
}

/** Undefined where the text holds no JSON. */
export function jsonContent(content: Content): Content | undefined {
  const holes: Content[] = []
  const text =
    content.kind === 'scalar' && typeof content.value === 'string' ? content.value : content.kind === 'text' ? written(content, holes) : ''
  if (!/^\s*[[{]/.test(text)) return undefined
  const { data, problem } = readJson(text)
  if (data === undefined || (problem !== undefined && data.kind === 'scalar')) return undefined
  return contentOf(data, holes, content.place)
}

/** A part outside of quotes becomes a text of its own. */
function written(content: Extract<Content, { kind: 'text' }>, holes: Content[]): string {
  let text = ''
  let isQuoted = false
  for (const part of content.parts) {
    if (typeof part === 'string') {
      text += part
      isQuoted = part.replaceAll(/\\./g, '').split('"').length % 2 === 0 ? !isQuoted : isQuoted
      continue
    }
    const mark = `${HOLE}${String(holes.push(part) - 1)}${HOLE}`
    text += isQuoted ? mark : `"${mark}"`
  }
  return text
}

function contentOf(data: Data, holes: readonly Content[], place: Place | undefined): Content {
  switch (data.kind) {
    case 'list':
      return { kind: 'list', items: data.items.map((item) => contentOf(item, holes, place)), open: false, place }
    case 'map':
      return {
        kind: 'map',
        entries: new Map([...data.entries].map(([key, entry]) => [key, contentOf(entry.value, holes, place)])),
        open: [...data.entries.keys()].some((key) => key.includes(HOLE)),
        place,
      }
    case 'scalar':
      return scalarOf(data.value, holes, place)
  }
}

function scalarOf(value: string | number | boolean | null, holes: readonly Content[], place: Place | undefined): Content {
  if (value === null) return { kind: 'null', place }
  if (typeof value !== 'string' || !value.includes(HOLE)) return scalar(value, place)
  const parts = value.split(HOLES)
  const [before, number, after] = parts
  if (parts.length === 3 && before === '' && after === '') return holes[Number(number)] ?? unknownContent('expression', place)
  return {
    kind: 'text',
    parts: parts.flatMap((part, index): (string | Content)[] =>
      index % 2 === 0 ? (part === '' ? [] : [part]) : [holes[Number(part)] ?? unknownContent('expression', place)],
    ),
    place,
  }
}
