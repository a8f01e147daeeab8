/** Reviews, commits and teams through GitHub's REST API: every page is read, or the answer says that it is not complete. */
import { z } from 'zod'
import { inUrl } from '#core/paths'
import { getJson, type ApiAccess } from './contents-api'
import type { Review, ReviewHost, Unread } from './review-host'

/** The most that GitHub gives on a page. */
const PER_PAGE = 100
/** 3,000 of anything; GitHub lists at most 250 commits of a pull request. */
const MAX_PAGES = 30
/** GitHub lists no more commits of a pull request than this. */
const MAX_COMMITS = 250

const account = z.object({ login: z.string(), type: z.string().optional() })

const STATES = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
  PENDING: 'pending',
} as const

const review = z.object({
  user: account.nullish(),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
  commit_id: z.string().nullish(),
})
const commit = z.object({
  author: z.object({ login: z.string().optional() }).nullish(),
  committer: z.object({ login: z.string().optional() }).nullish(),
})

const pullRequest = z.object({ head: z.object({ sha: z.string() }), user: account.nullish() })

/** `repository` is 'owner/name'. */
export function githubReviews(api: ApiAccess, repository: string, number: number): ReviewHost {
  const pull = `/repos/${inUrl(repository)}/pulls/${String(number)}`
  return {
    pull: async () => {
      const answer = await getJson(api, pull)
      const read = 'problem' in answer ? undefined : pullRequest.safeParse(answer.json)
      if (read?.success !== true) return { unknown: 'The pull request could not be read.' }
      return { head: read.data.head.sha, ...(read.data.user ? { author: read.data.user.login } : {}) }
    },
    reviews: async () => {
      const found = await all(api, `${pull}/reviews`, review, 'the reviews')
      return 'unknown' in found ? found : found.map(reviewOf)
    },
    makers: async () => {
      const found = await all(api, `${pull}/commits`, commit, 'the commits')
      if ('unknown' in found) return found
      if (found.length >= MAX_COMMITS)
        return { unknown: `The pull request has ${String(MAX_COMMITS)} commits or more, so that not all who made it are known.` }
      // GitHub itself commits what is merged or edited on its pages.
      return [...new Set(found.flatMap(({ author, committer }) => [author?.login, committer?.login]))]
        .filter((login) => login !== undefined && login !== 'web-flow')
        .sort() as string[]
    },
    teamMembers: async (organisation, team) => {
      const found = await all(
        api,
        `/orgs/${encodeURIComponent(organisation)}/teams/${encodeURIComponent(team)}/members`,
        account,
        `the team @${organisation}/${team}`,
      )
      return 'unknown' in found ? found : found.map(({ login }) => login)
    },
  }
}

function reviewOf({ user, state, commit_id: sha }: z.infer<typeof review>): Review {
  return {
    ...(user ? { login: user.login } : {}),
    isBot: user?.type === 'Bot',
    state: STATES[state],
    ...(sha ? { commit: sha } : {}),
  }
}

async function all<Schema extends z.ZodType>(
  api: ApiAccess,
  path: string,
  schema: Schema,
  what: string,
): Promise<z.output<Schema>[] | Unread> {
  const found: z.output<Schema>[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await getJson(api, `${path}?per_page=${String(PER_PAGE)}&page=${String(page)}`)
    if ('problem' in answer)
      return {
        unknown: `${capital(what)} could not be read: ${answer.problem}${answer.detail === undefined ? '' : ` (${answer.detail})`}.`,
      }
    const read = z.array(schema).safeParse(answer.json)
    if (!read.success) return { unknown: `${capital(what)} could not be read: the answer is not what GitHub gives.` }
    found.push(...read.data)
    if (read.data.length < PER_PAGE) return found
  }
  return { unknown: `${capital(what)} are too many to be read.` }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
