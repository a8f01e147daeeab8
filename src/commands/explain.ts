/** `cryptogate explain`: what a rule, an algorithm or a line of code is about, and what to do. */
import { Command } from 'commander'
import { explainSubject } from '#app/explain-command'
import { escapeForLog } from '#report/index'

interface Flags {
  policy?: string
  asOf?: string
}

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function explainCommand(installation: string): Command {
  return new Command('explain')
    .description('explain a rule (weak-hash), an algorithm (SHA-1, RSA-2048) or a place (file:line): what, why, since when, and what to do')
    .argument('<subject>', 'rule, algorithm or file:line')
    .option('--policy <file>', 'policy file')
    .option('--as-of <date>', 'date to judge at (YYYY-MM-DD); today when left out')
    .action(async (subject: string, { policy, asOf }: Flags) => {
      const lines = await explainSubject({ directory: process.cwd(), installation, policy, asOf }, subject)
      for (const line of lines) process.stdout.write(`${escapeForLog(line)}\n`)
    })
}
