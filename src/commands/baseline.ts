/** `cryptogate baseline …`: records what is there before the gate. */
import { Command } from 'commander'
import { createBaseline, updateBaseline, type BaselineRequest } from '#app/baseline-command'
import { parseOptions } from '#app/options'
import { withBaseline, withPolicy } from './run-flags'

interface Flags {
  policy?: string
  policySource?: string
  asOf?: string
  baseline?: string
  trustedRef?: string
  force?: boolean
  grow?: boolean
}

/** Both of them, ready to be added to the program; `installation` holds the tool's own files. */
export function baselineCommand(installation: string): Command {
  const command = new Command('baseline').description('record the findings that were there before the gate')
  const request = ({ force: _force, grow: _grow, ...flags }: Flags): BaselineRequest => ({
    directory: process.cwd(),
    installation,
    options: parseOptions(flags, 'flag'),
  })
  command
    .command('create')
    .description('record all findings that warn or fail today')
    .option('--force', 'replace the baseline that is there')
    .action(async (flags: Flags) => {
      process.stdout.write(`${await createBaseline(request(flags), flags.force === true)}\n`)
    })
  command
    .command('update')
    .description('take out what is gone; a baseline only shrinks unless told otherwise')
    .option('--grow', 'put in what is new, too')
    .action(async (flags: Flags) => {
      process.stdout.write(`${await updateBaseline(request(flags), flags.grow === true)}\n`)
    })
  for (const each of command.commands) withPolicy(withBaseline(each))
  return command
}
