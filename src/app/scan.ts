/** The pipeline on one screen: repository, knowledge and policy in, report out. */
import type { Report } from '#core/report'
import { detect } from '#detect/detect'
import type { ScanHost } from '#host/files'
import { takeInventory } from '#inventory/inventory'
import { linkKeys } from '#inventory/key-links'
import { SiteCollector } from '#resolve/sites'
import { assemble, policyOf, type JudgingInput } from './assemble'
import { exceptionComments } from './exception-comments'
import { Gathering } from './gather'
import { snippetsOf } from './snippets'
import { openToolkit, type Toolkit } from './toolkit'

export interface ScanInput extends JudgingInput {
  /** Absolute path of the repository's root. */
  root: string
  /** As given: absolute or relative to the root; empty for the whole repository. */
  paths: readonly string[]
  host: ScanHost
}

/** Callers that reveal further callers are followed this many times. */
const MAX_ROUNDS = 2

export async function scan(input: ScanInput): Promise<Report> {
  const policy = policyOf(input)
  const toolkit = openToolkit(input.knowledge)
  const { gathering, resolution } = await resolveAll(input, toolkit)
  const sites = [...resolution.sites, ...gathering.textSites]
  const assets = linkKeys(
    takeInventory(detect({ sites, represents: resolution.represents, replacedBy: resolution.replacedBy }, toolkit.models, toolkit.naming)),
  )
  return assemble(input, policy, {
    assets,
    diagnostics: [...gathering.diagnostics, ...resolution.diagnostics],
    counts: gathering.counts,
    skipped: gathering.skipped,
    classify: gathering.classify,
    comments: exceptionComments(gathering.project.units),
    snippets: (findings) => snippetsOf(findings, assets, gathering.project.units),
  })
}

async function resolveAll(
  input: ScanInput,
  toolkit: Toolkit,
): Promise<{ gathering: Gathering; resolution: ReturnType<SiteCollector['finish']> }> {
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
  gathering.finish()
  return { gathering, resolution }
}
