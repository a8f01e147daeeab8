/** Why a surface could not be written, in one clear line with what to do; only words of this file, numbers, and what GitHub itself says. */
import { statusOf } from './client'

/** What decides which advice helps. */
export interface Circumstances {
  /** The pull request comes from a fork: its token can only read. */
  isFork: boolean
  isDependabot: boolean
  /** Another server than github.com or a ghe.com: it may be older than the feature. */
  isEnterpriseServer: boolean
}

/** GitHub's own message, at its longest. */
const MAX_DETAIL = 300

/** `permission` is the line of the workflow that is needed, such as `pull-requests: write`. Never throws. */
export function explainProblem(error: unknown, permission: string, circumstances: Circumstances): string {
  const status = statusOf(error)
  const detail = detailOf(error)
  if (status === 401) return 'the token is not accepted'
  if (isLimit(error)) return "GitHub's rate limit is reached; the next run tries again"
  if (status === 403 || status === 404) return refusal(status, detail, permission, circumstances)
  if (status === 422) return `GitHub rejects it${detail === '' ? '' : `: ${detail}`}`
  if (status >= 500) return `${connectionOf(error) ?? `the server answered ${String(status)}`}, also after several tries`
  return (
    connectionOf(error) ??
    (status === 0 ? 'an unexpected error' : `the server answered ${String(status)}${detail === '' ? '' : `: ${detail}`}`)
  )
}

function refusal(status: number, detail: string, permission: string, { isFork, isDependabot, isEnterpriseServer }: Circumstances): string {
  if (/advanced security|code security|code scanning is not enabled/i.test(detail))
    return 'code scanning is not enabled in this repository (private repositories need GitHub Code Security)'
  if (isFork) return 'the pull request comes from a fork, whose token can only read'
  if (isDependabot) return `runs of Dependabot can only read unless the job has "permissions: ${permission}"`
  if (status === 403) return `the token may not do it; give the job "permissions: ${permission}"`
  const server = isEnterpriseServer ? ', or this GitHub Enterprise Server does not have it' : ''
  return `GitHub does not find it: the token lacks "permissions: ${permission}"${server}`
}

function isLimit(error: unknown): boolean {
  const { response } = error as { response?: { headers?: Record<string, unknown> } }
  const isSecondary = /secondary rate limit|abuse detection/i.test(detailOf(error))
  return statusOf(error) === 429 || (statusOf(error) === 403 && (isSecondary || response?.headers?.['x-ratelimit-remaining'] === '0'))
}

/** What the server says in its answer; never the message of an error object, which may repeat what was sent. */
function detailOf(error: unknown): string {
  const { response } = error as { response?: { data?: unknown } }
  const data = response?.data as { message?: unknown; errors?: unknown } | undefined
  const message = typeof data?.message === 'string' ? data.message : ''
  const errors = Array.isArray(data?.errors) ? data.errors.map(errorText).filter((text) => text !== '') : []
  return [message, ...errors]
    .filter((text) => text !== '')
    .join(': ')
    .slice(0, MAX_DETAIL)
}

function errorText(error: unknown): string {
  if (typeof error === 'string') return error
  const { message } = (error ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message : ''
}

/** Only the system's own word, such as ECONNREFUSED. */
function connectionOf(error: unknown): string | undefined {
  const { response, cause, name } = error as { response?: unknown; cause?: { code?: unknown; cause?: { code?: unknown } }; name?: string }
  if (response !== undefined) return undefined
  const code = cause?.cause?.code ?? cause?.code
  if (typeof code === 'string') return `no connection (${code})`
  if (name === 'HttpError') return 'no answer'
  return undefined
}
