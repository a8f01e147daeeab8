/** What an event of GitHub Actions asks for: the change that it brings, or the whole tree; and one sentence where the first was not possible. */
import path from 'node:path'
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { openApiChange, type ApiChange } from '#host/api-change'
import type { ChangeAhead } from '#host/change-ahead'
import { commitsOf } from '#host/change-commits'
import type { ApiAccess } from '#host/contents-api'
import type { RunEvent } from '#host/event'
import { githubReviews } from '#host/github-reviews'
import { ownTrustedFiles } from '#host/own-trusted-files'
import { apiAccess } from '#host/remote-parents'
import { findRoot } from '#host/repository'
import type { ReviewSource } from './approvals'
import { judge } from './judge'
import { judgeChange } from './judge-change'
import type { Options } from './options'

export interface Run {
  /** Absolute: where relative paths of the options start. */
  directory: string
  /** Folder of the tool's own files. */
  installation: string
  options: Options
  event: RunEvent
  /** GITHUB_SHA. */
  sha: string | undefined
  /** Where the Git host's API is; the runner's word for it when left out. */
  api?: ApiAccess
  /** What git was asked before this was loaded. */
  ahead?: ChangeAhead | undefined
}

/** Throws a UserError when nothing can be judged. */
export async function judgeEvent(run: Run): Promise<Report> {
  const { directory, installation, options, event, sha, ahead } = run
  const notes = notesOf(event)
  if (options.cbom !== undefined || !wantsChange(options, event)) return judge(directory, installation, options, { notes })
  const root = findRoot(directory, options.paths)
  const commits = commitsOf(root, event, sha, ahead?.checkedOutIn(root))
  if (!('problem' in commits)) return judgeChange(directory, installation, options, commits, { notes, reviews: reviewsOf(run), ahead })
  const told = await toldByApi(run, root)
  if (told === undefined) return wholeTree(run, root, commits, notes)
  if ('problem' in told)
    return wholeTree(run, root, { problem: `${commits.problem}, and ${told.problem}`, help: told.help ?? commits.help }, notes)
  const report = await judgeChange(directory, installation, options, told.commits, { notes, reviews: reviewsOf(run), told })
  if (!options.fixes && options.reviewComments === 0) return report
  // Only here the files of the head and of the base are known: they come from the API.
  const { withFixes } = await import('./fixes')
  return withFixes(report, directory, installation, options, told)
}

/** The second way to learn what changed, where there is a token for it. */
async function toldByApi(run: Run, root: string): Promise<ApiChange | { problem: string; help?: string } | undefined> {
  const { directory, event, options } = run
  const api = accessOf(run)
  if (event.kind !== 'pull-request' || api.token === undefined) return undefined
  const fromTop = (file: string, start: string): string => path.relative(root, path.resolve(start, file)).split(path.sep).join('/')
  const own = [
    ...(options.policy === undefined ? [] : [fromTop(options.policy, directory)]),
    ...(options.register === undefined ? [] : [fromTop(options.register, directory)]),
    ...(options.baseline === undefined ? [] : [fromTop(options.baseline, root)]),
  ].filter((file) => !file.startsWith('..'))
  return openApiChange(root, event, api, own)
}

/** An empty token is none. */
function accessOf({ api = apiAccess() }: Run): ApiAccess {
  return api.token === '' ? { url: api.url } : api
}

/** A merge group's branch names its pull request: gh-readonly-queue/main/pr-104-929f82… */
const QUEUED = /\/pr-(\d{1,9})-[0-9a-f]{40}$/

/** Whom to ask for approvals, or why nobody can be asked. */
function reviewsOf(run: Run): ReviewSource | string {
  const { event } = run
  const queued = event.kind === 'merge-group' ? QUEUED.exec(event.head.ref ?? '')?.[1] : undefined
  if (event.kind === 'merge-group' && queued !== undefined && event.repository !== undefined)
    return { host: githubReviews(accessOf(run), event.repository, Number(queued)) }
  if (event.kind !== 'pull-request' || event.repository === undefined) return 'The event is not that of a pull request.'
  const { head, author, number, repository } = event
  return { host: githubReviews(accessOf(run), repository, number), head: head.sha, ...(author === undefined ? {} : { author }) }
}

function wantsChange({ scan }: Options, { kind }: RunEvent): boolean {
  if (scan !== 'auto') return scan === 'change'
  return kind === 'pull-request' || kind === 'merge-group'
}

/** The change cannot be told from what was there before: everything counts. */
function wholeTree(
  run: Run,
  root: string,
  { problem, help }: { problem: string; help: string },
  notes: readonly Diagnostic[],
): Promise<Report> {
  const { directory, installation, options, event } = run
  const told = `the whole tree was judged and every finding counts, because ${problem}`
  const note: Diagnostic = {
    level: 'warning',
    code: 'whole-tree',
    message: told,
    ...(help === 'nothing' ? {} : { help: `to judge only what is new: ${help}` }),
  }
  const isChange = event.kind === 'pull-request' || event.kind === 'merge-group'
  const hasToken = accessOf(run).token !== undefined
  if (isChange && event.kind === 'pull-request' && event.privileged)
    throw new UserError(`no verdict: pull_request_target runs on the files of the base, and ${problem}`, {
      help: `${hasToken ? help : 'give a token (`repo-token`), with which the API is asked for the pull request'}; or use the event pull_request: it needs no rights but \`contents: read\``,
    })
  const own = isChange && options.trustedRef === undefined ? ownTrustedFiles(root) : []
  if (own.length > 0)
    throw new UserError(
      `no verdict: ${problem}, so that ${own.join(' and ')} cannot be read as the base has ${own.length === 1 ? 'it' : 'them'}`,
      {
        help: `a change is never judged by files that it may have changed itself: ${help}`,
      },
    )
  return judge(directory, installation, options, { notes: [...notes, note], ...(isChange && { unseen: problem }) })
}

function notesOf(event: RunEvent): Diagnostic[] {
  if (event.kind === 'tree' && event.problem !== undefined) {
    const message = `the payload of the event ${event.name} could not be used (${event.problem}): the whole tree was judged`
    return [{ level: 'warning', code: 'event-payload', message }]
  }
  if (event.kind !== 'pull-request' || !event.privileged) return []
  const message =
    'pull_request_target runs with the rights of the base branch; nothing of the pull request was executed, its files were only read'
  return [{ level: 'warning', code: 'privileged-event', message, help: 'use the event pull_request unless you need these rights' }]
}
