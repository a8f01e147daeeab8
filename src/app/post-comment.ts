/** The second stage of a comment for forks: what the run of the pull request left is checked, rendered anew and written with this run's rights. */
import path from 'node:path'
import { z } from 'zod'
import type { Pages } from '#core/pages'
import { openGitHub, type GitHub } from '#host/github/client'
import { explainProblem } from '#host/github/problem'
import { pullRequestsOf } from '#host/github/pull-requests'
import { writeComment } from '#host/github/sticky-comment'
import { readRegularFile } from '#host/read'
import { commentFromData, MAX_COMMENT_DATA_BYTES, readCommentData } from '#report/comment-data'
import type { GitHubRun } from './github-run'
import type { Options } from './options'

/** What the runner says of the run that ended; of the artifact nothing is believed but what it shows. */
const payloadSchema = z.looseObject({
  workflow_run: z.looseObject({
    id: z.int().positive(),
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40,64}$/),
    head_branch: z.string().min(1).max(1000),
    head_repository: z.looseObject({ owner: z.looseObject({ login: z.string().regex(/^[\w-]{1,100}(\[bot\])?$/) }) }),
  }),
})

export interface PostRequest {
  /** Absolute: where the file's path starts. */
  directory: string
  file: string
  options: Options
  run: GitHubRun | undefined
  payload: unknown
  /** Milliseconds of one second of waiting. */
  second?: number
}

/** One line that says what was done, or why nothing was. Never throws. */
export async function postComment(request: PostRequest): Promise<{ done: boolean; text: string }> {
  const { run, options, payload } = request
  const token = options.repoToken ?? ''
  const read = payloadSchema.safeParse(payload)
  if (run === undefined || run.event !== 'workflow_run' || !read.success)
    return { done: false, text: 'not written: post-comment is for the event workflow_run' }
  if (token === '') return { done: false, text: 'not written: there is no token: give repo-token' }
  const { workflow_run: ended } = read.data
  if (ended.event !== 'pull_request') return { done: true, text: 'not written: the run that ended was not that of a pull request' }
  const data = dataIn(request)
  if ('problem' in data) return { done: false, text: `not written: ${request.file} was not taken: ${data.problem}` }
  const page = run.page?.replace(/\d+$/, String(ended.id))
  const { marker, text, news } = commentFromData(data, options.category, page, pagesOf(run, ended.head_sha))
  const github = openGitHub({ url: run.api, token, ...(request.second === undefined ? {} : { second: request.second }) }, run)
  try {
    return await written(github, ended, {
      marker,
      text,
      create: news || options.comment === 'always',
      recreate: options.commentMode === 'recreate',
    })
  } catch (error) {
    return { done: false, text: `not written: ${explainProblem(error, 'pull-requests: write', run)}` }
  }
}

/** Which repository and commit is said by the runner, never by the artifact. */
function pagesOf({ repository }: GitHubRun, commit: string): Pages {
  return { host: 'github', repository, commit }
}

function dataIn({ directory, file }: PostRequest): ReturnType<typeof readCommentData> {
  const bytes = readRegularFile(directory, path.resolve(directory, file), MAX_COMMENT_DATA_BYTES)
  if ('error' in bytes) return { problem: bytes.error }
  return readCommentData(new TextDecoder('utf-8').decode(bytes))
}

async function written(
  github: GitHub,
  ended: z.infer<typeof payloadSchema>['workflow_run'],
  plan: Parameters<typeof writeComment>[2],
): Promise<{ done: boolean; text: string }> {
  // Which pull request it is says GitHub, and never the artifact; one that has gone on gets the comment of its newer run.
  const pulls = await pullRequestsOf(github, ended.head_repository.owner.login, ended.head_branch)
  const [pull] = pulls.filter(({ head }) => head === ended.head_sha)
  if (pull === undefined) return { done: true, text: 'not written: no open pull request has this commit as its head' }
  const { state } = await writeComment(github, pull.number, plan)
  return { done: true, text: state === 'none' ? 'not written: there is nothing to say' : state }
}
