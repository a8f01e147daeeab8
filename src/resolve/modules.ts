/** What a module of the repository offers under a name. */
import type { Fact } from '#parse/facts'
import { unite } from './abstract'
import type { Abstract } from './abstract'
import { endOfBody } from './flow'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

/** Re-exports are followed this far. */
const MAX_REEXPORTS = 8

export function exportOf(resolver: Resolver, units: readonly Unit[], name: string, depth = 0): Abstract | undefined {
  for (const unit of units) {
    const found = fromUnit(resolver, unit, name, depth)
    if (found) return found
  }
  return undefined
}

function fromUnit(resolver: Resolver, unit: Unit, name: string, depth: number): Abstract | undefined {
  if (depth > MAX_REEXPORTS) return undefined
  const env = { unit, frame: undefined }
  const declared = unit.exports.get(name)
  if (declared?.kind === 'export') return resolver.evaluate(declared.value, env)
  if (declared?.kind === 'import') return reexported(resolver, unit, declared.path, declared.name, depth)
  const commonJs = fromCommonJs(resolver, unit, name)
  if (commonJs) return commonJs
  if (unit.module.names.has(name)) return resolver.name(name, atEnd(unit), env)
  for (const wildcard of unit.wildcards) {
    if (unit.language.modules === 'node' && !wildcard.reexport) continue
    const found = exportOf(resolver, resolver.project.module(unit, wildcard.path, name), name, depth + 1)
    if (found) return found
  }
  return undefined
}

function reexported(resolver: Resolver, unit: Unit, path: string, name: string | undefined, depth: number): Abstract {
  const units = resolver.project.module(unit, path)
  if (units.length > 0) {
    if (name === undefined) return { kind: 'module', unit: units[0] as Unit }
    const found = exportOf(resolver, units, name, depth + 1)
    if (found) return found
  }
  const symbol = name === undefined || name === 'default' ? path : `${path}.${name}`
  return { kind: 'symbol', symbol: resolver.externals.canonical(unit.language.id, symbol) }
}

/** `module.exports = …`, `exports.name = …`. */
function fromCommonJs(resolver: Resolver, unit: Unit, name: string): Abstract | undefined {
  if (unit.language.modules !== 'node') return undefined
  const env = { unit, frame: undefined }
  const found: Abstract[] = []
  const writes = [
    ...(unit.memberWrites.get('module') ?? [])
      .filter((write) => write.path[0] === 'exports')
      .map((write) => ({ path: write.path.slice(1), fact: write.fact })),
    ...(unit.memberWrites.get('exports') ?? []),
  ]
  for (const { path, fact } of writes) {
    if (fact.value === undefined) continue
    if (path.length === 1 && path[0] === name) found.push(resolver.evaluate(fact.value, env))
    if (path.length > 0) continue
    const whole = resolver.evaluate(fact.value, env)
    if (name === 'default') found.push(whole)
    else found.push(...memberOf(resolver, whole, name, fact, unit))
  }
  return found.length > 0 ? unite(found) : undefined
}

function memberOf(resolver: Resolver, whole: Abstract, name: string, fact: Fact, unit: Unit): Abstract[] {
  if (whole.kind === 'record') return whole.entries.has(name) ? [whole.entries.get(name) as Abstract] : []
  const member = resolver.member(whole, name, fact, { unit, frame: undefined })
  return member.kind === 'unknown' ? [] : [member]
}

/** Exports by writing to `exports` or `module.exports` only. */
export function isCommonJs(unit: Unit): boolean {
  return unit.exports.size === 0 && (unit.memberWrites.has('exports') || unit.memberWrites.has('module'))
}

/** A place after everything in the unit, as an importer sees it. */
export function atEnd(unit: Unit): Fact {
  return endOfBody(unit.file.root)
}
