/** Prints what a command answers, and ends with 0 or 1. */
import { UserError } from '#core/errors'
import { writeNewFile } from '#host/output'
import { escapeForLog } from '#report/index'

/** Lines may hold words of the repository: they cannot steer the terminal. */
export function print({ lines, ok }: { lines: readonly string[]; ok: boolean }): void {
  for (const line of lines) process.stdout.write(`${escapeForLog(line)}\n`)
  process.exitCode = ok ? 0 : 1
}

/** Standard output without a file; a file that exists is left alone. */
export function propose(text: string, output: string | undefined): void {
  if (output === undefined) {
    process.stdout.write(text)
    return
  }
  if (!writeNewFile(process.cwd(), output, text))
    throw new UserError(`${output} exists already`, { help: 'name another file, or look at it on standard output' })
  process.stderr.write(`wrote ${output}\n`)
}
