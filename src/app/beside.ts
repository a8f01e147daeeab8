/** What stands beside the code and decides: exceptions first, then the baseline. */
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Finding, RuleSummary } from '#core/finding'
import type { GovernanceHost } from '#host/governance'
import { applyBaseline, BASELINE_FILE, readBaseline, type Matched } from '#policy/baseline'
import type { EffectivePolicy } from '#policy/effective'
import { commentFindings, type ExceptionComment } from '#policy/exception-comments'
import { applyExceptions, EXCEPTIONS_FILE } from '#policy/exceptions'

export interface Beside {
  host: GovernanceHost
  /** File of the baseline that was asked for; it has to be there. */
  baseline?: string
  withoutBaseline?: boolean
  trustedRef?: string
}

/** Throws a UserError where a file that decides is missing or broken. */
export function withBeside(
  findings: readonly Finding[],
  policy: EffectivePolicy,
  asOf: string,
  beside: Beside | undefined,
  comments: readonly ExceptionComment[] = [],
): { findings: readonly Finding[]; diagnostics: Diagnostic[] } {
  if (beside === undefined) return { findings, diagnostics: [] }
  const excepted = withExceptions(findings, policy, asOf, beside, comments)
  if (beside.withoutBaseline === true) return { findings: excepted, diagnostics: [] }
  const matched = matchBaseline(excepted, beside.host, beside.baseline)
  if (matched === undefined) return { findings: excepted, diagnostics: [] }
  return { findings: matched.findings, diagnostics: staleness(matched, beside.baseline ?? BASELINE_FILE) }
}

function withExceptions(
  findings: readonly Finding[],
  policy: EffectivePolicy,
  asOf: string,
  { host, trustedRef }: Beside,
  comments: readonly ExceptionComment[],
): readonly Finding[] {
  const file = policy.exceptions.file ?? EXCEPTIONS_FILE
  const text = host.document(file, 'file of exceptions')
  if (text === undefined) {
    if (policy.exceptions.file === undefined) return [...findings, ...commentFindings(comments, findings, undefined, policy, asOf)]
    throw new UserError(`no verdict: the file of exceptions ${file} that the policy names does not exist`)
  }
  const trusted = trustedRef === undefined ? undefined : host.atRef(trustedRef, file)
  const excepted = applyExceptions(findings, { file, text, trusted, authors: (id) => host.authors(file, id) }, policy, asOf)
  return [...excepted, ...commentFindings(comments, findings, { file, text }, policy, asOf)]
}

/** Undefined where there is no baseline and none was asked for. */
export function matchBaseline(findings: readonly Finding[], host: GovernanceHost, asked: string | undefined): Matched | undefined {
  const file = asked ?? BASELINE_FILE
  const text = host.document(file, 'baseline')
  if (text === undefined) {
    if (asked === undefined) return undefined
    throw new UserError(`no verdict: the baseline ${file} does not exist`, { help: 'make one with: cryptogate baseline create' })
  }
  const baseline = readBaseline(text, file)
  const renames = baseline.commit === undefined ? undefined : host.renames(baseline.commit)
  return applyBaseline(findings, baseline, file, { exists: (name) => host.exists(name), renamed: (name) => renames?.get(name) })
}

function staleness({ gone }: Matched, file: string): Diagnostic[] {
  if (gone === 0) return []
  const message = `${String(gone)} ${gone === 1 ? 'finding' : 'findings'} of the baseline ${gone === 1 ? 'is' : 'are'} gone`
  return [{ level: 'note', code: 'baseline-shrinks', message, help: 'record that with: cryptogate baseline update', file }]
}

/** The rules about policies that fired, for reports that list rules. */
export function governanceRulesOf(findings: readonly Finding[]): RuleSummary[] {
  const rules = new Map<string, RuleSummary>()
  for (const { occurrence, rule } of findings) if (occurrence.model === 'policy') rules.set(rule.id, rule)
  return [...rules.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
}
