/** Values of declarations as the property takes them, where they are written as text. */
import { alternatives, oneOf, type Scalar, type Value } from '#core/value'
import { kindOf } from '#core/vocabulary'

/** In declarations and files of settings numbers and truths may be written as text: `"true"` is true. */
export function asKind(value: Value, property: string): Value {
  const kind = kindOf(property)
  if (kind === 'string') return value
  const members = alternatives(value)
  if (!members.some((one) => one.kind === 'known' && typeof one.value === 'string')) return value
  return oneOf(
    members.map((one) => (one.kind === 'known' && typeof one.value === 'string' ? { ...one, value: scalarOf(one.value, kind) } : one)),
    value.at,
  )
}

function scalarOf(text: string, kind: 'int' | 'bool'): Scalar {
  if (kind === 'bool') return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}
