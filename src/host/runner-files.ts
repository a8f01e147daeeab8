/**
 * What a step gives its job through files of the runner (runner FileCommandManager). The toolkit's package does the same and loads
 * an HTTP client that no step of ours uses, a tenth of the time that a pull request takes.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'

type Environment = Readonly<Record<string, string | undefined>>

/** Sets an output of the step; nothing where the runner gives no file. */
export function setOutput(environment: Environment, name: string, value: string): void {
  // Nobody can guess it, so that no value ends before its end.
  const end = `ghadelimiter_${randomUUID()}`
  append(environment['GITHUB_OUTPUT'], `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`)
}

/** Adds to the job's summary; false where there is none. */
export function addToSummary(environment: Environment, markdown: string): boolean {
  return append(environment['GITHUB_STEP_SUMMARY'], markdown)
}

function append(file: string | undefined, text: string): boolean {
  if (file === undefined || file === '') return false
  appendFileSync(file, text)
  return true
}
