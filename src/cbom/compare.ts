/** Two inventories side by side: which assets came, which went, and which are another now. */
import type { CryptoAsset } from '#core/asset'
import type { AssetChange } from '#core/change'
import { differences } from '#core/differences'
import { compareTexts } from '#core/order'

/**
 * Assets of equal content are the same, wherever they stand. Of the others, one that stands where another stood, through the same
 * call, is that one changed.
 */
export function compareAssets(before: readonly CryptoAsset[], after: readonly CryptoAsset[]): AssetChange[] {
  const [gone, come] = [unmatched(before, after), unmatched(after, before)]
  const left = new Set(gone)
  const changes: AssetChange[] = []
  for (const asset of come) {
    const was = [...left].find((one) => one.type === asset.type && sharesPlace(one, asset))
    if (was !== undefined) left.delete(was)
    changes.push({
      kind: was === undefined ? 'added' : 'changed',
      asset,
      at: placeOf(asset),
      differences: was === undefined ? {} : differences(was, asset),
    })
  }
  for (const asset of left) changes.push({ kind: 'removed', asset, at: placeOf(asset), differences: {} })
  return changes.sort((one, other) => compareTexts(keyOf(one), keyOf(other)))
}

function unmatched(these: readonly CryptoAsset[], those: readonly CryptoAsset[]): CryptoAsset[] {
  const ids = new Set(those.map(({ id }) => id))
  return these.filter(({ id }) => !ids.has(id))
}

/** Lines move with every change: the file and the call tell more. */
function sharesPlace(one: CryptoAsset, other: CryptoAsset): boolean {
  const places = new Set(one.occurrences.map(({ at, symbol, enclosing }) => `${at.file}\n${symbol}\n${enclosing ?? ''}`))
  return other.occurrences.some(({ at, symbol, enclosing }) => places.has(`${at.file}\n${symbol}\n${enclosing ?? ''}`))
}

function placeOf({ name, occurrences }: CryptoAsset): AssetChange['at'] {
  return occurrences[0]?.at ?? { file: name, line: 1, column: 1, endLine: 1, endColumn: 1 }
}

function keyOf({ kind, asset, at }: AssetChange): string {
  return `${kind}\n${asset.type}\n${asset.name}\n${at.file}\n${String(at.line).padStart(9, '0')}\n${asset.id}`
}
