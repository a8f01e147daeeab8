/** A check run with all its annotations, fifty at a time. */
import { lookAndWrite, ONCE, type GitHub } from './client'

export interface CheckAnnotation {
  path: string
  start_line: number
  end_line: number
  start_column?: number
  end_column?: number
  annotation_level: 'notice' | 'warning' | 'failure'
  title: string
  message: string
}

export interface CheckPlan {
  name: string
  /** Of the head commit, not of the merge. */
  sha: string
  conclusion: 'success' | 'failure' | 'neutral'
  title: string
  summary: string
  annotations: readonly CheckAnnotation[]
  /** The page of the run. */
  details?: string
  /** Tells what is shown: the same again is not written twice. */
  digest: string
}

/** What the API takes in one request (GitHub REST description, checks). */
const BATCH = 50

/** Writes the check run; 'unchanged' where the newest of that name already shows the same. Throws what a request throws. */
export async function writeCheckRun(github: GitHub, plan: CheckPlan): Promise<{ state: 'created' | 'partly' | 'unchanged' }> {
  const id = await lookAndWrite(github, async () => ((await isThere(github, plan)) ? undefined : createCheckRun(github, plan)))
  if (id === undefined) return { state: 'unchanged' }
  if (plan.annotations.length <= BATCH) return { state: 'created' }
  const { api, owner, repo } = github
  const { title, summary, conclusion } = plan
  const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}'
  const update = { owner, repo, check_run_id: id }
  let isWhole = true
  for (let from = BATCH; from < plan.annotations.length; from += BATCH) {
    const annotations = plan.annotations.slice(from, from + BATCH)
    try {
      // Annotations are appended by every request, so one that may have arrived is not sent again.
      await api.request(route, { ...update, output: { title, summary, annotations }, ...ONCE })
    } catch {
      isWhole = false
    }
  }
  await api.request(route, { ...update, output: { title, summary }, status: 'completed', conclusion })
  return { state: isWhole ? 'created' : 'partly' }
}

async function isThere({ api, owner, repo }: GitHub, { name, sha, digest }: CheckPlan): Promise<boolean> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
  const runs = await api.paginate(route, { owner, repo, ref: sha, check_name: name, filter: 'latest', per_page: 100 })
  return runs.some((run) => run.external_id === digest && run.status === 'completed')
}

async function createCheckRun({ api, owner, repo }: GitHub, plan: CheckPlan): Promise<number> {
  const { name, sha, title, summary, digest, details, conclusion } = plan
  const isWhole = plan.annotations.length <= BATCH
  const { data } = await api.request('POST /repos/{owner}/{repo}/check-runs', {
    owner,
    repo,
    name,
    head_sha: sha,
    external_id: digest,
    ...(details === undefined ? {} : { details_url: details }),
    output: { title, summary, annotations: plan.annotations.slice(0, BATCH) },
    ...(isWhole ? { status: 'completed' as const, conclusion } : { status: 'in_progress' as const }),
    ...ONCE,
  })
  return Number(data.id)
}
