/** Attributes of a declared resource: where one stands, and the edit that puts one in. */
import { SECONDS_OF_A_DAY } from '#core/dates'
import type { Location } from '#core/location'
import { attributeOfBlock, openingOfBlock } from './block'
import type { Candidate, CandidateInput } from './candidate'
import { attributeOfTemplate, openingOfTemplate } from './template'

/** Stands in a row for a number of the standard. */
const NUMBER = '{number}'
/** The same number of days, in seconds. */
const SECONDS = '{seconds}'

/** The place of an attribute's value in its resource; 'none' where the resource does not have it; undefined where nobody can tell. */
export function attributeIn(input: CandidateInput): Location | 'none' | undefined {
  return isTemplate(input) ? attributeOfTemplate(input) : attributeOfBlock(input)
}

/** Puts an attribute in where the resource does not have it. */
export function insertion(input: CandidateInput): Candidate[] {
  const opening = isTemplate(input) ? openingOfTemplate(input) : openingOfBlock(input)
  if (opening === undefined) return []
  const { at, before, after } = opening
  const { value } = (input.finding.decidedBy[input.row.property] ?? {}) as { value?: unknown }
  const old = typeof value === 'number' ? String(value) : ''
  return valuesOf(input).map(({ put, fresh }) => ({ edits: [{ at, text: `${before}${put}${after}` }], old, fresh }))
}

function isTemplate({ finding }: CandidateInput): boolean {
  return finding.occurrence.language === 'cloudformation'
}

/** What is put in, and the number or word that is told of it: one for each number where the row asks for one. */
function valuesOf({ row: { insert = '' }, numbers }: CandidateInput): { put: string; fresh: string }[] {
  if (!insert.includes(NUMBER) && !insert.includes(SECONDS)) return [{ put: insert, fresh: insert }]
  return numbers.map((number) => ({
    put: insert.replace(NUMBER, String(number)).replace(SECONDS, String(number * SECONDS_OF_A_DAY)),
    fresh: String(number),
  }))
}
