/** The pipeline on one screen: repository, knowledge and policy in, report out. */
import type { Report } from '#core/report'
import type { Site } from '#core/site'
import { detect } from '#detect/detect'
import type { FileEntry, ScanHost } from '#host/files'
import { takeInventory } from '#inventory/inventory'
import { linkKeys } from '#inventory/key-links'
import { Lines } from '#parse/source'
import { namesIn } from '#policy/wanted'
import { SiteCollector } from '#resolve/sites'
import { assemble, policyOf, type JudgingInput } from './assemble'
import { readDependencies } from './dependencies'
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
  const registered = new Map((input.register?.texts ?? []).map(({ file, text }) => [file, new Lines(text)] as const))
  const entries = input.host.listFiles(input.root, input.paths)
  const { gathering, resolution, declared } = await resolveAll(input, toolkit, entries)
  const { host, knowledge } = input
  const dependencies = await readDependencies({ knowledge, entries, host, classify: gathering.classify, named: namesIn(policy, 'package') })
  const sites = [...resolution.sites, ...gathering.texts.sites, ...declared]
  const { represents, replacedBy } = resolution
  const detected = detect({ sites, represents, replacedBy }, toolkit.models, toolkit.naming)
  const assets = linkKeys(takeInventory([...detected, ...dependencies.assets]))
  return assemble(input, policy, {
    assets,
    diagnostics: [...gathering.diagnostics, ...resolution.diagnostics, ...dependencies.diagnostics],
    counts: { ...gathering.counts, manifests: dependencies.manifests },
    skipped: gathering.skipped,
    classify: gathering.classify,
    comments: exceptionComments(gathering.commented()),
    snippets: (findings) =>
      snippetsOf(findings, assets, (file) => gathering.linesOf(file) ?? dependencies.lines.get(file) ?? registered.get(file)),
    sites: declared,
    naming: toolkit.naming,
    read: host.read,
  })
}

async function resolveAll(
  input: ScanInput,
  toolkit: Toolkit,
  entries: readonly FileEntry[],
): Promise<{ gathering: Gathering; resolution: ReturnType<SiteCollector['finish']>; declared: Site[] }> {
  const gathering = new Gathering(input.host, toolkit, input.knowledge, entries)
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
