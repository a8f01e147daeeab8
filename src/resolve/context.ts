/** What stands around a site: the names its result is given to, and the function it is in. */
import type { Location } from '#core/location'
import type { SiteContext } from '#core/site'
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { each, frameOf } from './abstract'
import type { Env } from './abstract'
import type { Openings } from './openings'
import type { Resolver } from './resolver'
import type { Unit } from './unit'
import { declaringScope, enclosingFunction, enclosingType } from './enclosing'
import { isOfEnumeration } from './enumerations'
import { functionNameOf } from './callers'
import { comparisonsOf } from './comparison'
import type { Placed } from './comparison'
import { guardsOf } from './guards'
import { inputsOf } from './inputs'
import type { CallOf } from './inputs'
import { ignoredCalls } from './checkers'
import { plainSourceOf } from './plain-source'
import { givenUnder, repetitionOf, repetitionWritten } from './repeated-values'
import { callsAround, isMade } from './surroundings'
import { usesOfResult } from './held-results'
import { besideOf, isErrorDropped, isUnused, membersTaken, methodsAfter, methodsBefore, methodsOnSame } from './result-uses'
import { shortenedTo } from './shortened'
import { filledNames, MAX_SINKS, sinksOf } from './sinks'
import { replaces } from './succession'
import { unawaited } from './unawaited'
import { isCaught } from './unheeded'
import { printedFields } from './printed-fields'
import { toldNames } from './told-names'

export function contextOf(fact: Fact, env: Env, resolver: Resolver): SiteContext {
  const { unit } = env
  const { openings } = resolver.project
  const own = [...sinksOf(fact, unit), ...filledNames(fact, unit)]
  const enclosing = enclosingFunction(fact)?.name
  const around = namedFunction(fact)
  const owner = around && functionNameOf(around)
  // A helper that gives its result back, or fills what it was given, is named by who calls it.
  // Looking for callers reads function bodies.
  let found: readonly CallOf[] | undefined
  const callers = (): readonly CallOf[] => (found ??= around === undefined ? [] : callersOf(around, env, openings))
  const calls = owner !== undefined && own.includes(owner) ? callers() : []
  const names = [
    ...own,
    ...calls.flatMap((one) => sinksOfCall(one)),
    ...(owner !== undefined && own.includes(owner) ? handedTo(owner, unit) : []),
    ...(around && owner !== undefined && own.includes(owner) ? makerOf(around) : []),
  ]
  const sinks = [...new Set(names)].slice(0, MAX_SINKS)
  const inputs = fact.kind === 'call' ? inputsOf(fact, env, callers) : []
  const shortened = shortenedTo(fact)
  const type = enclosingType(fact)?.name
  return {
    pathClass: unit.pathClass,
    sinks,
    guards: () => guardsOf(fact),
    ...(fact.kind === 'call' && asked(fact, env, resolver)),
    ...(fact.kind === 'bind' && {
      repeats: () => repetitionWritten(resolver, fact, env),
      plainSource: () => sourceUnder(fact.value, unit, resolver),
    }),
    replaces: (place) => replaces(fact, place, unit, resolver),
    ...(fact.kind === 'call' && isUnused(fact, unit) && { unused: true as const }),
    ...(inputs.length > 0 && { inputs }),
    ...(shortened !== undefined && { shortened: shortened.to }),
    ...(shortened?.bits !== undefined && { shortenedBits: shortened.bits }),
    ...(enclosing !== undefined && { enclosing }),
    ...(owner !== undefined && owner !== enclosing && { within: owner }),
    ...(type !== undefined && { ofType: type }),
  }
}

/** What is looked for only when somebody asks. */
function asked(call: CallFact, env: Env, resolver: Resolver): Partial<SiteContext> {
  const { unit } = env
  const places = (found: readonly Placed[]): Location[] => {
    const homes = new Map(found.map(({ fact, unit: home }) => [fact, home]))
    return [...homes].map(([fact, home]) => resolver.location(fact, home))
  }
  return {
    compared: () =>
      places(
        comparisonsOf(call, unit, {
          calls: (owner, home) => callsAnywhere(owner, home, env, resolver),
          meant: (other, home) => functionsMeant(other, home, resolver),
          isReference: (other, home) => isComparing(other, home, resolver),
        }),
      ),
    told: () =>
      toldNames(call, unit, {
        isHarmless: (fact) => isOfEnumeration(resolver, fact, env),
        fieldsOf: (fact) => printedFields(resolver, fact, unit),
      }),
    toldUnmade: () => toldNames(call, unit, { isHarmless: (fact) => isMade(fact, unit) }),
    alongside: () => callsAround(call, unit),
    beside: (key) => besideOf(call, key, unit, (other) => functionsMeant(other, unit, resolver)),
    caught: () => isCaught(call),
    errorDropped: () => isErrorDropped(call, unit),
    taken: () => membersTaken(call),
    onSame: () => methodsOnSame(call, unit),
    uses: (through) => usesOfResult(call, through, unit),
    before: () => methodsBefore(call, unit),
    later: () => methodsAfter(call, unit),
    ignored: () => places(ignoredCalls(call, unit, (owner, home) => callsAnywhere(owner, home, env, resolver))),
    unawaited: () => places(unawaited(call, unit, (owner, home) => callsAnywhere(owner, home, env, resolver))),
    repeats: (key) => repetitionOf(resolver, call, key, env),
    plainSource: (key) => sourceUnder(givenUnder(call, key, unit), unit, resolver),
  }
}

function sourceUnder(given: Fact | undefined, unit: Unit, resolver: Resolver): string | undefined {
  return given && plainSourceOf(given, unit, (call, home) => answerOf(call, home, resolver))
}

/** `key, err := paddedKey(password)`: what the one function that is meant gives back first. */
function answerOf(call: CallFact, unit: Unit, resolver: Resolver): Placed<Fact> | undefined {
  const [only, ...others] = functionsMeant(call, unit, resolver)
  if (only === undefined || others.length > 0) return undefined
  const returns = only.fact.isExpression ? [only.fact.body] : resolver.project.returnsOf(only.fact, only.unit).map(({ value }) => value)
  const values = returns.map((value) => (value?.kind === 'list' ? value.items[0] : value))
  // `return nil, err` gives nothing.
  const [answer, ...further] = values.filter((value) => value?.kind !== 'null')
  return answer === undefined || further.length > 0 ? undefined : { fact: answer, unit: only.unit }
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
  while (at && functionNameOf(at) === undefined) at = enclosingFunction(at)
  return at
}

/** The function that gives the result of a call back to its callers, by its own name. */
export function giverOf(fact: Fact, unit: Unit): FunctionFact | undefined {
  const around = fact.kind === 'call' ? namedFunction(fact) : undefined
  return around && sinksOf(fact, unit).includes(functionNameOf(around) ?? '') ? around : undefined
}

/** The call that the running frame is of, else those in the same file. */
function callersOf(owner: FunctionFact, env: Env, openings: Openings): CallOf[] {
  const frame = frameOf(owner, env)
  if (frame?.call) return [{ call: frame.call, env: frame.caller }]
  return callsOf(owner, env.unit, openings).map((call) => ({ call, env: { unit: env.unit, frame: undefined } }))
}

/** `pick(10, next)`: what a function is handed to makes something of its results. */
function handedTo(name: string, unit: Unit): string[] {
  return (unit.callsWith.get(name) ?? []).slice(0, MAX_CALLS).flatMap((call) => sinksOf(call, unit))
}

/** What a caller names the result; where it gives that back as well, what its own caller does. */
function sinksOfCall({ call, env }: CallOf): readonly string[] {
  const sinks = sinksOf(call, env.unit)
  const around = env.frame && namedFunction(call)
  const outer = around && sinks.includes(functionNameOf(around) ?? '') ? frameOf(around, env) : undefined
  return outer?.call ? [...sinks, ...sinksOfCall({ call: outer.call, env: outer.caller })] : sinks
}

const MAX_CALLS = 8

/** Calls in the same file of the function, as far as its name tells. */
function callsOf(owner: FunctionFact, unit: Unit, openings: Openings): readonly CallFact[] {
  return callsNamed(functionNameOf(owner) ?? '', unit, openings)
    .filter((call) => mayCall(call, owner, unit))
    .slice(0, MAX_CALLS)
}

/** Calls of the function: those that the running frame is of, those of the same file by its name, and those that are known to mean it. */
function callsAnywhere(owner: FunctionFact, unit: Unit, env: Env, resolver: Resolver): Placed<CallFact>[] {
  const frame = frameOf(owner, env)
  if (frame?.call) return [{ fact: frame.call, unit: frame.caller.unit }]
  const own = callsNamed(functionNameOf(owner) ?? '', unit, resolver.project.openings).map((fact) => ({ fact, unit }))
  const certain = resolver.callersOf(owner, unit).filter((one) => one.unit.pathClass === unit.pathClass)
  return [...certain.map((one) => ({ fact: one.call, unit: one.unit, certain: true as const })), ...own]
}

/** The functions of the repository that a call means, ready to be looked into. */
function functionsMeant(call: CallFact, unit: Unit, resolver: Resolver): Placed<FunctionFact>[] {
  return each(resolver.evaluate(call.callee, { unit, frame: undefined })).flatMap((one) => {
    if (one.kind !== 'function') return []
    resolver.project.openings.bodyOf(one.fact, one.unit)
    return [{ fact: one.fact, unit: one.unit }]
  })
}

/** `matches.test(one, other)`, where `matches` is or may be `Arrays::equals`. */
function isComparing(call: CallFact, unit: Unit, resolver: Resolver): boolean {
  const { comparisons } = unit.language
  return each(resolver.evaluate(call.callee, { unit, frame: undefined })).some((one) => {
    const symbol = one.kind === 'symbol' ? one.symbol : one.kind === 'instance' ? (one.type ?? '') : ''
    const words = symbol.split('.')
    return words.length > 1 && (comparisons.includes(words.at(-1) ?? '') || comparisons.includes(words.slice(-2).join('.')))
  })
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
