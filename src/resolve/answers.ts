/** What a function answers to a word that a row asks it with: whether a check lets an error pass. */
import type { Value } from '#core/value'
import { known } from '#core/value'
import type { Location } from '#core/location'
import type { Env, FunctionAbstract } from './abstract'
import { runsToTheEnd } from './bodies'
import { endOfBody, isConditional } from './flow'
import type { Resolver } from './resolver'

/** No text that anybody compares with. */
const GIVEN = '\uFFFC'

/** Whether it surely says yes, by the key that rows read: `given.3.ChainErrors` is the word as its fourth parameter. */
export function answersOf(resolver: Resolver, target: FunctionAbstract, env: Env, at: Location | undefined): Map<string, Value> {
  const found = new Map<string, Value>()
  const { parameters } = target.fact
  for (const { parameter, word } of resolver.externals.questions(env.unit.language.id)) {
    const asked = parameters[parameter]
    // Only what has as many parameters as the word's place says is such a check.
    if (asked === undefined || parameters.length !== parameter + 1) continue
    const question = { ...target, bound: { given: [], id: `?${word}` } }
    const args = resolver.frame(question, undefined, env)?.args
    // What else is handed over is there: a look at that alone refuses nothing.
    for (const other of parameters) args?.set(other, () => ({ kind: 'scalar', value: GIVEN, origin: 'constant' }))
    args?.set(asked, () => ({ kind: 'scalar', value: word, origin: 'constant' }))
    const answer = resolver.invoke(question, undefined, env)
    found.set(`given.${String(parameter)}.${word}`, known(answer.kind === 'scalar' && answer.value === true, 'literal', at))
  }
  return found
}

/** `e.CanTrust = true`: the answer that is written last to a member of what the function is handed, whatever it was; `sets.CanTrust`. */
export function answersGiven({ fact, unit }: FunctionAbstract, at: Location | undefined): Map<string, Value> {
  const found = new Map<string, Value>()
  const end = endOfBody(fact.body)
  if (!runsToTheEnd(fact)) return found
  for (const { target } of fact.parameters) {
    const writes = target.kind === 'name' ? (unit.memberWrites.get(target.name) ?? []) : []
    for (const { path, fact: write } of writes) {
      if (path.length !== 1 || write.start < fact.start || write.end > fact.end) continue
      const name = `sets.${String(path[0])}`
      const isAnswer = write.value?.kind === 'boolean' && !isConditional(write, end)
      if (isAnswer) found.set(name, known(write.value?.kind === 'boolean' && write.value.value, 'literal', at))
      else found.delete(name)
    }
  }
  return found
}
