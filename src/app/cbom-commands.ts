/** What `cryptogate cbom` does, and the way of a CBOM into an SBOM. */
import path from 'node:path'
import { compareAssets } from '#cbom/compare'
import { importCbom } from '#cbom/import-cbom'
import { mergeCbom } from '#cbom/merge'
import { joinCboms, splitByService } from '#cbom/services'
import { cbomWords } from '#cbom/words'
import type { CryptoAsset } from '#core/asset'
import type { AssetChange } from '#core/change'
import { UserError } from '#core/errors'
import { readCbomFile } from '#host/cbom-file'
import { commitOf } from '#host/git'
import { isThere } from '#host/policy-file'
import { findRoot } from '#host/repository'
import { takeInventory } from '#inventory/inventory'
import { differenceText } from '#report/change-wording'
import { openKnowledge } from './knowledge'
import type { Answer } from './policy-commands'
import { checked, openToolkit } from './toolkit'

/** The text of a CBOM put into an SBOM; relative paths start at `directory`. Throws a UserError. */
export function mergedInto(directory: string, given: string, cbom: string): string {
  const { file, text } = readCbomFile(findRoot(directory, []), directory, given)
  return mergeCbom(text, cbom, file)
}

export interface CbomRequest {
  /** Absolute: relative paths start there. */
  directory: string
  /** Folder of the tool's own files. */
  installation: string
}

/**
 * What two inventories have in common they are silent of. Each is a CBOM, or a branch, tag or commit of this repository: `main..HEAD`
 * in the place of both. Throws a UserError where one cannot be read.
 */
export async function compareInventories({ directory, installation }: CbomRequest, before: string, after?: string): Promise<Answer> {
  const [, from = before, to = after] = after === undefined ? (/^(.+?)\.{2,3}(.+)$/.exec(before) ?? []) : []
  if (to === undefined) throw new UserError('there is only one inventory', { help: 'give two CBOMs, two commits, or a range: main..HEAD' })
  const root = findRoot(directory, [])
  const { knowledge, grammarDirectory } = openKnowledge(installation)
  const toolkit = openToolkit(knowledge)
  const words = checked(knowledge, cbomWords, 'knowledge/cbom.yml')
  const imported = (given: string): CryptoAsset[] => {
    const { file, text } = readCbomFile(root, directory, given)
    const { assets, diagnostics } = importCbom(text, toolkit.catalogue, words, {
      file,
      pathClass: () => 'source',
      language: () => 'cyclonedx',
    })
    const [error] = diagnostics.filter(({ level }) => level === 'error')
    if (error !== undefined) throw new UserError(`${file}: ${error.message}`, error.help === undefined ? {} : { help: error.help })
    return takeInventory(assets)
  }
  const assetsOf = async (given: string): Promise<readonly CryptoAsset[]> => {
    const sha = isThere(path.resolve(directory, given)) ? undefined : commitOf(root, given)
    if (sha === undefined) return imported(given)
    const { assetsAt } = await import('./commit-inventory')
    return assetsAt({ root, sha, knowledge, toolkit, grammarDirectory })
  }
  const changes = compareAssets(await assetsOf(from), await assetsOf(to))
  const number = (kind: AssetChange['kind']): string => `${String(changes.filter((one) => one.kind === kind).length)} ${kind}`
  return {
    lines: [...changes.flatMap(changeLines), `${number('added')}, ${number('removed')}, ${number('changed')}`],
    ok: changes.length === 0,
  }
}

/** A CBOM a service, by the name of its file; the CBOM says which component belongs to which. Throws a UserError. */
export function splitCbom(directory: string, given: string): { service: string; fileName: string; text: string }[] {
  const { file, text } = readCbomFile(findRoot(directory, []), directory, given)
  const taken = new Set<string>()
  return splitByService(text, file).map(({ service, text: own }) => {
    const plain = service.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '') || 'service'
    let name = plain
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${String(count)}`
    taken.add(name.toLowerCase())
    return { service, fileName: `${name}.cdx.json`, text: own }
  })
}

/** Several CBOMs as one. Throws a UserError. */
export function joinedCboms(directory: string, given: readonly string[], name: string): string {
  const root = findRoot(directory, [])
  return joinCboms(
    given.map((one) => readCbomFile(root, directory, one)),
    name,
  )
}

const MARKS: Readonly<Record<AssetChange['kind'], string>> = { added: '+', removed: '-', changed: '~' }

function changeLines({ kind, asset, at, differences }: AssetChange): string[] {
  const more = asset.occurrences.length > 1 ? ` and ${String(asset.occurrences.length - 1)} more` : ''
  const lines = [`${MARKS[kind]} ${asset.type} ${asset.name}  ${at.file}:${String(at.line)}${more}`]
  for (const [name, difference] of Object.entries(differences)) lines.push(`    ${differenceText(name, difference)}`)
  return lines
}
