/** What `cryptogate policy` does: each function gives the lines to print and how the command ends. */
import path from 'node:path'
import { UserError } from '#core/errors'
import { problemText } from '#core/strict-yaml'
import { today } from '#host/clock'
import { readPolicyFile } from '#host/policy-file'
import { findRoot } from '#host/repository'
import { checkPolicy } from '#policy/check-policy'
import type { EffectivePolicy } from '#policy/effective'
import { brokenExamples } from '#policy/examples'
import { explainAssets, explainClause, explainPolicy, explainRule } from '#policy/explain'
import { differences, rank, type Difference } from '#policy/probes'
import { proposePolicy } from '#policy/propose'
import { compose } from './compose'
import { judge } from './judge'
import { openKnowledge, type Knowledge } from './knowledge'
import { nameChecker } from './names'
import { parseOptions } from './options'
import { openToolkit } from './toolkit'

/** Lines for standard output, and whether all is well: exit code 0 or 1. */
export interface Answer {
  lines: string[]
  ok: boolean
}

export interface PolicyRequest {
  /** Absolute. */
  directory: string
  /** Folder of the tool's own files. */
  installation: string
  asOf?: string | undefined
  /** Folder with clones of the repositories that a policy extends. */
  source?: string | undefined
}

interface Opened {
  policy: EffectivePolicy
  knowledge: Knowledge
  asOf: string
  source: { file: string; text: string } | undefined
}

/** `given`: a file, the id of a preset, or nothing for the repository's own policy. Throws a UserError. */
async function open({ directory, installation, asOf, source: clones }: PolicyRequest, given: string | undefined): Promise<Opened> {
  const root = findRoot(directory, [])
  const knowledge = openKnowledge(installation).knowledge
  const date = parseOptions(asOf === undefined ? {} : { asOf }, 'flag').asOf ?? today()
  const isPreset = given !== undefined && /^[a-z][a-z0-9-]*(@[A-Za-z0-9.-]+)?$/.test(given)
  const source = isPreset ? undefined : readPolicyFile(root, directory, given)
  const preset = isPreset ? { file: given, text: `id: ${given.replace(/@.*/, '')}\nversion: preset\nextends: '${given}'\n` } : undefined
  const { policy } = await compose({ root, directory, knowledge, policy: source ?? preset, source: clones })
  return { policy, knowledge, asOf: date, source }
}

/** Schema, references and permissions (exit code 2), then contradictions, names, reviews and examples. */
export async function checkCommand(request: PolicyRequest, given: string | undefined): Promise<Answer> {
  const { policy, knowledge, asOf, source } = await open(request, given)
  if (source === undefined)
    throw new UserError('there is no policy to check', { help: 'name a file, or write .github/crypto-policy.yml: cryptogate policy init' })
  const problems = checkPolicy(source, policy, nameChecker(knowledge, openToolkit(knowledge).catalogue), asOf)
  const lines = problems.map(({ level, message, at, suggestion }) => {
    const told = problemText({ message, at, path: '', ...(suggestion === undefined ? {} : { suggestion }) })
    return `${level} ${told}`
  })
  const errors = problems.filter(({ level }) => level === 'error').length
  const sum = errors === 0 ? 'is in order' : `has ${String(errors)} ${errors === 1 ? 'problem' : 'problems'}`
  lines.push(
    `${policy.id} ${policy.version} ${sum}: ${String(policy.rules.length)} rules, ${String(Object.keys(policy.clauses).length)} clauses, judged as of ${asOf}`,
  )
  return { lines, ok: errors === 0 }
}

/** The policy, a clause, a rule, an asset or a place in the code. */
export async function explainCommand(request: PolicyRequest, given: string | undefined, subject: string | undefined): Promise<Answer> {
  const { policy, asOf } = await open(request, given)
  if (subject === undefined) return { lines: explainPolicy(policy), ok: true }
  const clause = policy.clauses[subject]
  if (clause !== undefined) return { lines: explainClause(subject, clause), ok: true }
  const rule = policy.rules.find(({ id }) => id === subject)
  if (rule !== undefined) return { lines: explainRule(rule, policy), ok: true }
  if (policy.off.includes(subject)) return { lines: [`${subject}: off [${policy.origins[`rules.${subject}`] ?? 'no values'}]`], ok: true }
  const place = /^(.+):(\d+)(?::\d+)?$/.exec(subject)
  const options = parseOptions(
    {
      asOf,
      ...(request.source === undefined ? {} : { policySource: request.source }),
      ...(given === undefined ? {} : { policy: given }),
      ...(place === null ? {} : { paths: [place[1] ?? ''] }),
    },
    'flag',
  )
  const report = await judge(request.directory, request.installation, options)
  const root = findRoot(request.directory, [])
  const file =
    place === null
      ? ''
      : path
          .relative(root, path.resolve(request.directory, place[1] ?? ''))
          .split(path.sep)
          .join('/')
  const lines = explainAssets(report.assets, policy, asOf, place === null ? { name: subject } : { file, line: Number(place[2]) })
  if (lines.length > 0) return { lines, ok: true }
  throw new UserError(`there is no rule, clause, asset or place "${subject}"`, {
    help: 'give a rule, a clause, the name of an asset as the report has it, or file:line',
  })
}

/** Where two standards contradict each other. */
export async function compareCommand(request: PolicyRequest, left: string, right: string): Promise<Answer> {
  const [one, other] = [await open(request, left), await open(request, right)]
  const { probes, differences: found } = differences(one.policy, other.policy, one.asOf)
  const lines = found.flatMap((difference) => differenceLines(difference, left, right))
  lines.push(`${String(found.length)} of ${String(probes)} kinds of use are judged differently by ${left} and ${right} as of ${one.asOf}`)
  return { lines, ok: true }
}

function differenceLines({ asset, left, right }: Difference, first: string, second: string): string[] {
  const told = (name: string, { enforcement, because }: Difference['left']): string =>
    `  ${name}: ${enforcement}${because === undefined ? '' : ` (${because})`}`
  return [asset, told(first, left), told(second, right)]
}

/** What is now allowed that was not, what fails now; in this repository too. */
export async function diffCommand(request: PolicyRequest, before: string, after: string): Promise<Answer> {
  const [one, other] = [await open(request, before), await open(request, after)]
  const { differences: found } = differences(one.policy, other.policy, one.asOf)
  const looser = found.filter(({ left, right }) => rank(left.enforcement) > rank(right.enforcement))
  const stricter = found.filter(({ left, right }) => rank(left.enforcement) < rank(right.enforcement))
  const list = (title: string, all: readonly Difference[]): string[] => [
    `${title}: ${String(all.length)}`,
    ...all.map(
      ({ asset, left, right }) =>
        `  ${asset}: ${left.enforcement} → ${right.enforcement}${right.because === undefined ? '' : ` (${right.because})`}`,
    ),
  ]
  const lines = [...list('More lenient', looser), ...list('Stricter', stricter)]
  const scans = []
  for (const opened of [one, other])
    scans.push(
      await judge(request.directory, request.installation, parseOptions({ asOf: one.asOf }, 'flag'), {
        withoutBaseline: true,
        effective: opened.policy,
      }),
    )
  const [then, now] = scans.map(
    (report) =>
      new Map(
        report.findings.map((finding) => [
          `${finding.rule.id} ${finding.at.file}:${String(finding.at.line)} ${finding.asset.name}`,
          finding.enforcement,
        ]),
      ),
  )
  const changed = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].sort().flatMap((key) => {
    const [was, is] = [then?.get(key) ?? 'pass', now?.get(key) ?? 'pass']
    return was === is ? [] : [`  ${key}: ${was} → ${is}`]
  })
  lines.push(`In this repository: ${String(changed.length)} ${changed.length === 1 ? 'finding changes' : 'findings change'}`, ...changed)
  return { lines, ok: looser.length === 0 && stricter.length === 0 && changed.length === 0 }
}

/** Runs the examples of the policy's own rules, and with `all` those of every rule under the baseline. */
export async function testCommand(request: PolicyRequest, given: string | undefined): Promise<Answer> {
  const { policy, asOf, source } = await open(request, given)
  const own = policy.rules.filter((rule) => source !== undefined && rule.file === source.file && (rule.examples ?? []).length > 0)
  const lines: string[] = []
  let run = 0
  for (const rule of own) {
    run += rule.examples?.length ?? 0
    for (const broken of brokenExamples(rule, policy, asOf))
      lines.push(`FAIL ${rule.id}, example ${String(broken.index + 1)}: expected ${broken.expected}, got ${broken.got}`)
  }
  const failed = lines.length
  lines.push(`${String(run - failed)} of ${String(run)} examples of ${String(own.length)} ${own.length === 1 ? 'rule' : 'rules'} hold`)
  return { lines, ok: failed === 0 }
}

/** A proposal from what the repository uses. */
export async function initCommand(request: PolicyRequest, id: string): Promise<string> {
  const date = parseOptions(request.asOf === undefined ? {} : { asOf: request.asOf }, 'flag').asOf ?? today()
  const { policy } = await open(request, 'baseline')
  const report = await judge(request.directory, request.installation, parseOptions({ asOf: date }, 'flag'), {
    withoutBaseline: true,
    effective: policy,
  })
  return proposePolicy(id, report.assets, report.findings, date)
}
