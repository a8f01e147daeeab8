/** What two calls on one object make of a property that both of them set. */
import { alternatives, oneOf } from '#core/value'
import type { Value } from '#core/value'
import type { Site } from '#core/site'
import type { Draft } from './draft'

/** What a generator is given is mixed with what it was given before: a good part at the end makes up for what came before. */
const MIXED = 'seed'

/** The one that is in force where the other was never used, else either of the two. */
export function either(draft: Draft, name: string, before: Value, value: Value, site: Site): Value {
  const setter = name === MIXED ? undefined : draft.saidBy.get(name)
  if (setter && site.context.replaces?.(setter.at)) return value
  return setter?.context.replaces?.(site.at) ? before : together(name, before, value)
}

/** Either of the two, or the later one where it outweighs the other. */
function together(name: string, before: Value, value: Value): Value {
  return name === MIXED && isRandom(value) ? value : oneOf([before, value])
}

function isRandom(value: Value): boolean {
  return alternatives(value).every((one) => one.kind === 'material' && one.source === 'random')
}

/** A secret that stands in the code is to be changed where it was given, whatever is given after it. */
export function outlasts(before: Value, value: Value): boolean {
  return isWritten(before) && !isWritten(value)
}

function isWritten(value: Value): boolean {
  return alternatives(value).some((one) => one.kind === 'material' && one.source === 'constant')
}

/** What the name of an object tells of its purpose stays, where the names around a later call tell none. */
export function isNothingNew(name: string, before: Value | undefined, value: Value): boolean {
  return name === 'purpose' && before !== undefined && value.kind === 'known' && value.value === GENERAL
}

const GENERAL = 'general'
