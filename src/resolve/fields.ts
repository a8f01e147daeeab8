/** What the code of a type writes to its own fields. */
import type { BindFact, Fact, FunctionFact, ParameterFact, RecordFact, TypeFact } from '#parse/facts'
import { each, frameOf, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, ObjectAbstract, TypeAbstract } from './abstract'
import { asParent, constructorsOf, MAX_SUPERTYPES, supertypesOf } from './constructors'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { contains, isOverwritten, reaching } from './flow'
import type { Project } from './project'
import type { Reach, Resolver } from './resolver'
import type { MemberWrite, Unit } from './unit'

const GO_TEST = '_test.go'
/** Different values of one field that are still taken for what the code does, not for what its user chooses. */
const MAX_CHOICES = 2
/** Literals of one type that are looked at. */
const MAX_LITERALS = 12

/** Calls of an object's own methods, one from another, that a field is followed back through. */
const MAX_OWN_CALLS = 3

const indexes = new WeakMap<readonly MemberWrite[], ReadonlyMap<string, MemberWrite[]>>()
const NONE: ReadonlyMap<string, MemberWrite[]> = new Map()

/** Writes `root.field = …` by field; a class of a thousand lines has hundreds. */
function writesOf(unit: Unit, root: string): ReadonlyMap<string, MemberWrite[]> {
  const writes = unit.memberWrites.get(root)
  if (writes === undefined) return NONE
  const known = indexes.get(writes)
  if (known) return known
  const index = new Map<string, MemberWrite[]>()
  for (const write of writes) {
    const [field] = write.path
    if (field !== undefined && write.path.length === 1) index.set(field, [...(index.get(field) ?? []), write])
  }
  indexes.set(writes, index)
  return index
}

/** What the type's own code writes to `this.name`. */
export function writtenFields(resolver: Resolver, object: ObjectAbstract, name: string, env: Env): Abstract[] {
  // Only Go's literals look different from a caller.
  const isGeneral = object.construct === undefined && (env.frame === undefined || object.type.unit.language.modules !== 'go')
  if (!isGeneral) return collectFields(resolver, object, name, env)
  const { ofTypes: known } = knownIn(resolver)
  const fields = known.get(object.type.fact) ?? new Map<string, Abstract[]>()
  const before = fields.get(name)
  if (before) return before
  const found = collectFields(resolver, object, name, env)
  // What a recursion cut short is not the whole.
  if (found.some((value) => value.kind === 'unknown' && value.reason === 'expression')) return found
  known.set(object.type.fact, fields.set(name, found))
  return found
}

interface KnownFields {
  /** Files that were loaded: what is at hand grows with them. */
  loaded: number
  ofTypes: Map<TypeFact, Map<string, Abstract[]>>
  /** By type and field: whether code of the type or of one that it extends writes it. */
  written: Map<TypeFact, Map<string, boolean>>
}

const ofProjects = new WeakMap<Project, Map<Reach, KnownFields>>()

/** Two projects may share a file, and still know different values. */
function knownIn({ project, reach }: Resolver): KnownFields {
  const byReach = ofProjects.get(project) ?? new Map<Reach, KnownFields>()
  ofProjects.set(project, byReach)
  const loaded = reach === '>' ? 0 : project.units.size
  const before = byReach.get(reach)
  if (before?.loaded === loaded) return before
  const fresh: KnownFields = { loaded, ofTypes: new Map(), written: new Map() }
  byReach.set(reach, fresh)
  return fresh
}

/** Of a type with many mixins most write none of the fields that one of them asks for. */
function mayBeWritten(resolver: Resolver, type: TypeAbstract, name: string): boolean {
  const { fact, unit } = type
  // What their literals say is looked for beside it.
  if (unit.language.modules === 'go') return true
  const { written } = knownIn(resolver)
  const known = written.get(fact) ?? new Map<string, boolean>()
  const before = known.get(name)
  if (before !== undefined) return before
  written.set(fact, known.set(name, false))
  resolver.project.openings.writing(name, unit)
  const isOwn = unit.scopes.get(fact)?.names.has(name) === true || selfNames(unit, fact).some((self) => writesOf(unit, self.name).has(name))
  const found = isOwn || supertypesOf(resolver, type).some((parent) => mayBeWritten(resolver, parent, name))
  known.set(name, found)
  return found
}

/** What the type writes itself; where it writes nothing, its supertypes, and so on. Among mixins thousands of ways lead to one type: the shortest counts. */
function collectFields(resolver: Resolver, object: ObjectAbstract, name: string, env: Env): Abstract[] {
  const found: Abstract[] = []
  const seen = new Set([object.type.fact])
  let edge = [object]
  for (let depth = 0; depth <= MAX_SUPERTYPES + 1 && edge.length > 0; depth++) {
    const next: ObjectAbstract[] = []
    for (const one of edge) {
      const own = ownFields(resolver, one, name, env)
      found.push(...own)
      for (const parent of own.length > 0 ? [] : supertypesOf(resolver, one.type)) {
        if (seen.has(parent.fact) || !mayBeWritten(resolver, parent, name)) continue
        seen.add(parent.fact)
        next.push(asParent(resolver, one, parent))
      }
    }
    edge = next
  }
  return found
}

function ownFields(resolver: Resolver, object: ObjectAbstract, name: string, env: Env): Abstract[] {
  const { fact: type, unit } = object.type
  resolver.project.openings.writing(name, unit)
  const found: Abstract[] = []
  if (object.construct) resolver.project.openings.bodyOf(object.construct.fact, unit)
  const others = otherConstructors(object)
  for (const self of selfNames(unit, type)) {
    for (const write of writesOf(unit, self.name).get(name) ?? []) {
      if (!self.covers(write.fact) || unit.dead.has(write.fact) || write.fact.value === undefined) continue
      const owner = enclosingFunction(write.fact)
      if (owner && others.has(owner)) continue
      const frame = owner && object.construct?.fact === owner ? object.construct : undefined
      const value = changed(write.fact, resolver.evaluate(write.fact.value, { unit, frame }))
      found.push(value.kind === 'scalar' && value.origin === 'literal' ? { ...value, origin: 'constant' } : value)
    }
  }
  // Java and the like write fields by their bare name.
  for (const binding of unit.scopes.get(type)?.names.get(name) ?? []) {
    if (binding.fact.kind !== 'bind' || binding.declares || binding.fact.value === undefined) continue
    const owner = enclosingFunction(binding.fact)
    // What stands in the body itself is declared, and subtypes may override it.
    if (owner === undefined || !contains(type, owner) || others.has(owner)) continue
    const frame = object.construct?.fact === owner ? object.construct : undefined
    found.push(changed(binding.fact, resolver.evaluate(binding.fact.value, { unit, frame })))
  }
  found.push(...literalFields(resolver, object.type, name, env))
  return found
}

/** `size *= 4`: nobody knows how often it ran. */
export function changed({ operator }: Pick<BindFact, 'operator'>, value: Abstract): Abstract {
  return operator !== '=' && value.kind === 'scalar' && typeof value.value === 'number' ? unknownAbstract('expression') : value
}

/** A number that methods of its type count up or down is not what it starts with. */
export function isCountedOn({ type: { fact, unit } }: ObjectAbstract, name: string): boolean {
  const bare = (unit.scopes.get(fact)?.names.get(name) ?? []).map((one) => one.fact)
  const own = selfNames(unit, fact).flatMap((self) => (writesOf(unit, self.name).get(name) ?? []).map((one) => one.fact))
  return [...bare, ...own].some((write) => write.kind === 'bind' && write.operator !== '=' && contains(fact, write))
}

/** Constructors of the type that did not run when the object was made; one that hands on to another leaves that open. */
function otherConstructors({ type, construct }: ObjectAbstract): ReadonlySet<FunctionFact> {
  const all = construct ? constructorsOf(type).map(({ fact }) => fact) : []
  if (construct === undefined || all.length < 2 || !all.includes(construct.fact)) return new Set()
  const { self } = type.unit.language
  const handsOn = type.unit.calls.some(
    (call) => call.callee.kind === 'name' && self.includes(call.callee.name) && enclosingFunction(call) === construct.fact,
  )
  return handsOn ? new Set() : new Set(all.filter((fact) => fact !== construct.fact))
}

/** `this.iv = fresh()` before the use of `this.iv` in the same function, or before the call that led there: what was there before does not count. */
export function writtenBefore(resolver: Resolver, object: ObjectAbstract, name: string, use: Fact, env: Env): Abstract | undefined {
  return isOwnMember(use, env.unit) ? writtenAhead(resolver, object, name, use, env, 0) : undefined
}

function isOwnMember(fact: Fact, { language }: Unit): boolean {
  return fact.kind === 'name' || (fact.kind === 'member' && fact.object.kind === 'name' && language.self.includes(fact.object.name))
}

function writtenAhead(
  resolver: Resolver,
  object: ObjectAbstract,
  name: string,
  place: Fact,
  env: Env,
  depth: number,
): Abstract | undefined {
  const { unit, fact: typeFact } = object.type
  const owner = enclosingFunction(place)
  if (unit !== env.unit || owner === undefined || !contains(typeFact, owner)) return undefined
  const bare = (unit.scopes.get(typeFact)?.names.get(name) ?? []).filter(({ fact, declares }) => fact.kind === 'bind' && !declares)
  const own = unit.language.self.flatMap((root) =>
    (unit.memberWrites.get(root) ?? []).filter(({ path }) => path.length === 1 && path[0] === name),
  )
  const writes = [...bare.map(({ fact }) => fact), ...own.map(({ fact }) => fact)].flatMap((fact) =>
    fact.kind === 'bind' && fact.operator === '=' && enclosingFunction(fact) === owner ? [fact] : [],
  )
  const bindings = writes.map((fact) => ({ name, fact, start: fact.start, path: [], default: undefined, declares: false }))
  if (bindings.length === 0) {
    const { call, caller } = frameOf(owner, env) ?? {}
    const isOwnCall = call !== undefined && caller !== undefined && isOwnMember(call.callee, caller.unit)
    return isOwnCall && depth < MAX_OWN_CALLS ? writtenAhead(resolver, object, name, call, caller, depth + 1) : undefined
  }
  if (!isOverwritten(unit, bindings, place)) return undefined
  const last = reaching(unit, bindings, place).flatMap(({ fact }) => (fact.kind === 'bind' && fact.value ? [fact.value] : []))
  return last.length > 0 ? unite(last.map((value) => resolver.evaluate(value, env))) : undefined
}

/** Whether the constructor that made the object surely writes the field. */
export function isSetByConstructor({ type, construct }: ObjectAbstract, name: string): boolean {
  if (construct === undefined) return false
  const { unit, fact } = type
  const bare = (unit.scopes.get(fact)?.names.get(name) ?? []).filter((one) => one.fact.kind === 'bind' && !one.declares)
  const own = selfNames(unit, fact).flatMap((self) => writesOf(unit, self.name).get(name) ?? [])
  return [...bare.map((one) => one.fact), ...own.map((one) => one.fact)].some(
    (write) => enclosingFunction(write) === construct.fact && blockIsBody(write, construct.fact),
  )
}

/** The statement stands in the function's own block, in no branch. */
function blockIsBody(statement: Fact, owner: FunctionFact): boolean {
  for (let at = statement.parent; at && at !== owner; at = at.parent) if (at.kind === 'branch' || at.kind === 'choice') return false
  return true
}

/** Where there are no constructors, the literals of a type in its package say what its fields hold. */
function literalFields(resolver: Resolver, type: TypeAbstract, name: string, env: Env): Abstract[] {
  const own = type.fact.name
  if (type.unit.language.modules !== 'go' || own === undefined) return []
  const found: Abstract[] = []
  const isShipped = type.unit.file.path.endsWith(GO_TEST) ? undefined : (unit: Unit): boolean => !unit.file.path.endsWith(GO_TEST)
  for (const unit of resolver.project.loadedSiblings(type.unit)) {
    // What only tests give says nothing of the code that ships.
    if (isShipped && !isShipped(unit)) continue
    resolver.project.openings.mentioning(own, unit)
    for (const record of unit.records) {
      if (found.length >= MAX_LITERALS || record.type?.kind !== 'name' || record.type.name !== own || unit.dead.has(record)) continue
      const entry = laterWrite(record, name, unit) ?? record.entries.find((one) => one.kind === 'named' && one.name === name)
      if ((entry?.kind !== 'named' && entry?.kind !== 'bind') || entry.value === undefined) continue
      // Seen from a caller of the function that makes it, the object is the one made there.
      const maker = enclosingFunction(record)
      let frame = env.frame
      while (frame && frame.fact !== maker) frame = frame.caller.frame
      if (frame) return [resolver.evaluate(entry.value, { unit, frame })]
      found.push(resolver.evaluate(entry.value, { unit, frame: undefined }))
    }
    found.push(...writtenFromOutside(resolver, type, name, unit), ...writtenToGiven(resolver, own, name, unit, env))
  }
  // A table of many is somebody's choice.
  const distinct = new Set(found.flatMap((one) => (one.kind === 'scalar' ? [String(one.value)] : [])))
  return distinct.size > MAX_CHOICES ? [unknownAbstract('field')] : found
}

/** `box := &Box{}` with `box.nonce = …` further on in the same function, in no branch. */
function laterWrite(record: RecordFact, name: string, unit: Unit): BindFact | undefined {
  const target = record.parent?.kind === 'bind' ? record.parent.target : undefined
  const owner = enclosingFunction(record)
  if (target?.kind !== 'name' || owner === undefined) return undefined
  const writes = writesOf(unit, target.name).get(name) ?? []
  return writes.findLast(({ fact }) => fact.start > record.end && enclosingFunction(fact) === owner && blockIsBody(fact, owner))?.fact
}

/** `server.keys.secret = …` by code of the package that is no method of the type. */
function writtenFromOutside(resolver: Resolver, type: TypeAbstract, name: string, unit: Unit): Abstract[] {
  const writes = unit.writes.filter(({ target }) => target.kind === 'member' && target.name === name && target.object.kind === 'member')
  return writes.slice(0, MAX_LITERALS).flatMap((write) => {
    const { target, value } = write
    if (target.kind !== 'member' || value === undefined || unit.dead.has(write)) return []
    const objects = each(resolver.atHand(target.object, { unit, frame: undefined }))
    const isOfType = objects.some(
      (one) => (one.kind === 'record' ? one.of : one.kind === 'object' ? one.type : undefined)?.fact === type.fact,
    )
    return isOfType ? [resolver.evaluate(value, { unit, frame: undefined })] : []
  })
}

/** `func(v *Verifier) { v.newHash = h }`: what functions of the package, such as options, write to an object that they are handed. */
function writtenToGiven(resolver: Resolver, own: string, name: string, unit: Unit, env: Env): Abstract[] {
  const { frame } = env
  // An option that nobody gives says nothing.
  const writes = frame ? unit.writes.filter(({ target }) => target.kind === 'member' && target.name === name) : []
  return writes.slice(0, MAX_LITERALS).flatMap((write) => {
    const object = write.target.kind === 'member' ? write.target.object : undefined
    const [only] = object?.kind === 'name' ? (declaringScope(unit, object.name, object)?.names.get(object.name) ?? []) : []
    const given = only?.fact.kind === 'parameter' && !isReceiver(only.fact) ? only.fact.type : undefined
    if (given?.kind !== 'name' || given.name !== own || write.value === undefined || unit.dead.has(write)) return []
    if (!runsIn(write, env)) return []
    return [resolver.evaluate(write.value, { unit, frame })]
  })
}

/** The place stands in a function that one of the running calls is of. */
function runsIn(fact: Fact, env: Env): boolean {
  for (let owner = enclosingFunction(fact); owner; owner = enclosingFunction(owner)) if (frameOf(owner, env)) return true
  return false
}

/** The object of a method is written to where its own fields are. */
function isReceiver(parameter: ParameterFact): boolean {
  return parameter.parent?.kind === 'function' && parameter.parent.receiver === parameter
}

function selfNames(unit: Unit, type: TypeFact): { name: string; covers: (fact: Fact) => boolean }[] {
  const names = unit.language.self.map((name) => ({ name, covers: (fact: Fact) => enclosingType(fact) === type }))
  for (const method of type.name === undefined ? [] : (unit.methods.get(type.name) ?? [])) {
    const target = method.receiver?.target
    if (target?.kind === 'name')
      names.push({ name: target.name, covers: (fact: Fact) => method.start <= fact.start && fact.end <= method.end })
  }
  return names
}
