/** Errors with an owner: a UserError is the user's to mend and says how; anything else is our bug. */
import type { Location } from './location'

/** The input is at fault: nothing was judged (exit code 2). */
export class UserError extends Error {
  readonly help: string | undefined
  readonly at: Location | undefined

  constructor(message: string, options: { help?: string; at?: Location } = {}) {
    super(message)
    this.name = 'UserError'
    this.help = options.help
    this.at = options.at
  }
}
