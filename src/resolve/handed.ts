/** Functions from outside that are handed over by name, and called where they arrive: `run(createHash)`, `map(hashlib.md5, parts)`. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { each } from './abstract'
import type { Env, FunctionAbstract } from './abstract'
import type { Caller } from './callers'
import { mayRun } from './decided'
import type { Unit } from './unit'
import type { Engine } from './engine'

/** Calls of one file that are followed to what they hand over. */
const MAX_HANDED = 200

/** Who calls a function with each element of a list: the object's, or those of the argument after it. */
const WITH_ELEMENTS: ReadonlySet<string> = new Set(['map', 'flatMap', 'forEach', 'filter', 'imap', 'imap_unordered'])
/** Who calls a function with the arguments that follow it. */
const WITH_FOLLOWING: ReadonlySet<string> = new Set([
  'submit',
  'to_thread',
  'run_in_executor',
  'run_in_threadpool',
  'call_soon',
  'nextTick',
])

export class Handed {
  private readonly noted = new Map<string, Caller[]>()

  /** Remembers a call with an argument that is the mere name of something a model knows. */
  note(caller: Caller, isNamed: (name: string) => boolean): void {
    if (!caller.call.args.some((arg) => isNamed(nameOf(arg) ?? '') || isNamed(makerOf(arg) ?? ''))) return
    const path = caller.unit.file.path
    const list = this.noted.get(path)
    if (list === undefined) this.noted.set(path, [caller])
    else if (list.length < MAX_HANDED) list.push(caller)
  }

  /** Makes the sites of the calls that what is handed over is called by. */
  follow(engine: Engine): void {
    for (const callers of this.noted.values()) {
      const [first] = callers
      if (first) engine.begin(first.unit)
      for (const { call, unit } of callers) followOne(engine, call, { unit, frame: undefined })
    }
    this.noted.clear()
  }
}

function nameOf(arg: Fact): string | undefined {
  const given = arg.kind === 'named' ? arg.value : arg
  return given.kind === 'name' || given.kind === 'member' ? given.name : undefined
}

/** The name of the call that an argument is: `code(16, rand.New(source))`. */
function makerOf(arg: Fact): string | undefined {
  const given = arg.kind === 'named' ? arg.value : arg
  return given.kind === 'call' ? nameOf(given.callee) : undefined
}

function followOne(engine: Engine, call: CallFact, env: Env): void {
  const handed = call.args.filter((arg) => nameOf(arg) !== undefined && tells(engine, arg.kind === 'named' ? arg.value : arg, env))
  const made = call.args.some((arg) => makerOf(arg) !== undefined)
  if ((handed.length === 0 && !made) || !mayRun(engine, call, env)) return
  const targets = engine.targetsOf(call, env)
  if (made) for (const target of targets) methodsInside(engine, target, call, env)
  if (handed.length === 0) return
  for (const target of targets) callInside(engine, target, call, env)
  if (targets.length > 0) return
  for (const arg of handed) {
    const made = callOutside(call, arg)
    if (made) engine.evaluate(made, env)
  }
}

function tells(engine: Engine, fact: Fact, env: Env): boolean {
  const { id } = env.unit.language
  return each(engine.evaluate(fact, env)).some((value) => value.kind === 'symbol' && engine.externals.tells(id, value.symbol))
}

/** The calls of a parameter, and of the field that it is kept in, in the function as this call runs it. */
function callInside(engine: Engine, target: FunctionAbstract, call: CallFact, env: Env): void {
  const frame = engine.frame(target, call, env)
  const names = new Set(target.fact.parameters.flatMap((one) => (one.target.kind === 'name' ? [one.target.name] : [])))
  if (frame === undefined) return
  engine.project.openings.bodyOf(target.fact, target.unit)
  const { unit } = target
  for (const inner of unit.calls) {
    if (!isInside(inner, target.fact) || inner.callee.kind !== 'name' || !names.has(inner.callee.name)) continue
    engine.evaluate(inner, { unit, frame })
  }
  for (const field of keptIn(target, names)) for (const kept of callsOfField(engine, field, unit)) engine.evaluate(kept, { unit, frame })
}

/** The methods of what is made on the spot for a parameter that only names an interface of the repository. */
function methodsInside(engine: Engine, target: FunctionAbstract, call: CallFact, env: Env): void {
  const { unit, fact } = target
  const open = fact.parameters.flatMap(({ target: parameter, type }, index) => {
    const arg = call.args[index]
    if (parameter.kind !== 'name' || type?.kind !== 'name' || arg === undefined || makerOf(arg) === undefined) return []
    const isOpen = engine.atHand(type, { unit, frame: undefined }).kind === 'type'
    return isOpen && isOutside(engine, arg, env) ? [parameter.name] : []
  })
  const frame = open.length > 0 ? engine.frame(target, call, env) : undefined
  if (frame === undefined) return
  engine.project.openings.bodyOf(fact, unit)
  for (const name of open)
    for (const inner of unit.callsOn.get(name) ?? []) if (isInside(inner, fact)) engine.evaluate(inner, { unit, frame })
}

function isOutside(engine: Engine, arg: Fact, env: Env): boolean {
  return each(engine.evaluate(arg, env)).some((one) => one.kind === 'instance' && one.sites.length > 0)
}

/** Calls of one field that are looked at. */
const MAX_KEPT = 8

/** `v.newHash = h`, `&Guard{newHash: h}`: the fields that parameters are kept in. */
function keptIn({ fact, unit }: FunctionAbstract, names: ReadonlySet<string>): Set<string> {
  const isGiven = (value: Fact | undefined): boolean => value?.kind === 'name' && names.has(value.name)
  const written = unit.writes.flatMap((write) =>
    isInside(write, fact) && write.target.kind === 'member' && isGiven(write.value) ? [write.target.name] : [],
  )
  const entered = unit.entries.flatMap(({ name, value, start, end }) =>
    fact.start <= start && end <= fact.end && typeof name === 'string' && isGiven(value) ? [name] : [],
  )
  return new Set([...written, ...entered])
}

function callsOfField(engine: Engine, field: string, unit: Unit): CallFact[] {
  engine.project.openings.callingIn(field, unit)
  return (unit.callsTo.get(field) ?? []).filter(({ callee }) => callee.kind === 'member').slice(0, MAX_KEPT)
}

function isInside({ start, end }: Fact, fact: FunctionFact): boolean {
  return fact.start <= start && end <= fact.end
}

/** The call that somebody outside makes of a function he is given. */
function callOutside(call: CallFact, arg: Fact): CallFact | undefined {
  const { callee } = call
  const by = callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
  const following = call.args.slice(call.args.indexOf(arg) + 1)
  const made = (args: Fact[]): CallFact => ({
    kind: 'call',
    callee: arg,
    args,
    constructs: false,
    start: arg.start,
    end: arg.end,
    parent: call,
  })
  if (WITH_FOLLOWING.has(by)) return made(following)
  if (!WITH_ELEMENTS.has(by)) return undefined
  const [iterated] = following
  const from = iterated ?? (callee.kind === 'member' ? callee.object : undefined)
  return from && made([{ kind: 'index', object: from, index: undefined, start: from.start, end: from.end, parent: call }])
}
