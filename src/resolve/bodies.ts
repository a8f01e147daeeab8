/** What a function's body does, as far as checks that were switched off show it. */
import type { BranchFact, Fact, FunctionFact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import type { Env } from './abstract'
import { askedOf } from './asked-parameters'
import type { Resolver } from './resolver'
import { firstWord, isTelling, isTellingWord } from './telling-calls'

/** Facts of a body that are looked at; a longer one does something. */
const MAX_FACTS = 400

/** Calls that refuse by throwing, by the first word of their name. */
const REFUSING: ReadonlySet<string> = new Set([
  'check',
  'verify',
  'validate',
  'assert',
  'require',
  'ensure',
  'throw',
  'fail',
  'abort',
  'panic',
  'must',
])

export type BodyKind = 'empty' | 'returns-true' | 'returns-nothing' | 'throws' | 'other'

/** `env` is what the body is evaluated in, where a constant that it returns is to be known. */
function bodyOf(resolver: Resolver, fact: FunctionFact, env: Env): BodyKind {
  const returns = resolver.project.returnsOf(fact, env.unit)
  if (fact.isExpression && answersYes(fact)) return 'returns-true'
  if (fact.isExpression) return isNothing(fact.body) ? 'returns-nothing' : isTrue(resolver, fact.body, env) ? 'returns-true' : 'other'
  const statements =
    fact.body.kind === 'block' || fact.body.kind === 'other' ? fact.body.children.filter((one) => !isNoise(one)) : [fact.body]
  if (statements.length === 0) return 'empty'
  const [only] = statements
  if (statements.length === 1 && only && plain(only).kind === 'jump') return 'throws'
  const live = returns.filter((one) => !env.unit.dead.has(one))
  if (live.every(({ value }) => value === undefined) && acceptsAll(fact, true) && answersYes(fact)) return 'returns-true'
  const saysYes = live.length > 0 && live.every(({ value }) => value?.kind === 'boolean' && value.value)
  if (!acceptsAll(fact, saysYes)) return 'other'
  if (live.length === 0) return 'empty'
  if (live.every(({ value }) => value === undefined || isNothing(value))) return 'returns-nothing'
  return live.every(({ value }) => value !== undefined && isTrue(resolver, value, env)) ? 'returns-true' : 'other'
}

/** `(key, done) => done(true)`: the answer goes to a function that was handed in, and is always yes. */
function answersYes({ body, parameters }: FunctionFact): boolean {
  const handed = new Set(parameters.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : [])))
  const answers: boolean[] = []
  const pending: Fact[] = [body]
  let seen = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (++seen > MAX_FACTS) return false
    if (next.kind === 'call' && next.callee.kind === 'name' && handed.has(next.callee.name))
      answers.push(next.args.length === 1 && next.args[0]?.kind === 'boolean' && next.args[0].value)
    pending.push(...children(next))
  }
  return answers.length > 0 && answers.every((isYes) => isYes)
}

/** What rows may ask of a body: what it does, the names in it, and where it decides something what it asks of its parameters. */
export function bodyFacts(resolver: Resolver, fact: FunctionFact, env: Env): Map<string, string> {
  const kind = bodyOf(resolver, fact, env)
  const facts = new Map<string, string>([
    ['body', kind],
    ['body.names', namesIn(fact)],
  ])
  if (kind !== 'other') return facts
  const asked = askedOf(fact)
  for (const [position, names] of asked.entries()) facts.set(`body.asks.${String(position)}`, names.join(' '))
  return facts.set('body.asks', [...new Set(asked.flat())].sort().join(' '))
}

/** What a body refers to and calls, by the last word of each: `handler.proceed()` is `proceed`. */
function namesIn({ body }: FunctionFact): string {
  const names = new Set<string>()
  const pending: Fact[] = [body]
  let seen = 0
  for (let next = pending.pop(); next && seen < MAX_FACTS; next = pending.pop()) {
    seen++
    if (next.kind === 'member' || next.kind === 'name') names.add(next.name)
    pending.push(...children(next))
  }
  return [...names].sort().join(' ')
}

function plain(fact: Fact): Fact {
  return fact.kind === 'other' && fact.children.length === 1 ? (fact.children[0] as Fact) : fact
}

function isTrue(resolver: Resolver, fact: Fact, env: Env): boolean {
  if (fact.kind === 'boolean') return fact.value
  if (fact.kind === 'function' || fact.kind === 'record') return false
  const value = resolver.evaluate(fact, env)
  return value.kind === 'scalar' && value.value === true
}

/** Whether all that is done there is to tell of it, or nothing. */
export function onlyTells(fact: Fact): boolean {
  const pending: Fact[] = [fact]
  let seen = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (++seen > MAX_FACTS || ACTING.has(next.kind)) return false
    if (next.kind === 'bind' && !namesException(next.value)) return false
    if (next.kind === 'call' && !isTelling(next.callee)) return false
    pending.push(...children(next))
  }
  return true
}

/** `except InvalidSignature as error` */
function namesException(value: Fact | undefined): boolean {
  if (value?.kind === 'list') return value.items.every(namesException)
  return value === undefined || ((value.kind === 'name' || value.kind === 'member') && /^[A-Z][a-z]/.test(value.name))
}

const ACTING: ReadonlySet<string> = new Set(['return', 'jump', 'branch'])

/**
 * Nothing in it can refuse: it throws nothing, and calls nothing that might, but what only tells or what is caught and
 * dropped. Where every answer is yes, a call would have to throw to refuse: only one that is named for it may.
 */
function acceptsAll({ body, parameters }: FunctionFact, saysYes: boolean, mayAnswer = false): boolean {
  const given = new Set(parameters.flatMap(({ target }) => (target.kind === 'name' ? [target.name] : [])))
  const pending: Fact[] = [body]
  let seen = 0
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (++seen > MAX_FACTS) return false
    if (next.kind === 'function' || next.kind === 'type') continue
    if (next.kind === 'jump' && next.leaves === 'function') return false
    // An answer given through what was handed in: `e.CanTrust = …`.
    if (mayAnswer ? next.kind === 'return' : isAnswer(next, given)) return false
    if (next.kind === 'call' && !next.constructs && mayRefuse(firstWord(next.callee), saysYes)) return false
    // What a log is told refuses nothing: `log.warn("{}", chain.first().name)`.
    if (next.kind === 'call' && LOGS.has(firstWord(next.callee))) continue
    if (isTry(next)) pending.push(...next.arms.slice(1))
    else pending.push(...children(next))
  }
  return true
}

const LOGS: ReadonlySet<string> = new Set(['log', 'debug', 'info', 'warn', 'warning', 'error', 'trace', 'print', 'println', 'printf'])

function isAnswer(fact: Fact, given: ReadonlySet<string>): boolean {
  const target = fact.kind === 'bind' && fact.target.kind === 'member' ? fact.target.object : undefined
  return target?.kind === 'name' && given.has(target.name)
}

/** Nothing in the body leaves it or may throw before its end, whatever it answers through what it is handed. */
export function runsToTheEnd(fact: FunctionFact): boolean {
  return acceptsAll(fact, true, true)
}

/** `try`: the first arm, and what catches. */
function isTry(fact: Fact): fact is BranchFact {
  return fact.kind === 'branch' && fact.test === undefined && !fact.loop && !fact.breakable && fact.arms.length > 1
}

function mayRefuse(word: string, saysYes: boolean): boolean {
  return saysYes ? REFUSING.has(word) : !isTellingWord(word)
}

function isNothing(fact: Fact): boolean {
  return (
    fact.kind === 'null' ||
    (fact.kind === 'name' && fact.name === 'Unit') ||
    (fact.kind === 'list' && fact.items.length === 0) ||
    (fact.kind === 'call' && fact.callee.kind === 'name' && fact.callee.name.endsWith('[]'))
  )
}

/** Docstrings and empty statements. */
function isNoise(fact: Fact): boolean {
  if (fact.kind === 'string') return true
  return fact.kind === 'other' && fact.children.every(isNoise)
}
