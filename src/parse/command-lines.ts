/** A program that is given as a list of words, as containers are: the commands in it, those of a script inside among them. */
import type { Scalar } from '#core/value'
import { started, type Programs } from './commands'
import type { Word } from './shell-words'

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

/** Never throws. */
export function commandsOfWords(texts: readonly string[], programs: Programs): CommandLine[] {
  const given = texts.map((text, index): Word => ({ text, start: index, end: index }))
  return [...started(given, programs)].map(({ program, args, word, words, scripts }) => {
    const [script, ...nested] = scripts
    const place = (of: Word): number => (script ?? of).start
    const before = script && nested.length === 0 ? script.text.slice(0, word.start - script.start - 1) : ''
    const wordOf = words === undefined ? new Map([['value', place(word)]]) : wordsOf(args, words, place)
    return { program, args, wordOf, word: place(word), line: before.split('\n').length - 1 }
  })
}

function wordsOf(args: ReadonlyMap<string, Scalar>, words: readonly Word[], place: (word: Word) => number): Map<string, number> {
  const found = new Map<string, number>()
  for (const word of words) {
    const name = word.text.replace(/=[\s\S]*$/, '')
    for (const key of [word.text, name]) if (args.has(key)) found.set(key, place(word))
  }
  return found
}
