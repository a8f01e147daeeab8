/** Which places of a file are evaluated at all: those whose name a model knows that may apply in the repository, and the calls of what waits for callers. */
import type { CallFact, Fact, FunctionFact, RecordFact } from '#parse/facts'
import { each } from './abstract'
import type { Env } from './abstract'
import { namesOf, type Caller } from './callers'
import { fitting, visitCall } from './calls'
import { declaringScope } from './enclosing'
import type { Engine } from './engine'
import { Handed } from './handed'
import { isCallee } from './instances'
import { accessorName } from './accessors'
import { printedFields } from './printed-fields'
import { toldNames } from './told-names'
import type { Unit } from './unit'

/** Names given to names are followed this often. */
const MAX_RENAMES = 4

export class Visits {
  /** Names under which the repository offers what a model knows. */
  private readonly renamed = new Set<string>()
  /** The same of names that nobody sees outside of one function. */
  private readonly local = new Map<Unit, Set<string>>()

  private readonly handed = new Handed()
  private readonly mentioned = new Map<Unit, Map<string, boolean>>()

  /** `collect` looks through the bodies that were opened. */
  constructor(
    private readonly engine: Engine,
    private readonly collect: () => void,
  ) {}

  /** Calls what was handed over by name, once every file that matters is there. */
  followHanded(): void {
    this.handed.follow(this.engine)
  }

  learnNames(units: readonly Unit[]): void {
    for (let round = 0; round < MAX_RENAMES; round++) {
      let learned = false
      for (const unit of units)
        for (const { name, isLocal } of renamedIn(unit, (one) => this.isNamed(one, unit))) {
          learned = true
          if (isLocal) this.local.set(unit, (this.local.get(unit) ?? new Set()).add(name))
          else this.learn(name)
        }
      if (!learned) return
    }
  }

  private learn(name: string): void {
    this.renamed.add(name)
    this.engine.project.openings.calling(name)
  }

  /** Notes what a call means for others, and makes its site; a method that nobody speaks of waits until it matters. */
  call(call: CallFact, env: Env): void {
    const { callee } = call
    this.handed.note({ call, unit: env.unit }, (name) => this.isNamed(name, env.unit))
    if (callee.kind === 'member' && (!this.isNamed(callee.name, env.unit) || this.isPlain(callee.name, call, env.unit)))
      this.engine.callers.postpone(callee.name, { call, unit: env.unit })
    else this.follow(call, env)
    this.read(call, env)
  }

  /** `JWT.decode(token).keyId`: a property that is read of a result is a call of its getter. */
  private read({ parent, callee }: CallFact, env: Env): void {
    const { language } = env.unit
    if (!language.accessors || parent?.kind !== 'member' || parent.object === callee || isCallee(parent)) return
    if (this.engine.project.speaksOf(language.id, accessorName('get', parent.name))) this.engine.evaluate(parent, env)
  }

  /** A literal with a type: evaluated when somebody speaks of the type. */
  record(record: RecordFact, env: Env): void {
    const type = record.type && this.engine.atHand(record.type, env)
    if (type?.kind === 'symbol' && this.engine.externals.tells(env.unit.language.id, type.symbol)) this.engine.evaluate(record, env)
  }

  callersOf(fact: FunctionFact, unit: Unit): Caller[] {
    for (const name of namesOf(fact, unit)) this.engine.project.openings.calling(name)
    this.collect()
    return this.engine.callers.of(fact, unit, ({ call, unit: home }) => this.follow(call, { unit: home, frame: undefined }))
  }

  private isNamed(name: string, unit: Unit): boolean {
    return this.renamed.has(name) || this.local.get(unit)?.has(name) === true || this.engine.project.speaksOf(unit.language.id, name)
  }

  /** `log.debug("started")`: of such a call rows speak only where it tells a secret. */
  private isPlain(name: string, call: CallFact, unit: Unit): boolean {
    const mentions = (word: string): boolean => {
      const known = this.mentioned.get(unit) ?? new Map<string, boolean>()
      this.mentioned.set(unit, known)
      const found = known.get(word) ?? new RegExp(`\\b${word}\\b`).test(unit.file.lines.text)
      known.set(word, found)
      return found
    }
    const fieldsOf = (fact: Fact): string[] => printedFields(this.engine, fact, unit)
    return this.engine.externals.isSilent(unit.language.id, name, () => toldNames(call, unit, { fieldsOf }), mentions)
  }

  /** Only what matters is followed into files that hold no token. */
  private follow(call: CallFact, env: Env): void {
    visitCall(this.engine, fitting(each(this.engine.atHand(call.callee, env)), call), call, env)
  }
}

interface Renamed {
  name: string
  isLocal: boolean
}

/** Names that a unit gives to what `isKnown` by its own name. */
function renamedIn(unit: Unit, isKnown: (name: string) => boolean): Renamed[] {
  const names: Renamed[] = []
  const note = (name: string | undefined, own: string | undefined, by?: Fact): void => {
    if (name === undefined || own === undefined || !isKnown(own) || isKnown(name)) return
    names.push({ name, isLocal: by !== undefined && isLocalName(unit, name, by) })
  }
  for (const { name, value } of unit.entries) note(typeof name === 'string' ? name : undefined, nameOf(value))
  for (const bind of unit.plain) note(nameOf(bind.target), nameOf(bind.value), bind)
  for (const { target, value } of unit.writes) note(nameOf(target), nameOf(value))
  for (const [name, exported] of unit.exports) note(name, exported.kind === 'export' ? nameOf(exported.value) : exported.name)
  for (const { name, alias } of unit.imports) note(alias, name)
  return names
}

function nameOf(value: Fact | undefined): string | undefined {
  return value?.kind === 'name' || value?.kind === 'member' ? value.name : undefined
}

/** Whether the name that `by` binds is one of a function's own. */
function isLocalName(unit: Unit, name: string, by: Fact): boolean {
  for (let scope = declaringScope(unit, name, by); scope; scope = scope.parent) {
    if (scope.kind === 'function') return true
    if (scope.kind === 'type') return false
  }
  return false
}
