/** The engine as its parts see it: they call each other through this, so that no file needs the other. */
import type { Diagnostic } from '#core/diagnostic'
import type { Externals } from '#core/externals'
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import type { CallFact, Fact, FunctionFact } from '#parse/facts'
import { unknownAbstract, wholeConfiguration } from './abstract'
import type { Abstract, Env, Frame, FunctionAbstract } from './abstract'
import type { Caller } from './callers'
import type { Project } from './project'
import type { Unit } from './unit'

/** A site with what only the engine knows of it. */
export interface SiteRecord {
  site: Site
  fact: Fact
  env: Env
  redo: (env: Env) => void
  /** Functions whose callers decide an argument that matters. */
  decidedBy: Set<FunctionFact>
  /** Argument keys that depend on a caller. */
  open: Set<string>
}

/** How far is looked: into all files, what is at hand only, or near by for a decision; what one knows must not answer another. */
export type Reach = '>' | '~' | '?'

export interface Resolver {
  readonly project: Project
  readonly reach: Reach
  readonly externals: Externals
  readonly diagnostics: Diagnostic[]
  evaluate(fact: Fact, env: Env): Abstract
  /** Evaluates from the files that are loaded already; what stands elsewhere is outside. */
  atHand(fact: Fact, env: Env): Abstract
  /** What a test is worth at hand, to decide for a branch. */
  decide(test: Fact, env: Env): Abstract
  /** Computes something once per calling context, guarded like `evaluate`. */
  remember(subject: object, at: Fact, env: Env, compute: () => Abstract): Abstract
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
  /** Calls that are known to mean the function, in whatever file. */
  callersOf(fact: FunctionFact, unit: Unit): readonly Caller[]
  location(fact: Fact, unit: Unit): Location
}

/** A declared type or a cast tells more than a value of which nothing is known. */
export function preferTyped(resolver: Resolver, value: Abstract, type: Fact, env: Env): Abstract {
  if (value.kind === 'unknown') return resolver.typed(type, env, value)
  if (
    value.kind !== 'instance' ||
    value.material ||
    (value.type !== undefined && resolver.externals.reaches(env.unit.language.id, value.type))
  )
    return value
  const declared = resolver.typed(type, env, unknownAbstract('external-call'))
  if (declared.kind === 'instance') return { ...declared, sites: value.sites, ...(value.contents && { contents: value.contents }) }
  return declared.kind === 'object' ? declared : value
}

/** A name outside the repository: what it stands for, when somebody says so, or its one canonical symbol. */
export function symbolFor(resolver: Resolver, unit: Unit, symbol: string): Abstract {
  const language = unit.language.id
  const canonical = resolver.externals.canonical(language, symbol)
  const rule = resolver.externals.reference(language, canonical)
  if (rule?.configuration) return wholeConfiguration(rule.configuration.kind)
  if (rule?.material !== undefined) return { kind: 'material', source: rule.material }
  const constant = rule?.constant ?? resolver.externals.constant(language, canonical)
  if (constant !== undefined && !resolver.externals.knows(language, canonical) && !resolver.externals.leadsOn(language, canonical))
    return { kind: 'scalar', value: constant, origin: 'constant' }
  return { kind: 'symbol', symbol: canonical }
}
