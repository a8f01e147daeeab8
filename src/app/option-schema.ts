/** The options of every door: what each takes, what it is called at which door, and its documentation. */
import { z } from 'zod'
import { SEVERITIES } from '#core/finding'

/** How an option is called at each door; one without a name at a door does not exist there. */
export interface OptionNames {
  /** Name of the action's input. */
  input?: string
  /** Flag of `cryptogate scan` as commander writes it, or the argument in brackets. */
  flag?: string
  /** What holds when it is not given, in words. */
  default: string
  /** What action.yml gives where the workflow gives nothing. */
  inputDefault?: string
}

export const optionNames = z.registry<OptionNames>()

/** The words that GitHub's own toolkit takes as a boolean (YAML 1.2 core). */
const TRUE = ['true', 'True', 'TRUE']
const FALSE = ['false', 'False', 'FALSE']

export const COMMENT_MODES = ['on-findings', 'always', 'off'] as const
export const UPDATE_MODES = ['update', 'recreate'] as const

/** GitHub's reviewers lose sight of more, and so do people. */
export const MAX_REVIEW_COMMENTS = 30

/** It becomes part of a comment's hidden first line, of a check run's name and of code scanning's category. */
const CATEGORY = /^[A-Za-z0-9][\w./-]{0,63}$/

const switchable = z.union([z.boolean(), z.enum([...TRUE, ...FALSE]).transform((word) => TRUE.includes(word))])
const list = z.union([z.array(z.string()), z.string().transform(splitList)])
const date = z.iso.date()

export const SCANS = ['auto', 'change', 'all'] as const
export const ON_ERROR = ['fail', 'warn'] as const

export const optionsSchema = z.strictObject({
  scan: z
    .enum(SCANS)
    .default('auto')
    .describe(
      'What is judged: change (what a pull request or merge group brings), all (the whole tree), or auto (change for pull requests and merge groups, all for everything else).',
    )
    .register(optionNames, { input: 'scan', default: 'auto' }),
  paths: list
    .default([])
    .describe('Files and folders to scan, one a line; folders are scanned with everything below them.')
    .register(optionNames, { input: 'paths', flag: '[path...]', default: 'the whole repository' }),
  workingDirectory: z
    .string()
    .optional()
    .describe('Folder of the workspace that `paths`, `policy` and the report files are relative to.')
    .register(optionNames, { input: 'working-directory', default: 'the workspace' }),
  policy: z
    .string()
    .optional()
    .describe('Policy file: the approved cryptographic standard that the repository is judged by.')
    .register(optionNames, {
      input: 'policy',
      flag: '--policy <file>',
      default: '`.github/crypto-policy.yml` if it exists, else the built-in standard',
    }),
  policySource: z
    .string()
    .optional()
    .describe(
      'Folder with clones of the repositories that the policy extends, as <owner>/<repository> or <repository>; nothing is fetched of what it has.',
    )
    .register(optionNames, { input: 'policy-source', flag: '--policy-source <folder>', default: "the Git host's API is asked" }),
  cbom: z
    .string()
    .optional()
    .describe('CycloneDX document (JSON) with the cryptography that another tool found; judged in the place of files.')
    .register(optionNames, { input: 'cbom', flag: '--cbom <file>', default: 'the files are scanned' }),
  baseline: z
    .string()
    .optional()
    .describe('Baseline file, relative to the top of the repository: findings that were there before the gate, and are only recorded.')
    .register(optionNames, { input: 'baseline', flag: '--baseline <file>', default: '`.github/crypto-baseline.json` if it exists' }),
  trustedRef: z
    .string()
    .optional()
    .describe(
      'Branch, tag or commit whose policy, exceptions and baseline count; exceptions that are only in the work tree are shown as pending.',
    )
    .register(optionNames, {
      input: 'trusted-ref',
      flag: '--trusted-ref <ref>',
      default: 'the base where a change is judged, else the work tree',
    }),
  history: z
    .string()
    .optional()
    .describe('JSON report of an earlier run, or a folder of them, to compare with: new, fixed, and the way to dated deadlines.')
    .register(optionNames, { input: 'history', flag: '--history <path>', default: 'nothing is compared' }),
  merge: z
    .string()
    .optional()
    .describe('CycloneDX SBOM (JSON) that the CBOM is put into; for the formats cyclonedx and cyclonedx-1.7.')
    .register(optionNames, { flag: '--merge <sbom>', default: 'the CBOM stands by itself' }),
  register: z.string().optional().describe('Key Management Register: a file, or a folder of files.').register(optionNames, {
    input: 'register',
    flag: '--register <path>',
    default: "the policy's own, else `.github/key-register.yml` or `.github/key-register/` if they exist",
  }),
  ledger: z
    .string()
    .optional()
    .describe('Ledger that this run is added to when it ends: a file that only grows, each line with the hash of the one before.')
    .register(optionNames, {
      input: 'ledger',
      flag: '--ledger <file>',
      default: 'nothing is written; the one that the audit file names is judged',
    }),
  asOf: date
    .optional()
    .describe('Date to judge at (YYYY-MM-DD): standards have phases, so the same code can pass today and fail in 2031.')
    .register(optionNames, { input: 'as-of', flag: '--as-of <date>', default: 'today (UTC)' }),
  failOn: z
    .enum([...SEVERITIES, 'none'])
    .optional()
    .describe('Least severity of a violation that fails the run: critical, high, medium, low, or none.')
    .register(optionNames, { input: 'fail-on-severity', flag: '--fail-on <severity>', default: "the policy's own `failOn`" }),
  warnOnly: switchable
    .default(false)
    .describe('Never fail: report everything, but end with success, even when nothing could be judged.')
    .register(optionNames, { input: 'warn-only', flag: '--warn-only', default: 'false' }),
  onError: z
    .enum(ON_ERROR)
    .default('fail')
    .describe('How a run ends that could not judge: fail, or warn (success, with a warning and the conclusion `error`).')
    .register(optionNames, { input: 'on-error', flag: '--on-error <end>', default: 'fail; warn under `warn-only`' }),
  formats: list
    .default(['text'])
    .describe('Report to make, as <id> or <id>=<file>; without a file it goes to standard output. Can be repeated.')
    .register(optionNames, { flag: '--format <id[=file]>', default: 'text' }),
  sarifFile: z
    .string()
    .optional()
    .describe('File to write a SARIF 2.1.0 report to, for code scanning.')
    .register(optionNames, { input: 'sarif-file', default: 'not written' }),
  jsonFile: z
    .string()
    .optional()
    .describe('File to write the whole report to, as JSON.')
    .register(optionNames, { input: 'json-file', default: 'not written' }),
  reports: list
    .default([])
    .describe('Further reports to write, one a line, as `<id>=<file>`: html=report.html, cyclonedx=cbom.json, csv, junit and others.')
    .register(optionNames, { input: 'reports', default: 'none' }),
  annotations: switchable
    .default(true)
    .describe('Annotate the lines concerned (GitHub shows at most 10 errors, 10 warnings and 10 notices a step).')
    .register(optionNames, { input: 'annotations', default: 'true' }),
  jobSummary: switchable
    .default(true)
    .describe("Write the report to the job's summary page.")
    .register(optionNames, { input: 'job-summary', default: 'true' }),
  comment: z
    .enum(COMMENT_MODES)
    .default('off')
    .describe('Comment on the pull request, edited in place: on-findings, always, or off. Needs `pull-requests: write`.')
    .register(optionNames, { input: 'comment', default: 'off' }),
  commentMode: z
    .enum(UPDATE_MODES)
    .default('update')
    .describe('What becomes of a comment that changes: update (nobody is told) or recreate (made anew below, people are told).')
    .register(optionNames, { input: 'comment-mode', default: 'update' }),
  commentFile: z
    .string()
    .optional()
    .describe('File to write what a comment would say to, as data, for a second workflow with `post-comment`: pull requests of forks.')
    .register(optionNames, { input: 'comment-file', default: 'not written' }),
  postComment: z
    .string()
    .optional()
    .describe('File of `comment-file` from the run that ended: nothing is judged, the comment is written. Only on `workflow_run`.')
    .register(optionNames, { input: 'post-comment', default: 'none' }),
  checkRun: switchable
    .default(false)
    .describe('Write a check run with up to 500 annotations. Needs `checks: write`.')
    .register(optionNames, { input: 'check-run', default: 'false' }),
  reviewComments: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_REVIEW_COMMENTS)
    .default(0)
    .describe('Suggestions to post on changed lines that can be fixed mechanically, 0 to 30 a run. Needs `pull-requests: write`.')
    .register(optionNames, { input: 'review-comments', default: '0' }),
  fixes: switchable
    .default(false)
    .describe('Work out what can be fixed mechanically and put it into the SARIF report; every fix is judged before it is told.')
    .register(optionNames, { input: 'fixes', flag: '--fixes', default: 'false, but where review-comments asks for suggestions' }),
  uploadSarif: switchable
    .default(false)
    .describe('Upload the findings to code scanning. Needs `security-events: write`, in private repositories `actions: read` as well.')
    .register(optionNames, { input: 'upload-sarif', default: 'false' }),
  audit: z
    .string()
    .optional()
    .describe(
      'Folder to write a full audit of the whole tree to: reports, a view for each auditor, findings by who is told, what falls due. For `schedule` and `workflow_dispatch`.',
    )
    .register(optionNames, { input: 'audit', default: 'no audit' }),
  auditIssues: switchable
    .default(false)
    .describe('Keep an issue for each topic and owner of what falls due; needs `audit`, and `issues: write`.')
    .register(optionNames, { input: 'audit-issues', default: 'false' }),
  category: z
    .string()
    .regex(CATEGORY)
    .default('cryptogate')
    .describe('Name that tells comments, check runs and uploads of several runs in one pull request apart.')
    .register(optionNames, { input: 'category', default: 'cryptogate' }),
  repoToken: z
    .string()
    .optional()
    .describe("Token for what is written to the Git host's API.")
    .register(optionNames, { input: 'repo-token', default: "the job's own token", inputDefault: '${{ github.token }}' }),
  colour: switchable
    .optional()
    .describe('Colours on the terminal.')
    .register(optionNames, { flag: '--no-colour', default: 'on a terminal that has them' }),
})

/** Items of an input: one a line or separated by commas; empty ones fall out. */
function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
