/** Reads pieces of a document that somebody else wrote: of the wrong kind is the same as not there, and texts are bounded and printable. */

export type Fields = Readonly<Record<string, unknown>>

/** Longest text that is taken over. */
const MAX_TEXT = 300
/** Members of one list that are looked at. */
const MAX_MEMBERS = 1000

/** An object; empty where there is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** Undefined where nothing is said; `__proto__` and the like are keys as any other. */
export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** A text without what cannot be printed. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value
    .slice(0, MAX_TEXT)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
  return text === '' ? undefined : text
}

/** A whole number of at least one, also where it was written as a text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_MEMBERS) : []
}

/** Texts of a list; a text by itself is a list of one. */
export function textsOf(value: unknown): string[] {
  return (typeof value === 'string' ? [value] : listOf(value)).flatMap((one) => textOf(one) ?? [])
}
