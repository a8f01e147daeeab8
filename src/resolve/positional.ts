/** Literals of a struct that name no fields: `options{1024, "secret"}` gives them in their order. */
import type { Fact, ListFact } from '#parse/facts'
import type { Abstract, Env, TypeAbstract } from './abstract'
import type { Resolver } from './resolver'

/** The record that the literal makes; undefined where its type is no struct of the repository. */
export function positional(resolver: Resolver, fact: ListFact, env: Env): Abstract | undefined {
  const written = env.unit.language.modules === 'go' ? typeOf(fact) : undefined
  if (written === undefined) return undefined
  const named = written.kind === 'name' ? resolver.evaluate(written, { unit: env.unit, frame: undefined }) : undefined
  const type = named?.kind === 'type' ? named : undefined
  const names = type ? fieldsOf(type) : written.kind === 'name' ? [] : declaredIn(written)
  if (names.length === 0 || names.length !== fact.items.length) return undefined
  const entries = new Map(names.map((name, index) => [name, resolver.evaluate(fact.items[index] as Fact, env)]))
  return { kind: 'record', entries, open: false, ...(type && { of: type }) }
}

/** The type of a literal; one in a list leaves out what the list's type says. */
function typeOf({ type, parent, start }: ListFact): Fact | undefined {
  if (type !== undefined || parent?.kind !== 'list') return type
  const outer = parent.type
  if (outer?.kind !== 'name') return outer
  return outer.name.startsWith('[]') ? { ...outer, name: outer.name.slice(2), start, end: start } : undefined
}

/** What a struct declares, in order; none where something is embedded. */
function fieldsOf({ fact: { body, supertypes } }: TypeAbstract): string[] {
  return supertypes.length > 0 ? [] : declaredIn(body)
}

/** Nesting of facts around the fields of a struct that has no name. */
const MAX_NESTING = 4

/** The fields that a struct declares. */
export function declaredIn(body: Fact, depth = 0): string[] {
  const children = body.kind === 'block' || body.kind === 'other' ? body.children : [body]
  if (children.length === 1 && children[0]?.kind === 'other' && depth < MAX_NESTING) return declaredIn(children[0], depth + 1)
  return children.flatMap((one) => {
    if (one.kind !== 'bind') return []
    const targets = one.target.kind === 'list' ? one.target.items : [one.target]
    return targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []))
  })
}
