/** How long one file may take a parser, and how one that asks nobody is held to it. */
import vm from 'node:vm'

/** A file whose parse takes longer is given up by that parser. */
export const PARSE_DEADLINE_MS = 10_000

const script = new vm.Script('run()')
const room: { run?: () => unknown } = {}
let context: vm.Context | undefined

/** What `run` gives; throws `DeadlinePassed` when it takes longer, and what `run` throws. */
export function withinDeadline<Result>(run: () => Result, milliseconds = PARSE_DEADLINE_MS): Result {
  context ??= vm.createContext(room)
  room.run = run
  try {
    return script.runInContext(context, { timeout: milliseconds }) as Result
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new DeadlinePassed()
    throw error
  } finally {
    delete room.run
  }
}

export class DeadlinePassed extends Error {}
