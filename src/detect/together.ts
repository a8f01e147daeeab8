/** What two calls on one object make of a property that both of them set. */
import { alternatives, oneOf } from '#core/value'
import type { Value } from '#core/value'

/** What a generator is given is mixed with what it was given before: one good part is enough. */
const MIXED = 'seed'

/** Either of the two, or both of them mixed. */
export function together(name: string, before: Value, value: Value): Value {
  if (name !== MIXED) return oneOf([before, value])
  return [before, value].find(isRandom) ?? oneOf([before, value])
}

function isRandom(value: Value): boolean {
  return alternatives(value).every((one) => one.kind === 'material' && one.source === 'random')
}
