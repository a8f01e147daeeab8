/** Flags that several commands share, with one wording. */
import type { Command } from 'commander'

/** Which policy and register a command goes by, and at which day. */
export function withRunFlags(command: Command): Command {
  return withPolicy(command.option('--register <path>', 'register: a file, or a folder of files'))
}

export function withPolicy(command: Command): Command {
  return withPolicySource(command.option('--policy <file>', 'policy file'))
}

/** What every command that reads a policy takes. */
export function withPolicySource(command: Command): Command {
  return command
    .option('--policy-source <folder>', 'folder with clones of the repositories that policy and register come from')
    .option('--as-of <date>', 'day judged at (YYYY-MM-DD); today when left out')
}

export function withLedger(command: Command): Command {
  return command.option('--ledger <file>', 'file of the ledger; the one that the audit file names when left out')
}

export function withBaseline(command: Command): Command {
  return command.option('--baseline <file>', 'baseline file, .github/crypto-baseline.json when left out')
}

/** The values of a flag that can be repeated. */
export function collected(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
