/** Asks a person at a terminal. */
import { createInterface } from 'node:readline/promises'

/** Whether somebody is there to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY
}

/** The answers in order, without surrounding space. Control-D or Control-C ends it: what was answered so far counts. Pasted lines wait for their question. */
export async function askAll(questions: readonly string[]): Promise<string[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const lines = terminal[Symbol.asyncIterator]()
  const answers: string[] = []
  for (const question of questions) {
    process.stdout.write(question)
    const line = await lines.next()
    if (line.done === true) break
    answers.push(line.value.trim())
  }
  terminal.close()
  return answers
}
