/** The objects that a text of manifests declares: what each is, and all that it says. */
import { textOf, type Content, type MapContent, type Place } from '../content'
import { itemsOf, textIn, entryOf, type Data, type DataMap } from '../data'
import type { Problem } from '../hcl-syntax'
import { readJson } from '../json'
import { readYaml } from '../yaml'
import { mapOf, type Placing } from './contents'
import { headOf, partsOf, symbolOf, type Head } from './documents'

export interface Declared extends Head {
  /** The model's name of the kind. */
  readonly symbol: string
  readonly name: string
  readonly namespace: string | undefined
  readonly contents: MapContent
  /** Where its kind stands. */
  readonly place: Place
}

export interface ReadObjects {
  readonly objects: Declared[]
  readonly problems: Problem[]
  /** Whether anything in it is of Kubernetes, looked at or not. */
  readonly isOurs: boolean
  readonly isCut: boolean
}

/** Lists in lists. */
const MAX_LISTS = 4
/** Objects of one file. */
const MAX_OBJECTS = 20_000

/** Never throws. Only documents whose kind is wanted are parsed. */
export function objectsOf(text: string, placing: Placing, isWanted: (head: Head, text: string) => boolean): ReadObjects {
  const read = { objects: [] as Declared[], problems: [] as Problem[], isOurs: false, isCut: false }
  if (/^\s*[{[]/.test(text)) {
    const { data, problem } = readJson(text)
    if (data) take(data, placing, isWanted, read)
    if (problem && read.isOurs) read.problems.push(problem)
    return read
  }
  const { parts, isCut } = partsOf(text)
  read.isCut = isCut
  for (const part of parts) {
    const head = headOf(part.text)
    if (head && !isList(head)) read.isOurs = true
    if (head && !isList(head) && !isWanted(head, part.text)) continue
    if (head === undefined && !(part.text.includes('apiVersion') && part.text.includes('kind'))) continue
    const { documents, problems } = readYaml(part.text)
    const shifted = shift(placing, part.start)
    const before = read.objects.length
    for (const one of documents) take(one, shifted, isWanted, read)
    // What is no manifest may be broken for reasons of its own.
    if (head || read.objects.length > before)
      read.problems.push(...problems.map(({ offset, message }) => ({ offset: offset + part.start, message })))
  }
  return read
}

function shift(placing: Placing, by: number): Placing {
  return {
    place: ({ start, end }) => placing.place({ start: start + by, end: end + by }),
    ...(placing.valuePlace && { valuePlace: ({ start, end }) => placing.valuePlace?.({ start: start + by, end: end + by }) }),
  }
}

function isList({ kind }: Head): boolean {
  return kind.endsWith('List')
}

function take(
  data: Data,
  placing: Placing,
  isWanted: (head: Head, text: string) => boolean,
  read: ReadObjects & { isOurs: boolean; isCut: boolean },
  depth = 0,
): void {
  const head = { apiVersion: textIn(data, 'apiVersion') ?? '', kind: textIn(data, 'kind') ?? '' }
  if (data.kind !== 'map' || head.apiVersion === '' || head.kind === '') return
  if (isList(head) && depth < MAX_LISTS) {
    for (const item of itemsOf(entryOf(data, 'items'))) take(item, placing, isWanted, read, depth + 1)
    return
  }
  read.isOurs = true
  if (!isWanted(head, '')) return
  if (read.objects.length >= MAX_OBJECTS) read.isCut = true
  else read.objects.push(objectOf(data, head, placing))
}

function objectOf(data: DataMap, head: Head, placing: Placing): Declared {
  const contents = mapOf(data, placing)
  const metadata = contents.entries.get('metadata')
  const kind = data.entries.get('kind')
  return {
    ...head,
    symbol: symbolOf(head),
    name: textOf(memberIn(metadata, 'name')) ?? '',
    namespace: textOf(memberIn(metadata, 'namespace')),
    contents,
    place: placing.place(kind ? { start: kind.key.start, end: kind.value.end } : data),
  }
}

export function memberIn(content: Content | undefined, name: string): Content | undefined {
  return content?.kind === 'map' ? content.entries.get(name) : undefined
}
