/** Which settings fill a class, where code says so: `services.Configure<JwtOptions>(configuration.GetSection("Jwt"))`. */
import type { CallFact, Fact } from '#parse/facts'
import { each, wholeConfiguration } from './abstract'
import type { Abstract, TypeAbstract } from './abstract'
import type { Project } from './project'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

type SettingsBy = NonNullable<Unit['language']['settingsBy']>

interface Saying {
  call: CallFact
  unit: Unit
}

/** Calls by the name of the type that they are called for, and of how many files. */
const known = new WeakMap<Project, { files: number; calls: Map<string, Saying[]> }>()

/** The part of the configuration; undefined where nobody says, or several say otherwise. */
export function boundSettings(resolver: Resolver, { fact, unit }: TypeAbstract): Abstract | undefined {
  const { settingsBy } = unit.language
  if (settingsBy === undefined || fact.name === undefined) return undefined
  const parts = new Map<string, Abstract>()
  for (const { call, unit: other } of callsFor(resolver, settingsBy).get(fact.name) ?? []) {
    const part = other.language === unit.language ? partOf(resolver, call, other) : undefined
    if (part?.kind === 'unknown' && part.part) parts.set(part.part.key, part)
  }
  const [only, ...others] = parts.values()
  return others.length === 0 ? only : undefined
}

function callsFor(resolver: Resolver, settingsBy: SettingsBy): ReadonlyMap<string, readonly Saying[]> {
  const { project } = resolver
  const { section, key } = settingsBy
  const before = known.get(project)
  if (before?.files === project.selected.size) return before.calls
  for (const name of [...section, ...key]) project.openings.calling(name)
  const calls = new Map<string, Saying[]>()
  for (const unit of project.selected)
    for (const call of unit.calls)
      for (const type of call.of === undefined ? filledTypes(resolver, call, unit, settingsBy) : [call.of])
        calls.set(type, [...(calls.get(type) ?? []), { call, unit }])
  known.set(project, { files: project.selected.size, calls })
  return calls
}

function partOf(resolver: Resolver, call: CallFact, unit: Unit): Abstract | undefined {
  const { settingsBy } = unit.language
  if (settingsBy === undefined) return undefined
  if (call.of === undefined) return filling(resolver, call, unit, settingsBy)
  const said = sectionOf(call, settingsBy)
  const value = said && resolver.evaluate(said.fact, { unit, frame: undefined })
  if (said?.isKey !== true) return value
  return value?.kind === 'scalar'
    ? { ...wholeConfiguration(settingsBy.kind), part: { kind: settingsBy.kind, key: String(value.value).replaceAll(':', '.') } }
    : undefined
}

/** `configuration.Bind("Jwt", options)`, `section.Bind(options)`: the names of the types of what is filled. */
function filledTypes(resolver: Resolver, { callee, args }: CallFact, unit: Unit, { into }: SettingsBy): string[] {
  const target = args.at(-1)
  if (callee.kind !== 'member' || !into.includes(callee.name) || target === undefined || args.length > 2) return []
  return each(resolver.evaluate(target, { unit, frame: undefined })).flatMap((one) =>
    one.kind === 'object' ? (one.type.fact.name ?? []) : [],
  )
}

/** The section that is called, and below it the part that is named. */
function filling(resolver: Resolver, { callee, args }: CallFact, unit: Unit, { kind }: SettingsBy): Abstract | undefined {
  if (callee.kind !== 'member') return undefined
  const env = { unit, frame: undefined }
  const around = resolver.evaluate(callee.object, env)
  const [name] = args.length > 1 ? args : []
  const key = name && resolver.evaluate(name, env)
  if (key !== undefined && key.kind !== 'scalar') return undefined
  const isWhole = around.kind === 'instance' && around.type !== undefined && isConfiguration(resolver, around.type, unit)
  const outer = around.kind === 'unknown' ? around.part : isWhole ? { kind, key: '' } : undefined
  if (outer?.kind !== kind) return undefined
  const inner = key === undefined ? '' : String(key.value).replaceAll(':', '.')
  return { ...wholeConfiguration(kind), part: { kind, key: [outer.key, inner].filter((part) => part !== '').join('.') } }
}

/** It gives sections by their name. */
function isConfiguration({ externals }: Resolver, type: string, { language }: Unit): boolean {
  return externals.knows(language.id, externals.canonical(language.id, `${type}.GetSection`))
}

/** The section or its name: an argument, what the call is called on, or what the next call of the chain is given. */
function sectionOf(call: CallFact, said: SettingsBy): { fact: Fact; isKey: boolean } | undefined {
  const { section, key } = said
  const { callee, args, parent } = call
  const name = callee.kind === 'member' ? callee.name : ''
  const [first] = args
  const given = args.at(-1)
  if (key.includes(name) && first) return { fact: first, isKey: true }
  if (section.includes(name) && given) return { fact: given, isKey: false }
  if (section.includes(name) && callee.kind === 'member') return { fact: callee.object, isKey: false }
  const next = parent?.kind === 'member' && parent.object === call && parent.parent?.kind === 'call' ? parent.parent : undefined
  return next && sectionOf(next, said)
}
