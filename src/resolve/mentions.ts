/** What stands inside a text that a call is given: `log(`key ${key}`)`, `print("key: " + key.decode())`. */
import type { Site } from '#core/site'
import type { CallFact, Fact } from '#parse/facts'
import { each } from './abstract'
import type { Env } from './abstract'
import type { Resolver } from './resolver'

/** Parts of one text that are looked at. */
const MAX_PARTS = 12
/** Calls that write what they are called on, or given, as text. */
const AS_TEXT: ReadonlySet<string> = new Set(['decode', 'encode', 'hex', 'toString', 'trim', 'strip', 'str', 'String', 'repr', 'format'])

/** The sites that made parts of the texts among the arguments, by the argument's key. */
export function mentionedIn(resolver: Resolver, symbol: string, call: CallFact, env: Env): Map<string, readonly Site[]> {
  const found = new Map<string, readonly Site[]>()
  if (!resolver.externals.readsTexts(env.unit.language.id, symbol)) return found
  for (const [index, arg] of call.args.entries()) {
    const parts = arg.kind === 'named' || arg.kind === 'spread' ? [] : partsOf(arg)
    if (parts.length === 0) continue
    const sites = parts.slice(0, MAX_PARTS).flatMap((part) => madeBy(resolver, part, env))
    if (sites.length > 0) found.set(String(index), [...new Set(sites)])
  }
  return found
}

function madeBy(resolver: Resolver, part: Fact, env: Env): readonly Site[] {
  return each(resolver.evaluate(part, env)).flatMap((value) => (value.kind === 'instance' ? value.sites : []))
}

/** What a text is made of; nothing where it is none. */
function partsOf(fact: Fact): Fact[] {
  switch (fact.kind) {
    case 'template':
      return fact.parts.flatMap(leaves)
    case 'operation':
      return fact.operator === '+' || fact.operator === '%' ? fact.operands.flatMap(leaves) : []
    case 'record':
      return fact.entries.flatMap((entry) => (entry.kind === 'named' ? leaves(entry.value) : []))
    case 'list':
      return fact.items.flatMap(leaves)
    case 'call':
      return ofCall(fact)
    default:
      return []
  }
}

function ofCall({ callee, args }: CallFact): Fact[] {
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
  if (!AS_TEXT.has(name)) return []
  return callee.kind === 'member' && callee.object.kind !== 'string' ? leaves(callee.object) : args.flatMap(leaves)
}

function leaves(fact: Fact): Fact[] {
  if (fact.kind === 'string' || fact.kind === 'number') return []
  const parts = partsOf(fact)
  return parts.length > 0 ? parts : [fact]
}
