/** Modifiers that a program uses as names, for a grammar that only knows them as modifiers. */

/** What stands behind a name, and never behind a modifier. */
const AFTER = String.raw`(?=[ \t]*(?:[.=),:?;\]}[+*/%<>!&|-]))`
/** What stands before a name, and before no modifier but that of a first parameter. */
const VALUE = String.raw`(?<=(?:[=+*/%<>&|?:,(\[]|\breturn)[ \t]*)`
const DECLARES = String.raw`\b(?:val|var)[ \t]+`

/** Same length as `text`: each of `words` that is declared in it as a name is another name, which grammars know. */
export function hideModifiers(text: string, words: readonly string[]): string {
  if (words.length === 0) return text
  const any = words.join('|')
  const declared = new Set(
    [...text.matchAll(new RegExp(`${DECLARES}(${any})\\b|[(,][ \\t\\n]*(${any})[ \\t]*:`, 'g'))].map((one) => one[1] ?? one[2]),
  )
  if (declared.size === 0) return text
  const used = [...declared].join('|')
  const name = new RegExp(`(?<![.\\w@])(?:${DECLARES})?(?:(?:${used})\\b${AFTER}|${VALUE}(?:${used})\\b(?![ \\t]*[\\w@]))`, 'g')
  return text.replace(name, (found) => found.replace(/\w+$/, (word) => STAND_IN.repeat(word.length)))
}

const STAND_IN = 'n'
