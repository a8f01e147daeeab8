/** Which rows of a site's symbol apply to it: to the site itself, or to each of its blocks. */
import type { Site } from '#core/site'
import { blocksOf } from './blocks'
import { conditionHolds, kindFits } from './conditions'
import type { ModelRow } from './model'

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
  const special = fitting.filter(({ row }) => row.when?.otherwise !== true)
  // A fallback row stands back where another one that depends on the arguments applies.
  const told = special.some(({ row }) => row.when !== undefined) ? special : fitting
  return told.map(({ id, row }) => ({ id, row, of: site }))
}
