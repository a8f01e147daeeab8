/** Prints what a command answers, and ends with 0 or 1. */
import { escapeForLog } from '#report/index'

/** Lines may hold words of the repository: they cannot steer the terminal. */
export function print({ lines, ok }: { lines: readonly string[]; ok: boolean }): void {
  for (const line of lines) process.stdout.write(`${escapeForLog(line)}\n`)
  process.exitCode = ok ? 0 : 1
}
