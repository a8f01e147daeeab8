/** Patterns with wildcards, as policies of clouds write them: a star stands for any text, a question mark for one letter; letter case aside. */

/** Longer patterns fit nothing. */
const MAX_LENGTH = 2000

export function fits(text: string, pattern: string): boolean {
  if (pattern.length > MAX_LENGTH || text.length > MAX_LENGTH) return false
  const [letters, wanted] = [text.toLowerCase(), pattern.toLowerCase()]
  let [at, next] = [0, 0]
  // Where the last star stands, and how much it has taken.
  let [star, taken] = [-1, 0]
  while (at < letters.length) {
    if (wanted[next] === '*') [star, taken, next] = [next, at, next + 1]
    else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === letters[at])) [at, next] = [at + 1, next + 1]
    else if (star >= 0) [taken, at, next] = [taken + 1, taken + 1, star + 1]
    else return false
  }
  while (wanted[next] === '*') next++
  return next === wanted.length
}
