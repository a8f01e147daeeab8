/** What is done with an object or a result, told where it is done. */
import type { Site } from '#core/site'
import { known } from '#core/value'
import type { Value } from '#core/value'
import { newDraft } from './draft'
import type { Draft } from './draft'

const GENERAL = 'general'
/** How it was seeded is said once, where it was made. */
const SAID_ONCE: readonly string[] = ['seed']

/** A generator that several secrets are drawn from. The draft that a use belongs to: its own, or a further one where another use has told what that one is for. */
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

/** A result that is compared with an ordinary operator: how long that takes tells how much of it was right. */
export function compared(draft: Draft, { context }: Site): void {
  if (context.compared === undefined) return
  draft.properties.set('comparison', known('variable-time', 'catalogue'))
  draft.places.set('comparison', context.compared)
}

function scalar(value: Value | undefined): unknown {
  return value?.kind === 'known' ? value.value : undefined
}
