/** What stands around a site: the names its result is given to, and the function it is in. */
import type { Location } from '#core/location'
import type { SiteContext } from '#core/site'
import type { CallFact, Fact, FunctionFact, NameFact, OperationFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import type { Openings } from './openings'
import type { Unit } from './unit'
import { declaringScope, enclosingFunction, enclosingType, scopeOf } from './enclosing'
import { comparisonsOf, EQUALITIES } from './comparison'
import { inputsOf } from './inputs'
import { usesIn, wordsBefore } from './name-uses'
import { besideOf, isUnused, lastName } from './result-uses'
import { shortenedTo } from './shortened'
import { toldNames } from './told-names'

const COMPARISONS: ReadonlySet<string> = new Set([...EQUALITIES, '<', '>', '<=', '>='])
const MAX_SINKS = 12
/** Later uses of a local variable that are looked at for a telling name. */
const MAX_USES = 8
/** Names that a value goes through, one after another, on its way to a telling one. */
const MAX_NAMES = 3

export function contextOf(fact: Fact, unit: Unit, openings: Openings): SiteContext {
  const own = [...sinksOf(fact, unit, MAX_NAMES), ...filledNames(fact, unit)]
  const enclosing = enclosingFunction(fact)?.name
  const around = namedFunction(fact)
  const owner = around?.name
  // A helper that gives its result back, or fills what it was given, is named by who calls it.
  // Looking for callers reads function bodies.
  let found: readonly CallFact[] | undefined
  const callers = (): readonly CallFact[] => (found ??= around === undefined ? [] : callsOf(around, unit, openings))
  const calls = owner !== undefined && own.includes(owner) ? callers() : []
  const names = [
    ...own,
    ...calls.flatMap((call) => sinksOf(call, unit, MAX_NAMES)),
    ...(around && own.includes(around.name ?? '') ? makerOf(around) : []),
  ]
  const sinks = [...new Set(names)].slice(0, MAX_SINKS)
  const inputs = fact.kind === 'call' ? inputsOf(fact, unit, callers) : []
  const shortened = shortenedTo(fact)
  const compared = (call: CallFact): Location[] =>
    [...new Set(comparisonsOf(call, unit, (name) => callsNamed(name, unit, openings)))].map((one) =>
      unit.file.lines.location(unit.file.path, one),
    )
  return {
    pathClass: unit.pathClass,
    sinks,
    ...(fact.kind === 'call' && {
      compared: () => compared(fact),
      told: () => toldNames(fact),
      beside: (key) => besideOf(fact, key, unit),
    }),
    ...(fact.kind === 'call' && isUnused(fact) && { unused: true as const }),
    ...(inputs.length > 0 && { inputs }),
    ...(shortened !== undefined && { shortened }),
    ...(enclosing !== undefined && { enclosing }),
  }
}

/** A type that is there to make or keep what its methods return, where these say nothing else: PasswordGenerator.generate. */
function makerOf(owner: FunctionFact): string[] {
  const name = enclosingType(owner)?.name ?? ''
  if (STORE.test(name)) return [name]
  return MAKER.test(name) && MAKES.test(owner.name ?? '') ? [name] : []
}

const MAKER = /(?:Generator|Factory|Maker|Creator|Issuer)$/
const STORE = /(?:Cache|Memo)$/
/** Its own methods, by the mark that Python gives them, do its work. */
const MAKES = /^_|^(?:generate|create|make|next|new|get|build|produce|issue|invoke|call)(?:_?(?:string|text|value|random|bytes|one))?$/i

/** The innermost function with a name: a lambda is a part of it. */
function namedFunction(fact: Fact): FunctionFact | undefined {
  let at = enclosingFunction(fact)
  while (at && at.name === undefined) at = enclosingFunction(at)
  return at
}

const MAX_CALLS = 8
/** A call with more of them makes something of its own. */
const MAX_ARGUMENTS = 3
const WRITERS_OF_TEXT = /format|printf|join|concat|list|array|of$/i

/** Calls in the same file of the function, as far as its name tells. */
function callsOf(owner: FunctionFact, unit: Unit, openings: Openings): readonly CallFact[] {
  return callsNamed(owner.name ?? '', unit, openings)
    .filter((call) => mayCall(call, owner, unit))
    .slice(0, MAX_CALLS)
}

function callsNamed(name: string, unit: Unit, openings: Openings): readonly CallFact[] {
  openings.callingIn(name, unit)
  return unit.callsTo.get(name) ?? []
}

/** `sha1.Sum(…)` and `mac.Sum(…)` are no calls of the file's own function `Sum`. */
function mayCall({ callee }: CallFact, owner: FunctionFact, unit: Unit): boolean {
  if (callee.kind === 'name') return true
  return (owner.receiver !== undefined || enclosingType(owner) !== undefined) && !isOfImport(callee, unit)
}

/** `hashlib.md5(data).digest()`: a method of what a call of something imported gives. */
function isOfImport(callee: Fact, unit: Unit): boolean {
  let at = callee.kind === 'member' ? callee.object : callee
  if (at.kind !== 'call') return false
  while (at.kind === 'call' || at.kind === 'member') at = at.kind === 'call' ? at.callee : at.object
  const bindings = at.kind === 'name' ? declaringScope(unit, at.name, at)?.names.get(at.name) : undefined
  return bindings?.[0]?.fact.kind === 'import'
}

/** `random.nextBytes(token)`: a call whose result nobody takes may have filled its arguments. */
function filledNames(fact: Fact, unit: Unit): string[] {
  if (fact.kind !== 'call' || !isStatement(fact)) return []
  return fact.args.flatMap((given) => {
    const arg = sliced(given)
    if (arg.kind !== 'name') return lastName(arg)
    // What is filled are bytes: a key is one of cryptography then, not of a table.
    return [arg.name, `${arg.name} bytes`, ...usesOf(arg, unit, MAX_NAMES)]
  })
}

/** Nobody takes the result, or only whether there was an error. */
function isStatement(call: CallFact): boolean {
  const { parent } = call
  if (parent?.kind === 'bind')
    return parent.target.kind === 'list' || lastName(parent.target)[0] === 'err' || lastName(parent.target)[0] === '_'
  return parent === undefined || parent.kind === 'block' || parent.kind === 'other' || parent.kind === 'branch'
}

/** What makes bytes of numbers: called a key, they are one of cryptography, not of a table. */
const BYTES: ReadonlySet<string> = new Set(['bytes', 'bytearray', 'Uint8Array'])

function sinksOf(fact: Fact, unit: Unit, follow: number): string[] {
  const sinks: string[] = []
  let isBytes = false
  let from = fact
  for (let at = fact.parent; at; from = at, at = at.parent) {
    if (at.kind === 'operation' && COMPARISONS.has(at.operator)) return [...sinks, ...comparedWith(at, from)]
    if (at.kind === 'template' || (at.kind === 'operation' && at.operator === '+'))
      sinks.push(...wordsBefore(at.kind === 'template' ? at.parts : at.operands, from))
    if (isComprehension(at) || (at.parent && isComprehension(at.parent))) continue
    if (at.kind === 'branch' || at.kind === 'block' || at.kind === 'type')
      return [...sinks, ...(follow > 0 ? collectors(from, unit, follow) : [])]
    if (at.kind === 'named' && typeof at.name === 'string') sinks.push(at.name)
    if (at.kind === 'call' && at.callee !== from) {
      sinks.push(...lastName(at.callee), ...textsBefore(from, at), ...keptIn(at))
      if (answersOtherwise(at)) return sinks
      isBytes ||= BYTES.has(lastName(at.callee)[0] ?? '')
      // One of many arguments is a part of what the call makes, not what that is for.
      if (at.args.length > MAX_ARGUMENTS && !WRITERS_OF_TEXT.test(lastName(at.callee)[0] ?? '')) return sinks
    }
    if (at.kind === 'parameter') sinks.push(...lastName(at.target))
    if (at.kind === 'bind')
      return [...sinks, ...(isBytes ? lastName(at.target).map((name) => `${name} bytes`) : []), ...ofBind(at.target, unit, follow)]
    const owner = at.kind === 'return' ? enclosingFunction(at) : at.kind === 'function' ? at : undefined
    if (owner === undefined) continue
    // What a callback returns goes on to what it was given to.
    if (owner.name !== undefined || owner.parent?.kind !== 'call') return [...sinks, ...functionName(owner)]
    at = owner
  }
  return sinks
}

/** `user.passwordHash === digest(given)`: what it must be like says what it is. */
function comparedWith({ operator, operands }: OperationFact, from: Fact): string[] {
  const other = operands.find((one) => one !== from)
  return other && EQUALITIES.has(operator) ? lastName(other) : []
}

/** `text.Append(random.Next())`: a local object that collects the value, and what it is then used for. */
function collectors(statement: Fact, unit: Unit, follow: number): string[] {
  let at: Fact | undefined = statement
  while (at?.kind === 'other' && at.children.length === 1) at = at.children[0]
  if (at?.kind !== 'call') return []
  while (at?.kind === 'call' || at?.kind === 'member') at = at.kind === 'call' ? at.callee : at.object
  if (at?.kind !== 'name') return []
  const scope = declaringScope(unit, at.name, at)
  if (scope === undefined || enclosingFunction(at) === undefined || !isLocal(scope.kind)) return []
  return [at.name, ...usesOf(at, unit, follow), ...madeOf(at.name, at, unit)]
}

/** The names that what a collector gives is bound to: `token = text.ToString()`. */
function madeOf(name: string, use: Fact, unit: Unit): string[] {
  const owner = enclosingFunction(use)
  return [...unit.plain, ...unit.writes].flatMap((bind) =>
    bind.value && bind.start > use.start && isMadeOf(bind.value, name) && enclosingFunction(bind) === owner ? lastName(bind.target) : [],
  )
}

function isLocal(kind: string): boolean {
  return kind === 'function' || kind === 'block'
}

/** A loop that is a value: `[f(x) for x in xs]`. */
function isComprehension(fact: Fact): boolean {
  const around = fact.parent?.kind
  return (
    fact.kind === 'branch' &&
    (around === 'call' || around === 'bind' || around === 'return' || around === 'named' || around === 'operation' || around === 'list')
  )
}

/** `setHeader('ETag', …)`: the text in front of a value says what it is; what comes after it is another thing, as in `login(email, 'password')`. */
function textsBefore(value: Fact | undefined, { args }: CallFact): string[] {
  const before = args.filter((arg) => value === undefined || arg.start < value.start)
  return before.flatMap((arg) => (arg.kind === 'string' && arg.value.length <= MAX_LABEL ? [arg.value] : []))
}

const MAX_LABEL = 40

/** `seen.add(digest)`: the set or map that a value is kept or looked up in. */
function keptIn({ callee }: CallFact): string[] {
  return callee.kind === 'member' && KEEPS.has(callee.name) ? lastName(callee.object) : []
}

/** `previous = store.set(value)`: what a call returns that keeps a value, or looks for it, is another thing. */
function answersOtherwise({ callee }: CallFact): boolean {
  return callee.kind === 'member' && ANSWERS.has(callee.name)
}

const ANSWERS: ReadonlySet<string> = new Set(['set', 'put', 'has', 'delete', 'includes', 'contains', 'containsKey', 'ContainsKey'])

/** What these return may be what they are given: a sum, or the default of what is not there. */
const KEEPS: ReadonlySet<string> = new Set([...ANSWERS, 'add', 'Add', 'get'])

function functionName(fact: Fact): string[] {
  const owner = fact.kind === 'function' ? fact : enclosingFunction(fact)
  if (owner === undefined) return []
  if (owner.name !== undefined) return [owner.name]
  // `const makeToken = () => …`
  return owner.parent?.kind === 'bind'
    ? lastName(owner.parent.target)
    : owner.parent?.kind === 'named' && typeof owner.parent.name === 'string'
      ? [owner.parent.name]
      : []
}

/** `self.key = …` in the type AccessToken: such a field is what its type is. */
function ofOwner(target: Fact, { language }: Unit): string[] {
  if (target.kind !== 'member' || target.object.kind !== 'name' || !PLAIN.has(target.name)) return []
  if (!language.self.includes(target.object.name)) return []
  const owner = enclosingType(target)?.name
  return owner === undefined ? [] : [`${owner} ${target.name}`]
}

const PLAIN: ReadonlySet<string> = new Set(['key', 'code', 'value'])

/** The variable's own name, and what the variable is then used for in the same function. */
function ofBind(target: Fact, unit: Unit, follow: number): string[] {
  const names = [...lastName(target), ...ofOwner(target, unit)]
  const [written] = target.kind === 'list' ? target.items : [target]
  const first = written?.kind === 'index' && written.index?.kind !== 'string' ? written.object : written
  // `key[i] = …`: what is filled place by place are bytes.
  if (written?.kind === 'index' && first?.kind === 'name') names.push(`${first.name} bytes`)
  if (follow === 0 || first?.kind !== 'name') return names
  return [...names, ...usesOf(first, unit, follow)]
}

/** The names that a local variable's value is given to later in the same function. */
function usesOf(target: NameFact, unit: Unit, follow: number): string[] {
  const names: string[] = []
  const scope = scopeOf(unit, target)
  let uses = 0
  for (const call of unit.callsWith.get(target.name) ?? []) {
    if (call.start < target.start || uses >= MAX_USES || enclosingFunction(call) !== enclosingFunction(target)) continue
    uses++
    const given = call.args.find((arg) => arg.kind === 'name' && arg.name === target.name)
    names.push(...lastName(call.callee), ...textsBefore(given, call), ...(answersOtherwise(call) ? [] : sinksOf(call, unit, follow - 1)))
  }
  for (const call of unit.callsOn.get(target.name) ?? []) {
    if (call.start < target.start || uses >= MAX_USES || enclosingFunction(call) !== enclosingFunction(target) || isStatement(call))
      continue
    uses++
    names.push(...sinksOf(call, unit, follow - 1))
  }
  const owner = scope.kind === 'function' ? scope.fact : enclosingFunction(target)
  if (owner?.kind === 'function') {
    for (const use of names.length < MAX_SINKS ? usesIn(owner, target) : []) {
      if (uses >= MAX_USES) break
      if (!isPlaced(use)) continue
      uses++
      names.push(...sinksOf(use, unit, follow - 1))
    }
    for (const one of unit.returns.get(owner) ?? []) {
      const value = one.value && sliced(one.value)
      if (value && isMadeOf(value, target.name)) names.push(...functionName(one))
    }
  }
  return names
}

/** Written to a field, an entry or a text, or compared: calls and results are looked at by themselves. */
function isPlaced({ parent }: NameFact): boolean {
  if (parent?.kind === 'bind') return parent.target.kind !== 'name'
  return parent?.kind === 'named' || parent?.kind === 'template' || (parent?.kind === 'operation' && parent.operator !== '<')
}

/** The variable itself, or what its own conversion gives: `text.toString()`. */
function isMadeOf(value: Fact, name: string): boolean {
  if (value.kind === 'name') return value.name === name
  return value.kind === 'call' && value.args.length === 0 && value.callee.kind === 'member' && isMadeOf(value.callee.object, name)
}
