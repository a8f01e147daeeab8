/** The text of a value, changed as a row says: by words, by the numbers of the standard, in a list without what has to go. */
import { SECONDS_OF_A_DAY } from '#core/dates'
import type { Location } from '#core/location'
import { scalars } from '#core/value'
import type { Candidate, CandidateInput } from './candidate'
import { itemRun, type ItemRun } from './item-run'
import type { SourceText } from './source-text'
import { wordPlaces } from './word-places'

/** A text of the row that stands in the region once: twice, nobody can say which of them is meant. */
interface Place {
  span: Span
  quote: string
  table: Table
}

type Table = Readonly<Record<string, readonly string[]>>

export function replacements({ finding, row, source, numbers }: CandidateInput, region: Location, text: string): Candidate[] {
  const found: Candidate[] = []
  const one = ({ start, text: old }: Span, fresh: string): Candidate => ({
    edits: [{ at: source.within(region, start, old.length), text: fresh }],
    old,
    fresh,
  })
  const add = (place: Place | undefined, texts: readonly string[]): void => {
    if (place === undefined) return
    const start = (source.offsetOf(region) ?? 0) + place.span.start
    const run = row.list === true ? runAt(source.text, start, place) : undefined
    for (const fresh of texts) found.push(run === undefined ? one(place.span, fresh) : shortened(source, run, place, fresh))
  }
  const { quoted = {}, code = {} } = row
  for (const [old, fresh] of Object.entries(quoted))
    for (const quote of QUOTES) add(placeOf(quotedSpans(text, old, quote), quoted, quote), fresh)
  for (const [old, fresh] of Object.entries(code)) add(placeOf(codeSpans(text, old), code), fresh)
  const [value] = scalars(finding.decidedBy[row.property])
  if (row.clause === true && typeof value === 'number') {
    add(placeOf(codeSpans(text, String(value)), {}), numbers.map(String))
    for (const { span, write } of durationSpans(text, value))
      for (const number of numbers) found.push({ ...one(span, write(number)), old: String(value), fresh: String(number) })
  }
  return found
}

function placeOf(spans: readonly Span[], table: Table, quote = ''): Place | undefined {
  const [span] = spans
  return span === undefined || spans.length > 1 ? undefined : { span, quote, table }
}

function runAt(text: string, start: number, { span, quote, table }: Place): ItemRun | undefined {
  const known = new Set([...Object.keys(table), ...Object.values(table).flat()])
  // A longer one goes before one that it begins with.
  const items = [...known].sort((left, right) => right.length - left.length).map((item) => `${quote}${item}${quote}`)
  return itemRun(text, start - quote.length, `${quote}${span.text}${quote}`, items)
}

/** The list without what has to go, or with the new value where nothing would be left. */
function shortened(source: SourceText, { start, end, items, joint }: ItemRun, { quote, table }: Place, fresh: string): Candidate {
  const all = [...new Set(items.map((item) => item.slice(quote.length, item.length - quote.length)))]
  const kept = all.filter((item) => !Object.hasOwn(table, item))
  const put = kept.length === 0 ? [fresh] : kept
  return {
    edits: [{ at: source.span(start, end - start), text: put.map((item) => `${quote}${item}${quote}`).join(joint) }],
    old: all.filter((item) => Object.hasOwn(table, item)).join(', '),
    fresh: put.join(', '),
  }
}

/** A number of days that is written as a time: `"94608000s"`, `"P3Y"`, `"P1095D"`. None where there is more than one. */
function durationSpans(text: string, days: number): { span: Span; write: (days: number) => string }[] {
  const found: { span: Span; write: (days: number) => string }[] = []
  const add = (match: RegExpExecArray, write: (days: number) => string): void => {
    found.push({ span: { start: match.index + 1, text: match[1] ?? '' }, write })
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

const QUOTES = ['"', "'", '`']

/** The content of a quoted text, whole; the quotes stay. */
function quotedSpans(text: string, content: string, quote: string): Span[] {
  const spans: Span[] = []
  const wanted = `${quote}${content}${quote}`
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) spans.push({ start: at + 1, text: content })
  return spans
}

/** Whole words only: `Tls` is not in `Tls12`, nor in `X.Tls` unless that is asked for. */
function codeSpans(text: string, wanted: string): Span[] {
  const isPart = (at: number): boolean =>
    (/^[\w$]/.test(wanted) && text[at - 1] === '.') || (/^\d/.test(wanted) && text[at + wanted.length] === '.')
  return wordPlaces(text, wanted).flatMap((start) => (isPart(start) ? [] : [{ start, text: wanted }]))
}
