/** Comments on lines of a pull request: one review a run, each comment once, nothing lost when one line is refused. */
import { lookAndWrite, ONCE, statusOf, type GitHub } from './client'
import { ownLogin } from './sticky-comment'

export interface LineComment {
  path: string
  /** First and last line, both of the head and inside of one hunk. */
  start: number
  end: number
  /** The comment's first line, unseen by readers; the same for the same finding. */
  marker: string
  text: string
}

export interface ReviewResult {
  posted: number
  /** Were there from an earlier run. */
  known: number
  /** GitHub takes no comment on these lines. */
  refused: number
}

/** `sha` is the head commit. Throws what a request throws, but for refused lines. */
export async function writeReview(github: GitHub, pull: number, sha: string, comments: readonly LineComment[]): Promise<ReviewResult> {
  if (comments.length === 0) return { posted: 0, known: 0, refused: 0 }
  const author = await ownLogin(github)
  return lookAndWrite(github, async () => {
    const markers = await ownMarkers(github, pull, author)
    const fresh = comments.filter(({ marker }) => !markers.has(marker))
    const known = comments.length - fresh.length
    if (fresh.length === 0) return { posted: 0, known, refused: 0 }
    try {
      await postReview(github, pull, sha, fresh)
      return { posted: fresh.length, known, refused: 0 }
    } catch (error) {
      if (statusOf(error) !== 422) throw error
      return { ...(await postEach(github, pull, sha, fresh)), known }
    }
  })
}

async function ownMarkers({ api, owner, repo }: GitHub, pull: number, author: string): Promise<Set<string>> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments'
  const comments = await api.paginate(route, { owner, repo, pull_number: pull, per_page: 100 })
  const own = comments.filter(({ user }) => (user as { login?: string } | null)?.login === author)
  return new Set(own.map(({ body }) => body.replaceAll('\r\n', '\n').split('\n')[0] ?? ''))
}

async function postReview({ api, owner, repo }: GitHub, pull: number, sha: string, comments: readonly LineComment[]): Promise<void> {
  await api.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    owner,
    repo,
    pull_number: pull,
    commit_id: sha,
    // Never a request for changes: somebody would have to dismiss it.
    event: 'COMMENT',
    comments: comments.map(wire),
    ...ONCE,
  })
}

/** One line that GitHub refuses fails a whole review; alone each of the others gets through. */
async function postEach(github: GitHub, pull: number, sha: string, comments: readonly LineComment[]): Promise<Omit<ReviewResult, 'known'>> {
  const { api, owner, repo } = github
  let posted = 0
  let refused = 0
  for (const comment of comments) {
    try {
      const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments'
      await api.request(route, { owner, repo, pull_number: pull, commit_id: sha, ...wire(comment), ...ONCE })
      posted++
    } catch (error) {
      if (statusOf(error) !== 422) throw error
      refused++
    }
  }
  return { posted, refused }
}

function wire({ path, start, end, marker, text }: LineComment): {
  path: string
  body: string
  line: number
  side: 'RIGHT'
  start_line?: number
  start_side?: 'RIGHT'
} {
  const range = start < end ? { start_line: start, start_side: 'RIGHT' as const } : {}
  return { path, body: `${marker}\n${text}`, line: end, side: 'RIGHT', ...range }
}
