/** Which entry of the register stands for what is declared or used at a place. */
import type { CryptoAsset } from '#core/asset'
import type { RegisterEntry, RegisterView } from '#core/register-view'

export type EntryOf = (asset: CryptoAsset) => RegisterEntry | undefined

export function entriesByPlace(register: RegisterView | undefined): EntryOf {
  const entries = new Map<string, RegisterEntry>()
  for (const entry of register?.entries ?? [])
    for (const { file, line } of entry.declaredAt) {
      const place = `${file}\n${String(line)}`
      if (!entries.has(place)) entries.set(place, entry)
    }
  return ({ occurrences }) => {
    for (const { at } of occurrences) {
      const found = entries.get(`${at.file}\n${String(at.line)}`)
      if (found !== undefined) return found
    }
    return undefined
  }
}
