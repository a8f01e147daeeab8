/** Whether one condition is at least as narrow as another: sound, not complete; what cannot be shown counts as no. */
import type { Condition, Matcher, Tests } from '#core/match'
import type { ClauseRow } from './policy'

/** Every asset for which `narrow` holds is one for which `wide` holds; a condition that is left out holds for all. */
export function implies(narrow: Condition | undefined, wide: Condition | undefined): boolean {
  if (wide === undefined || same(narrow, wide)) return true
  if (narrow === undefined) return false
  if (narrow.anyOf !== undefined && only(narrow, 'anyOf') && narrow.anyOf.every((part) => implies(part, wide))) return true
  return parts(wide).every((part) => impliesPart(narrow, part))
}

/** Conditions that have to hold together. */
function parts(condition: Condition): Condition[] {
  const { allOf, ...rest } = condition
  const single = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [{ [key]: value } as Condition]))
  return [...single, ...(allOf ?? []).flatMap(parts)]
}

function impliesPart(narrow: Condition, wide: Condition): boolean {
  if (parts(narrow).some((part) => same(part, wide))) return true
  if (wide.anyOf !== undefined) return wide.anyOf.some((part) => implies(narrow, part))
  const [name, matcher] = Object.entries(wide)[0] ?? []
  if (name === undefined || name === 'not' || matcher === undefined) return false
  return parts(narrow).some((part) => {
    const own = (part as Record<string, Matcher | undefined>)[name]
    return own !== undefined && name !== 'anyOf' && matcherImplies(own, matcher as Matcher)
  })
}

function matcherImplies(narrow: Matcher, wide: Matcher): boolean {
  if (same(narrow, wide)) return true
  const [values, allowed] = [listed(narrow), listed(wide)]
  if (allowed !== undefined) return values !== undefined && values.every((value) => allowed.includes(value))
  if (typeof wide !== 'object' || Array.isArray(wide)) return false
  const own: Tests = typeof narrow === 'object' && !Array.isArray(narrow) ? narrow : {}
  return Object.entries(wide).every(([test, bound]) => {
    if (test === 'min')
      return values !== undefined ? values.every((value) => Number(value) >= Number(bound)) : (own.min ?? -Infinity) >= Number(bound)
    if (test === 'max')
      return values !== undefined ? values.every((value) => Number(value) <= Number(bound)) : (own.max ?? Infinity) <= Number(bound)
    if (test === 'present')
      return bound === true && (values !== undefined || own.min !== undefined || own.max !== undefined || own.present === true)
    return same((own as Record<string, unknown>)[test], bound)
  })
}

/** The values that a matcher allows, where it lists them. */
function listed(matcher: Matcher): unknown[] | undefined {
  if (Array.isArray(matcher)) return matcher
  if (typeof matcher !== 'object') return [matcher]
  return matcher.in !== undefined && Object.keys(matcher).length === 1 ? matcher.in : undefined
}

function only(condition: Condition, key: string): boolean {
  return Object.entries(condition).every(([name, value]) => name === key || value === undefined)
}

const STATES: readonly ClauseRow['state'][] = ['approved', 'deprecated', 'legacy', 'prohibited']
const ENFORCEMENTS = ['record', 'warn', 'fail']

/** Whether `row` forbids, on every day that `old` does, at least what `old` forbids, at least as strictly. */
export function covers(row: ClauseRow, old: ClauseRow): boolean {
  if (STATES.indexOf(row.state) < STATES.indexOf(old.state)) return false
  if (ENFORCEMENTS.indexOf(enforcementOf(row)) < ENFORCEMENTS.indexOf(enforcementOf(old))) return false
  if ((row.from ?? '') > (old.from ?? '') || (row.until ?? '9999') < (old.until ?? '9999')) return false
  if (!implies(old.when, row.when)) return false
  return row.require === undefined || (old.require !== undefined && implies(row.require, old.require))
}

function enforcementOf(row: ClauseRow): string {
  return row.enforcement ?? (row.state === 'deprecated' ? 'warn' : row.state === 'approved' ? 'record' : 'fail')
}

/** The rows of the old clause that nothing in the new one covers. */
export function uncovered(old: readonly ClauseRow[], rows: readonly ClauseRow[]): ClauseRow[] {
  return old.filter((row) => row.state !== 'approved' && !rows.some((other) => covers(other, row)))
}

function same(left: unknown, right: unknown): boolean {
  return ordered(left) === ordered(right)
}

/** JSON with its keys in order. */
export function ordered(data: unknown): string {
  return (
    JSON.stringify(data, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
      return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    }) ?? ''
  )
}
