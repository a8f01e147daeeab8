/** Edits that may make a finding go: the text of the value that decided, changed as a row says. Nothing here is sure; judging again is. */
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import { alternatives, type Value } from '#core/value'
import type { Candidate, CandidateInput } from './candidate'
import { everywhere } from './everywhere'
import { attributeIn, insertion } from './insertion'
import { replacements } from './replacement'

const NOTHING: Value = { kind: 'unknown', reason: 'absent' }

/** A longer text is no value. */
const MAX_REGION = 2000

/** The likeliest first; empty where the text does not say the value in the clear, or says it twice. */
export function candidatesOf(input: CandidateInput): Candidate[] {
  const attribute = attributeIn(input)
  if (!isOfFile(input)) return []
  const written = literalOf(input)
  const regions = [
    ...(typeof attribute === 'object' ? [attribute] : []),
    ...regionsOf(input.finding, input.row.property),
    // An option's name stands before its value, a flag behind its command.
    ...[written, ...(input.row.flag === true ? [input.finding.at] : [])].flatMap((at) =>
      at === undefined ? [] : [input.source.wholeLines(at)],
    ),
  ]
  for (const region of regions) {
    const text = input.source.at(region)
    if (text === undefined || text.length > MAX_REGION) continue
    // Where the value stands in the clear, the same text elsewhere is another value.
    const isMeant = ({ edits }: Candidate): boolean =>
      written === undefined || region === attribute || edits.some(({ at }) => isWithin(written, at) || isWithin(at, written))
    const found = replacements(input, region, text).filter(isMeant)
    if (found.length > 0) return found
  }
  if (input.row.everywhere !== undefined) return everywhere(input, input.row.everywhere)
  return input.row.insert === undefined || attribute !== 'none' ? [] : insertion(input)
}

function isOfFile({ source: { text }, row: { holds = [], lacks = [] } }: CandidateInput): boolean {
  return holds.every((one) => text.includes(one)) && !lacks.some((one) => text.includes(one))
}

/** The place of the value, where a text or a number stands there. */
function literalOf({ finding, row, source }: CandidateInput): Location | undefined {
  const at = finding.decidedBy[row.property]?.at
  const text = at === undefined ? undefined : source.at(at)
  return text !== undefined && /^(?:(["'`])[^"'`]*\1|[\d_]+)$/.test(text) ? at : undefined
}

function isWithin(inner: Location, outer: Location): boolean {
  const starts = outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column)
  const ends = inner.endLine < outer.endLine || (inner.endLine === outer.endLine && inner.endColumn <= outer.endColumn)
  return starts && ends
}

/** Where the value stands, from the exact place to the statement around it. */
function regionsOf({ decidedBy, occurrence, at }: Finding, property: string): Location[] {
  const [own] = alternatives(decidedBy[property] ?? NOTHING).flatMap(({ at: place }) => place ?? [])
  const set = occurrence.places?.[property]
  // A constant that stands elsewhere is on the way to its value.
  return [...(own === undefined ? [] : [own]), ...(set === undefined ? [] : [set]), at, occurrence.at, ...occurrence.trace]
}
