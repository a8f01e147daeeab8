/** The run that GitHub started, read off its variables and the event: where surfaces go, and what may keep them from going there. */
import { z } from 'zod'

type Environment = Readonly<Record<string, string | undefined>>

export interface GitHubRun {
  api: string
  /** Its page. */
  repository: string
  owner: string
  repo: string
  event: string
  /** The pull request, where the event is one of it. */
  pull?: number
  /** The commit that people see: the head of the pull request, else the commit of the run. */
  head: string
  /** The commit of the run (in a pull request the merge), and its ref in full. */
  sha: string
  ref: string
  /** The page of the run. */
  page?: string
  isFork: boolean
  isDependabot: boolean
  isEnterpriseServer: boolean
}

const repository = z.looseObject({ full_name: z.string() })

/** As much of a payload as is used; everything in it may be missing. */
const payloadSchema = z.looseObject({
  pull_request: z
    .looseObject({
      number: z.number().int().positive(),
      head: z.looseObject({ sha: z.string(), repo: repository.nullish() }),
    })
    .optional(),
})

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/
const NAME = /^([\w.-]+)\/([\w.-]+)$/

/** Undefined outside of GitHub's runners. `payload` is what the event's file says. */
export function gitHubRunOf(environment: Environment, payload: unknown): GitHubRun | undefined {
  const [, owner, repo] = NAME.exec(environment['GITHUB_REPOSITORY'] ?? '') ?? []
  const sha = environment['GITHUB_SHA'] ?? ''
  if (owner === undefined || repo === undefined || !SHA.test(sha)) return undefined
  const parsed = payloadSchema.safeParse(payload)
  const pull = parsed.success ? parsed.data.pull_request : undefined
  const name = `${owner}/${repo}`
  const server = environment['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const id = environment['GITHUB_RUN_ID'] ?? ''
  const head = pull !== undefined && SHA.test(pull.head.sha) ? pull.head.sha : sha
  const event = environment['GITHUB_EVENT_NAME'] ?? ''
  // The commit and the ref of this event are those of the base: what is found must not be told of it.
  const ofBase = event === 'pull_request_target' && pull !== undefined
  return {
    api: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: `${server}/${name}`,
    owner,
    repo,
    event,
    ...(pull === undefined ? {} : { pull: pull.number }),
    head,
    sha: ofBase ? head : sha,
    ref: ofBase ? `refs/pull/${String(pull.number)}/head` : (environment['GITHUB_REF'] ?? ''),
    ...(/^\d{1,20}$/.test(id) ? { page: `${server}/${name}/actions/runs/${id}` } : {}),
    // A fork that was deleted has no name any more.
    isFork: pull !== undefined && pull.head.repo?.full_name.toLowerCase() !== name.toLowerCase(),
    isDependabot: environment['GITHUB_ACTOR'] === 'dependabot[bot]',
    isEnterpriseServer: !/^https:\/\/(github\.com|[\w-]+\.ghe\.com)$/.test(server),
  }
}
