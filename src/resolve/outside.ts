/** Calls of what stands outside the repository: the site they make, and what they are worth. */
import type { Site } from '#core/site'
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import { each, keepsReason, unknownAbstract } from './abstract'
import type { Abstract, Bound, Env, GivenArgument, MaterialAbstract } from './abstract'
import { emptyArguments, flatten } from './arguments'
import { appended, containerMethod, isContainerMethod, newContainer } from './containers'
import { namedBy } from './data-files'
import { emptyOf } from './empty'
import { argumentsOf } from './given'
import type { Resolver } from './resolver'
import { applyRule, listOf } from './rule-values'
import { siteFor } from './site-making'
import { ofConstants } from './of-constants'
import { joined, numbered, textMethod } from './text'

/** A call of something outside the repository: a site when somebody speaks of it. */
export function outside(
  resolver: Resolver,
  symbol: string,
  receiver: Abstract | undefined,
  call: CallFact,
  env: Env,
  sites: readonly Site[] = [],
  bound?: Bound,
): Abstract {
  const { unit } = env
  if (unit.language.fillsZero.includes(symbol)) {
    const given = argumentsOf(resolver, call, env)
    const [size] = given
    if (size?.value.kind === 'scalar' && typeof size.value.value === 'number') return zeros(given, env)
  }
  if (unit.language.allocators.includes(symbol)) {
    const [type] = call.args
    return type
      ? (emptyOf(resolver, type, call, env) ?? resolver.typed(type, env, unknownAbstract('absent')))
      : unknownAbstract('expression')
  }
  const longer = unit.language.appends.includes(symbol) ? appended(argumentsOf(resolver, call, env)) : undefined
  if (longer) return longer
  const taken = receiver && fromReceiver(resolver, symbol, receiver, call, env)
  if (taken) return taken
  const isKnown = resolver.externals.knows(unit.language.id, symbol)
  if (!isKnown || (bound === undefined && !mayApply(resolver, symbol, call, env)))
    return unmodelled(symbol, receiver, () => argumentsOf(resolver, call, env, bound), sites, env)
  const given = argumentsOf(resolver, call, env, bound)
  const flat = emptyArguments()
  for (const { key, value } of given) flatten(resolver, key, value, env, flat)
  if (receiver) flatten(resolver, 'self', receiver, env, flat)
  const site = siteFor(resolver, { kind: 'call', symbol, fact: call, flat, receivers: sites, env })
  return resultOf(resolver, site, given, receiver, call, env)
}

/** What a method of a known text, map or list gives, where that is known. */
function fromReceiver(resolver: Resolver, symbol: string, receiver: Abstract, call: CallFact, env: Env): Abstract | undefined {
  const method = symbol.slice(symbol.lastIndexOf('.') + 1)
  const operands = (): Abstract[] => argumentsOf(resolver, call, env).map(({ value }) => value)
  const value =
    receiver.kind === 'scalar' && typeof receiver.value === 'string'
      ? method === 'join' && call.args.length === 1
        ? joined(receiver, operands()[0] as Abstract)
        : textMethod(
            method === 'format'
              ? numbered(
                  receiver,
                  argumentsOf(resolver, call, env).map(({ key }) => key),
                )
              : receiver,
            method,
            env.unit.language.id,
            operands,
          )
      : fromContainer(resolver, symbol, receiver, operands, env)
  return value === undefined || value.kind === 'null' || (value.kind === 'unknown' && value.reason === 'expression') ? undefined : value
}

function fromContainer(resolver: Resolver, symbol: string, receiver: Abstract, operands: () => Abstract[], env: Env): Abstract | undefined {
  const method = symbol.slice(symbol.lastIndexOf('.') + 1)
  const isList = receiver.kind === 'list' || (receiver.kind === 'instance' && receiver.contents?.kind === 'list')
  if (method === 'map' && isList && env.unit.language.modules === 'node') {
    const [made] = operands()
    return made?.kind === 'function' ? listOf(resolver, made, env) : undefined
  }
  const container = receiver.kind === 'instance' ? receiver.contents : receiver
  if ((container?.kind !== 'record' && container?.kind !== 'list') || !isContainerMethod(method)) return undefined
  // What nobody put in may stand in a file that a row knows.
  const given = operands()
  const [key] = given
  const isThere = container.kind === 'record' && key?.kind === 'scalar' && container.entries.has(String(key.value))
  if (!isThere && resolver.externals.knows(env.unit.language.id, symbol)) return undefined
  const value = containerMethod(container, method, given)
  // A builder's methods return the builder.
  return receiver.kind === 'instance' && value?.kind === 'list' ? { ...receiver, contents: value } : value
}

/** Where all rows hang on a text such as a property's name, the other arguments wait until it fits. */
function mayApply(resolver: Resolver, symbol: string, call: CallFact, env: Env): boolean {
  const { externals } = resolver
  const language = env.unit.language.id
  const deciders = externals.deciders(language, symbol)
  if (deciders.length === 0 || call.args.some((arg) => arg.kind === 'spread')) return true
  const flat = emptyArguments()
  for (const key of deciders) {
    const arg = call.args[Number(key)]
    if (arg === undefined || arg.kind === 'named') return true
    flatten(resolver, key, resolver.evaluate(arg, env), env, flat)
  }
  return externals.mayApply(language, symbol, flat.values)
}

/** Nobody speaks of it: text stays text, material stays material, anything else is only its type. */
function unmodelled(
  symbol: string,
  receiver: Abstract | undefined,
  argumentsGiven: () => readonly GivenArgument[],
  sites: readonly Site[],
  env: Env,
): Abstract {
  // A function that is given the array may fill it: `ByteArray(16).also { random.nextBytes(it) }`.
  if (receiver?.kind === 'zeros' && argumentsGiven().some(({ value }) => value.kind === 'function')) return unknownAbstract('external-call')
  if (receiver?.kind === 'zeros') return receiver
  if (receiver?.kind === 'material') return converted(receiver)
  const { maps, lists } = env.unit.language.containers
  if (maps.includes(symbol) || lists.includes(symbol)) {
    const [only] = argumentsGiven()
    return { kind: 'instance', type: symbol, sites, contents: newContainer(maps.includes(symbol) ? 'map' : 'list', only?.value) }
  }
  if (symbol.endsWith('[]') && !env.unit.language.fillsZero.includes(symbol)) return emptyPlaces(argumentsGiven())
  if (!symbol.startsWith(`${env.unit.language.globals}.`) && !env.unit.language.fillsZero.includes(symbol))
    return { kind: 'instance', type: symbol, sites }
  // A conversion nobody modelled (String(x), int(x), Math.floor(x)) keeps where its only material came from.
  const given = argumentsGiven()
  const materials = given.flatMap(({ value }) => each(value)).filter((value) => value.kind === 'material' && value.source !== 'constant')
  const [material] = materials
  if (material?.kind === 'material' && given.length <= 2 && symbol.startsWith(`${env.unit.language.globals}.`))
    return { kind: 'material', source: material.source, ...(material.at && { at: material.at }) }
  if (env.unit.language.fillsZero.includes(symbol))
    return mayCopy(symbol, given, env) ? unknownAbstract('external-call') : zeros(given, env)
  const [first] = given
  if (
    given.length === 1 &&
    first?.value.kind === 'unknown' &&
    keepsReason(first.value) &&
    symbol.startsWith(`${env.unit.language.globals}.`)
  )
    return first.value
  return { kind: 'instance', type: symbol, sites }
}

/** Where it came from stays; its length and its text may be others, but for those of nothing. */
function converted({ source, at, path, bytes }: MaterialAbstract): MaterialAbstract {
  return { kind: 'material', source, ...(bytes === 0 && { bytes }), ...(at && { at }), ...(path !== undefined && { path }) }
}

/** Places of an array that are known one by one. */
const MAX_PLACES = 64

/** `new String[2]`: as many places with nothing in them. */
function emptyPlaces([size]: readonly GivenArgument[]): Abstract {
  const length = size?.value.kind === 'scalar' ? Number(size.value.value) : NaN
  const isKnown = Number.isInteger(length) && length >= 0 && length <= MAX_PLACES
  return { kind: 'list', items: isKnown ? Array.from({ length }, () => ({ kind: 'null' as const })) : [], open: !isKnown }
}

/** JavaScript's typed arrays take a length or what is to be copied: only a number tells which. */
function mayCopy(symbol: string, [size]: readonly GivenArgument[], env: Env): boolean {
  if (env.unit.language.modules !== 'node' || !symbol.endsWith('Array') || size === undefined) return false
  return !['scalar', 'list', 'material', 'zeros', 'one-of'].includes(size.value.kind)
}

function zeros(given: readonly GivenArgument[], env: Env): Abstract {
  const size = given.find(({ key }) => key === (env.unit.language.modules === 'go' ? '1' : '0'))?.value
  for (const { value } of given) {
    if (value.kind !== 'function' || (value.fact.isExpression && value.fact.body.kind === 'number')) continue
    // `CharArray(n) { text[it] }`: what each element is made of.
    if (!isOfPlaces(value.fact) || size?.kind !== 'scalar' || typeof size.value !== 'number') return unknownAbstract('expression')
    return { kind: 'material', source: 'constant', bytes: size.value }
  }
  if (size?.kind === 'scalar' && typeof size.value === 'number') return { kind: 'zeros', bytes: size.value }
  if (size?.kind === 'list' || size?.kind === 'material') return size
  return size === undefined || size.kind === 'scalar' ? unknownAbstract('expression') : { kind: 'zeros', bytes: undefined }
}

/** `ByteArray(12) { (it * 7).toByte() }`: made of nothing but the place of each element. */
function isOfPlaces({ body, parameters }: FunctionFact): boolean {
  const own = new Set(parameters.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : [])))
  const pending: Fact[] = [body]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!OF_PLACES.has(next.kind) || (next.kind === 'name' && !own.has(next.name))) return false
    if (next.kind === 'call' && (next.args.length > 0 || next.callee.kind !== 'member' || !/^to[A-Z]/.test(next.callee.name))) return false
    pending.push(...children(next))
  }
  return true
}

const OF_PLACES: ReadonlySet<string> = new Set(['name', 'number', 'operation', 'call', 'member', 'cast', 'block', 'other', 'return'])

/** What the call is worth: told by its model. */
function resultOf(
  resolver: Resolver,
  site: Site,
  given: readonly GivenArgument[],
  receiver: Abstract | undefined,
  call: CallFact,
  env: Env,
): Abstract {
  const effect = resolver.externals.effect(site)
  if (effect.value && !(effect.value.fills !== undefined && effect.value.same !== undefined)) {
    const value = ofConstants(resolver, effect.value, site, call, env) ?? applyRule(resolver, effect.value, given, receiver, call, env)
    if (value?.kind === 'unknown' && value.part && effect.value.fills !== undefined)
      return { kind: 'instance', type: site.symbol, sites: [site], unknown: value }
    // A section of the configuration has methods of its own.
    if (value?.kind === 'unknown' && value.part && effect.returns !== undefined)
      return { kind: 'instance', type: effect.returns, sites: [], unknown: value }
    // A schema holds the defaults until it is asked for them: `z.object({ … }).parse(process.env)`.
    if (value?.kind === 'record' && effect.returns !== undefined && effect.value.same !== undefined)
      return { kind: 'instance', type: effect.returns, sites: [], contents: value }
    if (value?.kind === 'instance' && effect.returns === undefined && effect.value.same === 'self' && value.contents?.kind === 'record')
      return value.contents
    // What an object tells of itself is of another type: `pair.getPrivate().getEncoded()`.
    if (value?.kind === 'instance' && effect.returns !== undefined && effect.value.same === 'self')
      return { ...value, type: effect.returns, sites: [...value.sites, site] }
    const path = value?.kind === 'material' && value.source === 'file' ? namedBy(site) : undefined
    if (value?.kind === 'material' && path !== undefined) return { ...value, path }
    if (value && !(value.kind === 'material' && (effect.returns !== undefined || effect.value.fills !== undefined))) return value
    // What fills an array is often returned as well.
    if (value?.kind === 'material') return { kind: 'instance', type: effect.returns, sites: [site], material: value }
  }
  const isSelf = effect.returns === 'self'
  const type = isSelf ? site.symbol.slice(0, site.symbol.lastIndexOf('.')) : (effect.returns ?? site.symbol)
  // A builder's later calls refine what the first one made.
  return { kind: 'instance', type, sites: isSelf && site.receivers.length > 0 ? [...site.receivers, site] : [site] }
}
