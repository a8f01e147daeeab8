/** The second half of every run: assets, however they were found, are judged and become a report. */
import type { CryptoAsset } from '#core/asset'
import type { Change } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import type { Finding, Severity } from '#core/finding'
import type { Parts } from '#core/parts'
import type { FileCounts, Report, SkippedFile } from '#core/report'
import type { PathClass } from '#core/site'
import type { EffectivePolicy } from '#policy/effective'
import { compareFindings, evaluate, ruleSummary } from '#policy/evaluate'
import type { ExceptionComment } from '#policy/exception-comments'
import { policyFindings } from '#policy/governance-findings'
import { composePolicy } from '#policy/load-policy'
import { outlookOf } from '#policy/outlook'
import type { ReadParent } from '#policy/reference'
import { routed } from '#policy/routing'
import { judge } from '#policy/verdict'
import { governanceRulesOf, withBeside, type Beside } from './beside'
import type { Knowledge } from './knowledge'
import { policySources } from './policy-sources'

/** What judges, and by which day. */
export interface JudgingInput {
  knowledge: Knowledge
  /** The repository's policy or the one that was asked for; none: the built-in standard. */
  policy: { file: string; text: string } | undefined
  /** A policy that is made already, instead of `policy`. */
  effective?: EffectivePolicy
  /** Gets the documents that the policy extends. */
  parent?: ReadParent
  /** What is to be told of how the policy was made. */
  notes?: readonly Diagnostic[]
  /** ISO date judged at. */
  asOf: string
  /** Takes the place of the policy's own threshold; 'none' never fails on a finding. */
  failOn?: Severity | 'none'
  /** Exceptions and baseline; without it there are none. */
  beside?: Beside
  version: string
}

/** What was found, and what was left out on the way. */
export interface Found {
  assets: readonly CryptoAsset[]
  diagnostics: readonly Diagnostic[]
  counts: FileCounts
  skipped: readonly SkippedFile[]
  classify: (path: string) => PathClass
  /** Comments that name exceptions. */
  comments?: readonly ExceptionComment[]
  snippets: (findings: readonly Finding[]) => Record<string, string>
  /** What the assets are made of. */
  parts?: Parts
}

export function assemble(input: JudgingInput, policy: EffectivePolicy, found: Found): Report {
  return reportOf(input, policy, found, findingsOf(input, policy, found))
}

/** What the policy, the exceptions and the baseline make of what was found. */
export interface Judged {
  findings: readonly Finding[]
  diagnostics: readonly Diagnostic[]
}

export function findingsOf(
  input: Pick<JudgingInput, 'asOf' | 'beside'>,
  policy: EffectivePolicy,
  found: Pick<Found, 'assets' | 'classify' | 'comments'>,
): Judged {
  const judged = [...evaluate(found.assets, policy, input.asOf, found.classify), ...policyFindings(policy, input.asOf)]
  const beside = withBeside(judged, policy, input.asOf, input.beside, found.comments)
  return { findings: routed(beside.findings, policy), diagnostics: beside.diagnostics }
}

/** The report of a run, with its verdict. */
export function reportOf(input: JudgingInput, policy: EffectivePolicy, found: Found, judged: Judged, change?: Change): Report {
  const findings = [...judged.findings].sort(compareFindings)
  const diagnostics = [...(input.notes ?? []), ...found.diagnostics, ...judged.diagnostics].sort((left, right) =>
    compare(`${left.file ?? ''}:${left.code}:${left.message}`, `${right.file ?? ''}:${right.code}:${right.message}`),
  )
  return {
    verdict: judge(findings, diagnostics, policy),
    findings,
    assets: found.assets,
    diagnostics,
    rules: [...policy.rules.map((rule) => ruleSummary(rule)), ...governanceRulesOf(findings)],
    evidence: {
      tool: { name: 'cryptogate', version: input.version },
      asOf: input.asOf,
      policy: { id: policy.id, version: policy.version, sha256: policy.sha256, sources: policy.sources },
      files: found.counts,
      skipped: found.skipped,
    },
    failOn: policy.failOn,
    snippets: found.snippets(findings),
    ...(change === undefined ? {} : { change }),
    ...(found.parts === undefined ? {} : { parts: found.parts }),
    outlook: outlookOf(found.assets, policy, policySources(input.knowledge).presets, input.asOf, found.classify),
  }
}

/** The policy that judges a run. */
export function policyOf(input: Pick<JudgingInput, 'knowledge' | 'policy' | 'effective' | 'parent' | 'failOn'>): EffectivePolicy {
  const policy = input.effective ?? composePolicy({ ...policySources(input.knowledge), policy: input.policy, parent: input.parent })
  if (input.failOn === undefined) return policy
  if (input.failOn !== 'none') return { ...policy, failOn: input.failOn }
  return {
    ...policy,
    paths: [...policy.paths, { files: ['**'], enforcement: 'warn', because: 'this run was asked not to fail on findings' }],
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
