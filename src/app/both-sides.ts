/** What both sides of a change could see: the base is looked at last, with all in view that the head only led to. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import { alternatives } from '#core/value'

/**
 * The base without what the change cannot have taken away: it stands in files that did not change, nothing that decides it comes from
 * one that did, and the head only did not get as far. `changed` has the base's names of the changed files.
 */
export function seenByBoth(base: readonly CryptoAsset[], head: readonly CryptoAsset[], changed: ReadonlySet<string>): CryptoAsset[] {
  const there = new Set(head.flatMap((asset) => asset.occurrences.map((one) => placeOf(asset, one))))
  return base.flatMap((asset) => {
    if (decidesElsewhere(asset, changed)) return [asset]
    const occurrences = asset.occurrences.filter((one) => touches(one, changed) || there.has(placeOf(asset, one)))
    return occurrences.length === 0 ? [] : [{ ...asset, occurrences }]
  })
}

function decidesElsewhere({ properties }: CryptoAsset, changed: ReadonlySet<string>): boolean {
  return Object.values(properties)
    .flatMap(alternatives)
    .some(({ at }) => at !== undefined && changed.has(at.file))
}

function touches({ at, trace, places }: Occurrence, changed: ReadonlySet<string>): boolean {
  return [at, ...trace, ...Object.values(places ?? {})].some(({ file }) => changed.has(file))
}

function placeOf({ name }: CryptoAsset, { at }: Occurrence): string {
  return `${name} ${at.file}:${String(at.line)}:${String(at.column)}`
}
