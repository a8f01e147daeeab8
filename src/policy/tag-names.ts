/** The tags and labels of a resource that say whose it is and what its data is. */
import type { Occurrence } from '#core/asset'
import type { Value } from '#core/value'

/** By what they say, the names of tags; the first that a resource has counts. */
export interface TagNames {
  owner: readonly string[]
  dataClass: readonly string[]
}

/** Where a policy names none. */
export const USUAL_TAGS: TagNames = {
  owner: ['Owner', 'owner', 'Team', 'team', 'Contact', 'contact'],
  dataClass: ['DataClass', 'data-class', 'data_class', 'DataClassification', 'data-classification', 'data_classification'],
}

/** A tag by its name; one that stands among tags that could not be read may be there. */
export function labelOf(labels: Occurrence['labels'], name: string): Value | undefined {
  if (labels === undefined) return undefined
  return Object.hasOwn(labels, name) ? labels[name] : labels['*']
}

/** The first of several tags that is there. */
export function firstLabelOf(labels: Occurrence['labels'], names: readonly string[]): Value | undefined {
  const own = names.find((name) => labels !== undefined && Object.hasOwn(labels, name))
  return own === undefined ? labels?.['*'] : labels?.[own]
}
