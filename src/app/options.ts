/** Options of every door from one schema: inputs of the action, flags of the command line, and what is wrong with one. */
import type { z } from 'zod'
import { SEVERITIES } from '#core/finding'
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import {
  COMMENT_MODES,
  MAX_REVIEW_COMMENTS,
  ON_ERROR,
  optionNames,
  optionsSchema,
  SCANS,
  UPDATE_MODES,
  type OptionNames,
} from './option-schema'

export type Options = z.output<typeof optionsSchema>
export type OptionKey = keyof typeof optionsSchema.shape

export interface OptionDescription extends OptionNames {
  key: OptionKey
  text: string
}

/** Every option in the schema's order, for help texts and generated documents. */
export function describeOptions(): OptionDescription[] {
  return (Object.keys(optionsSchema.shape) as OptionKey[]).map((key) => {
    const schema = optionsSchema.shape[key]
    const known = optionNames.get(schema)
    if (known === undefined) throw new Error(`option ${key} has no names`)
    return { key, text: schema.description ?? '', ...known }
  })
}

/**
 * Checks what a door was given (strings as they came, absent keys left out).
 * Throws a UserError that calls the option by its name at that door.
 */
export function parseOptions(given: Partial<Record<OptionKey, unknown>>, door: 'input' | 'flag'): Options {
  const parsed = optionsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const key = parsed.error.issues[0]?.path[0] as OptionKey
  throw new UserError(explain(key, given[key], door), { help: `${describe(key, door)}: ${optionsSchema.shape[key].description ?? ''}` })
}

/** What an option takes, where that is one of some words. */
const WORDS: Readonly<Partial<Record<OptionKey, readonly string[]>>> = {
  failOn: [...SEVERITIES, 'none'],
  scan: SCANS,
  onError: ON_ERROR,
  comment: COMMENT_MODES,
  commentMode: UPDATE_MODES,
}

function explain(key: OptionKey, value: unknown, door: 'input' | 'flag'): string {
  const shown = `${describe(key, door)}: '${String(value)}'`
  if (key === 'asOf') return `${shown} is not a date of the calendar written YYYY-MM-DD`
  if (key === 'reviewComments') return `${shown} is not a whole number from 0 to ${String(MAX_REVIEW_COMMENTS)}`
  if (key === 'category') return `${shown} has something else than letters, digits, '.', '_', '/' and '-', or is longer than 64 characters`
  const words = WORDS[key] ?? ['true', 'false']
  const close = closest(String(value), words)
  return `${shown} is not one of ${words.join(', ')}${close === undefined ? '' : `; did you mean '${close}'?`}`
}

function describe(key: OptionKey, door: 'input' | 'flag'): string {
  const known = optionNames.get(optionsSchema.shape[key])
  return (door === 'input' ? known?.input : known?.flag?.split(' ')[0]) ?? key
}
