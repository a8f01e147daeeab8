/** A pull request whose base is not in the checkout: what changed is asked of the Git host's API, within its limits. */
import { z } from 'zod'
import { commitParents, type Commits } from './change-commits'
import { openChangeOf, type ChangeSides } from './change-sides'
import { fetchBytes, getJson, type ApiAccess } from './contents-api'
import type { RunEvent } from './event'
import type { ReadError } from './files'
import { linesOfPatch, type DiffEntry, type DiffLines } from './git-diff'
import { POLICY_FILE } from './policy-file'
import { trustedIn, type TrustedFiles } from './trusted-files'

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

const comparison = z.object({ merge_base_commit: z.object({ sha: z.string().regex(/^[0-9a-f]{40,64}$/) }) })

export interface ApiChange {
  commits: Commits
  sides: ChangeSides
  trusted: TrustedFiles
}

type PullRequest = Extract<RunEvent, { kind: 'pull-request' }>

/** The change, or why it cannot be had. `more` are further files that judge. The work tree has to be the pull request's head or its merge. */
export async function openApiChange(
  root: string,
  event: PullRequest,
  api: ApiAccess,
  more: readonly string[],
): Promise<ApiChange | { problem: string }> {
  const { repository, number } = event
  if (repository === undefined) return { problem: 'the event names no repository' }
  const base = await baseOf(root, event, api, repository)
  if (typeof base !== 'string') return base
  const files = await filesOf(api, repository, number)
  if ('problem' in files) return files
  const entries = files.map(entryOf)
  const before = entries.filter(({ status }) => status !== 'added').map((entry) => entry.previous ?? entry.file)
  const judging = [POLICY_FILE, '.github/crypto-exceptions.yml', '.github/crypto-baseline.json', ...more]
  const wanted = [...new Set([...before, ...judging])].sort()
  if (wanted.length > MAX_CONTENTS) return { problem: `the API would have to be asked for more than ${String(MAX_CONTENTS)} files` }
  const contents = await contentsOf(api, repository, wanted, base)
  if ('problem' in contents) return contents
  const blobs = new Map([...contents].map(([path, content]) => [nameOf(path), content] as const))
  const sides = openChangeOf(root, entries, blobs, Promise.resolve(linesOf(files)))
  if (sides === undefined) return { problem: 'git cannot list the checkout' }
  const commits = { base: { ...event.base, sha: base }, head: event.head }
  return { commits, sides, trusted: trustedIn(`${event.base.ref ?? 'the base'} at ${base.slice(0, 12)}`, contents) }
}

/** The merge's first parent, whose name the merge holds; or where the head left its base. */
async function baseOf(
  root: string,
  { head, base }: PullRequest,
  api: ApiAccess,
  repository: string,
): Promise<string | { problem: string }> {
  const checkedOut = commitParents(root)
  if (checkedOut?.parents.length === 2 && checkedOut.parents[1] === head.sha) return checkedOut.parents[0] ?? ''
  if (checkedOut?.sha !== head.sha) return { problem: 'what is checked out is not the pull request' }
  const answer = await getJson(api, `/repos/${repository}/compare/${base.sha}...${head.sha}?per_page=1`)
  const read = 'problem' in answer ? undefined : comparison.safeParse(answer.json)
  return read?.success === true ? read.data.merge_base_commit.sha : { problem: `the API did not tell the base${reason(answer)}` }
}

async function filesOf(api: ApiAccess, repository: string, number: number): Promise<z.infer<typeof file>[] | { problem: string }> {
  const found: z.infer<typeof file>[] = []
  for (let page = 1; ; page++) {
    const answer = await getJson(
      api,
      `/repos/${repository}/pulls/${String(number)}/files?per_page=${String(PER_PAGE)}&page=${String(page)}`,
    )
    const read = 'problem' in answer ? undefined : z.array(file).safeParse(answer.json)
    if (read?.success !== true) return { problem: `the API did not tell what changed${reason(answer)}` }
    found.push(...read.data)
    // GitHub names no more than this, and does not say so.
    if (found.length >= MAX_FILES) return { problem: `the API names no more than ${String(MAX_FILES)} files` }
    if (read.data.length < PER_PAGE) return found
  }
}

function reason(answer: object): string {
  return 'problem' in answer ? ` (${String(answer.problem)})` : ''
}

/** Contents by path; a file that is not there has none. */
async function contentsOf(
  api: ApiAccess,
  repository: string,
  paths: readonly string[],
  sha: string,
): Promise<Map<string, Uint8Array | ReadError> | { problem: string }> {
  const found = new Map<string, Uint8Array | ReadError>()
  for (let at = 0; at < paths.length; at += TOGETHER) {
    const some = paths.slice(at, at + TOGETHER)
    const answers = await Promise.all(some.map((path) => fetchBytes(api, repository, path, sha)))
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

function entryOf({ filename, previous_filename: previous, status }: z.infer<typeof file>): DiffEntry {
  const before = status === 'renamed' ? (previous ?? filename) : filename
  const kinds = { kind: 'file', kindBefore: 'file', before: nameOf(before), after: '' } as const
  return { file: filename, ...(status === 'renamed' && previous !== undefined ? { previous } : {}), status: STATUS[status], ...kinds }
}

/** Stands for the name of contents, which the API does not tell of the base. */
function nameOf(path: string): string {
  return `base:${path}`
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
