/** Who can do what with a key by the policies in the repository, next to who should by the register. */
import type { AccessAnswer } from '#core/register-view'
import type { Fact } from './facts'
import type { Match } from './join'
import type { Declarations } from './knowledge'
import type { Entry, Register } from './open-register'
import type { Statement } from './statements'

type Question = Declarations['questions'][number]

/** Every question with both answers. Denials narrow nothing here: what is allowed is told, and who is denied it may still be. */
export function accessOf(entry: Entry, match: Match, { questions }: Declarations): AccessAnswer[] {
  if (entry.kind !== 'key') return []
  const statements = match.declared.flatMap((one) => (one.statements === undefined ? [] : [...one.statements]))
  const isThere = match.declared.some((one) => one.statements !== undefined)
  return questions.map((question): AccessAnswer => {
    const allowing = allowed(statements, question)
    const at = allowing[0]?.at
    const answer = { question: question.title, registered: shouldOf(entry, question) }
    if (!isThere) return answer
    const declared = [...new Set(allowing.flatMap((one) => (one.principals.length === 0 ? ['(not readable)'] : one.principals)))].sort()
    return { ...answer, declared, ...(at === undefined ? {} : { at }) }
  })
}

function allowed(statements: readonly Statement[], { actions }: Question): Statement[] {
  return statements.filter(
    (one) => one.effect === 'allow' && one.actions.some((granted) => actions.some((action) => covers(granted, action))),
  )
}

function shouldOf({ value }: Entry, { should }: Question): string[] {
  const named = should.flatMap((kind) =>
    kind === 'breakGlass' ? [value.access?.breakGlass?.principal ?? []].flat() : (value.access?.[kind] ?? []),
  )
  return [...new Set(named)].sort()
}

/** Whether a granted action, which may have stars, allows another. */
export function covers(granted: string, action: string): boolean {
  const parts = granted.toLowerCase().split('*')
  const text = action.toLowerCase()
  const [first = '', ...rest] = parts
  if (rest.length === 0) return text === first
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast
      ? text.endsWith(part) && text.length - part.length >= at
        ? text.length - part.length
        : -1
      : text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return true
}

/** Principals that a policy lets in and the register does not name, and statements for anybody. */
export function accessFacts(entry: Entry, match: Match, register: Register, { questions, accounts, secondFactor }: Declarations): Fact[] {
  if (entry.kind !== 'key') return []
  const facts = new Map<string, Fact>()
  for (const declared of match.declared) {
    for (const question of questions) {
      const should = shouldOf(entry, question)
      for (const statement of allowed(declared.statements ?? [], question)) {
        for (const principal of statement.principals) {
          const isAccount = accounts.some((end) => principal.endsWith(end))
          const isKnown = should.some((name) => isSamePrincipal(name, principal))
          if (isAccount || isKnown || /\.amazonaws\.com$/.test(principal)) continue
          const key = `${entry.value.id} ${question.id} ${principal}`
          facts.set(key, {
            record: 'access',
            name: key,
            at: statement.at,
            language: 'infrastructure',
            trace: [entry.at(['access'])],
            properties: {
              entry: entry.value.id,
              profile: register.profile,
              tier: entry.value.tier,
              question: question.title,
              access: question.id,
              principal,
              registered: should.length === 0 ? undefined : false,
              secondFactor: statement.conditions.some((condition) => secondFactor.some((name) => condition.includes(name))),
            },
          })
        }
      }
    }
  }
  return [...facts.values()]
}

/** 'role/payments' is arn:aws:iam::111122223333:role/payments, and aws_iam_role.payments its address. */
function isSamePrincipal(named: string, seen: string): boolean {
  if (named === seen) return true
  return seen.endsWith(`:${named}`) || seen.endsWith(`/${named}`) || named.endsWith(`:${seen}`)
}
