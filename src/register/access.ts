/** Who can do what with a key by the policies in the repository, next to who should by the register. */
import { compareLocations } from '#core/location'
import type { AccessAnswer, AccessWay } from '#core/register-view'
import { scalars } from '#core/value'
import { fits } from '#core/wildcard'
import type { Declared } from './declared'
import type { Fact } from './facts'
import type { Match } from './join'
import type { Declarations } from './knowledge'
import { kindOfName } from './names'
import type { Entry, Register } from './open-register'
import { speaksOf, type Statement } from './statements'

type Question = Declarations['questions'][number]

const BY: Readonly<Record<Statement['standing'], AccessWay['by']>> = {
  key: 'key policy',
  grant: 'grant',
  identity: 'identity policy',
  container: 'vault',
  project: 'project',
}

interface Way extends AccessWay {
  statement: Statement
}

/** Every question with both answers. */
export function accessOf(entry: Entry, match: Match, declarations: Declarations): AccessAnswer[] {
  if (entry.kind !== 'key') return []
  const isThere = match.declared.some((one) => one.statements !== undefined)
  return declarations.questions.map((question): AccessAnswer => {
    const registered = shouldOf(entry, question)
    const answer = { question: question.title, registered }
    if (!isThere) return answer
    const ways = match.declared.flatMap((declared) => waysOf(entry, declared, question, declarations))
    const told = ways.map(({ statement: _statement, ...way }): AccessWay => way)
    const at = ways[0]?.at
    return {
      ...answer,
      declared: [...new Set(told.map(({ principal }) => principal))].sort(),
      ways: told,
      ...(at === undefined ? {} : { at }),
    }
  })
}

function shouldOf({ value }: Entry, { should }: Question): string[] {
  const named = should.flatMap((kind) =>
    kind === 'breakGlass' ? [value.access?.breakGlass?.principal ?? []].flat() : (value.access?.[kind] ?? []),
  )
  return [...new Set(named)].sort()
}

/** By principal: the first statement that lets it, where none denies it. */
function waysOf(entry: Entry, declared: Declared, question: Question, { accounts }: Declarations): Way[] {
  const should = shouldOf(entry, question)
  const statements = declared.statements ?? []
  const arns = arnsOf(entry, declared)
  const found = new Map<string, Way>()
  for (const statement of statements) {
    if (statement.effect === 'deny') continue
    const reached = reaches(statement, declared, arns)
    if (reached === false) continue
    const actions = question.actions.filter((action) => speaksOf(statement, action) && isEffective(statement, action, statements, accounts))
    if (actions.length === 0) continue
    const principals = statement.exceptPrincipals ? ['*'] : statement.principals.length === 0 ? ['(not readable)'] : statement.principals
    for (const principal of principals) {
      const isDenied = (action: string): boolean => statements.some((one) => denies(one, action, principal, declared, arns, accounts))
      if (found.has(principal) || actions.every(isDenied)) continue
      const registered = should.some((name) => isSamePrincipal(name, principal))
      const unclear = reached === undefined || principal === '(not readable)'
      const { at, conditions } = statement
      found.set(principal, { principal, registered, by: BY[statement.standing], conditions, unclear, at, statement })
    }
  }
  return [...found.values()].sort((left, right) =>
    left.principal < right.principal ? -1 : left.principal > right.principal ? 1 : compareLocations(left.at, right.at),
  )
}

/** What a role may do by its own policies counts where the key's policy, if there is one, leaves that to the account. */
function isEffective({ standing }: Statement, action: string, all: readonly Statement[], accounts: readonly string[]): boolean {
  const own = all.filter((one) => one.standing === 'key')
  if (standing !== 'identity' || own.length === 0) return true
  return own.some((one) => {
    if (one.effect !== 'allow') return false
    if (one.actions.length === 0) return one.open
    return speaksOf(one, action) && (one.open || one.principals.some((principal) => isAccount(principal, accounts)))
  })
}

function isAccount(principal: string, accounts: readonly string[]): boolean {
  return principal === '*' || /^\d{12}$/.test(principal) || accounts.some((end) => principal.endsWith(end))
}

/** Only what is denied without a condition is denied for sure. */
function denies(
  statement: Statement,
  action: string,
  principal: string,
  declared: Declared,
  arns: readonly string[],
  accounts: readonly string[],
): boolean {
  const { effect, conditions, principals, exceptPrincipals, standing } = statement
  if (effect !== 'deny' || conditions.length > 0 || !speaksOf(statement, action)) return false
  if (reaches(statement, declared, arns) !== true) return false
  const isNamed = principals.some((one) => isSamePrincipal(one, principal) || (standing === 'key' && isAccount(one, accounts)))
  return exceptPrincipals ? principals.length > 0 && !statement.open && !isNamed && principal !== '*' : isNamed
}

/** Whether a statement speaks of this key; undefined where that cannot be read. */
function reaches({ reach }: Statement, declared: Declared, arns: readonly string[]): boolean | undefined {
  if (reach === undefined) return true
  const isNamed = reach.sites.has(declared.site) || reach.patterns.some((pattern) => isMeant(pattern, declared, arns))
  if (isNamed) return !reach.except
  return reach.open ? undefined : reach.except
}

/** Without the key's ARN only what means every key of a region means this one. */
function isMeant(pattern: string, { region }: Declared, arns: readonly string[]): boolean {
  if (pattern === '*') return true
  if (arns.length > 0) return arns.some((arn) => fits(arn, pattern))
  const [, , service = '', where = '', , resource = ''] = pattern.split(':')
  const here = scalars(region).map(String)
  return fits('kms', service) && (here.length === 0 || here.some((one) => fits(one, where))) && /^(?:key\/)?\*+$/.test(resource)
}

function arnsOf(entry: Entry, declared: Declared): string[] {
  return [...(entry.value.resources ?? []), ...declared.names].filter((name) => kindOfName(name) === 'arn')
}

/** Principals that a policy lets in and the register does not name. */
export function accessFacts(entry: Entry, match: Match, register: Register, declarations: Declarations): Fact[] {
  if (entry.kind !== 'key') return []
  const facts = new Map<string, Fact>()
  for (const declared of match.declared) {
    for (const question of declarations.questions) {
      const should = shouldOf(entry, question)
      for (const way of waysOf(entry, declared, question, declarations)) {
        const { principal } = way
        // What an account hands on, what a service does for us and what cannot be read is shown and not judged.
        const isOpen = way.unclear || principal.startsWith('whoever has ') || /\.amazonaws\.com$/.test(principal)
        if (isOpen || (principal !== '*' && isAccount(principal, declarations.accounts))) continue
        const key = `${entry.value.id} ${question.id} ${principal}`
        facts.set(key, {
          record: 'access',
          name: key,
          at: way.at,
          language: 'infrastructure',
          trace: [entry.at(['access'])],
          properties: {
            entry: entry.value.id,
            profile: register.profile,
            tier: entry.value.tier,
            question: question.title,
            access: question.id,
            principal,
            registered: should.length === 0 || way.registered ? undefined : false,
            secondFactor: asksForSecondFactor(way.statement, question, declared, declarations),
          },
        })
      }
    }
  }
  return [...facts.values()]
}

/** By a condition of its own, or because whoever comes without is denied. */
function asksForSecondFactor(statement: Statement, { actions }: Question, declared: Declared, { secondFactor }: Declarations): boolean {
  const asks = ({ conditions }: Statement): boolean => conditions.some((one) => secondFactor.some((name) => one.includes(name)))
  const denied = (declared.statements ?? []).filter((one) => one.effect === 'deny' && asks(one))
  return asks(statement) || actions.filter((one) => speaksOf(statement, one)).every((one) => denied.some((deny) => speaksOf(deny, one)))
}

/** 'role/payments' is arn:aws:iam::111122223333:role/payments, and aws_iam_role.payments its address. */
function isSamePrincipal(named: string, seen: string): boolean {
  if (named === seen) return true
  return (
    seen.endsWith(`:${named}`) || seen.endsWith(`/${named}`) || named.endsWith(`:${seen}`) || (/^arn:.*\*/.test(seen) && fits(named, seen))
  )
}
