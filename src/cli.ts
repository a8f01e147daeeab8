/** Door 2: the terminal. Reads the command line, leaves the work to the commands, sets the exit code. */
import { Command, CommanderError } from 'commander'
import { printFailure } from '#commands/failure'
import { VERSION } from '#app/version'
import { exitCode } from '#app/outcome'

const EXIT_CODES = `
Exit codes: 0 pass, 1 the policy says no, 2 nothing could be judged (bad input, broken policy, internal error).
A violation never ends with 2, an error never with 1, whatever format is asked for.`

type Load = (installation: string, program: Command) => Promise<Command>

/** Every command by its name, in the order of the help; loaded when it is called, so that none waits for what another needs. */
const COMMANDS: Readonly<Record<string, Load>> = {
  scan: async (installation) => withExitCodes((await import('#commands/scan')).scanCommand(installation)),
  diff: async (installation) => withExitCodes((await import('#commands/diff')).diffCommand(installation)),
  policy: async (installation) => withExitCodes((await import('#commands/policy')).policyCommand(installation)),
  baseline: async (installation) => withExitCodes((await import('#commands/baseline')).baselineCommand(installation)),
  register: async (installation) => withExitCodes((await import('#commands/register')).registerCommand(installation)),
  audit: async (installation) => withExitCodes((await import('#commands/audit')).auditCommand(installation)),
  impact: async (installation) => withExitCodes((await import('#commands/register')).impactCommandOf(installation)),
  fix: async (installation) => withExitCodes((await import('#commands/fix')).fixCommand(installation)),
  cbom: async (installation) => withExitCodes((await import('#commands/cbom')).cbomCommand(installation)),
  ledger: async (installation) => withExitCodes((await import('#commands/ledger')).ledgerCommand(installation)),
  incident: async (installation) => withExitCodes((await import('#commands/incident')).incidentCommand(installation)),
  package: async (installation) => withExitCodes((await import('#commands/package')).packageCommand(installation)),
  explain: async (installation) => (await import('#commands/explain')).explainCommand(installation),
  doctor: async (installation) => (await import('#commands/doctor')).doctorCommand(installation),
  completion: async (_, program) => (await import('#commands/completion')).completionCommand(program),
}

/** What answers without any command, and the one that speaks of all others. */
const VERSION_FLAGS = ['-v', '--version']
const OF_ALL = 'completion'

/** Runs the command line of this process; `installation` is the folder of the tool's own files (dist/). */
export async function cli(installation: string): Promise<void> {
  ignoreClosedPipe()
  const program = new Command('cryptogate')
    .description('A policy gate for cryptography.')
    .version(VERSION, VERSION_FLAGS.join(', '))
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(add --help for all options)')
  try {
    for (const load of wanted(process.argv[2])) program.addCommand(await load(installation, program))
    // Before the commands are called: a usage error must end with 2, commander's own choice is 1.
    for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) command.exitOverride()
    await program.parseAsync(process.argv)
  } catch (error) {
    process.exitCode = endOf(error)
  }
}

/** The command that the first word names; all of them for help, completion, and a word that may be a misspelling. */
function wanted(word: string | undefined): Load[] {
  if (word !== undefined && VERSION_FLAGS.includes(word)) return []
  const named = word === undefined || word === OF_ALL || !Object.hasOwn(COMMANDS, word) ? undefined : COMMANDS[word]
  return named === undefined ? Object.values(COMMANDS) : [named]
}

function withExitCodes(command: Command): Command {
  return command.addHelpText('after', EXIT_CODES)
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
