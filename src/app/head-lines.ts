/** Lines that were judged, as the head of the pull request has them: what is judged is its merge, and people see the head. */
import type { LineMove } from '#core/change'
import type { GitHub } from '#host/github/client'
import { textAt } from '#host/github/contents'

/** Files of which the API is asked, one by one, where git does not hold the head. */
const MAX_ASKED = 50

export interface JudgedLines {
  /** Text of a file as it was judged. */
  textOf(file: string): string | undefined
  /** Where lines of these files stand in a commit; undefined where git does not hold it. */
  movesTo(sha: string, files: readonly string[]): Promise<LineMove | undefined>
}

/** Through the API only files that are the same on both sides are known. */
export async function linesAtHead(judged: JudgedLines, github: GitHub, sha: string, files: readonly string[]): Promise<LineMove> {
  const wanted = [...new Set(files)]
  const known = await judged.movesTo(sha, wanted)
  if (known !== undefined) return known
  const same = new Set<string>()
  for (const file of wanted.slice(0, MAX_ASKED)) {
    const text = judged.textOf(file)
    if (text !== undefined && (await textAt(github, file, sha)) === text) same.add(file)
  }
  return (file, line) => (same.has(file) ? line : undefined)
}
