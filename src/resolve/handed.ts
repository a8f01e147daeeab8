/** Functions from outside that are handed over by name, and called where they arrive: `run(createHash)`, `map(hashlib.md5, parts)`. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { each } from './abstract'
import type { Env, FunctionAbstract } from './abstract'
import type { Caller } from './callers'
import { mayRun } from './decided'
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
    if (!caller.call.args.some((arg) => isNamed(nameOf(arg) ?? ''))) return
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

function followOne(engine: Engine, call: CallFact, env: Env): void {
  const handed = call.args.filter((arg) => nameOf(arg) !== undefined && tells(engine, arg.kind === 'named' ? arg.value : arg, env))
  if (handed.length === 0 || !mayRun(engine, call, env)) return
  const targets = engine.targetsOf(call, env)
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

/** The calls of a parameter, in the function as this call runs it. */
function callInside(engine: Engine, target: FunctionAbstract, call: CallFact, env: Env): void {
  const frame = engine.frame(target, call, env)
  const names = new Set(
    target.fact.parameters.flatMap(({ target: { kind, ...rest } }) => (kind === 'name' && 'name' in rest ? [rest.name] : [])),
  )
  if (frame === undefined) return
  engine.project.openings.bodyOf(target.fact, target.unit)
  for (const inner of target.unit.calls) {
    if (!isInside(inner, target.fact) || inner.callee.kind !== 'name' || !names.has(inner.callee.name)) continue
    engine.evaluate(inner, { unit: target.unit, frame })
  }
}

function isInside(call: CallFact, fact: FunctionFact): boolean {
  return fact.start <= call.start && call.end <= fact.end
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
