/** What is judged on which event with which checkout: the one table behind the tests and docs/pull-requests.md. */

/** What the job may read, as a workflow says it; without the last two the API is never asked. */
export type Permissions = 'contents: read' | 'contents: read, pull-requests: read' | 'none, or no token'

export interface EventCase {
  event: string
  /** How the repository was checked out, as a person would say it. */
  checkout: string
  /** Which repository the test makes of it. */
  setup: string
  /** Left out: any will do, since the API is not asked. */
  permissions?: Permissions
  /** `scan:` where it is set. */
  scan?: 'change' | 'all'
  judged: 'the change' | 'the whole tree' | 'nothing: no verdict'
  /** A part of the sentence that the run says; what to set, where that helps. */
  says?: string
}

const READS = 'contents: read'
const READS_BOTH = 'contents: read, pull-requests: read'
const NOTHING = 'none, or no token'

/** The order is that of the page. */
export const EVENT_CASES: readonly EventCase[] = [
  { event: 'pull_request', checkout: '`fetch-depth: 2`', setup: 'merge, depth 2', judged: 'the change' },
  { event: 'pull_request', checkout: '`fetch-depth: 0`', setup: 'merge, all', judged: 'the change' },
  { event: 'pull_request', checkout: '`fetch-depth: 2`, sparse', setup: 'merge, sparse', judged: 'the change' },
  {
    event: 'pull_request',
    checkout: '`fetch-depth: 2`, in a sub-folder (`path:`), with `working-directory`',
    setup: 'merge, below',
    judged: 'the change',
  },
  { event: 'pull_request', checkout: '`fetch-depth: 2`, `scan: all`', setup: 'merge, depth 2', scan: 'all', judged: 'the whole tree' },
  { event: 'pull_request', checkout: 'no `fetch-depth`', setup: 'merge, depth 1', permissions: READS, judged: 'the change' },
  {
    event: 'pull_request',
    checkout: 'no `fetch-depth`',
    setup: 'merge, depth 1, with a policy',
    permissions: READS,
    judged: 'the change',
  },
  {
    event: 'pull_request',
    checkout: 'no `fetch-depth`',
    setup: 'merge, depth 1',
    permissions: NOTHING,
    judged: 'the whole tree',
    says: 'set `fetch-depth: 2`',
  },
  {
    event: 'pull_request',
    checkout: 'no `fetch-depth`, and the repository has a policy, exceptions, a baseline or a register',
    setup: 'merge, depth 1, with a policy',
    permissions: NOTHING,
    judged: 'nothing: no verdict',
    says: 'set `fetch-depth: 2`',
  },
  {
    event: 'pull_request',
    checkout: 'no `fetch-depth`, more than 300 files',
    setup: 'merge, depth 1, many files',
    permissions: READS_BOTH,
    judged: 'the change',
  },
  {
    event: 'pull_request',
    checkout: 'no `fetch-depth`, more than 300 files',
    setup: 'merge, depth 1, many files',
    permissions: READS,
    judged: 'the whole tree',
    says: 'the API did not list the files of the pull request (no-permission)',
  },
  { event: 'pull_request', checkout: '`ref:` the head, `fetch-depth: 0`', setup: 'head, all', judged: 'the change' },
  { event: 'pull_request', checkout: '`ref:` the head', setup: 'head, depth 1', permissions: READS, judged: 'the change' },
  {
    event: 'pull_request',
    checkout: '`ref:` the head',
    setup: 'head, depth 1',
    permissions: NOTHING,
    judged: 'the whole tree',
    says: 'take out `ref:`',
  },
  { event: 'pull_request', checkout: '`ref:` another branch, `fetch-depth: 0`', setup: 'base, all', judged: 'the change' },
  {
    event: 'pull_request',
    checkout: '`ref:` another branch',
    setup: 'base, depth 1, of a pull request',
    permissions: READS,
    judged: 'the whole tree',
    says: 'take out `ref:`',
  },
  {
    event: 'pull_request',
    checkout: 'no git: an archive was unpacked',
    setup: 'no git',
    permissions: READS,
    judged: 'the whole tree',
    says: 'actions/checkout',
  },
  { event: 'pull_request_review', checkout: '`fetch-depth: 2`', setup: 'merge, depth 2', judged: 'the change' },
  {
    event: 'pull_request_target',
    checkout: 'as it comes: the base',
    setup: 'tip of the base, depth 1',
    permissions: READS,
    judged: 'the change',
    says: 'nothing of the pull request was executed',
  },
  {
    event: 'pull_request_target',
    checkout: 'as it comes, `fetch-depth: 0`, from a branch of the repository',
    setup: 'tip of the base, all',
    judged: 'the change',
    says: 'nothing of the pull request was executed',
  },
  {
    event: 'pull_request_target',
    checkout: 'as it comes: the base',
    setup: 'tip of the base, depth 1',
    permissions: NOTHING,
    judged: 'nothing: no verdict',
    says: 'use the event pull_request',
  },
  {
    event: 'pull_request_target',
    checkout: 'as it comes: a default branch that the pull request does not go into',
    setup: 'base, depth 1, of a pull request',
    permissions: READS,
    judged: 'nothing: no verdict',
    says: 'set `ref: ${{ github.event.pull_request.base.sha }}`',
  },
  {
    event: 'pull_request_target',
    checkout: '`ref:` the merge, `fetch-depth: 2`',
    setup: 'merge, depth 2',
    judged: 'the change',
    says: 'nothing of the pull request was executed',
  },
  { event: 'merge_group', checkout: '`fetch-depth: 2`, the queue merges', setup: 'queue of a merge, depth 2', judged: 'the change' },
  { event: 'merge_group', checkout: '`fetch-depth: 0`, the queue rebases', setup: 'queue of a rebase, all', judged: 'the change' },
  {
    event: 'merge_group',
    checkout: '`fetch-depth: 2`, the queue rebases several commits',
    setup: 'queue of a rebase, depth 2',
    judged: 'the whole tree',
    says: '`fetch-depth: 0` where the queue rebases',
  },
  {
    event: 'merge_group',
    checkout: 'no `fetch-depth`',
    setup: 'queue of a merge, depth 1',
    judged: 'the whole tree',
    says: 'set `fetch-depth: 2`',
  },
  { event: 'push', checkout: 'any', setup: 'base, depth 1', judged: 'the whole tree' },
  { event: 'push', checkout: '`fetch-depth: 0`, `scan: change`', setup: 'base, all', scan: 'change', judged: 'the change' },
  {
    event: 'push',
    checkout: 'no `fetch-depth`, `scan: change`',
    setup: 'base, depth 1',
    scan: 'change',
    judged: 'the whole tree',
    says: 'set `fetch-depth: 0`',
  },
  {
    event: 'push',
    checkout: 'the first push of a branch, `scan: change`',
    setup: 'first push',
    scan: 'change',
    judged: 'the whole tree',
    says: 'pushed for the first time',
  },
  {
    event: 'push',
    checkout: 'a push by force, `scan: change`',
    setup: 'forced push',
    scan: 'change',
    judged: 'the whole tree',
    says: 'pushed by force',
  },
  { event: 'schedule', checkout: 'any', setup: 'base, depth 1', judged: 'the whole tree' },
  { event: 'workflow_dispatch', checkout: 'any', setup: 'base, depth 1', judged: 'the whole tree' },
  { event: 'deployment_protection_rule', checkout: 'any (an event that nobody expects)', setup: 'base, depth 1', judged: 'the whole tree' },
  {
    event: 'pull_request',
    checkout: 'any, with a payload that cannot be read',
    setup: 'broken payload',
    judged: 'the whole tree',
    says: 'the payload of the event pull_request could not be used',
  },
]

export interface ContentCase {
  /** What the change does. */
  change: string
  new: number
  fixed: number
  /** Findings that were there and are not counted. */
  existing: number
  /** A sentence of the section 'What this change does', or of the diagnostics. */
  says?: string
}

/** What counts as new, with a base that holds one MD5. */
export const CONTENT_CASES = {
  add: { change: 'a file with a violation is added', new: 1, fixed: 0, existing: 0, says: 'MD5 added in payments/new.py:5 (digest).' },
  lines: { change: 'lines are put in above a violation', new: 0, fixed: 0, existing: 1 },
  move: { change: 'a violation moves to another place of the file', new: 0, fixed: 0, existing: 1 },
  moveAway: { change: 'a function with a violation moves to another file', new: 0, fixed: 0, existing: 1 },
  copy: {
    change: 'a function with a violation is copied',
    new: 1,
    fixed: 0,
    existing: 1,
    says: 'MD5 added in payments/copy.py:5 (digest).',
  },
  rename: { change: 'a file is renamed', new: 0, fixed: 0, existing: 1 },
  renameAndEdit: {
    change: 'a file is renamed, and a violation put in',
    new: 1,
    fixed: 0,
    existing: 1,
    says: 'SHA-1 added in payments/renamed.py:16 (other).',
  },
  renameFunction: { change: 'a function with a violation gets another name', new: 0, fixed: 0, existing: 1 },
  outOfTest: { change: 'a violation moves out of a test', new: 1, fixed: 0, existing: 1 },
  worse: { change: 'a value gets worse', new: 1, fixed: 0, existing: 1, says: 'RSA-2048 → RSA-1024 in payments/keys.py:5 (key).' },
  moveUnknown: { change: 'code that nobody could judge moves to another file', new: 0, fixed: 0, existing: 0 },
  mend: { change: 'a violation is mended', new: 0, fixed: 1, existing: 0, says: 'SHA-256 added in payments/hash.py:5 (digest).' },
  remove: {
    change: 'a file with a violation is removed',
    new: 0,
    fixed: 1,
    existing: 0,
    says: 'MD5 removed from payments/hash.py:5 (digest).',
  },
  constant: {
    change: 'a constant changes that code elsewhere uses',
    new: 1,
    fixed: 0,
    existing: 0,
    says: 'SHA-256 → MD5 in payments/uses.py:7 (digest).',
  },
  setting: { change: 'a configuration file sets another value that code elsewhere reads', new: 1, fixed: 0, existing: 0 },
  wrapper: {
    change: 'a call of a function elsewhere that hands on the algorithm is added',
    new: 1,
    fixed: 0,
    existing: 0,
    says: 'MD5 added in payments/other.py:5',
  },
  wrapperItself: {
    change: 'a function that hands on the algorithm takes another for some callers elsewhere',
    new: 1,
    fixed: 0,
    existing: 0,
  },
  wrapperBeside: { change: 'what a class hands on changes for users of its package that need no import', new: 1, fixed: 0, existing: 0 },
  callerOfCaller: { change: 'a function hands on what a caller of its caller chose', new: 1, fixed: 0, existing: 0 },
  rotation: { change: 'the rotation of a key gets slower', new: 0, fixed: 0, existing: 0, says: 'rotation period 90 → 730 days' },
  oneOfTwo: {
    change: 'of two keys in a file the first goes and the second rotates slower',
    new: 0,
    fixed: 0,
    existing: 0,
    says: 'kms-key in infra/main.tf:1 (second): rotation period 180 → 365 days.',
  },
  lineEnds: { change: 'LF becomes CRLF', new: 0, fixed: 0, existing: 1 },
  mode: { change: 'a file becomes executable', new: 0, fixed: 0, existing: 1 },
  symlink: { change: 'a file becomes a symbolic link', new: 0, fixed: 1, existing: 0, says: 'was not judged (symlink)' },
  pointer: { change: 'a file becomes a Git LFS pointer', new: 0, fixed: 1, existing: 0, says: 'was not judged (lfs-pointer)' },
  submodule: { change: 'a submodule is added', new: 0, fixed: 0, existing: 0 },
  binary: { change: 'a binary file is added', new: 0, fixed: 0, existing: 0 },
  hostile: { change: 'a file with a hostile name is added', new: 1, fixed: 0, existing: 0 },
  nothing: { change: 'only documentation changes', new: 0, fixed: 0, existing: 0 },
} as const satisfies Record<string, ContentCase>
