/** Functions whose parameter decides a site: the site is seen again from each caller. */
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import type { Env, Frame } from './abstract'
import type { Engine } from './engine'
import type { Caller } from './callers'
import type { SiteRecord } from './resolver'
import type { Unit } from './unit'
import type { Visits } from './visits'

/** Callers of callers are followed this far. */
const MAX_CALLER_DEPTH = 3
/** Ways of calling that one function is seen from, nearest callers first; the rest is said. */
const MAX_FRAMES = 40

/** Sees every site that waits for a caller again, from each of them. */
export function specialise(engine: Engine, visits: Visits): void {
  const expansion = new Expansion(engine, visits)
  const waiting = [...engine.sites.values()].filter((record) => record.decidedBy.size > 0 && record.env.frame === undefined)
  for (const record of waiting) {
    engine.begin(record.env.unit)
    for (const fact of record.decidedBy) {
      for (const frame of expansion.framesOf(fact, record.env.unit, 0)) {
        if (mayRun(engine, record.fact, { unit: record.env.unit, frame })) again(record, frame)
      }
    }
  }
}

function again(record: SiteRecord, frame: Frame): void {
  record.redo({ unit: record.env.unit, frame })
}

/** False when what the caller gave decides a branch against the place. */
function mayRun(engine: Engine, fact: Fact, env: Env): boolean {
  let from = fact
  for (let at = fact.parent; at && at !== env.frame?.fact; from = at, at = at.parent) {
    if (at.kind !== 'branch' || at.test === undefined || at.loop) continue
    const arm = at.arms.indexOf(from)
    const test = arm < 0 ? undefined : engine.evaluate(at.test, env)
    if (test?.kind === 'scalar' && typeof test.value === 'boolean' && test.value !== (arm === 0)) return false
  }
  return true
}

class Expansion {
  private readonly known = new Map<FunctionFact, Frame[]>()
  private readonly told = new Set<FunctionFact>()

  constructor(
    private readonly engine: Engine,
    private readonly visits: Visits,
  ) {}

  /** The ways a function is called: one frame a caller, and a caller's own callers where its parameters decide. */
  framesOf(fact: FunctionFact, home: Unit, depth: number): Frame[] {
    const known = this.known.get(fact)
    if (known) return known
    this.known.set(fact, [])
    const frames: Frame[] = []
    const callers = this.callersOf(fact, home)
    for (const { call, unit } of callers) {
      if (frames.length >= MAX_FRAMES) {
        this.tell(fact, callers.length, home)
        break
      }
      frames.push(...this.framesAt(fact, call, unit, depth))
    }
    if (depth === 0) this.known.set(fact, frames)
    else this.known.delete(fact)
    return frames.slice(0, MAX_FRAMES)
  }

  /** What only tests or examples give says nothing of the code that ships. */
  private callersOf(fact: FunctionFact, home: Unit): Caller[] {
    const all = this.visits.callersOf(fact, home)
    return home.pathClass === 'source' ? all.filter(({ unit }) => unit.pathClass === 'source') : all
  }

  private framesAt(fact: FunctionFact, call: CallFact, unit: Unit, depth: number): Frame[] {
    const direct = this.frameAt(fact, call, { unit, frame: undefined })
    if (direct === undefined) return []
    const deciders = depth >= MAX_CALLER_DEPTH ? [] : openDeciders(direct, fact)
    const outer = deciders.flatMap((decider) => this.framesOf(decider, unit, depth + 1))
    const inner = outer.flatMap((frame) => this.frameAt(fact, call, { unit, frame }) ?? [])
    return inner.length > 0 ? inner : [direct]
  }

  private frameAt(fact: FunctionFact, call: CallFact, env: Env): Frame | undefined {
    for (const target of this.engine.targetsOf(call, env)) if (target.fact === fact) return this.engine.frame(target, call, env)
    return undefined
  }

  private tell(fact: FunctionFact, count: number, unit: Unit): void {
    if (this.told.has(fact)) return
    this.told.add(fact)
    const message = `${fact.name ?? 'a function'} has ${count} callers; the first ${MAX_FRAMES} ways it is called were followed`
    this.engine.diagnostics.push({ level: 'note', code: 'budget-callers', message, file: unit.file.path })
  }
}

function openDeciders(frame: Frame, self: FunctionFact): FunctionFact[] {
  const found = new Set<FunctionFact>()
  for (const given of frame.args.values()) {
    const value = given()
    for (const one of value.kind === 'one-of' ? value.values : [value]) {
      const open = one.kind === 'unknown' ? one : one.kind === 'instance' || one.kind === 'object' ? one.unknown : undefined
      for (const decider of open?.decidedBy ?? []) if (decider !== self) found.add(decider)
    }
  }
  return [...found]
}
