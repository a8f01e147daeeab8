/** Edits that may make a finding go: the text of the value that decided, changed as a row says. Nothing here is sure; judging again is. */
import { SECONDS_OF_A_DAY } from '#core/dates'
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import { scalars } from '#core/value'
import type { Candidate, CandidateInput } from './candidate'
import { attributeIn, insertion } from './insertion'
import type { FixRow } from './rows'

/** A longer text is no value. */
const MAX_REGION = 2000

/** The likeliest first; empty where the text does not say the value in the clear, or says it twice. */
export function candidatesOf(input: CandidateInput): Candidate[] {
  const attribute = attributeIn(input)
  const regions = regionsOf(input.finding, input.row.property)
  for (const region of typeof attribute === 'object' ? [attribute, ...regions] : regions) {
    const text = input.source.at(region)
    if (text === undefined || text.length > MAX_REGION) continue
    const found = replacements(input, region, text)
    if (found.length > 0) return found
  }
  if (input.row.everywhere !== undefined) return everywhere(input, input.row.everywhere)
  return input.row.insert === undefined || attribute !== 'none' ? [] : insertion(input)
}

/** An import and all uses of its name; none where the name stands for something else, or the new one is taken. */
function everywhere({ source }: CandidateInput, { name, needs, changes }: NonNullable<FixRow['everywhere']>): Candidate[] {
  const { text } = source
  const places = text.length > MAX_WHOLE ? 0 : wordsIn(text, name)
  if (places === 0 || !text.includes(needs)) return []
  const all = Object.entries(changes).flatMap(([old, fresh]) => allOf(text, old).map((start) => ({ start, old, fresh })))
  // Longer texts hold shorter ones; one place is changed once.
  const kept = all.filter((one) => !all.some((other) => other !== one && covers(other, one)))
  // A bare name in a text or a comment is no use of the import.
  const isUse = ({ start, old }: { start: number; old: string }): boolean =>
    old !== name || text[start + old.length] === '(' || lineAround(text, start).includes(needs)
  if (kept.length !== places || !kept.every(isUse)) return []
  const count = Math.min(...kept.map(({ fresh }) => fresh.length))
  const candidates: Candidate[] = []
  for (let index = 0; index < count; index++) {
    const edits = kept.map(({ start, old, fresh }) => ({ at: source.span(start, old.length), text: fresh[index] ?? old }))
    const added = /\w+/.exec(Object.values(changes)[0]?.[index]?.split('/').at(-1) ?? '')?.[0] ?? ''
    if (wordsIn(text, added) === 0) candidates.push({ edits, old: name, fresh: added })
  }
  return candidates
}

/** A longer file is not changed as a whole. */
const MAX_WHOLE = 1_000_000

function covers(one: { start: number; old: string }, other: { start: number; old: string }): boolean {
  return one.start <= other.start && one.start + one.old.length >= other.start + other.old.length && one.old.length > other.old.length
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end)
}

/** How often a name stands as a word. */
function wordsIn(text: string, name: string): number {
  return allOf(text, name).length
}

/** Where a text stands and no word goes on at its ends. */
function allOf(text: string, wanted: string): number[] {
  const found: number[] = []
  const isWord = (character: string | undefined): boolean => character !== undefined && /[\w$]/.test(character)
  const [startsWord, endsWord] = [isWord(wanted[0]), isWord(wanted.at(-1))]
  for (let at = wanted === '' ? -1 : text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if ((startsWord && isWord(text[at - 1])) || (endsWord && isWord(text[at + wanted.length]))) continue
    found.push(at)
  }
  return found
}

/** Where the value stands, from the exact place to the statement around it. */
function regionsOf({ decidedBy, occurrence, at }: Finding, property: string): Location[] {
  const own = decidedBy[property]?.at
  const set = occurrence.places?.[property]
  // A constant that stands elsewhere is on the way to its value.
  return [...(own === undefined ? [] : [own]), ...(set === undefined ? [] : [set]), at, occurrence.at, ...occurrence.trace]
}

function replacements({ finding, row, source, numbers }: CandidateInput, region: Location, text: string): Candidate[] {
  const found: Candidate[] = []
  const add = (spans: readonly Span[], texts: readonly string[]): void => {
    // Twice in one place: nobody can say which of them is meant.
    const [span] = spans
    if (span === undefined || spans.length > 1) return
    for (const fresh of texts)
      found.push({ edits: [{ at: source.within(region, span.start, span.text.length), text: fresh }], old: span.text, fresh })
  }
  for (const [old, fresh] of Object.entries(row.quoted ?? {})) add(quotedSpans(text, old), fresh)
  for (const [old, fresh] of Object.entries(row.code ?? {})) add(codeSpans(text, old), fresh)
  const [value] = scalars(finding.decidedBy[row.property])
  if (row.clause === true && typeof value === 'number') {
    add(codeSpans(text, String(value)), numbers.map(String))
    for (const { old, span, write } of durationSpans(text, value))
      for (const number of numbers)
        found.push({
          edits: [{ at: source.within(region, span.start, span.text.length), text: write(number) }],
          old: String(old),
          fresh: String(number),
        })
  }
  return found
}

/** A number of days that is written as a time: `"94608000s"`, `"P3Y"`, `"P1095D"`. None where there is more than one. */
function durationSpans(text: string, days: number): { old: number; span: Span; write: (days: number) => string }[] {
  const found: { old: number; span: Span; write: (days: number) => string }[] = []
  const add = (match: RegExpExecArray, write: (days: number) => string): void => {
    found.push({ old: days, span: { start: match.index + 1, text: match[1] ?? '' }, write })
  }
  for (const match of text.matchAll(/"(\d{1,12}(?:\.0{1,9})?s)"/g))
    if (Number.parseInt(match[1] ?? '', 10) === days * SECONDS_OF_A_DAY) add(match, (number) => `${String(number * SECONDS_OF_A_DAY)}s`)
  for (const match of text.matchAll(/"(P\d{1,6}[DWMY])"/g)) add(match, (number) => `P${String(number)}D`)
  return found.length === 1 ? found : []
}

interface Span {
  start: number
  text: string
}

/** The content of a quoted text, whole; the quotes stay. */
function quotedSpans(text: string, content: string): Span[] {
  return ['"', "'", '`'].flatMap((quote) => {
    const spans: Span[] = []
    const wanted = `${quote}${content}${quote}`
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) spans.push({ start: at + 1, text: content })
    return spans
  })
}

/** Whole words only: `Tls` is not in `Tls12`, nor in `X.Tls` unless that is asked for. */
function codeSpans(text: string, wanted: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const isWord = (character: string | undefined): boolean => character !== undefined && /[\w$]/.test(character)
    const before = text[at - 1]
    if (isWord(before) || before === '.' || isWord(text[at + wanted.length])) continue
    if (/^\d/.test(wanted) && text[at + wanted.length] === '.') continue
    spans.push({ start: at, text: wanted })
  }
  return spans
}
