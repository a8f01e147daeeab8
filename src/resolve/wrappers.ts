/** Functions whose parameter decides a site: the site is seen again from each caller. */
import type { CallFact, FunctionFact } from '#parse/facts'
import { each, identity, openIn, unknownAbstract } from './abstract'
import type { Abstract, Env, Frame } from './abstract'
import type { Engine } from './engine'
import { CONSTRUCTORS } from './callers'
import type { Caller } from './callers'
import { mayRun } from './decided'
import { enclosingFunction, enclosingType } from './enclosing'
import { contains } from './flow'
import type { SiteRecord } from './resolver'
import type { Unit } from './unit'
import type { Visits } from './visits'

/** Callers of callers are followed this far. */
const MAX_CALLER_DEPTH = 3
/** Ways of calling that one function is seen from, nearest callers first; the rest is said. */
const MAX_FRAMES = 40

/** Sees every site that waits for a caller again, from each of them; gives the keys of frames that only stand for comparison. */
export function specialise(engine: Engine, visits: Visits): ReadonlySet<string> {
  const expansion = new Expansion(engine, visits)
  const waiting = [...engine.sites.values()].filter((record) => record.decidedBy.size > 0 && record.env.frame === undefined)
  for (const record of waiting) {
    engine.begin(record.env.unit)
    for (const fact of decidersOf(record)) {
      for (const frame of expansion.framesOf(fact, record.env.unit, 0)) {
        const env = { unit: record.env.unit, frame }
        if (mayRun(engine, record.fact, env)) record.redo(env)
      }
    }
  }
  return expansion.surpassed
}

/** Functions whose callers are waited for, with those that only hand a parameter on to them. */
export function waitingFunctions(engine: Engine, visits: Visits): { fact: FunctionFact; unit: Unit }[] {
  const found = new Map<FunctionFact, Unit>()
  let edge: { fact: FunctionFact; unit: Unit }[] = []
  for (const record of engine.sites.values())
    if (record.env.frame === undefined) edge.push(...[...decidersOf(record)].map((fact) => ({ fact, unit: record.env.unit })))
  for (let depth = 0; depth < MAX_CALLER_DEPTH && edge.length > 0; depth++) {
    const next: typeof edge = []
    for (const { fact, unit } of edge) {
      if (found.has(fact)) continue
      found.set(fact, unit)
      for (const { call, unit: home } of visits.callersOf(fact, unit))
        next.push(...handedOn(engine, fact, call, home).map((decider) => ({ fact: decider, unit: home })))
    }
    edge = next
  }
  return [...found].map(([fact, unit]) => ({ fact, unit }))
}

/** Functions whose callers decide; where one only keeps it in the object, those of the function that uses the object do as well. */
function decidersOf({ decidedBy, fact }: SiteRecord): ReadonlySet<FunctionFact> {
  const user = enclosingFunction(fact)
  const isSetter = (one: FunctionFact): boolean =>
    one !== user && !contains(one, fact) && !CONSTRUCTORS.has(one.name) && isOfOneType(one, user)
  return user !== undefined && [...decidedBy].some(isSetter) ? new Set([...decidedBy, user]) : decidedBy
}

function isOfOneType(one: FunctionFact, other: FunctionFact | undefined): boolean {
  const type = enclosingType(one)
  if (type !== undefined) return other !== undefined && enclosingType(other) === type
  const [receiver, own] = [receiverOf(one), receiverOf(other)]
  return receiver !== undefined && receiver === own
}

/** The type of a method that is declared outside of it. */
function receiverOf(fact: FunctionFact | undefined): string | undefined {
  const type = fact?.receiver?.type
  return type && 'name' in type ? String(type.name) : undefined
}

/** Functions around a call whose own parameters it passes on. */
function handedOn(engine: Engine, fact: FunctionFact, call: CallFact, unit: Unit): FunctionFact[] {
  const frame = frameAt(engine, fact, call, { unit, frame: undefined })
  return frame ? openDeciders(frame, fact) : []
}

class Expansion {
  /** Frames of calls of which every caller's caller gives something that the call leaves open. */
  readonly surpassed = new Set<string>()
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
    let ways = 0
    for (const { call, unit } of callers) {
      if (ways >= MAX_FRAMES) {
        this.tell(fact, callers.length, home)
        if (frames.length >= 2 * MAX_FRAMES) break
        // The others count as they stand, without those who call them.
        const direct = frameAt(this.engine, fact, call, { unit, frame: undefined })
        if (direct) frames.push(direct)
        continue
      }
      for (const frame of this.framesAt(fact, call, unit, depth)) {
        if (!this.surpassed.has(frame.key)) ways++
        if (ways <= MAX_FRAMES) frames.push(frame)
      }
    }
    if (depth === 0) this.known.set(fact, frames)
    else this.known.delete(fact)
    return frames
  }

  /** What only tests or examples give says nothing of the code that ships. */
  private callersOf(fact: FunctionFact, home: Unit): Caller[] {
    const all = this.visits.callersOf(fact, home)
    return home.pathClass === 'source' ? all.filter(({ unit }) => unit.pathClass === 'source') : all
  }

  private framesAt(fact: FunctionFact, call: CallFact, unit: Unit, depth: number): Frame[] {
    const direct = frameAt(this.engine, fact, call, { unit, frame: undefined })
    if (direct === undefined) return []
    const deciders = depth >= MAX_CALLER_DEPTH ? [] : openDeciders(direct, fact)
    const outer = deciders.flatMap((decider) => this.framesOf(decider, unit, depth + 1))
    const inner = outer.flatMap((frame) => this.seenFrom(frame, fact, call, unit))
    const telling = inner.filter((frame) => tellsMore(frame, direct))
    if (inner.length > 0 && telling.length === inner.length) this.surpassed.add(direct.key)
    return [direct, ...telling]
  }

  private seenFrom(outer: Frame, fact: FunctionFact, call: CallFact, unit: Unit): Frame[] {
    const frame = frameAt(this.engine, fact, call, { unit, frame: outer })
    if (frame && this.surpassed.has(outer.key)) this.surpassed.add(frame.key)
    return frame ? [frame] : []
  }

  private tell(fact: FunctionFact, count: number, unit: Unit): void {
    if (this.told.has(fact)) return
    this.told.add(fact)
    const message = `${fact.name ?? 'a function'} has ${count} callers; the first ${MAX_FRAMES} ways it is called were followed`
    this.engine.diagnostics.push({ level: 'note', code: 'budget-callers', message, file: unit.file.path })
  }
}

/** The function as this call runs it. */
function frameAt(engine: Engine, fact: FunctionFact, call: CallFact, env: Env): Frame | undefined {
  const target = engine.targetsOf(call, env).find((one) => one.fact === fact)
  return target && engine.frame(target, call, env)
}

/** False where a caller's caller left out what the function between them has defaults for. */
function tellsMore(frame: Frame, direct: Frame): boolean {
  return [...frame.args].some(([parameter, given]) => {
    const said = new Set(each(direct.args.get(parameter)?.() ?? unknownAbstract('absent')).map(identity))
    return each(given()).some((one) => one.kind !== 'unknown' && !(mayBeDefault(one) && said.has(identity(one))))
  })
}

function mayBeDefault(value: Abstract): boolean {
  return identity(value) !== undefined && (value.kind !== 'scalar' || value.origin === 'default-parameter')
}

function openDeciders(frame: Frame, self: FunctionFact): FunctionFact[] {
  const found = new Set<FunctionFact>()
  for (const given of frame.args.values()) {
    for (const one of each(given())) {
      const open = openIn(one)
      const rest = one.kind === 'record' || one.kind === 'list' ? one.rest : undefined
      for (const decider of [...(open?.decidedBy ?? []), ...(rest?.decidedBy ?? [])]) if (decider !== self) found.add(decider)
    }
  }
  return [...found]
}
