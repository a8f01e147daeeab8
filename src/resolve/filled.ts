/** Arrays that something fills after they were made: calls that are given them, writes to their elements, fields of a type. */
import type { CallFact, Fact } from '#parse/facts'
import { isElementStep } from '#parse/container-writes'
import { sliced } from '#parse/facts-walk'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, TypeAbstract } from './abstract'
import { declaringScope, enclosingFunction, isNested } from './enclosing'
import { contains } from './flow'
import type { Resolver } from './resolver'
import type { MemberWrite, Scope, Unit } from './unit'

/** Calls of a file that are looked at for one field. */
const MAX_CALLS = 4000
/** Names in names that are followed for what a loop counts. */
const MAX_NAMES = 3

/** The value of an array that some call filled before its use; undefined when none did. */
export function filledBy(resolver: Resolver, name: string, value: Abstract, use: Fact, from: number, env: Env): Abstract | undefined {
  if (!mayBeFilled(value)) return undefined
  const isNothing = (one: Abstract): boolean => one.kind === 'null' || one.kind === 'unknown'
  const isEmpty = each(value).every((one) => isEmptyArray(one) || isNothing(one))
  let touched = false
  const shared = isSharedName(name, use, env.unit)
  for (const call of [...(env.unit.callsWith.get(name) ?? [])].reverse()) {
    const isElsewhere = !isNested(call, use)
    if (contains(call, use) || (isElsewhere ? !shared || !fillsIt(resolver, call, env.unit) : call.end < from || call.start > use.start))
      continue
    if (isElsewhere && declaringScope(env.unit, name, call) !== shared) continue
    const isTarget = (arg: Fact): boolean => arg.kind === 'name' && arg.name === name
    const filled = fillOf(resolver, call, isTarget, isElsewhere ? { unit: env.unit, frame: undefined } : env)
    if (filled) return sized(filled, value)
    touched = true
  }
  const writes = env.unit.memberWrites.get(name)?.filter((write) => isElementStep(write.path[0]) && write.fact.start >= from)
  const indexed = writes?.filter((write) => write.fact.start < use.start) ?? []
  if (isEmpty && !touched && indexed.length > 0 && !indexed.every(isTextAtPlace))
    return sized(ofElements(resolver, indexed, use, env), value)
  // An empty array that somebody else was given is no constant any more.
  return isEmpty && touched ? unknownAbstract('external-call', resolver.location(use, env.unit)) : undefined
}

/** `ByteArray(12).also(random::nextBytes)`: what a function that is handed over as it is makes of an array. */
export function filledThrough(resolver: Resolver, callee: Fact, array: Fact, value: Abstract, env: Env): Abstract | undefined {
  if (!mayBeFilled(value)) return undefined
  const call: CallFact = { kind: 'call', callee, args: [array], constructs: false, start: callee.start, end: callee.end }
  const filled = fillOf(resolver, call, (arg) => arg === array, env)
  return filled ? sized(filled, value) : unknownAbstract('external-call', resolver.location(callee, env.unit))
}

/** The value of a type's own field, where code of the type fills the array in it. */
export function filledField(resolver: Resolver, type: TypeAbstract, name: string, value: Abstract): Abstract {
  if (!each(value).some(isEmptyArray)) return value
  const { unit, fact } = type
  resolver.project.openings.mentioning(name, unit)
  const env = { unit, frame: undefined }
  // Where methods stand beside their type and name their object as they like, the field's name has to do.
  const isBeside = unit.language.self.length === 0
  const isObject = (one: string): boolean => isBeside || unit.language.self.includes(one) || one === fact.name
  const isField = (arg: Fact): boolean =>
    arg.kind === 'member'
      ? arg.name === name && arg.object.kind === 'name' && isObject(arg.object.name)
      : arg.kind === 'name' && arg.name === name && declaringScope(unit, name, arg)?.fact === fact
  const filled: Abstract[] = []
  for (const call of unit.calls.slice(0, MAX_CALLS)) {
    const index = call.args.map(sliced).findIndex(isField)
    if (index < 0 || !(isBeside || contains(fact, call)) || unit.dead.has(call)) continue
    if (!fillsIt(resolver, call, unit) || isOnlyRead(resolver, call, index, env)) continue
    const found = fillOf(resolver, call, isField, env)
    filled.push(found ? sized(found, each(value).find(isEmptyArray) as Abstract) : unknownAbstract('external-call'))
  }
  const roots = [name, ...unit.language.self, ...(fact.name === undefined ? [] : [fact.name])]
  const isElement = ({ root, path }: MemberWrite): boolean =>
    root === name ? isElementStep(path[0]) : path[0] === name && isElementStep(path[1])
  const indexed = roots.flatMap((root) =>
    (unit.memberWrites.get(root) ?? []).filter((write) => contains(fact, write.fact) && isElement(write)),
  )
  if (filled.length === 0 && indexed.length > 0) filled.push(ofElements(resolver, indexed, fact, env))
  if (filled.length === 0) return value
  return unite([...filled, ...each(value).filter((one) => !isEmptyArray(one))])
}

function mayBeFilled(value: Abstract): boolean {
  return each(value).some((one) => one.kind === 'zeros' || one.kind === 'list')
}

function isEmptyArray(value: Abstract): boolean {
  return value.kind === 'zeros' || (value.kind === 'list' && value.items.length === 0)
}

/** The scope of a name that other functions see too; of a local one, where one of them sets it. */
function isSharedName(name: string, use: Fact, unit: Unit): Scope | undefined {
  const scope = declaringScope(unit, name, use)
  const homes = new Set(scope?.names.get(name)?.map(({ fact }) => enclosingFunction(fact)))
  return scope?.kind === 'module' || homes.size > 1 ? scope : undefined
}

/** `names[0] = 'md5'`: a list of texts, in which each one counts for itself. */
function isTextAtPlace({ path, fact }: MemberWrite): boolean {
  return path[0] !== '*' && fact.value?.kind === 'string'
}

/** A call that is there for what it does to its arguments: its result is not taken, or a row says so. */
function fillsIt(resolver: Resolver, call: CallFact, unit: Unit): boolean {
  if (call.constructs) return false
  const { kind } = call.parent ?? { kind: 'block' }
  return kind === 'block' || kind === 'other' || resolver.externals.mayFill(unit.language.id, methodOf(call))
}

/** Some row reads this argument, and none says that it is filled. */
function isOnlyRead(resolver: Resolver, call: CallFact, index: number, env: Env): boolean {
  const { externals } = resolver
  const { id } = env.unit.language
  if (externals.mayFill(id, methodOf(call))) return false
  return each(resolver.evaluate(call.callee, env)).some((one) => {
    const symbol = one.kind === 'symbol' ? one.symbol : one.kind === 'instance' ? one.type : undefined
    return symbol !== undefined && externals.reads(id, externals.canonical(id, symbol), String(index))
  })
}

function methodOf({ callee }: CallFact): string {
  return callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
}

/** What the written elements make of an array: numbers that a loop counts are as constant as a text. */
function ofElements(resolver: Resolver, writes: readonly MemberWrite[], use: Fact, env: Env): Abstract {
  const at = resolver.location(use, env.unit)
  const values = writes.flatMap(({ fact }) => (fact.value ? each(resolver.evaluate(fact.value, env)) : []))
  const sources = values.map((one) => (one.kind === 'instance' ? one.material : one))
  const [first] = sources
  if (first?.kind === 'material' && sources.every((one) => one?.kind === 'material' && one.source === first.source))
    return { kind: 'material', source: first.source, ...(first.at && { at: first.at }) }
  const isConstant = writes.length > 0 && writes.every(({ fact }) => fact.value && isCounted(resolver, fact.value, env, 0))
  return isConstant ? { kind: 'material', source: 'constant', at } : unknownAbstract('external-call', at)
}

/** Made of nothing but what stands in the code and what a loop counts. */
function isCounted(resolver: Resolver, fact: Fact, env: Env, depth: number): boolean {
  switch (fact.kind) {
    case 'number':
    case 'string':
    case 'boolean':
      return true
    case 'operation':
      return fact.operands.every((operand) => isCounted(resolver, operand, env, depth))
    case 'cast':
      return isCounted(resolver, fact.value, env, depth)
    case 'index':
      return isWritten(resolver, fact.object, env) && fact.index !== undefined && isCounted(resolver, fact.index, env, depth)
    case 'call':
      return isLetter(resolver, fact, env) && fact.args.every((one) => isCounted(resolver, one, env, depth))
    case 'member':
      return isWritten(resolver, fact.object, env)
    case 'name': {
      const bindings = depth > MAX_NAMES ? [] : (declaringScope(env.unit, fact.name, fact)?.names.get(fact.name) ?? [])
      return bindings.length > 0 && bindings.every((one) => isCountedWrite(resolver, one.fact, env, depth))
    }
    default:
      return false
  }
}

/** `TEXT.charAt(i)` */
function isLetter(resolver: Resolver, { callee }: CallFact, env: Env): boolean {
  return callee.kind === 'member' && (callee.name === 'charAt' || callee.name === 'codePointAt') && isWritten(resolver, callee.object, env)
}

/** An array or a text that stands in the code. */
function isWritten(resolver: Resolver, fact: Fact, env: Env): boolean {
  return each(resolver.evaluate(fact, env)).every((one) => {
    if (one.kind === 'list') return !one.open && one.items.length > 0 && one.items.every(({ kind }) => kind === 'scalar')
    return one.kind === 'scalar' ? one.origin !== 'configuration' : one.kind === 'material' && one.source === 'constant'
  })
}

function isCountedWrite(resolver: Resolver, fact: Fact, env: Env, depth: number): boolean {
  return fact.kind === 'bind' && !fact.element && fact.value !== undefined && isCounted(resolver, fact.value, env, depth + 1)
}

/** What fills an array is as long as the array. */
function sized(filled: Abstract, array: Abstract): Abstract {
  if (array.kind !== 'zeros' || array.bytes === undefined) return filled
  if (filled.kind === 'material' && filled.bytes === undefined) return { ...filled, bytes: array.bytes }
  // A text that is cut to fit, or leaves room.
  const isText = filled.kind === 'scalar' && typeof filled.value === 'string' && Buffer.byteLength(filled.value) !== array.bytes
  return isText ? { kind: 'material', source: 'constant', bytes: array.bytes, ...(filled.at && { at: filled.at }) } : filled
}

/** By its name, or by that of the method that stands behind it: `entropy.fill(key)`, where that is `random::nextBytes`. */
function mayFill(resolver: Resolver, call: CallFact, env: Env): boolean {
  const { language } = env.unit
  if (resolver.externals.mayFill(language.id, methodOf(call))) return true
  if (language.modules !== 'java' || language.accessors || call.constructs || call.callee.kind !== 'member') return false
  return each(resolver.evaluate(call.callee, env)).some((one) => {
    const method = one.kind === 'instance' ? one.type?.slice(one.type.lastIndexOf('.') + 1) : undefined
    return method !== undefined && method !== methodOf(call) && resolver.externals.mayFill(language.id, method)
  })
}

function fillOf(resolver: Resolver, call: CallFact, isTarget: (arg: Fact) => boolean, env: Env): Abstract | undefined {
  if (!mayFill(resolver, call, env)) return undefined
  const result = resolver.evaluate(call, env)
  const index = call.args.map(sliced).findIndex(isTarget)
  for (const one of each(result)) {
    if (one.kind !== 'instance') continue
    for (const site of one.sites) {
      const rule = resolver.externals.effect(site).value
      if (rule?.fills !== String(index)) continue
      const from = rule.same === undefined ? undefined : call.args[Number(rule.same)]
      if (from) return resolver.evaluate(from, env)
      if (rule.material !== undefined) {
        return { kind: 'material', source: rule.material, at: resolver.location(call, env.unit) }
      }
    }
  }
  return undefined
}
