/** One comment on a pull request, edited in place: found by its first line, and only among the comments of our own actor. */
import { lookAndWrite, ONCE, type GitHub } from './client'

export interface CommentPlan {
  /** The comment's first line, unseen by readers. */
  marker: string
  /** Everything below the marker. */
  text: string
  /** Whether a comment is made where there is none yet; else only one that is there is changed. */
  create: boolean
  /** A comment that changes is taken away and made anew, so that people are told. */
  recreate?: boolean
}

export interface CommentResult {
  state: 'created' | 'updated' | 'unchanged' | 'none'
  url?: string
}

/** Who writes with the token that a workflow is given. */
const ACTIONS_BOT = 'github-actions[bot]'

/** Makes the comment what the plan says. Comments with the marker that others wrote stay untouched; own doubles go. Throws what a request throws. */
export async function writeComment(github: GitHub, pull: number, plan: CommentPlan): Promise<CommentResult> {
  const author = await ownLogin(github)
  const body = `${plan.marker}\n${plan.text}`
  return lookAndWrite(github, async () => {
    const [first, ...doubles] = await ownComments(github, pull, author, plan.marker)
    for (const { id } of doubles) await removeComment(github, id)
    if (first === undefined) return plan.create ? createComment(github, pull, body) : { state: 'none' }
    if (normalised(first.body) === normalised(body)) return { state: 'unchanged', url: first.url }
    if (plan.recreate === true) {
      await removeComment(github, first.id)
      return createComment(github, pull, body)
    }
    const { owner, repo } = github
    await github.api.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: first.id, body })
    return { state: 'updated', url: first.url }
  })
}

async function ownComments(
  github: GitHub,
  pull: number,
  author: string,
  marker: string,
): Promise<{ id: number; body: string; url: string }[]> {
  const { api, owner, repo } = github
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
  const comments = await api.paginate(route, { owner, repo, issue_number: pull, per_page: 100 })
  return comments
    .filter(({ user, body }) => user?.login === author && normalised(body ?? '').split('\n')[0] === marker)
    .map(({ id, body, html_url }) => ({ id, body: body ?? '', url: html_url }))
}

async function createComment({ api, owner, repo }: GitHub, pull: number, body: string): Promise<CommentResult> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  const { data } = await api.request(route, { owner, repo, issue_number: pull, body, ...ONCE })
  return { state: 'created', url: data.html_url }
}

async function removeComment({ api, owner, repo }: GitHub, id: number): Promise<void> {
  await api.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: id })
}

/** Tokens of apps cannot read `GET /user`; everybody can ask who they are here. */
export async function ownLogin({ api }: GitHub): Promise<string> {
  try {
    const { viewer } = await api.graphql<{ viewer?: { login?: unknown } }>('query { viewer { login } }')
    return typeof viewer?.login === 'string' ? viewer.login : ACTIONS_BOT
  } catch {
    return ACTIONS_BOT
  }
}

/** GitHub keeps a body as it was sent, but for line breaks of browsers and white space at the end. */
export function normalised(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd()
}
