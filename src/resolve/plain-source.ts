/** The name of the text or bytes that a value is, or is only another form of: `password` of `Buffer.from(password.padEnd(32))`. */
import type { CallFact, Fact, NameFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { enclosingFunction } from './enclosing'
import type { Placed } from './comparison'
import { calledName, onlyValue, whole } from './other-forms'
import type { Unit } from './unit'

/** Variables, and forms around them. */
const MAX_STEPS = 10
/** Calls that give what the environment or the settings say under a name. */
const LOOKUPS: ReadonlySet<string> = new Set(['getenv', 'Getenv', 'get', 'getProperty', 'GetEnvironmentVariable', 'GetValue'])
/** Calls that make bytes to be filled. */
const ALLOCATES = /^(?:make|alloc|allocUnsafe|bytearray|ByteArray|Uint8Array)$|\[\]$/
/** Calls that fill bytes with others. */
const COPIES: ReadonlySet<string> = new Set(['copy', 'arraycopy', 'Copy', 'BlockCopy', 'CopyTo', 'copyInto', 'set'])

/** What a call of the repository's own functions gives, where it has one answer. */
export type AnswerOf = (call: CallFact, unit: Unit) => Placed<Fact> | undefined

/** Undefined where anything else was made of it on the way. */
export function plainSourceOf(given: Fact, from: Unit, answerOf: AnswerOf): string | undefined {
  let at = whole(given)
  let unit = from
  for (let step = 0; step < MAX_STEPS; step++) {
    const answer = at.kind === 'call' && !isEmpty(at) ? answerOf(at, unit) : undefined
    if (answer) {
      at = whole(answer.fact)
      unit = answer.unit
      continue
    }
    if (at.kind === 'name' || at.kind === 'member') {
      const value = onlyValue(at, unit)
      if (value === undefined) return at.name
      const filling = at.kind === 'name' && isEmpty(value) ? copiedInto(at, unit) : value
      if (filling === undefined) return undefined
      at = whole(filling)
    } else if (at.kind === 'operation' || at.kind === 'template') {
      const [only, ...others] = (at.kind === 'template' ? at.parts : at.operands).filter((part) => !isPadding(part))
      if (only === undefined || others.length > 0) return undefined
      at = whole(only)
    } else return lookedUp(at)
  }
  return undefined
}

function lookedUp(fact: Fact): string | undefined {
  const key = fact.kind === 'index' ? fact.index : fact.kind === 'call' && LOOKUPS.has(calledName(fact)) ? fact.args[0] : undefined
  return key?.kind === 'string' ? key.value : undefined
}

/** `"0" * (32 - len(password))` */
function isPadding(fact: Fact): boolean {
  if (fact.kind === 'string' || fact.kind === 'number') return true
  return fact.kind === 'operation' && fact.operator === '*' && fact.operands.some(({ kind }) => kind === 'string')
}

function isEmpty(fact: Fact): boolean {
  return (fact.kind === 'call' && ALLOCATES.test(calledName(fact))) || (fact.kind === 'list' && fact.items.length === 0)
}

/** What the one call puts in that copies something into a variable of its function. */
function copiedInto(variable: NameFact, unit: Unit): Fact | undefined {
  const owner = enclosingFunction(variable)
  const calls = (unit.callsWith.get(variable.name) ?? []).filter(
    (call) => COPIES.has(calledName(call)) && enclosingFunction(call) === owner,
  )
  const [only, ...others] = calls.flatMap((call) => copied(call, variable.name) ?? [])
  return others.length === 0 ? only : undefined
}

function copied({ args, callee }: CallFact, into: string): Fact | undefined {
  const given = args.map((arg) => sliced(arg)).filter(({ kind }) => kind !== 'number')
  const from = given.find((arg) => !(arg.kind === 'name' && arg.name === into) && arg.kind !== 'member')
  return from ?? (callee.kind === 'member' ? callee.object : undefined)
}
