/** Tags and labels of a resource: its own, and those of the resource that it is a part of. */
import type { SiteContext } from '#core/site'
import { scalars, unknown, type Value } from '#core/value'
import { Flattening } from './flatten'
import type { Found } from './found'

export type Labels = NonNullable<SiteContext['labels']>

const NO_LABELS: Labels = {}

/** Empty where the resource has none; `attributes` are the names of attributes that hold them. */
export function labelsOf({ contents }: Found, attributes: readonly string[]): Labels {
  if (!attributes.some((attribute) => contents.entries.has(attribute.split('.', 1)[0] as string))) return NO_LABELS
  const flattening = new Flattening((key) =>
    attributes.some((attribute) => key === attribute || key.startsWith(`${attribute}.`) || attribute.startsWith(`${key}.`)),
  )
  flattening.add('', contents)
  const labels: Record<string, Value> = {}
  for (const attribute of attributes) {
    const start = `${attribute}.`
    for (const [key, value] of flattening.values) {
      if (key === attribute && value.kind === 'unknown') labels['*'] = value
      if (!key.startsWith(start)) continue
      const [name, labelled] = pairAt(key.slice(start.length), value, start, flattening.values)
      labels[name] = labelled
    }
  }
  return labels
}

/** `tags.Name = value`, or CloudFormation's `Tags.0.Key` with the value beside it. */
function pairAt(name: string, value: Value, start: string, values: ReadonlyMap<string, Value>): [string, Value] {
  const [, index] = /^(\d+)\.(?:Key|Value)$/.exec(name) ?? []
  if (index === undefined) return name === '*' || name.endsWith('.*') ? ['*', unknown('expression')] : [name, value]
  const [key] = scalars(values.get(`${start}${index}.Key`))
  return key === undefined ? ['*', unknown('expression')] : [String(key), values.get(`${start}${index}.Value`) ?? unknown('absent')]
}

/** `aws_s3_bucket_versioning` that refers to an `aws_s3_bucket` is a part of it; a key that a bucket refers to is not. */
export function isPartOf(symbol: string, whole: string): boolean {
  return symbol.startsWith(`${whole}_`)
}
