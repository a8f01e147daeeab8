/** Whether what a change does to an asset is what a row asks for: which asset, which of its properties, and how. */
import { z } from 'zod'
import type { AssetChange } from './change'
import { condition, test } from './match'
import { known } from './value'

export const changeRow = z.strictObject({
  match: condition,
  properties: z.array(z.string()).min(1).optional().describe('Only when one of these differs.'),
  kinds: z
    .array(z.enum(['added', 'removed', 'changed']))
    .min(1)
    .optional(),
})

export type ChangeRow = z.infer<typeof changeRow>

export function touches({ kind, asset, differences }: AssetChange, { match, properties, kinds }: ChangeRow): boolean {
  if (kinds !== undefined && !kinds.includes(kind)) return false
  const isMatch = (values: AssetChange['asset']['properties']): boolean =>
    test(match, { ...values, name: known(asset.name, 'literal'), type: known(asset.type, 'literal') }).truth === 'yes'
  // As it was before: a protection that is taken away is what has to be seen.
  const before = Object.fromEntries(
    Object.entries(differences).flatMap(([name, ends]) => (ends.before === undefined ? [] : [[name, ends.before]])),
  )
  if (!isMatch(asset.properties) && !isMatch({ ...asset.properties, ...before })) return false
  if (properties === undefined) return true
  return properties.some((name) => (kind === 'changed' ? Object.hasOwn(differences, name) : Object.hasOwn(asset.properties, name)))
}
