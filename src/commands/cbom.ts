/** `cryptogate cbom …`: compares inventories, takes one apart by services, and puts several together. */
import path from 'node:path'
import { Command } from 'commander'
import { compareInventories, joinedCboms, splitCbom } from '#app/cbom-commands'
import { writeReport } from '#host/output'
import { escapeForLog } from '#report/index'

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function cbomCommand(installation: string): Command {
  const command = new Command('cbom').description('compare, split and merge inventories in CycloneDX')
  command
    .command('diff <before> [after]')
    .description(
      'show which cryptographic assets came, went and changed between two CBOMs or two commits (main..HEAD); ends with 1 where they differ',
    )
    .action(async (before: string, after: string | undefined) => {
      const { lines, ok } = await compareInventories({ directory: process.cwd(), installation }, before, after)
      for (const line of lines) process.stdout.write(`${escapeForLog(line)}\n`)
      process.exitCode = ok ? 0 : 1
    })
  command
    .command('split <cbom>')
    .description('write one CBOM for each service that the policy or the register assigns')
    .option('--output <folder>', 'folder to write to', '.')
    .action((cbom: string, { output }: { output: string }) => {
      for (const { service, fileName, text } of splitCbom(process.cwd(), cbom))
        process.stderr.write(
          `${escapeForLog(service)}: wrote ${escapeForLog(writeReport(process.cwd(), path.join(output, fileName), text))}\n`,
        )
    })
  command
    .command('merge <cboms...>')
    .description('put several CBOMs together, each of their subjects with what it uses')
    .option('--name <name>', 'what the whole is called', 'merged')
    .option('--output <file>', 'file to write; standard output when left out')
    .action((cboms: string[], { name, output }: { name: string; output?: string }) => {
      const text = joinedCboms(process.cwd(), cboms, name)
      if (output === undefined) process.stdout.write(text)
      else process.stderr.write(`wrote ${escapeForLog(writeReport(process.cwd(), output, text))}\n`)
    })
  return command
}
