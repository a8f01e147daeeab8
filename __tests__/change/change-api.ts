/** GitHub's API over a real repository: the comparison of two commits, the pull request's files, contents; every request is held against GitHub's description. */
import { execFileSync } from 'node:child_process'
import type { ServerResponse } from 'node:http'
import { problemsOfRequest } from '../github/openapi'
import { fakeGitHub, refuse, type Answer, type FakeGitHub } from '../host/github'

/** What the token may read. */
export type Grant = 'contents' | 'pull-requests'

export interface ChangeApi extends FakeGitHub {
  /** What GitHub's description says against requests. */
  violations: string[]
}

const HOME = '/repos/Codertocat/Hello-World'
/** GitHub names no more in a comparison. */
const MAX_COMPARED = 300

const ROUTES: readonly [RegExp, string][] = [
  [/^\/compare\/(?<basehead>[^/]+)$/, 'GET /repos/{owner}/{repo}/compare/{basehead}'],
  [/^\/pulls\/(?<pull_number>\d+)\/files$/, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'],
  [/^\/pulls\/(?<pull_number>\d+)$/, 'GET /repos/{owner}/{repo}/pulls/{pull_number}'],
  [/^\/contents\/(?<path>.+)$/, 'GET /repos/{owner}/{repo}/contents/{path}'],
]

/** `head` is where the pull request is now. */
export async function changeApi(folder: string, head: string, grants: readonly Grant[]): Promise<ChangeApi> {
  const violations: string[] = []
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const answer: Answer = ({ url, accept }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    const rest = decodeURIComponent(pathname.slice(HOME.length))
    const [pattern, route] = ROUTES.find(([one]) => one.test(rest)) ?? []
    if (pattern === undefined || route === undefined) return void violations.push(`nothing here answers ${url}`)
    const found = { owner: 'Codertocat', repo: 'Hello-World', ...pattern.exec(rest)?.groups }
    violations.push(...problemsOfRequest(route, found, searchParams, undefined))
    if (!grants.includes(route.includes('/pulls/') ? 'pull-requests' : 'contents'))
      return refuse(response, 403, 'Resource not accessible by integration')
    const filesSince = (base: string, to: string): object[] => {
      const range = `${base}...${to}`
      // Both list the files in the same order.
      const [, ...diffs] = `\n${git('diff', '--find-renames', range)}`.split('\ndiff --git ')
      return git('diff', '--find-renames', '--name-status', range)
        .trim()
        .split('\n')
        .map((line, index) => fileOf(line.split('\t'), diffs[index] ?? ''))
    }
    if (route.endsWith('{basehead}')) {
      const [from = '', to = ''] = rest.slice('/compare/'.length).split('...')
      return json(response, {
        merge_base_commit: { sha: git('merge-base', from, to).trim() },
        files: filesSince(from, to).slice(0, MAX_COMPARED),
      })
    }
    if (route.endsWith('/files')) return json(response, page(filesSince('main', head), searchParams))
    if (route.endsWith('{pull_number}')) return json(response, { head: { sha: head } })
    contents(response, accept, git, rest.slice('/contents/'.length), searchParams.get('ref') ?? '')
  }
  return Object.assign(await fakeGitHub({}, { [HOME]: answer }), { violations })
}

/** `diff` is git's; the API leaves out what stands above the first hunk. */
function fileOf([status = '', first = '', second]: string[], diff: string): object {
  const name = { A: 'added', D: 'removed', M: 'modified', R: 'renamed' }[status[0] ?? ''] ?? 'changed'
  const start = diff.indexOf('@@')
  const patch = start < 0 ? undefined : diff.slice(start).trimEnd()
  return second === undefined
    ? { filename: first, status: name, patch }
    : { filename: second, previous_filename: first, status: name, patch }
}

function page(all: readonly object[], query: URLSearchParams): readonly object[] {
  const [size, number] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
  return all.slice((number - 1) * size, number * size)
}

function contents(
  response: ServerResponse,
  accept: string | undefined,
  git: (...args: string[]) => string,
  name: string,
  sha: string,
): void {
  try {
    const kind = git('cat-file', '-t', `${sha}:${name}`).trim()
    if (kind === 'tree') {
      const names = git('ls-tree', '--name-only', `${sha}:${name}`).trim().split('\n')
      return json(
        response,
        names.map((one) => ({ type: 'file', path: `${name}/${one}` })),
      )
    }
    const text = git('show', `${sha}:${name}`)
    if (accept !== 'application/vnd.github.raw+json') return json(response, { type: 'file', path: name })
    response.writeHead(200, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
    response.end(text)
  } catch {
    refuse(response, 404, 'Not Found')
  }
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
