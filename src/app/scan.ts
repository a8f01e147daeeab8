/** The pipeline on one screen: repository, knowledge and policy in, report out. */
import type { Severity } from '#core/finding'
import type { Report } from '#core/report'
import type { Site } from '#core/site'
import { detect } from '#detect/detect'
import type { ScanHost } from '#host/files'
import { takeInventory } from '#inventory/inventory'
import { compareFindings, evaluate, ruleSummary } from '#policy/evaluate'
import { policyFindings } from '#policy/governance-findings'
import { composePolicy } from '#policy/load-policy'
import type { EffectivePolicy } from '#policy/effective'
import type { ReadParent } from '#policy/reference'
import { routed } from '#policy/routing'
import { judge } from '#policy/verdict'
import { SiteCollector } from '#resolve/sites'
import { governanceRulesOf, withBeside, type Beside } from './beside'
import { Gathering } from './gather'
import type { Knowledge } from './knowledge'
import { policySources } from './policy-sources'
import { snippetsOf } from './snippets'
import { openToolkit, type Toolkit } from './toolkit'

export interface ScanInput {
  /** Absolute path of the repository's root. */
  root: string
  /** As given: absolute or relative to the root; empty for the whole repository. */
  paths: readonly string[]
  knowledge: Knowledge
  /** The repository's policy or the one that was asked for; none: the built-in standard. */
  policy: { file: string; text: string } | undefined
  /** A policy that is made already, instead of `policy`. */
  effective?: EffectivePolicy
  /** Gets the documents that the policy extends. */
  parent?: ReadParent
  /** ISO date judged at. */
  asOf: string
  /** Takes the place of the policy's own threshold; 'none' never fails on a finding. */
  failOn?: Severity | 'none'
  host: ScanHost
  /** Exceptions and baseline; without it there are none. */
  beside?: Beside
  version: string
}

/** Callers that reveal further callers are followed this many times. */
const MAX_ROUNDS = 2

export async function scan(input: ScanInput): Promise<Report> {
  const policy = policyOf(input)
  const toolkit = openToolkit(input.knowledge)
  const { gathering, resolution, declared } = await resolveAll(input, toolkit)
  const sites = [...resolution.sites, ...gathering.textSites, ...declared]
  const assets = takeInventory(
    detect({ sites, represents: resolution.represents, replacedBy: resolution.replacedBy }, toolkit.models, toolkit.naming),
  )
  const judged = [...evaluate(assets, policy, input.asOf, gathering.classify), ...policyFindings(policy, input.asOf)]
  const beside = withBeside(judged, policy, input.asOf, input.beside)
  const findings = routed(beside.findings, policy).sort(compareFindings)
  const diagnostics = [...gathering.diagnostics, ...resolution.diagnostics, ...beside.diagnostics].sort((left, right) =>
    compare(`${left.file ?? ''}:${left.code}:${left.message}`, `${right.file ?? ''}:${right.code}:${right.message}`),
  )
  return {
    verdict: judge(findings, diagnostics, policy),
    findings,
    assets,
    diagnostics,
    rules: [...policy.rules.map((rule) => ruleSummary(rule)), ...governanceRulesOf(findings)],
    evidence: {
      tool: { name: 'cryptogate', version: input.version },
      asOf: input.asOf,
      policy: { id: policy.id, version: policy.version, sha256: policy.sha256, sources: policy.sources },
      files: gathering.counts,
      skipped: gathering.skipped,
    },
    failOn: policy.failOn,
    snippets: snippetsOf(findings, assets, (file) => gathering.linesOf(file)),
  }
}

/** The policy that judges a run. */
export function policyOf(input: Pick<ScanInput, 'knowledge' | 'policy' | 'effective' | 'parent' | 'failOn'>): EffectivePolicy {
  const policy = input.effective ?? composePolicy({ ...policySources(input.knowledge), policy: input.policy, parent: input.parent })
  if (input.failOn === undefined) return policy
  if (input.failOn !== 'none') return { ...policy, failOn: input.failOn }
  return {
    ...policy,
    paths: [...policy.paths, { files: ['**'], enforcement: 'warn', because: 'this run was asked not to fail on findings' }],
  }
}

async function resolveAll(
  input: ScanInput,
  toolkit: Toolkit,
): Promise<{ gathering: Gathering; resolution: ReturnType<SiteCollector['finish']>; declared: Site[] }> {
  const gathering = new Gathering(input.host, toolkit, input.knowledge, input.host.listFiles(input.root, input.paths))
  await gathering.gather()
  const collector = new SiteCollector(gathering.project, toolkit.models)
  collector.collect()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = await gathering.gatherCallers(collector.wrappers())
    collector.collect()
    if (!found) break
  }
  const resolution = collector.finish()
  const declared = gathering.infrastructure.sites()
  gathering.finish()
  return { gathering, resolution, declared }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
