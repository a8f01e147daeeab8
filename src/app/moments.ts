/** Moments that a person gives on the command line. */
import { UserError } from '#core/errors'
import { instantOf, INSTANT_HELP } from '#core/instants'
import { now } from '#host/clock'

/** In UTC; undefined where none was given. Throws a UserError for what is no moment with its zone. */
export function givenMoment(given: string | undefined, flag: string): string | undefined {
  if (given === undefined) return undefined
  const moment = instantOf(given)
  if (moment === undefined) throw new UserError(`${flag}: '${given}' is no time with its zone`, { help: INSTANT_HELP })
  return moment
}

/** In UTC; now where none was given. */
export function momentOf(given: string | undefined, flag = '--at'): string {
  return givenMoment(given, flag) ?? now()
}
