/** Small pieces of sentences: counts and lists of names. */

const MAX_NAMES = 6

/** The first few of many. */
export function list(names: readonly string[]): string {
  const first = names.slice(0, MAX_NAMES).join(', ')
  return names.length > MAX_NAMES ? `${first} and ${String(names.length - MAX_NAMES)} more` : first
}

/** '1 key', '2 entries'. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${count === 1 ? noun : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}
