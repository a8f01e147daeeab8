/** The shape of knowledge/fixes/*.yml: what text takes the place of what, for findings of which rule. Whether it helps, judging again tells. */
import { z } from 'zod'
import type { Condition, Matcher } from '#core/match'

const text = z.string().min(1)
/** What takes the place of words may be nothing: a flag goes. */
const words = z.union([z.string(), z.array(z.string()).min(1)]).transform((given) => (Array.isArray(given) ? given : [given]))
const texts = z.union([text, z.array(text).min(1)]).transform((given) => (Array.isArray(given) ? given : [given]))

export const fixRow = z
  .strictObject({
    rules: z.array(text).min(1),
    property: text.describe('The property that decided, and whose value is changed.'),
    languages: z.array(text).min(1).optional().describe('Left out: all.'),
    algorithms: z.array(text).min(1).optional().describe('Only findings of these; left out: all.'),
    models: z.array(text).min(1).optional().describe("Only findings of these models ('python/argon2-cffi'); left out: all."),
    attributes: z.array(text).min(1).optional().describe('Only where the property comes from one of these attributes of a resource.'),
    holds: z.array(text).min(1).optional().describe('Only in files with all of these texts.'),
    lacks: z.array(text).min(1).optional().describe('Only in files with none of these texts.'),
    given: z.literal(true).optional().describe('Only where the program gives the value; not where the library takes it by itself.'),
    numbers: z
      .strictObject({ clause: text, property: text })
      .optional()
      .describe("Whose numbers are taken, where the rule's own clause has none of this property."),
    says: text.optional().describe('What is done, with {old} and {new}.'),
    clause: z
      .literal(true)
      .optional()
      .describe(
        "The new value is a number of the standard's clause for this property, in the notation that stands there; the nearest that is enough.",
      ),
    quoted: z
      .record(z.string(), texts)
      .optional()
      .describe('Whole content of a quoted text → what it becomes; of several the first that is enough.'),
    code: z.record(z.string(), words).optional().describe('Words of the program → what they become; of several the first that is enough.'),
    list: z.literal(true).optional().describe('Where several known values stand in a list, the old ones go and the others stay.'),
    flag: z.literal(true).optional().describe('What goes is all that there is to see: without it nothing is left to judge.'),
    everywhere: z
      .strictObject({
        name: text.describe('A name that the file imports: each place where it stands as a word has to be one of `changes`.'),
        needs: text.describe('What the file has to hold, such as the import that the name comes from.'),
        changes: z.record(z.string(), texts),
      })
      .optional()
      .describe('Changes the import and every use of a name in the file together; only where nothing else is called so.'),
    insert: text
      .optional()
      .describe(
        'Infrastructure: the value of the attribute, which is put in where the resource does not have it; {number} is one of the clause, {seconds} the same number of days in seconds.',
      ),
    breaks: text.optional().describe('What depends on the old value: only code that a change brings is fixed, elsewhere this is said.'),
    cannot: text.optional().describe('Why there is no fix: said in its place.'),
  })
  .refine((row) => row.cannot !== undefined || row.says !== undefined, { path: ['says'], message: 'is missing: a fix says what it does' })
  .refine(
    (row) => row.cannot !== undefined || [row.clause, row.quoted, row.code, row.everywhere, row.insert].some((way) => way !== undefined),
    {
      message: 'needs a way: clause, quoted, code, everywhere, insert, or cannot',
    },
  )

export const fixFile = z.array(fixRow).min(1)

export type FixRow = z.output<typeof fixRow>

/** Numbers that a clause's conditions name for a property, the nearest to the old value first. */
export function numbersIn(conditions: readonly (Condition | undefined)[], property: string, old: number): number[] {
  const found = new Set<number>()
  for (const condition of conditions) if (condition !== undefined) collect(condition, property, found)
  found.delete(old)
  return [...found].sort((left, right) => Math.abs(left - old) - Math.abs(right - old) || left - right)
}

function collect(condition: Condition, property: string, found: Set<number>): void {
  const own = (condition as Record<string, unknown>)[property] as Matcher | undefined
  if (own !== undefined) for (const number of numbersOf(own)) found.add(number)
  for (const inner of [...(condition.anyOf ?? []), ...(condition.allOf ?? [])]) collect(inner, property, found)
}

function numbersOf(matcher: Matcher): number[] {
  if (typeof matcher === 'number') return [matcher]
  if (Array.isArray(matcher)) return matcher.filter((one) => typeof one === 'number')
  if (typeof matcher !== 'object') return []
  return [matcher.min, matcher.max, ...(matcher.in ?? [])].filter((one) => typeof one === 'number')
}
