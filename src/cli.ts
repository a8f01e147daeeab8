/** Door 2: the terminal. Reads the command line, leaves the work to the commands, sets the exit code. */
import { Command, CommanderError } from 'commander'
import { VERSION } from '#app/version'
import { exitCode } from '#app/outcome'
import { baselineCommand } from '#commands/baseline'
import { cbomCommand } from '#commands/cbom'
import { completionCommand } from '#commands/completion'
import { diffCommand } from '#commands/diff'
import { doctorCommand } from '#commands/doctor'
import { explainCommand } from '#commands/explain'
import { fixCommand } from '#commands/fix'
import { policyCommand } from '#commands/policy'
import { impactCommandOf, registerCommand } from '#commands/register'
import { printFailure, scanCommand } from '#commands/scan'

const EXIT_CODES = `
Exit codes: 0 pass, 1 the policy says no, 2 nothing could be judged (bad input, broken policy, internal error).
A violation never ends with 2, an error never with 1, whatever format is asked for.`

/** Runs the command line of this process; `installation` is the folder of the tool's own files (dist/). */
export async function cli(installation: string): Promise<void> {
  ignoreClosedPipe()
  const program = new Command('cryptogate')
    .description('A policy gate for cryptography.')
    .version(VERSION, '-v, --version')
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(add --help for all options)')
  program.addCommand(scanCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(diffCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(policyCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(baselineCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(registerCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(impactCommandOf(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(fixCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(cbomCommand(installation).addHelpText('after', EXIT_CODES))
  program.addCommand(explainCommand(installation))
  program.addCommand(doctorCommand(installation))
  program.addCommand(completionCommand(program))
  // Before the commands are called: a usage error must end with 2, commander's own choice is 1.
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) command.exitOverride()
  try {
    await program.parseAsync(process.argv)
  } catch (error) {
    process.exitCode = endOf(error)
  }
}

function endOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCode('error', false)
  printFailure(error)
  return exitCode('error', false)
}

/** `cryptogate scan | head` closes the pipe early; that is no error and loses nothing anyone reads. */
function ignoreClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
