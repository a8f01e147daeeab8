/** What makes two assets of the same place differ. */
import type { CryptoAsset } from './asset'
import type { AssetChange } from './change'
import { valueKey, type Value } from './value'

/** Properties that one of them lacks or that have other values, by name, in order. */
export function differences(before: CryptoAsset, after: CryptoAsset): AssetChange['differences'] {
  const found: Record<string, { before?: Value; after?: Value }> = {}
  for (const name of [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])].sort()) {
    const [was, is] = [before.properties[name], after.properties[name]]
    if (was !== undefined && is !== undefined && valueKey(was) === valueKey(is)) continue
    found[name] = { ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }
  }
  return found
}
