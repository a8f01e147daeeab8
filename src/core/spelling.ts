/** "Did you mean …?": the nearest of some known words. */

/** Longer words are never compared: nobody mistypes a word of this length by two letters, and it bounds the work. */
const LONGEST_WORD = 64

/** The known word nearest to a mistyped one, or nothing when none is near; the first in order wins a tie. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length === 0 || word.length > LONGEST_WORD) return undefined
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestDistance = tolerance(word.length) + 1
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > LONGEST_WORD) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance)
    if (distance >= bestDistance) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** How many slips still look like the same word: one in three letters, three at most. */
function tolerance(length: number): number {
  return Math.min(3, Math.max(1, Math.floor(length / 3)))
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; gives up once `limit` is reached. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) >= limit) return limit
  let twoBack: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const row = [i]
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1]
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
      if (swapped) cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) >= limit) return limit
    twoBack = previous
    previous = row
  }
  return previous[right.length] ?? limit
}
