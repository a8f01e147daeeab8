/** Which files hold scripts, and of what form: the patterns of knowledge/commands.yml on a path. */
import picomatch from 'picomatch'
import { z } from 'zod'

const row = z.strictObject({
  form: z.enum(['script', 'dockerfile', 'yaml', 'json', 'environment', 'elements']),
  files: z.array(z.string()).min(1).describe('Globs on the path relative to the root, without case.'),
  scripts: z.array(z.string()).default([]).describe('Keys whose texts, or lists of texts, are scripts.'),
  environment: z.array(z.string()).default([]).describe('Keys that hold environment variables.'),
})

const flags = z.strictObject({
  long: z.record(z.string(), z.string()).default({}).describe('Short flag to its full name.'),
  valued: z.string().default('').describe('Short flags that take a value.'),
  values: z.array(z.string()).default([]).describe('Flags whose value is the next word: `-b 4096`.'),
  commands: z.array(z.string()).default([]).describe('Flags whose next word is a command: rsync -e.'),
})

export const commandsFile = z.strictObject({
  files: z.array(row).min(1),
  prefixes: z.array(z.string()),
  flags: z.record(z.string(), flags),
})

export type CommandTable = z.infer<typeof commandsFile>
export type CommandFiles = CommandTable['files'][number]

/** Undefined for a file that holds no scripts, going by its name. */
export function commandFiles(table: CommandTable): (path: string) => CommandFiles | undefined {
  const rows = table.files.map((one) => ({ one, matches: picomatch(one.files, { nocase: true, dot: true }) }))
  const script = rows.find(({ one }) => one.form === 'script')?.one
  return (path) => rows.find(({ matches }) => matches(path))?.one ?? (isBare(path) ? script : undefined)
}

/** Told from its first line later on. */
function isBare(path: string): boolean {
  return /(?:^|\/)[^./]+$/.test(path)
}
