/** Which of the four classes of material change a change belongs to: the rows of knowledge/audit/triggers.yml on what it does. */
import type { AssetChange, ChangedFile, MaterialChange, TrustedFileChange } from '#core/change'
import { touches } from '#core/change-match'
import { compileGlob } from '#core/pattern'
import type { AuditKnowledge } from './knowledge'

export interface ChangeSeen {
  assets: readonly AssetChange[]
  trusted: readonly TrustedFileChange[]
  files: readonly Pick<ChangedFile, 'file' | 'previous'>[]
  /** The file that declares infrastructure in which lines with one of the words change. */
  linesWith: (words: readonly string[]) => string | undefined
  /** Whether a changed file holds one of the words, before or after. */
  holds: (file: string, words: readonly string[]) => boolean
}

/** By class in the order of the knowledge, the first place of each. */
export function materialChanges(change: ChangeSeen, { triggers }: AuditKnowledge['triggers']): MaterialChange[] {
  return triggers.flatMap((row): MaterialChange[] => {
    const found = byAsset(row, change) ?? byKind(row, change) ?? byFile(row, change) ?? byWords(row, change)
    return found === undefined ? [] : [{ class: row.class, title: row.title, ...found }]
  })
}

type Row = AuditKnowledge['triggers']['triggers'][number]
type Place = Pick<MaterialChange, 'by' | 'file'>

function byAsset({ assets: rows }: Row, { assets }: ChangeSeen): Place | undefined {
  const found = assets.find((change) => rows.some((row) => touches(change, row)))
  return found === undefined ? undefined : { by: `${found.asset.name} ${found.kind} in ${found.at.file}`, file: found.at.file }
}

function byKind({ kinds }: Row, { trusted }: ChangeSeen): Place | undefined {
  const found = trusted.find(({ kind }) => kinds.includes(kind))
  return found === undefined ? undefined : { by: `${found.file} changes`, file: found.file }
}

function byFile({ files: globs, holding }: Row, { files, holds }: ChangeSeen): Place | undefined {
  if (globs.length === 0) return undefined
  const fits = globs.map(compileGlob)
  const found = files.find(({ file, previous }) => {
    const names = [file, ...(previous === undefined ? [] : [previous])]
    return names.some((name) => fits.some((fit) => fit(name))) && (holding.length === 0 || holds(file, holding))
  })
  return found === undefined ? undefined : { by: `${found.file} changes`, file: found.file }
}

function byWords({ words }: Row, { linesWith }: ChangeSeen): Place | undefined {
  const file = words.length === 0 ? undefined : linesWith(words)
  return file === undefined ? undefined : { by: `${file} changes`, file }
}
