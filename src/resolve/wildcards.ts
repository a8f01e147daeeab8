/** Names that a file sees because it imports all of a package, a namespace or a type. */
import type { Abstract } from './abstract'
import { ofType } from './members'
import { exportOf } from './modules'
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

export function fromWildcards(resolver: Resolver, name: string, unit: Unit): Abstract | undefined {
  const wildcards = resolver.project.wildcardsOf(unit)
  for (const path of hasTypes(unit.language) ? wildcards : []) {
    const inner = resolver.project.module(unit, inside(path, name))
    const type = inner.length > 0 ? typeOfFile(inner, inside(path, name)) : undefined
    if (type?.kind === 'type') return type
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
