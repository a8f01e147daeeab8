/** `cryptogate register …` and `cryptogate impact`: the Key Management Register. */
import { Command, InvalidArgumentError } from 'commander'
import { checkRegister, exportRegister, EXPORTS, importRegister, IMPORTS, initRegister, type ImportForm } from '#app/register-commands'
import { impactCommand } from '#app/register-impact'
import { sprintCommand } from '#app/register-sprint'
import type { RegisterRequest } from '#app/register-run'
import { UserError } from '#core/errors'
import { writeReport } from '#host/output'
import { canAsk } from '#host/prompt'
import { escapeForLog } from '#report/index'
import { print, propose } from './answer'
import { collected, withRunFlags } from './run-flags'

interface Flags {
  register?: string
  policy?: string
  policySource?: string
  trustedRef?: string
  asOf?: string
  output?: string
  id?: string
  profile?: string
  from?: ImportForm
  map?: string[]
  format?: (typeof EXPORTS)[number]
  service?: string
  key?: string[]
  answers?: string
  awareAt?: string
  classifiedAt?: string
  quick?: boolean
  whole?: boolean
}

type Make = (flags: Flags) => RegisterRequest

/** All of them, ready to be added to the program; `installation` holds the tool's own files. */
export function registerCommand(installation: string): Command {
  const command = new Command('register').description('check, draft, import, export and fill in the Key Management Register')
  const request: Make = (flags) => requestOf(installation, flags)
  withRunFlags(
    command
      .command('check')
      .description('judge the register against the repository: findings, completeness, the twelve audit findings, what is due'),
  )
    .option('--trusted-ref <ref>', 'branch, tag or commit whose register counts')
    .action(async (flags: Flags) => {
      print(await checkRegister(request(flags)))
    })
  withRunFlags(command.command('init').description('draft a register from the keys that the repository declares and uses'))
    .option('--id <id>', 'id of the register', 'register')
    .option('--profile <profile>', 'light or regulated', 'light')
    .option('--output <file>', 'file to write; standard output when left out')
    .action(async (flags: Flags) => {
      const { text, count } = await initRegister(request(flags), flags.id ?? 'register', flags.profile ?? 'light')
      propose(text, flags.output)
      process.stderr.write(`${String(count)} drafted\n`)
    })
  addExchange(command, request)
  withRunFlags(
    command.command('sprint').description('fill in the register of one service in five steps; what is answered is kept in the register'),
  )
    .requiredOption('--service <id>', 'the service')
    .option('--key <name>', 'entry, or key without one, that belongs to the service; can be repeated', collected)
    .option('--answers <file>', "file with answers: 'keys/<id>/<field>': answer; without it a person is asked, where there is one")
    .action(async (flags: Flags) => {
      const { service = '', key: keys = [], answers } = flags
      print(await sprintCommand({ ...request(flags), service, keys, answers, interactive: canAsk() }))
    })
  return command
}

/** What a key, a certificate or a commit concerns. */
export function impactCommandOf(installation: string): Command {
  return withRunFlags(
    new Command('impact').description('show what a key, a certificate or a commit concerns, and the notifications that an incident starts'),
  )
    .argument('<subject>', 'id of an entry, alias, ARN, address in Terraform, or a commit')
    .option('--aware-at <time>', 'when somebody became aware of the incident: 2026-11-21T14:30Z')
    .option('--classified-at <time>', 'when it was classified as major')
    .option('--quick', 'from the register alone, without looking into files')
    .option('--whole', 'look at every file, and not only at what declares resources or names the key')
    .option('--from <report>', 'what an earlier report in JSON says of code and resources, without looking into files')
    .action(async (subject: string, { from, ...flags }: Omit<Flags, 'from'> & { from?: string }) => {
      const { awareAt, classifiedAt, quick, whole } = flags
      print(await impactCommand({ ...requestOf(installation, flags), awareAt, classifiedAt, quick, whole, from }, subject))
    })
}

function addExchange(command: Command, request: Make): void {
  withRunFlags(command.command('import').description('make entries of a table, of what a cloud provider lists, or of a CycloneDX document'))
    .argument('<file...>', 'CSV, JSON of aws kms, gcloud kms or az keyvault, CycloneDX')
    .option('--from <form>', `${IMPORTS.join(', ')}; told by the file when left out`, oneOf(IMPORTS))
    .option('--map <column=field>', 'what a column of a table holds; can be repeated', collected)
    .option('--output <file>', 'file to write; standard output when left out')
    .action(async (files: string[], flags: Flags) => {
      const { text, notes } = await importRegister({ ...request(flags), files, from: flags.from, mapping: mappingOf(flags.map ?? []) })
      propose(text, flags.output)
      for (const note of notes) process.stderr.write(`${escapeForLog(note)}\n`)
    })
  withRunFlags(command.command('export').description('the register as a table, a page or a calendar of what falls due'))
    .option('--format <format>', EXPORTS.join(', '), oneOf(EXPORTS), 'csv')
    .option('--output <file>', 'file to write; standard output when left out')
    .action(async (flags: Flags) => {
      const text = await exportRegister(request(flags), flags.format ?? 'csv')
      if (flags.output === undefined) process.stdout.write(text)
      else process.stderr.write(`wrote ${writeReport(process.cwd(), flags.output, text)}\n`)
    })
}

function requestOf(installation: string, { register, policy, policySource, trustedRef, asOf }: Flags): RegisterRequest {
  return { directory: process.cwd(), installation, register, policy, policySource, trustedRef, asOf }
}

function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((one) => one === value)
    if (word === undefined) throw new InvalidArgumentError(`it is one of ${words.join(', ')}`)
    return word
  }
}

function mappingOf(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const split = pair.lastIndexOf('=')
      if (split <= 0) throw new UserError(`--map: '${pair}' names no field`, { help: "write --map 'Column=owner'" })
      return [pair.slice(0, split), pair.slice(split + 1)]
    }),
  )
}
