/** A name's value: scopes, order of writes, imports, packages, the world outside. */
import type { BindFact, Fact, FunctionFact, ImportFact, ParameterFact } from '#parse/facts'
import { each, frameOf, unite, unknownAbstract } from './abstract'
import type { Abstract, Env } from './abstract'
import { filledBy } from './filled'
import { takenOut } from './elements'
import { byMethods } from './own-writes'
import { applyMemberWrites } from './writes'
import { stepInto } from './configured'
import { dataFile } from './data-files'
import { contains, reaching } from './flow'
import { buildsOn, isCounted } from './loops'
import { outsideParentAt, parentAt } from './constructors'
import { isContainerMethod } from './containers'
import { mayRun, surelyRuns } from './decided'
import { isCallee, methodOn } from './instances'
import { exportOf, isCommonJs } from './modules'
import { emptyOf } from './empty'
import { preferTyped, symbolFor } from './resolver'
import type { Resolver } from './resolver'
import { follow, iterate, operate } from './operations'
import { enclosingFunction, enclosingType, isOfFile, ordinalAt, scopeOf } from './enclosing'
import type { Binding, Scope, Unit } from './unit'
import { givenTo, memberOfSelf, selfOf } from './scope-functions'
import { literalAt, selfAt } from './self'
import { hasTypes } from './type-files'
import { declaredIn, fromWildcards, memberOfType } from './wildcards'

/** Writes before an augmented assignment that are still followed. */
const MAX_AUGMENTED = 12

export function evaluateName(resolver: Resolver, name: string, fact: Fact, env: Env): Abstract {
  const { unit } = env
  if (unit.language.self.includes(name)) {
    const self = extendedAt(resolver, name, fact, env) ?? selfAt(fact, env) ?? literalAt(resolver, fact, env)
    if (self) return self
  }
  if (name === unit.language.parent && !unit.language.selfParameter) {
    const parent = parentAt(resolver, fact, env) ?? outsideParentAt(resolver, fact, env)
    if (parent) return parent
  }
  const ordinal = name === 'iota' ? ordinalAt(fact) : undefined
  if (ordinal !== undefined) return { kind: 'scalar', value: ordinal, origin: 'constant' }
  for (let scope: Scope | undefined = scopeOf(unit, fact); scope; scope = scope.parent) {
    const bindings = scope.names.get(name)
    const run = bindings === undefined && scope.fact.kind === 'function' ? memberOfSelf(resolver, scope.fact, name, fact, env) : undefined
    if (run) return run
    if (bindings === undefined || !visible(unit, scope, fact)) continue
    if (scope.kind === 'module' || scope.kind === 'type') reveal(resolver, name, bindings, unit)
    const self = bindings.some(({ fact: { kind } }) => kind === 'bind' || kind === 'function') ? ownerAt(scope, fact, env) : undefined
    if (self && !bindings.some((binding) => binding.fact.kind !== 'function' && contains(binding.fact, fact)))
      return resolver.member(self, name, fact, env)
    return fromBindings(resolver, name, bindings, fact, env)
  }
  return (
    inherited(resolver, name, fact, env) ??
    fromPackage(resolver, name, unit) ??
    fromWildcards(resolver, name, unit) ??
    ofExtended(resolver, name, fact, env) ??
    outside(resolver, name, unit)
  )
}

/** A variable may be written in bodies that nobody read yet. */
function reveal(resolver: Resolver, name: string, bindings: readonly Binding[], unit: Unit): void {
  if (bindings.some(({ fact }) => fact.kind === 'bind')) resolver.project.openings.writing(name, unit)
}

/** Members of a class are not names inside its methods, except where the language says so. */
function visible(unit: Unit, scope: Scope, fact: Fact): boolean {
  if (scope.kind !== 'type' || unit.language.implicitSelf) return true
  // Fields of a struct are no names at all: `log *log.Logger`.
  if (unit.language.self.length === 0) return false
  const owner = enclosingFunction(fact)
  return owner === undefined || !contains(scope.fact, owner)
}

/** The object whose member a bare name is: the current one, or one of an enclosing type. */
function ownerAt(scope: Scope, fact: Fact, env: Env): Abstract | undefined {
  if (scope.kind !== 'type' || scope.fact.kind !== 'type') return undefined
  if (enclosingType(fact) === scope.fact) return selfAt(fact, env)
  return { kind: 'object', type: { kind: 'type', fact: scope.fact, unit: env.unit }, construct: undefined }
}

/** What an extension function is called on, where its own name for it stands. */
function extendedAt(resolver: Resolver, name: string, fact: Fact, env: Env): Abstract | undefined {
  if (!env.unit.language.extensionMethods) return undefined
  for (let scope: Scope | undefined = scopeOf(env.unit, fact); scope && scope.kind !== 'type'; scope = scope.parent) {
    const bindings = scope.names.get(name)
    if (bindings) return fromBindings(resolver, name, bindings, fact, env)
    const self = scope.fact.kind === 'function' ? selfOf(resolver, scope.fact, env) : undefined
    if (self) return self
  }
  return undefined
}

/** `toByteArray()` inside of an extension is a method of what it is called on, where nothing else has that name. */
function ofExtended(resolver: Resolver, name: string, fact: Fact, env: Env): Abstract | undefined {
  const { language } = env.unit
  const [self] = language.self
  if (self === undefined || !language.implicitSelf || !language.extensionMethods || !isCallee(fact) || !/^[a-z]/.test(name))
    return undefined
  const symbol = outside(resolver, name, env.unit)
  if (symbol.kind === 'symbol' && resolver.externals.reaches(language.id, symbol.symbol)) return undefined
  const on = extendedAt(resolver, self, fact, env)
  return on && resolver.member(on, name, fact, env)
}

function fromBindings(resolver: Resolver, name: string, bindings: readonly Binding[], fact: Fact, env: Env): Abstract {
  const reached = possible(resolver, reaching(env.unit, bindings, fact), env)
  // What a loop builds up from itself has no constant start any more.
  const built = reached.filter((binding) => buildsOn(binding))
  const live = built.length > 0 ? built : reached
  const from = Math.min(...live.map((binding) => binding.start))
  const value = unite(live.map((binding) => bindingValue(resolver, binding, bindings, env)))
  const filled = filledBy(resolver, name, value, fact, from, env)
  if (filled) return filled
  // What is in a map or list only matters to what takes it out: each `put` would look at all before it.
  const method = methodOn(fact)
  if (method !== undefined && !isContainerMethod(method) && each(value).every((one) => one.kind === 'instance')) return value
  return byMethods(resolver, name, applyMemberWrites(resolver, name, value, fact, from, env), fact, from, env)
}

/** Without the writes that stand in a branch decided against; of several only, one is what there is. */
function possible(resolver: Resolver, bindings: Binding[], env: Env): Binding[] {
  if (bindings.length < 2) return bindings
  const left = bindings.filter((binding) => mayRun(resolver, binding.fact, env))
  // What a branch that surely runs writes is all there is.
  const sure = left.findIndex((binding) => surelyRuns(resolver, binding.fact, env))
  const live = sure < 0 ? left : left.slice(0, sure + 1)
  return live.length > 0 ? live : bindings
}

function bindingValue(resolver: Resolver, binding: Binding, all: readonly Binding[], env: Env): Abstract {
  // What stands in no function is the same whoever calls.
  const own = env.frame && isOfFile(binding.fact) ? { unit: env.unit, frame: undefined } : env
  return resolver.remember(binding, binding.fact, own, () => computeBinding(resolver, binding, all, own))
}

function computeBinding(resolver: Resolver, binding: Binding, all: readonly Binding[], env: Env): Abstract {
  const { fact } = binding
  const { unit } = env
  switch (fact.kind) {
    case 'import':
      return importValue(resolver, fact, unit)
    case 'function':
      return { kind: 'function', fact, unit, frame: env.frame }
    case 'type':
      return { kind: 'type', fact, unit }
    case 'named':
      return resolver.evaluate(fact.value, env)
    case 'parameter':
      return withDefault(resolver, follow(resolver, parameterValue(resolver, fact, env), binding.path, fact, env), binding, env)
    case 'bind': {
      if (fact.value === undefined) return declaredOnly(resolver, fact, env)
      const written = resolver.evaluate(fact.value, env)
      if (fact.operator !== '=') {
        const earlier = all.filter((other) => other.start < binding.start)
        // A counter that many places change is nobody's parameter.
        if (earlier.length > MAX_AUGMENTED) return unknownAbstract('expression', resolver.location(fact, unit))
        if (isCounted(binding, written)) return unknownAbstract('expression', resolver.location(fact, unit))
        const prior = unite(reaching(unit, earlier, fact).map((other) => bindingValue(resolver, other, earlier, env)))
        return operate(resolver, fact.operator, [prior, written], unit)
      }
      const value = withDefault(
        resolver,
        follow(resolver, fact.element ? iterate(written) : written, binding.path, fact, env),
        binding,
        env,
      )
      return fact.type ? asConstant(preferTyped(resolver, value, fact.type, env), fact.value) : asConstant(value, fact.value)
    }
    default:
      return unknownAbstract('expression')
  }
}

/** A variable that is only declared: an empty object where the language says so, else just its type. */
function declaredOnly(resolver: Resolver, fact: BindFact, env: Env): Abstract {
  // A result with a name that nothing was written to yet goes with an error.
  if (fact.type === undefined || fact.parent?.kind === 'function') return unknownAbstract('absent', resolver.location(fact, env.unit))
  const taken = takenOut(resolver, fact, env)
  if (taken) return taken
  const empty = env.unit.language.zeroValues ? emptyOf(resolver, fact.type, fact, env) : undefined
  if (empty) return empty
  return resolver.typed(fact.type, env, unknownAbstract('absent'))
}

/** A literal that went through a name is a constant. */
function asConstant(value: Abstract, written: Fact): Abstract {
  const isLiteral = written.kind === 'string' || written.kind === 'number' || written.kind === 'boolean'
  return isLiteral && value.kind === 'scalar' && value.origin === 'literal' ? { ...value, origin: 'constant' } : value
}

function withDefault(resolver: Resolver, value: Abstract, binding: Binding, env: Env): Abstract {
  if (binding.default === undefined || (binding.fact.kind === 'parameter' && binding.path.length === 0)) return value
  const ways = each(value)
  const given = ways.filter((way) => way.kind !== 'null' && !(way.kind === 'unknown' && way.reason === 'absent'))
  const mayBeUnset = given.length < ways.length || given.some((way) => way.kind === 'unknown' || (way.kind === 'scalar' && way.overridable))
  return mayBeUnset ? unite([resolver.evaluate(binding.default, env), ...given]) : value
}

/** What a caller gave, or the default, or unknown with the function whose callers decide. */
export function parameterValue(resolver: Resolver, parameter: ParameterFact, env: Env): Abstract {
  const owner = parameter.parent as FunctionFact
  const given = frameOf(owner, env)?.args.get(parameter)?.()
  if (given) return parameter.type ? preferTyped(resolver, given, parameter.type, env) : given
  const element = givenTo(resolver, parameter, owner, env)
  if (element) return element
  const open = unknownAbstract('parameter', resolver.location(parameter, env.unit), [owner])
  // What is collected in it can be added to before it is passed on.
  if (parameter.rest === 'named') return { kind: 'record', entries: new Map(), open: true, rest: open }
  if (parameter.rest === 'positional') return { kind: 'list', items: [], open: true, rest: open }
  const typed = parameter.type ? resolver.typed(parameter.type, env, open) : open
  if (parameter.default === undefined) return typed
  const fallback = each(resolver.evaluate(parameter.default, env)).map((value) =>
    value.kind === 'scalar' && value.origin !== 'configuration' ? { ...value, origin: 'default-parameter' as const } : value,
  )
  return unite([...fallback.filter((value) => value.kind !== 'null'), typed])
}

export function importValue(resolver: Resolver, fact: ImportFact, unit: Unit): Abstract {
  const { language } = unit
  const bindsFirstPart = language.modules === 'python' && fact.name === undefined && fact.alias === undefined
  const path = bindsFirstPart ? (fact.path.split('.')[0] as string) : fact.path
  const units = resolver.project.module(unit, path)
  if (units.length > 0) {
    if (fact.name === undefined)
      return hasTypes(language)
        ? (declaredIn(resolver, units, path) ?? { kind: 'symbol', symbol: path })
        : { kind: 'module', unit: units[0] as Unit }
    const exported = hasTypes(language) ? memberOfType(resolver, path, fact.name, unit) : exportOf(resolver, units, fact.name)
    if (exported) return exported
  }
  if (fact.name !== undefined && language.modules === 'python') {
    const submodule = resolver.project.module(unit, `${fact.path.endsWith('.') ? fact.path : `${fact.path}.`}${fact.name}`)
    if (submodule[0]) return { kind: 'module', unit: submodule[0] }
  }
  const data =
    units.length === 0 && language.modules === 'node' && path.startsWith('.')
      ? dataFile(resolver, path, unit, resolver.location(fact, unit))
      : undefined
  if (data)
    return fact.name === undefined || fact.name === 'default'
      ? data
      : stepInto(resolver, data, fact.name, { unit, frame: undefined }, resolver.location(fact, unit))
  // CommonJS without a whole: its default is all that it exports.
  const [first] = units
  if (first && language.modules === 'node' && fact.name === 'default' && isCommonJs(first)) return { kind: 'module', unit: first }
  const isDefault = language.modules === 'node' && (fact.name === 'default' || fact.name === undefined)
  return symbolFor(resolver, unit, fact.name === undefined || isDefault ? path : `${path}.${fact.name}`)
}

/** Members of the enclosing type and its supertypes, where they are seen without `this`. */
function inherited(resolver: Resolver, name: string, fact: Fact, env: Env): Abstract | undefined {
  if (!env.unit.language.implicitSelf) return undefined
  for (let type = enclosingType(fact); type; type = enclosingType(type)) {
    if (type.supertypes.length === 0 && env.unit.language.modules !== 'csharp') continue
    const found = resolver.member(
      { kind: 'object', type: { kind: 'type', fact: type, unit: env.unit }, construct: undefined },
      name,
      fact,
      env,
    )
    if (found.kind !== 'unknown' && !(found.kind === 'instance' && !resolver.externals.knows(env.unit.language.id, found.type ?? '')))
      return found
  }
  return undefined
}

function fromPackage(resolver: Resolver, name: string, unit: Unit): Abstract | undefined {
  if (unit.language.package !== 'directory') return undefined
  if (hasTypes(unit.language)) return undefined
  for (const sibling of resolver.project.siblings(unit, name)) {
    const bindings = sibling.module.names.get(name)
    if (bindings && bindings.length > 0 && bindings[0]?.fact.kind !== 'import') {
      return unite(bindings.map((binding) => bindingValue(resolver, binding, bindings, { unit: sibling, frame: undefined })))
    }
  }
  return undefined
}

function outside(resolver: Resolver, name: string, unit: Unit): Abstract {
  const { globals, qualifiedNames, id } = unit.language
  if (qualifiedNames && (resolver.externals.reaches(id, name) || resolver.project.hasFolder(name))) return { kind: 'symbol', symbol: name }
  return symbolFor(resolver, unit, name === globals ? name : `${globals}.${name}`)
}
