/** The same asset on different days: phases of the standard begin and end on their day. */
import { describe, expect, it } from 'vitest'
import { evaluate } from '#policy/evaluate'
import type { Value } from '#core/value'
import { asset, place, value } from './assets'
import { policyOf } from './built-in'

const policy = policyOf()

function on(asOf: string, properties: Record<string, Value>, rule: string): string {
  const found = evaluate([asset('X', properties)], policy, asOf).find((finding) => finding.rule.id === rule)
  return found === undefined ? 'nothing' : `${found.outcome} ${found.enforcement}`
}

describe('phases of the baseline', () => {
  const rsa2048 = { algorithm: value('RSA'), keyBits: value(2048) }
  const hmacSha1 = { primitive: value('mac'), algorithm: value('HMAC'), hash: value('SHA-1') }
  const p256 = { primitive: value('signature'), algorithm: value('ECDSA'), curve: value('P-256'), function: value('sign') }
  const verifying = { ...p256, function: value('verify') }
  const p224 = { algorithm: value('EC'), curve: value('P-224') }
  const dh2048 = { algorithm: value('DH'), keyBits: value(2048) }

  it.each<[string, Record<string, Value>, string, string[]]>([
    ['RSA-2048', rsa2048, 'weak-rsa-key', ['violation record', 'violation record', 'violation fail', 'violation fail']],
    ['HMAC-SHA-1', hmacSha1, 'weak-mac', ['violation warn', 'violation warn', 'violation fail', 'violation fail']],
    ['P-224', p224, 'weak-curve', ['violation warn', 'violation warn', 'violation fail', 'violation fail']],
    ['DH-2048', dh2048, 'weak-dh-group', ['violation record', 'violation record', 'violation fail', 'violation fail']],
    ['signing with P-256', p256, 'quantum-vulnerable', ['violation record', 'violation record', 'violation record', 'violation fail']],
    [
      'verifying with P-256',
      verifying,
      'quantum-vulnerable',
      ['violation record', 'violation record', 'violation record', 'violation record'],
    ],
    ['P-256 as a curve', p256, 'weak-curve', ['nothing', 'nothing', 'nothing', 'nothing']],
  ])('%s', (_name, properties, rule, expected) => {
    const days = ['2026-11-21', '2030-12-31', '2031-01-01', '2036-01-01']
    expect(days.map((day) => on(day, properties, rule))).toEqual(expected)
  })

  it('follow the schedule of public certificates', () => {
    const certificate = (days: number): Record<string, Value> => ({ trust: value('public'), validityDays: value(days) })
    const judged = (asOf: string, days: number): number =>
      evaluate([asset('certificate', certificate(days), [place()], 'certificate')], policy, asOf).filter(
        ({ enforcement }) => enforcement === 'fail',
      ).length
    expect([judged('2026-03-14', 398), judged('2026-03-15', 398), judged('2026-03-15', 200)]).toEqual([0, 1, 0])
    expect([judged('2027-03-14', 200), judged('2027-03-15', 200), judged('2029-03-14', 100), judged('2029-03-15', 48)]).toEqual([
      0, 1, 0, 1,
    ])
  })
})
