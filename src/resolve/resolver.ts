/** The engine as its parts see it: they call each other through this, so that no file needs the other. */
import type { Diagnostic } from '#core/diagnostic'
import type { Externals } from '#core/externals'
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import type { Abstract, Env, Frame, FunctionAbstract } from './abstract'
import type { Project } from './project'
import type { Unit } from './unit'

/** A site with what only the engine knows of it. */
export interface SiteRecord {
  site: Site
  fact: Fact
  env: Env
  /** Functions whose callers decide an argument that matters. */
  decidedBy: Set<FunctionFact>
  /** Argument keys that depend on a caller. */
  open: Set<string>
}

export interface Caller {
  call: CallFact
  unit: Unit
}

export interface Resolver {
  readonly project: Project
  readonly externals: Externals
  readonly diagnostics: Diagnostic[]
  evaluate(fact: Fact, env: Env): Abstract
  name(name: string, fact: Fact, env: Env): Abstract
  member(object: Abstract, name: string, fact: Fact, env: Env): Abstract
  call(call: CallFact, env: Env): Abstract
  /** A declared type as the object it promises. */
  typed(type: Fact, env: Env, reason: Abstract): Abstract
  invoke(target: FunctionAbstract, call: CallFact | undefined, env: Env): Abstract
  frame(target: FunctionAbstract, call: CallFact | undefined, env: Env): Frame | undefined
  record(record: SiteRecord): Site
  siteOf(id: string): SiteRecord | undefined
  noteCaller(fact: FunctionFact, caller: Caller): void
  location(fact: Fact, unit: Unit): Location
}

export function symbolFor(resolver: Resolver, unit: Unit, symbol: string): Abstract {
  const canonical = resolver.externals.canonical(unit.language.id, symbol)
  const constant = resolver.externals.constant(unit.language.id, canonical)
  if (constant !== undefined && !resolver.externals.knows(unit.language.id, canonical)) return { kind: 'scalar', value: constant, origin: 'constant' }
  return { kind: 'symbol', symbol: canonical }
}
