/** How a command says why it could not do its work. */
import { explainFailure, failureLines } from '#app/failure'
import { escapeForLog } from '#report/escape'

/** Says on standard error why nothing was judged; names from the repository cannot steer the terminal. */
export function printFailure(error: unknown): void {
  for (const line of failureLines(explainFailure(error))) process.stderr.write(`${escapeForLog(line)}\n`)
}
