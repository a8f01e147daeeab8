/** The fingerprint that code scanning tells an alert by: a hash of the hundred characters from the start of its line on. */

/** Facts of GitHub's algorithm (codeql-action, src/fingerprints.ts): characters, multiplier, and what ends the text. */
const WINDOW = 100
const MULTIPLIER = 37n
const END = 65535

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32

/** `hash:occurrence` for every line of the text, first line first; blanks do not count, and every kind of line break counts as one. */
export function lineHashes(text: string): string[] {
  const { characters, starts } = significant(text)
  const seen = new Map<string, number>()
  return starts.map((start) => {
    let hash = 0n
    for (let at = start; at < start + WINDOW; at++) hash = BigInt.asUintN(64, hash * MULTIPLIER + BigInt(characters[at] ?? 0))
    const word = hash.toString(16)
    const count = (seen.get(word) ?? 0) + 1
    seen.set(word, count)
    return `${word}:${String(count)}`
  })
}

/** Characters that count, with the end's, and which of them begin a line; behind the end come zeros. */
function significant(text: string): { characters: number[]; starts: number[] } {
  const characters: number[] = []
  const starts: number[] = []
  let begins = true
  let afterReturn = false
  const add = (character: number): void => {
    if (begins) starts.push(characters.length)
    begins = character === LINE_FEED
    characters.push(character)
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    const isSkipped: boolean = character === SPACE || character === TAB || (afterReturn && character === LINE_FEED)
    afterReturn = !isSkipped && character === CARRIAGE_RETURN
    if (!isSkipped) add(afterReturn ? LINE_FEED : character)
  }
  add(END)
  return { characters, starts }
}
