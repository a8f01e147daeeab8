/** Keys of the entries of a literal: names of fields, or constants that stand for the keys of a table. */
import type { NameFact, NamedFact, RecordFact } from '#parse/facts'
import type { Abstract, Env } from './abstract'
import { declaredIn } from './positional'
import type { Resolver } from './resolver'

/** The key of an entry; undefined where nobody knows it. */
export function keyOf(resolver: Resolver, entry: NamedFact, record: RecordFact, env: Env): string | undefined {
  if (typeof entry.name !== 'string') return textOf(resolver.evaluate(entry.name, env))
  const { name, start } = entry
  // `map[tier]int{small: 1024}`: what is no text is a constant there, not a field.
  if (!isTable(record, env) || !env.unit.file.lines.text.startsWith(name, start)) return name
  const constant: NameFact = { kind: 'name', name, start, end: start + name.length, parent: entry }
  return textOf(resolver.evaluate(constant, env))
}

function textOf(value: Abstract): string | undefined {
  return value.kind === 'scalar' ? String(value.value) : undefined
}

/** A map or an array; what has the name of a type is a struct. */
function isTable({ type }: RecordFact, { unit }: Env): boolean {
  if (unit.language.modules !== 'go' || type === undefined) return false
  return type.kind === 'other' ? declaredIn(type).length === 0 : type.kind === 'name' && type.name.startsWith('[')
}
