/** The verdict of a run, computed once: pass, fail, or error when it could not be judged. */
import type { Diagnostic } from '#core/diagnostic'
import type { Finding } from '#core/finding'
import type { Verdict } from '#core/report'
import type { EffectivePolicy } from './effective'

/** Codes of diagnostics that say a file, or part of it, was not read. */
const UNREAD = ['partly-parsed']
/** Beginnings of such codes: a file that was not read at all, a limit of the analysis that was reached. */
const PREFIXES = ['file-', 'budget-']

/** An error outweighs a failure: what was not judged may hide worse. */
export function judge(
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
  policy: Pick<EffectivePolicy, 'unparsed'>,
): Verdict {
  if (diagnostics.some((diagnostic) => diagnostic.level === 'error')) return 'error'
  if (policy.unparsed === 'fail' && diagnostics.some(isUnread)) return 'error'
  return findings.some((finding) => finding.enforcement === 'fail') ? 'fail' : 'pass'
}

function isUnread(diagnostic: Diagnostic): boolean {
  return UNREAD.includes(diagnostic.code) || PREFIXES.some((prefix) => diagnostic.code.startsWith(prefix))
}
