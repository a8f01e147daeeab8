/** Objects of a type outside the repository: literals with a type, attribute writes, named entries, overridden methods. */
import { WRITTEN_DEFAULT } from '#core/externals'
import type { Site } from '#core/site'
import { known, unknown } from '#core/value'
import type { BindFact, CallFact, Fact, FunctionFact, NamedFact, RecordFact, TypeFact } from '#parse/facts'
import { each } from './abstract'
import type { Abstract, Env, RecordAbstract } from './abstract'
import { accessor, accessorName } from './accessors'
import { emptyArguments, flatten } from './arguments'
import { bodyFacts } from './bodies'
import { siteFor } from './site-making'
import { isSwitchedOff } from './decided'
import type { Resolver } from './resolver'
import { writtenInScope } from './scope-functions'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { endOfBody } from './flow'
import type { Unit } from './unit'
import { applyMemberWrites } from './writes'
import { hasWrittenDefault } from './written-defaults'

/** `T{…}` with the writes that follow it in the same function. */
export function typedRecord(resolver: Resolver, fact: RecordFact, record: RecordAbstract, env: Env): Abstract {
  const type = fact.type && resolver.evaluate(fact.type, { unit: env.unit, frame: undefined })
  if (type?.kind === 'type') return { ...record, of: type }
  if (type?.kind !== 'symbol') return record
  const { id } = env.unit.language
  if (!resolver.externals.knows(id, type.symbol))
    return { ...record, ...(resolver.externals.reaches(id, type.symbol) && { outer: type.symbol }) }
  const variable = fact.parent?.kind === 'bind' && fact.parent.target.kind === 'name' ? fact.parent.target : undefined
  const target = variable?.name
  const end = target === undefined ? undefined : endOf(target, fact, env.unit)
  const whole = target === undefined || end === undefined ? record : applyMemberWrites(resolver, target, record, end, fact.start, env)
  const flat = emptyArguments()
  flatten(resolver, '', whole, env, flat)
  const later = target === undefined || end === undefined ? [] : writtenLater(target, fact, end, env.unit)
  const site = siteFor(resolver, { kind: 'object', symbol: type.symbol, fact, flat, receivers: [], env, later })
  return { ...record, site, ...(variable && { variable }) }
}

/** Fields that the literal leaves out and one statement after it writes. */
function writtenLater(name: string, literal: RecordFact, { end }: Fact, unit: Unit): BindFact[] {
  const own = new Set(literal.entries.flatMap((entry) => (entry.kind === 'named' ? [String(entry.name)] : [])))
  const writes = (unit.memberWrites.get(name) ?? []).filter(
    ({ path, fact }) => path.length === 1 && !own.has(path[0] ?? '') && fact.start > literal.end && fact.end <= end,
  )
  return writes.filter(({ path }) => writes.filter((other) => other.path[0] === path[0]).length === 1).map(({ fact }) => fact)
}

/** The end of the block that a variable lives in, where all writes to it are done. */
function endOf(name: string, fact: Fact, unit: Unit): Fact {
  const home = declaringScope(unit, name, fact)?.fact ?? unit.file.root
  return endOfBody(home.kind === 'function' ? home.body : home)
}

/** `object.name = value`, where the object or the name is one that somebody speaks of. */
export function writeSites(resolver: Resolver, fact: BindFact, env: Env): void {
  const { target } = fact
  const name =
    target.kind === 'member' ? target.name : target.kind === 'index' && target.index?.kind === 'string' ? target.index.value : undefined
  if (name === undefined || (target.kind !== 'member' && target.kind !== 'index') || fact.value === undefined) return
  // `delete object.name` writes nothing.
  if (fact.value.kind === 'null' && fact.value.start === fact.start) return
  if (!resolver.externals.isProperty(env.unit.language.id, name) && hasWrittenDefault(resolver, name, fact.value, env))
    propertySite(resolver, WRITTEN_DEFAULT, fact.value, fact, env)
  if (!mayTell(resolver, name, env.unit) || isOverwritten(fact, env.unit) || isSwitchedOff(resolver, fact, env)) return
  const objects = each(resolver.evaluate(target.object, env))
  // `self.verify = False` in a subclass of an outside type.
  const outside = objects.flatMap((one) => (one.kind === 'object' ? supertypesOf(resolver, one.type.fact, one.type.unit) : []))
  memberSites(resolver, name, [...objects, ...outside], fact, env)
}

/** What a write to a member tells of the objects that it is written to. */
function memberSites(resolver: Resolver, name: string, objects: readonly Abstract[], fact: BindFact, env: Env): void {
  const { externals } = resolver
  const language = env.unit.language.id
  // One of several objects is written to: the write counts for each of them.
  const receiversOf = new Map<string, Site[]>()
  const settersOf = new Map<string, Site[]>()
  for (const object of objects) {
    const type = typeWritten(resolver, object, fact.target)
    if (object.kind === 'record' && object.entries.has(name) && object.of) continue
    if (type === undefined) continue
    const symbol = externals.canonical(language, `${type}.${name}`)
    const setter = env.unit.language.accessors ? externals.canonical(language, accessor(type, 'set', name)) : ''
    const receivers = object.kind === 'instance' ? object.sites : object.kind === 'record' && object.site ? [object.site] : []
    if (externals.knows(language, symbol)) receiversOf.set(symbol, [...(receiversOf.get(symbol) ?? []), ...receivers])
    else if (externals.knows(language, setter)) settersOf.set(setter, [...(settersOf.get(setter) ?? []), ...receivers])
    // An object somebody else made: only what is written here is known of it.
    else if (
      (object.kind === 'instance' || object.kind === 'record') &&
      externals.knows(language, type) &&
      externals.reads(language, type, name)
    )
      valueSite(resolver, type, name, fact, receivers, env, true)
  }
  for (const [symbol, receivers] of receiversOf) valueSite(resolver, symbol, 'value', fact, receivers, env)
  for (const [symbol, receivers] of settersOf) valueSite(resolver, symbol, '0', fact, receivers, env)
  // The mere name counts where the object's type tells nothing of it.
  if (fact.value && receiversOf.size + settersOf.size === 0 && externals.isProperty(language, name))
    propertySite(resolver, name, fact.value, fact, env)
}

/** Whether a write to a member of this name may matter: what it is written to costs more to know. */
function mayTell({ project, externals }: Resolver, name: string, { language }: Unit): boolean {
  if (project.speaksOf(language.id, name) || externals.isProperty(language.id, name) || externals.readsOf(language.id, name)) return true
  return language.accessors && project.speaksOf(language.id, accessorName('set', name))
}

/** The outside type whose member is written; a literal in a variable of its own has its writes merged in where it stands. */
function typeWritten(resolver: Resolver, object: Abstract, target: Fact): string | undefined {
  if (object.kind === 'record')
    return embedded(resolver, object) ?? (object.site && !isMerged(object, target) ? object.site.symbol : undefined)
  return object.kind === 'symbol' ? object.symbol : object.kind === 'instance' ? object.type : undefined
}

/** `config := T{…}; config.field = value` */
function isMerged({ variable }: RecordAbstract, target: Fact): boolean {
  if ((target.kind !== 'member' && target.kind !== 'index') || target.object.kind !== 'name' || variable === undefined) return false
  return target.object.name === variable.name && enclosingFunction(variable) === enclosingFunction(target)
}

/** The outside type that a literal of the repository embeds, whether or not it was given an object of that type. */
function embedded(resolver: Resolver, { of, entries }: RecordAbstract): string | undefined {
  for (const supertype of of?.fact.supertypes ?? []) {
    if (of === undefined || (supertype.kind !== 'name' && supertype.kind !== 'member')) continue
    const inner = entries.get(supertype.name)
    if (inner?.kind === 'record' && inner.site) return inner.site.symbol
    const type = inner === undefined ? resolver.evaluate(supertype, { unit: of.unit, frame: undefined }) : undefined
    if (type?.kind === 'symbol' && resolver.externals.knows(of.unit.language.id, type.symbol)) return type.symbol
  }
  return undefined
}

/** `a.b = 1; a.b = 2` in one block, with nothing done with `a` in between: the first one never counts. */
function isOverwritten(fact: BindFact, unit: Unit): boolean {
  const root = rootOf(fact.target)
  if (fact.target.kind !== 'member' || root.kind !== 'name' || fact.operator !== '=') return false
  // What everybody can reach may be used in between.
  if (fact.target.object !== root && declaringScope(unit, root.name, root) === undefined) return false
  const writes = unit.memberWrites.get(root.name) ?? []
  const own = writes.find((write) => write.fact === fact)?.path.join('.')
  const next = writes.find(
    ({ path, fact: other }) => other.start > fact.start && path.join('.') === own && blockOf(other) === blockOf(fact),
  )
  if (next === undefined || next.fact.operator !== '=') return false
  return !unit.calls.some((call) => call.start > fact.end && call.start < next.fact.end && isAbout(call, root.name))
}

/** `options` of `options.Cookie.Secure`. */
function rootOf(fact: Fact): Fact {
  return fact.kind === 'member' ? rootOf(fact.object) : fact
}

/** The block a statement stands in. */
function blockOf(fact: Fact): Fact | undefined {
  let at = fact.parent
  while (at?.kind === 'other') at = at.parent
  return at
}

function isAbout(call: CallFact, name: string): boolean {
  const root = rootOf(call.callee)
  const isName = (fact: Fact): boolean => fact.kind === 'name' && fact.name === name
  return isName(root) || call.args.some((arg) => isName(rootOf(arg.kind === 'named' ? arg.value : arg)))
}

function valueSite(
  resolver: Resolver,
  symbol: string,
  key: string,
  fact: BindFact,
  receivers: readonly Site[],
  env: Env,
  partial = false,
): void {
  const flat = emptyArguments()
  flatten(resolver, key, resolver.evaluate(fact.value as Fact, env), env, flat)
  if (partial) flat.values.set('*', unknown('absent'))
  siteFor(resolver, {
    kind: partial ? 'object' : key === 'value' ? 'property' : 'call',
    symbol,
    fact,
    flat,
    receivers,
    env,
    ...(partial && { beside: writtenBeside(fact, env.unit) }),
    redo: (other) => (fact.target.kind === 'name' ? bindSites(resolver, fact, other) : writeSites(resolver, fact, other)),
  })
}

/** `config.VerifyConnection = …` where `config.InsecureSkipVerify` is written. */
function writtenBeside(fact: BindFact, unit: Unit): string[] {
  const root = rootOf(fact.target)
  if (root.kind !== 'name' || fact.target.kind !== 'member' || fact.target.object !== root) return []
  const owner = enclosingFunction(fact)
  const others = (unit.memberWrites.get(root.name) ?? []).filter(
    (one) => one.fact !== fact && one.path.length === 1 && enclosingFunction(one.fact) === owner,
  )
  return others.flatMap(({ path }) => path)
}

/** An object entry or attribute that is telling by its mere name. */
export function propertySite(resolver: Resolver, name: string, value: Fact, fact: Fact, env: Env): void {
  const flat = emptyArguments()
  flatten(resolver, 'value', resolver.evaluate(value, env), env, flat)
  siteFor(resolver, {
    kind: 'property',
    symbol: name,
    fact,
    flat,
    receivers: [],
    env,
    redo: (other) => propertySite(resolver, name, value, fact, other),
  })
}

/** `SECRET_KEY = …`: a variable or class attribute that is telling by its mere name; what a local one is for shows where it is used. */
export function bindSites(resolver: Resolver, fact: BindFact, env: Env): void {
  if (fact.target.kind !== 'name' || fact.value === undefined) return
  // A class attribute replaces that of the outside type: `iterations = 1000` in a subclass of a hasher.
  const type = enclosingFunction(fact) === undefined ? enclosingType(fact) : undefined
  const objects = mayTell(resolver, fact.target.name, env.unit)
    ? [...writtenInScope(resolver, fact, env), ...supertypesOf(resolver, type, env.unit)]
    : []
  if (objects.length > 0) {
    memberSites(resolver, fact.target.name, objects, fact, env)
    return
  }
  if (!resolver.externals.isProperty(env.unit.language.id, fact.target.name)) {
    if (hasWrittenDefault(resolver, fact.target.name, fact.value, env)) propertySite(resolver, WRITTEN_DEFAULT, fact.value, fact, env)
    return
  }
  if (declaringScope(env.unit, fact.target.name, fact.target)?.kind === 'function') return
  propertySite(resolver, fact.target.name, fact.value, fact, env)
}

/** The outside types that a type of the repository extends. */
function supertypesOf(resolver: Resolver, type: TypeFact | undefined, unit: Unit): Abstract[] {
  return (type?.supertypes ?? []).flatMap((one) =>
    each(resolver.atHand(one, { unit, frame: undefined })).filter(({ kind }) => kind === 'symbol'),
  )
}

export function entrySites(resolver: Resolver, fact: NamedFact, env: Env): void {
  // In a pattern an entry only takes a value out.
  if (typeof fact.name !== 'string' || isPattern(fact)) return
  if (resolver.externals.isProperty(env.unit.language.id, fact.name)) propertySite(resolver, fact.name, fact.value, fact, env)
  else if (hasWrittenDefault(resolver, fact.name, fact.value, env)) propertySite(resolver, WRITTEN_DEFAULT, fact.value, fact, env)
}

function isPattern(fact: Fact): boolean {
  let at = fact
  while (at.parent && (at.parent.kind === 'named' || at.parent.kind === 'record' || at.parent.kind === 'list')) at = at.parent
  return (at.parent?.kind === 'bind' && at.parent.target === at) || (at.parent?.kind === 'parameter' && at.parent.target === at)
}

/** Methods of a repository type that replace what an outside supertype would do. */
export function overrideSites(resolver: Resolver, type: TypeFact, env: Env): void {
  for (const supertype of type.supertypes) {
    for (const value of each(resolver.atHand(supertype, { unit: env.unit, frame: undefined }))) {
      if (value.kind !== 'symbol') continue
      const names = resolver.externals.overrides(env.unit.language.id, value.symbol)
      for (const method of names.flatMap((name) => methodNamed(env.unit, type, name)))
        overrideSite(resolver, `${value.symbol}.${method.name ?? ''}`, method, env)
    }
  }
}

function methodNamed(unit: Unit, type: TypeFact, name: string): FunctionFact[] {
  const found = (unit.scopes.get(type)?.names.get(name) ?? [])
    .map((binding) => binding.fact)
    .filter((fact): fact is FunctionFact => fact.kind === 'function')
  // An anonymous class has its body nested one block deeper.
  if (found.length > 0) return found
  const body = type.body.kind === 'block' ? type.body.children : []
  return body
    .flatMap((child) => (child.kind === 'other' || child.kind === 'block' ? child.children : [child]))
    .filter((child): child is FunctionFact => child.kind === 'function' && child.name === name)
}

function overrideSite(resolver: Resolver, symbol: string, method: FunctionFact, env: Env): void {
  const flat = emptyArguments()
  for (const [name, text] of bodyFacts(resolver, method, { unit: env.unit, frame: undefined }))
    flat.values.set(name, known(text, 'literal'))
  const named: Fact = { kind: 'null', start: method.nameStart, end: method.nameStart + (method.name?.length ?? 0), parent: method }
  siteFor(resolver, { kind: 'override', symbol, fact: named, flat, receivers: [], env })
}
