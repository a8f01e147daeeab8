/** What a policy names: the inventory holds it, whether or not anybody else knows of it. */
import { testValue, type Condition, type Matcher } from '#core/match'
import { known } from '#core/value'
import type { PropertyName } from '#core/vocabulary'
import type { EffectivePolicy } from './effective'

/** Whether some condition of the policy, other than one that asks for any value, holds for a word as the value of a property. */
export function namesIn(policy: EffectivePolicy, property: PropertyName): (word: string) => boolean {
  const rows = Object.values(policy.clauses).flat()
  const conditions = [
    ...policy.rules.flatMap(({ match, require }) => [match, require]),
    ...rows.flatMap(({ when, require }) => [when, require]),
  ]
  const matchers = conditions.flatMap((condition) => (condition === undefined ? [] : matchersOf(condition, property))).filter(isTelling)
  const words = new Set(matchers.flatMap((matcher) => (Array.isArray(matcher) ? matcher : typeof matcher === 'object' ? [] : [matcher])))
  const tests = matchers.filter((matcher) => typeof matcher === 'object' && !Array.isArray(matcher))
  return (word) => words.has(word) || tests.some((matcher) => testValue(matcher, known(word, 'literal'), 'may') === 'yes')
}

/** What stands under `not` is not wanted. */
function matchersOf(condition: Condition, property: PropertyName): Matcher[] {
  const own = condition[property]
  const inner = [...(condition.anyOf ?? []), ...(condition.allOf ?? [])].flatMap((one) => matchersOf(one, property))
  return own === undefined ? inner : [own, ...inner]
}

function isTelling(matcher: Matcher): boolean {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) return true
  return [matcher.in, matcher.startsWith, matcher.contains, matcher.matches, matcher.glob].some((part) => part !== undefined)
}
