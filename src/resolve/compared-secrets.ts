/** Secrets of the environment, of settings and of requests that are compared with an ordinary operator: `token !== process.env.API_TOKEN`. */
import { COMPARED_SECRET } from '#core/externals'
import { known } from '#core/value'
import type { CallFact, Fact, OperationFact } from '#parse/facts'
import type { Env } from './abstract'
import { emptyArguments } from './arguments'
import { declaringScope } from './enclosing'
import type { Resolver } from './resolver'
import { siteFor } from './site-making'
import type { Unit } from './unit'

type Source = 'environment' | 'settings' | 'request' | 'field'

/** Where one side of a comparison comes from, and what it is called there. */
export interface Side {
  name: string
  source: Source | undefined
  /** A constant of another file: one of the settings, or a mark. */
  isImported?: true
}

/** Variables and conversions between a value and where it comes from. */
export const MAX_STEPS = 6
/** Conversions that leave what is looked at. */
const CONVERTS =
  /^(?:trim|strip|toString|toLowerCase|lower|upper|encode|decode|slice|substring|replace|split|removeprefix|pop|at|String|str|from)$/
const LOOKS_UP = /^(?:get|header|getHeader|get_header|getenv|get_argument|query|param|env|config|require|getOrThrow)$/
const ENVIRONMENT = /^(?:env|environ|getenv)$/
const SETTINGS = /^(?:config|conf|cfg|settings|options|opts|secrets|constants)$|(?:Config|Settings|Options|_config|_settings)$/
const REQUEST =
  /^(?:req|request|ctx|c|headers?|getHeaders|query|query_params|params|body|cookies|args|form|GET|POST|META|searchParams|values|credentials?)$/
/** Whether somebody chose another one than was there before is no guess at it. */
const BEFORE = /^(?:defaults?|initial|original|previous|prev|old)(?:$|[A-Z_])/
/** What a page keeps while somebody types. */
const TYPED = /^(?:state|props|form|values|data|formData|input|inputs|errors|fields)$/
/** What somebody says that he has: the other side of a comparison with the right one. */
const GIVEN =
  /^(?:given|provided|supplied|candidate|received|presented|incoming|submitted|header|bearer|signature|key|token|secret|password|x_token)$|(?:[Tt]oken|_?[Kk]ey|[Ss]ecret|[Aa]uth(?:orization)?|[Hh]eader|[Pp]assword|[Cc]redentials)$/
const CARRIES_SECRET = /^authorization$|^x-(?:[a-z-]*-)?(?:token|key|secret)$/i
/** What a service is set up with, where a request has to bring the same. */
const OF_SERVICE = /(?:[a-z]Token|[a-z]Key|_token|_key|_TOKEN|_KEY)$/
/** `` `Bearer ${token}` `` */
const SCHEME = /^(?:bearer|token|basic|apikey|key)?[\s:]*$/i
const CONSTANT = /^[A-Z][A-Z0-9_]+$/
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'NaN'])

export function comparisonSites(resolver: Resolver, fact: OperationFact, env: Env): void {
  const [left, right] = fact.operands
  const language = env.unit.language.id
  if (left === undefined || right === undefined || !resolver.externals.isProperty(language, COMPARED_SECRET)) return
  const [one, other] = [sideOf(left, env.unit, MAX_STEPS), sideOf(right, env.unit, MAX_STEPS)]
  if (one === undefined || other === undefined) return
  const isSecret = ({ name }: Side): boolean => resolver.externals.holdsSecret(language, name)
  const source = secretOf(one, other, isSecret) ?? secretOf(other, one, isSecret)
  if (source === undefined) return
  const flat = emptyArguments()
  flat.values.set('source', known(source, 'literal'))
  // In a program that somebody runs himself both sides may be his own.
  const isOwn = source === 'environment' && one.source !== 'request' && other.source !== 'request'
  flat.values.set('given', known(isOwn ? 'elsewhere' : 'request', 'literal'))
  siteFor(resolver, {
    kind: 'property',
    symbol: COMPARED_SECRET,
    fact,
    flat,
    receivers: [],
    env,
    redo: (other) => {
      comparisonSites(resolver, fact, other)
    },
  })
}

/** Where the secret comes from, if one side is one that the other is to guess. */
function secretOf(one: Side, other: Side, isSecret: (side: Side) => boolean): Source | undefined {
  if (one.source === 'request')
    return (CARRIES_SECRET.test(one.name) || isSecret(one)) && other.source === 'field' && isSecret(other) ? 'request' : undefined
  if (one.source !== 'environment' && one.source !== 'settings') return undefined
  if (!isSecret(one) && !(other.source === 'request' && OF_SERVICE.test(one.name))) return undefined
  if (other.source === 'environment' || other.source === 'settings') return undefined
  // A field that is compared with a setting tells whether that has changed.
  const isGiven = other.source === 'request' || (other.source === undefined && GIVEN.test(other.name) && one.isImported === undefined)
  return one.source === 'environment' || isGiven ? one.source : undefined
}

/** Undefined for what is written there, and for what nobody can tell. */
export function sideOf(fact: Fact, unit: Unit, steps: number): Side | undefined {
  if (steps === 0) return undefined
  const inner = within(fact)
  if (inner) return sideOf(inner, unit, steps - 1)
  switch (fact.kind) {
    case 'member':
      return looked(fact.object, fact.name, unit)
    case 'index':
      return fact.index?.kind === 'string' ? looked(fact.object, fact.index.value, unit) : undefined
    case 'call':
      return ofCall(fact, unit, steps)
    case 'name':
      return NOTHING.has(fact.name) ? undefined : (ofVariable(fact.name, fact, unit, steps) ?? { name: fact.name, source: undefined })
    default:
      return undefined
  }
}

/** What a side is made of, where the rest of it is only its form. */
function within(fact: Fact): Fact | undefined {
  switch (fact.kind) {
    case 'other':
      return fact.children.length === 1 ? fact.children[0] : undefined
    case 'cast':
      return fact.value
    case 'template':
      return onlyHole(fact.parts)
    case 'operation':
      return fact.operator === '+' ? onlyHole(fact.operands) : undefined
    case 'choice':
      return fact.test === undefined ? fact.branches[0] : undefined
    case 'index':
      return fact.index?.kind === 'number' || fact.index?.kind === 'list' ? fact.object : undefined
    default:
      return undefined
  }
}

function onlyHole(parts: readonly Fact[]): Fact | undefined {
  const [hole, ...others] = parts.filter((part) => part.kind !== 'string')
  const isScheme = parts.every((part) => part.kind !== 'string' || SCHEME.test(part.value))
  return others.length === 0 && isScheme ? hole : undefined
}

function ofCall({ callee, args }: CallFact, unit: Unit, steps: number): Side | undefined {
  if (callee.kind !== 'name' && callee.kind !== 'member') return undefined
  const [key] = args
  if (key?.kind === 'string' && LOOKS_UP.test(callee.name))
    return looked(callee.kind === 'member' ? ownerOf(callee) : callee, key.value, unit)
  if (!CONVERTS.test(callee.name)) return undefined
  const given = callee.kind === 'member' && callee.name !== 'from' ? callee.object : key
  return given && sideOf(given, unit, steps - 1)
}

/** `os.getenv("TOKEN")` is of the environment by the call's own name. */
function ownerOf(callee: CallFact['callee'] & { kind: 'member' }): Fact {
  return ENVIRONMENT.test(callee.name) ? callee : callee.object
}

function looked(owner: Fact, name: string, unit: Unit): Side | undefined {
  const object = owner.kind === 'call' ? owner.callee : owner
  if (object.kind === 'name' && unit.language.self.includes(object.name)) return { name, source: 'field' }
  const own = object.kind === 'name' || object.kind === 'member' ? object.name : ''
  if (BEFORE.test(own)) return undefined
  if (ENVIRONMENT.test(own)) return { name, source: 'environment' }
  if (SETTINGS.test(own)) return { name, source: 'settings' }
  if (REQUEST.test(own)) return { name, source: 'request' }
  return { name, source: own === '' || TYPED.test(own) ? undefined : 'field' }
}

/** What a variable was given that is written once; a part that was taken out of something has its name there. */
function ofVariable(name: string, use: Fact, unit: Unit, steps: number): Side | undefined {
  const [only, ...others] = declaringScope(unit, name, use)?.names.get(name) ?? []
  // A constant of another file is one of the settings.
  if (only?.fact.kind === 'import' && CONSTANT.test(name)) return { name, source: 'settings', isImported: true }
  if (only?.fact.kind !== 'bind' || others.length > 0 || only.fact.value === undefined || only.fact.element) return undefined
  const taken = only.path.at(-1)
  if (taken === undefined) return sideOf(only.fact.value, unit, steps - 1)
  return typeof taken === 'string' && only.path.length === 1 ? looked(only.fact.value, taken, unit) : undefined
}
