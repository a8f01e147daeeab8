/** Which rows of a site's symbol apply to it: to the site itself, or to each of its blocks. */
import { RESULT } from '#core/externals'
import type { Site } from '#core/site'
import type { Origin } from '#core/value'
import { argumentsRead, asksForResult } from './arguments-read'
import { blocksOf } from './blocks'
import { conditionHolds, kindFits } from './conditions'
import { isTelling } from './language-models'
import type { ModelRow } from './model'
import { isToldByNobody, withoutSecrets } from './purposes'
import type { PurposeWords } from './purposes'

/** A row and what it reads: the site itself, or one of its blocks. */
export interface Applying {
  id: string
  row: ModelRow
  of: Site
}

type Numbered = Omit<Applying, 'of'>

export function applying(site: Site, rows: readonly Numbered[]): Applying[] {
  const fitting = rows.filter(({ row }) => kindFits(row, site))
  const blocks = new Set(fitting.flatMap(({ row }) => row.each ?? []))
  const whole = chosen(
    site,
    fitting.filter(({ row }) => row.each === undefined),
  )
  if (blocks.size === 0) return whole
  const inside = [...blocks].flatMap((block) => {
    const own = fitting.filter(({ row }) => row.each === block)
    return blocksOf(site, block).flatMap((one) => chosen(one, own))
  })
  return [...whole, ...inside]
}

function chosen(site: Site, rows: readonly Numbered[]): Applying[] {
  const fitting = rows.filter(({ row }) => conditionHolds(row, site))
  const special = fitting.filter(({ row }) => row.when !== undefined && row.when.otherwise !== true)
  // A fallback row stands back where another one that depends on the arguments applies.
  const told = fitting.filter(({ row }) => row.when?.otherwise !== true || !special.some((other) => takesPlace(other.row, row, site)))
  return told.map(({ id, row }) => ({ id, row, of: site }))
}

/** A resource holds several things: a row about its password says nothing of its encryption. */
function takesPlace({ asset }: ModelRow, fallback: ModelRow, { kind }: Site): boolean {
  if (kind !== 'resource' || asset === undefined || fallback.asset === undefined) return true
  return asset.type === fallback.asset.type && asset.name === fallback.asset.name
}

/** What a row says by itself of a resource that leaves an attribute out is what the provider makes of that. */
export function originOf({ row: { when }, of }: Applying): Origin {
  if (of.kind !== 'resource' || when?.absent === undefined) return 'catalogue'
  return Object.keys(when).every((key) => key === 'absent' || key === 'versions') ? 'library-default' : 'catalogue'
}

/** Arguments that tell something of an asset once they are known, and the result where only callers may tell what it is for. */
export function asked(site: Site, rows: readonly Numbered[], open: readonly string[], words: PurposeWords | undefined): string[] {
  const telling = withoutSecrets(site, rows, words).filter(
    ({ row }) => isTelling(row) && kindFits(row, site) && conditionHolds(row, site, open),
  )
  const keys = telling.flatMap(({ row }) => argumentsRead(row))
  // Looking for callers takes time: of tests and what others wrote they would change little.
  const isOwn = site.context.pathClass === 'source'
  return isOwn && telling.some(({ row }) => asksForResult(row)) && isToldByNobody(site, words) ? [...keys, RESULT] : keys
}
