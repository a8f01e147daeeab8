/** `cryptogate cbom …`: compares inventories. */
import { Command } from 'commander'
import { compareCboms } from '#app/cbom-commands'
import { escapeForLog } from '#report/index'

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function cbomCommand(installation: string): Command {
  const command = new Command('cbom').description('compare inventories in CycloneDX')
  command
    .command('diff <before> <after>')
    .description('show which cryptographic assets came, went and changed between two CBOMs; ends with 1 where they differ')
    .action((before: string, after: string) => {
      const { lines, ok } = compareCboms({ directory: process.cwd(), installation }, before, after)
      for (const line of lines) process.stdout.write(`${escapeForLog(line)}\n`)
      process.exitCode = ok ? 0 : 1
    })
  return command
}
