/** Properties of objects from outside the repository. */
import type { CallFact, Fact } from '#parse/facts'
import { unknownAbstract } from './abstract'
import type { Abstract, Env, InstanceAbstract } from './abstract'
import { isLength, lengthOf } from './containers'
import { accessor } from './accessors'
import { outside } from './outside'
import type { Resolver } from './resolver'
import { writtenProperty } from './writes'

/** A property of an object from outside: what was written to it, what a model says of it, or a part of the object. */
export function ofInstance(resolver: Resolver, object: InstanceAbstract, name: string, fact: Fact, env: Env): Abstract {
  const language = env.unit.language.id
  const type = object.type === undefined ? undefined : resolver.externals.canonical(language, `${object.type}.${name}`)
  const part: Abstract = {
    kind: 'instance',
    type,
    sites: object.sites,
    receiver: object,
    ...(object.unknown && { unknown: object.unknown }),
  }
  if (isCallee(fact)) return part
  if (isLength(name) && !resolver.externals.reaches(language, type ?? '')) return unknownAbstract('expression')
  if (env.unit.language.accessors && object.type !== undefined) {
    const getter = resolver.externals.canonical(language, accessor(object.type, 'get', name))
    if (resolver.externals.knows(language, getter)) return outside(resolver, getter, object, readAs(fact), env, object.sites)
  }
  const { material, constant } = (type === undefined ? undefined : resolver.externals.reference(language, type)) ?? {}
  if (constant !== undefined) return { kind: 'scalar', value: constant, origin: 'catalogue' }
  const initial: Abstract = material === undefined ? part : { kind: 'material', source: material, at: resolver.location(fact, env.unit) }
  return writtenProperty(resolver, fact, initial, env) ?? initial
}

/** A property that is read, as the call that it stands for. */
function readAs(fact: Fact): CallFact {
  const call: CallFact = { kind: 'call', callee: fact, args: [], constructs: false, start: fact.start, end: fact.end }
  return fact.parent ? { ...call, parent: fact.parent } : call
}

export function isCallee(fact: Fact): boolean {
  return fact.parent?.kind === 'call' && fact.parent.callee === fact
}

/** The method that is called on what stands here. */
export function methodOn(fact: Fact): string | undefined {
  const member = fact.parent
  return member?.kind === 'member' && member.object === fact && member.parent?.kind === 'call' && member.parent.callee === member
    ? member.name
    : undefined
}

/** A member of a text, a number or a list: how many there are, or a method of its type. */
export function ofPlain(object: Abstract, name: string, fact: Fact, { unit: { language } }: Env): Abstract {
  const length = isCallee(fact) ? undefined : lengthOf(object, name)
  if (length) return length
  const type =
    object.kind === 'scalar' && typeof object.value !== 'string' ? `${language.globals}.${typeof object.value}` : language.stringType
  return { kind: 'instance', type: `${type}.${name}`, sites: [], receiver: object }
}
