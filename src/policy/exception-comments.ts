/** Comments in the code that name an exception: they let nothing through, and are findings where they name the wrong one. */
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import { closest } from '#core/spelling'
import { openStrict } from '#core/strict-yaml'
import { Contexts } from './context'
import type { EffectivePolicy } from './effective'
import { coveringTest, exceptionsFile, type Exception } from './exceptions'
import { governanceFinding } from './governance-findings'

/** `// cryptogate: EX-12` */
export interface ExceptionComment {
  id: string
  at: Location
}

/** What is wrong with the comments; `sources` is the file of exceptions, where there is one. A comment speaks of its line and the next. */
export function commentFindings(
  comments: readonly ExceptionComment[],
  findings: readonly Finding[],
  sources: { file: string; text: string } | undefined,
  policy: EffectivePolicy,
  asOf: string,
): Finding[] {
  if (comments.length === 0) return []
  const exceptions = sources === undefined ? [] : openStrict(exceptionsFile, sources.text, sources.file).value.exceptions
  const byId = new Map(exceptions.map((one) => [one.id, one]))
  const contexts = new Contexts(policy, asOf)
  const seen = new Map<string, number>()
  const found: Finding[] = []
  for (const { id, at } of comments) {
    const problem = problemOf(id, byId, asOf, (one) =>
      findings.some((finding) => isAt(finding, at) && coveringTest(one, contexts)(finding)),
    )
    if (problem === undefined) continue
    const key = `${at.file}\n${id}`
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    const what = ordinal === 1 ? id : `${id} (${String(ordinal)})`
    const one = governanceFinding('exception-comment', `The comment names the exception ${id}, ${problem}.`, at, what, policy)
    if (one !== undefined) found.push(one)
  }
  return found
}

function problemOf(
  id: string,
  byId: ReadonlyMap<string, Exception>,
  asOf: string,
  covers: (one: Exception) => boolean,
): string | undefined {
  const one = byId.get(id)
  if (one === undefined) {
    const near = closest(id, [...byId.keys()].sort())
    return `which does not exist${near === undefined ? '' : `; did you mean ${near}?`}`
  }
  if (one.expires < asOf) return `which has expired on ${one.expires}`
  if (one.created > asOf) return `which counts only from ${one.created}`
  return covers(one) ? undefined : 'which covers nothing here'
}

function isAt({ at }: Finding, comment: Location): boolean {
  return at.file === comment.file && (at.line === comment.line || at.line === comment.line + 1)
}
