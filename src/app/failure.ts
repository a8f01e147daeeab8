/** What a person reads when a run could not judge: whose fault it is, where, and what to do. */
import { UserError } from '#core/errors'

export interface Failure {
  message: string
  /** Place in a file of the user. */
  at?: UserError['at']
  help?: string
}

/** A UserError keeps its words; anything else is our bug and says so. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof UserError) {
    return {
      message: error.message,
      ...(error.at === undefined ? {} : { at: error.at }),
      ...(error.help === undefined ? {} : { help: error.help }),
    }
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    message: `internal error: ${stack}`,
    help: 'this is a bug in cryptogate: please report it with the lines above; nothing was judged',
  }
}

/** The failure as lines for a terminal or log: error, place, help. */
export function failureLines(failure: Failure): string[] {
  const lines = `error: ${failure.message}`.split('\n')
  const place = failure.at === undefined ? '' : `${failure.at.file}:${failure.at.line}:${failure.at.column}`
  if (place !== '' && !failure.message.includes(place)) lines.push(`  ${place}`)
  if (failure.help !== undefined) lines.push(...failure.help.split('\n').map((line) => `  ${line}`))
  return lines
}
