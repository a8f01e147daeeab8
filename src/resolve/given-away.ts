/** Methods of objects that nobody knows, told by an argument, by a name or by being the only extension of that name. */
import type { GivenAway } from '#core/externals'
import type { CallFact } from '#parse/facts'
import { each } from './abstract'
import type { Abstract, Env } from './abstract'
import { argumentOf } from './given'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

/** A method of an object nobody knows, told by an argument that only one method of that name takes, or by what the object is called. */
export function givenAway(resolver: Resolver, found: Abstract, name: string, call: CallFact, env: Env): Abstract | undefined {
  const { id } = env.unit.language
  const candidates = resolver.externals.givenAway(id, name)
  if (candidates.length === 0) return undefined
  // What comes from a package without a model still has its name.
  const isForeign = found.kind === 'symbol' && !resolver.externals.knows(id, found.symbol)
  const isOwn = takesAnything(found)
  if (!isForeign && !isOwn && !isOpen(resolver, found, env)) return undefined
  const told = candidates.find((one) =>
    'named' in one ? isCalled(call, one.named) : !isForeign && !isOwn && isMadeFor(resolver, call, one, env),
  )
  return told && { kind: 'instance', type: told.symbol, sites: [], ...(found.kind === 'unknown' && { unknown: found }) }
}

/** `func Infof(format string, args ...any)`: the repository's own logger takes whatever is to be told. */
function takesAnything(found: Abstract): boolean {
  return found.kind === 'function' && found.fact.parameters.at(-1)?.rest === 'positional'
}

/** `debugf("%s", text)`: a function of the repository that is called as a method of loggers is, and gives nothing back. */
export function ownLogger(resolver: Resolver, found: Abstract, { callee }: CallFact, env: Env): Abstract | undefined {
  if (callee.kind !== 'name' || found.kind !== 'function' || !takesAnything(found) || found.fact.returnType) return undefined
  const [format] = found.fact.parameters
  if (!callee.name.endsWith('f') || format?.type?.kind !== 'name' || format.type.name !== 'string') return undefined
  const method = callee.name.charAt(0).toUpperCase() + callee.name.slice(1)
  const told = resolver.externals.givenAway(env.unit.language.id, method).find((one) => 'named' in one)
  return told && { kind: 'instance', type: told.symbol, sites: [] }
}

/** `this.logger.info(…)`, `request.log.info(…)`: the object's own name. */
function isCalled({ callee }: CallFact, names: readonly string[]): boolean {
  const object = callee.kind === 'member' ? callee.object : undefined
  if (object?.kind !== 'name' && object?.kind !== 'member') return false
  const own = object.name.replace(/^[_$]+/, '').toLowerCase()
  return names.includes(own)
}

function isMadeFor(resolver: Resolver, call: CallFact, { argument, madeBy }: ByArgument, env: Env): boolean {
  const given = argumentOf(call, argument)
  const makers = given ? each(resolver.evaluate(given, env)).flatMap((one) => (one.kind === 'instance' ? one.sites : [])) : []
  return makers.some((site) => madeBy.includes(site.symbol))
}

type ByArgument = Exclude<GivenAway, { named: unknown }>

/** Nobody knows what it is. */
function isOpen(resolver: Resolver, found: Abstract, env: Env): boolean {
  return found.kind === 'unknown' || (found.kind === 'instance' && !resolver.externals.knows(env.unit.language.id, found.type ?? ''))
}

const imported = new WeakMap<Unit, Map<string, string | undefined>>()

/** A method that nobody knows, which a model names as one of an imported package: `builder.AddDataProtection()`. */
export function importedExtension(resolver: Resolver, object: Abstract, name: string, found: Abstract, env: Env): Abstract | undefined {
  const { unit } = env
  if (
    !unit.language.extensionMethods ||
    object.kind === 'symbol' ||
    object.kind === 'type' ||
    object.kind === 'object' ||
    !isOpen(resolver, found, env)
  )
    return undefined
  const known = imported.get(unit) ?? new Map<string, string | undefined>()
  imported.set(unit, known)
  if (!known.has(name)) known.set(name, symbolOf(resolver, name, unit))
  const symbol = known.get(name)
  if (symbol === undefined) return undefined
  return { kind: 'instance', type: symbol, sites: object.kind === 'instance' ? object.sites : [], receiver: object }
}

function symbolOf(resolver: Resolver, name: string, unit: Unit): string | undefined {
  const { id } = unit.language
  const symbols = resolver.project.wildcardsOf(unit).map((path) => resolver.externals.canonical(id, `${path}.${name}`))
  return symbols.find((symbol) => resolver.externals.knows(id, symbol))
}

/** A method that neither the object nor a model knows: an extension of the repository, if there is just one of that name. */
export function extensionOn(resolver: Resolver, object: Abstract, name: string, found: Abstract, env: Env): Abstract | undefined {
  if (!isOpen(resolver, found, env) || object.kind === 'one-of' || object.kind === 'symbol') return undefined
  // What every text can do is meant before what somebody added under the same name.
  const { id, stringType } = env.unit.language
  if (object.kind === 'unknown' && resolver.externals.knows(id, `${stringType}.${name}`)) return undefined
  const [extension, ...others] = resolver.project.extensions(name)
  return extension && others.length === 0 ? { kind: 'function', ...extension, on: object, frame: undefined } : undefined
}
