/** Functions of templates over lists, maps, numbers and choices. */
import { coerce, parse as parsedVersion, satisfies } from 'semver'
import type { TemplateFunction } from './functions-text'
import { bounded, copied, holeOf, isDict, isEmpty, isHole, merged, printed, type Dict, type Worth } from './worth'

/** Items that one call may make. */
const MAX_ITEMS = 10_000

function items(worth: Worth | undefined): Worth[] {
  return Array.isArray(worth) ? worth : []
}

function dict(worth: Worth | undefined): Dict {
  return isDict(worth) ? worth : new Map<string, Worth>()
}

function number(worth: Worth | undefined): number {
  return Number(worth ?? 0) || 0
}

function whole(worth: Worth | undefined): number {
  return Math.trunc(number(worth))
}

export function same(left: Worth | undefined, right: Worth | undefined): boolean {
  if (typeof left === 'object' && left !== null) return printed(left) === printed(right) && Array.isArray(left) === Array.isArray(right)
  return left === right || ((left ?? null) === null && (right ?? null) === null)
}

/** Numbers and texts as Go orders them. */
function compared(left: Worth | undefined, right: Worth | undefined): number {
  if (typeof left === 'number' || typeof right === 'number') return number(left) - number(right)
  return printed(left) < printed(right) ? -1 : printed(left) === printed(right) ? 0 : 1
}

/** An answer that nobody knows where one side is a hole. */
function asked(answer: (left: Worth | undefined, right: Worth | undefined) => boolean): TemplateFunction {
  return ([left, right]) => holeOf(left) ?? holeOf(right) ?? answer(left, right)
}

export const CHOICES: Readonly<Record<string, TemplateFunction>> = {
  default: (given) => (isEmpty(given[1]) ? (given[0] ?? null) : (given[1] as Worth)),
  empty: ([one]) => isEmpty(one),
  coalesce: (given) => given.find((one) => !isEmpty(one)) ?? null,
  ternary: ([yes, no, answer]) => (isEmpty(answer) ? (no ?? null) : (yes ?? null)),
  all: (given) => given.every((one) => !isEmpty(one)),
  any: (given) => given.some((one) => !isEmpty(one)),
  not: ([one]) => (isHole(one) ? one : isEmpty(one)),
  eq: ([left, ...rest]) => rest.map((one) => holeOf(one)).find((one) => one) ?? holeOf(left) ?? rest.some((one) => same(left, one)),
  ne: asked((left, right) => !same(left, right)),
  lt: asked((left, right) => compared(left, right) < 0),
  le: asked((left, right) => compared(left, right) <= 0),
  gt: asked((left, right) => compared(left, right) > 0),
  ge: asked((left, right) => compared(left, right) >= 0),
  deepEqual: asked(same),
  required: ([, one]) => (one === undefined || one === null || one === '' ? { hole: 'parameter' } : one),
  kindOf: ([one]) => kindOf(one),
  kindIs: ([kind, one]) => kindOf(one) === kind,
  typeOf: ([one]) => kindOf(one),
  typeIs: ([kind, one]) => kindOf(one) === kind,
  typeIsLike: ([kind, one]) => kindOf(one) === kind,
}

function kindOf(worth: Worth | undefined): string {
  if (worth === null || worth === undefined) return 'invalid'
  if (Array.isArray(worth)) return 'slice'
  if (isDict(worth)) return 'map'
  if (typeof worth === 'boolean') return 'bool'
  return typeof worth === 'number' ? 'float64' : 'string'
}

export const LISTS: Readonly<Record<string, TemplateFunction>> = {
  list: (given) => [...given],
  tuple: (given) => [...given],
  first: ([one]) => items(one)[0] ?? null,
  rest: ([one]) => items(one).slice(1),
  last: ([one]) => items(one).at(-1) ?? null,
  initial: ([one]) => items(one).slice(0, -1),
  append: ([one, item]) => [...items(one), item ?? null],
  push: ([one, item]) => [...items(one), item ?? null],
  prepend: ([one, item]) => [item ?? null, ...items(one)],
  concat: (given) => given.flatMap(items).slice(0, MAX_ITEMS),
  reverse: ([one]) => [...items(one)].reverse(),
  uniq: ([one]) => items(one).filter((item, index, all) => all.findIndex((other) => same(item, other)) === index),
  without: ([one, ...left]) => items(one).filter((item) => !left.some((other) => same(item, other))),
  has: ([item, one]) => items(one).some((other) => same(item, other)),
  compact: ([one]) => items(one).filter((item) => !isEmpty(item)),
  slice: ([one, from, to]) =>
    Array.isArray(one)
      ? one.slice(whole(from), to === undefined ? undefined : whole(to))
      : printed(one).slice(whole(from), to === undefined ? undefined : whole(to)),
  index: ([one, ...keys]) => {
    let at: Worth = one ?? null
    for (const key of keys) at = isDict(at) ? (at.get(printed(key)) ?? null) : isHole(at) ? at : (items(at)[whole(key)] ?? null)
    return at
  },
  len: ([one]) => (isDict(one) ? one.size : Array.isArray(one) ? one.length : printed(one).length),
  until: ([end]) => steps(0, whole(end), whole(end) < 0 ? -1 : 1),
  untilStep: ([start, end, step]) => steps(whole(start), whole(end), whole(step)),
  seq: (given) => {
    const [start, step, end] =
      given.length === 1 ? [1, 1, whole(given[0])] : given.length === 2 ? [whole(given[0]), 1, whole(given[1])] : given.map(whole)
    return steps(start ?? 1, (end ?? 0) + 1, step ?? 1).join(' ')
  },
  chunk: ([size, one]) => {
    const count = Math.max(1, whole(size))
    return steps(0, items(one).length, count).map((from) => items(one).slice(from, from + count))
  },
}

function steps(start: number, end: number, step: number): number[] {
  const found: number[] = []
  if (step === 0) return found
  for (let at = start; (step > 0 ? at < end : at > end) && found.length < MAX_ITEMS; at += step) found.push(at)
  return found
}

export const DICTS: Readonly<Record<string, TemplateFunction>> = {
  dict: (given) => {
    const made: Dict = new Map()
    for (let index = 0; index < given.length; index += 2) made.set(printed(given[index]), given[index + 1] ?? '')
    return made
  },
  get: ([one, key]) => dict(one).get(printed(key)) ?? '',
  set: ([one, key, value]) => dict(one).set(printed(key), value ?? null),
  unset: ([one, key]) => {
    dict(one).delete(printed(key))
    return one ?? null
  },
  hasKey: ([one, key]) => dict(one).has(printed(key)),
  pluck: ([key, ...all]) => all.flatMap((one) => dict(one).get(printed(key)) ?? []),
  keys: (given) => given.flatMap((one) => [...dict(one).keys()]),
  values: ([one]) => [...dict(one).values()],
  pick: ([one, ...keys]) => new Map([...dict(one)].filter(([key]) => keys.includes(key))),
  omit: ([one, ...keys]) => new Map([...dict(one)].filter(([key]) => !keys.includes(key))),
  merge: ([first, ...others]) => into(first, others, false),
  mergeOverwrite: ([first, ...others]) => into(first, others, true),
  deepCopy: ([one]) => copied(bounded(one ?? null)),
  dig: (given) => {
    const [fallback, from] = given.slice(-2)
    let at: Worth | undefined = from
    for (const key of given.slice(0, -2)) at = isDict(at) ? at.get(printed(key)) : undefined
    return at ?? fallback ?? null
  },
}

/** The first map is changed, as it is in Go. */
function into(first: Worth | undefined, others: readonly Worth[], overwrites: boolean): Worth {
  const target = dict(first)
  let all = target
  for (const other of [target, ...others]) bounded(other)
  for (const other of others) all = overwrites ? merged(dict(other), all) : merged(all, dict(other))
  for (const [key, value] of all) target.set(key, value)
  return target
}

export const NUMBERS: Readonly<Record<string, TemplateFunction>> = {
  add: (given) => given.reduce<number>((sum, one) => sum + whole(one), 0),
  add1: ([one]) => whole(one) + 1,
  addf: (given) => given.reduce<number>((sum, one) => sum + number(one), 0),
  sub: ([left, right]) => whole(left) - whole(right),
  div: ([left, right]) => (whole(right) === 0 ? { hole: 'expression' } : Math.trunc(whole(left) / whole(right))),
  mod: ([left, right]) => (whole(right) === 0 ? { hole: 'expression' } : whole(left) % whole(right)),
  mul: (given) => given.reduce<number>((product, one) => product * whole(one), 1),
  mulf: (given) => given.reduce<number>((product, one) => product * number(one), 1),
  divf: ([left, right]) => (number(right) === 0 ? { hole: 'expression' } : number(left) / number(right)),
  max: (given) => Math.max(...given.map(whole)),
  min: (given) => Math.min(...given.map(whole)),
  floor: ([one]) => Math.floor(number(one)),
  ceil: ([one]) => Math.ceil(number(one)),
  round: ([one, digits]) => Number(number(one).toFixed(Math.max(0, Math.min(20, whole(digits))))),
  int: ([one]) => whole(one),
  int64: ([one]) => whole(one),
  float64: ([one]) => number(one),
  atoi: ([one]) => whole(one),
  toDecimal: ([one]) => Number.parseInt(printed(one), 8) || 0,
  semverCompare: ([range, version]) => inRange(printed(range), printed(version)),
  semver: ([version]) => {
    const parsed = parsedVersion(printed(version)) ?? coerce(printed(version))
    if (parsed === null) return { hole: 'expression' }
    const { major, minor, patch, prerelease } = parsed
    return new Map<string, Worth>(
      Object.entries({ Major: major, Minor: minor, Patch: patch, Prerelease: prerelease.join('.'), Original: printed(version) }),
    )
  },
}

/** As Masterminds/semver reads ranges: a comma is an `and`, and `-0` lets versions before a release in. */
function inRange(range: string, version: string): Worth {
  const parsed = parsedVersion(version) ?? coerce(version)
  if (parsed === null || range.length > 200) return { hole: 'expression' }
  const plain = range
    .replaceAll(',', ' ')
    .replaceAll(/([<>=^~!]=?)\s+/g, '$1')
    .replaceAll(/-0\b/g, '')
  return satisfies(parsed, plain, { includePrerelease: true })
}
