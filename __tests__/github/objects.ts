/** Objects as GitHub's API gives them, whole: the server's answers are checked against the description. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
export const BASE = 'https://api.github.com'
export const TIME = '2026-11-22T06:00:00Z'

export function user(login: string): Record<string, unknown> {
  const url = `${BASE}/users/${encodeURIComponent(login)}`
  const urls = Object.fromEntries(
    ['followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos', 'events', 'received_events'].map((name) => [
      `${name}_url`,
      `${url}/${name}`,
    ]),
  )
  return {
    login,
    id: 41_898_282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    ...urls,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  }
}

export function issueComment(repository: string, issue: number, id: number, login: string, body: string): Record<string, unknown> {
  return {
    id,
    node_id: `IC_${String(id)}`,
    url: `${BASE}/repos/${repository}/issues/comments/${String(id)}`,
    html_url: `https://github.com/${repository}/pull/${String(issue)}#issuecomment-${String(id)}`,
    issue_url: `${BASE}/repos/${repository}/issues/${String(issue)}`,
    user: user(login),
    body,
    created_at: TIME,
    updated_at: TIME,
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}

export function checkRun(repository: string, id: number, run: Record<string, unknown>, annotations: number): Record<string, unknown> {
  const url = `${BASE}/repos/${repository}/check-runs/${String(id)}`
  const { title = null, summary = null } = (run['output'] ?? {}) as { title?: unknown; summary?: unknown }
  return {
    id,
    node_id: `CR_${String(id)}`,
    head_sha: run['head_sha'],
    external_id: run['external_id'] ?? '',
    name: run['name'],
    url,
    html_url: `https://github.com/${repository}/runs/${String(id)}`,
    details_url: run['details_url'] ?? null,
    status: run['status'] ?? 'queued',
    conclusion: run['conclusion'] ?? null,
    started_at: TIME,
    completed_at: run['status'] === 'completed' ? TIME : null,
    output: { title, summary, text: null, annotations_count: annotations, annotations_url: `${url}/annotations` },
    check_suite: { id: 5 },
    app: null,
    pull_requests: [],
  }
}

export interface LineCommentBody {
  path: string
  body: string
  line: number
  start_line?: number
}

export function reviewComment(
  repository: string,
  pull: number,
  id: number,
  login: string,
  sha: string,
  comment: LineCommentBody,
): Record<string, unknown> {
  const url = `${BASE}/repos/${repository}/pulls/comments/${String(id)}`
  const html = `https://github.com/${repository}/pull/${String(pull)}#discussion_r${String(id)}`
  const pullUrl = `${BASE}/repos/${repository}/pulls/${String(pull)}`
  return {
    id,
    node_id: `PRRC_${String(id)}`,
    url,
    pull_request_review_id: 80,
    diff_hunk: '@@ -1 +1 @@',
    path: comment.path,
    commit_id: sha,
    original_commit_id: sha,
    user: user(login),
    body: comment.body,
    created_at: TIME,
    updated_at: TIME,
    html_url: html,
    pull_request_url: pullUrl,
    author_association: 'NONE',
    line: comment.line,
    start_line: comment.start_line ?? null,
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pullUrl } },
  }
}

export function review(repository: string, pull: number, id: number, login: string, sha: string, body: string): Record<string, unknown> {
  const html = `https://github.com/${repository}/pull/${String(pull)}#pullrequestreview-${String(id)}`
  const pullUrl = `${BASE}/repos/${repository}/pulls/${String(pull)}`
  return {
    id,
    node_id: `PRR_${String(id)}`,
    user: user(login),
    body,
    state: 'COMMENTED',
    html_url: html,
    pull_request_url: pullUrl,
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    submitted_at: TIME,
    commit_id: sha,
    author_association: 'NONE',
  }
}

/** GitHub's own example of a pull request in a list, with another number and head. */
export function pullRequest(number: number, head: string): object {
  const file = createRequire(__filename).resolve('@octokit/webhooks-examples/api.github.com/index.json')
  const all = JSON.parse(readFileSync(file, 'utf8')) as { name: string; examples: { pull_request: Record<string, object> }[] }[]
  const example = all.find(({ name }) => name === 'pull_request')?.examples[0]?.pull_request ?? {}
  return { ...example, auto_merge: null, number, head: { ...example['head'], sha: head } }
}

export interface IssueState {
  number: number
  login: string
  title: string
  body: string
  labels: readonly string[]
  state: 'open' | 'closed'
  state_reason: 'completed' | 'not_planned' | 'reopened' | null
}

export function issue(
  repository: string,
  { number, login, title, body, labels, state, state_reason }: IssueState,
): Record<string, unknown> {
  const url = `${BASE}/repos/${repository}/issues/${String(number)}`
  return {
    id: number,
    node_id: `I_${String(number)}`,
    url,
    repository_url: `${BASE}/repos/${repository}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `https://github.com/${repository}/issues/${String(number)}`,
    number,
    state,
    state_reason,
    title,
    body,
    user: user(login),
    labels: labels.map((name, index) => ({
      id: index + 1,
      node_id: `LA_${name}`,
      url: `${BASE}/repos/${repository}/labels/${name}`,
      name,
      description: null,
      color: 'ededed',
      default: false,
    })),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    comments: 0,
    closed_at: state === 'closed' ? TIME : null,
    created_at: TIME,
    updated_at: TIME,
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}

export function contentFile(repository: string, path: string, text: string): Record<string, unknown> {
  const sha = '3d21ec53a331a6f037a91c368710b99387d012c1'
  const [url, git] = [`${BASE}/repos/${repository}/contents/${path}`, `${BASE}/repos/${repository}/git/blobs/${sha}`]
  const html = `https://github.com/${repository}/blob/main/${path}`
  return {
    type: 'file',
    encoding: 'base64',
    size: Buffer.byteLength(text),
    name: path.split('/').at(-1),
    path,
    content: Buffer.from(text).toString('base64'),
    sha,
    url,
    git_url: git,
    html_url: html,
    download_url: `https://raw.githubusercontent.com/${repository}/main/${path}`,
    _links: { git, self: url, html },
  }
}
