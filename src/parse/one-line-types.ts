/** Types that stand on one line, for a grammar that wants their last member ended by a line or a semicolon. */

const HEADER = /\b(?:class|interface|object)\b[^{}"\n]{0,300}\{/g
/** A line is looked through this far. */
const MAX_LINE = 2000

/** Same length and lines as `text`: `{ val a = 1 }` becomes `{ val a = 1;}` where a type's body ends on its line. */
export function endMembers(text: string): string {
  const ends: number[] = []
  for (const { index, 0: header } of text.matchAll(HEADER)) {
    const end = bodyEnd(text, index + header.length)
    if (end !== undefined && text[end - 1] === ' ' && !/[;{]/.test(text.charAt(trimmed(text, end) - 1))) ends.push(end)
  }
  let out = ''
  let at = 0
  for (const end of ends.sort((left, right) => left - right)) {
    if (end <= at) continue
    out += `${text.slice(at, end - 1)};`
    at = end
  }
  return out + text.slice(at)
}

/** Where the body that begins here is closed on the same line. */
function bodyEnd(text: string, start: number): number | undefined {
  let depth = 1
  for (let index = start; index < Math.min(text.length, start + MAX_LINE); index++) {
    const char = text.charAt(index)
    if (char === '\n') return undefined
    if (char === '"') index = literalEnd(text, index)
    else if (char === '{') depth++
    else if (char === '}' && --depth === 0) return index
  }
  return undefined
}

function literalEnd(text: string, quote: number): number {
  let index = quote + 1
  while (index < text.length && text[index] !== '"' && text[index] !== '\n') index += text[index] === '\\' ? 2 : 1
  return text[index] === '\n' ? index - 1 : index
}

function trimmed(text: string, end: number): number {
  let at = end
  while (at > 0 && text[at - 1] === ' ') at--
  return at
}
