/** Tells calls the versions of their library, where its rows tell versions apart. */
import type { Site } from '#core/site'
import { modelFile } from '#detect/model'
import { documentsIn, type Knowledge } from './knowledge'

/** Packages of libraries, by the symbols of rows that only hold for some versions. */
function packagesBySymbol(knowledge: Knowledge): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [, document] of documentsIn(knowledge, 'knowledge/models/')) {
    if (!mayTell(document)) continue
    const { packages = [], models } = modelFile.parse(document)
    for (const { site, when } of models) if (when?.versions !== undefined) for (const symbol of site) found.set(symbol, packages)
  }
  return found
}

/** Most files hold no such row, and the providers of infrastructure tell their versions by themselves. */
function mayTell(document: unknown): boolean {
  const { ecosystem, models } = document as { ecosystem?: unknown; models?: unknown }
  return ecosystem !== 'terraform' && Array.isArray(models) && models.some((row: { when?: { versions?: unknown } }) => row.when?.versions)
}

export function tellVersions(sites: readonly Site[], knowledge: Knowledge, versionsOf: (packages: readonly string[]) => string[]): void {
  const bySymbol = packagesBySymbol(knowledge)
  const known = new Map<readonly string[], string[]>()
  for (const site of sites) {
    const packages = bySymbol.get(site.symbol)
    if (packages === undefined) continue
    const versions = known.get(packages) ?? versionsOf(packages)
    known.set(packages, versions)
    site.versions = versions
  }
}
