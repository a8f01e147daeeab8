/** The data-flow engine: evaluates facts on demand, with memory, recursion guard and budgets. */
import type { Diagnostic } from '#core/diagnostic'
import type { Externals } from '#core/externals'
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { typeNamed } from './annotations'
import { each, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, Frame, FunctionAbstract, RecordAbstract } from './abstract'
import { Callers } from './callers'
import { positional } from './positional'
import type { Caller } from './callers'
import { spreadInto } from './containers'
import { evaluateCall, fitting, MAX_CALL_DEPTH } from './calls'
import { chosen } from './choices'
import { constructorFor, isConstructorCall } from './constructors'
import { keyOf } from './entry-keys'
import { evaluateMember } from './members'
import { evaluateName } from './names'
import { typedRecord } from './objects'
import { comprehension, concatenate, elementAt, operate } from './operations'
import { lazyParameters } from './parameters'
import type { Project } from './project'
import { ownState } from './own-writes'
import { comesBack } from './returns'
import { preferTyped } from './resolver'
import type { Reach, Resolver, SiteRecord } from './resolver'
import type { Unit } from './unit'

/** Nested evaluations beyond this are given up. */
const MAX_DEPTH = 160
/** Decisions for a branch inside other decisions. */
const MAX_DECISIONS = 1
/** Calls that a decision follows: what a program decides by itself is not far away, and the rest would lead through whole programs in vain. */
const MAX_DECISION_CALLS = 1
/** Evaluations one file may cost. */
const MAX_STEPS = 400_000

export class Engine implements Resolver {
  readonly diagnostics: Diagnostic[] = []
  readonly sites = new Map<string, SiteRecord>()
  readonly callers = new Callers()
  /** Who looks for the callers of a function. */
  asked: ((fact: FunctionFact, unit: Unit) => readonly Caller[]) | undefined
  private readonly memories: Record<Reach, Map<object, Abstract>> = { '>': new Map(), '~': new Map(), '?': new Map() }
  private readonly frames = new Map<string, Frame>()
  private readonly running = new Set<object>()
  private depth = 0
  private decisions = 0
  /** Frames deeper than this are not entered by the decision under way. */
  private deepestFrame = Infinity
  private steps = 0
  private budgetOf: Unit | undefined

  constructor(
    readonly project: Project,
    readonly externals: Externals,
  ) {}

  /** Starts a new budget; what one file costs is not another file's fault. */
  begin(unit: Unit): void {
    this.steps = 0
    this.budgetOf = unit
  }

  get reach(): Reach {
    return this.decisions > 0 ? '?' : this.project.shallow ? '~' : '>'
  }

  evaluate(fact: Fact, env: Env): Abstract {
    return this.remember(fact, fact, env, () => this.compute(fact, env))
  }

  /** Computes something once per calling context; guards against recursion and runaway cost. `at` is where it is asked. */
  remember(subject: object, at: Fact, env: Env, compute: () => Abstract): Abstract {
    const memory = env.frame?.memory ?? this.memories[this.reach]
    const known = memory.get(subject)
    if (known) return known
    const running = env.frame?.running ?? this.running
    if (running.has(subject)) return unknownAbstract('expression')
    if (this.depth >= MAX_DEPTH || this.exhausted()) return unknownAbstract('budget', this.location(at, env.unit))
    running.add(subject)
    this.depth++
    const value = compute()
    this.depth--
    running.delete(subject)
    // A value cut short by a recursion is only whole where the recursion began.
    if (this.depth === 0 || value.kind !== 'unknown' || value.reason !== 'expression') memory.set(subject, value)
    return value
  }

  private exhausted(): boolean {
    if (this.steps++ < MAX_STEPS) return false
    if (this.steps === MAX_STEPS + 1 && this.budgetOf) {
      const file = this.budgetOf.file.path
      this.diagnostics.push({
        level: 'warning',
        code: 'budget-steps',
        message: 'the file is too involved to be followed to the end; some values stay unknown',
        file,
      })
    }
    return true
  }

  private compute(fact: Fact, env: Env): Abstract {
    switch (fact.kind) {
      case 'string':
        return { kind: 'scalar', value: fact.value, origin: 'literal', at: this.location(fact, env.unit) }
      case 'number':
      case 'boolean':
        return { kind: 'scalar', value: fact.value, origin: 'literal', at: this.location(fact, env.unit) }
      case 'null':
        return { kind: 'null' }
      case 'name':
        return this.placed(this.name(fact.name, fact, env), fact, env)
      case 'member':
        return this.placed(this.member(this.evaluate(fact.object, env), fact.name, fact, env), fact, env)
      case 'index':
        return unite(
          each(this.evaluate(fact.object, env)).map((object) =>
            elementAt(this, object, fact.index ? this.evaluate(fact.index, env) : unknownAbstract('expression'), fact, env),
          ),
        )
      case 'call':
        return this.call(fact, env)
      case 'record':
        return this.recordValue(fact, env)
      case 'list':
        return positional(this, fact, env) ?? this.list(fact.items, env)
      case 'template':
        return concatenate(fact.parts.map((part) => this.constantOf(this.evaluate(part, env), env)))
      case 'operation':
        return operate(
          this,
          fact.operator,
          fact.operands.map((operand) => this.evaluate(operand, env)),
          env.unit,
        )
      case 'choice':
        return chosen(this, fact, env)
      case 'function':
        return { kind: 'function', fact, unit: env.unit, frame: env.frame }
      case 'type': {
        const type = { kind: 'type' as const, fact, unit: env.unit }
        return fact.name === undefined && env.unit.language.implicitSelf ? { kind: 'object', type, construct: undefined } : type
      }
      case 'branch':
        return comprehension(this, fact, env) ?? unknownAbstract('expression', this.location(fact, env.unit))
      case 'cast':
        return preferTyped(this, this.evaluate(fact.value, env), fact.type, env)
      case 'bind':
      case 'named':
      case 'spread':
      case 'export':
        return fact.value ? this.evaluate(fact.value, env) : unknownAbstract('absent')
      case 'other':
        return fact.children.length === 1 && fact.children[0]?.kind !== 'name'
          ? unknownAbstract('expression', this.location(fact, env.unit))
          : unknownAbstract('expression')
      default:
        return unknownAbstract('expression', this.location(fact, env.unit))
    }
  }

  /** What stands for a value outside has a place like a literal. */
  private placed(value: Abstract, fact: Fact, env: Env): Abstract {
    if (value.kind === 'scalar' && !value.at && value.origin === 'constant') return { ...value, at: this.location(fact, env.unit) }
    if (value.kind !== 'symbol' || value.at || this.externals.constant(env.unit.language.id, value.symbol) === undefined) return value
    return { ...value, at: this.location(fact, env.unit) }
  }

  private constantOf(value: Abstract, env: Env): Abstract {
    if (value.kind !== 'symbol') return value
    const constant = this.externals.constant(env.unit.language.id, value.symbol)
    return constant === undefined ? value : { kind: 'scalar', value: constant, origin: 'constant' }
  }

  private list(items: readonly Fact[], env: Env): Abstract {
    const values: Abstract[] = []
    let open = false
    for (const item of items) {
      if (item.kind !== 'spread') {
        values.push(this.evaluate(item, env))
        continue
      }
      const spread = this.evaluate(item.value, env)
      if (spread.kind === 'list') values.push(...spread.items)
      if (spread.kind !== 'list' || spread.open) open = true
    }
    return { kind: 'list', items: values, open }
  }

  private recordValue(fact: Extract<Fact, { kind: 'record' }>, env: Env): Abstract {
    const record: RecordAbstract = { kind: 'record', entries: new Map(), open: false }
    for (const entry of fact.entries) {
      if (entry.kind === 'named') {
        const name = keyOf(this, entry, fact, env)
        if (name === undefined) record.open = true
        else record.entries.set(name, this.evaluate(entry.value, env))
      } else if (entry.kind === 'spread') {
        spreadInto(record, this.evaluate(entry.value, env))
      } else if (entry.kind === 'function' && entry.name !== undefined) record.entries.set(entry.name, this.evaluate(entry, env))
    }
    return fact.type ? typedRecord(this, fact, record, env) : record
  }

  name(name: string, fact: Fact, env: Env): Abstract {
    return evaluateName(this, name, fact, env)
  }

  member(object: Abstract, name: string, fact: Fact, env: Env): Abstract {
    return evaluateMember(this, object, name, fact, env)
  }

  call(call: CallFact, env: Env): Abstract {
    return evaluateCall(this, call, env)
  }

  typed(type: Fact, env: Env, reason: Abstract): Abstract {
    const named = type.kind === 'type' ? type : typeNamed(type, env.unit.language)
    const value = named && this.evaluate(named, { unit: env.unit, frame: undefined })
    const open = reason.kind === 'unknown' ? reason : unknownAbstract('field')
    if (value?.kind === 'type') return { kind: 'object', type: value, construct: undefined, unknown: open }
    if (value?.kind !== 'symbol') return reason
    // A declared text or number is still just unknown.
    const inside = this.externals.reaches(env.unit.language.id, value.symbol)
    return inside && value.symbol !== env.unit.language.stringType
      ? { kind: 'instance', type: value.symbol, sites: [], unknown: open }
      : reason
  }

  frame(target: FunctionAbstract, call: CallFact | undefined, env: Env): Frame | undefined {
    let depth = 0
    for (let at = env.frame; at; at = at.caller.frame) {
      if (at.fact === target.fact) return undefined
      depth++
    }
    if (depth >= MAX_CALL_DEPTH || depth > this.deepestFrame) return undefined
    // What a frame remembers of what is at hand or near by only must not answer when all files may be asked.
    const key = `${env.frame?.key ?? ''}${this.reach}${env.unit.file.path}:${call ? `${call.start}-${call.end}` : ''}:${target.unit.file.path}:${target.fact.start}${target.bound?.id ?? ''}${target.frame ? `(${target.frame.key})` : ''}${ownState(target.self)}`
    const known = this.frames.get(key)
    if (known) return known
    const frame: Frame = {
      fact: target.fact,
      args: new Map(),
      self: target.self,
      caller: env,
      call,
      depth,
      key,
      memory: new Map(),
      running: new Set(),
    }
    if (target.frame) frame.home = target.frame
    this.frames.set(key, frame)
    if (call) frame.args = lazyParameters(this, target, call, env)
    const { self } = target
    // A method declared outside its type names its object like a parameter.
    if (target.fact.receiver && (self?.kind === 'record' || self?.kind === 'scalar' || (self?.kind === 'object' && self.written)))
      frame.args.set(target.fact.receiver, () => self)
    return frame
  }

  invoke(target: FunctionAbstract, call: CallFact | undefined, env: Env): Abstract {
    const frame = this.frame(target, call, env)
    if (frame === undefined) return unknownAbstract('budget')
    const inside = { unit: target.unit, frame }
    if (target.fact.isExpression) return this.evaluate(target.fact.body, inside)
    const { returnType } = target.fact
    const value = comesBack(this, target, inside, call) ?? (returnType ? unknownAbstract('external-call') : { kind: 'null' })
    return value.kind === 'unknown' && returnType ? this.typed(returnType, { unit: target.unit, frame: undefined }, value) : value
  }

  /** Evaluates from the files that are loaded already; what stands elsewhere is outside. */
  atHand(fact: Fact, env: Env): Abstract {
    const before = this.project.shallow
    this.project.shallow = true
    const value = this.evaluate(fact, env)
    this.project.shallow = before
    return value
  }

  /** What a test is worth at hand and near by; unknown inside too many other decisions: each may ask for as many again. */
  decide(test: Fact, env: Env): Abstract {
    if (this.decisions >= MAX_DECISIONS) return unknownAbstract('budget', this.location(test, env.unit))
    this.decisions++
    this.deepestFrame = (env.frame?.depth ?? -1) + MAX_DECISION_CALLS
    const value = this.atHand(test, env)
    this.deepestFrame = Infinity
    this.decisions--
    return value
  }

  /** The repository functions a call may mean. */
  targetsOf(call: CallFact, env: Env): FunctionAbstract[] {
    return fitting(each(this.evaluate(call.callee, env)), call).flatMap((callee) => {
      if (callee.kind === 'function') return [callee]
      const type = callee.kind === 'type' ? callee : callee.kind === 'object' && isConstructorCall(call, env) ? callee.type : undefined
      const maker = type && constructorFor(this, type, call)
      return maker ? [maker] : []
    })
  }

  /** What is seen at hand only is made again when all files may be asked. */
  record(record: SiteRecord): Site {
    if (!this.project.shallow) this.sites.set(record.site.id, record)
    return record.site
  }

  siteOf(id: string): SiteRecord | undefined {
    return this.sites.get(id)
  }

  noteCaller(fact: FunctionFact, caller: Caller): void {
    this.callers.note(fact, caller)
  }

  callersOf(fact: FunctionFact, unit: Unit): readonly Caller[] {
    return this.asked?.(fact, unit) ?? []
  }

  location(fact: Fact, unit: Unit): Location {
    return unit.file.lines.location(unit.file.path, fact)
  }
}
