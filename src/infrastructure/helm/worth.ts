/** What a template's expressions are worth: plain data, and holes for what only an installation knows. */
import type { MaterialSource, UnknownReason } from '#core/value'
import type { Content, Place } from '../content'
import type { Data } from '../data'
import { TemplateError } from './syntax'

/** What only an installation knows: why nobody can tell, or which material it is. */
export interface Hole {
  readonly hole: UnknownReason | MaterialSource
}

/** What a chart is given that is no data: .Files, .Capabilities. Members are asked by name, some with arguments. */
export interface Native {
  readonly members: Readonly<Record<string, (given: readonly Worth[]) => Worth>>
}

export type Dict = Map<string, Worth>
export type Worth = string | number | boolean | null | Worth[] | Dict | Hole | Native

const MATERIALS: ReadonlySet<string> = new Set<MaterialSource>(['random', 'generated', 'derived', 'service', 'environment', 'file'])

/** A hole inside a text, so that it is found again once the text was read as YAML. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
const MARK = /\uE000([a-z-]{1,20})\uE001/
const MARKS = /\uE000([a-z-]{1,20})\uE001/g

/** Where the entries of a map stand in values files. */
const PLACES = new WeakMap<Dict, ReadonlyMap<string, Place>>()

export function isHole(worth: Worth | undefined): worth is Hole {
  return typeof worth === 'object' && worth !== null && 'hole' in worth
}

export function isDict(worth: Worth | undefined): worth is Dict {
  return worth instanceof Map
}

export function isNative(worth: Worth | undefined): worth is Native {
  return typeof worth === 'object' && worth !== null && 'members' in worth
}

export function isMaterial(hole: Hole['hole']): hole is MaterialSource {
  return MATERIALS.has(hole)
}

export function markOf({ hole }: Hole): string {
  return `${OPEN}${hole}${CLOSE}`
}

/** The first hole of a text. Material outweighs what is merely unknown. */
export function holeIn(text: string): Hole | undefined {
  if (!text.includes(OPEN)) return undefined
  const found = [...text.matchAll(MARKS)].map((match) => ({ hole: match[1] as Hole['hole'] }))
  return found.find(({ hole }) => isMaterial(hole)) ?? found[0]
}

/** A text by its known parts and its holes. */
export function partsOf(text: string): (string | Hole)[] {
  return text.split(MARK).map((part, index) => (index % 2 === 0 ? part : { hole: part as Hole['hole'] }))
}

/** Text of the repository cannot pretend to hold a hole. */
export function withoutMarks(text: string): string {
  return text.includes(OPEN) || text.includes(CLOSE) ? text.replaceAll(/[\uE000\uE001]/g, ' ') : text
}

/** The hole of an argument, at whatever depth it is hidden in a text. */
export function holeOf(worth: Worth | undefined): Hole | undefined {
  if (isHole(worth)) return worth
  return typeof worth === 'string' ? holeIn(worth) : undefined
}

export function placeIn(dict: Dict, key: string): Place | undefined {
  return PLACES.get(dict)?.get(key)
}

/** Sets an entry, and where it stands. */
export function putAt(dict: Dict, key: string, worth: Worth, place: Place | undefined): void {
  dict.set(key, worth)
  if (place) PLACES.set(dict, new Map([...(PLACES.get(dict) ?? []), [key, place]]))
}

export function isEmpty(worth: Worth | undefined): boolean {
  if (worth === undefined || worth === null || worth === false || worth === 0 || worth === '') return true
  return (Array.isArray(worth) && worth.length === 0) || (isDict(worth) && worth.size === 0)
}

/** Values inside one that is printed, copied or merged; one may hold itself. */
const MAX_SIZE = 100_000
const MAX_DEPTH = 60

/** Throws a TemplateError for a value that would never be printed whole. */
export function bounded<One extends Worth | undefined>(worth: One): One {
  let size = 0
  const visit = (one: Worth | undefined, depth: number): void => {
    if (++size > MAX_SIZE || depth > MAX_DEPTH) throw new TemplateError('a value is too large', 0)
    if (Array.isArray(one)) for (const item of one) visit(item, depth + 1)
    else if (isDict(one)) for (const item of one.values()) visit(item, depth + 1)
  }
  if (typeof worth === 'object' && worth !== null) visit(worth, 0)
  return worth
}

/** As Go prints it. Throws a TemplateError for what is too large. */
export function printed(worth: Worth | undefined): string {
  return printedInside(bounded(worth))
}

function printedInside(worth: Worth | undefined): string {
  if (worth === undefined || worth === null) return ''
  if (isHole(worth)) return markOf(worth)
  if (Array.isArray(worth)) return `[${worth.map(printedInside).join(' ')}]`
  if (isDict(worth)) return `map[${[...worth].map(([key, value]) => `${key}:${printedInside(value)}`).join(' ')}]`
  return typeof worth === 'object' ? '' : String(worth)
}

/** A tree of a values file, with its places. */
export function worthOf(data: Data | undefined, place: (data: Data) => Place): Worth {
  return treeOf(data, withoutMarks, place)
}

/** A tree of a text that a template made: it has no places, and its marks stand for what is not known. */
export function worthOfPrinted(data: Data | undefined): Worth {
  return treeOf(data, (text) => text)
}

function treeOf(data: Data | undefined, textOf: (text: string) => string, place?: (data: Data) => Place): Worth {
  if (data === undefined) return null
  if (data.kind === 'list') return data.items.map((item) => treeOf(item, textOf, place))
  if (data.kind === 'scalar') return typeof data.value === 'string' ? textOf(data.value) : data.value
  const dict: Dict = new Map()
  const places = new Map<string, Place>()
  for (const [key, { value }] of data.entries) {
    dict.set(key, treeOf(value, textOf, place))
    if (place) places.set(key, place(value))
  }
  PLACES.set(dict, places)
  return dict
}

/** What a manifest says, as a value of a chart; what is not known is a hole. */
export function worthOfContent(content: Content): Worth {
  if (content.kind === 'scalar') return typeof content.value === 'string' ? withoutMarks(content.value) : content.value
  if (content.kind === 'null') return null
  if (content.kind === 'list') return content.items.map(worthOfContent)
  if (content.kind === 'material') return { hole: content.material }
  if (content.kind !== 'map') return { hole: content.kind === 'unknown' ? content.reason : 'expression' }
  const dict: Dict = new Map([...content.entries].map(([key, value]) => [key, worthOfContent(value)]))
  const places = [...content.entries].flatMap(([key, { place }]) => (place === undefined ? [] : [[key, place] as const]))
  PLACES.set(dict, new Map(places))
  return dict
}

/** The first goes before the second, map by map; null in the first takes an entry away. */
export function merged(over: Dict, under: Dict): Dict {
  const dict: Dict = new Map()
  const places = new Map<string, Place>()
  for (const [source, key, worth] of [...entriesOf(under), ...entriesOf(over)]) {
    const before = dict.get(key)
    const place = placeIn(source, key)
    if (worth === null && source === over) dict.delete(key)
    else dict.set(key, isDict(worth) && isDict(before) ? merged(worth, before) : worth)
    if (place) places.set(key, place)
  }
  PLACES.set(dict, places)
  return dict
}

function entriesOf(dict: Dict): [Dict, string, Worth][] {
  return [...dict].map(([key, worth]) => [dict, key, worth])
}

/** A copy that can be changed without the first changing. */
export function copied(worth: Worth): Worth {
  if (Array.isArray(worth)) return worth.map(copied)
  if (!isDict(worth)) return worth
  const dict: Dict = new Map([...worth].map(([key, value]) => [key, copied(value)]))
  const places = PLACES.get(worth)
  if (places) PLACES.set(dict, places)
  return dict
}
