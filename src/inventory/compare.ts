/** What a change does to the inventory: uses that come, go or become another; a use that only moved is none of these. */
import type { AssetChange } from '#core/change'
import type { CryptoAsset, Occurrence } from '#core/asset'
import { differences } from '#core/differences'
import { compareLocations } from '#core/location'
import { compareTexts } from '#core/order'
import { alternatives, valueKey, type Value } from '#core/value'

/** One place where an asset is used. */
interface Use {
  asset: CryptoAsset
  occurrence: Occurrence
  /** The file by its name at the head. */
  file: string
}

/** `renamed` gives the name at the head of a file of the base. */
export function compareInventories(
  base: readonly CryptoAsset[],
  head: readonly CryptoAsset[],
  renamed: (file: string) => string,
): AssetChange[] {
  let before = usesOf(base, renamed)
  let after = usesOf(head, (file) => file)
  const same = (...parts: ((use: Use) => string)[]): void => {
    const [left, right] = withoutPairs(before, after, (use) => parts.map((part) => part(use)).join('\n'))
    before = left
    after = right
  }
  const file = (use: Use): string => use.file
  const enclosing = ({ occurrence }: Use): string => occurrence.enclosing ?? ''
  const symbol = ({ occurrence }: Use): string => occurrence.symbol
  // The same where it was; the same elsewhere in the file; the same in another file, where it is gone from its old one: it moved.
  same(identityOf, file, symbol, enclosing)
  same(identityOf, file)
  same(identityOf, symbol)
  same(identityOf)
  const changed: AssetChange[] = []
  const changes = (...parts: ((use: Use) => string)[]): void => {
    const pairs = pairsOf(before, after, (use) => parts.map((part) => part(use)).join('\n'))
    const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))]
    before = before.filter((use) => !left.has(use))
    after = after.filter((use) => !right.has(use))
    for (const [one, other] of pairs) changed.push(changeOf(one, other))
  }
  const type = ({ asset }: Use): string => asset.type
  changes(type, file, symbol, enclosing)
  changes(type, file, symbol)
  changes(type, symbol, enclosing)
  return folded([...changed, ...after.map((use) => lone('added', use)), ...before.map((use) => lone('removed', use))])
}

function usesOf(assets: readonly CryptoAsset[], nameOf: (file: string) => string): Use[] {
  const uses = assets.flatMap((asset) => asset.occurrences.map((occurrence) => ({ asset, occurrence, file: nameOf(occurrence.at.file) })))
  return uses.sort(
    (left, right) => compareLocations(left.occurrence.at, right.occurrence.at) || compareTexts(left.asset.id, right.asset.id),
  )
}

/** What an asset is, apart from where its values stand. */
function identityOf({ asset }: Use): string {
  const values = Object.entries(asset.properties)
    .map(([name, value]) => `${name}=${worthOf(value)}`)
    .sort()
  return [asset.type, asset.name, ...values].join('\t')
}

/** What a value is worth; why one is not known depends on how the code around it could be read. */
function worthOf(value: Value): string {
  const keys = alternatives(value).map((one) => (one.kind === 'unknown' && one.within === undefined ? 'unknown' : valueKey(one)))
  return [...new Set(keys)].sort().join('|')
}

function pairsOf(before: readonly Use[], after: readonly Use[], keyOf: (use: Use) => string): [Use, Use][] {
  const waiting = new Map<string, Use[]>()
  for (const use of before) {
    const key = keyOf(use)
    const list = waiting.get(key)
    if (list) list.push(use)
    else waiting.set(key, [use])
  }
  const pairs: [Use, Use][] = []
  for (const use of after) {
    const match = waiting.get(keyOf(use))?.shift()
    if (match !== undefined) pairs.push([match, use])
  }
  return pairs
}

function withoutPairs(before: readonly Use[], after: readonly Use[], keyOf: (use: Use) => string): [Use[], Use[]] {
  const pairs = pairsOf(before, after, keyOf)
  const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))]
  return [before.filter((use) => !left.has(use)), after.filter((use) => !right.has(use))]
}

function changeOf(before: Use, after: Use): AssetChange {
  const formerly = before.asset.name === after.asset.name ? {} : { formerly: before.asset.name }
  return {
    kind: 'changed',
    asset: after.asset,
    at: after.occurrence.at,
    ...formerly,
    ...around(after),
    differences: told(differences(before.asset, after.asset)),
  }
}

function told(all: AssetChange['differences']): AssetChange['differences'] {
  const differs = ({ before, after }: { before?: Value; after?: Value }): boolean =>
    before === undefined || after === undefined || worthOf(before) !== worthOf(after)
  return Object.fromEntries(Object.entries(all).filter(([, difference]) => differs(difference)))
}

function lone(kind: 'added' | 'removed', use: Use): AssetChange {
  return { kind, asset: use.asset, at: use.occurrence.at, ...around(use), differences: {} }
}

function around({ occurrence: { enclosing } }: Use): { enclosing?: string } {
  return enclosing === undefined ? {} : { enclosing }
}

const KINDS = ['changed', 'added', 'removed']

/** One entry for the same of several places in a file; in the order of files and places. */
function folded(changes: readonly AssetChange[]): AssetChange[] {
  const found = new Map<string, AssetChange>()
  const ordered = [...changes].sort(
    (left, right) =>
      compareLocations(left.at, right.at) ||
      KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
      compareTexts(left.asset.id, right.asset.id),
  )
  for (const change of ordered) {
    const values = Object.entries(change.differences).map(([name, { before }]) => `${name}=${before === undefined ? '' : valueKey(before)}`)
    const key = [change.kind, change.at.file, change.asset.id, change.formerly ?? '', ...values].join('\n')
    const known = found.get(key)
    if (known === undefined) found.set(key, { ...change })
    else found.set(key, { ...known, also: [...(known.also ?? []), change.at] })
  }
  return [...found.values()]
}
