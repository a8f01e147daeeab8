/** Every built-in rule does in its own examples what they say, and each has enough of them. */
import { describe, expect, it } from 'vitest'
import { brokenExamples } from '#policy/examples'
import { policyOf, TODAY } from './built-in'

const policy = policyOf()

describe.each(policy.rules.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('does what its examples say', () => {
    expect(brokenExamples(rule, policy, TODAY)).toEqual([])
  })

  it('has an example where it fires and one where it stays quiet', () => {
    const outcomes = new Set(rule.examples?.map((example) => example.expect))
    expect(outcomes).toContain('violation')
    expect(outcomes.has('ok') || outcomes.has('nothing')).toBe(true)
  })

  it('shows an unresolved value, and an asset it does not speak of', () => {
    const outcomes = new Set(rule.examples?.map((example) => example.expect))
    expect(outcomes).toContain('unresolved')
    expect(outcomes).toContain('nothing')
  })

  it('has a weakness or a control, and advice that is short', () => {
    expect([...rule.controls, ...(rule.concepts ?? [])].length).toBeGreaterThan(0)
    expect(rule.instead.length).toBeLessThan(200)
    expect(rule.because.length).toBeLessThan(260)
  })
})
