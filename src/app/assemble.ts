/** The second half of every run: assets, however they were found, are judged and become a report. */
import type { CryptoAsset } from '#core/asset'
import type { Change } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import type { Finding, Severity } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Parts } from '#core/parts'
import type { FileCounts, Report, SkippedFile } from '#core/report'
import type { PathClass, Site } from '#core/site'
import type { Naming } from '#detect/detect'
import type { ScanHost } from '#host/files'
import type { EffectivePolicy } from '#policy/effective'
import { compareFindings, evaluate, ruleSummary } from '#policy/evaluate'
import type { ExceptionComment } from '#policy/exception-comments'
import { policyFindings } from '#policy/governance-findings'
import { composePolicy } from '#policy/load-policy'
import { outlookOf } from '#policy/outlook'
import type { ReadParent } from '#policy/reference'
import { routed } from '#policy/routing'
import { judge } from '#policy/verdict'
import { auditAssetsOf, type OpenedAudit } from './audit'
import { governanceRulesOf, withBeside, type Beside } from './beside'
import { RegisterStage, type OpenedRegister } from './register'
import type { Knowledge } from './knowledge'
import { policySources } from './policy-sources'
import { servicesOf } from './services'

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
  /** The Key Management Register, where there is one. */
  register?: OpenedRegister
  /** 'owner/name' of the repository, where its remote says so. */
  repository?: string | undefined
  /** The audit file and its ledger, where there are any. */
  audit?: OpenedAudit
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
  /** What is declared, for the register; nothing of an imported inventory. */
  sites?: readonly Site[]
  naming?: Naming
  /** Files of the repository that a register names as evidence. */
  read?: ScanHost['read']
  snippets: (findings: readonly Finding[]) => Record<string, string>
  /** What the assets are made of. */
  parts?: Parts
}

export function assemble(input: JudgingInput, policy: EffectivePolicy, found: Found): Report {
  return reportOf(input, policy, found, findingsOf(input, policy, found))
}

/** What the policy, the register, the exceptions and the baseline make of what was found. */
export interface Judged {
  findings: readonly Finding[]
  diagnostics: readonly Diagnostic[]
  register: RegisterStage
}

export function findingsOf(
  input: Pick<JudgingInput, 'asOf' | 'beside' | 'register' | 'audit'>,
  policy: EffectivePolicy,
  found: Pick<Found, 'assets' | 'classify' | 'comments' | 'sites' | 'naming' | 'read'>,
): Judged {
  const register = registerStage(input, policy, found)
  const audit = auditAssetsOf({
    opened: input.audit,
    policy,
    asOf: input.asOf,
    register: input.register?.register,
    read: found.read ?? unreadable,
  })
  const first = evaluate([...found.assets, ...register.assets, ...audit], policy, input.asOf, found.classify)
  const following = evaluate(register.following(first), policy, input.asOf, found.classify)
  const judged = [...register.suggested([...first, ...following]), ...policyFindings(policy, input.asOf)]
  const beside = withBeside(judged, policy, input.asOf, input.beside, found.comments)
  return {
    findings: routed(beside.findings, policy),
    diagnostics: [...register.notes, ...(input.audit?.notes ?? []), ...beside.diagnostics],
    register,
  }
}

const unreadable: ScanHost['read'] = () => ({ error: 'unreadable' })

function registerStage(
  { asOf, register }: Pick<JudgingInput, 'asOf' | 'register'>,
  policy: EffectivePolicy,
  { assets, sites = [], naming, read = unreadable }: Pick<Found, 'assets' | 'sites' | 'naming' | 'read'>,
): RegisterStage {
  return new RegisterStage({ opened: register, policy, asOf, assets, sites, ...(naming && { naming }), read })
}

/** The report of a run, with its verdict. */
export function reportOf(input: JudgingInput, policy: EffectivePolicy, found: Found, judged: Judged, change?: Change): Report {
  const findings = [...judged.findings].sort(compareFindings)
  const diagnostics = [...(input.notes ?? []), ...found.diagnostics, ...judged.diagnostics].sort((left, right) =>
    compareTexts(`${left.file ?? ''}:${left.code}:${left.message}`, `${right.file ?? ''}:${right.code}:${right.message}`),
  )
  const view = change === undefined ? judged.register.view(findings) : {}
  const services = servicesOf(found.assets, policy, input.asOf, view.register)
  return {
    verdict: judge(findings, diagnostics, policy),
    findings,
    assets: found.assets,
    diagnostics,
    rules: [...policy.rules.map((rule) => ruleSummary(rule)), ...governanceRulesOf(findings)],
    evidence: {
      tool: { name: 'cryptogate', version: input.version },
      ...(input.repository === undefined ? {} : { repository: input.repository }),
      asOf: input.asOf,
      policy: { id: policy.id, version: policy.version, sha256: policy.sha256, sources: policy.sources },
      files: found.counts,
      skipped: found.skipped,
    },
    failOn: policy.failOn,
    snippets: found.snippets(findings),
    ...(change === undefined ? {} : { change }),
    ...view,
    ...(found.parts === undefined ? {} : { parts: services === undefined ? found.parts : { ...found.parts, services } }),
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
