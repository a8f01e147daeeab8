/** Programs that scripts run, and environment variables that they set, as sites: words and flags are their arguments. */
import type { PathClass, Site } from '#core/site'
import { known, unknown } from '#core/value'
import type { Scalar, Value } from '#core/value'
import { scriptsOf, type ScriptForm } from './command-scripts'
import { baseOf, commandsIn, SHELLS, type Command, type Word } from './shell-words'
import { Lines } from './source'
import { textSite } from './text-site'

/** How a program's words are read, from knowledge/commands.yml. */
export interface Programs {
  /** Programs before the one that counts: sudo, env, xargs. */
  readonly prefixes: readonly string[]
  readonly flags: Readonly<Record<string, ProgramFlags>>
}

/** Short flags: what each is called in full, and which take a value; flags whose value, or command, is the next word. */
interface ProgramFlags {
  readonly long: Readonly<Record<string, string>>
  readonly valued: string
  readonly values: readonly string[]
  readonly commands: readonly string[]
}

/** Scripts in scripts: `bash -c "…"`. */
const MAX_NESTING = 4
/** Sites of one file. */
const MAX_SITES = 5000
/** Words of one command. */
const MAX_WORDS = 500

/** Programs that set what they are given as NAME=value. */
const SETTERS: ReadonlySet<string> = new Set([
  'export',
  'env',
  'declare',
  'typeset',
  'readonly',
  'local',
  'set',
  'cross-env',
  'cross-env-shell',
])
const ASSIGNMENT = /^([A-Za-z_][A-Za-z0-9_]*)=([\s\S]*)$/
/** Words that stand before a command and are none. */
const RESERVED: ReadonlySet<string> = new Set(['if', 'then', 'else', 'elif', 'while', 'until', 'do', '!', 'time', '{', '-'])

export interface CommandFile {
  path: string
  text: string
  form: ScriptForm
  pathClass: PathClass
}

interface Span {
  start: number
  end: number
}

/** Sites of the programs and variables that somebody speaks of. Never throws; what is no command says nothing. */
export function commandSites(file: CommandFile, programs: Programs, isKnown: (symbol: string) => boolean): Site[] {
  const { scripts, environment } = scriptsOf(file.form, file.path, file.text)
  const reading = new Reading(file, programs, isKnown)
  for (const { name, value, start, end } of environment) reading.sets(name, value, { start, end })
  for (const script of scripts) {
    const commands = [...commandsIn(script.text, script.start)]
    const held = heldIn(commands)
    for (const command of commands) reading.runs(command, held)
  }
  return reading.sites
}

class Reading {
  readonly sites: Site[] = []
  private readonly lines: Lines

  constructor(
    private readonly file: CommandFile,
    private readonly programs: Programs,
    private readonly isKnown: (symbol: string) => boolean,
  ) {
    this.lines = new Lines(file.text)
  }

  sets(name: string, value: string, span: Span): void {
    this.add(`environment.${name}`, span, new Map([['value', value]]))
  }

  runs({ words }: Command, held: Held): void {
    for (const { program, word, args } of started(words, this.programs, [], held)) this.add(program, word, args)
  }

  private add(symbol: string, { start, end }: Span, args: ReadonlyMap<string, Scalar>): void {
    if (this.sites.length >= MAX_SITES || !this.isKnown(symbol)) return
    const { path, pathClass } = this.file
    const at = this.lines.location(path, { start, end })
    const values = new Map([...args].map(([key, value]): [string, Value] => [key, valueOf(value, at)]))
    this.sites.push(textSite(`${path}:${start}:${end}:${symbol}`, 'shell', symbol, values, at, pathClass))
  }
}

/** What variables of a script hold; undefined where that is not one plain text. */
type Held = ReadonlyMap<string, string | undefined>
const NOTHING: Held = new Map()

function heldIn(commands: readonly Command[]): Held {
  const held = new Map<string, string | undefined>()
  for (const { words } of commands) {
    for (const { text } of words) {
      const [, name, value] = ASSIGNMENT.exec(text) ?? []
      if (name === undefined || value === undefined) continue
      held.set(name, held.has(name) || /[$`]/.test(value) ? undefined : value)
    }
  }
  return held
}

/** A program that is started, or as 'environment.NAME' a variable that is set to its 'value'. */
export interface Started {
  readonly program: string
  readonly args: ReadonlyMap<string, Scalar>
  /** Where the program or variable is named. */
  readonly word: Word
  /** The words after the program's; none for a variable. */
  readonly words: readonly Word[] | undefined
  /** The scripts around it, outermost first; places in a script count from after its opening quote. */
  readonly scripts: readonly Word[]
}

/** What a command starts and sets; of a shell that is given a script, first what stands in that. */
export function* started(
  command: readonly Word[],
  programs: Programs,
  scripts: readonly Word[] = [],
  held: Held = NOTHING,
): Generator<Started> {
  const variables: Started[] = []
  const sets = (name: string, value: string, word: Word): void => {
    variables.push({ program: `environment.${name}`, args: new Map([['value', value]]), word, words: undefined, scripts })
  }
  const [word, ...words] = withoutPrefixes(command.slice(0, MAX_WORDS), programs, sets)
  const program = word && baseOf(word.text)
  if (program !== undefined) for (const [name, value, at] of assigned(program, words)) sets(name, value, at)
  yield* variables
  if (word === undefined || program === undefined) return
  const script = SHELLS.has(program) ? scriptAfter(words) : commandAfter(words, flagsOf(program, programs))
  if (script && scripts.length < MAX_NESTING)
    for (const inner of commandsIn(script.text, script.start + 1)) yield* started(inner.words, programs, [...scripts, script])
  yield { program, args: argumentsOf(program, words, programs, held), word, words, scripts }
}

/** What another variable, a command or an expression of a workflow gives is not known here. */
export function valueOf(value: Scalar, at: Site['at']): Value {
  return typeof value === 'string' && /\$[({\w]/.test(value) ? unknown('environment', at) : known(value, 'literal', at)
}

/** `NAME=value sudo -E curl …`: what comes before the program, which it sets and what is left. */
function withoutPrefixes(words: readonly Word[], programs: Programs, sets: (name: string, value: string, word: Word) => void): Word[] {
  let index = 0
  let prefixed = false
  for (; index < words.length; index++) {
    const word = words[index] as Word
    const [, name, value] = ASSIGNMENT.exec(word.text) ?? []
    if (name !== undefined && value !== undefined) sets(name, value, word)
    else if (programs.prefixes.includes(baseOf(word.text))) prefixed = true
    else if (!RESERVED.has(word.text) && !(prefixed && /^(?:-|\d)/.test(word.text))) break
  }
  return words.slice(index)
}

/** Variables that a command sets for what it starts, or for the script: export, docker run -e, a line for $GITHUB_ENV. */
function assigned(program: string, words: readonly Word[]): [string, string, Word][] {
  const isLine = (program === 'echo' || program === 'printf') && words.some(({ text }) => text.includes('GITHUB_ENV'))
  return words.flatMap((word, index): [string, string, Word][] => {
    const before = words[index - 1]?.text
    const isGiven = before === '-e' || before === '--env' || before === '--build-arg'
    if (!SETTERS.has(program) && !isLine && !isGiven) return []
    const [, name, value] = ASSIGNMENT.exec(word.text) ?? []
    return name === undefined || value === undefined ? [] : [[name, value.trim(), word]]
  })
}

/** The text after `-c`, of `bash -lc '…'`. */
function scriptAfter(words: readonly Word[]): Word | undefined {
  const flag = words.findIndex(({ text }) => /^-[a-z]*c$/.test(text))
  return flag < 0 ? undefined : words[flag + 1]
}

/** What `-e` of rsync is given to run. */
function commandAfter(words: readonly Word[], flags: ProgramFlags | undefined): Word | undefined {
  const flag = words.findIndex(({ text }) => flags?.commands.includes(text))
  return flag < 0 ? undefined : words[flag + 1]
}

function flagsOf(program: string, { flags }: Programs): ProgramFlags | undefined {
  return Object.hasOwn(flags, program) ? flags[program] : undefined
}

/**
 * Words as arguments: those that are no flags by position; every word by itself ('--insecure': true);
 * `--flag=value` also as '--flag'; flags of a program that take the next word hold it; short flags by their long name.
 * 'last' is the last word that is no flag. 'host' tells whether all addresses are this machine's.
 */
function argumentsOf(program: string, words: readonly Word[], programs: Programs, held: Held): Map<string, Scalar> {
  const flags = flagsOf(program, programs)
  const args = new Map<string, Scalar>()
  let position = 0
  let local = 0
  let addresses = 0
  for (const [index, { text }] of words.entries()) {
    const given = text.replace(/^--?[A-Za-z][\w-]*=/, '').replace(/^\$\{?(\w+)\}?/, (whole, name: string) => held.get(name) ?? whole)
    if (/^[a-z]+:\/\//.test(given)) addresses++
    if (LOOPBACK.test(given)) local++
    if (!text.startsWith('-')) args.set(String(position++), text).set('last', numberOr(text))
    const next = flags?.values.includes(text) ? words[index + 1]?.text : undefined
    if (text !== '' && !/^\d+$/.test(text)) args.set(text, next === undefined ? true : numberOr(next))
    const [, name, value] = /^(--?[A-Za-z][^=]*)=([\s\S]*)$/.exec(text) ?? []
    if (name !== undefined && value !== undefined) args.set(name, value)
    for (const long of clustered(text, flags)) args.set(long, true)
  }
  args.set('host', local > 0 && local >= addresses ? 'loopback' : 'other')
  return args
}

function numberOr(text: string): Scalar {
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}

const LOOPBACK = /^(?:[a-z]+:\/\/)?(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\])(?:[:/]|$)/

/** `-sSkL` as the long names of its letters; a letter that takes a value takes the rest. */
function clustered(text: string, flags: ProgramFlags | undefined): string[] {
  if (flags === undefined || !/^-[A-Za-z0-9#]+/.test(text)) return []
  const found: string[] = []
  for (const letter of text.slice(1)) {
    const long = Object.hasOwn(flags.long, letter) ? flags.long[letter] : undefined
    if (long !== undefined) found.push(long)
    if (flags.valued.includes(letter)) break
  }
  return found
}
