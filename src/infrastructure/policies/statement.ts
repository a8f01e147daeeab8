/** One statement of a policy: whether it allows, what, to whom, under which conditions. Undefined is: not known. */
import { alternatives, known, unknown, type Value } from '#core/value'
import { fits } from '#core/wildcard'
import { identityOf, toldAt, textOf, type Content, type MapContent } from '../content'
import type { PolicyWords } from './words'

/** Principals, actions and conditions of one statement that are looked at. */
const MAX_ITEMS = 200

export interface Principal {
  /** anyone, account, named, service or federated. */
  readonly kind: Value
  /** What is written, where all of it is known. */
  readonly text: string | undefined
  /** The same for the same principal, even where only parts are known. */
  readonly identity: string | undefined
  /** Number of the account, where it is written out. */
  readonly account: string | undefined
}

interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: readonly (string | undefined)[]
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny' | undefined
  readonly actions: readonly (string | undefined)[]
  /** The actions are those that it does not speak of. */
  readonly isExcept: boolean
  readonly principals: readonly Principal[]
  readonly resources: readonly (string | undefined)[]
  readonly conditions: readonly Condition[]
  /** There may be more conditions than are listed. */
  readonly isOpen: boolean
}

export function statementOf(content: MapContent, words: PolicyWords): Statement {
  const { entries } = content
  const effect = textOf(entries.get('Effect'))
  const except = entries.get('NotAction')
  const conditions = entries.get('Condition')
  return {
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    actions: textsIn(entries.get('Action') ?? except),
    isExcept: except !== undefined,
    principals: entries.has('NotPrincipal') ? [anyone(entries.get('NotPrincipal'))] : principalsOf(entries.get('Principal'), words),
    resources: textsIn(entries.get('Resource')),
    conditions: conditionsOf(conditions),
    isOpen: conditions !== undefined && (conditions.kind !== 'map' || conditions.open),
  }
}

/** Whether it speaks of an action such as 'kms:Decrypt'; letter case aside. */
export function speaksOf({ actions, isExcept }: Statement, action: string): boolean | undefined {
  const told = actions.map((pattern) => (pattern === undefined ? undefined : fits(action, pattern)))
  const listed = told.includes(true) ? true : told.includes(undefined) ? undefined : false
  return isExcept && listed !== undefined ? !listed : listed
}

/** A scalar or a list of them; undefined stands for what is not known. */
function textsIn(content: Content | undefined): (string | undefined)[] {
  if (content === undefined || content.kind === 'null') return []
  if (content.kind === 'list')
    return [...content.items.slice(0, MAX_ITEMS).flatMap(textsIn), ...(content.open || content.items.length > MAX_ITEMS ? [undefined] : [])]
  if (content.kind === 'one-of') return content.options.flatMap(textsIn)
  return [textOf(content)]
}

function conditionsOf(content: Content | undefined): Condition[] {
  if (content?.kind !== 'map') return []
  const found: Condition[] = []
  for (const [operator, keys] of content.entries) {
    if (keys.kind !== 'map') continue
    for (const [key, values] of keys.entries) {
      if (found.length >= MAX_ITEMS) return found
      found.push({ operator, key, values: textsIn(values) })
    }
  }
  return found
}

function anyone(content: Content | undefined): Principal {
  return { kind: known('anyone', 'literal', toldAt(content?.place)), text: '*', identity: '*', account: undefined }
}

function principalsOf(content: Content | undefined, words: PolicyWords): Principal[] {
  if (content === undefined || content.kind === 'null') return []
  if (content.kind === 'one-of') return content.options.flatMap((one) => principalsOf(one, words))
  if (content.kind !== 'map') return [textOf(content) === '*' ? anyone(content) : notKnown(content)]
  const found: Principal[] = []
  for (const [kind, given] of content.entries) found.push(...membersOf(kind, given, words))
  if (content.open) found.push(notKnown(content))
  return found
}

function membersOf(kind: string, content: Content, words: PolicyWords): Principal[] {
  if (content.kind === 'null') return []
  if (content.kind === 'one-of') return content.options.flatMap((one) => membersOf(kind, one, words))
  if (content.kind === 'list') {
    const items = content.items.slice(0, MAX_ITEMS).flatMap((one) => membersOf(kind, one, words))
    return content.open || content.items.length > MAX_ITEMS ? [...items, notKnown(content)] : items
  }
  if (textOf(content) === '*') return [anyone(content)]
  const identity = identityOf(content)
  if (kind === 'Service') return [{ kind: at('service', content), text: textOf(content), identity, account: undefined }]
  if (kind === 'Federated' || kind === 'CanonicalUser')
    return [{ kind: at('named', content), text: textOf(content), identity, account: undefined }]
  return [awsPrincipal(content, words)]
}

/** Holes in a text stand for anything: 'arn:aws:iam::?:root' is an account's root whichever it is. */
function awsPrincipal(content: Content, words: PolicyWords): Principal {
  const { from } = content
  const text = textOf(content)
  const identity = identityOf(content)
  const shape =
    text ?? (content.kind === 'text' ? content.parts.map((part) => (typeof part === 'string' ? part : '?')).join('') : undefined)
  const account = shape === undefined ? undefined : (/^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(shape)?.[1] ?? /^\d{12}$/.exec(shape)?.[0])
  if (shape !== undefined && /^(?:\d{12}|\?)$/.test(shape)) return { kind: at('account', content), text, identity, account }
  const kind = shape === undefined ? undefined : Object.entries(words.principals).find(([pattern]) => fits(shape, pattern))?.[1]
  if (kind !== undefined) return { kind: at(kind, content), text, identity, account }
  if (from !== undefined && words.accounts.includes(`${from.type}.${content.attribute ?? ''}`))
    return { kind: at('account', content), text, identity, account }
  return from !== undefined && words.named.includes(from.type) ? namedBy(from.address, content) : notKnown(content)
}

/** An attribute of a role or a user. */
function namedBy(address: string, content: Content): Principal {
  const text = textOf(content) ?? `${address}.${content.attribute ?? ''}`
  return { kind: at('named', content), text, identity: text, account: undefined }
}

function at(kind: string, content: Content): Value {
  return known(kind, 'literal', toldAt(content.place))
}

function notKnown(content: Content): Principal {
  const reason = content.kind === 'unknown' ? content.reason : 'expression'
  return {
    kind: unknown(reason, toldAt(content.place)),
    text: undefined,
    identity: identityOf(content),
    account: undefined,
  }
}

export function kindsOf(principals: readonly Principal[]): string[] {
  return principals.flatMap(({ kind }) => alternatives(kind)).map((one) => (one.kind === 'known' ? String(one.value) : '?'))
}
