/** Which manifests and locks a change can make others: those that it touches, and those of the projects around and below them. */
import type { ChangedFile } from '#core/change'
import { folderOf, foldersAround } from '#core/paths'
import { ecosystemFile, manifestFinder } from '#dependencies/ecosystem'
import type { FileEntry } from '#host/files'
import { documentsIn, type Knowledge } from './knowledge'
import { checked } from './toolkit'

/** Manifests read below a changed one, as those of a workspace. */
const MAX_BELOW = 300

/** Nothing where the change touches none. */
export function manifestsAround(files: readonly ChangedFile[], entries: readonly FileEntry[], knowledge: Knowledge): FileEntry[] {
  const find = manifestFinder(documentsIn(knowledge, 'knowledge/ecosystems/').map(([name]) => checked(knowledge, ecosystemFile, name)))
  const touched = files
    .flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])])
    .filter((file) => find(file).length > 0)
  if (touched.length === 0) return []
  const folders = [...new Set(touched.map(folderOf))]
  const around = new Set(touched.flatMap(foldersAround))
  const found: FileEntry[] = []
  let below = 0
  for (const entry of entries) {
    if (entry.skip !== undefined) continue
    const folder = folderOf(entry.path)
    const isAround = around.has(folder)
    if (!isAround && !folders.some((one) => one === '' || folder.startsWith(`${one}/`))) continue
    if (!isAround && (find(entry.path).length === 0 || ++below > MAX_BELOW)) continue
    found.push(entry)
  }
  return found
}
