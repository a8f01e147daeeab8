/** Secrets that the environment sets, with a default written beside it: `const secret = process.env.SECRET || 'secret'`. */
import { WRITTEN_DEFAULT } from '#core/externals'
import type { Fact } from '#parse/facts'
import { each } from './abstract'
import type { Abstract, Env } from './abstract'
import type { Resolver } from './resolver'

/** Facts that can hold a default: all others are passed over unread. */
const CHOOSING: ReadonlySet<string> = new Set(['operation', 'call', 'choice', 'cast'])
/** What stands for no secret: a place where one is, a hole, or a word for nothing. */
const NO_SECRET = /^(?:|your[_ -].*|[./~].*|[a-z][a-z0-9+.-]*:\/\/.*|.*[${<{].*|none|null|nil|undefined|true|false|0|1|n\/a)$/is

/** What a service gives out is longer than a word that stands in its place. */
const ISSUED = /(?:api|access)[_-]?(?:key|token)$/i
const LEAST_ISSUED = 6
/** A token may be of a language or a page: only what a service gives out looks so. */
const TOKEN = /^_?token$/i
const LOOKS_ISSUED = /^(?=.*[a-z])(?=.*\d)[\w.-]{20,}$/i

/** Whether a variable, field or entry of that name holds what the environment says, or else a text of the code. */
export function hasWrittenDefault(resolver: Resolver, name: string, value: Fact, env: Env): boolean {
  const { externals } = resolver
  const isSecret = externals.holdsSecret(env.unit.language.id, name)
  if (!CHOOSING.has(value.kind) || env.frame !== undefined || !(isSecret || isToken(resolver, name, env))) return false
  const values = each(resolver.evaluate(value, env))
  if (!values.some(isSet)) return false
  if (!isSecret) return values.some((one) => isWritten(one, 0) && one.kind === 'scalar' && LOOKS_ISSUED.test(String(one.value)))
  const least = ISSUED.test(name) ? LEAST_ISSUED : 0
  return values.some((one) => isWritten(one, least))
}

function isToken({ externals }: Resolver, name: string, { unit }: Env): boolean {
  return TOKEN.test(name) && externals.isProperty(unit.language.id, WRITTEN_DEFAULT)
}

function isSet(value: Abstract): boolean {
  if (value.kind === 'scalar') return value.origin === 'configuration'
  return (value.kind === 'unknown' && value.reason === 'environment') || (value.kind === 'material' && value.source === 'environment')
}

function isWritten(value: Abstract, least: number): boolean {
  if (value.kind !== 'scalar' || value.origin === 'configuration' || typeof value.value !== 'string') return false
  const text = value.value.trim()
  return text.length >= least && !NO_SECRET.test(text)
}
