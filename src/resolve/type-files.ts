/** Files as what they declare: where an import names a type, not a file. */
import type { Language } from '#parse/language'
import type { Abstract } from './abstract'
import type { Unit } from './unit'

/** Imports name types, not files. */
export function hasTypes(language: Language): boolean {
  return language.modules === 'java' || language.modules === 'csharp'
}

export function typeOfFile(units: readonly Unit[], path: string): Abstract {
  const [unit] = units
  const name = path.split('.').at(-1)
  const type = unit?.types.find((candidate) => candidate.name === name)
  return unit && type ? { kind: 'type', fact: type, unit } : { kind: 'symbol', symbol: path }
}
