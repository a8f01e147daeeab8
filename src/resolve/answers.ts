/** What a function answers to a word that a row asks it with: whether a check lets an error pass. */
import type { Value } from '#core/value'
import { known } from '#core/value'
import type { Location } from '#core/location'
import type { Env, FunctionAbstract } from './abstract'
import type { Resolver } from './resolver'

/** Whether it surely says yes, by the key that rows read: `given.3.ChainErrors` is the word as its fourth parameter. */
export function answersOf(resolver: Resolver, target: FunctionAbstract, env: Env, at: Location | undefined): Map<string, Value> {
  const found = new Map<string, Value>()
  const { parameters } = target.fact
  for (const { parameter, word } of resolver.externals.questions(env.unit.language.id)) {
    const asked = parameters[parameter]
    // Only what has as many parameters as the word's place says is such a check.
    if (asked === undefined || parameters.length !== parameter + 1) continue
    const question = { ...target, bound: { given: [], id: `?${word}` } }
    resolver.frame(question, undefined, env)?.args.set(asked, () => ({ kind: 'scalar', value: word, origin: 'constant' }))
    const answer = resolver.invoke(question, undefined, env)
    found.set(`given.${String(parameter)}.${word}`, known(answer.kind === 'scalar' && answer.value === true, 'literal', at))
  }
  return found
}
