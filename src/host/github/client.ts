/** GitHub's REST API for one repository: retries, limits and pages are octokit's, what failed comes back in words, never with the token. */
import { Octokit } from '@octokit/core'
import { paginateRest, type PaginateInterface } from '@octokit/plugin-paginate-rest'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { webFetch } from '../web-fetch'

export interface Access {
  /** GITHUB_API_URL: https://api.github.com, https://api.<name>.ghe.com, https://<host>/api/v3. */
  url: string
  token: string
  /** How long a second of waiting takes, in milliseconds. */
  second?: number
}

export interface RepositoryName {
  owner: string
  repo: string
}

export type Api = Octokit & { paginate: PaginateInterface }

export interface GitHub extends RepositoryName {
  api: Api
  /** Milliseconds of one second of waiting. */
  second: number
}

/** Waiting for longer than this costs more than the surface is worth; seconds. */
const MAX_WAIT = 90
const RETRIES = 3

/** Seconds between requests that people are told of; a second lies between others that write (GitHub REST, best practices). */
const NOTIFYING = 3

const Client = Octokit.plugin(paginateRest, retry, throttling)

/** Nothing that a library says of a request goes into a log. */
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** A client for one repository. Throws nothing: an address that may not be used fails as a request does. */
export function openGitHub(access: Access, { owner, repo }: RepositoryName): GitHub {
  const second = access.second ?? 1000
  const wait = (retryAfter: number, _options: unknown, _octokit: unknown, retryCount: number): boolean =>
    retryCount < RETRIES && retryAfter <= MAX_WAIT
  const api = new Client({
    auth: access.token,
    baseUrl: access.url.replace(/\/+$/, ''),
    userAgent: 'cryptogate',
    log: silent,
    request: { fetch: (url: string, init: RequestInit) => fetchSafely(access.url, url, init) },
    retry: { retries: RETRIES, retryAfterBaseValue: second, doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451] },
    throttle: {
      id: access.url,
      retryAfterBaseValue: second,
      onRateLimit: wait,
      onSecondaryRateLimit: wait,
      write: spaced(second),
      notifications: spaced(NOTIFYING * second),
    },
  })
  api.hook.before('request', () => {
    if (!isSafe(access.url)) throw new AddressError('its address does not begin with https://')
  })
  return { api: api as Api, owner, repo, second }
}

/** An address that may not be used: trying again would not help. */
class AddressError extends Error {
  readonly status = 400

  constructor(why: string) {
    super(why, { cause: { code: why } })
  }
}

/** Only a machine's own address may go without TLS. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

/** In the place of the plugin's own, whose seconds are fixed: a request starts `milliseconds` after the one before at the earliest. */
function spaced(milliseconds: number): never {
  let next = 0
  const schedule = async <Result>(_options: unknown, run: () => Promise<Result>): Promise<Result> => {
    const wait = next - Date.now()
    next = Math.max(next, Date.now()) + milliseconds
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    return run()
  }
  // Of its class of a group the plugin calls nothing else.
  return { key: () => ({ schedule }) } as never
}

/** Only one server is talked to, and safely: the token goes with every request. */
async function fetchSafely(base: string, url: string, init: RequestInit): Promise<Response> {
  if (!isSafe(url)) throw new Error('the address of the API has to begin with https://')
  if (new URL(url).origin !== new URL(base).origin) throw new Error('the server sends elsewhere')
  return webFetch(url, init)
}

/**
 * Looks and writes, and again after a failure of the server or the line: a writing request may have arrived although no answer came,
 * so it is never just sent again.
 */
export async function lookAndWrite<Result>(github: GitHub, attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === RETRIES || !isPassing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, (tries + 1) ** 2 * github.second))
    }
  }
}

/** For a request that makes something: sent once, see lookAndWrite. */
export const ONCE = { request: { retries: 0 } } as const

function isPassing(error: unknown): boolean {
  return statusOf(error) >= 500
}

/** 0 where there was no answer that says. */
export function statusOf(error: unknown): number {
  const { status } = error as { status?: unknown }
  return typeof status === 'number' ? status : 0
}
