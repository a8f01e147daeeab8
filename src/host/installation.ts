/** The tool's own files: compiled knowledge and grammars in dist/, or the folders of the source tree. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Files as they stand in folders, or the one file that the build makes of them. */
export type KnowledgeSource = { files: Record<string, string> } | { compiled: string }

export interface Installation {
  knowledge: KnowledgeSource
  grammarDirectory: string
}

/** Folder of the grammars in a source tree; filled by the build and by the test set-up. */
export const SOURCE_GRAMMARS = '.grammars'

/** `directory` is dist/ of an installation, or the top of the source tree. Throws when it is neither. */
export function openInstallation(directory: string): Installation {
  const compiled = path.join(directory, 'knowledge.json')
  if (existsSync(compiled)) {
    return { knowledge: { compiled: readFileSync(compiled, 'utf8') }, grammarDirectory: path.join(directory, 'grammars') }
  }
  return { knowledge: { files: readKnowledgeFiles(directory) }, grammarDirectory: path.join(directory, SOURCE_GRAMMARS) }
}

/** YAML files and queries of src/knowledge and policies below `directory`, keyed 'knowledge/…' and 'policies/…'. */
export function readKnowledgeFiles(directory: string): Record<string, string> {
  const files: Record<string, string> = {}
  addFiles(files, path.join(directory, 'src', 'knowledge'), 'knowledge')
  addFiles(files, path.join(directory, 'policies'), 'policies')
  return files
}

function addFiles(files: Record<string, string>, folder: string, prefix: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = `${prefix}/${entry.name}`
    if (entry.isDirectory()) addFiles(files, path.join(folder, entry.name), name)
    else if (/\.(ya?ml|scm)$/.test(entry.name)) files[name] = readFileSync(path.join(folder, entry.name), 'utf8')
  }
}
