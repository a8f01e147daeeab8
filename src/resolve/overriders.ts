/** What subtypes in the repository put in the place of a member. */
import type { Abstract, ObjectAbstract, TypeAbstract } from './abstract'
import { supertypesOf } from './constructors'
import { implementation } from './implementation'
import { initialValue } from './initialisers'
import type { Resolver } from './resolver'

/** Subtypes that are looked at for what they override. */
const MAX_SUBTYPES = 8

/** The members of subtypes by a name; none where an object that somebody gives may be any of several. */
export function overriders(resolver: Resolver, { type, unknown: given }: ObjectAbstract, name: string): Abstract[] {
  if (type.unit.language.modules === 'go') return implementation(resolver, type, name)
  const found: Abstract[] = []
  for (const { fact, unit } of resolver.project.typesExtending(type.fact.name)) {
    const own = unit.scopes.get(fact)?.names.get(name)?.at(-1)?.fact
    // What only tests put there says nothing of the code that ships.
    if (unit.pathClass === 'test' && type.unit.pathClass !== 'test') continue
    if (own === undefined || fact === type.fact || found.length >= MAX_SUBTYPES) continue
    // An object without a type of its own is known where it is made: it says nothing of one that somebody gives.
    if (given && fact.name === undefined) continue
    const subtype: TypeAbstract = { kind: 'type', fact, unit }
    if (!supertypesOf(resolver, subtype, true).some((parent) => parent.fact === type.fact)) continue
    if (own.kind === 'function')
      found.push({ kind: 'function', fact: own, unit, self: { kind: 'object', type: subtype, construct: undefined }, frame: undefined })
    else if (own.kind === 'bind' && own.value) found.push(initialValue(resolver, own, unit, { unit, frame: undefined }))
  }
  // Of an object that somebody else gives, it is one of them: which one, only callers know.
  return given && found.length > 1 ? [] : found
}
