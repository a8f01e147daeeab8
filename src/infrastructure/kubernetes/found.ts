/** Objects of manifests as found resources: the object itself, the items in it that rows speak of, what its containers run. */
import type { Externals } from '#core/externals'
import { list, map, type MapContent, type Place, type Resource } from '../content'
import type { Found } from '../found'
import { Parts } from '../parts'
import { containersOf, type Programs } from './containers'
import type { Declared } from './objects'
import { secretEntries } from './secrets'

export const KUBERNETES = 'kubernetes'

/** Items of one object. */
const MAX_PARTS = 2000

/** Where an object came from: overlays and charts, outermost first. */
export interface Origin {
  readonly address: string
  readonly calls: readonly Place[]
}

export function foundIn(object: Declared, origin: Origin, externals: Externals, programs: Programs): Found[] {
  const contents = withEntries(object)
  const address = `${origin.address}#${object.symbol}/${object.namespace ?? ''}/${object.name}`
  const found: Found[] = []
  const add = (symbol: string, one: MapContent, place: Place): void => {
    if (found.length >= MAX_PARTS || !externals.knows(KUBERNETES, symbol)) return
    const whole = new Map([...one.entries, ...(symbol === object.symbol ? [] : [['whole', contents] as const])])
    const own = `${address}@${symbol}:${String(found.length)}`
    found.push({
      resource: resourceOf(symbol, own),
      language: KUBERNETES,
      symbol,
      contents: map(whole, false, place),
      label: object.name === '' ? undefined : object.name,
      place,
      calls: origin.calls,
      providerVersion: undefined,
    })
  }
  add(object.symbol, contents, object.place)
  new Parts(KUBERNETES, externals, add).walk(contents, object.symbol, object.place)
  for (const one of containersOf(contents, programs)) add(one.symbol, one.contents, one.place)
  return found
}

/** Both ways to write a Secret's data are one: decoded, without what says nothing. */
function withEntries(object: Declared): MapContent {
  if (object.symbol !== 'Secret') return object.contents
  return map(new Map([...object.contents.entries, ['data', secretEntries(object.contents)]]), false, object.contents.place)
}

function resourceOf(type: string, address: string): Resource {
  return { type, address, identity: { type, address }, attribute: () => list([]) }
}
