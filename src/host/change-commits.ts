/** Which two commits a run is about, told from the checkout and the event without asking anybody else; and if not, what to set. */
import type { EventCommit, RunEvent } from './event'
import { commitOf, gitBytes } from './git'

/** Without `head` the work tree is the head. */
export interface Commits {
  base: EventCommit
  head?: EventCommit
}

/** Why the commits are not here, and what to set so that they are. */
export interface NoCommits {
  problem: string
  help: string
}

const DEPTH = 'set `fetch-depth: 2` at actions/checkout'

/** The base and the head of an event; `sha` is GITHUB_SHA. */
export function commitsOf(root: string, event: RunEvent, sha: string | undefined): Commits | NoCommits {
  const head = commitOf(root, 'HEAD')
  if (head === undefined) return { problem: 'there is no commit checked out', help: 'run actions/checkout first, or set `working-directory`' }
  switch (event.kind) {
    case 'pull-request':
      return ofPullRequest(root, event, head, sha)
    case 'merge-group':
      return ofMergeGroup(root, event, head)
    case 'push':
      return ofPush(root, event, head)
    case 'tree':
      return { problem: `${event.name === '' ? 'a run without an event' : `the event ${event.name}`} has no base`, help: 'nothing' }
  }
}

function ofPullRequest(root: string, event: Extract<RunEvent, { kind: 'pull-request' }>, head: string, sha: string | undefined): Commits | NoCommits {
  const parents = parentsOf(root, head)
  const [first, second] = parents
  if (head !== event.head.sha && parents.length === 2 && (second === event.head.sha || head === sha)) {
    // The merge that GitHub made: its first parent is the base as it is now; the event's may be older.
    if (first !== undefined && commitOf(root, first) !== undefined) return { base: named(first, event.base), head: named(head, event.head) }
    return { problem: 'the checkout does not hold the base of the pull request', help: DEPTH }
  }
  if (head !== event.head.sha)
    return {
      problem: 'what is checked out is neither the pull request nor its merge',
      help: `take out \`ref:\` at actions/checkout, and ${DEPTH}`,
    }
  const base = mergeBase(root, event.base.sha, head)
  if (base !== undefined) return { base: named(base, event.base), head: named(head, event.head) }
  return {
    problem: 'the checkout is the head of the pull request alone, without its base',
    help: `take out \`ref:\` at actions/checkout, and ${DEPTH}; or keep it and set \`fetch-depth: 0\``,
  }
}

function ofMergeGroup(root: string, event: Extract<RunEvent, { kind: 'merge-group' }>, head: string): Commits | NoCommits {
  if (head !== event.head.sha) return { problem: 'what is checked out is not the head of the merge group', help: 'take out `ref:` at actions/checkout' }
  if (commitOf(root, event.base.sha) !== undefined) return { base: event.base, head: event.head }
  const parents = parentsOf(root, head)
  // Of a merge the first parent is the queue before it; a rebase can hold more commits than the last one.
  if (parents.length === 2 && parents[0] !== undefined && commitOf(root, parents[0]) !== undefined)
    return { base: named(parents[0], event.base), head: event.head }
  return { problem: 'the checkout does not hold the base of the merge group', help: `${DEPTH}, or \`fetch-depth: 0\` where the queue rebases` }
}

function ofPush(root: string, event: Extract<RunEvent, { kind: 'push' }>, head: string): Commits | NoCommits {
  if (event.before === undefined) return { problem: 'the branch was pushed for the first time', help: 'nothing' }
  if (commitOf(root, event.before.sha) !== undefined) return { base: event.before, head: { sha: head } }
  const why = event.forced ? 'the branch was pushed by force, and what it was before is gone' : 'the checkout does not hold what was pushed to'
  return { problem: why, help: event.forced ? 'nothing' : 'set `fetch-depth: 0` at actions/checkout' }
}

/**
 * The base of the work tree for a person: where HEAD left the branch that was named, or the default branch.
 * Commits that are checked out already and not on that branch count as changes, as do files that nobody has committed.
 */
export function localCommits(root: string, given: string | undefined): Commits | NoCommits {
  if (commitOf(root, 'HEAD') === undefined) return { problem: 'there is no commit to compare with', help: 'commit something, or scan: cryptogate scan' }
  const names = given === undefined ? DEFAULT_BASES : [given]
  const name = names.find((one) => commitOf(root, one) !== undefined)
  if (name === undefined) {
    const problem = given === undefined ? 'there is no default branch here' : `there is no branch, tag or commit "${given}" here`
    return { problem, help: 'name a branch, tag or commit that is here: cryptogate diff <base>' }
  }
  const tip = commitOf(root, name) ?? ''
  return { base: named(mergeBase(root, tip, 'HEAD') ?? tip, { sha: tip, ref: name }) }
}

/** What a default branch is called, best first. */
const DEFAULT_BASES = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', '@{upstream}', 'main', 'master']

/** Parents as the commit itself names them; whether they are here is another question. */
function parentsOf(root: string, sha: string): string[] {
  const [header = ''] = (gitBytes(root, ['cat-file', 'commit', sha])?.toString('latin1') ?? '').split('\n\n')
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent]) => parent ?? '')
}

/** Undefined in a shallow clone: what git finds there need not be where the branches parted. */
function mergeBase(root: string, one: string, other: string): string | undefined {
  if (gitBytes(root, ['rev-parse', '--is-shallow-repository'])?.toString('latin1').trim() !== 'false') return undefined
  const found = gitBytes(root, ['merge-base', '--end-of-options', one, other])?.toString('latin1').trim()
  return found === undefined || found === '' ? undefined : found
}

function named(sha: string, { ref }: EventCommit): EventCommit {
  return ref === undefined ? { sha } : { sha, ref }
}
