/** `object.name`: members of modules, records, types and of things outside. */
import type { Fact, TypeFact } from '#parse/facts'
import { each, keepsReason, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, FunctionAbstract, ObjectAbstract, RecordAbstract, TypeAbstract } from './abstract'
import { configuredField, settingOf, stepInto } from './configured'
import { initialised } from './components'
import { MAX_SUPERTYPES, subtypeMaking } from './constructors'
import { isContainerMethod } from './containers'
import { ofConstant } from './implementation'
import { isEnumConstant } from './enumerations'
import { held } from './held-by-constants'
import { initialValue } from './initialisers'
import { isCountedOn, isSetByConstructor, writtenBefore, writtenFields } from './fields'
import { filledField } from './filled'
import { decidedFor, isOpenToOthers } from './open-fields'
import { overriders } from './overriders'
import { extensionOn, givenAway, importedExtension } from './given-away'
import { computed } from './getters'
import { exportOf } from './modules'
import { isCallee, ofInstance, ofPlain } from './instances'
import { ADDED, calledByInterface } from './method-references'
import { hasTypes, typeOfFile } from './type-files'
import { symbolFor } from './resolver'
import type { Resolver } from './resolver'
import type { Binding, Unit } from './unit'

/** Members of a function that call it. */
const CALLS: ReadonlySet<string> = new Set(['call', 'apply', 'bind', 'get', 'accept', 'test', 'run', 'invoke', 'Invoke'])

export function evaluateMember(resolver: Resolver, object: Abstract, name: string, fact: Fact, env: Env): Abstract {
  if (object.kind === 'type' && object.fact.isOnly && object.fact.supertypes.length > 0)
    return evaluateMember(resolver, { kind: 'object', type: object, construct: undefined }, name, fact, env)
  const method = calledByInterface(resolver, object, name, fact, env)
  if (method) return method
  const found = computed(resolver, memberOf(resolver, object, name, fact, env), env)
  if (fact.parent?.kind !== 'call' || fact.parent.callee !== fact) return found
  return (
    extensionOn(resolver, object, name, found, env) ??
    importedExtension(resolver, object, name, found, env) ??
    givenAway(resolver, found, name, fact.parent, env) ??
    found
  )
}

function memberOf(resolver: Resolver, object: Abstract, name: string, fact: Fact, env: Env): Abstract {
  switch (object.kind) {
    case 'one-of':
      return unite(object.values.map((value) => evaluateMember(resolver, value, name, fact, env)))
    case 'symbol':
      return isOwnValue(resolver, `${object.symbol}.${name}`, name, env.unit) ? object : ofSymbol(resolver, object.symbol, name, env.unit)
    case 'module':
      return ofModule(resolver, object.unit, name, env.unit)
    case 'record':
      // An empty array in a field may be filled where nobody looks.
      if (object.entries.get(name)?.kind === 'zeros') return unknownAbstract('field', resolver.location(fact, env.unit))
      if (object.entries.has(name)) return object.entries.get(name) as Abstract
      if (object.site) return { kind: 'instance', type: `${object.site.symbol}.${name}`, sites: [object.site], receiver: object }
      if (object.outer !== undefined && isCallee(fact))
        return { kind: 'instance', type: `${object.outer}.${name}`, sites: [], receiver: object }
      if (object.rest && !isContainerMethod(name)) return object.rest
      if (object.of) return ofLiteral(resolver, object, object.of, name, fact, env)
      if (isContainerMethod(name)) return { kind: 'instance', type: `${env.unit.language.stringType}.${name}`, sites: [], receiver: object }
      return object.rest ?? unknownAbstract(object.open ? 'expression' : 'absent', resolver.location(fact, env.unit))
    case 'type':
      return filledField(resolver, object, name, ofType(resolver, object, name, env, isCallee(fact)) ?? unknownAbstract('field'))
    case 'object':
      if (isHeld(object, name, env.unit)) return object
      if (object.unknown && isOwnValue(resolver, '', name, env.unit) && isEnumeration(object.type)) return object.unknown
      return filledField(resolver, object.type, name, held(resolver, object, name, fact, env, ofObject(resolver, object, name, fact, env)))
    case 'instance':
      return ofInstance(resolver, object, name, fact, env)
    case 'scalar':
      if (isOwnValue(resolver, '', name, env.unit)) return object
      return ofConstant(resolver, object, name, fact, env) ?? ofPlain(object, name, fact, env)
    case 'function':
      return ofFunction(resolver, object, name, fact, env)
    case 'partial':
      return unknownAbstract('field')
    case 'unknown':
      if (object.part) return stepInto(resolver, object, name, env, resolver.location(fact, env.unit))
      return keepsReason(object) ? object : unknownAbstract('field', resolver.location(fact, env.unit))
    default:
      return ofPlain(object, name, fact, env)
  }
}

function ofFunction(resolver: Resolver, object: FunctionAbstract, name: string, fact: Fact, env: Env): Abstract {
  // What a holder makes when it is first asked: `Lazy<T>`.
  if (env.unit.language.holds.includes(name) && !isCallee(fact)) return resolver.invoke(object, undefined, env)
  return CALLS.has(name) || isOnlyMethod(object, name, fact) ? object : unknownAbstract('field')
}

/** The member of an enumeration is worth its value, but for what has a value of its own. */
function isOwnValue({ externals }: Resolver, symbol: string, name: string, { language }: Unit): boolean {
  return name === 'value' && language.enumValue && !externals.reaches(language.id, symbol)
}

/** `class Trust(str, Enum)`: which member it is, only callers know. */
function isEnumeration({ fact }: TypeAbstract): boolean {
  return fact.supertypes.some((one) => (one.kind === 'name' || one.kind === 'member') && /(?:Enum|Flag)$/.test(one.name))
}

/** `options.Value` of an `IOptions<T>`, which counts as the T. */
function isHeld({ type, construct }: ObjectAbstract, name: string, { language }: Unit): boolean {
  return construct === undefined && language.holds.includes(name) && type.unit.scopes.get(type.fact)?.names.has(name) !== true
}

/** A lambda stands for the one method of an interface, whatever its name; the others are what the library adds. */
function isOnlyMethod({ fact: { name: own }, unit }: FunctionAbstract, name: string, fact: Fact): boolean {
  return unit.language.implicitSelf && own === undefined && isCallee(fact) && !ADDED.has(name)
}

/** A literal of a repository's type: its methods, what is embedded in it, and nothing for a field that was left out. */
function ofLiteral(resolver: Resolver, literal: RecordAbstract, type: TypeAbstract, name: string, fact: Fact, env: Env): Abstract {
  const declared = ofType(resolver, type, name, env, isCallee(fact))
  if (declared?.kind === 'function') return { ...declared, self: literal }
  for (const { kind, name: embedded } of type.fact.supertypes.map((one) => ({ kind: one.kind, name: 'name' in one ? one.name : '' }))) {
    const inner = kind === 'name' || kind === 'member' ? literal.entries.get(String(embedded)) : undefined
    if (inner) return evaluateMember(resolver, inner, name, fact, env)
  }
  const set = literal.entries.size === 0 ? settingOf(resolver, { kind: 'object', type, construct: undefined }, name, env) : undefined
  if (set) return set
  if (declared && declared.kind !== 'unknown' && declared.kind !== 'object') return declared
  return unknownAbstract(literal.open ? 'expression' : 'absent', resolver.location(fact, env.unit))
}

function ofSymbol(resolver: Resolver, symbol: string, name: string, unit: Unit): Abstract {
  if (name === (unit.language.modules === 'node' ? 'default' : '__init__')) return { kind: 'symbol', symbol }
  const full = `${symbol}.${name}`
  if (unit.language.modules === 'python') {
    const [module] = resolver.project.module(unit, full)
    if (module) return { kind: 'module', unit: module }
  }
  // A type by its whole name: org.example.Names.
  if (hasTypes(unit.language) && /^[A-Z]/.test(name) && !resolver.externals.reaches(unit.language.id, full)) {
    const path = unit.language.modules === 'csharp' ? full.replace(`${unit.language.globals}.`, '') : full
    const units = resolver.project.module(unit, path)
    if (units.length > 0) return typeOfFile(units, path)
  }
  return symbolFor(resolver, unit, full)
}

function ofModule(resolver: Resolver, module: Unit, name: string, from: Unit): Abstract {
  const units = module.language.package === 'directory' ? [module, ...resolver.project.siblings(module, name)] : [module]
  const found = exportOf(resolver, units, name)
  if (found) return found
  if (from.language.modules === 'python' && /(?:^|\/)__init__\.pyi?$/.test(module.file.path)) {
    const [inner] = resolver.project.module(module, `.${name}`)
    if (inner) return { kind: 'module', unit: inner }
  }
  return unknownAbstract('external-call')
}

/** Java has methods and fields of one name; which is meant shows in the use. */
function ofKind(bindings: readonly Binding[] | undefined, isCalled: boolean): readonly Binding[] | undefined {
  const fitting = bindings?.filter((binding) => (binding.fact.kind === 'function') === isCalled)
  return fitting && fitting.length > 0 ? fitting : bindings
}

/** Static members, methods, enum constants, nested types. */
export function ofType(resolver: Resolver, type: TypeAbstract, name: string, env: Env, isCalled: boolean, depth = 0): Abstract | undefined {
  resolver.project.openings.writing(name, type.unit)
  const scope = type.unit.scopes.get(type.fact)
  const all = ofKind(scope?.names.get(name), isCalled) ?? []
  // A declaration without a value says nothing beside what is written.
  const valued = all.filter(({ fact }) => fact.kind !== 'bind' || fact.value !== undefined)
  const own = valued.length > 0 ? valued : all
  if (own.some(({ fact }) => fact.kind === 'bind' && fact.operator !== '=' && fact.value?.kind === 'number'))
    return unknownAbstract('expression')
  if (own.length > 0) {
    const values = own.map((binding) => {
      if (binding.fact.kind === 'function') return { kind: 'function' as const, fact: binding.fact, unit: type.unit, frame: undefined }
      if (binding.fact.kind === 'type') return { kind: 'type' as const, fact: binding.fact, unit: type.unit }
      if (binding.fact.kind === 'bind' && binding.fact.value) return initialValue(resolver, binding.fact, type.unit, env)
      if (isEnumConstant(binding.fact, type)) return { kind: 'object' as const, type, construct: undefined, constant: name }
      if (binding.fact.kind === 'bind' && binding.fact.type)
        return resolver.typed(binding.fact.type, { unit: type.unit, frame: undefined }, unknownAbstract('field'))
      return unknownAbstract('field')
    })
    return unite(values)
  }
  const part = ofOtherParts(resolver, type, name, env, isCalled)
  if (part) return part
  const method = type.fact.name === undefined ? undefined : methodsOf(resolver, type).find((candidate) => candidate.fact.name === name)
  if (method) return { kind: 'function', fact: method.fact, unit: method.unit, frame: undefined }
  return depth > MAX_SUPERTYPES ? undefined : ofSupertypes(resolver, type, name, env, isCalled, depth)
}

/** A partial type's other parts stand in its file or beside it. */
function ofOtherParts(resolver: Resolver, type: TypeAbstract, name: string, env: Env, isCalled: boolean): Abstract | undefined {
  const own = type.fact.name
  if (own === undefined || type.unit.language.modules !== 'csharp') return undefined
  for (const unit of [type.unit, ...resolver.project.siblings(type.unit, own)]) {
    const declares = (part: TypeFact): boolean => (unit.scopes.get(part)?.names.get(name) ?? []).length > 0
    const other = unit.types.find((candidate) => candidate !== type.fact && candidate.name === own && declares(candidate))
    if (other) return ofType(resolver, { kind: 'type', fact: other, unit }, name, env, isCalled)
  }
  return undefined
}

/** Methods declared outside the type's body, in any file of its package. */
function methodsOf(
  resolver: Resolver,
  type: TypeAbstract,
): { fact: NonNullable<ReturnType<Unit['methods']['get']>>[number]; unit: Unit }[] {
  const { name } = type.fact
  if (name === undefined || type.unit.language.modules !== 'go') return []
  return [type.unit, ...resolver.project.siblings(type.unit, name)].flatMap((unit) =>
    (unit.methods.get(name) ?? []).map((fact) => ({ fact, unit })),
  )
}

function ofSupertypes(
  resolver: Resolver,
  type: TypeAbstract,
  name: string,
  env: Env,
  isCalled: boolean,
  depth: number,
): Abstract | undefined {
  for (const supertype of type.fact.supertypes) {
    // Go: an embedded type is also a field of its own name.
    if (type.unit.language.modules === 'go' && (supertype.kind === 'name' || supertype.kind === 'member') && supertype.name === name)
      return resolver.typed(supertype, { unit: type.unit, frame: undefined }, unknownAbstract('field'))
    for (const value of each(resolver.evaluate(supertype, { unit: type.unit, frame: undefined }))) {
      if (value.kind === 'type' && value.fact !== type.fact) {
        const found = ofType(resolver, value, name, env, isCalled, depth + 1)
        if (found) return found
      }
      if (value.kind === 'symbol') {
        const symbol = resolver.externals.canonical(type.unit.language.id, `${value.symbol}.${name}`)
        if (resolver.externals.knows(type.unit.language.id, symbol))
          return { kind: 'instance', type: symbol, sites: [], receiver: { kind: 'object', type, construct: undefined } }
      }
    }
  }
  return undefined
}

function ofObject(resolver: Resolver, object: ObjectAbstract, name: string, fact: Fact, env: Env): Abstract {
  const given =
    object.written?.get(name) ??
    settingOf(resolver, object, name, env) ??
    writtenBefore(resolver, object, name, fact, env) ??
    initialised(resolver, object, name)
  if (given) return given
  // A method of a field's name is meant where it is called.
  const method = isCallee(fact) && ofType(resolver, object.type, name, env, true)?.kind === 'function'
  const written = method ? [] : writtenFields(resolver, object, name, env)
  const declared = configuredField(resolver, object.type, name, ofType(resolver, object.type, name, env, isCallee(fact)), env)
  if (written.length > 0) {
    const initial =
      declared &&
      !isSetByConstructor(object, name) &&
      !(declared.kind === 'scalar' && typeof declared.value === 'number' && isCountedOn(object, name)) &&
      declared.kind !== 'unknown' &&
      declared.kind !== 'null' &&
      !(declared.kind === 'instance' && declared.unknown)
        ? [declared]
        : []
    return unite([...written.flatMap((value) => decidedFor(object, value)), ...initial])
  }
  const overriding = object.construct === undefined && !object.isParent ? overriders(resolver, object, name) : []
  const actual = declared?.kind === 'function' ? ofActual(resolver, object, name, declared, env) : undefined
  if (actual) return actual
  if (declared?.kind === 'function') {
    // What the method itself calls may be a subtype's again.
    const self: ObjectAbstract = object.isParent ? { kind: 'object', type: object.type, construct: undefined } : object
    const own: Abstract = { ...declared, self }
    if (overriding.length === 0) return own
    return unite(isAbstract(resolver, declared) ? overriding : [own, ...overriding])
  }
  if (overriding.length > 0) return unite(declared && declared.kind !== 'unknown' ? [declared, ...overriding] : overriding)
  if (declared && isOpenToOthers(object, name, declared)) return unite([declared, ...(object.unknown ? [object.unknown] : [])])
  return declared ?? unknownAbstract('field', resolver.location(fact, env.unit))
}

/** What the type that was really made puts in the place of a method, where its constructor called this type's as `super`. */
function ofActual(resolver: Resolver, object: ObjectAbstract, name: string, declared: FunctionAbstract, env: Env): Abstract | undefined {
  const actual = subtypeMaking(object)
  const own = actual && ofType(resolver, actual.type, name, env, true)
  return actual && own?.kind === 'function' && own.fact !== declared.fact ? { ...own, self: actual } : undefined
}

/** A method without a result of its own: its overriders say what it gives. */
function isAbstract(resolver: Resolver, { fact, unit }: FunctionAbstract): boolean {
  return !fact.isExpression && resolver.project.returnsOf(fact, unit).every((one) => one.value === undefined)
}
