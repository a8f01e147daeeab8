/** `cryptogate policy …`: checks, explains, compares and tests standards, and proposes one. */
import { Command } from 'commander'
import {
  checkCommand,
  compareCommand,
  diffCommand,
  explainCommand,
  initCommand,
  testCommand,
  type PolicyRequest,
} from '#app/policy-commands'
import { print, propose } from './answer'
import { withPolicySource } from './run-flags'

const POLICY = 'policy file or preset; the policy of the repository when left out'

interface Flags {
  policy?: string
  asOf?: string
  output?: string
  policySource?: string
  id?: string
}

/** All of them, ready to be added to the program; `installation` holds the tool's own files. */
export function policyCommand(installation: string): Command {
  const command = new Command('policy').description('check, explain, compare and test cryptographic standards')
  const request = ({ asOf, policySource }: Flags): PolicyRequest => ({ directory: process.cwd(), installation, asOf, source: policySource })
  command
    .command('check [policy]')
    .description('check a policy: shape, names, contradictions, lists that allow nothing, reviews, examples')
    .action(async (policy: string | undefined, flags: Flags) => {
      print(await checkCommand(request(flags), policy))
    })
  command
    .command('explain [subject]')
    .description('show what is demanded and where it stands: the whole policy, a rule, a clause, an asset, or file:line')
    .option('--policy <policy>', POLICY)
    .action(async (subject: string | undefined, flags: Flags) => {
      print(await explainCommand(request(flags), flags.policy, subject))
    })
  command
    .command('compare <a> <b>')
    .description('show where two standards contradict each other')
    .action(async (left: string, right: string, flags: Flags) => {
      print(await compareCommand(request(flags), left, right))
    })
  command
    .command('diff <before> <after>')
    .description('show what is allowed now that was not, and what fails now, in this repository too; ends with 1 where they differ')
    .action(async (before: string, after: string, flags: Flags) => {
      print(await diffCommand(request(flags), before, after))
    })
  addTestAndInit(command, request)
  for (const each of command.commands) withPolicySource(each)
  return command
}

/** The two that are about the policy file itself. */
function addTestAndInit(command: Command, request: (flags: Flags) => PolicyRequest): void {
  command
    .command('test [policy]')
    .description("run the examples of a policy's own rules")
    .action(async (policy: string | undefined, flags: Flags) => {
      print(await testCommand(request(flags), policy))
    })
  command
    .command('init')
    .description('propose a standard from what the repository uses')
    .option('--id <id>', 'id of the policy', 'our-standard')
    .option('--output <file>', 'file to write; standard output when left out')
    .action(async (flags: Flags) => {
      propose(await initCommand(request(flags), flags.id ?? 'our-standard'), flags.output)
    })
}
