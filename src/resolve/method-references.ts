/** Methods of what stands outside that are handed over by name, `random::nextBytes`, and called by the one method of an interface. */
import type { Fact } from '#parse/facts'
import type { Abstract, Env } from './abstract'
import { isCallee } from './instances'
import type { Resolver } from './resolver'

/** What Java adds to every lambda of a type of its own: these make another function. */
export const ADDED: ReadonlySet<string> = new Set([
  'andThen',
  'compose',
  'negate',
  'and',
  'or',
  'reversed',
  'thenComparing',
  'hashCode',
  'equals',
  'toString',
  'getClass',
])

/** The method itself, where what is called on it is no member of its own: `supplier.get()`. */
export function calledByInterface(resolver: Resolver, object: Abstract, name: string, fact: Fact, env: Env): Abstract | undefined {
  const { language } = env.unit
  if (language.modules !== 'java' || language.accessors || ADDED.has(name) || !isCallee(fact)) return undefined
  const symbol = symbolOf(object)
  const isMethod =
    symbol !== undefined &&
    METHOD.test(symbol) &&
    (resolver.externals.knows(language.id, symbol) || language.comparisons.includes(symbol.slice(symbol.lastIndexOf('.') + 1)))
  return isMethod && !resolver.externals.reaches(language.id, `${symbol}.${name}`) ? object : undefined
}

/** A method of a type: `java.lang.Math.random`. */
const METHOD = /\.[A-Z]\w*\.[a-z]\w*$/

function symbolOf(object: Abstract): string | undefined {
  if (object.kind === 'symbol') return object.symbol
  return object.kind === 'instance' && object.receiver ? object.type : undefined
}
