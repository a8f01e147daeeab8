/** Options of every door from one schema: inputs of the action, flags of the command line, their documentation. */
import { z } from 'zod'
import { SEVERITIES } from '#core/finding'
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'

/** How an option is called at each door; one without a name at a door does not exist there. */
export interface OptionNames {
  /** Name of the action's input. */
  input?: string
  /** Flag of `cryptogate scan` as commander writes it, or the argument in brackets. */
  flag?: string
  /** What holds when it is not given, in words. */
  default: string
}

const names = z.registry<OptionNames>()

/** The words that GitHub's own toolkit takes as a boolean (YAML 1.2 core). */
const TRUE = ['true', 'True', 'TRUE']
const FALSE = ['false', 'False', 'FALSE']

const switchable = z.union([z.boolean(), z.enum([...TRUE, ...FALSE]).transform((word) => TRUE.includes(word))])
const list = z.union([z.array(z.string()), z.string().transform(splitList)])
const date = z.iso.date()

export const optionsSchema = z.strictObject({
  paths: list
    .default([])
    .describe('Files and folders to scan, one a line; folders are scanned with everything below them.')
    .register(names, { input: 'paths', flag: '[path...]', default: 'the whole repository' }),
  workingDirectory: z
    .string()
    .optional()
    .describe('Folder of the workspace that `paths`, `policy` and the report files are relative to.')
    .register(names, { input: 'working-directory', default: 'the workspace' }),
  policy: z
    .string()
    .optional()
    .describe('Policy file: the approved cryptographic standard that the repository is judged by.')
    .register(names, {
      input: 'policy',
      flag: '--policy <file>',
      default: '`.github/crypto-policy.yml` if it exists, else the built-in standard',
    }),
  policySource: z
    .string()
    .optional()
    .describe(
      'Folder with clones of the repositories that the policy extends, as <owner>/<repository> or <repository>; nothing is fetched of what it has.',
    )
    .register(names, { input: 'policy-source', flag: '--policy-source <folder>', default: "the Git host's API is asked" }),
  cbom: z
    .string()
    .optional()
    .describe('CycloneDX document (JSON) with the cryptography that another tool found; judged in the place of files.')
    .register(names, { input: 'cbom', flag: '--cbom <file>', default: 'the files are scanned' }),
  baseline: z
    .string()
    .optional()
    .describe('Baseline file, relative to the top of the repository: findings that were there before the gate, and are only recorded.')
    .register(names, { input: 'baseline', flag: '--baseline <file>', default: '`.github/crypto-baseline.json` if it exists' }),
  trustedRef: z
    .string()
    .optional()
    .describe('Branch, tag or commit whose exceptions count; others are shown as pending.')
    .register(names, { input: 'trusted-ref', flag: '--trusted-ref <ref>', default: 'every exception of the work tree counts' }),
  register: z.string().optional().describe('Key Management Register: a file, or a folder of files.').register(names, {
    input: 'register',
    flag: '--register <path>',
    default: "the policy's own, else `.github/key-register.yml` or `.github/key-register/` if they exist",
  }),
  asOf: date
    .optional()
    .describe('Date to judge at (YYYY-MM-DD): standards have phases, so the same code can pass today and fail in 2031.')
    .register(names, { input: 'as-of', flag: '--as-of <date>', default: 'today (UTC)' }),
  failOn: z
    .enum([...SEVERITIES, 'none'])
    .optional()
    .describe('Least severity of a violation that fails the run: critical, high, medium, low, or none.')
    .register(names, { input: 'fail-on-severity', flag: '--fail-on <severity>', default: "the policy's own `failOn`" }),
  warnOnly: switchable
    .default(false)
    .describe('Never fail: report everything, but end with success, even when nothing could be judged.')
    .register(names, { input: 'warn-only', flag: '--warn-only', default: 'false' }),
  formats: list
    .default(['text'])
    .describe('Report to make, as <id> or <id>=<file>; without a file it goes to standard output. Can be repeated.')
    .register(names, { flag: '--format <id[=file]>', default: 'text' }),
  sarifFile: z
    .string()
    .optional()
    .describe('File to write a SARIF 2.1.0 report to, for code scanning.')
    .register(names, { input: 'sarif-file', default: 'not written' }),
  jsonFile: z
    .string()
    .optional()
    .describe('File to write the whole report to, as JSON.')
    .register(names, { input: 'json-file', default: 'not written' }),
  annotations: switchable
    .default(true)
    .describe('Annotate the lines concerned (GitHub shows at most 10 errors, 10 warnings and 10 notices a step).')
    .register(names, { input: 'annotations', default: 'true' }),
  jobSummary: switchable
    .default(true)
    .describe("Write the report to the job's summary page.")
    .register(names, { input: 'job-summary', default: 'true' }),
  colour: switchable
    .optional()
    .describe('Colours on the terminal.')
    .register(names, { flag: '--no-colour', default: 'on a terminal that has them' }),
})

export type Options = z.output<typeof optionsSchema>
export type OptionKey = keyof typeof optionsSchema.shape

export interface OptionDescription extends OptionNames {
  key: OptionKey
  text: string
}

/** Every option in the schema's order, for help texts and generated documents. */
export function describeOptions(): OptionDescription[] {
  return (Object.keys(optionsSchema.shape) as OptionKey[]).map((key) => {
    const schema = optionsSchema.shape[key]
    const known = names.get(schema)
    if (known === undefined) throw new Error(`option ${key} has no names`)
    return { key, text: schema.description ?? '', ...known }
  })
}

/**
 * Checks what a door was given (strings as they came, absent keys left out).
 * Throws a UserError that calls the option by its name at that door.
 */
export function parseOptions(given: Partial<Record<OptionKey, unknown>>, door: 'input' | 'flag'): Options {
  const parsed = optionsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const key = parsed.error.issues[0]?.path[0] as OptionKey
  throw new UserError(explain(key, given[key], door), { help: `${describe(key, door)}: ${optionsSchema.shape[key].description ?? ''}` })
}

function explain(key: OptionKey, value: unknown, door: 'input' | 'flag'): string {
  const shown = `${describe(key, door)}: '${String(value)}'`
  if (key === 'asOf') return `${shown} is not a date of the calendar written YYYY-MM-DD`
  const words = key === 'failOn' ? [...SEVERITIES, 'none'] : ['true', 'false']
  const close = closest(String(value), words)
  return `${shown} is not one of ${words.join(', ')}${close === undefined ? '' : `; did you mean '${close}'?`}`
}

function describe(key: OptionKey, door: 'input' | 'flag'): string {
  const known = names.get(optionsSchema.shape[key])
  return (door === 'input' ? known?.input : known?.flag?.split(' ')[0]) ?? key
}

/** Items of an input: one a line or separated by commas; empty ones fall out. */
function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
