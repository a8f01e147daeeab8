/** `cryptogate ledger …`: the ledger of runs, audits and incidents. */
import { Command } from 'commander'
import { addRecord, listLedger, verifyLedger, type LedgerRequest } from '#app/ledger-commands'
import { print } from './answer'
import { withLedger, withRunFlags } from './run-flags'

type Flags = Pick<LedgerRequest, 'ledger' | 'head' | 'at' | 'policy' | 'policySource' | 'register' | 'trustedRef' | 'asOf'> & {
  step?: string
}

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function ledgerCommand(installation: string): Command {
  const command = new Command('ledger').description('verify, list and add to the ledger of runs, audits and incidents')
  const request = (flags: Flags): LedgerRequest => ({ directory: process.cwd(), installation, ...flags })
  withFlags(command.command('verify').description('check that every line is as it was written and follows the one before'))
    .option('--trusted-ref <ref>', 'branch, tag or commit from which the ledger may only have grown')
    .option('--head <hash>', 'hash of an entry that has to be in it')
    .action(async (flags: Flags) => {
      print(await verifyLedger(request(flags)))
    })
  withFlags(command.command('list').description('print every entry')).action(async (flags: Flags) => {
    print(await listLedger(request(flags)))
  })
  withFlags(command.command('add').description('add a record or an incident of the audit file, so that it cannot be altered unseen'))
    .argument('<id>', 'id of the record or incident')
    .option('--step <step>', 'of an incident: declared, scoped, revoked, restored, closed', 'recorded')
    .option('--at <time>', 'when it happened, with its zone; now when left out')
    .action(async (id: string, flags: Flags) => {
      print(await addRecord(request(flags), id, flags.step ?? 'recorded'))
    })
  return command
}

function withFlags(command: Command): Command {
  return withRunFlags(withLedger(command))
}
