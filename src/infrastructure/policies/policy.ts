/** What a policy says of the resource it stands at: who may do what, and under which conditions. It judges nothing. */
import { known, oneOf, unknown, type Value } from '#core/value'
import type { Content, MapContent } from '../content'
import { kindsOf, speaksOf, statementOf, type Principal, type Statement } from './statement'
import { fits } from '#core/wildcard'
import type { PolicyWords } from './words'

/** Statements of one policy that are looked at. */
const MAX_STATEMENTS = 500

/**
 * By name: each ability with the kinds of those who have it (anyone, restricted, account, named, service), `everything` likewise,
 * `separate`, `crossAccount`, `serviceBound`, `deletionMfa`, `tlsOnly` as yes and no.
 */
export function policyFacts(document: MapContent, words: PolicyWords): Map<string, Value> {
  const { statements, isOpen } = statementsOf(document.entries.get('Statement'), words)
  const facts = new Map<string, Value>()
  const allowing = statements.filter(({ effect }) => effect !== 'Deny')
  for (const [ability, actions] of Object.entries(words.abilities)) {
    const kinds = allowing.flatMap((one) => holders(one, actions, statements, words))
    put(facts, ability, isOpen ? [...kinds, unknown('expression')] : kinds)
  }
  const all = allowing.filter(
    ({ actions, isExcept }) => !isExcept && actions.some((one) => one !== undefined && words.everything.includes(one.toLowerCase())),
  )
  put(
    facts,
    'everything',
    all.flatMap((one) => one.principals.map((principal) => kindOf(principal, one, statements, words.everything, words))),
  )
  facts.set('separate', answer(separate(allowing, words), isOpen))
  facts.set('crossAccount', answer(crossAccount(allowing, statements, words), isOpen))
  facts.set('tlsOnly', answer(statements.some(isTlsOnly) || (isOpen ? undefined : false), false))
  put(facts, 'anyKey', onAnyKey(allowing, words), 'nothing')
  const bound = serviceBound(allowing, words)
  if (bound !== undefined) facts.set('serviceBound', known(bound, 'literal'))
  const mfa = deletionMfa(allowing, statements, words)
  if (mfa !== undefined) facts.set('deletionMfa', known(mfa, 'literal'))
  return facts
}

function put(facts: Map<string, Value>, name: string, values: readonly Value[], nothing = 'nobody'): void {
  facts.set(name, values.length === 0 ? known(nothing, 'literal') : oneOf([...values]))
}

/** Actions that are allowed on every key there is, without any condition: of a policy that stands at who uses keys. */
function onAnyKey(statements: readonly Statement[], { anyKey }: PolicyWords): Value[] {
  const free = statements.filter(
    ({ effect, resources, conditions, isOpen }) =>
      effect === 'Allow' &&
      conditions.length === 0 &&
      !isOpen &&
      resources.some((one) => one !== undefined && anyKey.resources.some((key) => one.replace(/^arn:[^:]*:/, 'arn:*:') === key)),
  )
  return anyKey.actions
    .filter((action) => free.some((statement) => speaksOf(statement, action) === true))
    .map((action) => known(action, 'literal'))
}

function answer(told: boolean | undefined, isOpen: boolean): Value {
  return told === undefined || (isOpen && told) ? unknown('expression') : known(told, 'literal')
}

function statementsOf(content: Content | undefined, words: PolicyWords): { statements: Statement[]; isOpen: boolean } {
  if (content?.kind === 'map') return { statements: [statementOf(content, words)], isOpen: false }
  if (content?.kind !== 'list') return { statements: [], isOpen: content !== undefined && content.kind !== 'null' }
  const items = content.items.slice(0, MAX_STATEMENTS)
  const written = items.filter((one) => one.kind === 'map')
  return {
    statements: written.map((one) => statementOf(one, words)),
    isOpen: content.open || content.items.length > MAX_STATEMENTS || written.length < items.length,
  }
}

/** Kinds of those whom a statement gives one of the actions; unknown where it may. */
function holders(statement: Statement, actions: readonly string[], all: readonly Statement[], words: PolicyWords): Value[] {
  const told = actions.map((action) => speaksOf(statement, action))
  if (told.every((one) => one === false)) return []
  const isSure = told.includes(true) && statement.effect === 'Allow'
  return statement.principals.map((principal) => (isSure ? kindOf(principal, statement, all, actions, words) : unknown('expression')))
}

function kindOf(
  principal: Principal,
  statement: Statement,
  all: readonly Statement[],
  actions: readonly string[],
  words: PolicyWords,
): Value {
  const { kind } = principal
  if (kind.kind !== 'known' || kind.value !== 'anyone') return kind
  const restricted = isRestricted(statement, words) ? true : statement.isOpen ? undefined : all.some((one) => isFence(one, actions, words))
  if (restricted === undefined) return unknown('expression', kind.at)
  return restricted ? known('restricted', 'literal', kind.at) : kind
}

/** Conditions that must hold and name a part of all there are. */
function isRestricted({ conditions }: Statement, words: PolicyWords): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      !/Not|IfExists|Null/.test(operator) && named(key, words.restricting) && !values.some((value) => value === '*'),
  )
}

/** A denial to all who are not of a certain part. */
function isFence(statement: Statement, actions: readonly string[], words: PolicyWords): boolean {
  return (
    statement.effect === 'Deny' &&
    kindsOf(statement.principals).includes('anyone') &&
    actions.every((action) => speaksOf(statement, action) === true) &&
    statement.conditions.length === 1 &&
    statement.conditions.every(({ operator, key }) => operator.includes('Not') && named(key, words.restricting))
  )
}

function named(key: string, keys: readonly string[]): boolean {
  return keys.some((one) => fits(key, one))
}

/** False where one principal has each of the abilities that belong apart; the account itself may, it only hands them on. */
function separate(statements: readonly Statement[], words: PolicyWords): boolean | undefined {
  const abilities = words.separate.map((ability) => words.abilities[ability] ?? [])
  const gives = (statement: Statement, actions: readonly string[]): boolean =>
    actions.some((action) => speaksOf(statement, action) === true)
  const atOnce = statements.filter((one) => abilities.every((actions) => gives(one, actions)))
  if (atOnce.some(({ principals }) => principals.some(isPersonal))) return false
  const holding = abilities.map((actions) => statements.filter((one) => gives(one, actions)).flatMap(({ principals }) => principals))
  const [first = [], ...rest] = holding.map((principals) => principals.filter((one) => isPersonal(one) || one.kind.kind === 'unknown'))
  const isBoth = ({ identity }: Principal): boolean =>
    identity !== undefined && rest.every((others) => others.some((other) => other.identity === identity))
  if (first.some((one) => isPersonal(one) && isBoth(one))) return false
  // Two of whom nobody knows everything may be the same.
  if ([first, ...rest].some((one) => one.length === 0)) return true
  return [first, ...rest].flat().some(({ text }) => text === undefined) ? undefined : true
}

function isPersonal({ kind }: Principal): boolean {
  return kind.kind === 'known' && kind.value !== 'account' && kind.value !== 'service'
}

/** More than one account is named, or one beside the key's own. */
function crossAccount(statements: readonly Statement[], all: readonly Statement[], words: PolicyWords): boolean | undefined {
  const principals = statements.flatMap((one) =>
    one.principals.map((principal) => ({ ...principal, kind: kindOf(principal, one, all, words.everything, words) })),
  )
  const accounts = new Set(principals.flatMap(({ account }) => account ?? []))
  if (accounts.size > 1) return true
  const kinds = kindsOf(principals)
  if (kinds.includes('anyone')) return true
  // Another's number beside one that is only known later may be the same.
  const isPartlyKnown = principals.some(({ kind, text }) => kind.kind === 'known' && kind.value === 'account' && text === undefined)
  return kinds.includes('?') || kinds.includes('restricted') || (accounts.size === 1 && isPartlyKnown) ? undefined : false
}

/** Whether services act for certain accounts or resources only; undefined where no service is named. */
function serviceBound(statements: readonly Statement[], words: PolicyWords): boolean | undefined {
  const given = statements.filter(({ principals }) => kindsOf(principals).includes('service'))
  if (given.length === 0) return undefined
  return given.every(({ conditions, isOpen }) => isOpen || conditions.some(({ key }) => named(key, words.source)))
}

/** Whether deletion asks for a second factor; undefined where only the account may delete, whose own policies say more. */
function deletionMfa(allowing: readonly Statement[], all: readonly Statement[], words: PolicyWords): boolean | undefined {
  const actions = words.abilities.delete ?? []
  const asks = ({ conditions }: Statement): boolean => conditions.some(({ key }) => named(key, words.mfa))
  const given = allowing.filter(
    (one) =>
      actions.some((action) => speaksOf(one, action) === true) &&
      kindsOf(one.principals).some((kind) => kind === 'named' || kind === 'anyone'),
  )
  if (given.length === 0) return undefined
  const denied = all.some((one) => one.effect === 'Deny' && asks(one) && actions.some((action) => speaksOf(one, action) === true))
  return denied || given.every((one) => asks(one) || one.isOpen)
}

/** Whatever comes without TLS is denied. */
function isTlsOnly({ effect, principals, conditions }: Statement): boolean {
  return (
    effect === 'Deny' &&
    kindsOf(principals).includes('anyone') &&
    conditions.some(
      ({ operator, key, values }) =>
        (/^Bool/.test(operator) && /^aws:SecureTransport$/i.test(key) && values.includes('false')) ||
        (/^NumericLessThan/.test(operator) && /^s3:TlsVersion$/i.test(key)),
    )
  )
}
