/** What stands beside the code and decides: exceptions first, then the baseline. */
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Finding, RuleSummary } from '#core/finding'
import type { GovernanceHost } from '#host/governance'
import type { TrustedFiles } from '#host/trusted-files'
import { applyBaseline, BASELINE_FILE, readBaseline, type Matched } from '#policy/baseline'
import type { EffectivePolicy } from '#policy/effective'
import { commentFindings, type ExceptionComment } from '#policy/exception-comments'
import { applyExceptions, EXCEPTIONS_FILE } from '#policy/exceptions'

export interface Beside {
  host: GovernanceHost
  /** File of the baseline that was asked for; it has to be there. */
  baseline?: string
  withoutBaseline?: boolean
  /** Where the exceptions and the baseline that count are; without it those of the work tree do. */
  trusted?: TrustedFiles
  /** Only what is trusted is looked at, not what waits in the work tree. */
  onlyTrusted?: boolean
  /** Only a part of the repository was looked at: what seems to be gone may stand elsewhere. */
  isPart?: boolean
  /** New names of files, beside those that git can tell. */
  renamed?: (file: string) => string | undefined
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
  const matched = matchBaseline(excepted, beside)
  if (matched === undefined) return { findings: excepted, diagnostics: [] }
  return { findings: matched.findings, diagnostics: beside.isPart === true ? [] : staleness(matched, beside.baseline ?? BASELINE_FILE) }
}

function withExceptions(
  findings: readonly Finding[],
  policy: EffectivePolicy,
  asOf: string,
  beside: Beside,
  comments: readonly ExceptionComment[],
): readonly Finding[] {
  const { host } = beside
  const file = policy.exceptions.file ?? EXCEPTIONS_FILE
  const trusted = beside.trusted === undefined ? undefined : (beside.trusted.text(file, 'file of exceptions') ?? '')
  const text = beside.onlyTrusted === true ? trusted : host.document(file, 'file of exceptions')
  if (text === undefined || text === '') {
    if (policy.exceptions.file === undefined || trusted !== undefined)
      return [...findings, ...commentFindings(comments, findings, undefined, policy, asOf)]
    throw new UserError(`no verdict: the file of exceptions ${file} that the policy names does not exist`)
  }
  const excepted = applyExceptions(findings, { file, text, trusted, authors: (id) => host.authors(file, id) }, policy, asOf)
  const known = beside.isPart === true ? excepted.filter(({ rule }) => rule.id !== 'exception-unused') : excepted
  return [...known, ...commentFindings(comments, findings, { file, text }, policy, asOf)]
}

/** Undefined where there is no baseline and none was asked for. */
export function matchBaseline(
  findings: readonly Finding[],
  { host, baseline: asked, trusted, renamed }: Pick<Beside, 'host' | 'baseline' | 'trusted' | 'renamed'>,
): Matched | undefined {
  const file = asked ?? BASELINE_FILE
  const text = trusted === undefined ? host.document(file, 'baseline') : trusted.text(file, 'baseline')
  if (text === undefined) {
    if (asked === undefined) return undefined
    throw new UserError(`no verdict: the baseline ${file} does not exist${trusted === undefined ? '' : ` in ${trusted.name}`}`, {
      help: 'make one with: cryptogate baseline create',
    })
  }
  const baseline = readBaseline(text, file)
  const renames = baseline.commit === undefined ? undefined : host.renames(baseline.commit)
  return applyBaseline(findings, baseline, file, {
    exists: (name) => host.exists(name),
    renamed: (name) => renames?.get(name) ?? renamed?.(name),
  })
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
