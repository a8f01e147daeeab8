/** Secrets that are written where a request is asked for them: `req.headers['x-api-key'] !== '9f8e7d6c…'`. */
import { COMPARED_SECRET } from '#core/externals'
import { known } from '#core/value'
import type { Fact, OperationFact } from '#parse/facts'
import { each } from './abstract'
import type { Env } from './abstract'
import { emptyArguments, flatten } from './arguments'
import { MAX_STEPS, sideOf } from './compared-secrets'
import type { Side } from './compared-secrets'
import type { Resolver } from './resolver'
import { siteFor } from './site-making'

/** A word is a kind or a mark, and what holds spaces or holes a message. */
const MADE_UP = /^(?=.*\d)(?=.*[A-Za-z])[^\s<>{}$/]{8,200}$/
/** A password is also one of letters alone, with a mark between them. */
const PASSWORD = /^(?=.*[A-Za-z])(?=.*[\d!@#%&*+-])[^\s<>{}$/]{6,200}$/
const PASSWORD_NAME = /(?:^|_)(?:password|passwd|pwd|passcode)$|(?:Password|Passwd|Pwd|Passcode)$/
/** Parsers have tokens too: one that a request brings has to look like one. */
const TOKEN = /^(?=.*\d)(?=.*[A-Za-z])[\w.~+=-]{16,200}$/
/** Words of the web with a figure or a mark in them. */
const NO_SECRET =
  /^(?:[a-z]+[-_])*(?:password|passwd|token|oauth2?|sha\d+|base\d+|utf-?\d+|required|invalid|missing)$|^[A-Za-z]+(?:-[a-z]+)+$/i

export function writtenSecretSites(resolver: Resolver, fact: OperationFact, env: Env): void {
  const [left, right] = fact.operands
  if (left === undefined || right === undefined || !resolver.externals.isProperty(env.unit.language.id, COMPARED_SECRET)) return
  const text = asksFor(resolver, left, right, env) ? right : asksFor(resolver, right, left, env) ? left : undefined
  if (text === undefined) return
  const flat = emptyArguments()
  flatten(resolver, 'secret', resolver.evaluate(text, env), env, flat)
  flat.values.set('source', known('request', 'literal'))
  siteFor(resolver, {
    kind: 'property',
    symbol: COMPARED_SECRET,
    fact,
    flat,
    receivers: [],
    env,
    redo: (other) => {
      writtenSecretSites(resolver, fact, other)
    },
  })
}

/** Whether one side is a secret that somebody gives, and the other one the text that is right. */
function asksFor(resolver: Resolver, given: Fact, written: Fact, env: Env): boolean {
  if (written.kind !== 'string' && written.kind !== 'name' && written.kind !== 'member') return false
  const side = sideOf(given, env.unit, MAX_STEPS)
  // What stands in a field or a setting may be looked at for whether it is still the default.
  if (side === undefined || (side.source !== 'request' && !(side.source === undefined && PASSWORD_NAME.test(side.name)))) return false
  const form = formOf(resolver, side, env)
  return (
    form !== undefined && each(resolver.evaluate(written, env)).some((one) => isSecretText(one.kind === 'scalar' ? one : undefined, form))
  )
}

function formOf(resolver: Resolver, { name }: Side, env: Env): RegExp | undefined {
  if (PASSWORD_NAME.test(name)) return PASSWORD
  if (name === 'token') return TOKEN
  return resolver.externals.holdsSecret(env.unit.language.id, name) ? MADE_UP : undefined
}

function isSecretText(one: { value: unknown; origin: string } | undefined, form: RegExp): boolean {
  if (typeof one?.value !== 'string' || one.origin === 'configuration') return false
  return form.test(one.value) && !NO_SECRET.test(one.value)
}
