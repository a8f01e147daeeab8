/** Literals of a struct that name no fields: `options{1024, "secret"}` gives them in their order. */
import type { Fact, ListFact } from '#parse/facts'
import type { Abstract, Env, TypeAbstract } from './abstract'
import type { Resolver } from './resolver'

/** The record that the literal makes; undefined where its type is no struct of the repository. */
export function positional(resolver: Resolver, fact: ListFact, env: Env): Abstract | undefined {
  if (fact.type?.kind !== 'name' || env.unit.language.modules !== 'go') return undefined
  const type = resolver.evaluate(fact.type, { unit: env.unit, frame: undefined })
  const names = type.kind === 'type' ? fieldsOf(type) : []
  if (type.kind !== 'type' || names.length === 0 || names.length !== fact.items.length) return undefined
  const entries = new Map(names.map((name, index) => [name, resolver.evaluate(fact.items[index] as Fact, env)]))
  return { kind: 'record', entries, open: false, of: type }
}

/** What a struct declares, in order; none where something is embedded. */
function fieldsOf({ fact: { body, supertypes } }: TypeAbstract): string[] {
  if (supertypes.length > 0) return []
  const children = body.kind === 'block' || body.kind === 'other' ? body.children : [body]
  return children.flatMap((one) => {
    if (one.kind !== 'bind') return []
    const targets = one.target.kind === 'list' ? one.target.items : [one.target]
    return targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []))
  })
}
