/** Arguments of a site: abstract values flattened to the keys that models speak of. */
import { fingerprintOf } from '#core/fingerprint'
import { partsKey } from '#core/site'
import type { Site } from '#core/site'
import { alternatives, known, oneOf, unknown } from '#core/value'
import type { Value } from '#core/value'
import type { Fact, FunctionFact } from '#parse/facts'
import { restOf, unite } from './abstract'
import type { Abstract, Env, FunctionAbstract, MaterialAbstract } from './abstract'
import { answersGiven, answersOf } from './answers'
import { bodyFacts } from './bodies'
import type { Resolver } from './resolver'

/** Deeper option objects are not looked into. */
const MAX_DEPTH = 8
/** Longer lists are cut; their length is still told. */
const MAX_ITEMS = 200

export interface Arguments {
  values: Map<string, Value>
  sites: Map<string, Site[]>
  /** Known parts of texts of which others are not known. */
  pieces: Map<string, string>
  /** Argument keys whose value depends on a caller, and the functions called. */
  open: Map<string, readonly FunctionFact[]>
  /** Keys whose value is, or may be, nothing. */
  nothing: Set<string>
}

export function emptyArguments(): Arguments {
  return { values: new Map(), sites: new Map(), pieces: new Map(), open: new Map(), nothing: new Set() }
}

export function flatten(resolver: Resolver, key: string, value: Abstract, env: Env, into: Arguments, depth = 0): void {
  if (depth > MAX_DEPTH) {
    put(into, key, unknown('budget'))
    return
  }
  switch (value.kind) {
    case 'scalar':
      put(into, key, known(value.value, value.origin, value.at))
      return
    case 'null':
      into.nothing.add(key)
      return
    case 'zeros':
      put(into, key, {
        kind: 'material',
        source: 'constant',
        ...(value.bytes !== undefined && { bytes: value.bytes }),
        fingerprint: 'zeros',
        ...(value.at && { at: value.at }),
      })
      return
    case 'material':
      putMaterial(into, key, value)
      return
    case 'unknown':
      if (value.pieces !== undefined) into.pieces.set(key, value.pieces)
      if (value.among) into.sites.set(partsKey(key), [...value.among])
      put(into, key, unknown(value.reason, value.at))
      if (value.decidedBy.length > 0) into.open.set(key, value.decidedBy)
      return
    case 'one-of':
      flattenAlternatives(resolver, key, value.values, env, into, depth)
      return
    case 'record':
      flattenRecord(resolver, key, value, env, into, depth)
      return
    case 'list':
      flattenList(resolver, key, value, env, into, depth)
      return
    case 'symbol': {
      const constant = resolver.externals.constant(env.unit.language.id, value.symbol)
      put(into, key, constant === undefined ? unknown('external-call') : known(constant, 'constant', value.at))
      return
    }
    case 'function':
      flattenFunction(resolver, key, value, env, into, depth)
      return
    case 'instance':
      flattenInstance(resolver, key, value, env, into)
      return
    case 'type':
    case 'object':
    case 'partial':
    case 'module':
      put(into, key, unknown('expression'))
  }
}

function put(into: Arguments, key: string, value: Value): void {
  if (key !== '') into.values.set(key, value)
}

function putMaterial(into: Arguments, key: string, { pieces, among, ...material }: MaterialAbstract): void {
  put(into, key, material)
  if (among) into.sites.set(partsKey(key), [...among])
  if (pieces !== undefined) into.pieces.set(key, pieces)
}

function join(key: string, name: string | number): string {
  return key === '' ? String(name) : `${key}.${name}`
}

function flattenAlternatives(resolver: Resolver, key: string, values: readonly Abstract[], env: Env, into: Arguments, depth: number): void {
  const singles = values.map((value) => {
    const single = emptyArguments()
    flatten(resolver, key, value, env, single, depth + 1)
    return { value, single }
  })
  const names = new Set(singles.flatMap(({ single }) => [...single.values.keys()]))
  if (singles.some(({ value }) => value.kind === 'null') && names.size > 0 && key !== '') names.add(key)
  for (const name of names) {
    const found = singles.flatMap(({ value, single }) => single.values.get(name) ?? missing(value, name, key))
    put(into, name, oneOf(found.flatMap(alternatives)))
  }
  for (const { single } of singles) {
    for (const name of single.nothing) into.nothing.add(name)
    for (const [name, sites] of single.sites) into.sites.set(name, [...(into.sites.get(name) ?? []), ...sites])
    for (const [name, pieces] of single.pieces) into.pieces.set(name, pieces)
    for (const [name, functions] of single.open) into.open.set(name, [...(into.open.get(name) ?? []), ...functions])
  }
}

/** What an alternative says of a name that only others give: nothing there, or nothing known. */
function missing(value: Abstract, name: string, key: string): Value[] {
  if (value.kind === 'null') return [unknown('absent')]
  return value.kind === 'record' && name !== key && !value.open && !value.site ? [unknown('absent')] : []
}

function flattenRecord(
  resolver: Resolver,
  key: string,
  value: Extract<Abstract, { kind: 'record' }>,
  env: Env,
  into: Arguments,
  depth: number,
): void {
  for (const [name, entry] of value.entries) {
    flatten(resolver, join(key, name), entry, env, into, depth + 1)
    // Blocks that stand once are also known without their index.
    if (entry.kind === 'list' && entry.items.length === 1 && entry.items[0]?.kind === 'record')
      flatten(resolver, join(key, name), entry.items[0], env, into, depth + 1)
  }
  if (value.open) flatten(resolver, join(key, '*'), restOf(value), env, into, depth)
  if (value.site) into.sites.set(key, [value.site])
}

function flattenList(
  resolver: Resolver,
  key: string,
  value: Extract<Abstract, { kind: 'list' }>,
  env: Env,
  into: Arguments,
  depth: number,
): void {
  for (const [index, item] of value.items.slice(0, MAX_ITEMS).entries()) flatten(resolver, join(key, index), item, env, into, depth + 1)
  if (!value.open) put(into, join(key, 'length'), known(value.items.length, 'literal'))
  if (value.items.length === 0) return
  const numbers = value.items.flatMap((item) => byteOf(item, value.items.length))
  const at = value.items[0]?.kind === 'scalar' ? value.items[0].at : undefined
  if (numbers.length === value.items.length && !value.open) {
    put(into, key, bytesOf(numbers, at))
    return
  }
  // A list of names is any of them: a rule looks at the worst.
  const members = value.items.slice(0, MAX_ITEMS).map((_item, index) => into.values.get(join(key, index)))
  if (members.every((member) => member !== undefined))
    put(into, key, oneOf([...members, ...(value.open ? [unknown('expression')] : [])], at))
}

/** Shorter lists of single letters may be names. */
const MIN_LETTERS = 8

/** One element of an array of bytes: a number, or a letter where there are many: `{'T', 'h', 'e', …}`. */
function byteOf(item: Abstract, length: number): number[] {
  if (item.kind !== 'scalar' || typeof item.value === 'boolean') return []
  if (typeof item.value === 'number') return [item.value]
  return length >= MIN_LETTERS && item.value.length === 1 ? [item.value.charCodeAt(0)] : []
}

/** A literal array of numbers is constant material. */
function bytesOf(items: readonly number[], at: Extract<Abstract, { kind: 'scalar' }>['at']): Value {
  const fingerprint = fingerprintOf(Uint8Array.from(items, (item) => item & 0xff))
  return { kind: 'material', source: 'constant', bytes: items.length, ...(fingerprint !== undefined && { fingerprint }), ...(at && { at }) }
}

function flattenInstance(resolver: Resolver, key: string, value: Extract<Abstract, { kind: 'instance' }>, env: Env, into: Arguments): void {
  // A part of what a service or a file gave is as much material as the whole.
  const material = value.material ?? (value.sites.length === 0 ? wholeOf(value) : undefined)
  if (material) {
    putMaterial(into, key, material)
    if (value.sites.length > 0) into.sites.set(key, [...value.sites])
    return
  }
  const constant = value.type === undefined ? undefined : resolver.externals.constant(env.unit.language.id, value.type)
  put(
    into,
    key,
    constant === undefined ? unknown(value.unknown?.reason ?? 'external-call', value.unknown?.at) : known(constant, 'constant'),
  )
  if (value.contents) flatten(resolver, key, value.contents, env, into, 1)
  if (value.sites.length > 0) into.sites.set(key, [...value.sites])
  if (value.unknown && value.unknown.decidedBy.length > 0) into.open.set(key, value.unknown.decidedBy)
}

/** The material that an object is a part of. */
function wholeOf(value: Abstract | undefined, depth = 0): MaterialAbstract | undefined {
  if (value?.kind === 'material') return value
  if (value?.kind !== 'instance' || depth > MAX_DEPTH) return undefined
  return value.material ?? wholeOf(value.receiver, depth + 1)
}

function flattenFunction(
  resolver: Resolver,
  key: string,
  value: Extract<Abstract, { kind: 'function' }>,
  env: Env,
  into: Arguments,
  depth: number,
): void {
  put(into, key, unknown('expression'))
  // What is written on the spot is to be changed there; what has a name may be used for more.
  const at = isOnTheSpot(value.fact) ? resolver.location(value.fact, value.unit) : undefined
  for (const [name, text] of bodyFacts(resolver, value.fact, { unit: value.unit, frame: value.frame }))
    put(into, join(key, name), known(text, 'literal', name === 'body' ? at : undefined))
  for (const [name, answer] of answersOf(resolver, value, env, at)) put(into, join(key, name), answer)
  for (const [name, answer] of answersGiven(value, at)) put(into, join(key, name), answer)
  const returned = resultsOf(resolver, value)
  if (returned.length === 0 || depth > 2) return
  const results = returned.map((fact) => first(resolver.evaluate(fact, { unit: value.unit, frame: value.frame })))
  flatten(resolver, join(key, 'return'), unite(results), env, into, depth + 2)
}

/** What a function returns, or gives to the callback that it is handed: `(header, done) => done(null, key)`. */
function resultsOf(resolver: Resolver, { fact, unit }: FunctionAbstract): Fact[] {
  const last = fact.parameters.at(-1)?.target
  const calls = last?.kind === 'name' && fact.parameters.length > 1 ? (unit.callsTo.get(last.name) ?? []) : []
  const given = calls.flatMap(({ callee, args, ...call }) => {
    const isOwn = callee.kind === 'name' && call.start >= fact.start && call.end <= fact.end
    return isOwn && args[0]?.kind === 'null' ? (args[1] ?? []) : []
  })
  if (given.length > 0) return given
  return fact.isExpression ? [fact.body] : resolver.project.returnsOf(fact, unit).flatMap((one) => one.value ?? [])
}

/** Given to a call, or written to an object, without a name of its own. */
function isOnTheSpot({ name, parent }: FunctionFact): boolean {
  if (name !== undefined || parent === undefined) return false
  return parent.kind === 'call' || parent.kind === 'named' || (parent.kind === 'bind' && parent.target.kind !== 'name')
}

/** Go returns (value, error). */
function first(value: Abstract): Abstract {
  return value.kind === 'list' && value.items[0] ? value.items[0] : value
}
