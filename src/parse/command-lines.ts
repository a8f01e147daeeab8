/** A program that is given as a list of words, as containers are: the commands in it, those of a script inside among them. */
import type { Scalar } from '#core/value'
import { argumentsOf, assigned, scriptAfter, withoutPrefixes, type Programs } from './commands'
import { baseOf, commandsIn, SHELLS, type Word } from './shell-words'

export interface CommandLine {
  /** 'curl', or 'environment.NAME' for a variable that is set. */
  readonly program: string
  readonly args: ReadonlyMap<string, Scalar>
  /** By argument, the word of the list that it stands in. */
  readonly wordOf: ReadonlyMap<string, number>
  /** The word of the list that the program stands in. */
  readonly word: number
  /** The line of that word, from 0, where it is a script. */
  readonly line: number
}

/** Scripts in scripts: `bash -c "…"`. */
const MAX_NESTING = 4
const MAX_WORDS = 500

/** Never throws. */
export function commandsOfWords(texts: readonly string[], programs: Programs): CommandLine[] {
  const words = texts.slice(0, MAX_WORDS).map((text, index): Word => ({ text, start: index, end: index }))
  const lines: CommandLine[] = []
  collect(words, undefined, programs, lines)
  return lines
}

/** A script in the list: its word, its text, and how many scripts are around it. */
interface Inside {
  word: number
  text: string
  depth: number
}

function collect(given: readonly Word[], inside: Inside | undefined, programs: Programs, lines: CommandLine[]): void {
  const place = (word: Word): number => inside?.word ?? word.start
  const lineOf = (word: Word): number => (inside?.depth === 1 ? inside.text.slice(0, word.start).split('\n').length - 1 : 0)
  const sets = (name: string, value: string, word: Word): void => {
    lines.push({
      program: `environment.${name}`,
      args: new Map([['value', value]]),
      wordOf: new Map([['value', place(word)]]),
      word: place(word),
      line: lineOf(word),
    })
  }
  const [first, ...rest] = withoutPrefixes(given, programs, sets)
  if (first === undefined) return
  const program = baseOf(first.text)
  for (const [name, value, word] of assigned(program, rest)) sets(name, value, word)
  const script = SHELLS.has(program) ? scriptAfter(rest) : undefined
  const depth = (inside?.depth ?? 0) + 1
  if (script && depth <= MAX_NESTING)
    for (const { words } of commandsIn(script.text))
      collect(words.slice(0, MAX_WORDS), { word: place(script), text: script.text, depth }, programs, lines)
  const args = argumentsOf(program, rest, programs)
  lines.push({ program, args, wordOf: wordsOf(args, rest, place), word: place(first), line: lineOf(first) })
}

function wordsOf(args: ReadonlyMap<string, Scalar>, words: readonly Word[], place: (word: Word) => number): Map<string, number> {
  const found = new Map<string, number>()
  for (const word of words) {
    const name = word.text.replace(/=[\s\S]*$/, '')
    for (const key of [word.text, name]) if (args.has(key)) found.set(key, place(word))
  }
  return found
}
