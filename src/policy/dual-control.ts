/** Approvals that a change needs, and who gave them: of the head commit, by others than those who made it. */
import type { Approval } from '#core/change'
import type { DualControl } from './document'
import type { TouchedTopic } from './topics'

/** What a person said last of the head commit. */
export interface Reviewer {
  login: string
  approved: boolean
}

/** What is known of the reviews, or why nothing is. */
export type Reviews =
  | {
      reviewers: readonly Reviewer[]
      /** Who opened the change or wrote a commit of it: none of them approves it. */
      makers: readonly string[]
      /** Members by team, '@acme/crypto'; a team whose members cannot be read is not there. */
      teams: ReadonlyMap<string, readonly string[]>
    }
  | { unknown: string }

/** One for each topic that is touched and that the policy asks approvals for; the same topic asked for twice needs both. */
export function approvalsFor(rules: readonly DualControl[], touched: readonly TouchedTopic[], reviews: Reviews): Approval[] {
  const approvals: Approval[] = []
  for (const { topic, by } of touched) {
    for (const rule of rules) {
      if (!rule.topics.includes(topic)) continue
      const asked = { topic, because: `${rule.because.replace(/\.?$/, '')} (${by}).`, needed: rule.approvals, from: rule.from ?? [] }
      approvals.push({ ...asked, ...outcome(rule, reviews) })
    }
  }
  return approvals
}

/** Teams that have to be known. */
export function teamsOf(rules: readonly DualControl[]): string[] {
  return [...new Set(rules.flatMap(({ accounts = [] }) => accounts.filter((one) => one.includes('/'))))].sort()
}

function outcome({ approvals: needed, accounts }: DualControl, reviews: Reviews): Pick<Approval, 'given' | 'state' | 'reason'> {
  if ('unknown' in reviews) return { given: [], state: 'unknown', reason: reviews.unknown }
  const makers = new Set(reviews.makers.map(folded))
  const approving = reviews.reviewers.filter(({ login, approved }) => approved && !makers.has(folded(login))).map(({ login }) => login)
  const unreadable = (accounts ?? []).filter((one) => one.includes('/') && !reviews.teams.has(one))
  const allowed = accounts === undefined ? undefined : new Set(accounts.flatMap((one) => membersOf(one, reviews.teams)).map(folded))
  const given = approving.filter((login) => allowed === undefined || allowed.has(folded(login))).sort()
  if (given.length >= needed) return { given, state: 'approved' }
  if (unreadable.length > 0 && approving.length >= needed)
    return { given, state: 'unknown', reason: `The members of ${unreadable.join(' and ')} could not be read.` }
  return { given, state: 'missing' }
}

function membersOf(account: string, teams: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return account.includes('/') ? (teams.get(account) ?? []) : [account.slice(1)]
}

/** GitHub's names of accounts know no case. */
function folded(login: string): string {
  return login.toLowerCase()
}
