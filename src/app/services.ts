/** Which services the assets of an inventory belong to: by the policy's assignments, and by what the register says of keys. */
import type { CryptoAsset } from '#core/asset'
import { compareTexts } from '#core/order'
import type { Parts } from '#core/parts'
import type { RegisterView } from '#core/register-view'
import { scalars } from '#core/value'
import { Contexts } from '#policy/context'
import type { EffectivePolicy } from '#policy/effective'

/** By the id of the asset; undefined where nobody speaks of services. */
export function servicesOf(
  assets: readonly CryptoAsset[],
  policy: EffectivePolicy,
  asOf: string,
  register: RegisterView | undefined,
): Parts['services'] {
  const registered = new Map<string, readonly string[]>()
  for (const { services, declaredAt } of register?.entries ?? [])
    if (services !== undefined) for (const { file, line } of declaredAt) registered.set(`${file}:${String(line)}`, services)
  const isAssigned = policy.assign.some(({ service }) => service !== undefined)
  if (!isAssigned && registered.size === 0) return undefined
  const contexts = new Contexts(policy, asOf)
  const found: Record<string, readonly string[]> = {}
  for (const asset of assets) {
    const named = asset.occurrences.flatMap((occurrence) => {
      const assigned = isAssigned ? scalars(contexts.at(asset, occurrence)['businessService']).map(String) : []
      return [...assigned, ...(registered.get(`${occurrence.at.file}:${String(occurrence.at.line)}`) ?? [])]
    })
    if (named.length > 0) found[asset.id] = [...new Set(named)].sort(compareTexts)
  }
  return found
}
