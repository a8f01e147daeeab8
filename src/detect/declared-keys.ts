/** Keys that a declared resource refers to and that are declared in the repository themselves. */
import type { Site } from '#core/site'
import { alternatives, known, oneOf } from '#core/value'
import type { Extracted } from './properties'

/** A key that is declared in the repository is named by its declaration, and whoever declares it manages it. */
export function withReference(extracted: Extracted, site: Site): Extracted {
  if (site.kind !== 'resource') return extracted
  const given = extracted.from.get('keyReference') ?? ''
  const declared = (site.argSites.get(given) ?? []).find(
    (target) => target.kind === 'resource' && target.args.get('label')?.kind === 'known',
  )
  const label = declared?.args.get('label')
  if (declared === undefined || label?.kind !== 'known') return extracted
  const at = declared.trace.at(-1) ?? declared.at
  const settle = (property: string, value: string): void => {
    const before = extracted.properties.get(property)
    if (before === undefined || extracted.from.get(property) !== given) return
    const told = alternatives(before).map((one) => (one.kind === 'unknown' && one.reason !== 'absent' ? known(value, 'constant', at) : one))
    extracted.properties.set(property, oneOf(told))
  }
  settle('keyReference', `${declared.symbol}.${String(label.value)}`)
  settle('keyManager', 'customer')
  return extracted
}
