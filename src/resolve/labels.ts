/** Tags and labels of a resource: its own, and those of the resource that it is a part of. */
import type { SiteContext } from '#core/site'
import type { Value } from '#core/value'
import { unknown } from '#core/value'
import type { Arguments } from './arguments'

/** Undefined where the resource has none; `attributes` are the names of attributes that hold them. */
export function labelsOf(attributes: readonly string[], symbol: string, flat: Arguments): SiteContext['labels'] {
  const labels: Record<string, Value> = {}
  for (const whole of ofWhole(symbol, flat)) Object.assign(labels, whole)
  for (const attribute of attributes) {
    const start = `${attribute}.`
    for (const [key, value] of flat.values) {
      if (key.startsWith(start)) labels[key.slice(start.length)] = key.endsWith('.*') ? unknown('expression') : value
      else if (key === attribute && value.kind === 'unknown') labels['*'] = value
    }
  }
  return Object.keys(labels).length === 0 ? undefined : labels
}

/** `aws_s3_bucket_versioning` that refers to an `aws_s3_bucket` is a part of it; a key that a bucket refers to is not. */
function ofWhole(symbol: string, { sites }: Arguments): NonNullable<SiteContext['labels']>[] {
  return [...sites.values()]
    .flat()
    .flatMap((site) => (symbol.startsWith(`${site.symbol}_`) && site.context.labels !== undefined ? [site.context.labels] : []))
}
