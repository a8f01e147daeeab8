/** A name that a file imports, changed in the import and in every use. */
import type { Candidate, CandidateInput } from './candidate'
import type { FixRow } from './rows'
import { wordPlaces } from './word-places'

/** An import and all uses of its name; none where the name stands for something else, or the new one is taken. */
export function everywhere({ source }: CandidateInput, { name, needs, changes }: NonNullable<FixRow['everywhere']>): Candidate[] {
  const { text } = source
  const places = text.length > MAX_WHOLE ? 0 : wordPlaces(text, name).length
  if (places === 0 || !text.includes(needs)) return []
  const all = Object.entries(changes).flatMap(([old, fresh]) => wordPlaces(text, old).map((start) => ({ start, old, fresh })))
  // Longer texts hold shorter ones; one place is changed once.
  const kept = all.filter((one) => !all.some((other) => other !== one && covers(other, one)))
  // A bare name in a text or a comment is no use of the import; a declared type is, and a call where no row says which calls.
  const use = Object.keys(changes).some((old) => old.includes(`${name}(`)) ? DECLARED : CALLED_OR_DECLARED
  const isUse = ({ start, old }: { start: number; old: string }): boolean =>
    old !== name || use.test(text.slice(start + old.length, start + old.length + MAX_DECLARED)) || lineAround(text, start).includes(needs)
  if (kept.length !== places || !kept.every(isUse)) return []
  const count = Math.min(...kept.map(({ fresh }) => fresh.length))
  const candidates: Candidate[] = []
  for (let index = 0; index < count; index++) {
    const edits = kept.map(({ start, old, fresh }) => ({ at: source.span(start, old.length), text: fresh[index] ?? old }))
    const added = Object.values(changes)[0]?.[index]?.match(/\w+/g)?.at(-1) ?? ''
    if (added === name || wordPlaces(text, added).length === 0) candidates.push({ edits, old: name, fresh: added })
  }
  return candidates
}

/** Behind a type: `Random random =`, `Optional<Random>`. */
const DECLARED = /^(?:>|\s+\w+\s*[=;,):])/
const CALLED_OR_DECLARED = /^(?:\(|>|\s+\w+\s*[=;,):])/
const MAX_DECLARED = 80

/** A longer file is not changed as a whole. */
const MAX_WHOLE = 1_000_000

function covers(one: { start: number; old: string }, other: { start: number; old: string }): boolean {
  return one.start <= other.start && one.start + one.old.length >= other.start + other.old.length && one.old.length > other.old.length
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end)
}
