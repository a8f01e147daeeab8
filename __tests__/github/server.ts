/**
 * GitHub's API on this machine, for one repository with one pull request. Every request and every answer is held against GitHub's official
 * description; what that does not say (permissions, lines of a diff, lengths, limits) is answered as GitHub does.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { problemsOfAnswer, problemsOfRequest } from './openapi'
import {
  checkRun,
  contentFile,
  issue,
  issueComment,
  pullRequest,
  review,
  reviewComment,
  type IssueState,
  type LineCommentBody,
} from './objects'

export const BOT = 'github-actions[bot]'
export const TOKEN = 'ghs_0123456789abcdefghijklmnopqrstuvwxyz'
export const REPOSITORY = 'acme/shop'
export const PULL = 7
export const HEAD = 'a'.repeat(40)

const MAX_BODY = 65_536

export interface Fault {
  /** 'POST /repos/acme/shop/issues/7/comments', or how it begins. */
  request: string
  /** Instead of an answer; 'reset' cuts the line, 'lost' does what was asked and then cuts the line. */
  answer: 'reset' | 'lost' | { status: number; message: string; headers?: Record<string, string> }
}

export interface CheckRunState {
  id: number
  run: Record<string, unknown>
  annotations: Record<string, unknown>[]
}

export interface GitHubServer {
  url: string
  /** Requests as 'METHOD /path'. */
  asked: string[]
  /** What GitHub's description says against requests or answers. */
  violations: string[]
  comments: { id: number; login: string; body: string }[]
  checkRuns: CheckRunState[]
  reviewComments: (LineCommentBody & { id: number; login: string })[]
  issues: IssueState[]
  reviews: number
  uploads: { commit: string; ref: string; sarif: unknown }[]
  /** Answered once each, in this order, before anything else. */
  faults: Fault[]
  close(): Promise<void>
}

export interface ServerOptions {
  /** What the token may write. */
  permissions?: readonly ('pull-requests' | 'checks' | 'security-events' | 'issues')[]
  /** Lines of the head that the pull request's diff shows. */
  hunks?: Readonly<Record<string, readonly [start: number, end: number][]>>
  codeScanning?: boolean
  /** Text of a file at the head of the pull request. */
  textOf?: (file: string) => string | undefined
  /** Open pull requests by 'owner:branch'. */
  pulls?: Readonly<Record<string, readonly { number: number; head: string }[]>>
  /** Whether the repository has issues at all. */
  hasIssues?: boolean
  /** Prefix of an enterprise server. */
  prefix?: string
}

interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

type Handler = (parameters: Record<string, string>, body: Record<string, unknown>, query: URLSearchParams) => Answer

const refused = (status: number, message: string, errors?: unknown): Answer => ({
  status,
  body: { message, ...(errors === undefined ? {} : { errors }), documentation_url: 'https://docs.github.com/rest', status: String(status) },
})
const FORBIDDEN = refused(403, 'Resource not accessible by integration')

export async function gitHubServer(options: ServerOptions = {}): Promise<GitHubServer> {
  const state: Omit<GitHubServer, 'url' | 'close'> = {
    asked: [],
    violations: [],
    comments: [],
    checkRuns: [],
    reviewComments: [],
    issues: [],
    reviews: 0,
    uploads: [],
    faults: [],
  }
  const handlers = handlersOf(state, options)
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      serve(state, handlers, options.prefix ?? '', request, response, body)
    })
  })
  return Object.assign(state, { url: `${await listening(server)}${options.prefix ?? ''}`, close: () => closed(server) })
}

function serve(
  state: Omit<GitHubServer, 'url' | 'close'>,
  handlers: Record<string, Handler>,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const asked = `${request.method ?? ''} ${pathname.slice(prefix.length)}`
  state.asked.push(asked)
  const fault = asked.startsWith(state.faults[0]?.request ?? '\n') ? state.faults.shift() : undefined
  if (fault?.answer === 'reset') return void request.socket.destroy()
  if (typeof fault?.answer === 'object')
    return send(response, { ...refused(fault.answer.status, fault.answer.message), headers: fault.answer.headers ?? {} })
  if (request.headers.authorization !== `token ${TOKEN}` && request.headers.authorization !== `bearer ${TOKEN}`)
    return send(response, refused(401, 'Bad credentials'))
  const body = text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>)
  if (pathname === '/graphql' || pathname === '/api/graphql')
    return send(response, { status: 200, body: { data: { viewer: { login: BOT } } } })
  const answer = routed(state, handlers, asked, searchParams, body)
  if (fault?.answer === 'lost') return void request.socket.destroy()
  const { link } = answer.headers ?? {}
  const here = `http://${request.headers.host ?? ''}${pathname}`
  send(response, link === undefined ? answer : { ...answer, headers: { link: link.replace('NEXT', here) } })
}

function routed(
  state: Pick<GitHubServer, 'violations'>,
  handlers: Record<string, Handler>,
  asked: string,
  query: URLSearchParams,
  body: Record<string, unknown> | undefined,
): Answer {
  for (const [route, handler] of Object.entries(handlers)) {
    const pattern = new RegExp(`^${route.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const match = pattern.exec(asked)
    if (match === null) continue
    const parameters = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
    const problems = problemsOfRequest(route, parameters, query, body)
    state.violations.push(...problems)
    const isOurs = `${parameters['owner'] ?? ''}/${parameters['repo'] ?? ''}` === REPOSITORY
    const answer =
      problems.length > 0 ? refused(422, 'Invalid request.') : isOurs ? handler(parameters, body ?? {}, query) : refused(404, 'Not Found')
    state.violations.push(...problemsOfAnswer(route, answer.status, answer.body))
    return answer
  }
  state.violations.push(`nothing here answers ${asked}`)
  return refused(404, 'Not Found')
}

function handlersOf(state: Omit<GitHubServer, 'url' | 'close'>, options: ServerOptions): Record<string, Handler> {
  const may = (permission: 'pull-requests' | 'checks' | 'security-events' | 'issues'): boolean =>
    options.permissions?.includes(permission) ?? true
  let last = 1000
  const tooLong = (body: unknown): Answer | undefined =>
    String(body).length > MAX_BODY
      ? refused(422, 'Validation Failed', [
          {
            resource: 'IssueComment',
            code: 'unprocessable',
            field: 'data',
            message: `Body is too long (maximum is ${String(MAX_BODY)} characters)`,
          },
        ])
      : undefined
  const isInDiff = ({ path, line, start_line: start = line }: LineCommentBody): boolean =>
    options.hunks?.[path]?.some(([first, end]) => first <= start && line <= end) === true
  const addLine = (comment: LineCommentBody): void => void state.reviewComments.push({ ...comment, id: ++last, login: BOT })
  return {
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (_parameters, _body, query) =>
      page(
        state.comments.map(({ id, login, body }) => issueComment(REPOSITORY, PULL, id, login, body)),
        query,
      ),
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (_parameters, { body }) => {
      if (!may('pull-requests')) return FORBIDDEN
      const long = tooLong(body)
      if (long !== undefined) return long
      state.comments.push({ id: ++last, login: BOT, body: String(body) })
      return { status: 201, body: issueComment(REPOSITORY, PULL, last, BOT, String(body)) }
    },
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ comment_id: id }, { body }) => {
      if (!may('pull-requests')) return FORBIDDEN
      const comment = state.comments.find((one) => String(one.id) === id)
      if (comment === undefined) return refused(404, 'Not Found')
      const long = tooLong(body)
      if (long !== undefined) return long
      comment.body = String(body)
      return { status: 200, body: issueComment(REPOSITORY, PULL, comment.id, comment.login, comment.body) }
    },
    'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ comment_id: id }) => {
      if (!may('pull-requests')) return FORBIDDEN
      state.comments = state.comments.filter((one) => String(one.id) !== id)
      return { status: 204 }
    },
    'GET /repos/{owner}/{repo}/issues': (_parameters, _body, query) => {
      if (options.hasIssues === false) return refused(410, 'Issues has been disabled in this repository.')
      const label = query.get('labels') ?? ''
      const wanted = query.get('state') ?? 'open'
      const found = state.issues.filter((one) => (label === '' || one.labels.includes(label)) && (wanted === 'all' || one.state === wanted))
      return page(
        found.map((one) => issue(REPOSITORY, one)),
        query,
      )
    },
    'POST /repos/{owner}/{repo}/issues': (_parameters, { title, body, labels = [] }) => {
      if (!may('issues')) return FORBIDDEN
      const long = tooLong(body)
      if (long !== undefined) return long
      const made: IssueState = {
        number: ++last,
        login: BOT,
        title: String(title),
        body: String(body),
        labels: (labels as unknown[]).map(String),
        state: 'open',
        state_reason: null,
      }
      state.issues.push(made)
      return { status: 201, body: issue(REPOSITORY, made) }
    },
    'PATCH /repos/{owner}/{repo}/issues/{issue_number}': ({ issue_number: number }, body) => {
      if (!may('issues')) return FORBIDDEN
      const known = state.issues.find((one) => String(one.number) === number)
      if (known === undefined) return refused(404, 'Not Found')
      const reopened = body['state'] === 'open' && known.state === 'closed' ? { state_reason: 'reopened' as const } : {}
      Object.assign(known, body, reopened)
      return { status: 200, body: issue(REPOSITORY, known) }
    },
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': ({ ref }, _body, query) => {
      if (!may('checks')) return FORBIDDEN
      const runs = state.checkRuns.filter(({ run }) => run['head_sha'] === ref && run['name'] === query.get('check_name')).slice(-1)
      return {
        status: 200,
        body: {
          total_count: runs.length,
          check_runs: runs.map(({ id, run, annotations }) => checkRun(REPOSITORY, id, run, annotations.length)),
        },
      }
    },
    'POST /repos/{owner}/{repo}/check-runs': (_parameters, body) => {
      if (!may('checks')) return FORBIDDEN
      const { annotations = [] } = body['output'] as { annotations?: Record<string, unknown>[] }
      state.checkRuns.push({ id: ++last, run: { ...body }, annotations: [...annotations] })
      return { status: 201, body: checkRun(REPOSITORY, last, body, annotations.length) }
    },
    'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': ({ check_run_id: id }, body) => {
      const known = state.checkRuns.find((one) => String(one.id) === id)
      if (known === undefined) return refused(404, 'Not Found')
      const { annotations = [] } = (body['output'] ?? {}) as { annotations?: Record<string, unknown>[] }
      Object.assign(known.run, body)
      known.annotations.push(...annotations)
      return { status: 200, body: checkRun(REPOSITORY, known.id, known.run, known.annotations.length) }
    },
    'GET /repos/{owner}/{repo}/contents/{path}': ({ path }) => {
      const text = options.textOf?.(path ?? '')
      return text === undefined ? refused(404, 'Not Found') : { status: 200, body: contentFile(REPOSITORY, path ?? '', text) }
    },
    'GET /repos/{owner}/{repo}/pulls': (_parameters, _body, query) => ({
      status: 200,
      body: (options.pulls?.[query.get('head') ?? ''] ?? []).map(({ number, head }) => pullRequest(number, head)),
    }),
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments': (_parameters, _body, query) =>
      page(
        state.reviewComments.map((one) => reviewComment(REPOSITORY, PULL, one.id, one.login, HEAD, one)),
        query,
      ),
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': (_parameters, body) => {
      if (!may('pull-requests')) return FORBIDDEN
      const comment = body as unknown as LineCommentBody
      if (!isInDiff(comment)) {
        const message = 'pull_request_review_thread.line must be part of the diff'
        return refused(422, 'Validation Failed', [
          { resource: 'PullRequestReviewComment', code: 'custom', field: 'pull_request_review_thread.line', message },
        ])
      }
      addLine(comment)
      return { status: 201, body: reviewComment(REPOSITORY, PULL, last, BOT, HEAD, comment) }
    },
    'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (_parameters, body) => {
      if (!may('pull-requests')) return FORBIDDEN
      const comments = (body['comments'] ?? []) as LineCommentBody[]
      if (!comments.every(isInDiff))
        return refused(422, 'Unprocessable Entity', ['Pull request review thread line must be part of the diff'])
      for (const comment of comments) addLine(comment)
      state.reviews++
      return { status: 200, body: review(REPOSITORY, PULL, ++last, BOT, HEAD, String(body['body'] ?? '')) }
    },
    'POST /repos/{owner}/{repo}/code-scanning/sarifs': (_parameters, body) => {
      if (options.codeScanning === false) return refused(403, 'Advanced Security must be enabled for this repository to use code scanning.')
      if (!may('security-events')) return FORBIDDEN
      const sarif = JSON.parse(gunzipSync(Buffer.from(String(body['sarif']), 'base64')).toString('utf8')) as unknown
      state.uploads.push({ commit: String(body['commit_sha']), ref: String(body['ref']), sarif })
      return {
        status: 202,
        body: { id: '47177e22-5596-11eb-80a1-c1e54ef945c6', url: 'https://api.github.com/repos/acme/shop/code-scanning/sarifs/4' },
      }
    },
    'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}': () => {
      const isFirst = state.asked.filter((one) => one.startsWith('GET /repos/acme/shop/code-scanning/sarifs/')).length === 1
      return {
        status: 200,
        body: isFirst ? { processing_status: 'pending' } : { processing_status: 'complete', analyses_url: 'https://api.github.com/a' },
      }
    },
  }
}

/** Thirty a page unless more is asked for, a hundred at the most, and where the next page is. */
function page(all: readonly unknown[], query: URLSearchParams): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100)
  const number = Number(query.get('page') ?? 1)
  const following = new URLSearchParams(query)
  following.set('per_page', String(size))
  following.set('page', String(number + 1))
  const next = `<NEXT?${following.toString()}>; rel="next"`
  const isLast = number * size >= all.length
  return { status: 200, body: all.slice((number - 1) * size, number * size), ...(isLast ? {} : { headers: { link: next } }) }
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'x-ratelimit-remaining': '900', ...headers })
  response.end(body === undefined ? '' : JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => {
      resolve()
    })
  })
}
