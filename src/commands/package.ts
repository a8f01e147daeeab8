/** `cryptogate package …`: the evidence package for auditors. */
import { Command } from 'commander'
import { checkPackage, createPackage, type PackageRequest, type VerifyRequest } from '#app/package'
import { print } from './answer'
import { withRunFlags } from './run-flags'

type Flags<Request> = Omit<Request, 'directory' | 'installation'>

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function packageCommand(installation: string): Command {
  const command = new Command('package').description('make the evidence package of fourteen parts, and verify one')
  withRunFlags(command.command('create', { isDefault: true }).description('make the package: what is missing is named with its owner'))
    .option('--output <folder>', 'folder to write; it must not be there yet', 'evidence-package')
    .option('--trusted-ref <ref>', 'branch, tag or commit whose register and audit file count')
    .option('--ledger <file>', 'ledger that the package is added to')
    .option('--at <time>', 'moment of the entry in the ledger, with its zone; now when left out')
    .action(async (flags: Flags<PackageRequest>) => {
      print(await createPackage({ directory: process.cwd(), installation, ...flags }))
    })
  withRunFlags(command.command('verify').description('check that not a byte of a package changed, and no file came, went or was renamed'))
    .argument('<folder>', 'the package')
    .option('--digest <sha256>', 'what the manifest has to have: from its signature, the ledger, a release')
    .option('--rebuild', 'make it again from this repository, and compare every byte')
    .action(async (folder: string, flags: Flags<VerifyRequest>) => {
      print(await checkPackage({ directory: process.cwd(), installation, ...flags }, folder))
    })
  return command
}
