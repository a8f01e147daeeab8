/** What a call gives: its arguments by position or name. */
import type { CallFact, Fact } from '#parse/facts'
import { each, restOf, unknownAbstract } from './abstract'
import type { Abstract, Bound, Env, GivenArgument, RecordAbstract, UnknownAbstract } from './abstract'
import { spreadInto } from './containers'
import type { Resolver } from './resolver'

/** What a call gives under one of the keys: by name or position. */
export function argumentOf(call: CallFact, keys: readonly string[]): Fact | undefined {
  const named = call.args.find((arg) => arg.kind === 'named' && keys.includes(String(arg.name)))
  if (named?.kind === 'named') return named.value
  const position = keys.find((key) => /^\d+$/.test(key))
  const plain = position === undefined ? undefined : call.args[Number(position)]
  return plain?.kind === 'named' || plain?.kind === 'spread' ? undefined : plain
}

export function argumentsOf(resolver: Resolver, call: CallFact, env: Env, bound?: Bound): GivenArgument[] {
  const before = bound?.given ?? []
  const given: GivenArgument[] = before.filter(isPositional)
  let position = given.length
  for (const [index, arg] of call.args.entries()) {
    if (arg.kind === 'named') {
      if (typeof arg.name === 'string') given.push({ key: arg.name, value: resolver.evaluate(arg.value, env) })
      continue
    }
    if (arg.kind !== 'spread') {
      // Named ones may stand before it.
      position = Math.max(position, before.length + index)
      given.push({ key: String(position++), value: resolver.evaluate(arg, env) })
      continue
    }
    const value = merged(resolver.evaluate(arg.value, env))
    if (value.kind === 'record') for (const [key, entry] of value.entries) given.push({ key, value: entry })
    else if (value.kind === 'list') for (const item of value.items) given.push({ key: String(position++), value: item })
    if ((value.kind !== 'record' && value.kind !== 'list') || value.open) given.push({ key: '*', value: unknownIn(value) })
  }
  // A name that the call gives again is the call's.
  return [...given, ...before.filter((one) => !isPositional(one))]
}

/** One of several records gives each name what one of them does. */
function merged(spread: Abstract): Abstract {
  if (!each(spread).some((way) => way.kind === 'record') || spread.kind !== 'one-of') return spread
  const record: RecordAbstract = { kind: 'record', entries: new Map(), open: false }
  spreadInto(record, spread)
  return record
}

function unknownIn(value: Abstract): UnknownAbstract {
  if (value.kind === 'unknown') return value
  return value.kind === 'record' || value.kind === 'list' ? restOf(value) : unknownAbstract('expression')
}

function isPositional({ key }: GivenArgument): boolean {
  return /^\d+$/.test(key)
}
