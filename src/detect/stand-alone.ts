/** What a refinement makes of an object by itself, where nobody sees how the object was made. */
import { alternatives } from '#core/value'
import type { Site } from '#core/site'
import type { ModelRow, StandAlone } from './model'
import type { Models } from './models'
import type { Extracted } from './properties'

export type Refine = Exclude<NonNullable<ModelRow['refine']>, unknown[]>

/** What is done with an object, and what comes of it, says nothing of how it is set up. */
const DOINGS: ReadonlySet<string> = new Set(['function', 'purpose', 'result', 'endpoint', 'read'])

/** The asset of the object, and whether it only counts where something is told of it for certain; undefined where it is none by itself. */
export function standingAlone(refine: Refine, site: Site, models: Models): { object: StandAlone; isReceived: boolean } | undefined {
  if (refine.alone) return { object: refine.alone, isReceived: false }
  const object = refine.of === 'receiver' ? models.objectOf(site) : undefined
  return object && { object, isReceived: true }
}

/** Whether one of the properties that a refinement gives is told for certain. */
export function tellsAny({ properties }: Extracted, refine: Refine): boolean {
  return Object.keys(refine.properties ?? {}).some((name) => {
    const value = properties.get(name)
    return !DOINGS.has(name) && value !== undefined && alternatives(value).some(({ kind }) => kind !== 'unknown')
  })
}
