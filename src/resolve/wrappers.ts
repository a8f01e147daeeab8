/** Functions whose parameter decides a site: the site is seen again from each caller. */
import type { CallFact, FunctionFact } from '#parse/facts'
import type { Env, Frame } from './abstract'
import { MAX_CALL_DEPTH } from './calls'
import type { Engine } from './engine'
import type { SiteRecord } from './resolver'

/** A function with more callers is only looked at from the first ones, in order of place; the rest is said. */
const MAX_CALLERS = 60

/** Sees every site that waits for a caller again, from each of them. */
export function specialise(engine: Engine, from: number): void {
  const waiting = [...engine.sites.values()].slice(from).filter((record) => record.decidedBy.size > 0 && record.env.frame === undefined)
  for (const record of waiting) {
    engine.begin(record.env.unit)
    for (const fact of record.decidedBy) for (const frame of framesOf(engine, fact, 0)) again(engine, record, frame)
  }
}

function again(engine: Engine, record: SiteRecord, frame: Frame): void {
  record.redo({ unit: record.env.unit, frame })
}

/** The ways a function is called: one frame a caller, and a caller's own callers where its parameters decide. */
function framesOf(engine: Engine, fact: FunctionFact, depth: number): Frame[] {
  const callers = [...(engine.callers.get(fact)?.values() ?? [])]
  if (callers.length > MAX_CALLERS) {
    engine.diagnostics.push({ level: 'note', code: 'budget-callers', message: `${fact.name ?? 'a function'} has ${callers.length} callers; the first ${MAX_CALLERS} were followed`, file: callers[0]?.unit.file.path ?? '' })
  }
  const frames: Frame[] = []
  for (const { call, unit } of callers.slice(0, MAX_CALLERS)) {
    const root: Env = { unit, frame: undefined }
    const direct = frameAt(engine, fact, call, root)
    if (direct === undefined) continue
    const deciders = depth >= MAX_CALL_DEPTH ? [] : openDeciders(direct, fact)
    const outer = deciders.flatMap((decider) => framesOf(engine, decider, depth + 1))
    const inner = outer.flatMap((frame) => frameAt(engine, fact, call, { unit, frame }) ?? [])
    frames.push(...(inner.length > 0 ? inner : [direct]))
  }
  return frames
}

function frameAt(engine: Engine, fact: FunctionFact, call: CallFact, env: Env): Frame | undefined {
  for (const target of engine.targetsOf(call, env)) if (target.fact === fact) return engine.frame(target, call, env)
  return undefined
}

function openDeciders(frame: Frame, self: FunctionFact): FunctionFact[] {
  const found = new Set<FunctionFact>()
  for (const value of frame.args.values()) {
    for (const one of value.kind === 'one-of' ? value.values : [value]) {
      const open = one.kind === 'unknown' ? one : one.kind === 'instance' || one.kind === 'object' ? one.unknown : undefined
      for (const decider of open?.decidedBy ?? []) if (decider !== self) found.add(decider)
    }
  }
  return [...found]
}
