/** What the engine knows of an expression while it follows it; at a site's edge it becomes a core Value. */
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import type { MaterialSource, Origin, Scalar, UnknownReason } from '#core/value'
import type { CallFact, FunctionFact, NameFact, ParameterFact, TypeFact } from '#parse/facts'
import type { Unit } from './unit'

export interface ScalarAbstract {
  kind: 'scalar'
  value: Scalar
  origin: Origin
  at?: Location
  /** An environment variable: where it is not set, a default beside it holds. */
  overridable?: true
}
export interface NullAbstract {
  kind: 'null'
}
/** An array of zeros, constant until something fills it. */
export interface ZerosAbstract {
  kind: 'zeros'
  bytes: number | undefined
  at?: Location
}
export interface MaterialAbstract {
  kind: 'material'
  source: MaterialSource
  bytes?: number
  fingerprint?: string
  at?: Location
  /** The known parts of a text that it stands in. */
  pieces?: string
  /** Sites that made parts of the text. */
  among?: readonly Site[]
  /** Of what was read from a file: its name as the code gives it. */
  path?: string
}
export interface UnknownAbstract {
  kind: 'unknown'
  reason: UnknownReason
  /** Functions whose callers would know. */
  decidedBy: readonly FunctionFact[]
  at?: Location
  /** The known parts of a text, with a gap for each other one. */
  pieces?: string
  /** Sites that made parts of the text. */
  among?: readonly Site[]
  /** A part of the configuration, as far as its key is known: what stands in it may be known. */
  part?: { kind: string; key: string; optionsBy?: readonly string[] }
}
export interface OneOfAbstract {
  kind: 'one-of'
  values: Abstract[]
}
export interface RecordAbstract {
  kind: 'record'
  entries: Map<string, Abstract>
  /** Something unknown was spread in or written by a computed key. */
  open: boolean
  /** What an entry may be that is not among them: the arguments of a caller. */
  rest?: UnknownAbstract
  /** Sites that made it: a typed object. */
  site?: Site
  /** The variable of that literal, whose writes are among the entries. */
  variable?: NameFact
  /** The repository's type that it is a literal of. */
  of?: TypeAbstract
  /** The type from outside that it is a literal of, where somebody speaks of its methods. */
  outer?: string
}
export interface ListAbstract {
  kind: 'list'
  items: Abstract[]
  open: boolean
  rest?: UnknownAbstract
}
/** A name outside the repository. */
export interface SymbolAbstract {
  kind: 'symbol'
  symbol: string
  /** Where it is written, when it stands for a value. */
  at?: Location
}
export interface FunctionAbstract {
  kind: 'function'
  fact: FunctionFact
  unit: Unit
  self?: Abstract
  /** What it is called on as an extension: its first argument. */
  on?: Abstract
  bound?: Bound
  frame: Frame | undefined
}
/** By position or name. */
export interface GivenArgument {
  key: string
  value: Abstract
}
/** Arguments that were given before the call: functools.partial, bind. */
export interface Bound {
  given: readonly GivenArgument[]
  /** Tells one such function from another of the same target. */
  id: string
}
/** Something outside the repository of which some arguments are given already. */
export interface PartialAbstract {
  kind: 'partial'
  of: SymbolAbstract | InstanceAbstract
  bound: Bound
}
export interface TypeAbstract {
  kind: 'type'
  fact: TypeFact
  unit: Unit
}
/** An object of a type outside the repository, or a member of one. */
export interface InstanceAbstract {
  kind: 'instance'
  /** Undefined when only the sites it comes from are known. */
  type: string | undefined
  sites: readonly Site[]
  /** Set when the object is itself key material: a generated key. */
  material?: MaterialAbstract
  /** The object this is a member of. */
  receiver?: Abstract
  /** What is in it, where it is a map or a list. */
  contents?: RecordAbstract | ListAbstract
  /** Set when the object itself is not known, only its type. */
  unknown?: UnknownAbstract
}
/** An object of a type of the repository. */
export interface ObjectAbstract {
  kind: 'object'
  type: TypeAbstract
  construct: Frame | undefined
  /** `super`: its methods are this very type's, whatever subtypes put in their place. */
  isParent?: true
  /** Its name, where it is a constant of an enumeration. */
  constant?: string
  /** Where it was made: an initialiser's entries stand there. */
  made?: { call: CallFact; env: Env }
  /** What was written to its fields since, by the code that uses it. */
  written?: ReadonlyMap<string, Abstract>
  unknown?: UnknownAbstract
}
export interface ModuleAbstract {
  kind: 'module'
  unit: Unit
}

export type Abstract =
  | ScalarAbstract
  | NullAbstract
  | ZerosAbstract
  | MaterialAbstract
  | UnknownAbstract
  | OneOfAbstract
  | RecordAbstract
  | ListAbstract
  | SymbolAbstract
  | FunctionAbstract
  | PartialAbstract
  | TypeAbstract
  | InstanceAbstract
  | ObjectAbstract
  | ModuleAbstract

/** One call of a repository function: what its parameters hold. */
export interface Frame {
  fact: FunctionFact
  /** Evaluated when first asked for: most arguments never matter. */
  args: Map<ParameterFact, () => Abstract>
  self: Abstract | undefined
  caller: Env
  /** Where the function itself was made: a closure sees what was there. */
  home?: Frame
  call: CallFact | undefined
  depth: number
  /** Names the chain of calls; sites seen through different chains are different. */
  key: string
  /** What was evaluated in this frame. */
  memory: Map<object, Abstract>
  /** What is being computed inside. */
  running: Set<object>
}

export interface Env {
  unit: Unit
  frame: Frame | undefined
}

/** Closures inside closures are looked through this far. */
const MAX_HOMES = 8

/** The running call of a function that `env` stands in: a caller's, or the one around a closure. */
export function frameOf(owner: FunctionFact, env: Env): Frame | undefined {
  for (let frame = env.frame; frame; frame = frame.caller.frame) {
    let home: Frame | undefined = frame
    for (let step = 0; home && step < MAX_HOMES; step++, home = home.home) if (home.fact === owner) return home
  }
  return undefined
}

export function unknownAbstract(reason: UnknownReason, at?: Location, decidedBy: readonly FunctionFact[] = []): UnknownAbstract {
  return at ? { kind: 'unknown', reason, decidedBy, at } : { kind: 'unknown', reason, decidedBy }
}

/** What an open record or list may hold beside what is known. */
export function restOf(container: RecordAbstract | ListAbstract): UnknownAbstract {
  return container.rest ?? unknownAbstract('expression')
}

/** The configuration itself, of which no key was named yet. */
export function wholeConfiguration(kind: string): UnknownAbstract {
  return { ...unknownAbstract('environment'), part: { kind, key: '' } }
}

/** More alternatives than this are one unknown. */
const MAX_ALTERNATIVES = 12

/** One abstract of several; nested one-ofs flatten, equal scalars fold. */
export function unite(values: readonly Abstract[]): Abstract {
  const flat: Abstract[] = []
  const seen = new Set<string>()
  for (const value of values.flatMap((one) => (one.kind === 'one-of' ? one.values : [one]))) {
    const key = identity(value)
    if (key !== undefined && seen.has(key)) continue
    if (key !== undefined) seen.add(key)
    if (!flat.includes(value)) flat.push(value)
  }
  const [first] = flat
  if (first === undefined) return unknownAbstract('absent')
  if (flat.length === 1) return first
  return flat.length > MAX_ALTERNATIVES ? unknownAbstract('budget') : { kind: 'one-of', values: flat }
}

/** The same for values that are the same; undefined where only the object itself can tell. */
export function identity(value: Abstract): string | undefined {
  if (value.kind === 'scalar') return `${typeof value.value}:${String(value.value)}`
  if (value.kind === 'null') return 'null'
  if (value.kind === 'symbol') return `symbol:${value.symbol}`
  if (value.kind === 'unknown') return `unknown:${value.reason}:${value.decidedBy.map((fact) => fact.start).join()}:${value.pieces ?? ''}`
  return undefined
}

/** The members of a one-of, or the value itself. */
export function each(value: Abstract): readonly Abstract[] {
  return value.kind === 'one-of' ? value.values : [value]
}

/** What is not known of a value: all of it, or which object of a known type it is. */
export function openIn(value: Abstract): UnknownAbstract | undefined {
  return value.kind === 'unknown' ? value : value.kind === 'instance' || value.kind === 'object' ? value.unknown : undefined
}

/** What is made of a caller's or the environment's value is as unknown as that value, for the same reason. */
export function keepsReason(value: UnknownAbstract): boolean {
  return value.decidedBy.length > 0 || value.reason === 'environment'
}
