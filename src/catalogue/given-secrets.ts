/** Whether names tell that a secret is given away as it is: to a log, to a file. */
import { endsInWords, splitWords } from './purpose'
import type { PurposesFile } from './schema'

/** Of names: true where one ends like a secret and none of them begins with a word that makes something else of it. */
export function givenSecrets({ endings, unless, apart = [] }: PurposesFile['given']): (names: readonly string[]) => boolean {
  const others = new Set(unless)
  const ends = endings.map(splitWords)
  const shown = apart.map(splitWords)
  return (names) => {
    const all = names.map(splitWords).filter((words) => !shown.some((ending) => endsAs(words, ending)))
    // `set-cookie` sets nothing.
    if (all.some((words) => others.has(firstOf(words)) && !ends.some((ending) => ending.join(' ') === words.join(' ')))) return false
    return ends.some((ending) => all.some((words) => endsAs(words, ending)))
  }
}

/** `getEnableAccessTokens` gives what `enableAccessTokens` is. */
function firstOf([first = '', second = '']: readonly string[]): string {
  return first === 'get' && second !== '' ? second : first
}

/** Also written as one word: 'apikey'. */
function endsAs(words: readonly string[], ending: readonly string[]): boolean {
  return words.at(-1) === ending.join('') || endsInWords(words, ending)
}
