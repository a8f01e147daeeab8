/** What a call's result is, by the rule of its row: the argument itself, text made of it, a list, random bytes. */
import type { ValueRule } from '#core/externals'
import { fingerprintOf } from '#core/fingerprint'
import type { Site } from '#core/site'
import type { CallFact } from '#parse/facts'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, GivenArgument, RecordAbstract } from './abstract'
import { configured } from './configured'
import { newContainer, spreadInto } from './containers'
import { parsedFile } from './data-files'
import { firstThere, repeated } from './operations'
import { withGiven } from './partial'
import type { Resolver } from './resolver'
import { joined, textOf } from './text'

export function applyRule(
  resolver: Resolver,
  rule: ValueRule,
  given: readonly GivenArgument[],
  receiver: Abstract | undefined,
  call: CallFact,
  env: Env,
): Abstract | undefined {
  const argument = (key: string): Abstract | undefined => (key === 'self' ? receiver : given.find((one) => one.key === key)?.value)
  const at = resolver.location(call, env.unit)
  if (rule.list)
    return {
      kind: 'list',
      items: given.filter(({ key }) => !Number.isNaN(Number(key))).map(({ value }) => value),
      open: given.some(({ key }) => key === '*'),
    }
  if (rule.either) return firstThere([...(receiver ? [receiver] : []), ...given.map(({ value }) => value)])
  if (rule.constant !== undefined) return { kind: 'scalar', value: rule.constant, origin: 'catalogue', at }
  if (rule.text !== undefined) {
    const operands = given.map(({ value }) => value)
    return textOf(rule.text, receiver ? [receiver, ...operands] : operands)
  }
  if (rule.member) {
    const name = argument(rule.member.name)
    const object = argument(rule.member.of)
    if (object === undefined || name === undefined) return unknownAbstract('expression')
    return unite(each(name).map((one) => (one.kind === 'scalar' ? resolver.member(object, String(one.value), call, env) : open(one))))
  }
  if (rule.returned !== undefined) return listOf(resolver, argument(rule.returned), env)
  if (rule.partial) return withGiven(given, call, env)
  if (rule.record) return recordOf(given)
  if (rule.pairs) return mapOf(given.map(({ value }) => value))
  if (rule.join) return joinOf(rule.join, given, argument)
  if (rule.configuration) return configured(resolver, rule.configuration, argument, receiver, env, at)
  if (rule.parsed !== undefined) return parsedFile(resolver, argument(rule.parsed), env, at)
  if (rule.same !== undefined) return sameOf(argument(rule.same) ?? inside(resolver, rule.same, argument, call, env), rule, at)
  return rule.material === undefined
    ? undefined
    : { kind: 'material', source: rule.material, ...(rule.bytes !== undefined && { bytes: rule.bytes }), at }
}

/** A name that is not known leaves the member unknown for the same reason. */
function open(name: Abstract): Abstract {
  return name.kind === 'unknown' ? name : unknownAbstract('expression')
}

/** The argument, decoded where the rule says so. */
function sameOf(value: Abstract | undefined, { decode: encoding, bytes }: ValueRule, at: Site['at']): Abstract | undefined {
  if (encoding === 'bytes') return value && unite(each(value).map((one) => bytesOf(one, bytes, at)))
  return value && (encoding ? unite(each(value).map((one) => decode(one, encoding, at))) : value)
}

/** A number written out as so many bytes. */
function bytesOf(value: Abstract, bytes: number | undefined, at: Site['at']): Abstract {
  if (value.kind !== 'scalar' || typeof value.value !== 'number') return value
  return { kind: 'material', source: 'constant', ...(bytes !== undefined && { bytes }), at: value.at ?? at }
}

/** `0.default`: an entry of an argument. */
function inside(
  resolver: Resolver,
  path: string,
  argument: (key: string) => Abstract | undefined,
  call: CallFact,
  env: Env,
): Abstract | undefined {
  const [first = '', ...names] = path.split('.')
  const whole = names.length > 0 ? argument(first) : undefined
  return whole && names.reduce((object, name) => resolver.member(object, name, call, env), whole)
}

/** The parts joined by what is given, or by nothing. */
function joinOf(
  { separator, parts }: NonNullable<ValueRule['join']>,
  given: readonly GivenArgument[],
  argument: (key: string) => Abstract | undefined,
): Abstract {
  const between = separator === undefined ? ({ kind: 'scalar', value: '', origin: 'constant' } as const) : argument(separator)
  return joined(between, partsOf(given, argument(parts), parts))
}

/** A list of what a function returns for each element. */
export function listOf(resolver: Resolver, made: Abstract | undefined, env: Env): Abstract {
  const results = each(made ?? unknownAbstract('absent')).map((one) =>
    one.kind === 'function' ? resolver.invoke(one, undefined, env) : unknownAbstract('expression'),
  )
  return repeated(unite(results))
}

function mapOf(values: readonly Abstract[]): Abstract {
  const inTurn = values.every((value) => value.kind !== 'list')
  const pairs: Abstract[] = inTurn
    ? values.flatMap((key, index) =>
        index % 2 === 0 ? [{ kind: 'list' as const, items: [key, values[index + 1] ?? key], open: false }] : [],
      )
    : [...values]
  return newContainer('map', { kind: 'list', items: pairs, open: false })
}

function recordOf(given: readonly GivenArgument[]): Abstract {
  const record: RecordAbstract = { kind: 'record', entries: new Map(), open: false }
  for (const { key, value } of given) {
    const contents = value.kind === 'instance' ? (value.contents ?? value) : value
    if (Number.isNaN(Number(key)) && key !== '*') record.entries.set(key, value)
    else spreadInto(record, contents)
  }
  return record
}

/** The parts to be joined: a list, or this argument and all that follow. */
function partsOf(given: readonly GivenArgument[], first: Abstract | undefined, key: string): Abstract {
  if (first?.kind === 'list' || first === undefined) return first ?? unknownAbstract('absent')
  const items = given.filter((one) => Number(one.key) >= Number(key)).map(({ value }) => value)
  return { kind: 'list', items, open: given.some((one) => one.key === '*') }
}

/** Text decoded to bytes; from here on only its length and fingerprint are kept. */
function decode(value: Abstract, encoding: string, at: Site['at']): Abstract {
  if (encoding === 'number') return numberOf(value)
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || encoding === 'utf8') return value
  const bytes = Buffer.from(value.value, encoding as BufferEncoding)
  const fingerprint = fingerprintOf(bytes)
  return {
    kind: 'material',
    source: 'constant',
    bytes: bytes.length,
    ...(fingerprint !== undefined && { fingerprint }),
    at: value.at ?? at,
  }
}

/** `parseInt('2048')`; what is no plain number stays as it is. */
function numberOf(value: Abstract): Abstract {
  return value.kind === 'scalar' && typeof value.value === 'string' && /^\d{1,9}$/.test(value.value)
    ? { ...value, value: Number(value.value) }
    : value
}
