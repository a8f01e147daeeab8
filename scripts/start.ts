/** How a script of this folder is started: from the top of the source tree, with errors that a person can read. */
import path from 'node:path'
import { explainFailure, failureLines } from '#app/failure'
import { UserError } from '#core/errors'

export const ROOT = path.resolve(__dirname, '..')

/** Runs `main` when `script` (a file name of this folder) is what the command line started, not when it is imported. */
export function start(script: string, main: () => void | Promise<void>): void {
  if (path.resolve(process.argv[1] ?? '') !== path.join(ROOT, 'scripts', script)) return
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      process.exitCode = 1
      process.stderr.write(`${script} failed\n${problemOf(error)}\n`)
    })
}

/** A bundler's stack quotes its own line of four megabytes: it is cut. */
function problemOf(error: unknown): string {
  if (error instanceof UserError) return failureLines(explainFailure(error)).join('\n')
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return text.slice(0, 4000)
}
