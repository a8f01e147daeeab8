/** Files as what they declare: where an import names a type, not a file. */
import type { Language } from '#parse/language'
import type { Abstract } from './abstract'
import { enclosingType } from './enclosing'
import type { Unit } from './unit'

/** Imports name types, not files. */
export function hasTypes(language: Language): boolean {
  return language.modules === 'java' || language.modules === 'csharp'
}

export function typeOfFile(units: readonly Unit[], path: string): Abstract {
  const [outer, name] = path.split('.').slice(-2)
  for (const unit of units) {
    const named = unit.types.filter((candidate) => candidate.name === (name ?? outer))
    // A type inside another one is only seen under that one's name.
    const type = named.find((one) => enclosingType(one) === undefined) ?? named.find((one) => enclosingType(one)?.name === outer)
    if (type) return { kind: 'type', fact: type, unit }
  }
  return { kind: 'symbol', symbol: path }
}
