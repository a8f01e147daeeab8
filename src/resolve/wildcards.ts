/** Names that a file sees because it imports all of a package, a namespace or a type. */
import type { Abstract } from './abstract'
import { ofType } from './members'
import { atEnd, exportOf } from './modules'
import { symbolFor } from './resolver'
import type { Resolver } from './resolver'
import { hasTypes, typeOfFile } from './type-files'
import type { Unit } from './unit'

/** `import static`, `using static`: what stands in a type of the repository. */
export function memberOfType(resolver: Resolver, path: string, name: string, unit: Unit): Abstract | undefined {
  const units = resolver.project.module(unit, path)
  const type = units.length > 0 ? typeOfFile(units, path) : undefined
  return type?.kind === 'type'
    ? (ofType(resolver, type, name, { unit, frame: undefined }, false) ?? ofType(resolver, type, name, { unit, frame: undefined }, true))
    : undefined
}

/** What files declare under the last part of a path: a type, or a function or constant that stands beside types. */
export function declaredIn(resolver: Resolver, units: readonly Unit[], path: string): Abstract | undefined {
  const type = units.length > 0 ? typeOfFile(units, path) : undefined
  if (type?.kind === 'type') return type
  const name = path.slice(path.lastIndexOf('.') + 1)
  for (const unit of units.filter(({ language }) => language.topLevelNames)) {
    const bindings = unit.module.names.get(name) ?? []
    const isOwn = bindings.some(({ fact }) => fact.kind !== 'import' && !(fact.kind === 'function' && fact.parameters[0]?.receives))
    if (isOwn) return resolver.name(name, atEnd(unit), { unit, frame: undefined })
  }
  return undefined
}

export function fromWildcards(resolver: Resolver, name: string, unit: Unit): Abstract | undefined {
  const wildcards = resolver.project.wildcardsOf(unit)
  for (const path of hasTypes(unit.language) ? wildcards : []) {
    const declared = declaredIn(resolver, resolver.project.module(unit, inside(path, name)), inside(path, name))
    if (declared) return declared
    const ofStatic = memberOfType(resolver, path, name, unit)
    if (ofStatic) return ofStatic
  }
  for (const path of hasTypes(unit.language) ? [] : wildcards) {
    const exported = exportOf(resolver, resolver.project.module(unit, path, name), name)
    if (exported) return exported
  }
  for (const path of wildcards) {
    const symbol = resolver.externals.canonical(unit.language.id, inside(path, name))
    const { maps, lists } = unit.language.containers
    // Containers are known to the engine itself; no model speaks of them.
    if (resolver.externals.reaches(unit.language.id, symbol) || maps.includes(symbol) || lists.includes(symbol))
      return symbolFor(resolver, unit, symbol)
  }
  return undefined
}

/** The path '' is the namespace without a name. */
function inside(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
