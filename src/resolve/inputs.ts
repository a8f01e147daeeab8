/** What goes into a call: the names of the variables, fields and keys that its arguments are made of. */
import type { CallFact, Fact, FunctionFact, NameFact, ParameterFact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import { frameOf } from './abstract'
import type { Env } from './abstract'
import { declaringScope, enclosingFunction } from './enclosing'
import type { Unit } from './unit'

/** Facts that are looked at for one call. */
const MAX_FACTS = 60
/** `token.value`: only its object says what it is. */
const PLAIN: ReadonlySet<string> = new Set(['value', 'raw', 'plain'])
/** `credentials['access']`: only the key says what it is. */
const RECORDS: ReadonlySet<string> = new Set(['credentials', 'credential', 'creds', 'cred'])
/** Longer texts are no keys. */
const MAX_KEY = 30

/** A call, and in which file and calling context it stands. */
export interface CallOf {
  call: CallFact
  env: Env
}

/**
 * Names inside the arguments of a call. A variable that is written once also gives those of its value, a parameter
 * those of what `callers` of the function give, and theirs where the calling context tells them.
 */
export function inputsOf(call: CallFact, env: Env, callers: () => readonly CallOf[]): string[] {
  const names = new Set<string>()
  const variables = new Set<string>()
  gather(call.args, call, env.unit, names, variables)
  for (const other of fedBeside(call, env.unit)) gather(other.args, other, env.unit, names, variables)
  for (const [index, parameter] of givenTo(enclosingFunction(call), env.unit).entries())
    if (isAmong(parameter, variables)) for (const caller of callers()) fromCaller(caller, index, parameter, names)
  return [...names]
}

/** The parameters that a caller gives arguments for, in their order. */
function givenTo(fact: FunctionFact | undefined, { language }: Unit): FunctionFact['parameters'] {
  const [first, ...others] = fact?.parameters ?? []
  const isObject = language.selfParameter && first?.target.kind === 'name' && language.self.includes(first.target.name)
  return isObject ? others : (fact?.parameters ?? [])
}

/** Calls of the same method on the same object, in a chain or one after the other: `digest.update(secret); digest.update(body)`. */
function fedBeside({ callee }: CallFact, unit: Unit): CallFact[] {
  if (callee.kind !== 'member' || !FEEDS.test(callee.name)) return []
  const isSame = (other: CallFact): boolean =>
    other.callee !== callee && other.callee.kind === 'member' && other.callee.name === callee.name
  const found: CallFact[] = []
  let at = callee.object
  for (; at.kind === 'call' && at.callee.kind === 'member'; at = at.callee.object) if (isSame(at)) found.push(at)
  if (at.kind === 'name') {
    const owner = enclosingFunction(callee)
    found.push(...(unit.callsOn.get(at.name) ?? []).filter((other) => isSame(other) && enclosingFunction(other) === owner))
  }
  return found.slice(0, MAX_FED)
}

const FEEDS = /^(?:update|write|putBytes|putString|AppendData)$/i
const MAX_FED = 8

function isAmong({ target }: ParameterFact, variables: ReadonlySet<string>): boolean {
  return target.kind === 'name' && variables.has(target.name)
}

/** The names in what a caller gives for a parameter. */
function fromCaller({ call, env }: CallOf, index: number, parameter: ParameterFact, names: Set<string>): void {
  const own = new Set<string>()
  const variables = new Set<string>()
  gather(givenFor(parameter, index, call), call, env.unit, own, variables)
  for (const name of own) names.add(name)
  const around = enclosingFunction(call)
  const outer = around && frameOf(around, env)
  if (around === undefined || !outer?.call) return
  for (const [at, other] of givenTo(around, env.unit).entries())
    if (isAmong(other, variables)) fromCaller({ call: outer.call, env: outer.caller }, at, other, names)
}

/** By name, by place, or all from that place on where the parameter takes any number. */
function givenFor({ target, rest }: ParameterFact, index: number, { args }: CallFact): readonly Fact[] {
  const isOwn = (arg: Fact): boolean => arg.kind === 'named' && target.kind === 'name' && arg.name === target.name
  const named = args.find(isOwn)
  if (named) return [named]
  return args.slice(index, rest === 'positional' ? undefined : index + 1).filter(({ kind }) => kind !== 'named')
}

/** A member says its name as well; `variables` are those that stand by themselves. */
function gather(given: readonly Fact[], call: CallFact, unit: Unit, names: Set<string>, variables: Set<string>): void {
  const pending: { fact: Fact; follow: boolean }[] = given.map((fact) => ({ fact, follow: true }))
  for (let seen = 0; pending.length > 0 && seen < MAX_FACTS; seen++) {
    const { fact, follow } = pending.shift() as { fact: Fact; follow: boolean }
    if (fact.kind === 'function' || fact.kind === 'type') continue
    if (fact.kind === 'name') {
      names.add(fact.name)
      variables.add(fact.name)
      const value = follow ? valueOf(fact, unit) : undefined
      if (value && value !== call) pending.push({ fact: value, follow: false })
    } else if (fact.kind === 'member' && !isCallee(fact)) {
      names.add(fact.name)
      const { object } = fact
      if (PLAIN.has(fact.name) && (object.kind === 'name' || object.kind === 'member')) names.add(`${object.name} ${fact.name}`)
    } else pending.push(...inside(fact, follow))
    if (fact.kind === 'member' && isCallee(fact)) pending.push({ fact: fact.object, follow })
    const key = keyIn(fact)
    if (key !== undefined) names.add(key)
  }
}

function inside(fact: Fact, follow: boolean): { fact: Fact; follow: boolean }[] {
  if (fact.kind === 'member') return []
  if (fact.kind === 'index' && keyIn(fact) !== undefined && fact.object.kind === 'name' && RECORDS.has(fact.object.name)) return []
  return children(fact).map((child) => ({ fact: child, follow }))
}

function isCallee(fact: Fact): boolean {
  return fact.parent?.kind === 'call' && fact.parent.callee === fact
}

/** `form['password']`, `form.get('password')` */
function keyIn(fact: Fact): string | undefined {
  const key = fact.kind === 'index' ? fact.index : fact.kind === 'call' && fact.callee.kind === 'member' ? fact.args[0] : undefined
  return key?.kind === 'string' && key.value.length <= MAX_KEY ? key.value : undefined
}

/** The value of a variable that is written once. */
function valueOf(name: NameFact, unit: Unit): Fact | undefined {
  const scope = declaringScope(unit, name.name, name)
  const [only, ...others] = scope?.names.get(name.name) ?? []
  return only?.fact.kind === 'bind' && others.length === 0 && only.path.length === 0 ? only.fact.value : undefined
}
