/** Issues that the tool keeps: one a topic and owner, found by the first line of the body, and only among those of our own actor. */
import { lookAndWrite, ONCE, statusOf, type GitHub } from './client'
import { normalised, ownLogin } from './sticky-comment'

export interface IssuePlan {
  /** The body's first line, unseen by readers. */
  marker: string
  title: string
  /** Everything below the marker. */
  text: string
}

export interface IssuesResult {
  opened: number
  updated: number
  unchanged: number
  closed: number
  /** Closed by a person as not planned: they stay closed. */
  left: number
}

interface Known {
  number: number
  title: string
  body: string
  open: boolean
  notPlanned: boolean
}

/** What own issues are listed by; GitHub makes the label when it is used first. */
const LABEL = 'cryptogate-audit'

/** A repository with more of our own than this has another problem. */
const MAX_ISSUES = 200

/**
 * Makes the issues whose marker begins with `family` what the plans say: opens, changes, opens again, and closes those without a plan, with
 * `done` as their text. Throws what a request throws.
 */
export async function writeIssues(github: GitHub, plans: readonly IssuePlan[], family: string, done: string): Promise<IssuesResult> {
  const author = await ownLogin(github)
  const result: IssuesResult = { opened: 0, updated: 0, unchanged: 0, closed: 0, left: 0 }
  let known = await ownIssues(github, author, family)
  for (const plan of plans.slice(0, MAX_ISSUES)) {
    let isFirst = true
    const state = await lookAndWrite(github, async () => {
      // After a failure nobody knows whether the issue was made.
      if (!isFirst) known = await ownIssues(github, author, family)
      isFirst = false
      return writeIssue(github, plan, known.get(plan.marker))
    })
    result[state]++
  }
  const wanted = new Set(plans.map(({ marker }) => marker))
  for (const [marker, { number, open, title }] of known) {
    if (!open || wanted.has(marker)) continue
    await change(github, number, { title, body: `${marker}\n${done}`, state: 'closed', state_reason: 'completed' })
    result.closed++
  }
  return result
}

async function writeIssue(
  github: GitHub,
  { marker, title, text }: IssuePlan,
  before: Known | undefined,
): Promise<Exclude<keyof IssuesResult, 'closed'>> {
  const body = `${marker}\n${text}`
  if (before === undefined) {
    await create(github, title, body)
    return 'opened'
  }
  if (before.notPlanned) return 'left'
  if (before.open && before.title === title && normalised(before.body) === normalised(body)) return 'unchanged'
  await change(github, before.number, { title, body, ...(before.open ? {} : { state: 'open' as const }) })
  return before.open ? 'updated' : 'opened'
}

/** By marker; of doubles the oldest that is open, else the newest. */
async function ownIssues(github: GitHub, author: string, family: string): Promise<Map<string, Known>> {
  const { api, owner, repo } = github
  const all = await api.paginate('GET /repos/{owner}/{repo}/issues', { owner, repo, state: 'all', labels: LABEL, per_page: 100 })
  const found = new Map<string, Known>()
  for (const issue of all) {
    const body = issue.body ?? ''
    const marker = normalised(body).split('\n')[0] ?? ''
    if (issue.user?.login !== author || issue.pull_request !== undefined || !marker.startsWith(family)) continue
    const one = {
      number: issue.number,
      title: issue.title,
      body,
      open: issue.state === 'open',
      notPlanned: issue.state === 'closed' && issue.state_reason === 'not_planned',
    }
    const before = found.get(marker)
    if (before === undefined || (one.open && (!before.open || one.number < before.number))) found.set(marker, one)
  }
  return found
}

async function create({ api, owner, repo }: GitHub, title: string, body: string): Promise<void> {
  await api.request('POST /repos/{owner}/{repo}/issues', { owner, repo, title, body, labels: [LABEL], ...ONCE })
}

async function change(
  { api, owner, repo }: GitHub,
  number: number,
  given: { title: string; body: string; state?: 'open' | 'closed'; state_reason?: 'completed' },
): Promise<void> {
  await api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: number, ...given })
}

/** Whether issues are switched off in the repository. */
export function areIssuesOff(error: unknown): boolean {
  return statusOf(error) === 410
}
