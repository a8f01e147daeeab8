/** What fills the objects of a type with settings: `viper.Unmarshal(&config)`, `configuration.Bind("Jwt", options)`. */
import type { CallFact, TypeFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { each } from './abstract'
import type { Abstract, TypeAbstract, UnknownAbstract } from './abstract'
import type { Project } from './project'
import type { Reach, Resolver } from './resolver'
import type { Unit } from './unit'

/** Calls of one file that are looked at. */
const MAX_CALLS = 200

/** `internal/config/load.go`, `settings.go` */
const ABOUT_SETTINGS = /(?:^|\/)(?:conf|settings|env)[a-z]*(?:\/[^/]+|\.\w+)$/i

type Parts = Map<TypeFact, Map<string, UnknownAbstract>>

interface Known {
  /** Files that were there: they grow. */
  size: number
  parts: Parts
}

const known = new WeakMap<Project, Map<string, Known>>()

/** The part of the configuration; undefined where nothing fills the type, or several parts do. */
export function fillingSettings(resolver: Resolver, type: TypeAbstract): UnknownAbstract | undefined {
  const { unit, fact } = type
  const names = resolver.externals.settingFillers(unit.language.id)
  if (names.length === 0 || fact.name === undefined) return undefined
  const { project } = resolver
  // What is about settings by its name is read whole; elsewhere what is there has to do.
  const near = ABOUT_SETTINGS.test(unit.file.path) ? [unit, ...project.siblings(unit, fact.name)] : project.loadedSiblings(unit)
  const beside = partsIn(resolver, `${unit.file.path}:${fact.name}`, [...new Set(near)], names)
  const found = beside.get(fact) ?? partsIn(resolver, unit.language.id, [...project.selected], names).get(fact)
  const [only, ...others] = found?.values() ?? []
  return others.length === 0 ? only : undefined
}

function partsIn(resolver: Resolver, key: string, units: readonly Unit[], names: readonly string[]): Parts {
  const reach: Reach = resolver.reach
  const all = known.get(resolver.project) ?? new Map<string, Known>()
  known.set(resolver.project, all)
  // Looked through once for as many files.
  const before = all.get(reach + key)
  if (before?.size === units.length) return before.parts
  for (const unit of units) for (const name of names) resolver.project.openings.callingIn(name, unit)
  const calls = units.flatMap((unit) => callsIn(unit, names).map((call) => ({ call, unit })))
  const parts: Parts = new Map()
  all.set(reach + key, { size: units.length, parts })
  for (const { call, unit } of calls) notePart(resolver, call, unit, parts)
  return parts
}

function callsIn(unit: Unit, names: readonly string[]): CallFact[] {
  return names.flatMap((name) => unit.callsTo.get(name) ?? []).slice(0, MAX_CALLS)
}

function notePart(resolver: Resolver, call: CallFact, unit: Unit, parts: Parts): void {
  const env = { unit, frame: undefined }
  if (unit.dead.has(call) || call.args.length === 0) return
  for (const one of each(resolver.evaluate(call, env))) {
    if (one.kind !== 'instance' || one.unknown?.part === undefined) continue
    for (const site of one.sites) {
      const index = resolver.externals.effect(site).value?.fills
      const target = index === undefined ? undefined : call.args[Number(index)]
      for (const type of target ? typesOf(resolver.evaluate(sliced(target), env)) : []) {
        const { kind, key } = one.unknown.part
        parts.set(type, (parts.get(type) ?? new Map<string, UnknownAbstract>()).set(`${kind}:${key}`, one.unknown))
      }
    }
  }
}

function typesOf(value: Abstract): TypeFact[] {
  return each(value).flatMap((one) => {
    if (one.kind === 'record') return one.of ? [one.of.fact] : []
    return one.kind === 'object' ? [one.type.fact] : []
  })
}
