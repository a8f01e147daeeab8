/** What our own export wrote beside CycloneDX's fields: read back, a document is judged as the scan was that it came from. */
import type { Confidence, Occurrence } from '#core/asset'
import type { Location } from '#core/location'
import type { PathClass } from '#core/site'
import { oneOf, scalars, type Value } from '#core/value'
import { valueFromJson } from '#core/value-json'
import { fieldOf, fieldsOf, listOf, numberOf, textOf, textsOf, type Fields } from './reading'

const PROPERTY = 'cryptogate:property:'
const OCCURRENCE = 'cryptogate:occurrence:'
/** Properties and occurrences of one component; a list of cipher suites is the longest text there is. */
const MAX_MEMBERS = 100_000
const MAX_LIST = 1000
const MAX_LENGTH = 100_000
const NAME_LENGTH = 300

const PATH_CLASSES: readonly PathClass[] = ['source', 'test', 'example', 'generated', 'vendored', 'documentation']
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low']

export type Details = Partial<
  Pick<Occurrence, 'model' | 'confidence' | 'pathClass' | 'sinks' | 'enclosing' | 'via' | 'trace' | 'places' | 'labels'>
> & {
  end?: { endLine: number; endColumn: number }
}

export interface OwnWords {
  name?: string
  properties: Record<string, Value>
  /** More of occurrences, by their place in the list. */
  details: ReadonlyMap<number, Details>
  /** An algorithm that stands in the document only because others are made of it. */
  isPart: boolean
  /** Something that only a register knows, and nothing in the repository shows. */
  isEntry: boolean
}

/** Undefined where the component has none of our words. */
export function ownWordsOf({ all }: { all: Fields }): OwnWords | undefined {
  const given = fieldOf(all, 'properties')
  const words: OwnWords = { properties: {}, details: new Map(), isPart: false, isEntry: false }
  const details = new Map<number, Details>()
  let found = false
  for (const one of Array.isArray(given) ? given.slice(0, MAX_MEMBERS) : []) {
    const [name, value] = [fieldOf(fieldsOf(one), 'name'), fieldOf(fieldsOf(one), 'value')]
    if (typeof name !== 'string' || typeof value !== 'string' || value.length > MAX_LENGTH) continue
    if (name === 'cryptogate:name') words.name = printable(value)
    else if (name === 'cryptogate:part') words.isPart = value === 'true'
    else if (name === 'cryptogate:entry') words.isEntry = value === 'true'
    else if (name.startsWith(OCCURRENCE)) addDetails(details, name.slice(OCCURRENCE.length), fieldsOf(parsed(value)))
    else if (name.startsWith(PROPERTY)) addProperty(words.properties, name.slice(PROPERTY.length), parsed(value))
    else continue
    found = true
  }
  return found ? { ...words, details } : undefined
}

/** Whether a property of a component is one of these, and none that a policy could go by as a tag. */
export function isOwnWord(name: string): boolean {
  return name.startsWith('cryptogate:')
}

/** A library of our own export: `undefined` for every other component. */
export function libraryWords(all: Fields): OwnWords | undefined {
  if (fieldOf(all, 'type') !== 'library') return undefined
  const words = ownWordsOf({ all })
  return words?.properties['package'] === undefined ? undefined : words
}

/** Our words, and beside them what the fields say otherwise (`read`): then it is one of both, for either may have been changed. */
export function joinedWords(
  words: OwnWords,
  read: Readonly<Record<string, Value>>,
): { properties: Record<string, Value>; contradicts: boolean } {
  const properties = { ...words.properties }
  let contradicts = false
  for (const [name, field] of Object.entries(read)) {
    const own = properties[name]
    if (own === undefined) properties[name] = field
    else if (disagree(own, field)) {
      properties[name] = oneOf([own, field])
      contradicts = true
    }
  }
  return { properties, contradicts }
}

/** An unknown value of ours is no contradiction: a field has a word for it only now and then. */
function disagree(own: Value, field: Value): boolean {
  return own.kind === 'known' && scalars(field).some((one) => one !== own.value)
}

function addProperty(properties: Record<string, Value>, name: string, json: unknown): void {
  const value = valueFromJson(json)
  if (value !== undefined && /^[A-Za-z][A-Za-z0-9]{0,60}$/.test(name)) properties[name] = value
}

function addDetails(details: Map<number, Details>, index: string, fields: Fields): void {
  if (!/^\d{1,6}$/.test(index)) return
  const [endLine, endColumn] = listOf(fieldOf(fields, 'end')).map(numberOf)
  const confidence = CONFIDENCES.find((one) => one === fieldOf(fields, 'confidence'))
  const pathClass = PATH_CLASSES.find((one) => one === fieldOf(fields, 'pathClass'))
  const [model, enclosing] = [textOf(fieldOf(fields, 'model')), textOf(fieldOf(fields, 'enclosing'))]
  const [sinks, via] = [textsOf(fieldOf(fields, 'sinks')), textsOf(fieldOf(fields, 'via'))]
  const trace = listOf(fieldOf(fields, 'trace')).flatMap((one) => locationOf(one) ?? [])
  const [places, labels] = [entriesOf(fieldOf(fields, 'places'), locationOf), entriesOf(fieldOf(fields, 'labels'), valueFromJson)]
  details.set(Number(index), {
    ...(endLine === undefined || endColumn === undefined ? {} : { end: { endLine, endColumn } }),
    ...(model === undefined ? {} : { model }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(pathClass === undefined ? {} : { pathClass }),
    ...(enclosing === undefined ? {} : { enclosing }),
    ...(sinks.length === 0 ? {} : { sinks }),
    ...(via.length === 0 ? {} : { via }),
    ...(trace.length === 0 ? {} : { trace }),
    ...(places === undefined ? {} : { places }),
    ...(labels === undefined ? {} : { labels }),
  })
}

/** Undefined where there is nothing of the kind. */
function entriesOf<Member>(json: unknown, read: (one: unknown) => Member | undefined): Record<string, Member> | undefined {
  const found: [string, Member][] = []
  for (const [name, one] of Object.entries(fieldsOf(json)).slice(0, MAX_LIST)) {
    const member = read(one)
    if (member !== undefined && name !== '__proto__') found.push([name, member])
  }
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function locationOf(json: unknown): Location | undefined {
  const [file, ...numbers] = listOf(json)
  const [line, column, endLine, endColumn] = numbers.map(numberOf)
  const path = textOf(file)
  if (path === undefined || line === undefined || column === undefined || endLine === undefined || endColumn === undefined) return undefined
  return { file: path, line, column, endLine, endColumn }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function printable(text: string): string {
  return text.slice(0, NAME_LENGTH).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
}
