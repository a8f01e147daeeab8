/** Spellings made comparable: letter case and separators don't tell names apart, letters and digits do. */

/** No name of an algorithm, curve or suite comes near this length (characters); longer text is not looked at. */
export const MAX_NAME_LENGTH = 160

const SEPARATORS = /[-_ ./:]/
const ALL_SEPARATORS = /[-_ ./:]/g
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/

/** 'SHA-512/256' and 'sha512_256' become 'sha512256'; undefined for text that can't be a name (empty, too long, not ASCII). */
export function foldName(text: string): string | undefined {
  if (text.length === 0 || text.length > MAX_NAME_LENGTH || !PRINTABLE_ASCII.test(text)) return undefined
  const small = text.toLowerCase()
  // Thousands of names are folded at the start of every run; most have no separator.
  const folded = SEPARATORS.test(small) ? small.replace(ALL_SEPARATORS, '') : small
  return folded === '' ? undefined : folded
}

/** Whether a character separates the parts of a name. */
export function isSeparator(character: string): boolean {
  return character !== '' && '-_ ./:'.includes(character)
}
