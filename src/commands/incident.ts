/** `cryptogate incident …`: incidents with keys, from the first word to the audit that follows. */
import { Command, Option } from 'commander'
import { incidentStatus, incidentTemplate, openIncident, type IncidentRequest } from '#app/incident-commands'
import { INCIDENT_TYPES } from '#audit/incident-record'
import { print } from './answer'
import { withLedger, withRunFlags } from './run-flags'

type Flags = Omit<IncidentRequest, 'directory' | 'installation'>

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function incidentCommand(installation: string): Command {
  const command = new Command('incident').description('open an incident with keys, watch its clocks, and write its playbook')
  const request = (flags: Flags): IncidentRequest => ({ directory: process.cwd(), installation, ...flags })
  withFlags(
    command.command('open').description('write the record of an incident with keys: whom it concerns, and until when whom to notify'),
  )
    .argument('<key...>', 'id of an entry of the register, alias, ARN, address in Terraform')
    .addOption(new Option('--type <type>', 'what is feared').choices(INCIDENT_TYPES).default('suspected-compromise'))
    .option('--title <text>', 'what happened, in a few words')
    .option('--detected-at <time>', 'when it was detected, with its zone; when somebody became aware, when left out')
    .option('--aware-at <time>', 'when somebody became aware, with its zone: the clocks start here; now when left out')
    .option('--by <id>', 'who opens it')
    .option('--how <text>', 'how it was detected')
    .option('--id <id>', 'id of the incident; day and key when left out')
    .option('--output <file>', 'file to write; .github/crypto-audit/incident-<id>.yml when left out')
    .option('--quick', 'from the register alone, without looking into files')
    .action(async (keys: string[], flags: Flags) => {
      print(await openIncident(request(flags), keys))
    })
  withFlags(command.command('status').description('show what was done and what is due; ends with 1 where a notification is overdue'))
    .argument('[id]', 'the incident; all that are open when left out')
    .action(async (id: string | undefined, flags: Flags) => {
      print(await incidentStatus(request(flags), id))
    })
  command
    .command('template')
    .description('print a playbook for a compromised key to begin with')
    .action(async () => {
      process.stdout.write(await incidentTemplate(request({})))
    })
  return command
}

function withFlags(command: Command): Command {
  return withRunFlags(withLedger(command.option('--at <time>', 'moment from which to count, with its zone; now when left out')))
}
