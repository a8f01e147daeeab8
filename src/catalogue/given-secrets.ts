/** Whether names tell that a secret is given away as it is: to a log, to a file. */
import { endsInWords, splitWords } from './purpose'
import type { PurposesFile } from './schema'

/** True where a name ends like a secret and none of them begins with a word that makes something else of it. */
export function isSecretGiven({ endings, unless }: PurposesFile['given'], names: readonly string[]): boolean {
  const all = names.map(splitWords)
  if (all.some(([first = '']) => unless.includes(first))) return false
  return endings.some((ending) => all.some((words) => endsAs(words, splitWords(ending))))
}

/** Also written as one word: 'apikey'. */
function endsAs(words: readonly string[], ending: readonly string[]): boolean {
  return words.at(-1) === ending.join('') || endsInWords(words, ending)
}
