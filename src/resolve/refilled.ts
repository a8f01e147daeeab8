/** What changes an array in place: one that is filled anew for each message is not the same for every one. */
import type { CallFact, Fact } from '#parse/facts'
import { children, sliced } from '#parse/facts-walk'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

/** Calls that only read what they are given, by the words of their names. */
const READS = /crypt|seal|open|append|write|send|log|print|copyto|equal|verify|sign/i
/** Methods that change what they are called on. */
const CHANGES = /^(?:set|fill|write|put|copyFrom|incr|reverse|xor|random|next)/i

/** Facts of one file that are looked at. */
const MAX_FACTS = 200_000

/** The places that change what `isIt` tells from the rest, called by `name`, beside the call that uses it. */
export function changesTo(resolver: Resolver, name: string, isIt: (fact: Fact) => boolean, use: Fact, unit: Unit): Fact[] {
  resolver.project.openings.mentioning(name, unit)
  const calls = unit.calls.filter((call) => call !== use && !unit.dead.has(call) && changes(resolver, call, isIt, unit))
  return [...calls, ...elementsOf(isIt, unit)]
}

/** Single elements that are spoken of: `nonce[i]++` is in some languages no write that the facts tell from a reading. */
function elementsOf(isIt: (fact: Fact) => boolean, unit: Unit): Fact[] {
  const found: Fact[] = []
  const pending: Fact[] = [unit.file.root]
  for (let seen = 0; pending.length > 0 && seen < MAX_FACTS; seen++) {
    const fact = pending.pop() as Fact
    if (fact.kind === 'index' && fact.index?.kind !== 'list' && isIt(fact.object)) found.push(fact)
    pending.push(...children(fact))
  }
  return found
}

function changes(resolver: Resolver, call: CallFact, isIt: (fact: Fact) => boolean, unit: Unit): boolean {
  const { callee, args, parent } = call
  const method = callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
  if (callee.kind === 'member' && isIt(callee.object)) return CHANGES.test(method)
  if (!args.some((arg) => isIt(sliced(arg.kind === 'named' ? arg.value : arg)))) return false
  const isStatement = parent?.kind === 'block' || parent?.kind === 'other'
  return resolver.externals.mayFill(unit.language.id, method) || (isStatement && !READS.test(method))
}
