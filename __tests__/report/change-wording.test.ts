/** The sentences about single differences. */
import { expect, it } from 'vitest'
import { known, oneOf, type Value } from '#core/value'
import { differenceText } from '#report/change-wording'

const list = (...names: string[]): Value => oneOf(names.map((name) => known(name, 'literal')))

it('tells of a list what comes and what goes, and of a value both', () => {
  expect(differenceText('suites', { before: list('A', 'B'), after: list('B', 'C') })).toBe('list of cipher suites with C, without A')
  expect(differenceText('suites', { before: list('A', 'B'), after: list('A') })).toBe('list of cipher suites without B')
  expect(differenceText('minVersion', { before: list('TLSv1.2'), after: list('TLSv1.1', 'TLSv1.2') })).toBe(
    'lowest version TLSv1.2 → TLSv1.1 or TLSv1.2',
  )
  expect(differenceText('rotationDays', { before: known(90, 'literal'), after: known(365, 'literal') })).toBe(
    'rotation period 90 → 365 days',
  )
})
