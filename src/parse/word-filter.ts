/** Finds files in which texts stand as whole words: a name is no part of a longer one. */
import { TokenFilter } from './token-filter'

export class WordFilter {
  private readonly tokens: TokenFilter

  constructor(private readonly requirements: readonly (readonly string[])[]) {
    this.tokens = new TokenFilter(requirements)
  }

  /** Whether all texts of one requirement stand in the bytes, each as a word. */
  matches(bytes: Uint8Array): boolean {
    if (!this.tokens.matches(bytes)) return false
    const known = new Map<string, boolean>()
    const stands = (word: string): boolean => {
      const found = known.get(word) ?? standsAsWord(bytes, word)
      known.set(word, found)
      return found
    }
    return this.tokens.met(bytes).some((index) => this.requirements[index]?.every(stands))
  }
}

function standsAsWord(bytes: Uint8Array, word: string): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = Buffer.byteLength(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordByte(text[at - 1]) && !isWordByte(text[at + length])) return true
  return false
}

/** Of names in ASCII; all other bytes may stand beside a word. */
function isWordByte(byte: number | undefined): boolean {
  return byte !== undefined && /\w/.test(String.fromCharCode(byte))
}
