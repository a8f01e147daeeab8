/** What happens to an object after it was made: later property writes, and calls that fill an array. */
import type { BindFact, CallFact, Fact } from '#parse/facts'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, FunctionAbstract, ListAbstract, ObjectAbstract, RecordAbstract, UnknownAbstract } from './abstract'
import { APPENDED, CHANGED, isElementStep, REMOVED } from '#parse/container-writes'
import { contains, endOfBody, isConditional, isOverwritten, reaching } from './flow'
import { isSwitchedOff } from './decided'
import type { Resolver } from './resolver'
import { declaringScope, enclosingFunction } from './enclosing'
import type { MemberWrite } from './unit'

/** Calls that are looked at for what they write to an object. */
const MAX_HELPERS = 16

/** `opts.minVersion = …` between the object's making and its use. */
export function applyMemberWrites(resolver: Resolver, name: string, value: Abstract, use: Fact, from: number, env: Env): Abstract {
  if (!each(value).some(isWritable)) return value
  const counting = (env.unit.memberWrites.get(name) ?? []).filter(
    (write) => counts(env, write, use, from) && !isSwitchedOff(resolver, write.fact, env),
  )
  const own = counting.length === 0 ? value : unite(each(value).map((one) => writtenTo(resolver, one, counting, use, env)))
  return byHelpers(resolver, name, own, use, from, env)
}

/** Functions of the repository that an object was given to before its use may write to it: `harden(options)`. */
function byHelpers(resolver: Resolver, name: string, value: Abstract, use: Fact, from: number, env: Env): Abstract {
  let result = value
  for (const call of (env.unit.callsWith.get(name) ?? []).slice(0, MAX_HELPERS)) {
    if (call.start < from || call.end > use.start || enclosingFunction(call) !== enclosingFunction(use)) continue
    const helpers = each(resolver.atHand(call.callee, env))
    // `for _, option := range options { option(&settings) }`: all of a known list run, one after the other.
    const isCertain = !isConditional(call, use) || (helpers.every((one) => one.kind === 'function') && isElement(call.callee, env))
    for (const helper of helpers) {
      if (helper.kind === 'function') result = byHelper(resolver, helper, call, name, result, isCertain, env)
      else if (helper.kind === 'unknown' && helper.decidedBy.length > 0) result = byAnybody(result, helper)
    }
  }
  return result
}

function byHelper(
  resolver: Resolver,
  helper: FunctionAbstract,
  call: CallFact,
  name: string,
  value: Abstract,
  isCertain: boolean,
  env: Env,
): Abstract {
  const index = call.args.findIndex((arg) => arg.kind === 'name' && arg.name === name)
  const target = index < 0 ? undefined : helper.fact.parameters[index + (helper.fact.parameters[0]?.receives ? 1 : 0)]?.target
  const scope = helper.unit.scopes.get(helper.fact)
  if (target?.kind !== 'name') return value
  resolver.project.openings.bodyOf(helper.fact, helper.unit)
  const writes = (helper.unit.memberWrites.get(target.name) ?? []).filter(
    (write) => !helper.unit.dead.has(write.fact) && declaringScope(helper.unit, write.root, write.fact) === scope,
  )
  if (writes.length === 0) return value
  const inside = { unit: helper.unit, frame: resolver.frame(helper, call, env) }
  const end = endOfBody(helper.fact.body)
  const changed = unite(each(value).map((one) => writtenTo(resolver, one, writes, end, inside)))
  return isCertain ? changed : unite([value, changed])
}

/** The callee is the element of a loop over a list. */
function isElement(callee: Fact, env: Env): boolean {
  const names = callee.kind === 'name' ? declaringScope(env.unit, callee.name, callee)?.names.get(callee.name) : undefined
  return names?.length === 1 && names[0]?.fact.kind === 'bind' && names[0].fact.element
}

/** A function that only callers know may write anything to an object of the repository. */
function byAnybody(value: Abstract, helper: UnknownAbstract): Abstract {
  return unite(
    each(value).map((one) => {
      if (one.kind !== 'record' || !one.of) return one
      const entries = new Map([...one.entries].map(([key, entry]) => [key, unite([entry, helper])]))
      return { ...one, entries, rest: helper }
    }),
  )
}

/** Only what is known to be made new: an object from elsewhere is written to elsewhere too. */
function isWritable(value: Abstract): boolean {
  return containerOf(value) !== undefined || (value.kind === 'object' && value.made !== undefined)
}

function containerOf(value: Abstract): RecordAbstract | ListAbstract | undefined {
  if (value.kind === 'record' || value.kind === 'list') return value
  return value.kind === 'instance' ? value.contents : undefined
}

export function writtenTo(resolver: Resolver, value: Abstract, writes: readonly MemberWrite[], use: Fact, env: Env): Abstract {
  const container = containerOf(value)
  if (value.kind === 'object' && isWritable(value)) return withFields(resolver, value, writes, use, env)
  if (container === undefined) return value
  const contents =
    container.kind === 'list' ? appended(resolver, container, writes, use, env) : written(resolver, container, writes, use, env)
  return value.kind === 'instance' ? { ...value, contents } : contents
}

/** A list with what was added on the way; what was added on some ways only leaves it open. */
function appended(resolver: Resolver, list: ListAbstract, writes: readonly MemberWrite[], use: Fact, env: Env): ListAbstract {
  const items = [...list.items]
  let open = list.open
  for (const { path, fact } of writes) {
    const [step] = path
    if (step === CHANGED) {
      items.length = 0
      open = true
    } else if (step !== APPENDED && step !== REMOVED) open = !putAt(items, step, fact, use, resolver, env) || open
    else if (fact.value === undefined) continue
    else {
      open ||= isConditional(fact, use)
      if (step === APPENDED) items.push(resolver.evaluate(fact.value, env))
      else open = !takeOut(items, fact.value, resolver, env) || open
    }
  }
  return { kind: 'list', items, open }
}

/** Lists are not made longer than this by a write to one place. */
const MAX_PLACE = 64

/** `names[1] = 'md5'`; false when nobody knows which place is written. */
function putAt(items: Abstract[], step: string | undefined, { value }: BindFact, use: Fact, resolver: Resolver, env: Env): boolean {
  if (!isElementStep(step)) return true
  const place = Number(step)
  if (step === '*' || place > MAX_PLACE || value === undefined) return false
  while (items.length <= place) items.push({ kind: 'null' })
  const written = resolver.evaluate(value, env)
  items[place] = isConditional(value, use) ? unite([items[place] as Abstract, written]) : written
  return true
}

const LAST: ReadonlySet<string> = new Set(['removeLast', 'pop'])
const REMOVERS_OF_ENDS: ReadonlySet<string> = new Set([...LAST, 'remove', 'removeFirst', 'shift'])

/** `list.remove(0)`, `list.remove('md5')`; false when nobody knows which one goes. */
function takeOut(items: Abstract[], which: Fact, resolver: Resolver, env: Env): boolean {
  if (which.kind === 'call' && which.callee.kind === 'member' && REMOVERS_OF_ENDS.has(which.callee.name)) {
    items.splice(LAST.has(which.callee.name) ? -1 : 0, 1)
    return true
  }
  const key = resolver.evaluate(which, env)
  if (key.kind !== 'scalar') return false
  const at = typeof key.value === 'number' ? key.value : items.findIndex((item) => item.kind === 'scalar' && item.value === key.value)
  if (at >= 0) items.splice(at, 1)
  return true
}

function counts(env: Env, write: MemberWrite, use: Fact, from: number): boolean {
  if (declaringScope(env.unit, write.root, write.fact) !== declaringScope(env.unit, write.root, use)) return false
  if (env.unit.dead.has(write.fact) || write.fact.start < from || contains(write.fact, use)) return false
  return write.fact.start < use.start || enclosingFunction(write.fact) !== enclosingFunction(use)
}

function written(resolver: Resolver, record: RecordAbstract, writes: readonly MemberWrite[], use: Fact, env: Env): RecordAbstract {
  const copy: RecordAbstract = { ...record, entries: new Map(record.entries) }
  const named = writes.map((write) => underItsName(resolver, write, env))
  for (const { path, value } of inForce(resolver, named, use, env, (way) => entryAt(record, way))) put(copy, path, value)
  return copy
}

/** `map.put(NAME, value)`, where the name is a constant. */
function underItsName(resolver: Resolver, write: MemberWrite, env: Env): MemberWrite {
  const name = write.key && resolver.evaluate(write.key, env)
  return name?.kind === 'scalar' ? { ...write, path: [String(name.value)] } : write
}

/** An object of the repository with the fields that were written to it. */
export function withFields(
  resolver: Resolver,
  object: ObjectAbstract,
  writes: readonly MemberWrite[],
  use: Fact,
  env: Env,
): ObjectAbstract {
  const direct = writes.filter(({ path }) => path.length === 1)
  const fields = inForce(resolver, direct, use, env, ([name]) => resolver.member(object, name ?? '', use, env))
  return {
    ...object,
    written: new Map([...(object.written ?? []), ...fields.map(({ path, value }) => [path[0] as string, value] as const)]),
  }
}

const CHANGES: ReadonlySet<string> = new Set([APPENDED, REMOVED, CHANGED])

/** What the writes of each path leave at the place of use. */
function inForce(
  resolver: Resolver,
  writes: readonly MemberWrite[],
  use: Fact,
  env: Env,
  before: (path: readonly string[]) => Abstract,
): { path: readonly string[]; value: Abstract }[] {
  const found: { path: readonly string[]; value: Abstract }[] = []
  const byPath = new Map<string, MemberWrite[]>()
  for (const write of writes)
    if (!CHANGES.has(write.path[0] ?? '')) byPath.set(write.path.join('.'), [...(byPath.get(write.path.join('.')) ?? []), write])
  for (const list of byPath.values()) {
    const bindings = list.map((write) => ({
      name: '',
      fact: write.fact,
      start: write.fact.start,
      path: [],
      default: undefined,
      declares: false,
    }))
    const live = reaching(env.unit, bindings, use)
    const values = live.map((binding) =>
      binding.fact.kind === 'bind' && binding.fact.value ? resolver.evaluate(binding.fact.value, env) : unknownAbstract('expression'),
    )
    const [first] = list
    if (first === undefined || values.length === 0) continue
    const prior = isOverwritten(env.unit, bindings, use) ? [] : [before(first.path)]
    found.push({ path: first.path, value: unite([...prior, ...values]) })
  }
  return found
}

/** What a path held before. */
function entryAt(record: RecordAbstract, path: readonly string[]): Abstract {
  let at: Abstract | undefined = record
  for (const step of path) at = at?.kind === 'record' ? at.entries.get(step) : undefined
  return at ?? unknownAbstract(record.open ? 'expression' : 'absent')
}

/** What the code around wrote to a property of an object that it did not make a type for: `aes.IV = iv` before `aes.IV`. */
export function writtenProperty(resolver: Resolver, read: Fact, before: Abstract, env: Env): Abstract | undefined {
  if (read.kind !== 'member' || read.object.kind !== 'name') return undefined
  const writes = (env.unit.memberWrites.get(read.object.name) ?? []).filter(
    (write) => write.path.length === 1 && write.path[0] === read.name && write.fact.operator === '=' && counts(env, write, read, 0),
  )
  return writes.length === 0 ? undefined : inForce(resolver, writes, read, env, () => before)[0]?.value
}

function put(record: RecordAbstract, path: readonly string[], value: Abstract): void {
  const [head, ...rest] = path
  if (head === undefined) return
  if (head === '*') {
    record.open = true
    return
  }
  if (rest.length === 0) {
    record.entries.set(head, value)
    return
  }
  const inner = record.entries.get(head)
  const next: RecordAbstract =
    inner?.kind === 'record'
      ? { ...inner, entries: new Map(inner.entries) }
      : { kind: 'record', entries: new Map(), open: inner !== undefined }
  record.entries.set(head, next)
  put(next, rest, value)
}
