/** What `cryptogate cbom` does, and the way of a CBOM into an SBOM. */
import { compareAssets } from '#cbom/compare'
import { importCbom } from '#cbom/import-cbom'
import { mergeCbom } from '#cbom/merge'
import { cbomWords } from '#cbom/words'
import type { CryptoAsset } from '#core/asset'
import type { AssetChange } from '#core/change'
import { UserError } from '#core/errors'
import { readCbomFile } from '#host/cbom-file'
import { openInstallation } from '#host/installation'
import { findRoot } from '#host/repository'
import { takeInventory } from '#inventory/inventory'
import { describeValue } from '#report/wording'
import { loadKnowledge } from './knowledge'
import type { Answer } from './policy-commands'
import { checked, openToolkit } from './toolkit'

/** The text of a CBOM put into an SBOM; relative paths start at `directory`. Throws a UserError. */
export function mergedInto(directory: string, given: string, cbom: string): string {
  const { file, text } = readCbomFile(findRoot(directory, []), directory, given)
  return mergeCbom(text, cbom, file)
}

/** What two CBOMs have in common they are silent of. Throws a UserError where one cannot be read. */
export function compareCboms(
  { directory, installation }: { directory: string; installation: string },
  before: string,
  after: string,
): Answer {
  const root = findRoot(directory, [])
  const knowledge = loadKnowledge(openInstallation(installation).knowledge)
  const { catalogue } = openToolkit(knowledge)
  const words = checked(knowledge, cbomWords, 'knowledge/cbom.yml')
  const assetsOf = (given: string): CryptoAsset[] => {
    const { file, text } = readCbomFile(root, directory, given)
    const { assets, diagnostics } = importCbom(text, catalogue, words, { file, pathClass: () => 'source', language: () => 'cyclonedx' })
    const [error] = diagnostics.filter(({ level }) => level === 'error')
    if (error !== undefined) throw new UserError(`${file}: ${error.message}`, error.help === undefined ? {} : { help: error.help })
    return takeInventory(assets)
  }
  const changes = compareAssets(assetsOf(before), assetsOf(after))
  const number = (kind: AssetChange['kind']): string => `${String(changes.filter((one) => one.kind === kind).length)} ${kind}`
  return {
    lines: [...changes.flatMap(changeLines), `${number('added')}, ${number('removed')}, ${number('changed')}`],
    ok: changes.length === 0,
  }
}

const MARKS: Readonly<Record<AssetChange['kind'], string>> = { added: '+', removed: '-', changed: '~' }

function changeLines({ kind, asset, at, differences }: AssetChange): string[] {
  const more = asset.occurrences.length > 1 ? ` and ${String(asset.occurrences.length - 1)} more` : ''
  const lines = [`${MARKS[kind]} ${asset.type} ${asset.name}  ${at.file}:${String(at.line)}${more}`]
  for (const [name, { before, after }] of Object.entries(differences)) {
    const [was, is] = [before, after].map((value) => (value === undefined ? 'not there' : describeValue(name, value)))
    lines.push(`    ${name}: ${was ?? ''} -> ${is ?? ''}`)
  }
  return lines
}
