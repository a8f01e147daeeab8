/** docs/pull-requests.md: how a change is judged, with the tables that the tests go through. */
import { TOPICS } from '#policy/document'
import { topicsFile, type Topics } from '#policy/topics'
import { documentsIn, loadKnowledge } from '#app/knowledge'
import { CONTENT_CASES, EVENT_CASES, type ContentCase } from '../../__tests__/change/cases'
import { HOSTILE_CASES, type HostileCase } from '../../__tests__/change/hostile-cases'
import { SURFACE_CASES } from '../../__tests__/change/surface-cases'
import { code, NOTICE, table } from './markdown'

const WORKFLOW = `\`\`\`yaml
name: cryptogate
on:
  pull_request:
  merge_group:
  push:
    branches: [main]
  schedule:
    - cron: '17 3 * * 1'
permissions:
  contents: read
jobs:
  cryptogate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: OWNER/cryptogate@v1
\`\`\``

/** \`files\` are those of the knowledge, by path. */
export function pullRequestsPage(files: Record<string, string>): string {
  const events = EVENT_CASES.map(({ event, checkout, permissions, judged, says }) => [
    code(event),
    checkout,
    permissions ?? 'any',
    judged,
    says ?? '',
  ])
  const surfaces = SURFACE_CASES.map(({ surface, run, permissions, text }) => [surface, run, permissions, text])
  const contents = Object.values<ContentCase>(CONTENT_CASES).map((one) => [
    one.change,
    count(one.new),
    count(one.fixed),
    count(one.existing),
  ])
  const tricks = Object.values<HostileCase>(HOSTILE_CASES).map(({ trick, verdict, says }) => [
    trick,
    VERDICTS[verdict],
    TOLD[says ?? ''] ?? '',
  ])
  return `${NOTICE}

# Pull requests

A pull request and a merge queue are judged by what they bring; a push and a schedule audit the whole tree. One workflow does both, without any permission but to read the contents:

${WORKFLOW}

\`fetch-depth: 2\` brings the merge that GitHub makes, with its first parent: the base. What changed, and what the base has, is read from git's objects; there is no checkout, no network and no API, and nothing of the repository is run. \`OWNER\` stands for the account that hosts this action.

On a terminal, \`cryptogate diff [base]\` judges the same way what the work tree changes since it left \`base\` (the default branch when left out), committed or not.

## What is judged

The input \`scan\` decides: \`auto\` (as here), \`change\` or \`all\`. Every row is a test on a real clone.

${table(['event', 'checkout', 'permissions', 'judged', 'the run says'], events)}

Permissions are those of the job's token (\`any\`: the API is not asked at all, so that none are needed; a public repository can be read without). What the checkout does not hold is asked of the API: up to 300 files with \`contents: read\`, up to 3,000 with \`pull-requests: read\`, and up to 200 contents. Where that fails, every finding counts; and where the repository has files of its own that judge (policy, exceptions, baseline, register), there is no verdict then: a change is never judged by files that it may have changed itself. With \`pull_request_target\` nothing of the pull request is ever run, checked out or fetched; its files are only read.

## What is written, and with which permissions

Every row is a test against a server that answers as GitHub does. Annotations, the job's summary, outputs and report files need no permission, and are there in every one of these cases.

${table(['surface', 'the run', 'permissions', 'what becomes of it'], surfaces)}

## What is new

Both sides are looked at, and uses of cryptography are compared, not lines. A finding is known again by its rule, what was found, the function around it and the values that decided; by the file, or by another one where it is gone from its old place. What was there before is recorded and counted, and does not stop the build. A value that the change makes worse is new. So is what moves to where the policy is stricter, as out of a test.

${table(['the change', 'new', 'mended', 'there before'], contents)}

Looked at is what the change can reach: the changed files; what they import, and what that imports; files that import them, also by way of files that only pass on what they import; code that asks for a setting which the change sets otherwise; callers of changed functions that hand on what they are given; modules of infrastructure that call each other; manifests around a changed one. Where there is more than the bounds allow, the report says how many files were left out (\`budget-change\`), and the next push looks at everything. Submodules, Git LFS pointers and symbolic links are not judged; a changed one is named. A change of more than 10,000 files is judged as a push is: the whole tree, every finding counted, by the policy of the base; where the policy asks for approvals, or such a change touches a file that judges, the run says that it could not judge.

## What does not get past it

Each of these changes brings a violation and tries to hide it. Every row is a test on real commits.

${table(['the change', 'the run', 'what it says'], tricks)}

A changed file that nobody judged does not stop the build by itself: the verdict names it, the summary shows it, the line is annotated, and a comment is written. With \`unparsed: fail\` in the [policy](policy.md) there is no verdict then, which fails unless \`on-error\` says otherwise. What paths of tests and generated code do is the policy's \`pathClasses\`. Code that puts the names of what it calls together while it runs, or that a language reads in an encoding of its own (\`# -*- coding: utf-7 -*-\`), is not seen.

## What judges

The policy, the documents in the repository that it extends, its [paths that are left out](policy.md#limits-for-paths), the exceptions, the baseline and the key register are those of the base, never those of the change. A policy outside of the repository, or one that is extended from another repository, is out of a pull request's reach anyway. For a scan of another kind \`--trusted-ref\` does the same.

A change that alters one of these files gets a report of its own: which rules it switches off, which kinds of use it allows or forbids, which entries of the register get weaker, and which findings of the whole repository would appear or no longer count. One that would leave them broken is no pass. New exceptions are pending until they are merged.

The workflow itself is part of the repository, and a change can take the gate out of it: only a ruleset of the organisation that requires the workflow, or a required check together with code owners for \`.github/\`, makes it a gate.

## Dual control

A policy can ask that several people answer for a change:

\`\`\`yaml
roles:
  crypto-officer: ['@acme/crypto', '@grace']
dualControl:
  - topics: [policy, exceptions, kms-key-policy, key-deletion]
    approvals: 2
    from: [crypto-officer]
    because: ISO 27002 5.3, segregation of duties
\`\`\`

Reviews of the head commit count, the last word of each person, from accounts, teams or roles that are named under \`from\` (anybody, where it is left out). Who opened the pull request or wrote a commit of it does not count, nor do bots, dismissed reviews, and approvals of older commits. A missing approval is the finding \`approval-missing\`; where the reviews or the members of a team cannot be read, the answer is "could not judge", never "approved". The job then needs \`pull-requests: read\`; teams need a token that may read the organisation, as the step's \`GITHUB_TOKEN\` or as \`repo-token\`. Run the workflow on \`pull_request_review\`, too, so that an approval is seen.

${table(['topic', 'is touched by'], topicRows(files))}

## How a run ends

\`warn-only\` makes every end a success. \`on-error: warn\` does so for a run that could not judge; otherwise that fails. The output \`conclusion\` tells pass, warn, fail and error apart in every case, and \`new-count\`, \`existing-count\`, \`fixed-count\` and \`unscanned-count\` say how many.
`
}

const VERDICTS: Readonly<Record<HostileCase['verdict'], string>> = {
  fail: 'fails',
  pass: 'passes, and tells',
  error: 'no verdict, which fails',
}

/** Sentences as the page shows them, where the table of the tests holds a part of one. */
const TOLD: Readonly<Record<string, string>> = {
  'NOT judged': 'the file was NOT judged',
  '1 warning': 'a new finding that warns',
  'git writes other bytes': 'git writes other bytes into a checkout than it holds',
  '1 changed file was not judged': 'the submodule was not judged',
  'allows more than before': 'what it would allow; it was judged by the base',
}

function count(number: number): string {
  return number === 0 ? '' : String(number)
}

const OF_FILES: Readonly<Record<string, string>> = {
  policy: 'the policy, or a document of the repository that it extends',
  exceptions: 'the file of exceptions',
  baseline: 'the baseline',
  'register-custody': 'the Key Management Register (its file or folder)',
}

function topicRows(files: Record<string, string>): string[][] {
  const document = documentsIn(loadKnowledge({ files }), 'knowledge/sensitive-topics.yml')[0]?.[1]
  const rows: Topics = topicsFile.parse(document)
  return TOPICS.map((topic) => [
    code(topic),
    OF_FILES[topic] ??
      rows
        .filter((one) => one.topic === topic)
        .map(rowText)
        .join('; '),
  ])
}

function rowText({ because, words }: Topics[number]): string {
  const named = words.length === 0 ? '' : ` Also lines of infrastructure with ${words.map(code).join(', ')}.`
  return `${because}${named}`
}
