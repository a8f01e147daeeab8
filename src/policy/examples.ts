/** Runs the examples of rules: each one is documentation and a test at once. */
import { known, oneOf, unknown, type Value } from '#core/value'
import { judgeRule, type Judgement } from './judge-rule'
import type { Example, ExampleValue } from './policy'
import type { EffectivePolicy, EffectiveRule } from './effective'

/** An example that does not hold. */
export interface BrokenExample {
  rule: string
  /** Counts from 0, as in the file. */
  index: number
  expected: string
  got: string
}

/** Examples that do not hold, at their own date or the given one; none is the good answer. */
export function brokenExamples(rule: EffectiveRule, policy: EffectivePolicy, asOf: string): BrokenExample[] {
  const broken: BrokenExample[] = []
  for (const [index, example] of (rule.examples ?? []).entries()) {
    const judgement = judgeExample(rule, example, policy, asOf)
    const wanted = example.enforcement ?? judgement.enforcement
    if (judgement.outcome === example.expect && judgement.enforcement === wanted) continue
    broken.push({ rule: rule.id, index, expected: `${example.expect} (${wanted})`, got: `${judgement.outcome} (${judgement.enforcement})` })
  }
  return broken
}

/** What the rule alone says of the example's asset. */
export function judgeExample(rule: EffectiveRule, example: Example, policy: EffectivePolicy, asOf: string): Judgement {
  return judgeRule(rule, exampleProperties(example), policy, example.asOf ?? asOf)
}

/** The properties of an example; an asset is an algorithm in source code unless it says otherwise. */
export function exampleProperties(example: Example): Record<string, Value> {
  const properties: Record<string, Value> = { type: known('algorithm', 'literal'), pathClass: known('source', 'literal') }
  for (const [name, value] of Object.entries(example.asset)) if (value !== undefined) properties[name] = exampleValue(value)
  return properties
}

function exampleValue(value: ExampleValue): Value {
  if (value === 'unknown') return unknown('expression')
  if (typeof value !== 'object') return known(value, 'literal')
  if (value.unknown !== undefined) return unknown(value.unknown)
  if (value.oneOf !== undefined) return oneOf(value.oneOf.map(exampleValue))
  return { kind: 'material', source: value.material ?? 'constant' }
}
