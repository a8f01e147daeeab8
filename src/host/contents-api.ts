/** Files of another repository through GitHub's REST API: bounded, never to another host, and without the token in any answer. */
import { inUrl } from '#core/paths'
import { MAX_POLICY_BYTES } from './limits'
import type { ParentAnswer } from './parent-policy'
import { webFetch } from './web-fetch'

export interface ApiAccess {
  /** Such as https://api.github.com, or https://ghe.example/api/v3. */
  url: string
  token?: string | undefined
}

type Problem = Extract<ParentAnswer, { problem: unknown }>
type Answer = { status: number; type: string; body: Uint8Array } | Problem

export interface RemoteFile {
  owner: string
  repository: string
  path: string
  ref: string
}

/** One answer, from the first byte to the last; milliseconds. */
const TIMEOUT = 10_000
const MAX_REDIRECTS = 3
/** After a failure of the server or the line; milliseconds. */
const PAUSE = 500
const TRIES = 2

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/

/** The file's text and the commit that its ref named; every way in which it cannot be had is told apart. Never throws. */
export async function fetchFile(api: ApiAccess, file: RemoteFile): Promise<{ text: string; sha: string } | Problem> {
  const start = startOf(api)
  if (start === undefined) return { problem: 'network', detail: 'the address of the API has to begin with https://' }
  const segments = file.path.split('/')
  if (segments.some((one) => one === '' || one === '.' || one === '..')) return { problem: 'outside' }
  const repository = `${start}/repos/${inUrl(`${file.owner}/${file.repository}`)}`
  const sha = await shaOf(api, repository, file.ref)
  if (typeof sha !== 'string') return sha
  const url = `${repository}/contents/${inUrl(file.path)}?ref=${sha}`
  const answer = await get(api, url, 'application/vnd.github.raw+json')
  if ('problem' in answer) return answer
  if (answer.status === 404) return { problem: 'not-found', detail: `at ${file.ref}` }
  if (answer.status !== 200) return problemOf(answer.status)
  // A folder is answered with a list, whatever was asked for.
  if (answer.type.startsWith('application/json')) return { problem: 'not-found', detail: 'it is a folder' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(answer.body), sha }
  } catch {
    return { problem: 'not-text' }
  }
}

/** The full name of the commit that the ref of a file names. Never throws. */
export async function commitAt(api: ApiAccess, { owner, repository, ref }: RemoteFile): Promise<string | Problem> {
  const start = startOf(api)
  if (start === undefined) return { problem: 'network', detail: 'the address of the API has to begin with https://' }
  return shaOf(api, `${start}/repos/${inUrl(`${owner}/${repository}`)}`, ref)
}

/** The JSON behind a path of the API, which begins with a slash; every way in which it cannot be had is told apart. Never throws. */
export async function getJson(api: ApiAccess, path: string): Promise<{ json: unknown } | Problem> {
  const start = startOf(api)
  if (start === undefined) return { problem: 'network', detail: 'the address of the API has to begin with https://' }
  const answer = await get(api, `${start}${path}`, 'application/vnd.github+json')
  if ('problem' in answer) return answer
  if (answer.status === 404) return { problem: 'not-found' }
  if (answer.status !== 200) return problemOf(answer.status)
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body)) }
  } catch {
    return { problem: 'not-text' }
  }
}

/** The bytes of a file at a commit; 'not-found' where it is not there. `repository` is 'owner/name'. Never throws. */
export async function fetchBytes(api: ApiAccess, repository: string, file: string, sha: string): Promise<Uint8Array | Problem> {
  const start = startOf(api)
  if (start === undefined) return { problem: 'network', detail: 'the address of the API has to begin with https://' }
  const answer = await get(api, `${start}/repos/${inUrl(repository)}/contents/${inUrl(file)}?ref=${sha}`, 'application/vnd.github.raw+json')
  if ('problem' in answer) return answer
  if (answer.status === 404) return { problem: 'not-found' }
  if (answer.status !== 200) return problemOf(answer.status)
  // A folder or a submodule is answered with JSON, whatever was asked for.
  return answer.type.startsWith('application/json') ? { problem: 'not-found', detail: 'it is no file' } : answer.body
}

/** A full name is what it says; whether there is such a commit, the file shows. */
async function shaOf(api: ApiAccess, repository: string, ref: string): Promise<string | Problem> {
  if (SHA.test(ref)) return ref
  const answer = await get(api, `${repository}/commits/${encodeURIComponent(ref)}`, 'application/vnd.github.sha')
  if ('problem' in answer) return answer
  const text = new TextDecoder().decode(answer.body).trim()
  if (answer.status === 200 && SHA.test(text)) return text
  if (answer.status === 422) return { problem: 'no-such-ref', detail: ref }
  if (answer.status !== 404 && answer.status !== 409) return problemOf(answer.status)
  const whole = await get(api, repository, 'application/vnd.github+json')
  if ('problem' in whole) return whole
  if (whole.status === 200) return { problem: 'no-such-ref', detail: ref }
  return whole.status === 404 ? { problem: 'no-such-repository' } : problemOf(whole.status)
}

/** Only a machine's own address may go without TLS: a token must not cross a network in the clear. */
function startOf({ url }: ApiAccess): string | undefined {
  try {
    const { protocol, hostname, origin, pathname } = new URL(url)
    const own = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    return protocol === 'https:' || (protocol === 'http:' && own) ? `${origin}${pathname.replace(/\/+$/, '')}` : undefined
  } catch {
    return undefined
  }
}

function problemOf(status: number): Problem {
  if (status === 401) return { problem: 'no-permission', detail: 'the token is not accepted' }
  if (status === 403) return { problem: 'no-permission' }
  return { problem: 'network', detail: `the server answered ${String(status)}` }
}

async function get(api: ApiAccess, url: string, accept: string): Promise<Answer> {
  let last: Answer = { problem: 'network' }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE))
    last = await once(api, url, accept)
    const again = 'problem' in last ? last.problem === 'network' : last.status >= 500
    if (!again) return last
  }
  return 'problem' in last ? last : problemOf(last.status)
}

async function once(api: ApiAccess, url: string, accept: string): Promise<Answer> {
  const signal = AbortSignal.timeout(TIMEOUT)
  const headers = {
    accept,
    'user-agent': 'cryptogate',
    'x-github-api-version': '2022-11-28',
    ...(api.token === undefined || api.token === '' ? {} : { authorization: `Bearer ${api.token}` }),
  }
  try {
    let at = url
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await webFetch(at, { headers, signal, redirect: 'manual' })
      if (isLimited(response)) return { problem: 'rate-limited', ...waiting(response) }
      if (![301, 302, 307, 308].includes(response.status)) return await answerOf(response)
      const next = new URL(response.headers.get('location') ?? '', at)
      if (next.origin !== new URL(at).origin) return { problem: 'not-reachable', detail: 'the server sends elsewhere' }
      at = next.href
    }
    return { problem: 'not-reachable', detail: 'the server sends on and on' }
  } catch (error) {
    return { problem: 'network', detail: signal.aborted ? 'no answer in time' : reasonOf(error) }
  }
}

/** Only the system's own word, such as ECONNREFUSED: a message could repeat what was sent. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : 'the connection failed'
}

function isLimited({ status, headers }: Response): boolean {
  return status === 429 || (status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after')))
}

function waiting({ headers }: Response): { detail?: string } {
  const seconds = headers.get('retry-after')
  if (seconds !== null && /^\d{1,6}$/.test(seconds)) return { detail: `again in ${seconds} seconds` }
  const reset = headers.get('x-ratelimit-reset')
  return reset !== null && /^\d{1,12}$/.test(reset) ? { detail: `again from ${new Date(Number(reset) * 1000).toISOString()}` } : {}
}

async function answerOf(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? ''
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array
    length += bytes.length
    if (length > MAX_POLICY_BYTES) return { problem: 'too-large' }
    chunks.push(bytes)
  }
  return { status: response.status, type, body: Buffer.concat(chunks) }
}
