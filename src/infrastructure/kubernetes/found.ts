/** Objects of manifests as found resources: the object itself, the items in it that rows speak of, what its containers run. */
import type { Externals } from '#core/externals'
import { list, map, scalar, type Content, type MapContent, type Place, type Resource } from '../content'
import type { Found } from '../found'
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
  walk(contents, object.symbol, object.place, externals, add)
  for (const one of containersOf(contents, programs)) add(one.symbol, one.contents, one.place)
  return found
}

/** The items of lists and maps whose path some row names as a kind of its own: 'networking.istio.io/Gateway.spec.servers'. */
function walk(
  content: MapContent,
  symbol: string,
  around: Place,
  externals: Externals,
  add: (symbol: string, contents: MapContent, place: Place) => void,
): void {
  if (!externals.leadsOn(KUBERNETES, symbol)) return
  for (const [name, entry] of content.entries) {
    const inner = `${symbol}.${name}`
    const isAsked = externals.knows(KUBERNETES, inner)
    if (isAsked && entry.kind === 'map') {
      for (const [key, value] of entry.entries)
        add(
          inner,
          map(
            new Map<string, Content>([
              ['key', scalar(key, value.place)],
              ['value', value],
            ]),
          ),
          value.place ?? around,
        )
    } else if (isAsked && entry.kind !== 'list') {
      add(inner, map(new Map([['value', entry]])), entry.place ?? around)
    }
    if (entry.kind === 'map') walk(entry, inner, around, externals, add)
    if (entry.kind === 'list')
      entry.items.forEach((item, index) => {
        itemOf(item, index, inner, around, externals, add)
      })
  }
}

function itemOf(
  item: Content,
  index: number,
  symbol: string,
  around: Place,
  externals: Externals,
  add: (symbol: string, contents: MapContent, place: Place) => void,
): void {
  const own: [string, Content][] = [['index', scalar(index, item.place)]]
  if (item.kind === 'map') {
    add(symbol, map(new Map([...own, ...item.entries])), startOf(item.place ?? around))
    walk(item, symbol, item.place ?? around, externals, add)
  } else add(symbol, map(new Map([...own, ['value', item]])), item.place ?? around)
}

/** An item of many lines is told at its first. */
function startOf({ source, start }: Place): Place {
  return { source, start, end: start + 1 }
}

/** Both ways to write a Secret's data are one: decoded, without what says nothing. */
function withEntries(object: Declared): MapContent {
  if (object.symbol !== 'Secret') return object.contents
  return map(new Map([...object.contents.entries, ['data', secretEntries(object.contents)]]), false, object.contents.place)
}

function resourceOf(type: string, address: string): Resource {
  return { type, address, attribute: () => list([]) }
}
