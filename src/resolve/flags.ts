/** Flags of enumerations, which are known by their names: `errors & ~Errors.NameMismatch`. */
import type { Abstract } from './abstract'

/** One flag that another one masks. */
export function flagsOf(operator: string, [left, right]: readonly Abstract[]): Abstract | undefined {
  const isFlag = operator === '&' || operator === '~'
  if (!isFlag || left?.kind !== 'scalar' || typeof left.value !== 'string') return undefined
  if (operator === '~') return right === undefined ? { ...left, value: `~${left.value}` } : undefined
  if (right?.kind !== 'scalar' || typeof right.value !== 'string') return undefined
  const isLeft = right.value === left.value || (right.value.startsWith('~') && right.value !== `~${left.value}`)
  return { ...left, value: isLeft ? left.value : NO_FLAG, origin: 'constant' }
}

/** What enumerations call it when no flag is set; its number is zero. */
const NO_FLAG = 'None'

type Plain = string | number | boolean | null

/** The same, or the word that stands for zero beside it. */
export function isEqual(first: Plain, second: Plain): boolean {
  return first === second || (first === NO_FLAG && second === 0) || (first === 0 && second === NO_FLAG)
}
