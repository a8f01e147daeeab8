/** Functions of Terraform on lists and maps. */
import {
  each,
  either,
  list,
  map,
  memberOf,
  reasonOf,
  scalar,
  textOf,
  unknownContent,
  type Content,
  type ListContent,
  type Place,
} from './content'
import { truth } from './operations'

type Args = readonly Content[]
type Make = (args: Args, place: Place) => Content | undefined

const FUNCTIONS: Readonly<Record<string, Make>> = {
  length: ([one], place) => (one ? lengthOf(one, place) : undefined),
  concat: (args, place) => concatenated(args, place),
  compact: ([one], place) => compacted(one, place),
  flatten: ([one], place) => flattened(one, place),
  distinct: ([one]) => one,
  sort: ([one]) => one,
  reverse: ([one], place) => (one?.kind === 'list' ? { ...one, items: [...one.items].reverse(), place } : undefined),
  element: ([one, at], place) => (one && at ? element(one, at, place) : undefined),
  lookup: ([one, key, fallback], place) => (one && key ? lookup(one, key, fallback, place) : undefined),
  merge: (args, place) => merged(args, place),
  keys: ([one], place) =>
    one?.kind === 'map'
      ? { kind: 'list', items: [...one.entries.keys()].sort().map((key) => scalar(key, place)), open: one.open, place }
      : undefined,
  values: ([one], place) =>
    one?.kind === 'map' ? { kind: 'list', items: [...one.entries.values()], open: one.open, sample: one.sample, place } : undefined,
  one: ([content], place) => (content ? only(content, place) : undefined),
  coalesce: (args, place) => coalesced(args, (one) => textOf(one) === '', place),
  coalescelist: (args, place) => coalesced(args, (one) => one.kind === 'list' && !one.open && one.items.length === 0, place),
  contains: ([one, item], place) => (one && item ? contains(one, item, place) : undefined),
  zipmap: ([keys, values], place) => zipped(keys, values, place),
  anytrue: ([one], place) => all(one, false, place),
  alltrue: ([one], place) => all(one, true, place),
  range: (args, place) => ranged(args, place),
  slice: ([one, from, to], place) =>
    one?.kind === 'list' && from && to && !one.open
      ? list(one.items.slice(Number(textOf(from) ?? 0), Number(textOf(to) ?? one.items.length)), false, place)
      : undefined,
  setunion: (args, place) => concatenated(args, place),
  setproduct: (_args, place) => ({ kind: 'list', items: [], open: true, place }),
  max: (args, place) => numeric(args, (numbers) => Math.max(...numbers), place),
  min: (args, place) => numeric(args, (numbers) => Math.min(...numbers), place),
}

export function collectionFunction(name: string, args: Args, place: Place): Content | undefined {
  const make = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined
  return make?.(args, place)
}

function lengthOf(content: Content, place: Place): Content {
  return each(content, (one) => {
    if (one.kind === 'list' && !one.open) return scalar(one.items.length, place)
    if (one.kind === 'map' && !one.open) return scalar(one.entries.size, place)
    const text = textOf(one)
    return text === undefined ? unknownContent(reasonOf([one]), place) : scalar(text.length, place)
  })
}

function concatenated(args: Args, place: Place): Content {
  const items: Content[] = []
  let open = false
  for (const one of args.flatMap((arg) => (arg.kind === 'one-of' ? arg.options : [arg]))) {
    if (one.kind === 'list') items.push(...one.items.slice(0, MAX_FLAT))
    if (items.length > MAX_FLAT) return { kind: 'list', items: items.slice(0, MAX_FLAT), open: true, place }
    if (one.kind !== 'list' || one.open) open = true
  }
  return { kind: 'list', items, open: open || args.some((arg) => arg.kind === 'one-of'), place }
}

function compacted(content: Content | undefined, place: Place): Content | undefined {
  if (content?.kind !== 'list') return undefined
  return { ...content, items: content.items.filter((item) => item.kind !== 'null' && textOf(item) !== ''), place }
}

/** Lists in lists make no more than this. */
const MAX_FLAT = 5000
/** Lists that are looked into, empty ones too. */
const MAX_LISTS = 20_000

function flattened(content: Content | undefined, place: Place): Content | undefined {
  if (content?.kind !== 'list') return undefined
  const items: Content[] = []
  const state = { open: false, lists: 0 }
  spread(content, items, state)
  return { kind: 'list', items, open: state.open, sample: content.sample, place }
}

function spread(content: ListContent, into: Content[], state: { open: boolean; lists: number }): void {
  state.open ||= content.open
  state.lists++
  for (const item of content.items) {
    if (into.length >= MAX_FLAT || state.lists > MAX_LISTS) {
      state.open = true
      return
    }
    if (item.kind === 'list') spread(item, into, state)
    else into.push(item)
  }
}

function element(content: Content, at: Content, place: Place): Content {
  const index = Number(textOf(at) ?? Number.NaN)
  if (content.kind !== 'list' || Number.isNaN(index)) return content.kind === 'unknown' ? content : unknownContent(reasonOf([at]), place)
  if (content.items.length === 0 || content.open) return memberOf(content, index, place)
  return content.items[index % content.items.length] as Content
}

function lookup(content: Content, key: Content, fallback: Content | undefined, place: Place): Content {
  return each(content, (one) => {
    const name = textOf(key)
    if (one.kind !== 'map' || name === undefined)
      return fallback === undefined || one.kind === 'unknown'
        ? unknownContent(reasonOf([one, key]), place)
        : either([fallback, unknownContent(reasonOf([one, key]), place)], place)
    const found = one.entries.get(name)
    if (found) return found
    if (one.open) return one.sample ?? unknownContent('expression', place)
    return fallback ?? unknownContent('absent', place)
  })
}

function merged(args: Args, place: Place): Content {
  const entries = new Map<string, Content>()
  let open = false
  for (const one of args) {
    if (one.kind === 'map') for (const [key, value] of one.entries) entries.set(key, value)
    // What may come from there may also take the place of what is known so far.
    if (one.kind === 'one-of' || (one.kind === 'map' && one.open) || one.kind === 'unknown') open = true
  }
  return map(entries, open, place)
}

function only(content: Content, place: Place): Content {
  return each(content, (one) => {
    if (one.kind !== 'list') return one
    if (one.items.length === 1) return one.items[0] as Content
    return one.items.length === 0 && !one.open ? { kind: 'null', place } : unknownContent('expression', place)
  })
}

/** The first that is given. */
function coalesced(args: Args, isEmpty: (one: Content) => boolean, place: Place): Content {
  const found: Content[] = []
  for (const arg of args) {
    const options = arg.kind === 'one-of' ? arg.options : [arg]
    const given = options.filter((one) => one.kind !== 'null' && !isEmpty(one))
    found.push(...given)
    const isOpen = options.some((one) => one.kind === 'unknown' && one.from === undefined && one.reason === 'absent')
    if (given.length === options.length && !isOpen) return either(found, place)
  }
  return found.length === 0 ? { kind: 'null', place } : either(found, place)
}

function contains(content: Content, item: Content, place: Place): Content {
  const wanted = textOf(item)
  if (content.kind !== 'list' || wanted === undefined) return unknownContent(reasonOf([content, item]), place)
  if (content.items.some((one) => textOf(one) === wanted)) return scalar(true, place)
  return content.open || content.items.some((one) => textOf(one) === undefined) ? unknownContent('expression', place) : scalar(false, place)
}

function zipped(keys: Content | undefined, values: Content | undefined, place: Place): Content | undefined {
  if (keys?.kind !== 'list' || values?.kind !== 'list') return undefined
  const entries = new Map<string, Content>()
  let open = keys.open
  for (const [index, key] of keys.items.entries()) {
    const name = textOf(key)
    if (name === undefined) open = true
    else entries.set(name, memberOf(values, index, place))
  }
  return map(entries, open, place)
}

function all(content: Content | undefined, expected: boolean, place: Place): Content | undefined {
  if (content?.kind !== 'list') return undefined
  const answers = content.items.map(truth)
  if (answers.includes(!expected)) return scalar(!expected, place)
  return content.open || answers.includes(undefined) ? unknownContent('expression', place) : scalar(expected, place)
}

/** Longer ranges are not written out. */
const MAX_RANGE = 1000

function ranged(args: Args, place: Place): Content | undefined {
  const numbers = args.map((one) => Number(textOf(one) ?? Number.NaN))
  if (numbers.length === 0 || numbers.some((one) => Number.isNaN(one))) return undefined
  const [from, to] = numbers.length === 1 ? [0, numbers[0] as number] : (numbers as [number, number])
  const step = numbers[2] ?? (from <= to ? 1 : -1)
  if (step === 0 || Math.abs((to - from) / step) > MAX_RANGE) return { kind: 'list', items: [], open: true, place }
  const items: Content[] = []
  for (let value = from; step > 0 ? value < to : value > to; value += step) items.push(scalar(value, place))
  return list(items, false, place)
}

function numeric(args: Args, make: (numbers: number[]) => number, place: Place): Content | undefined {
  const numbers = args.map((one) => Number(textOf(one) ?? Number.NaN))
  return numbers.some((one) => Number.isNaN(one)) ? undefined : scalar(make(numbers), place)
}
