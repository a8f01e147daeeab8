/** The object that `this` or `self` is, where it stands. */
import type { Fact } from '#parse/facts'
import type { Abstract, Env, TypeAbstract } from './abstract'
import { constructorsOf } from './constructors'
import { enclosingFunction, enclosingType } from './enclosing'
import { contains } from './flow'
import type { Resolver } from './resolver'

/** The current object where `this` or `self` stands. */
export function selfAt(fact: Fact, env: Env): Abstract | undefined {
  const type = enclosingType(fact)
  for (let frame = env.frame; frame; frame = frame.caller.frame) {
    if (frame.self && contains(frame.fact, fact)) return frame.self
  }
  if (type === undefined) return undefined
  const own: TypeAbstract = { kind: 'type', fact: type, unit: env.unit }
  // Seen from a caller of the constructor, the object is the one made there.
  const makers = env.frame ? constructorsOf(own).map((maker) => maker.fact) : []
  for (let frame = env.frame; frame; frame = frame.caller.frame)
    if (makers.includes(frame.fact)) return { kind: 'object', type: own, construct: frame }
  return { kind: 'object', type: own, construct: undefined }
}

/** `{ key, seal() { return this.key } }`: the object that a method is written in. */
export function literalAt(resolver: Resolver, fact: Fact, env: Env): Abstract | undefined {
  if (env.unit.language.selfParameter) return undefined
  for (let owner = enclosingFunction(fact); owner; owner = enclosingFunction(owner)) {
    const { parent } = owner
    if (parent?.kind === 'named' && parent.parent?.kind === 'record')
      return resolver.evaluate(parent.parent, { unit: env.unit, frame: undefined })
  }
  return undefined
}
