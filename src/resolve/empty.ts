/** Objects that are there without anything written to them yet: `var config tls.Config`, `new(tls.Config)`. */
import type { Fact, RecordFact } from '#parse/facts'
import type { Abstract, Env, TypeAbstract } from './abstract'
import { typedRecord } from './objects'
import type { Resolver } from './resolver'

/** An empty array or object of the type; undefined where nobody can say what it holds. */
export function emptyOf(resolver: Resolver, type: Fact, at: Fact, env: Env): Abstract | undefined {
  const length = type.kind === 'name' ? /^\[(\d+)\]/.exec(type.name)?.[1] : undefined
  if (length !== undefined) return { kind: 'zeros', bytes: Number(length), at: resolver.location(at, env.unit) }
  const literal: RecordFact = {
    kind: 'record',
    entries: [],
    type,
    start: at.start,
    end: at.end,
    parent: at.kind === 'call' ? (at.parent ?? at) : at,
  }
  const empty = typedRecord(resolver, literal, { kind: 'record', entries: new Map(), open: false }, env)
  return empty.kind === 'record' && (empty.site || (empty.of && isStruct(empty.of))) ? empty : undefined
}

/** An interface holds nothing until something is assigned. */
function isStruct({ fact }: TypeAbstract): boolean {
  return (
    fact.supertypes.length > 0 ||
    (fact.body.kind === 'block' || fact.body.kind === 'other' ? fact.body.children : [fact.body]).some((one) => one.kind === 'bind')
  )
}
