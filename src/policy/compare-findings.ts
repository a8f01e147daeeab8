/** Which findings a change brings, which were there before, and which it mends: known again after lines, functions and files moved. */
import type { Finding } from '#core/finding'
import { identityOf } from './baseline'
import { enforcementRank } from './judge-rule'

export interface Compared {
  /** The head's findings, each with what it is to the change; what was there before is only recorded. */
  findings: Finding[]
  /** Findings of the base that are gone. */
  fixed: Finding[]
}

/** `renamed` gives the name at the head of a file of the base. */
export function compareFindings(base: readonly Finding[], head: readonly Finding[], renamed: (file: string) => string): Compared {
  const result = [...head]
  let open = head.map((_finding, index) => index)
  let left = [...base]
  const match = (keyOf: (finding: Finding, file: string) => string, isAtLine = false): void => {
    const waiting = new Map<string, Finding[]>()
    for (const finding of left) {
      const key = keyOf(finding, renamed(finding.at.file))
      waiting.set(key, [...(waiting.get(key) ?? []), finding])
    }
    const met = new Set<Finding>()
    open = open.filter((index) => {
      const finding = head[index] as Finding
      const candidates = waiting.get(keyOf(finding, finding.at.file)) ?? []
      const known = nearest(candidates, finding, isAtLine)
      if (known === undefined) return true
      candidates.splice(candidates.indexOf(known), 1)
      met.add(known)
      result[index] = existing(finding)
      return false
    })
    left = left.filter((finding) => !met.has(finding))
  }
  // The same in the same function; the same in the same file; the same elsewhere, where it is gone from its old place.
  // Those that did not move go first, so that one beside them is the one that is new, or mended.
  match((finding, file) => `${file}\n${identityOf(finding)}`, true)
  match((finding, file) => `${file}\n${identityOf(finding)}`)
  match((finding, file) => `${file}\n${identityOf(withoutFunction(finding))}`)
  match((finding) => identityOf(finding))
  // What is still wrong at its place, otherwise than before, or wrong and graver elsewhere, is not mended.
  const forgotten = open.map((index) => head[index] as Finding)
  left = withoutSuccessor(
    left,
    forgotten,
    (finding, file) => `${finding.rule.id}\n${file}\n${finding.occurrence.symbol}\n${finding.occurrence.enclosing ?? ''}`,
    renamed,
  )
  left = withoutSuccessor(left, forgotten, (finding) => identityOf(finding), renamed)
  for (const index of open) result[index] = { ...(head[index] as Finding), change: 'new' }
  return { findings: result, fixed: left }
}

/** Of several that are the same, one of which may be mended, the one whose line is nearest stayed; `isAtLine`: the line is the same. */
function nearest(candidates: readonly Finding[], { at, enforcement }: Finding, isAtLine: boolean): Finding | undefined {
  const distance = (one: Finding): number => Math.abs(one.at.line - at.line)
  let best: Finding | undefined
  for (const one of candidates) {
    // What was a warning and stops the build now, as code that moves out of a test, is worse: the change answers for it.
    if (enforcementRank(one.enforcement) < enforcementRank(enforcement) || (isAtLine && distance(one) > 0)) continue
    if (best === undefined || distance(one) < distance(best)) best = one
  }
  return best
}

function withoutSuccessor(
  base: readonly Finding[],
  head: readonly Finding[],
  keyOf: (finding: Finding, file: string) => string,
  renamed: (file: string) => string,
): Finding[] {
  const successors = new Map<string, number>()
  for (const finding of head) successors.set(keyOf(finding, finding.at.file), (successors.get(keyOf(finding, finding.at.file)) ?? 0) + 1)
  return base.filter((finding) => {
    const key = keyOf(finding, renamed(finding.at.file))
    const count = successors.get(key) ?? 0
    successors.set(key, count - 1)
    return count <= 0
  })
}

function existing(finding: Finding): Finding {
  if (finding.enforcement === 'record') return { ...finding, change: 'existing' }
  return { ...finding, change: 'existing', enforcement: 'record', otherwise: finding.enforcement }
}

/** A function may get another name; what is wrong in it stays the same. */
function withoutFunction(finding: Finding): Finding {
  const occurrence = { ...finding.occurrence }
  delete occurrence.enclosing
  return { ...finding, occurrence }
}
