/** The names that a value is given to: variables, fields, keys, calls, and the function that gives it back. */
import type { CallFact, Fact, NameFact, OperationFact, TemplateFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { functionNameOf } from './callers'
import { EQUALITIES } from './comparison'
import { declaringScope, enclosingFunction, enclosingType, isNested, scopeOf } from './enclosing'
import { usesIn, wordsBefore } from './name-uses'
import { lastName } from './result-uses'
import type { Unit } from './unit'

const COMPARISONS: ReadonlySet<string> = new Set([...EQUALITIES, '<', '>', '<=', '>='])
/** `digest in seen`: a set or map that is asked. */
const LOOKUPS: ReadonlySet<string> = new Set(['in', 'not in'])
/** Later uses of a local variable that are looked at for a telling name. */
const MAX_USES = 8
/** A call with more of them makes something of its own. */
const MAX_ARGUMENTS = 3
const WRITERS_OF_TEXT = /format|printf|join|concat|list|array|of$/i
/** No more names are looked for. */
export const MAX_SINKS = 12
/** Names that a value goes through, one after another, on its way to a telling one. */
const MAX_NAMES = 3

/** `random.nextBytes(token)`: a call whose result nobody takes may have filled its arguments. */
export function filledNames(fact: Fact, unit: Unit): string[] {
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

/** `Buffer.from(numbers)` */
function isBuffer({ callee }: CallFact): boolean {
  return callee.kind === 'member' && callee.name === 'from' && callee.object.kind === 'name' && callee.object.name === 'Buffer'
}

/** Asked again for every way in which a function is called; bodies that were opened since may say more. */
const remembered = new WeakMap<Fact, { calls: number; sinks: readonly string[] }>()

export function sinksOf(fact: Fact, unit: Unit): readonly string[] {
  const calls = unit.calls.length
  const before = remembered.get(fact)
  if (before?.calls === calls) return before.sinks
  const sinks = sinksAfter(fact, unit, MAX_NAMES)
  remembered.set(fact, { calls, sinks })
  return sinks
}

function sinksAfter(fact: Fact, unit: Unit, follow: number): string[] {
  const sinks: string[] = []
  let isBytes = false
  let from = fact
  for (let at = fact.parent; at; from = at, at = at.parent) {
    if (at.kind === 'operation' && COMPARISONS.has(at.operator))
      return [...sinks, ...comparedWith(at, from, unit), ...(at.parent?.kind === 'return' ? functionName(at) : [])]
    if (at.kind === 'operation' && LOOKUPS.has(at.operator))
      return [...sinks, ...at.operands.filter((one) => one !== from).flatMap(lastName)]
    if (at.kind === 'template' || (at.kind === 'operation' && at.operator === '+'))
      sinks.push(...wordsBefore(at.kind === 'template' ? at.parts : at.operands, from), ...endingAfter(at, from), ...hostBefore(at, from))
    const kept = promisedTo(at, from)
    if (kept) return [...sinks, ...(follow > 0 ? ofBind(kept, unit, follow - 1) : [])]
    if (isComprehension(at) || (at.parent && isComprehension(at.parent))) continue
    if (at.kind === 'branch' || at.kind === 'block' || at.kind === 'type')
      return [...sinks, ...(follow > 0 ? collectors(from, unit, follow) : [])]
    if (at.kind === 'named' && typeof at.name === 'string') sinks.push(at.name)
    if (at.kind === 'call' && at.callee !== from) {
      sinks.push(...lastName(at.callee), ...textsBefore(from, at), ...keptIn(at))
      if (answersOtherwise(at)) return sinks
      isBytes ||= BYTES.has(lastName(at.callee)[0] ?? '') || isBuffer(at)
      // One of many arguments is a part of what the call makes, not what that is for.
      if (at.args.length > MAX_ARGUMENTS && !WRITERS_OF_TEXT.test(lastName(at.callee)[0] ?? '')) return sinks
    }
    if (at.kind === 'parameter') sinks.push(...lastName(at.target))
    if (at.kind === 'bind')
      return [...sinks, ...(isBytes ? lastName(at.target).map((name) => `${name} bytes`) : []), ...ofBind(at.target, unit, follow)]
    const owner = at.kind === 'return' || isYielded(at) ? enclosingFunction(at) : at.kind === 'function' ? at : undefined
    if (owner === undefined) continue
    // What a callback returns goes on to what it was given to.
    if (owner.name !== undefined || owner.parent?.kind !== 'call')
      return [...sinks, ...functionName(owner), ...(isBytes ? functionName(owner).map((name) => `${name} bytes`) : [])]
    at = owner
  }
  return sinks
}

/** `yield random.choice(letters)`: who goes through a generator is given it. */
function isYielded(fact: Fact): boolean {
  return fact.kind === 'other' && fact.yields === true
}

/** `.then((hash) => …)`: the parameter that is given what was promised. */
function promisedTo(at: Fact, from: Fact): Fact | undefined {
  if (at.kind !== 'member' || at.name !== 'then' || at.object !== from || at.parent?.kind !== 'call') return undefined
  const [next] = at.parent.args
  return next?.kind === 'function' ? next.parameters[0]?.target : undefined
}

/** `digest + '.png'`: what an ending is put to is a file's name. */
function endingAfter(whole: TemplateFact | OperationFact, from: Fact): string[] {
  const parts = whole.kind === 'template' ? whole.parts : whole.operands
  const next = parts[parts.indexOf(from) + 1]
  return next?.kind === 'string' && FILE_ENDING.test(next.value) ? ['file name'] : []
}

/** `https://api.example.org/range/${prefix}`: whom it is sent to. */
function hostBefore(whole: TemplateFact | OperationFact, from: Fact): string[] {
  const parts = whole.kind === 'template' ? whole.parts : whole.operands
  const before = parts[parts.indexOf(from) - 1]
  const host = before?.kind === 'string' ? HOST.exec(before.value)?.[1] : undefined
  return host === undefined ? [] : [host]
}

const HOST = /^https:\/\/([a-z0-9.-]{1,100})\//i
const FILE_ENDING = /^\.[a-z][a-z0-9]{1,4}$/

/** `user.passwordHash === digest(given)`: what it must be like says what it is. */
function comparedWith({ operator, operands }: OperationFact, from: Fact, unit: Unit): string[] {
  const other = operands.find((one) => one !== from)
  if (other === undefined || !EQUALITIES.has(operator)) return []
  const bound = other.kind === 'name' ? onlyValueOf(other, unit) : undefined
  return [...lastName(other), ...(bound ? lastName(bound) : [])]
}

/** `actual = checksums[name]`: what a variable that is written once was taken from. */
function onlyValueOf(name: NameFact, unit: Unit): Fact | undefined {
  const [only, ...others] = declaringScope(unit, name.name, name)?.names.get(name.name) ?? []
  return only?.fact.kind === 'bind' && others.length === 0 && only.path.length === 0 ? only.fact.value : undefined
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
  const names: string[] = []
  for (const binds of [unit.plain, unit.writes])
    for (const { value, target, start } of binds)
      if (start > use.start && value && isMadeOf(value, name) && enclosingFunction(value) === owner) names.push(...lastName(target))
  return names
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
  const name = owner && functionNameOf(owner)
  return name === undefined ? [] : [name]
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
  return [...names, ...usesOf(first, unit, follow), ...(written?.kind === 'index' ? ofCallers(first, unit, follow) : [])]
}

/** `fill(secret)`: what callers in the same file give a function to fill, and use it for. */
function ofCallers(array: NameFact, unit: Unit, follow: number): string[] {
  const owner = enclosingFunction(array)
  const position = owner?.parameters.findIndex(({ target }) => target.kind === 'name' && target.name === array.name) ?? -1
  if (owner?.name === undefined || position === -1) return []
  const calls = unit.calls.filter(({ callee }) => lastName(callee)[0] === owner.name).slice(0, MAX_USES)
  return calls.flatMap(({ args }) => {
    const given = args[position]
    return given?.kind === 'name' ? [given.name, ...usesOf(given, unit, follow - 1)] : []
  })
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
    names.push(...lastName(call.callee), ...textsBefore(given, call), ...(answersOtherwise(call) ? [] : sinksAfter(call, unit, follow - 1)))
  }
  for (const call of unit.callsOn.get(target.name) ?? []) {
    // In a closure, too: `Array.from({ length }, () => digits.next().value)`.
    if (call.start < target.start || uses >= MAX_USES || !isNested(call, target) || isStatement(call)) continue
    uses++
    names.push(...sinksAfter(call, unit, follow - 1))
  }
  const owner = scope.kind === 'function' ? scope.fact : enclosingFunction(target)
  if (owner?.kind === 'function') {
    for (const use of names.length < MAX_SINKS ? usesIn(owner, target) : []) {
      if (uses >= MAX_USES) break
      if (!isPlaced(use)) continue
      uses++
      names.push(...sinksAfter(use, unit, follow - 1))
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
