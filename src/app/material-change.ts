/** Tells a change after which cryptography is to be audited again: which class, where, and which keys of the register it touches. */
import type { AssetChange, MaterialChange, TrustedFileChange } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import { asText } from '#discover/text'
import { listText } from '#audit/audit-input'
import { materialChanges } from '#audit/material-change'
import type { ChangeSides } from '#host/change-sides'
import { fileWithWords } from './approvals'
import { auditKnowledge } from './audit'
import type { Knowledge } from './knowledge'

export interface MaterialInput {
  knowledge: Knowledge
  sides: ChangeSides
  assets: readonly AssetChange[]
  trusted: readonly TrustedFileChange[]
  /** Ids of entries of the register that the changed files concern. */
  keys: readonly string[]
}

export function materialOf({ knowledge, sides, assets, trusted, keys }: MaterialInput): {
  material: MaterialChange[]
  diagnostics: Diagnostic[]
} {
  const material = materialChanges(
    {
      assets,
      trusted,
      files: sides.files,
      linesWith: (words) => fileWithWords(sides, words),
      holds: (file, words) => [sides.base, sides.head].some((side) => holdsWord(side.read(file), words)),
    },
    auditKnowledge(knowledge).triggers,
  )
  if (material.length === 0) return { material, diagnostics: [] }
  const titles = listText(material.map(({ title, by }) => `${title} (${by})`))
  const touched = keys.length === 0 ? '' : `; keys concerned: ${listText(keys)}`
  const message = `a material change: ${titles}${touched}`
  const help = 'CSA AICM CEK-09 asks for an audit after such a change; the ledger notes it'
  const [first] = material
  return { material, diagnostics: [{ level: 'note', code: 'crypto-material-change', message, help, ...(first && { file: first.file }) }] }
}

function holdsWord(bytes: ReturnType<ChangeSides['head']['read']>, words: readonly string[]): boolean {
  const text = bytes instanceof Uint8Array ? (asText(bytes) ?? '') : ''
  return words.some((word) => text.includes(word))
}
