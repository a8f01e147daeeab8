/** Maps and lists: what methods put in and take out. */
import { each, restOf, unite, unknownAbstract } from './abstract'
import type { Abstract, GivenArgument, ListAbstract, RecordAbstract } from './abstract'
import { joined } from './text'

/** Methods by what they take out, in the spelling of any language. */
const GETTERS: ReadonlySet<string> = new Set([
  'get',
  'getOrDefault',
  'getProperty',
  'at',
  'elementAt',
  'ElementAt',
  'GetValueOrDefault',
  'getValue',
  'pop',
])
const FIRST: ReadonlySet<string> = new Set(['first', 'First', 'getFirst', 'findFirst', 'element', 'peek', 'FirstOrDefault', 'orElseThrow'])
const FINAL: ReadonlySet<string> = new Set(['last', 'Last', 'getLast', 'LastOrDefault'])
/** How many there are, as a method; `length()` is of a text that is built. */
const SIZES: ReadonlySet<string> = new Set(['size', 'Count', 'count'])
/** How many there are, as a property. */
const LENGTHS: ReadonlySet<string> = new Set(['length', 'Length', 'size'])
const SAME: ReadonlySet<string> = new Set([
  'toArray',
  'ToArray',
  'ToList',
  'toList',
  'stream',
  'slice',
  'copy',
  'values',
  'Values',
  'asList',
  'iterator',
  'collect',
  'flat',
  'clone',
  'entrySet',
  'items',
  'entries',
])

const BUILDERS: ReadonlySet<string> = new Set(['append', 'Append'])
const TEXTS: ReadonlySet<string> = new Set(['toString', 'ToString'])
const JOINERS: ReadonlySet<string> = new Set(['join', 'Join'])

/** Whether a method of a container is one that is answered here. */
export function isContainerMethod(method: string): boolean {
  return [GETTERS, FIRST, FINAL, SIZES, SAME, BUILDERS, TEXTS, JOINERS].some((words) => words.has(method))
}

/** What a method takes out of a container; undefined when nobody knows the method, or what it gives. */
export function containerMethod(
  container: RecordAbstract | ListAbstract,
  method: string,
  operands: readonly Abstract[],
): Abstract | undefined {
  if (SAME.has(method) && (operands.length === 0 || method === 'toArray')) return container
  const [added] = operands
  if (container.kind === 'list' && BUILDERS.has(method) && added) return { ...container, items: [...container.items, added] }
  // Of a builder of text; any other list as text is of no interest.
  if (container.kind === 'list' && TEXTS.has(method)) return joined({ kind: 'scalar', value: '', origin: 'constant' }, container)
  if (container.kind === 'list' && JOINERS.has(method)) return joined(operands[0], container)
  if (FIRST.has(method)) return container.kind === 'list' && !container.open ? container.items[0] : undefined
  if (FINAL.has(method)) return container.kind === 'list' && !container.open ? container.items.at(-1) : undefined
  if (SIZES.has(method)) return operands.length === 0 ? lengthOf(container, 'size') : undefined
  if (!GETTERS.has(method)) return undefined
  const [key, fallback] = operands
  return key === undefined ? undefined : unite(each(key).map((one) => taken(container, one, fallback)))
}

/** `append(names, "rc4")`: the list with what is added to it; undefined for bytes, of which only the whole tells something. */
export function appended([list, ...added]: readonly GivenArgument[]): Abstract | undefined {
  const items = added.filter(({ key }) => key !== '*').map(({ value }) => value)
  if (list === undefined || items.length === 0 || !items.every(isItem)) return undefined
  const open = items.length < added.length
  const lists = each(list.value).map((one): ListAbstract | undefined => {
    if (one.kind === 'list')
      return one.items.every(isItem) ? { ...one, items: [...one.items, ...items], open: one.open || open } : undefined
    if (one.kind === 'null') return { kind: 'list', items, open }
    return one.kind === 'unknown' ? { kind: 'list', items, open: true, rest: one } : undefined
  })
  return lists.includes(undefined) ? undefined : unite(lists as ListAbstract[])
}

/** A name or an object, not a byte. */
function isItem(value: Abstract): boolean {
  return each(value).every(
    ({ kind, ...one }) => kind !== 'material' && kind !== 'zeros' && !('value' in one && typeof one.value === 'number'),
  )
}

/** How many there are, not what it is. */
export function isLength(name: string): boolean {
  return LENGTHS.has(name)
}

/** `names.length`: how many a list surely has. */
export function lengthOf(container: Abstract, name: string): Abstract | undefined {
  if (container.kind !== 'list' || container.open || !LENGTHS.has(name)) return undefined
  return { kind: 'scalar', value: container.items.length, origin: 'constant' }
}

function taken(container: RecordAbstract | ListAbstract, key: Abstract, fallback: Abstract | undefined): Abstract {
  const rest = fallback ?? ({ kind: 'null' } as const)
  if (container.kind === 'list') {
    if (key.kind === 'scalar' && typeof key.value === 'number' && !container.open) return container.items.at(key.value) ?? rest
    return unite([...container.items, ...(container.open ? [restOf(container)] : [])])
  }
  if (key.kind === 'scalar') {
    const entry = container.entries.get(String(key.value))
    if (entry) return entry
    return container.open ? unite([rest, restOf(container)]) : rest
  }
  const any = [...container.entries.values(), ...(container.open || container.entries.size === 0 ? [restOf(container)] : [])]
  return unite(fallback ? [...any, fallback] : any)
}

/** An empty container, or one with what its constructor is given. */
export function newContainer(kind: 'map' | 'list', given: Abstract | undefined): RecordAbstract | ListAbstract {
  const contents = given?.kind === 'instance' ? given.contents : given
  // A number is a capacity, a text the start of a builder.
  if (kind === 'list' && contents?.kind === 'scalar' && typeof contents.value === 'string')
    return { kind: 'list', items: [contents], open: false }
  if (kind === 'list')
    return contents?.kind === 'list' ? contents : { kind: 'list', items: [], open: contents !== undefined && contents.kind !== 'scalar' }
  if (contents?.kind === 'record') return contents
  const entries = new Map<string, Abstract>()
  let open = contents !== undefined && contents.kind !== 'scalar'
  if (contents?.kind === 'list') {
    open = contents.open
    for (const pair of contents.items) {
      const [key, value] = pair.kind === 'list' ? pair.items : []
      if (key?.kind === 'scalar' && value) entries.set(String(key.value), value)
      else open = true
    }
  }
  return { kind: 'record', entries, open }
}

/** `{ ...options }`: entries of every alternative; what may not be there is only one of the ways. */
export function spreadInto(record: RecordAbstract, spread: Abstract): void {
  const ways = each(spread)
  const records = ways.filter((way) => way.kind === 'record')
  for (const name of new Set(records.flatMap((way) => [...way.entries.keys()]))) {
    const before = (record.entries.get(name) ?? record.open) ? restOf(record) : unknownAbstract('absent')
    record.entries.set(name, unite(ways.map((way) => (way.kind === 'record' ? (way.entries.get(name) ?? before) : before))))
  }
  const isOpen = (way: Abstract): boolean => (way.kind === 'record' ? way.open : way.kind !== 'null' && way.kind !== 'scalar')
  if (!ways.some(isOpen)) return
  record.open = true
  const rest = ways
    .map((way) => (way.kind === 'unknown' ? way : way.kind === 'record' ? way.rest : undefined))
    .find((one) => one !== undefined)
  if (rest) record.rest ??= rest
}
