/** Ranges of versions as conditions write them, the ecosystem first: 'npm <9.0.0'. */
import type { Value } from './value'
import { allInRange, isInRange, isRange, SCHEME_NAMES, type SchemeName } from './versions/schemes'

const SEPARATED = /^(\S+)\s+(.*)$/

/** What is wrong with a range; undefined for a good one. */
export function rangeProblem(text: string): string | undefined {
  const [scheme, range = ''] = split(text)
  if (scheme === undefined) return `is no range: it begins with one of ${SCHEME_NAMES.join(', ')}, as in "npm <9.0.0"`
  return isRange(scheme, range) ? undefined : `"${range}" is no range of ${scheme}`
}

/** Whether a version is in a range. One that nothing pins is judged by the range it lies in; undefined where that does not decide. */
export function isWithinRange(text: string, value: Value): boolean | undefined {
  const [scheme, range = ''] = split(text)
  if (scheme === undefined) return undefined
  if (value.kind === 'known') return isInRange(scheme, String(value.value), range)
  const [declaredIn, declared] = value.kind === 'unknown' && value.within !== undefined ? split(value.within) : []
  return declaredIn === scheme && declared !== undefined ? allInRange(scheme, declared, range) : undefined
}

function split(text: string): [SchemeName | undefined, string?] {
  const [, word, range] = SEPARATED.exec(text.trim()) ?? []
  return [SCHEME_NAMES.find((name) => name === word), ...(range === undefined ? [] : [range])] as [SchemeName | undefined, string?]
}
