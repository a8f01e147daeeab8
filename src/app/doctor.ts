/** What `cryptogate doctor` looks at: whether everything that a run needs is there, each in one line with what to do. */
import { readCheckout } from '#host/checkout'
import { openInstallation } from '#host/installation'
import { readPolicyFile } from '#host/policy-file'
import { createScanHost, findRoot } from '#host/repository'
import { compose } from './compose'
import { explainFailure } from './failure'
import { documentsIn, openKnowledge, type Knowledge } from './knowledge'
import { openToolkit } from './toolkit'
import { VERSION } from './version'

export interface Check {
  state: 'ok' | 'note' | 'bad'
  text: string
  help?: string
}

export interface DoctorRequest {
  /** Absolute. */
  directory: string
  installation: string
  policy?: string | undefined
  /** Version of Node.js, 'v20.19.0'. */
  node: string
  environment: Readonly<Record<string, string | undefined>>
}

/** engines.node of package.json. */
const LEAST_NODE = [20, 19]

export async function examine(request: DoctorRequest): Promise<Check[]> {
  const checks = [nodeCheck(request.node)]
  const knowledge = tried(checks, 'knowledge', () => openKnowledge(request.installation).knowledge)
  if (knowledge !== undefined) knowledgeChecks(checks, knowledge)
  const root = findRoot(request.directory, [])
  checkoutChecks(checks, root)
  if (knowledge !== undefined) await policyCheck(checks, request, root, knowledge)
  filesCheck(checks, root, request.installation)
  runnerChecks(checks, request.environment)
  return checks
}

function tried<Result>(checks: Check[], what: string, run: () => Result): Result | undefined {
  try {
    return run()
  } catch (error) {
    const { message, help } = explainFailure(error)
    checks.push({ state: 'bad', text: `${what}: ${message}`, ...(help === undefined ? {} : { help }) })
    return undefined
  }
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [least = 0, leastMinor = 0] = LEAST_NODE
  const text = `cryptogate ${VERSION} on Node.js ${version}`
  if (major > least || (major === least && minor >= leastMinor)) return { state: 'ok', text }
  return { state: 'bad', text, help: `Node.js ${LEAST_NODE.join('.')} or later is needed` }
}

function knowledgeChecks(checks: Check[], knowledge: Knowledge): void {
  const toolkit = tried(checks, 'knowledge', () => openToolkit(knowledge))
  if (toolkit === undefined) return
  const [models, presets] = ['knowledge/models/', 'policies/presets/'].map((folder) => documentsIn(knowledge, folder).length)
  const languages = toolkit.languages.map(({ id }) => id).join(', ')
  checks.push({ state: 'ok', text: `knowledge: ${languages}; ${String(models)} libraries and resources, ${String(presets)} standards` })
}

/** Depth matters for what compares: changes, baselines of moved files, who wrote an exception. */
function checkoutChecks(checks: Check[], root: string): void {
  const { git, workTree, shallow, head } = readCheckout(root)
  if (git === undefined) {
    checks.push({ state: 'note', text: 'git: not found', help: 'all files below the folder are read, also those that git would ignore' })
    return
  }
  if (workTree === undefined || head === undefined) {
    const text = workTree === undefined ? `git ${git}: ${root} is no work tree` : `git ${git}: ${root} has no commit yet`
    checks.push({ state: 'note', text, help: 'all files below the folder are read; changes cannot be told' })
    return
  }
  checks.push({ state: 'ok', text: `git ${git}: ${root} at ${head.slice(0, 12)}` })
  if (shallow)
    checks.push({
      state: 'note',
      text: 'checkout: shallow, without the history',
      help: 'what compares with another commit asks the API instead; actions/checkout with fetch-depth: 0 has all of it',
    })
  else checks.push({ state: 'ok', text: 'checkout: whole history' })
}

async function policyCheck(
  checks: Check[],
  { directory, policy: given }: DoctorRequest,
  root: string,
  knowledge: Knowledge,
): Promise<void> {
  try {
    const file = readPolicyFile(root, directory, given)
    const { policy, notes } = await compose({ root, directory, knowledge, policy: file, source: undefined })
    const from = file === undefined ? 'the built-in standard, for the repository has none' : file.file
    checks.push({ state: 'ok', text: `policy: ${policy.id} ${policy.version} from ${from}; ${String(policy.rules.length)} rules in force` })
    if (file === undefined)
      checks.push({ state: 'note', text: 'policy: none of your own', help: 'propose one from what is used: cryptogate policy init' })
    for (const { message, help } of notes)
      checks.push({ state: 'note', text: `policy: ${message}`, ...(help === undefined ? {} : { help }) })
  } catch (error) {
    const { message, help } = explainFailure(error)
    checks.push({ state: 'bad', text: `policy: ${message}`, ...(help === undefined ? {} : { help }) })
  }
}

function filesCheck(checks: Check[], root: string, installation: string): void {
  const files = tried(checks, 'files', () => createScanHost(root, openInstallation(installation).grammarDirectory).listFiles(root, []))
  if (files === undefined) return
  const skipped = files.filter(({ skip }) => skip !== undefined).length
  checks.push({
    state: files.length === 0 ? 'note' : 'ok',
    text: `files: ${String(files.length)} to look at, ${String(skipped)} of them cannot be read`,
  })
}

/** What a workflow gives and takes; on a desk there is nothing to say. */
function runnerChecks(checks: Check[], environment: DoctorRequest['environment']): void {
  const has = (name: string): boolean => (environment[name] ?? '') !== ''
  if (!has('GITHUB_ACTIONS')) {
    checks.push({ state: 'ok', text: `environment: ${has('CI') ? 'a CI system' : 'no CI system'}; reports go where --format says` })
    return
  }
  checks.push({ state: 'ok', text: `environment: GitHub Actions, event ${environment['GITHUB_EVENT_NAME'] ?? 'not known'}` })
  for (const [name, what, help] of [
    [
      'GITHUB_TOKEN',
      'no token',
      'policies of other repositories cannot be read: give the step GITHUB_TOKEN, with permissions: contents: read',
    ],
    ['GITHUB_STEP_SUMMARY', 'no job summary', 'the runner is too old, or the step hides it'],
    ['GITHUB_WORKSPACE', 'no workspace', 'run it after actions/checkout'],
  ] as const)
    checks.push(has(name) ? { state: 'ok', text: `environment: ${name} is set` } : { state: 'note', text: `environment: ${what}`, help })
}
