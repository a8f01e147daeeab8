/** Words of a library in the catalogue's: 'AES_256' → 'AES-256'. */
import { alternatives, oneOf, unknown } from '#core/value'
import type { Scalar, Value } from '#core/value'

/** null: not known. */
type Renaming = Readonly<Record<string, Scalar | null>>

/** Every member of the value by the name that the row has for it. */
export function mapped(value: Value, map: Renaming | undefined): Value {
  if (map === undefined) return value
  const members = alternatives(value).map((one): Value => {
    const told = one.kind === 'known' ? renamed(one.value, map) : undefined
    if (one.kind !== 'known' || told === undefined) return one
    return told === null ? unknown('expression', one.at) : { ...one, value: told }
  })
  return oneOf(members)
}

/** By its own name, else by the first pattern that fits: a star stands for any text. */
function renamed(scalar: Scalar, map: Renaming): Scalar | null | undefined {
  const text = String(scalar)
  if (Object.hasOwn(map, text)) return map[text]
  const pattern = Object.keys(map).find((key) => key.includes('*') && fits(text, key.split('*')))
  return pattern === undefined ? scalar : map[pattern]
}

function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
  let at = first.length
  for (const part of rest.slice(0, -1)) {
    at = text.indexOf(part, at)
    if (at < 0) return false
    at += part.length
  }
  return at <= text.length - last.length
}
