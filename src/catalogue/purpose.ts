/** What a value is for, told from the names it is given to. */
import type { PurposesFile } from './schema'

/** Names longer than this are cut, and no more than so many are looked at. */
const MAX_NAME_LENGTH = 200
const MAX_SINKS = 32

interface Entry {
  words: readonly string[]
  /** Undefined: the words look like a purpose and are none. */
  purpose: string | undefined
  /** Purposes that give way to it, whatever name told them. */
  over: readonly string[]
  /** Place of the purpose in the file: the first one wins a tie. */
  rank: number
}

/** Entries by their first word, in the order of the file, exceptions last. */
export type PurposeIndex = ReadonlyMap<string, readonly Entry[]>

export function buildPurposes(file: Pick<PurposesFile, 'purposes' | 'except'>): PurposeIndex {
  const entries: Entry[] = []
  for (const [rank, { purpose, words, over = [] }] of file.purposes.entries())
    entries.push(...words.flatMap((text) => spellings(text, purpose, rank, over)))
  for (const { words } of file.except) entries.push(...words.flatMap((text) => spellings(text, undefined, file.purposes.length, [])))
  const index = new Map<string, Entry[]>()
  for (const entry of entries) {
    const [first] = entry.words
    if (first === undefined) continue
    const list = index.get(first) ?? []
    list.push(entry)
    index.set(first, list)
  }
  return index
}

/** 'api key' also stands as one word, 'apikey'. */
function spellings(text: string, purpose: string | undefined, rank: number, over: readonly string[]): Entry[] {
  const words = splitWords(text)
  const separate: Entry = { words, purpose, rank, over }
  return words.length === 1 ? [separate] : [separate, { words: [words.join('')], purpose, rank, over }]
}

/** What a value that is called an identifier may still be: `id` is returned by `newSessionId`. */
const MORE_THAN_IDENTIFIER: ReadonlySet<string> = new Set(['session', 'token', 'password', 'key'])

/** The purpose told by the innermost name that tells one; 'general' when none does. */
export function purposeOf(index: PurposeIndex, sinks: readonly string[]): string {
  let found: string | undefined
  let identified: readonly string[] = []
  const names = sinks.slice(0, MAX_SINKS).map(splitWords)
  const entries = names.map((words) => entryOfName(index, words))
  for (const [place, entry] of entries.entries()) {
    // `key.setId(id)`: where that goes on, it is not the identifier.
    if (entry?.purpose === IDENTIFIER && names[place]?.[0] === 'set' && (found ?? IDENTIFIER) === IDENTIFIER) return IDENTIFIER
    // `credential_id = …; create_credential(credential_id)`: it is the identifier of that.
    if (found === IDENTIFIER && entry?.words.every((word) => identified.includes(word))) continue
    const purpose = entries.find((other) => entry?.purpose && other?.over.includes(entry.purpose))?.purpose ?? entry?.purpose
    if (purpose === undefined || (found !== undefined && !MORE_THAN_IDENTIFIER.has(purpose))) continue
    // `get_credential(hashed_id)`: what is looked up by it is another thing.
    if (found === IDENTIFIER && purpose === PASSWORD && names.slice(0, place + 1).some(([first]) => LOOKS_UP.has(first ?? ''))) return found
    // What is written for people to read stays that, whatever it is put into.
    if (purpose === LABEL) return found ?? 'general'
    if (purpose !== IDENTIFIER) return purpose
    identified = found === undefined ? (names[place] ?? []) : identified
    found = purpose
  }
  return found ?? 'general'
}

const IDENTIFIER = 'identifier'
const PASSWORD = 'password'
const LOOKS_UP: ReadonlySet<string> = new Set(['get', 'find', 'load', 'fetch', 'delete', 'remove', 'lookup'])
const LABEL = 'label'

function entryOfName(index: PurposeIndex, words: readonly string[]): Entry | undefined {
  let best: Entry | undefined
  let position = 0
  while (position < words.length) {
    const found = longestAt(index, words, position)
    if (found?.purpose !== undefined && (best === undefined || isBetter(found, best))) best = found
    position += found?.words.length ?? 1
  }
  return best
}

/** The longest entry that begins at a word; of equal ones the first. */
function longestAt(index: PurposeIndex, words: readonly string[], position: number): Entry | undefined {
  let best: Entry | undefined
  for (const entry of index.get(words[position] ?? '') ?? []) {
    if (entry.words.length <= (best?.words.length ?? 0)) continue
    if (entry.words.every((word, offset) => words[position + offset] === word)) best = entry
  }
  return best
}

function isBetter(entry: Entry, other: Entry): boolean {
  return entry.words.length === other.words.length ? entry.rank < other.rank : entry.words.length > other.words.length
}

/** The words of a name, in lower case: at capitals, at everything that is no letter or digit, and without the digits that number it. */
export function splitWords(name: string): string[] {
  const spaced = name
    .slice(0, MAX_NAME_LENGTH)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
  const words: string[] = []
  for (const word of spaced.split(/[^A-Za-z0-9]+/)) {
    const bare = word.toLowerCase().replace(/[0-9]+$/, '')
    if (bare !== '') words.push(bare)
  }
  return words
}

/** Whether the last words of a name are these. */
export function endsInWords(words: readonly string[], ending: readonly string[]): boolean {
  return ending.length <= words.length && ending.every((word, index) => words[words.length - ending.length + index] === word)
}
