/** A generator that several secrets are drawn from: each use is told where it stands. */
import type { Site } from '#core/site'
import type { Value } from '#core/value'
import { newDraft } from './draft'
import type { Draft } from './draft'

const GENERAL = 'general'
/** How it was seeded is said once, where it was made. */
const SAID_ONCE: readonly string[] = ['seed']

/** The draft that a use of a generator belongs to: its own, or a further one where another use has told what that one is for. */
export function useOf(draft: Draft, site: Site, properties: Map<string, Value>): Draft {
  const purpose = scalar(properties.get('purpose'))
  if (purpose === undefined || scalar(draft.properties.get('primitive')) !== 'drbg') return draft
  const before = scalar(draft.properties.get('purpose'))
  const isTold = draft.refined.has('purpose') && before !== GENERAL
  if (!isTold) {
    // What was drawn for nothing special before does not count beside what this one is for.
    draft.refined.delete('purpose')
    return draft
  }
  if (purpose === GENERAL) {
    properties.delete('purpose')
    return draft
  }
  const place = draft.places.get('purpose')
  const own = site.trace.at(-1) ?? site.at
  if (purpose === before && place?.file === own.file && place.line === own.line) return draft
  const further = newDraft(site, draft.row, { type: draft.type, name: draft.fixedName }, draft.confidence)
  for (const [name, value] of draft.properties) if (!SAID_ONCE.includes(name) && name !== 'purpose') further.properties.set(name, value)
  return further
}

function scalar(value: Value | undefined): unknown {
  return value?.kind === 'known' ? value.value : undefined
}
