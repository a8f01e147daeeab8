/** Why the run was started: the event of GitHub Actions and what of its payload says what is judged; bounded and tolerant. */
import { z } from 'zod'
import { readRegularFile } from './read'

/** A commit with the branch it was the tip of. */
export interface EventCommit {
  sha: string
  ref?: string
}

export type RunEvent =
  | {
      kind: 'pull-request'
      /** pull_request_target runs with the rights of the base, and on its files. */
      privileged: boolean
      number: number
      base: EventCommit
      head: EventCommit
      /** Who opened it. */
      author?: string
      /** 'owner/name' of the repository that it goes into. */
      repository?: string
    }
  | { kind: 'merge-group'; base: EventCommit; head: EventCommit; repository?: string }
  | { kind: 'push'; before?: EventCommit; after?: EventCommit; forced: boolean; repository?: string }
  /** Nothing that changes: schedule, workflow_dispatch, an event nobody knows, no event at all. */
  | { kind: 'tree'; name: string; problem?: string }

/** GitHub's largest payload is 25 MB; more than that is none. */
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/)
const ref = z.string().max(4096)
const login = z.string().max(100)
const repository = z.object({ full_name: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/) })
const end = z.object({ sha, ref: ref.optional() })

const pullRequest = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    base: end,
    head: end,
    user: z.object({ login }).nullish(),
  }),
  repository: repository.optional(),
})

const mergeGroup = z.object({
  merge_group: z.object({ base_sha: sha, base_ref: ref.optional(), head_sha: sha, head_ref: ref.optional() }),
  repository: repository.optional(),
})

const push = z.object({
  ref: ref.optional(),
  before: sha.optional(),
  after: sha.optional(),
  forced: z.boolean().optional(),
  repository: repository.optional(),
})

/** Events whose payload says what changed; a review is about the pull request that it belongs to. */
const KNOWN = ['pull_request', 'pull_request_review', 'pull_request_target', 'merge_group', 'push']

/** Never throws: an event that cannot be understood is one that changes nothing, and says why. The payload is that of `readPayload`. */
export function readEvent(environment: NodeJS.ProcessEnv, payload: object | string): RunEvent {
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  if (!KNOWN.includes(name)) return { kind: 'tree', name }
  if (typeof payload === 'string') return { kind: 'tree', name, problem: payload }
  return eventOf(name, payload)
}

/** What a payload says; of another shape it changes nothing. */
export function eventOf(name: string, payload: unknown): RunEvent {
  switch (name) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_target':
      return pullRequestOf(name, payload)
    case 'merge_group':
      return mergeGroupOf(name, payload)
    case 'push':
      return pushOf(name, payload)
    default:
      return { kind: 'tree', name }
  }
}

function pullRequestOf(name: string, payload: unknown): RunEvent {
  const read = pullRequest.safeParse(payload)
  if (!read.success) return strange(name)
  const { number, base, head, user } = read.data.pull_request
  return {
    kind: 'pull-request',
    privileged: name === 'pull_request_target',
    number,
    base: commit(base.sha, base.ref),
    head: commit(head.sha, head.ref),
    ...(user ? { author: user.login } : {}),
    ...home(read.data),
  }
}

function mergeGroupOf(name: string, payload: unknown): RunEvent {
  const read = mergeGroup.safeParse(payload)
  if (!read.success) return strange(name)
  const { base_sha: base, base_ref: baseRef, head_sha: head, head_ref: headRef } = read.data.merge_group
  return { kind: 'merge-group', base: commit(base, baseRef), head: commit(head, headRef), ...home(read.data) }
}

function pushOf(name: string, payload: unknown): RunEvent {
  const read = push.safeParse(payload)
  if (!read.success) return strange(name)
  const { before, after, forced } = read.data
  return {
    kind: 'push',
    // All zeros: the branch is new.
    ...(before === undefined || /^0+$/.test(before) ? {} : { before: commit(before, read.data.ref) }),
    ...(after === undefined || /^0+$/.test(after) ? {} : { after: commit(after, read.data.ref) }),
    forced: forced === true,
    ...home(read.data),
  }
}

function strange(name: string): RunEvent {
  return { kind: 'tree', name, problem: 'it is not what GitHub sends for this event' }
}

function commit(name: string, branch: string | undefined): EventCommit {
  return branch === undefined ? { sha: name } : { sha: name, ref: branch }
}

function home({ repository: one }: { repository?: { full_name: string } | undefined }): { repository?: string } {
  return one === undefined ? {} : { repository: one.full_name }
}

/** What the runner's file says of the event, or why there is nothing. */
export function readPayload(environment: NodeJS.ProcessEnv): object | string {
  const file = environment['GITHUB_EVENT_PATH'] ?? ''
  if (file === '') return 'there is no file of the payload'
  const bytes = readRegularFile('/', file, MAX_PAYLOAD_BYTES)
  if ('error' in bytes) return `the file of the payload cannot be read (${bytes.error})`
  try {
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof payload === 'object' && payload !== null ? payload : 'the payload is no object'
  } catch {
    return 'the payload is not JSON'
  }
}
