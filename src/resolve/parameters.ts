/** Parameters of a repository function bound to what one call gives. */
import type { CallFact, ParameterFact } from '#parse/facts'
import { unknownAbstract } from './abstract'
import type { Abstract, Env, FunctionAbstract, UnknownAbstract } from './abstract'
import { argumentsOf } from './given'
import type { Resolver } from './resolver'

/** Binds all parameters when the first one is asked for. */
export function lazyParameters(resolver: Resolver, target: FunctionAbstract, call: CallFact, env: Env): Map<ParameterFact, () => Abstract> {
  let bound: Map<ParameterFact, Abstract> | undefined
  const args = new Map<ParameterFact, () => Abstract>()
  for (const [index, parameter] of target.fact.parameters.entries()) {
    if (index === 0 && isSelfParameter(target, parameter)) continue
    args.set(parameter, () => {
      bound ??= bindParameters(resolver, target, call, env)
      return bound.get(parameter) ?? unknownAbstract('absent')
    })
  }
  return args
}

function bindParameters(resolver: Resolver, target: FunctionAbstract, call: CallFact, env: Env): Map<ParameterFact, Abstract> {
  const given = argumentsOf(resolver, call, env, target.bound)
  const args = new Map<ParameterFact, Abstract>()
  let position = 0
  for (const [index, parameter] of target.fact.parameters.entries()) {
    const name = parameter.target.kind === 'name' ? parameter.target.name : undefined
    if (index === 0 && isSelfParameter(target, parameter)) continue
    if (index === 0 && (target.on || isExtended(target))) {
      args.set(parameter, target.on ?? extendedBy(resolver, target, call, env))
      continue
    }
    if (parameter.rest !== 'none') {
      args.set(parameter, restArguments(given, position, parameter.rest))
      continue
    }
    const value = given.find((one) => one.key === name || one.key === String(position))?.value
    const spread = given.find((one) => one.key === '*')?.value
    position++
    if (value && value.kind !== 'null') args.set(parameter, value)
    else if (spread) args.set(parameter, spread)
    else if (parameter.default)
      args.set(parameter, asDefault(resolver.evaluate(parameter.default, { unit: target.unit, frame: undefined })))
    else args.set(parameter, value ?? unknownAbstract('absent'))
  }
  return args
}

/** An extension that names what it is called on only so: a call never gives it among its arguments. */
export function isExtended({ fact, unit }: FunctionAbstract): boolean {
  const [first] = fact.parameters
  return first?.receives === true && first.target.kind === 'name' && unit.language.self.includes(first.target.name)
}

/** An extension that is called by its name alone: on what the caller itself is called on. */
function extendedBy(resolver: Resolver, { fact }: FunctionAbstract, { callee }: CallFact, env: Env): Abstract {
  const [first] = fact.parameters
  const name = first?.target.kind === 'name' ? first.target.name : ''
  return callee.kind === 'name' ? resolver.name(name, callee, env) : unknownAbstract('absent')
}

function restArguments(given: readonly { key: string; value: Abstract }[], from: number, rest: 'positional' | 'named'): Abstract {
  if (rest === 'positional')
    return {
      kind: 'list',
      items: given.filter((one) => Number(one.key) >= from).map((one) => one.value),
      ...openness(given),
    }
  const named = given.filter((one) => Number.isNaN(Number(one.key)) && one.key !== '*')
  return { kind: 'record', entries: new Map(named.map((one) => [one.key, one.value])), ...openness(given) }
}

/** Whether more may have been given than is seen, and why. */
function openness(given: readonly { key: string; value: Abstract }[]): { open: boolean; rest?: UnknownAbstract } {
  const spread = given.find((one) => one.key === '*')
  return { open: spread !== undefined, ...(spread?.value.kind === 'unknown' && { rest: spread.value }) }
}

function isSelfParameter(target: FunctionAbstract, parameter: ParameterFact): boolean {
  const { selfParameter, self } = target.unit.language
  if (!selfParameter || parameter.target.kind !== 'name' || !self.includes(parameter.target.name)) return false
  // `Type.make(data)`: a class method takes its type, also where it is called on the type.
  return target.self !== undefined || (self.indexOf(parameter.target.name) > 0 && target.fact.parameters[0] === parameter)
}

function asDefault(value: Abstract): Abstract {
  return value.kind === 'scalar' ? { ...value, origin: 'default-parameter' } : value
}
