/** Where texts stand as words of a program. */

/** Offsets of a text at whose ends no word goes on. */
export function wordPlaces(text: string, wanted: string): number[] {
  const found: number[] = []
  const isWord = (character: string | undefined): boolean => character !== undefined && /[\w$]/.test(character)
  const [startsWord, endsWord] = [isWord(wanted[0]), isWord(wanted.at(-1))]
  for (let at = wanted === '' ? -1 : text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if ((startsWord && isWord(text[at - 1])) || (endsWord && isWord(text[at + wanted.length]))) continue
    found.push(at)
  }
  return found
}
