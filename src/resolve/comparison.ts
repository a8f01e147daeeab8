/** Whether a result is compared with an ordinary operator, which stops at the first difference. */
import type { CallFact, Fact, FunctionFact, IndexFact, OperationFact } from '#parse/facts'
import { declaringScope, enclosingFunction } from './enclosing'
import { endOf } from './flow'
import { usesIn } from './name-uses'
import type { Language } from '#parse/language'
import type { Unit } from './unit'

export const EQUALITIES: ReadonlySet<string> = new Set(['==', '===', '!=', '!=='])
/** Variables and functions that a result goes through on its way to a comparison. */
const MAX_STEPS = 5
/** Uses of a variable and calls of a function that are looked at. */
const MAX_USES = 8
/** Calls that give a result on, in another form or as the end of it. */
const CARRIES =
  /digest|final|sum|hash|mac|sign|update|string|text|hex|base64|b64|encode|decode|bytes|buffer|wrap|from|concat|lower|upper|trim|strip|slice|substr|^str$|_str$/i
/** Calls that write bytes as text. */
const WRITES = /hex|base64|b64|encodeto|^encode$|tostring/i
/** Calls that answer a question about it. */
const ASKS = /equal|compare|verify|check|valid|match|len|size/i
/** Calls that write the result into an array that they are given: `mac.doFinal(out, 0)`. */
const FILLS = /^(?:doFinal|digest|GetResult|getResult)$/
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'None', 'nil', 'null', 'NaN'])

/** Where a result may go that leaves its function, also in other files. */
export interface Ways {
  /** The calls of a function. */
  calls: (owner: FunctionFact, unit: Unit) => readonly Placed<CallFact>[]
  /** The functions that a call means. */
  meant: (call: CallFact, unit: Unit) => readonly Placed<FunctionFact>[]
  /** The call means a method from outside that was handed over by name and compares as it does: `Arrays::equals`. */
  isReference: (call: CallFact, unit: Unit) => boolean
}

export interface Placed<Kind extends Fact = Fact> {
  fact: Kind
  unit: Unit
  /** It was followed, not only told by a name. */
  certain?: true
}

/** The comparisons that the result of a call ends in: directly, through variables, or through the function that returns it. */
export function comparisonsOf(fact: Fact, unit: Unit, ways: Ways, steps = MAX_STEPS): readonly Placed[] {
  let at = fact
  while (at.parent) {
    const { parent } = at
    if (isEquality(parent, unit)) return isAnotherText(parent, at, unit) ? [{ fact: parent, unit }] : []
    if (parent.kind === 'bind') return parent.target === at ? [] : ofVariable(parent.target, unit, ways, steps)
    const owner =
      parent.kind === 'return' ? enclosingFunction(parent) : parent.kind === 'function' && parent.body === at ? parent : undefined
    if (owner) return ofResult(owner, unit, ways, steps)
    if (isStatement(parent) && at.kind === 'call' && FILLS.test(nameOf(at.callee)))
      return at.args.flatMap((array) => ofVariable(array, unit, ways, steps))
    if (!goesOn(parent, at, unit.language)) return ofHelper(parent, at, unit, ways, steps)
    at = parent
  }
  return []
}

/** `==`, or a call that compares as it does: `Arrays.equals(a, b)`. */
function isEquality(fact: Fact, { language }: Unit): boolean {
  if (fact.kind === 'operation') return EQUALITIES.has(fact.operator) || language.comparisons.includes(fact.operator)
  if (fact.kind !== 'call' || fact.callee.kind !== 'member') return false
  const { name, object } = fact.callee
  const owner = object.kind === 'name' || object.kind === 'member' ? object.name : ''
  return language.comparisons.includes(name) || language.comparisons.includes(`${owner}.${name}`)
}

/** False where it is compared with something that is written there: nobody tries to guess that. */
function isAnotherText(comparison: Fact, own: Fact, unit: Unit): boolean {
  const [first, second] = comparison.kind === 'operation' ? comparison.operands : comparedBy(comparison as CallFact)
  const other = first === own ? second : first
  if (other === undefined || other.kind === 'null' || other.kind === 'number' || other.kind === 'boolean' || other.kind === 'string')
    return false
  if (isLocalText(other, unit)) return false
  // Both made by the same function: of two such results nobody outside chooses one.
  const [one, another] = [unwritten(own), unwritten(other)]
  if (one.kind === 'call' && another.kind === 'call' && isMadeAlike(one, another)) return false
  return other.kind !== 'name' || !NOTHING.has(other.name)
}

/** `const prefix = "Bearer "` in the same function: as good as written in the comparison. */
function isLocalText(fact: Fact, unit: Unit): boolean {
  const scope = fact.kind === 'name' ? declaringScope(unit, fact.name, fact) : undefined
  if (fact.kind !== 'name' || scope === undefined || scope.kind === 'module') return false
  const [only, ...others] = scope.names.get(fact.name) ?? []
  return others.length === 0 && only?.fact.kind === 'bind' && only.fact.value?.kind === 'string'
}

/** What a call only writes as text: `Convert.ToHexString(tag)`. */
function unwritten(fact: Fact): Fact {
  if (fact.kind !== 'call' || fact.args.length !== 1 || !WRITES.test(nameOf(fact.callee))) return fact
  return fact.args[0] as Fact
}

function isMadeAlike(one: CallFact, other: CallFact): boolean {
  const name = nameOf(one.callee)
  return name === nameOf(other.callee) && !CONVERTS.test(name)
}

/** `Buffer.from(…)`: what is put into another form alike was not made alike. */
const CONVERTS = /^(?:from|encode|decode|toString|toLowerCase|lower|upper|trim|strip|bytes|str|string|String)$/

function comparedBy({ callee, args }: CallFact): Fact[] {
  return callee.kind === 'member' && args.length === 1 ? [callee, ...args] : [...args]
}

function nameOf(fact: Fact): string {
  return fact.kind === 'name' || fact.kind === 'member' ? fact.name : ''
}

/** What leaves the result what it is. */
function goesOn(parent: Fact, at: Fact, language: Language): boolean {
  switch (parent.kind) {
    case 'template':
    case 'cast':
    case 'named':
      return true
    case 'other':
      return parent.children.length === 1
    case 'operation':
      return isText(parent)
    case 'member':
      return parent.object === at && parent.parent?.kind === 'call' && parent.parent.callee === parent
    case 'call':
      return (CARRIES.test(nameOf(parent.callee)) && !ASKS.test(nameOf(parent.callee))) || isScope(parent, language)
    case 'choice':
      return parent.test !== at
    case 'index':
      return parent.object === at && (parent.index?.kind === 'list' || isElementCompared(parent))
    default:
      return false
  }
}

/** `Mac.getInstance(name).apply { init(key) }` */
function isScope({ callee }: CallFact, { scopeFunctions }: Language): boolean {
  return scopeFunctions.some(({ of, names }) => of === 'receiver' && names.includes(nameOf(callee)))
}

/** `if (expected[i] != given[i]) return false`: a loop that leaves at the first difference. */
function isElementCompared({ index, parent }: IndexFact): boolean {
  if (index?.kind !== 'name' || parent?.kind !== 'operation' || !['!=', '!=='].includes(parent.operator)) return false
  const { parent: branch } = parent
  return branch?.kind === 'branch' && branch.test === parent && endOf(branch.arms[0])?.kind === 'return'
}

function isStatement(parent: Fact): boolean {
  return parent.kind === 'block' || (parent.kind === 'other' && parent.children.length === 1 && parent.parent?.kind === 'block')
}

function isText({ operator }: OperationFact): boolean {
  return operator === '+' || operator === '||' || operator === '??' || operator === 'or'
}

function ofVariable(target: Fact, unit: Unit, ways: Ways, steps: number): readonly Placed[] {
  const owner = target.kind === 'name' && steps > 0 ? enclosingFunction(target) : undefined
  if (target.kind !== 'name' || owner === undefined) return []
  const uses = usesIn(owner, target).slice(0, MAX_USES)
  return uses.flatMap((use) => comparisonsOf(use, unit, ways, steps - 1))
}

/** `same(expected, given)`, where a function of the repository compares what it is given. */
function ofHelper(call: Fact, given: Fact, unit: Unit, ways: Ways, steps: number): readonly Placed[] {
  if (call.kind !== 'call' || steps === 0) return []
  if (call.args.length === 2 && ways.isReference(call, unit)) return [{ fact: call, unit }]
  const own = functionCalled(call, unit)
  const helpers: readonly Placed<FunctionFact>[] = own ? [{ fact: own, unit }] : ways.meant(call, unit).slice(0, MAX_USES)
  const named = given.kind === 'named' ? given.name : undefined
  return helpers.flatMap(({ fact: helper, unit: home }) => {
    const target = helper.parameters.find((one, index) => nameOf(one.target) === named || call.args[index] === given)?.target
    if (target?.kind !== 'name') return []
    const uses = usesIn(helper, target).slice(0, MAX_USES)
    return uses.flatMap((use) => comparisonsOf(use, home, ways, steps - 1))
  })
}

/** The function of the same file that a call means by a plain name. */
function functionCalled({ callee }: CallFact, unit: Unit): FunctionFact | undefined {
  if (callee.kind !== 'name') return undefined
  const [only, ...others] = declaringScope(unit, callee.name, callee)?.names.get(callee.name) ?? []
  if (only === undefined || others.length > 0) return undefined
  const value = only.fact.kind === 'bind' ? only.fact.value : only.fact
  return value?.kind === 'function' ? value : undefined
}

function ofResult(owner: FunctionFact, unit: Unit, ways: Ways, steps: number): readonly Placed[] {
  if (steps === 0) return []
  return ways
    .calls(owner, unit)
    .filter(({ fact }, index, all) => all.findIndex((one) => one.fact === fact) === index)
    .slice(0, MAX_USES)
    .flatMap(({ fact, unit: home }) => comparisonsOf(fact, home, ways, steps - 1))
}
