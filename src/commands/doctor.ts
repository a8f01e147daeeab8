/** `cryptogate doctor`: whether everything that a run needs is there. */
import { Command } from 'commander'
import picocolors from 'picocolors'
import { examine, type Check } from '#app/doctor'
import { exitCode } from '#app/outcome'
import { escapeForLog } from '#report/index'
import { hasColour } from './colour'

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function doctorCommand(installation: string): Command {
  return new Command('doctor')
    .description('check git, checkout, policy, knowledge and environment; ends with 2 where a run could not judge')
    .option('--policy <file>', 'policy file')
    .action(async ({ policy }: { policy?: string }) => {
      const { env: environment, version: node } = process
      const checks = await examine({ directory: process.cwd(), installation, policy, node, environment })
      const colours = picocolors.createColors(hasColour(process.stdout))
      const marks: Readonly<Record<Check['state'], string>> = {
        ok: colours.green('ok  '),
        note: colours.yellow('note'),
        bad: colours.red('bad '),
      }
      for (const { state, text, help } of checks) {
        process.stdout.write(`${marks[state]}  ${escapeForLog(text)}\n`)
        if (help !== undefined) process.stdout.write(`      ${escapeForLog(help)}\n`)
      }
      process.exitCode = exitCode(checks.some(({ state }) => state === 'bad') ? 'error' : 'pass', false)
    })
}
