/** Asks who approved a change, where the policy wants several people to answer for it. */
import type { Approval } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import type { Finding } from '#core/finding'
import type { ChangeSides } from '#host/change-sides'
import type { Review, ReviewHost } from '#host/review-host'
import { asText } from '#discover/text'
import { approvalsFor, teamsOf, type Reviews } from '#policy/dual-control'
import type { EffectivePolicy } from '#policy/effective'
import { governanceFinding } from '#policy/governance-findings'
import { topicsFile, touchedTopics } from '#policy/topics'
import type { Knowledge } from './knowledge'
import { checked } from './toolkit'

/** Whom to ask, and of which commit. */
export interface ReviewSource {
  host: ReviewHost
  /** The head commit that has to be approved; asked for where it is left out. */
  head?: string
  /** Who opened the pull request. */
  author?: string
}

export interface ApprovalInput {
  policy: EffectivePolicy
  knowledge: Knowledge
  sides: ChangeSides
  change: Parameters<typeof touchedTopics>[0]
  /** Undefined where nobody can be asked: on a terminal. A text says why. */
  reviews: ReviewSource | string | undefined
}

export interface Approvals {
  approvals: Approval[]
  findings: Finding[]
  diagnostics: Diagnostic[]
}

const TOPICS = 'knowledge/sensitive-topics.yml'

export async function approvalsOf({ policy, knowledge, sides, change, reviews }: ApprovalInput): Promise<Approvals> {
  const none = { approvals: [], findings: [], diagnostics: [] }
  if (policy.dualControl.length === 0) return none
  const touched = touchedTopics(change, checked(knowledge, topicsFile, TOPICS), (words) => fileWithWords(sides, words))
  const rules = policy.dualControl.filter(({ topics }) => touched.some(({ topic }) => topics.includes(topic)))
  if (rules.length === 0) return none
  const read: Reviews =
    reviews === undefined
      ? { unknown: 'Reviews are read in a pull request only.' }
      : typeof reviews === 'string'
        ? { unknown: reviews }
        : await readReviews(reviews, teamsOf(rules))
  const approvals = approvalsFor(rules, touched, read)
  const findings = approvals.flatMap((approval) => {
    if (approval.state !== 'missing') return []
    const file = touched.find(({ topic }) => topic === approval.topic)?.file ?? policy.governance?.file ?? ''
    const whom = approval.from.length === 0 ? '' : ` by ${approval.from.join(' or ')}`
    const message = `The change touches ${approval.topic} and has ${String(approval.given.length)} of ${String(approval.needed)} approvals${whom}. ${approval.because}`
    const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
    const found = governanceFinding('approval-missing', message, at, approval.topic, policy)
    return found === undefined ? [] : [{ ...found, change: 'new' as const }]
  })
  const unknown = reviews === undefined ? [] : approvals.filter(({ state }) => state === 'unknown')
  const diagnostics = unknown.map(({ topic, reason = '' }): Diagnostic => ({
    level: 'error',
    code: 'approvals-unknown',
    message: `Whether the change of ${topic} is approved could not be judged. ${reason}`,
    help: 'give the job `pull-requests: read` and the step GITHUB_TOKEN; members of teams need a token that may read the organisation',
  }))
  return { approvals, findings, diagnostics }
}

/** Where nobody can tell what a change touches, nobody can tell whose approval it needs: that is no approval. */
export function approvalsUnseen({ dualControl }: Pick<EffectivePolicy, 'dualControl'>, problem: string): Diagnostic[] {
  if (dualControl.length === 0) return []
  return [
    {
      level: 'error',
      code: 'approvals-unknown',
      message: `Whether the change touches what needs approvals could not be judged: ${problem}.`,
      help: 'split it into smaller changes, or check out with `fetch-depth: 2`',
    },
  ]
}

async function readReviews({ host, head: given, author: opened }: ReviewSource, teams: readonly string[]): Promise<Reviews> {
  const pull = given === undefined ? await host.pull() : { head: given, ...(opened === undefined ? {} : { author: opened }) }
  if ('unknown' in pull) return pull
  const { head, author } = pull
  const reviews = await host.reviews()
  if ('unknown' in reviews) return reviews
  const makers = await host.makers()
  if ('unknown' in makers) return makers
  const known = new Map<string, readonly string[]>()
  for (const team of teams) {
    const [organisation = '', name = ''] = team.slice(1).split('/')
    const members = await host.teamMembers(organisation, name)
    if (!('unknown' in members)) known.set(team, members)
  }
  return { reviewers: lastWords(reviews, head), makers: [...makers, ...(author === undefined ? [] : [author])], teams: known }
}

/** What each person said last: a comment takes nothing back, and an approval of an older commit is none. */
function lastWords(reviews: readonly Review[], head: string): { login: string; approved: boolean }[] {
  const last = new Map<string, { login: string; approved: boolean }>()
  for (const { login, isBot, state, commit } of reviews) {
    if (login === undefined || isBot || state === 'commented' || state === 'pending') continue
    last.set(login.toLowerCase(), { login, approved: state === 'approved' && commit === head })
  }
  return [...last.values()]
}

const DECLARES = /\.(?:tf|tofu|json|ya?ml|template)$/i

/** A changed file that declares infrastructure, in which other lines than before hold one of the words. */
export function fileWithWords({ files, base, head }: ChangeSides, words: readonly string[]): string | undefined {
  const linesIn = (content: ReturnType<typeof base.read>): string => {
    const text = content instanceof Uint8Array ? (asText(content) ?? '') : ''
    return text
      .split('\n')
      .filter((line) => words.some((word) => line.includes(word)))
      .map((line) => line.trim())
      .sort()
      .join('\n')
  }
  const found = files.find(({ file, previous, status }) => {
    if (!DECLARES.test(file)) return false
    const before = status === 'added' ? '' : linesIn(base.read(previous ?? file))
    return before !== (status === 'removed' ? '' : linesIn(head.read(file)))
  })
  return found?.file
}
