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
import { assemble, policyOf, type Found, type JudgingInput } from './assemble'
import { readDependencies } from './dependencies'
import { exceptionComments } from './exception-comments'
import { Gathering } from './gather'
import { Instruments } from './instruments'
import type { Knowledge } from './knowledge'
import { tellVersions } from './package-versions'
import { partsOf, type PackagesOf } from './parts'
import { snippetsOf } from './snippets'
import { startedPrograms } from './started-programs'
import { openToolkit } from './toolkit'

export interface ScanInput extends JudgingInput {
  /** Absolute path of the repository's root. */
  root: string
  /** As given: absolute or relative to the root; empty for the whole repository. */
  paths: readonly string[]
  host: ScanHost
  /** Where they are made already. */
  instruments?: Instruments
}

/** Callers that reveal further callers are followed this many times. */
const MAX_ROUNDS = 2

export async function scan(input: ScanInput): Promise<Report> {
  const policy = policyOf(input)
  const { knowledge, host } = input
  const instruments = input.instruments ?? new Instruments(openToolkit(knowledge), knowledge, host)
  const entries = input.host.listFiles(input.root, input.paths)
  const gathering = new Gathering(host, instruments, instruments.listing(entries))
  const manifests = { knowledge, entries, host, named: namesIn(policy, 'package') }
  return assemble(input, policy, await findIn(gathering, instruments, manifests, linesOfRecords(input)))
}

/** Where libraries are looked for. */
export interface ManifestInput {
  knowledge: Knowledge
  entries: readonly FileEntry[]
  host: Pick<ScanHost, 'read'>
  /** Packages that the policy names. */
  named: (name: string) => boolean
}

/** The lines of the register and of the audit file: findings stand there, too. */
export function linesOfRecords({ register, audit }: Pick<JudgingInput, 'register' | 'audit'>): Map<string, Lines> {
  return new Map([...(register?.texts ?? []), ...(audit?.texts ?? [])].map(({ file, text }) => [file, new Lines(text)] as const))
}

/** From files to the inventory; `documents` are lines of files that were read for another reason. */
export async function findIn(
  gathering: Gathering,
  instruments: Instruments,
  manifests: ManifestInput,
  documents: ReadonlyMap<string, Lines>,
): Promise<Found> {
  const { toolkit, classify } = instruments
  const { resolution, declared } = await resolveAll(gathering, instruments)
  const dependencies = await readDependencies({ ...manifests, classify })
  const programs = startedPrograms(resolution.sites, toolkit.models, toolkit.commands)
  const sites = [...resolution.sites, ...programs, ...gathering.texts.sites, ...declared]
  const { represents, replacedBy } = resolution
  tellVersions(sites, manifests.knowledge, dependencies.versionsOf)
  const detected = detect({ sites, represents, replacedBy }, toolkit.models, toolkit.naming)
  const assets = linkKeys(takeInventory([...detected, ...dependencies.assets]))
  return {
    assets,
    diagnostics: [...gathering.diagnostics, ...resolution.diagnostics, ...dependencies.diagnostics],
    counts: { ...gathering.counts, manifests: dependencies.manifests },
    skipped: gathering.skipped,
    classify,
    comments: exceptionComments(gathering.commented()),
    snippets: (findings) =>
      snippetsOf(findings, assets, (file) => gathering.linesOf(file) ?? dependencies.lines.get(file) ?? documents.get(file)),
    sites: declared,
    naming: toolkit.naming,
    read: manifests.host.read,
    parts: partsOf(assets, toolkit.catalogue, packagesIn(manifests.knowledge)),
  }
}

/** The packages that a model is of, by its id: 'python/pyjwt' is PyJWT. */
function packagesIn({ documents }: Knowledge): PackagesOf {
  return (model) => {
    const file = documents[`knowledge/models/${model}.yml`]
    const packages = typeof file === 'object' && file !== null && 'packages' in file ? file.packages : undefined
    return Array.isArray(packages) ? packages.filter((one): one is string => typeof one === 'string') : []
  }
}

async function resolveAll(
  gathering: Gathering,
  { toolkit }: Instruments,
): Promise<{ resolution: ReturnType<SiteCollector['finish']>; declared: Site[] }> {
  await gathering.gather()
  const collector = new SiteCollector(gathering.project, toolkit.models)
  collector.collect()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = await gathering.gatherCallers(collector.wrappers())
    collector.collect()
    if (!found) break
  }
  const resolution = collector.finish()
  const declared = gathering.declared.sites()
  gathering.finish()
  return { resolution, declared }
}
