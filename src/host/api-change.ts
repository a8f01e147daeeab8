/** A pull request whose base is not in the checkout: what changed is asked of the Git host's API, within its limits. */
import { z } from 'zod'
import { inUrl } from '#core/paths'
import { commitParents, type Commits } from './change-commits'
import { openChangeOf, type ChangeSides } from './change-sides'
import { fetchBytes, getJson, type ApiAccess } from './contents-api'
import type { RunEvent } from './event'
import type { ReadError } from './files'
import { linesOfPatch, type DiffEntry, type DiffLines } from './git-diff'
import { JUDGING_FILES } from './own-trusted-files'
import { REGISTER_FILE, REGISTER_FOLDER } from './register-files'
import { trustedIn, type Fetcher, type TrustedFiles } from './trusted-files'

/** The most that GitHub names: GET /compare/{base}...{head}. */
const MAX_COMPARED = 300
/** The most that GitHub gives on a page, and in all: GET /pulls/{n}/files. */
const PER_PAGE = 100
const MAX_FILES = 3000
/** Contents asked for one by one; more would use up what a token may ask in an hour. */
const MAX_CONTENTS = 200
/** Asked for at a time. */
const TOGETHER = 8

const file = z.object({
  filename: z.string(),
  previous_filename: z.string().optional(),
  status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
  patch: z.string().optional(),
})

const sha = z.string().regex(/^[0-9a-f]{40,64}$/)
const comparison = z.object({ merge_base_commit: z.object({ sha }), files: z.array(file).optional() })
/** A list for a folder, one object for a file. */
const contents = z.union([z.array(z.object({ path: z.string(), type: z.string() })), z.object({ type: z.string() })])
const pullRequest = z.object({ head: z.object({ sha }) })

export interface ApiChange {
  commits: Commits
  sides: ChangeSides
  trusted: TrustedFiles
}

type PullRequest = Extract<RunEvent, { kind: 'pull-request' }>

interface Problem {
  problem: string
  /** What to set, where that is another thing than for a checkout that is not deep enough. */
  help?: string
}

/** What the work tree is of, and where the pull request left its base. */
interface Place {
  /** Commit that the head is compared with. */
  base: string
  /** Commit that has the base's contents; where the head left its base when left out. */
  before?: string
  /** Commit whose files judge. */
  trusted: string
  workTreeIs: 'base' | 'head'
}

/** The change, or why it cannot be had. `named` are further files that judge. The work tree is the pull request's head, its merge, or its base. */
export async function openApiChange(
  root: string,
  event: PullRequest,
  api: ApiAccess,
  named: readonly string[],
): Promise<ApiChange | Problem> {
  const { repository } = event
  if (repository === undefined) return { problem: 'the event names no repository' }
  const asked = { api, repository, event }
  const place = placeOf(root, event)
  if ('problem' in place) return place
  const told = await filesOf(asked, place.base)
  if ('problem' in told) return told
  const { files } = told
  const base = place.before ?? told.base
  const entries = files.map((one) => entryOf(one, place.workTreeIs))
  const before = entries.filter(({ status }) => status !== 'added').map((entry) => entry.previous ?? entry.file)
  const after = place.workTreeIs === 'head' ? [] : entries.filter(({ status }) => status !== 'removed').map((entry) => entry.file)
  const register = await registerFiles(asked, place.trusted)
  if ('problem' in register) return register
  const judging = [...new Set([...JUDGING_FILES, ...named, ...register])]
  if (before.length + after.length + judging.length > MAX_CONTENTS)
    return { problem: `the API would have to be asked for more than ${String(MAX_CONTENTS)} files` }
  const old = await contentsOf(asked, [...new Set(before)].sort(), base)
  const fresh = await contentsOf(asked, after, event.head.sha)
  const trusted = await contentsOf(asked, judging.sort(), place.trusted)
  for (const one of [old, fresh, trusted]) if ('problem' in one) return one
  const blobs = new Map([
    ...Object.entries({ base: old, head: fresh }).flatMap(([side, contents]) =>
      [...(contents as Contents)].map(([path, content]) => [nameOf(side as Side, path), content] as const),
    ),
  ])
  const sides = openChangeOf(root, entries, blobs, Promise.resolve(linesOf(files)), place.workTreeIs)
  if (sides === undefined) return { problem: 'git cannot list the checkout' }
  const commits = { base: { ...event.base, sha: base }, head: event.head }
  const more = fetcherOf(asked, place.trusted, MAX_CONTENTS - before.length - after.length - judging.length)
  const seen = { files: judging, folders: [REGISTER_FOLDER] }
  const name = `${event.base.ref ?? 'the base'} at ${place.trusted.slice(0, 12)}`
  return { commits, sides, trusted: trustedIn(name, trusted as Contents, seen, more) }
}

/** Gets further files at a commit, as many in all as there is room for. */
function fetcherOf(asked: Asked, at: string, most: number): Fetcher {
  let room = most
  return {
    files: async (paths) => {
      room -= paths.length
      if (room < 0) return { problem: `the API would have to be asked for more than ${String(MAX_CONTENTS)} files` }
      return contentsOf(asked, paths, at)
    },
    folder: (path) => filesInFolder(asked, path, at),
  }
}

/** The merge names its first parent; else the event names the tip of the base. */
function placeOf(root: string, { head, base, privileged }: PullRequest): Place | Problem {
  const checkedOut = commitParents(root)
  const [first, second] = checkedOut?.parents ?? []
  if (checkedOut?.parents.length === 2 && second === head.sha && first !== undefined)
    return { base: first, before: first, trusted: first, workTreeIs: 'head' }
  if (checkedOut?.sha === head.sha) return { base: base.sha, trusted: base.sha, workTreeIs: 'head' }
  if (checkedOut?.sha === base.sha) return { base: base.sha, trusted: base.sha, workTreeIs: 'base' }
  const help = privileged ? { help: 'set `ref: ${{ github.event.pull_request.base.sha }}` at actions/checkout' } : {}
  return { problem: 'what is checked out is neither the pull request nor its base', ...help }
}

interface Asked {
  api: ApiAccess
  repository: string
  event: PullRequest
}

/**
 * What changed since the head left its base. The comparison of two commits needs no right but to read contents, and names at most
 * 300 files; the list of the pull request's files is that of its head as it is now, so that the head is asked for after it.
 */
async function filesOf(asked: Asked, from: string): Promise<{ files: z.infer<typeof file>[]; base: string } | Problem> {
  const { api, repository, event } = asked
  const answer = await getJson(api, `/repos/${repository}/compare/${from}...${event.head.sha}?per_page=1`)
  const read = 'problem' in answer ? undefined : comparison.safeParse(answer.json)
  if (read?.success !== true) return { problem: `the API did not tell what changed${reason(answer)}` }
  const { merge_base_commit: base, files = [] } = read.data
  if (files.length < MAX_COMPARED) return { files, base: base.sha }
  const all = await pullFiles(asked)
  return 'problem' in all ? all : { files: all, base: base.sha }
}

async function pullFiles({ api, repository, event }: Asked): Promise<z.infer<typeof file>[] | Problem> {
  const pull = `/repos/${repository}/pulls/${String(event.number)}`
  const found: z.infer<typeof file>[] = []
  for (let page = 1; ; page++) {
    const answer = await getJson(api, `${pull}/files?per_page=${String(PER_PAGE)}&page=${String(page)}`)
    const read = 'problem' in answer ? undefined : z.array(file).safeParse(answer.json)
    if (read?.success !== true) return { problem: `the API did not list the files of the pull request${reason(answer)}` }
    found.push(...read.data)
    // GitHub names no more than this, and does not say so.
    if (found.length >= MAX_FILES) return { problem: `the API names no more than ${String(MAX_FILES)} files` }
    if (read.data.length < PER_PAGE) break
  }
  const answer = await getJson(api, pull)
  const now = 'problem' in answer ? undefined : pullRequest.safeParse(answer.json)
  return now?.success === true && now.data.head.sha === event.head.sha
    ? found
    : { problem: 'the pull request has gone on since this run began' }
}

/** Where a register may stand: its file, and those in its folder. */
async function registerFiles(asked: Asked, at: string): Promise<string[] | Problem> {
  const files = await filesInFolder(asked, REGISTER_FOLDER, at)
  return 'problem' in files ? files : [REGISTER_FILE, ...files]
}

/** None where there is no such folder. */
async function filesInFolder({ api, repository }: Asked, path: string, at: string): Promise<string[] | Problem> {
  const answer = await getJson(api, `/repos/${repository}/contents/${inUrl(path)}?ref=${at}`)
  if ('problem' in answer && answer.problem === 'not-found') return []
  const read = 'problem' in answer ? undefined : contents.safeParse(answer.json)
  if (read?.success !== true) return { problem: `the API did not list ${path}${reason(answer)}` }
  return Array.isArray(read.data) ? read.data.filter(({ type }) => type === 'file').map((one) => one.path) : []
}

function reason(answer: object): string {
  return 'problem' in answer ? ` (${String(answer.problem)})` : ''
}

type Contents = Map<string, Uint8Array | ReadError>

/** Contents by path; a file that is not there has none. */
async function contentsOf({ api, repository }: Asked, paths: readonly string[], at: string): Promise<Contents | Problem> {
  const found: Contents = new Map()
  for (let start = 0; start < paths.length; start += TOGETHER) {
    const some = paths.slice(start, start + TOGETHER)
    const answers = await Promise.all(some.map((path) => fetchBytes(api, repository, path, at)))
    for (const [index, answer] of answers.entries()) {
      const path = some[index] ?? ''
      if (answer instanceof Uint8Array) found.set(path, answer)
      else if (answer.problem === 'too-large') found.set(path, { error: 'too-large' })
      else if (answer.problem !== 'not-found') return { problem: `the API did not give ${path}${reason(answer)}` }
    }
  }
  return found
}

const STATUS = {
  added: 'added',
  copied: 'added',
  removed: 'removed',
  renamed: 'renamed',
  modified: 'modified',
  changed: 'modified',
  unchanged: 'modified',
} as const

type Side = 'base' | 'head'

function entryOf({ filename, previous_filename: previous, status }: z.infer<typeof file>, workTreeIs: Side): DiffEntry {
  const before = status === 'renamed' ? (previous ?? filename) : filename
  const after = workTreeIs === 'head' ? '' : nameOf('head', filename)
  const kinds = { kind: 'file', kindBefore: 'file', before: nameOf('base', before), after } as const
  return { file: filename, ...(status === 'renamed' && previous !== undefined ? { previous } : {}), status: STATUS[status], ...kinds }
}

/** Stands for the name of contents, which the API does not tell. */
function nameOf(side: Side, path: string): string {
  return `${side}:${path}`
}

/** The API gives each file's hunks without the header that git writes above them. */
function linesOf(files: readonly z.infer<typeof file>[]): Map<string, DiffLines> {
  const found = new Map<string, DiffLines>()
  for (const { filename, patch } of files) {
    const lines = patch === undefined ? undefined : linesOfPatch(`diff --git a b\n${patch}\n`, [filename]).get(filename)
    if (lines !== undefined) found.set(filename, lines)
  }
  return found
}
