/** Which two commits a run is about, told from the checkout and the event without asking anybody else; and if not, what to set. */
import type { EventCommit, RunEvent } from './event'
import { commitOf, gitBytes } from './git'

/** Without `head` the work tree is the head. */
export interface Commits {
  base: EventCommit
  head?: EventCommit
  /** Where what judges is read, where it is another commit than the base: the branch has gone on since the change left it. */
  trusted?: EventCommit
  /** What is checked out is not the head: only git's objects are read. */
  notCheckedOut?: true
}

/** Why the commits are not here, and what to set so that they are. */
export interface NoCommits {
  problem: string
  help: string
}

const DEPTH = 'set `fetch-depth: 2` at actions/checkout'

/** The base and the head of an event; `sha` is GITHUB_SHA. */
export function commitsOf(root: string, event: RunEvent, sha: string | undefined, checkedOut = commitParents(root)): Commits | NoCommits {
  if (checkedOut === undefined)
    return { problem: 'there is no commit checked out', help: 'run actions/checkout first, or set `working-directory`' }
  switch (event.kind) {
    case 'pull-request':
      return ofPullRequest(root, event, checkedOut, sha)
    case 'merge-group':
      return ofMergeGroup(root, event, checkedOut)
    case 'push':
      return ofPush(root, event, checkedOut.sha)
    case 'tree':
      return { problem: `${event.name === '' ? 'a run without an event' : `the event ${event.name}`} has no base`, help: 'nothing' }
  }
}

/** The commit that is checked out, with its parents as it names them; whether they are here is another question. */
export interface CheckedOut {
  sha: string
  parents: readonly string[]
  /** The first parent is here, and not only its name. */
  hasFirst: boolean
}

function ofPullRequest(
  root: string,
  event: Extract<RunEvent, { kind: 'pull-request' }>,
  { sha: head, parents, hasFirst }: CheckedOut,
  sha: string | undefined,
): Commits | NoCommits {
  const [first, second] = parents
  if (head !== event.head.sha && parents.length === 2 && (second === event.head.sha || head === sha)) {
    // The merge that GitHub made: its first parent is the base as it is now; the event's may be older.
    if (first !== undefined && hasFirst) return { base: named(first, event.base), head: named(head, event.head) }
    return { problem: 'the checkout does not hold the base of the pull request', help: DEPTH }
  }
  const base = mergeBase(root, event.base.sha, event.head.sha)
  const both = base === undefined ? undefined : { base: named(base, event.base), head: event.head, trusted: event.base }
  if (head !== event.head.sha) {
    if (both !== undefined) return { ...both, notCheckedOut: true }
    return {
      problem: 'what is checked out is neither the pull request nor its merge',
      help: `take out \`ref:\` at actions/checkout, and ${DEPTH}`,
    }
  }
  if (both !== undefined) return both
  return {
    problem: 'the checkout is the head of the pull request alone, without its base',
    help: `take out \`ref:\` at actions/checkout, and ${DEPTH}; or keep it and set \`fetch-depth: 0\``,
  }
}

function ofMergeGroup(
  root: string,
  event: Extract<RunEvent, { kind: 'merge-group' }>,
  { sha: head, parents, hasFirst }: CheckedOut,
): Commits | NoCommits {
  if (head !== event.head.sha)
    return { problem: 'what is checked out is not the head of the merge group', help: 'take out `ref:` at actions/checkout' }
  if (commitOf(root, event.base.sha) !== undefined) return { base: event.base, head: event.head }
  // Of a merge the first parent is the queue before it; a rebase can hold more commits than the last one.
  if (parents.length === 2 && parents[0] !== undefined && hasFirst) return { base: named(parents[0], event.base), head: event.head }
  return {
    problem: 'the checkout does not hold the base of the merge group',
    help: `${DEPTH}, or \`fetch-depth: 0\` where the queue rebases`,
  }
}

function ofPush(root: string, event: Extract<RunEvent, { kind: 'push' }>, head: string): Commits | NoCommits {
  if (event.before === undefined) return { problem: 'the branch was pushed for the first time', help: 'nothing' }
  if (commitOf(root, event.before.sha) !== undefined) return { base: event.before, head: { sha: head } }
  const why = event.forced
    ? 'the branch was pushed by force, and what it was before is gone'
    : 'the checkout does not hold what was pushed to'
  return { problem: why, help: event.forced ? 'nothing' : 'set `fetch-depth: 0` at actions/checkout' }
}

/**
 * The base of the work tree for a person: where HEAD left the branch that was named, or the default branch.
 * Commits that are checked out already and not on that branch count as changes, as do files that nobody has committed.
 * What judges is the branch as it is now. `isBranch`: the name is one of a branch, so that where HEAD left it has to be known.
 */
export function localCommits(root: string, given: string | undefined, isBranch = false): Commits | NoCommits {
  if (commitOf(root, 'HEAD') === undefined)
    return { problem: 'there is no commit to compare with', help: 'commit something, or scan: cryptogate scan' }
  const names = given === undefined ? DEFAULT_BASES : [given]
  const name = names.find((one) => commitOf(root, one) !== undefined)
  if (name === undefined) {
    const problem = given === undefined ? 'there is no default branch here' : `there is no branch, tag or commit "${given}" here`
    return { problem, help: 'name a branch, tag or commit that is here: cryptogate diff <base>' }
  }
  const tip = commitOf(root, name) ?? ''
  const base = mergeBase(root, tip, 'HEAD')
  if (base === undefined && isBranch)
    return { problem: `the clone does not reach back to where this branch left ${name}`, help: 'clone with the whole history' }
  const end = { sha: tip, ref: name }
  return { base: named(base ?? tip, end), trusted: end }
}

/** What a default branch is called, best first. */
const DEFAULT_BASES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  '@{upstream}',
  'main',
  'master',
]

/** Undefined where nothing is checked out. One question to git: `<name> commit <size>`, the commit, and the same of its first parent. */
export function commitParents(root: string): CheckedOut | undefined {
  const answer = gitBytes(root, ['cat-file', '--batch'], 'HEAD\nHEAD^1\n')?.toString('latin1') ?? ''
  const [, sha, size] = /^([0-9a-f]{40,64}) commit (\d+)\n/.exec(answer) ?? []
  if (sha === undefined || size === undefined) return undefined
  const start = answer.indexOf('\n') + 1
  const [header = ''] = answer.slice(start, start + Number(size)).split('\n\n')
  const parents = [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent]) => parent ?? '')
  const next = answer.slice(start + Number(size) + 1)
  return { sha, parents, hasFirst: parents[0] !== undefined && next.startsWith(`${parents[0]} commit `) }
}

/** In a shallow clone what git finds need not be where the branches parted, unless the one is a part of the other. */
function mergeBase(root: string, one: string, other: string): string | undefined {
  if (gitBytes(root, ['rev-parse', '--is-shallow-repository'])?.toString('latin1').trim() !== 'false')
    return gitBytes(root, ['merge-base', '--is-ancestor', '--end-of-options', one, other]) === undefined ? undefined : one
  const found = gitBytes(root, ['merge-base', '--end-of-options', one, other])?.toString('latin1').trim()
  return found === undefined || found === '' ? undefined : found
}

function named(sha: string, { ref }: EventCommit): EventCommit {
  return ref === undefined ? { sha } : { sha, ref }
}
