/** Fields that are given where an object is made: initialisers, records, dataclasses. */
import type { Abstract, ObjectAbstract, TypeAbstract } from './abstract'
import { constructorsOf } from './constructors'
import type { Resolver } from './resolver'

/** `new T { Name = value }`, and the components of a record in their order. */
export function initialised(resolver: Resolver, { made, type, construct }: ObjectAbstract, name: string): Abstract | undefined {
  // What a constructor is given is not the field's before it has run.
  if (made === undefined || (type.unit.language.selfParameter && construct !== undefined)) return undefined
  const entry = made.call.args.find((arg) => arg.kind === 'named' && arg.name === name) ?? made.call.args[componentAt(type, name)]
  return entry && entry.kind !== 'spread' ? resolver.evaluate(entry, made.env) : undefined
}

/** Where a record or dataclass that has no constructor of its own names a component; -1 for any other type. */
function componentAt(type: TypeAbstract, name: string): number {
  const { body } = type.fact
  if (body.kind !== 'block' || constructorsOf(type).length > 0) return -1
  if (type.unit.language.selfParameter) {
    const fields = [...(type.unit.scopes.get(type.fact)?.names ?? [])]
    const components = fields.filter(([, [first]]) => first?.fact.kind === 'bind' && first.fact.type !== undefined)
    return components.findIndex(([field]) => field === name)
  }
  if (body.scope) return -1
  return body.children.slice(0, -1).findIndex((one) => one.kind === 'bind' && one.target.kind === 'name' && one.target.name === name)
}
