/** What `cryptogate explain` says: of a rule, of an algorithm by name, or of a line of code, in the words that the reports use too. */
import path from 'node:path'
import type { Catalogue } from '#catalogue/catalogue'
import type { CryptoAsset } from '#core/asset'
import { UserError } from '#core/errors'
import type { Finding, RuleSummary } from '#core/finding'
import { closest } from '#core/spelling'
import { known, scalars } from '#core/value'
import { today } from '#host/clock'
import { readPolicyFile } from '#host/policy-file'
import { findRoot } from '#host/repository'
import type { EffectivePolicy, EffectiveRule } from '#policy/effective'
import { ruleSummary } from '#policy/evaluate'
import { explainAssets, explainClause } from '#policy/explain'
import { outlookOf } from '#policy/outlook'
import { describeValue, originOf, remarksOf, requirementOf, titleOf } from '#report/wording'
import { compose } from './compose'
import { judge } from './judge'
import { openKnowledge, type Knowledge } from './knowledge'
import { parseOptions } from './options'
import { policySources } from './policy-sources'
import { openToolkit } from './toolkit'

export interface ExplainRequest {
  /** Absolute. */
  directory: string
  installation: string
  asOf?: string | undefined
  policy?: string | undefined
}

/** Throws a UserError where nothing is called so. */
export async function explainSubject(request: ExplainRequest, subject: string): Promise<string[]> {
  const { directory, installation } = request
  const knowledge = openKnowledge(installation).knowledge
  const asOf = parseOptions(request.asOf === undefined ? {} : { asOf: request.asOf }, 'flag').asOf ?? today()
  const root = findRoot(directory, [])
  const { policy } = await compose({
    root,
    directory,
    knowledge,
    policy: readPolicyFile(root, directory, request.policy),
    source: undefined,
  })
  const rule = policy.rules.find(({ id }) => id === subject)
  if (rule !== undefined) return ruleLines(rule, policy)
  if (policy.off.includes(subject))
    return [`${subject} is switched off by this policy (${policy.origins[`rules.${subject}`] ?? 'no clause has values for it'}).`]
  const place = /^(.+):(\d{1,7})(?::\d{1,7})?$/.exec(subject)
  if (place !== null) return placeLines(request, policy, asOf, { given: place[1] ?? '', line: Number(place[2]) })
  const { catalogue } = openToolkit(knowledge)
  const asset = assetOf(catalogue, subject)
  if (asset !== undefined) return assetLines(asset, policy, knowledge, asOf)
  const close = closest(subject, policy.rules.map(({ id }) => id).sort())
  throw new UserError(`there is no rule, algorithm or place '${subject}'${close === undefined ? '' : `; did you mean '${close}'?`}`, {
    help: 'give the id of a rule (weak-hash), the name of an algorithm (SHA-1, RSA-2048, AES-128-ECB), or file:line',
  })
}

function ruleLines(rule: EffectiveRule, policy: EffectivePolicy): string[] {
  const summary = ruleSummary(rule)
  const lines = [`${rule.id}: ${rule.title} (${rule.severity})`, '', ...adviceLines(summary)]
  for (const [language, advice] of Object.entries(rule.insteadIn ?? {})) lines.push(`  In ${language}: ${advice}`)
  if (rule.clause !== undefined)
    lines.push(
      '',
      `What ${policy.id} ${policy.version} says, and since when:`,
      ...explainClause(rule.clause, policy.clauses[rule.clause] ?? []),
    )
  return [...lines, ...referenceLines(summary)]
}

function adviceLines({ because, instead }: RuleSummary): string[] {
  return [`Why: ${because}`, `Do instead: ${instead}`]
}

function referenceLines({ controls, supports = [], references }: RuleSummary): string[] {
  return [
    ...(controls.length === 0 ? [] : ['', `Controls: ${controls.join(', ')}`]),
    ...(supports.length === 0 ? [] : ['', `Supports, never satisfies: ${supports.join(', ')}`]),
    ...(references.length === 0 ? [] : ['', 'References:', ...references.map((one) => `  ${one}`)]),
  ]
}

/** An asset as if code used it under this name; undefined where the catalogue does not know the name. */
function assetOf(catalogue: Catalogue, name: string): CryptoAsset | undefined {
  const said = catalogue.readNotation('cyclonedx', name)
  if (said === undefined) return undefined
  const properties = catalogue.complete(
    Object.fromEntries(Object.entries(said).map(([property, value]) => [property, known(value, 'literal')])),
  )
  if (scalars(properties['algorithm']).every((one) => catalogue.findAlgorithm(String(one)) === undefined)) return undefined
  const at = { file: name, line: 1, column: 1, endLine: 1, endColumn: 1 }
  const occurrence = {
    at,
    symbol: name,
    model: 'explain',
    language: '',
    confidence: 'high',
    trace: [],
    pathClass: 'source',
    sinks: [],
  } as const
  return {
    id: name,
    type: 'algorithm',
    name: catalogue.assetName('algorithm', properties, name),
    properties,
    occurrences: [occurrence],
    dependsOn: [],
  }
}

const FACTS: Readonly<Record<string, string>> = {
  primitive: 'Kind',
  algorithmFamily: 'Family',
  keyBits: 'Key length in bits',
  outputBits: 'Output in bits',
  blockBits: 'Block in bits',
  curve: 'Curve',
  classicalSecurityLevel: 'Bits of security',
  nistQuantumSecurityLevel: 'NIST category against quantum computers',
  quantumVulnerable: 'Broken by a quantum computer',
  oid: 'Object identifier',
}

function assetLines(asset: CryptoAsset, policy: EffectivePolicy, knowledge: Knowledge, asOf: string): string[] {
  const facts = Object.entries(FACTS).flatMap(([name, head]) => {
    const value = asset.properties[name]
    return value === undefined ? [] : [`  ${head}: ${describeValue(name, value)}`]
  })
  const [, ...judged] = explainAssets([asset], policy, asOf, { name: asset.name })
  const { entries, quantum } = outlookOf([asset], policy, policySources(knowledge).presets, asOf)
  const later = entries.map(
    ({ date, rule, enforcement, clause }) => `  ${date} ${rule}: ${enforcement}${clause === undefined ? '' : ` (${clause.source})`}`,
  )
  const others = quantum.map(({ date, title, state, source }) => `  ${date} ${title}: ${state} (${source})`)
  const broken = judged.map((line) => /^ {2}([a-z0-9-]+): (?:violation|unresolved)/.exec(line)?.[1]).filter((id) => id !== undefined)
  const rules = policy.rules.filter(({ id }) => broken.includes(id))
  return [
    asset.name,
    ...facts,
    '',
    `What ${policy.id} ${policy.version} says as of ${asOf}:`,
    ...(judged.length === 0 ? ['  nothing: no rule speaks of it'] : judged),
    ...(later.length === 0 ? [] : ['', 'What it will say:', ...later]),
    ...(others.length === 0 ? [] : ['', 'Post-quantum, by every built-in standard:', ...others]),
    ...rules.flatMap((rule) => ['', `${rule.id}: ${rule.title}`, ...adviceLines(ruleSummary(rule)).map((line) => `  ${line}`)]),
  ]
}

async function placeLines(
  { directory, installation, policy: given }: ExplainRequest,
  policy: EffectivePolicy,
  asOf: string,
  { given: name, line }: { given: string; line: number },
): Promise<string[]> {
  const options = parseOptions({ asOf, paths: [name], ...(given === undefined ? {} : { policy: given }) }, 'flag')
  const report = await judge(directory, installation, options)
  const file = path
    .relative(findRoot(directory, [name]), path.resolve(directory, name))
    .split(path.sep)
    .join('/')
  const findings = report.findings.filter(({ at }) => at.file === file && at.line <= line && line <= at.endLine)
  const assets = explainAssets(report.assets, policy, asOf, { file, line })
  if (findings.length === 0 && assets.length === 0)
    throw new UserError(`nothing cryptographic was found at ${name}:${String(line)}`, {
      help: 'give the line that a report names, or scan the file: cryptogate scan',
    })
  return [...findings.flatMap((finding) => [...findingLines(finding, asOf), '']), 'Everything that was judged here:', ...assets]
}

/** The advice is made for the language of the place. */
function findingLines(finding: Finding, asOf: string): string[] {
  const { rule, enforcement, clause, suppression } = finding
  return [
    `${titleOf(finding)} (${rule.id}, ${rule.severity}, ${enforcement})`,
    `  ${finding.message}`,
    ...remarksOf(finding).map((remark) => `  ${remark}`),
    ...(clause === undefined ? [] : [`  The standard says: ${requirementOf(clause, asOf)} ${originOf(clause)}`]),
    ...(suppression === undefined ? [] : [`  Covered by ${suppression.kind} ${suppression.id}: ${suppression.reason}`]),
    ...[...adviceLines(rule), ...referenceLines(rule).filter((one) => one !== '')].map((one) => `  ${one}`),
  ]
}
