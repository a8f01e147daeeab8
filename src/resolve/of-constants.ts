/** What is made of nothing but constants is a constant: a hash of a text that stands in the code. */
import type { ValueRule } from '#core/externals'
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import type { Value } from '#core/value'
import type { CallFact } from '#parse/facts'
import { each } from './abstract'
import type { Abstract, Env } from './abstract'
import { declaringScope } from './enclosing'
import type { Resolver } from './resolver'

/** What is made of nothing but constants: `createHash('sha256').update('secret').digest()`. */
export function ofConstants(resolver: Resolver, { inputs, bytes }: ValueRule, site: Site, call: CallFact, env: Env): Abstract | undefined {
  if (inputs === undefined) return undefined
  const { callee } = call
  const data = [...site.receivers, site].flatMap(({ symbol, args }) => {
    const key = Object.hasOwn(inputs, symbol) ? inputs[symbol] : undefined
    return key !== undefined && args.has(key) ? [args.get(key) as Value] : []
  })
  const [first] = data
  if (!data.every(isConstant)) return undefined
  const isChain = site.receivers.length === 0 || (callee.kind === 'member' && callee.object.kind === 'call')
  const at = isChain ? first && { at: first.at } : givenByName(resolver, inputs, site, call, first, env)
  return at && { kind: 'material', source: 'constant', ...(bytes !== undefined && { bytes }), ...(at.at && { at: at.at }) }
}

/** An object with a name may be given more data in between: that has to be constant too. */
function givenByName(
  resolver: Resolver,
  inputs: NonNullable<ValueRule['inputs']>,
  site: Site,
  { callee, start }: CallFact,
  first: Value | undefined,
  env: Env,
): { at: Location | undefined } | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return undefined
  const { name } = callee.object
  const scope = declaringScope(env.unit, name, callee.object)
  // What several functions see, others may give data to.
  if (scope === undefined || scope.kind === 'module' || scope.kind === 'type') return undefined
  // So may whoever it is handed to.
  if (env.unit.callsWith.get(name)?.some((other) => declaringScope(env.unit, name, other) === scope)) return undefined
  const type = site.symbol.slice(0, site.symbol.lastIndexOf('.') + 1)
  let at = first && { at: first.at }
  for (const other of env.unit.callsOn.get(name) ?? []) {
    if (other.start >= start || other.callee.kind !== 'member' || declaringScope(env.unit, name, other.callee.object) !== scope) continue
    const key = inputs[`${type}${other.callee.name}`]
    const given = key === undefined ? undefined : other.args[Number(key)]
    if (given === undefined) continue
    const value = resolver.evaluate(given, env)
    if (!each(value).every(isConstantAbstract)) return undefined
    at ??= { at: 'at' in value ? value.at : undefined }
  }
  return at
}

function isConstantAbstract(value: Abstract): boolean {
  const one = value.kind === 'instance' ? value.material : value
  if (one?.kind === 'scalar') return one.value !== '' && one.origin !== 'configuration'
  return one?.kind === 'material' && one.source === 'constant'
}

function isConstant(value: Value): boolean {
  if (value.kind === 'known') return value.value !== '' && value.origin !== 'configuration'
  return value.kind === 'material' && value.source === 'constant'
}
