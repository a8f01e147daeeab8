/** Asks a person at a terminal. */
import { createInterface } from 'node:readline/promises'

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY
}

/** The answers in order, without surrounding space; stops at the first end of input. */
export async function askAll(questions: readonly string[]): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers: string[] = []
  try {
    for (const question of questions) answers.push((await terminal.question(question)).trim())
  } catch {
    // Control-D or Control-C: what was answered so far counts.
  } finally {
    terminal.close()
  }
  return answers
}
