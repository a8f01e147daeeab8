/** Which settings fill a class, where code says so: `services.Configure<JwtOptions>(configuration.GetSection("Jwt"))`. */
import type { CallFact, Fact } from '#parse/facts'
import { wholeConfiguration } from './abstract'
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

function callsFor({ project }: Resolver, { section, key }: SettingsBy): ReadonlyMap<string, readonly Saying[]> {
  const before = known.get(project)
  if (before?.files === project.selected.size) return before.calls
  for (const name of [...section, ...key]) project.openings.calling(name)
  const calls = new Map<string, Saying[]>()
  for (const unit of project.selected)
    for (const call of unit.calls) if (call.of !== undefined) calls.set(call.of, [...(calls.get(call.of) ?? []), { call, unit }])
  known.set(project, { files: project.selected.size, calls })
  return calls
}

function partOf(resolver: Resolver, call: CallFact, unit: Unit): Abstract | undefined {
  const { settingsBy } = unit.language
  if (settingsBy === undefined) return undefined
  const said = sectionOf(call, settingsBy)
  const value = said && resolver.evaluate(said.fact, { unit, frame: undefined })
  if (said?.isKey !== true) return value
  return value?.kind === 'scalar'
    ? { ...wholeConfiguration(settingsBy.kind), part: { kind: settingsBy.kind, key: String(value.value).replaceAll(':', '.') } }
    : undefined
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
