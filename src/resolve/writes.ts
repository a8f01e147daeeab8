/** What happens to an object after it was made: later property writes, and calls that fill an array. */
import type { CallFact, Fact } from '#parse/facts'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, RecordAbstract } from './abstract'
import { contains, reaching } from './flow'
import type { Resolver } from './resolver'
import { enclosingFunction } from './enclosing'
import type { MemberWrite } from './unit'

/** `opts.minVersion = …` between the object's making and its use. */
export function applyMemberWrites(resolver: Resolver, name: string, value: Abstract, use: Fact, from: number, env: Env): Abstract {
  const writes = env.unit.memberWrites.get(name)
  if (writes === undefined || !each(value).some((one) => isWritable(one))) return value
  const counting = writes.filter((write) => counts(env, write, use, from))
  if (counting.length === 0) return value
  return unite(
    each(value).map((one) => {
      if (one.kind === 'object' && isWritable(one))
        return { ...one, written: new Map([...(one.written ?? []), ...fieldsOf(resolver, counting, use, env)]) }
      return one.kind === 'record' ? written(resolver, one, counting, use, env) : one
    }),
  )
}

function counts(env: Env, write: MemberWrite, use: Fact, from: number): boolean {
  if (env.unit.dead.has(write.fact) || write.fact.start < from || contains(write.fact, use)) return false
  return write.fact.start < use.start || enclosingFunction(write.fact) !== enclosingFunction(use)
}

function written(resolver: Resolver, record: RecordAbstract, writes: readonly MemberWrite[], use: Fact, env: Env): RecordAbstract {
  const copy: RecordAbstract = { ...record, entries: new Map(record.entries) }
  for (const { path, value } of inForce(resolver, writes, use, env)) put(copy, path, value)
  return copy
}

/** Only what is known to be made new: an object from elsewhere is written to elsewhere too. */
function isWritable(value: Abstract): boolean {
  return value.kind === 'record' || (value.kind === 'object' && value.made !== undefined)
}

/** Fields of an object of the repository. */
function fieldsOf(resolver: Resolver, writes: readonly MemberWrite[], use: Fact, env: Env): [string, Abstract][] {
  return inForce(
    resolver,
    writes.filter(({ path }) => path.length === 1),
    use,
    env,
  ).map(({ path, value }) => [path[0] as string, value])
}

/** What the writes of each path leave at the place of use. */
function inForce(resolver: Resolver, writes: readonly MemberWrite[], use: Fact, env: Env): { path: readonly string[]; value: Abstract }[] {
  const found: { path: readonly string[]; value: Abstract }[] = []
  const byPath = new Map<string, MemberWrite[]>()
  for (const write of writes) byPath.set(write.path.join('.'), [...(byPath.get(write.path.join('.')) ?? []), write])
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
    if (first && values.length > 0) found.push({ path: first.path, value: unite(values) })
  }
  return found
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

/** The value of an array that some call filled before its use; undefined when none did. */
export function filledBy(resolver: Resolver, name: string, value: Abstract, use: Fact, from: number, env: Env): Abstract | undefined {
  if (!each(value).some((one) => one.kind === 'zeros' || one.kind === 'list')) return undefined
  const isEmpty = each(value).every((one) => one.kind === 'zeros' || (one.kind === 'list' && one.items.length === 0))
  let touched = false
  for (const call of [...(env.unit.callsWith.get(name) ?? [])].reverse()) {
    if (call.start < from || call.start > use.start || contains(call, use) || enclosingFunction(call) !== enclosingFunction(use)) continue
    const filled = fillOf(resolver, call, name, env)
    if (filled) return filled
    touched = true
  }
  const indexed = env.unit.memberWrites
    .get(name)
    ?.some((write) => write.path[0] === '*' && write.fact.start >= from && write.fact.start < use.start)
  // An empty array that somebody else was given, or that was written to, is no constant any more.
  return isEmpty && (touched || indexed) ? unknownAbstract('external-call', resolver.location(use, env.unit)) : undefined
}

function fillOf(resolver: Resolver, call: CallFact, name: string, env: Env): Abstract | undefined {
  const method = call.callee.kind === 'member' || call.callee.kind === 'name' ? call.callee.name : ''
  if (!resolver.externals.mayFill(env.unit.language.id, method)) return undefined
  const result = resolver.call(call, env)
  const index = call.args.findIndex((arg) => arg.kind === 'name' && arg.name === name)
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
