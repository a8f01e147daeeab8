/** What a comparison of known values gives. */
import { unknownAbstract } from './abstract'
import type { Abstract } from './abstract'
import { isEqual } from './flags'

const ORDER: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

const EQUAL: ReadonlySet<string> = new Set(['==', '===', 'is'])
const DIFFERENT: ReadonlySet<string> = new Set(['!=', '!==', 'is not'])

/** Known texts and numbers are equal or not. */
export function compare(operator: string, [left, right]: readonly Abstract[], zeroValues: boolean): Abstract | undefined {
  const order = ORDER[operator]
  if (!order && !EQUAL.has(operator) && !DIFFERENT.has(operator)) return undefined
  const [one, other] = [plainOf(left), plainOf(right)]
  const [first, second] = zeroValues ? [zeroBeside(one, other), zeroBeside(other, one)] : [one, other]
  if (first === undefined || second === undefined) return unknownAbstract('expression')
  const value = order
    ? typeof first === 'number' && typeof second === 'number' && order(first, second)
    : isEqual(first, second) === EQUAL.has(operator)
  return { kind: 'scalar', value, origin: 'constant' }
}

/** A field that nobody wrote is the zero of its type, which is that of what it is compared with. */
function zeroBeside(value: Plain | undefined, other: Plain | undefined): Plain | undefined {
  if (value !== null) return value
  return typeof other === 'string' ? '' : typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : value
}

/** Whether two values are the same, where both are known. */
export function isSame(left: Abstract, right: Abstract): boolean | undefined {
  const [first, second] = [plainOf(left), plainOf(right)]
  return first === undefined || second === undefined ? undefined : first === second
}

/** What can be compared: text, numbers, constants of an enumeration, and nothing. */
type Plain = string | number | boolean | null

function plainOf(value: Abstract | undefined): Plain | undefined {
  if (value?.kind === 'object' && value.constant !== undefined) return `${value.type.fact.name ?? ''}.${value.constant}`
  if (value?.kind === 'null' || (value?.kind === 'unknown' && value.reason === 'absent')) return null
  return value?.kind === 'scalar' && !value.overridable ? value.value : undefined
}
