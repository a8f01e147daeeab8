/** Values that the repository's configuration files give: of a key, of a part of the configuration, of a placeholder. */
import type { ConfigurationRule } from '#core/externals'
import type { Location } from '#core/location'
import type { Setting } from '#core/setting'
import type { Scalar } from '#core/value'
import type { BindFact, Fact } from '#parse/facts'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, ObjectAbstract, ScalarAbstract, TypeAbstract, UnknownAbstract } from './abstract'
import { boundSettings } from './bound-settings'
import { optionDefault } from './command-line'
import { fillingSettings } from './filled-objects'
import type { Resolver } from './resolver'
import { taggedSetting } from './struct-tags'
import type { Unit } from './unit'

/** Lists in a configuration file are read up to this many items. */
const MAX_ITEMS = 100
const ENVIRONMENT = 'environment'

/** Placeholders within placeholders. */
const MAX_NESTING = 4

/** What a call, an index or an annotation of this rule is worth. `argument` evaluates what it is given. */
export function configured(
  resolver: Resolver,
  rule: ConfigurationRule,
  argument: (key: string) => Abstract | undefined,
  receiver: Abstract | undefined,
  env: Env,
  at: Location,
): Abstract {
  if (rule.template !== undefined) {
    const written = rule.template.map(argument).find((value) => value !== undefined)
    return written === undefined ? open(at) : unite(each(written).map((one) => fromTemplate(resolver, rule.kind, one, env, at, 0)))
  }
  if (rule.optionsBy) return { ...open(at), part: { kind: rule.kind, key: '', optionsBy: rule.optionsBy } }
  // A class in its place (`getProperty(key, Integer.class)`) is no default.
  const fallback = rule.default?.map(argument).find((value) => value !== undefined && value.kind !== 'null' && value.kind !== 'symbol')
  const around = partOf(receiver)
  let keys: Abstract[] = [{ kind: 'scalar', value: around?.kind === rule.kind ? around.key : '', origin: 'constant' }]
  for (const name of rule.key ?? []) {
    const part = argument(name)
    // A key may be split over two arguments of which the second is left out.
    if (part === undefined && keys.length > 0 && rule.key?.indexOf(name) !== 0) continue
    keys = keys.flatMap((before) => each(part ?? open(at)).map((one) => joined(before, one, at)))
  }
  return unite(
    keys.map((key) =>
      key.kind === 'scalar'
        ? ofKey(resolver, rule.kind, String(key.value), env, at, fallback ?? defaultSet(resolver, rule, String(key.value), env))
        : withFallback(key, fallback),
    ),
  )
}

/** Calls of a package that are looked at for one default. */
const MAX_CALLS = 4000

/** What code of the same package sets as the default of a key: `viper.SetDefault("tls.verify", false)`. */
function defaultSet(resolver: Resolver, { defaultsBy = [] }: ConfigurationRule, key: string, env: Env): Abstract | undefined {
  const name = defaultsBy[0]
  if (name === undefined) return undefined
  const values: Abstract[] = []
  for (const unit of resolver.project.loadedSiblings(env.unit)) {
    resolver.project.openings.mentioning(name, unit)
    for (const { callee, args } of unit.calls.slice(0, MAX_CALLS)) {
      const [first, value] = args
      if (callee.kind !== 'member' || !defaultsBy.includes(callee.name) || first?.kind !== 'string' || value === undefined) continue
      if (first.value.toLowerCase() === key.toLowerCase()) values.push(resolver.evaluate(value, { unit, frame: undefined }))
    }
  }
  return values.length > 0 ? unite(values) : undefined
}

/** `process.env.NAME`, `config['tls']['version']`: one step into a part of the configuration. */
export function stepInto(resolver: Resolver, whole: UnknownAbstract, name: string, env: Env, at: Location): Abstract {
  const { part } = whole
  if (part === undefined) return whole
  const fallback = part.optionsBy && optionDefault(resolver, name, part.optionsBy, env)
  return ofKey(resolver, part.kind, part.key === '' ? name : `${part.key}.${name}`, env, at, fallback)
}

function partOf(receiver: Abstract | undefined): UnknownAbstract['part'] {
  if (receiver?.kind === 'unknown') return receiver.part
  return receiver?.kind === 'instance' ? receiver.unknown?.part : undefined
}

function joined(before: Abstract, after: Abstract, at: Location): Abstract {
  if (before.kind !== 'scalar') return before
  if (after.kind !== 'scalar') return open(at)
  return {
    kind: 'scalar',
    value: before.value === '' ? String(after.value) : `${String(before.value)}.${String(after.value)}`,
    origin: 'constant',
  }
}

function ofKey(resolver: Resolver, kind: string, key: string, env: Env, at: Location, fallback: Abstract | undefined, depth = 0): Abstract {
  const found = key === '' ? undefined : resolver.project.configuration.find(kind, key, env.unit)
  if (found === undefined) {
    const below = resolver.project.configuration.below(kind, key)
    if (below.length > 0 && below.length <= MAX_ITEMS && below.every((name, index) => name === String(index)))
      return { kind: 'list', items: below.map((name) => ofKey(resolver, kind, `${key}.${name}`, env, at, undefined, depth)), open: false }
    return withFallback({ ...open(at), part: { kind, key } }, fallback)
  }
  const values = found.settings.flatMap((setting) => each(valueOf(resolver, kind, setting, env, depth)))
  const mayBeUnset = !found.certain || found.overridable
  const marked = mayBeUnset ? values.map((value) => (value.kind === 'scalar' ? { ...value, overridable: true as const } : value)) : values
  return unite([...marked, ...(fallback && mayBeUnset ? [fallback] : []), ...(found.certain ? [] : [open(at)])])
}

function withFallback(value: Abstract, fallback: Abstract | undefined): Abstract {
  return fallback === undefined ? value : unite([fallback, value])
}

function open(at: Location): UnknownAbstract {
  return unknownAbstract('environment', at)
}

function valueOf(resolver: Resolver, kind: string, setting: Setting, env: Env, depth: number): Abstract {
  const { value, at } = setting
  if (typeof value === 'string' && /\$[{(A-Za-z_]|\{\{|^<[^<>]*>$/.test(value))
    return fromTemplate(resolver, kind, scalar(value, at), env, at, depth)
  return scalar(value, at)
}

function scalar(value: Scalar, at: Location): ScalarAbstract {
  return { kind: 'scalar', value, origin: 'configuration', at }
}

const PLACEHOLDER = /^\$\{([^${}:]{1,200})(?::-?([^${}]{0,500}))?\}$/

/** `${app.hash:MD5}` as a whole; a text with any other hole is not known. */
function fromTemplate(resolver: Resolver, kind: string, written: Abstract, env: Env, at: Location, depth: number): Abstract {
  if (written.kind !== 'scalar' || typeof written.value !== 'string') return written.kind === 'unknown' ? written : open(at)
  const [, key, text] = PLACEHOLDER.exec(written.value) ?? []
  if (key === undefined || depth > MAX_NESTING) return /[${<]/.test(written.value) ? open(at) : written
  const fallback: Abstract | undefined = text === undefined ? undefined : { ...written, value: text }
  // A placeholder that no file sets is the environment's.
  const home = resolver.project.configuration.find(kind, key, env.unit) === undefined ? 'environment' : kind
  return ofKey(resolver, home, key, env, at, fallback, depth + 1)
}

/** `os.environ['NAME']`, `configuration['Tls:Version']`, and a further step into a part of the configuration. */
export function configuredElement(resolver: Resolver, object: Abstract, index: Abstract, fact: Fact, env: Env): Abstract | undefined {
  const at = resolver.location(fact, env.unit)
  if (object.kind === 'unknown' && object.part)
    return unite(each(index).map((one) => (one.kind === 'scalar' ? stepInto(resolver, object, String(one.value), env, at) : open(at))))
  const symbol = object.kind === 'symbol' ? object.symbol : object.kind === 'instance' ? object.type : undefined
  const rule = symbol === undefined ? undefined : resolver.externals.indexed(env.unit.language.id, symbol)
  return rule && configured(resolver, rule, (key) => (key === '0' ? index : undefined), object, env, at)
}

/** A field that the settings of its class fill, as an annotation says (Spring's ConfigurationProperties); undefined where none does. */
export function settingOf(resolver: Resolver, object: ObjectAbstract, name: string, env: Env): Abstract | undefined {
  const { type, construct } = object
  if (construct !== undefined) return undefined
  const { settings } = type.fact
  const written = settings && resolver.evaluate(settings, { unit: type.unit, frame: undefined })
  const whole = object.unknown?.part ? object.unknown : (written ?? boundSettings(resolver, type) ?? fillingSettings(resolver, type))
  if (whole?.kind !== 'unknown' || whole.part === undefined) return undefined
  const field = type.unit.scopes
    .get(type.fact)
    ?.names.get(name)
    ?.find(({ fact }) => fact.kind === 'bind' && fact.type)?.fact
  const declared = field?.kind === 'bind' ? field : undefined
  if (type.unit.language.tags) return declared && taggedField(resolver, whole, name, declared, type.unit, env)
  const found = stepInto(resolver, whole, name, env, resolver.location(type.fact, type.unit))
  if (found.kind !== 'unknown') return found
  if (found.part === undefined || declared?.type === undefined) return undefined
  if (resolver.project.configuration.below(found.part.kind, found.part.key).length === 0) return undefined
  return resolver.typed(declared.type, { unit: type.unit, frame: undefined }, found)
}

/** A field that the settings fill under the name that its tag tells, or that its tag gives a default. */
function taggedField(
  resolver: Resolver,
  whole: UnknownAbstract,
  name: string,
  field: BindFact,
  unit: Unit,
  env: Env,
): Abstract | undefined {
  const at = resolver.location(field, unit)
  const { keys, variable, fallback } = taggedSetting(name, field, unit)
  const isVariable = whole.part?.kind === ENVIRONMENT
  const found: Abstract[] = isVariable ? [] : keys.map((key) => stepInto(resolver, whole, key, env, at))
  if (variable !== undefined) found.push(ofKey(resolver, ENVIRONMENT, variable, env, at, undefined))
  const set = found.find((one) => one.kind !== 'unknown')
  const written: Abstract | undefined = fallback === undefined ? undefined : { kind: 'scalar', value: fallback, origin: 'constant', at }
  if (set) return written && isVariable ? withFallback(set, written) : set
  if (written) return withFallback(open(at), written)
  const { configuration } = resolver.project
  const inner = isVariable
    ? whole
    : found.find((one) => one.kind === 'unknown' && one.part && configuration.below(one.part.kind, one.part.key).length > 0)
  if (inner === undefined || field.type === undefined) return undefined
  const typed = resolver.typed(field.type, { unit, frame: undefined }, inner)
  return typed.kind === 'object' ? typed : undefined
}

/** A field of a class that a configuration fills by its name (pydantic's BaseSettings): what is set, beside what is declared. */
export function configuredField(
  resolver: Resolver,
  type: TypeAbstract,
  name: string,
  declared: Abstract | undefined,
  env: Env,
): Abstract | undefined {
  if (declared === undefined || declared.kind === 'function' || declared.kind === 'type') return declared
  for (const supertype of type.fact.supertypes) {
    const value = resolver.evaluate(supertype, { unit: type.unit, frame: undefined })
    if (value.kind !== 'unknown' || value.part === undefined) continue
    const at = resolver.location(type.fact, type.unit)
    for (const key of [name.toUpperCase(), name]) {
      const found = stepInto(resolver, value, key, env, at)
      if (found.kind !== 'unknown' && found.kind !== 'list') return unite([...(declared.kind === 'unknown' ? [] : [declared]), found])
    }
  }
  return declared
}
