/** Judges every asset at every place by every rule in force: assets and a policy in, findings out. */
import { createHash } from 'node:crypto'
import picomatch from 'picomatch'
import type { CryptoAsset, Occurrence } from '#core/asset'
import { UserError } from '#core/errors'
import { SEVERITIES, type Clause, type Enforcement, type Finding, type RuleSummary } from '#core/finding'
import { compareLocations } from '#core/location'
import { alternatives, known, valueKey, type Value } from '#core/value'
import { requirementText } from './describe'
import { enforcementRank, judgeRule, narrowed, type Judgement } from './judge-rule'
import { unresolvedMessage, violationMessage, type Subject } from './message'
import type { EffectivePolicy, EffectiveRule } from './policy'

/** Findings of all assets at a date (YYYY-MM-DD), in the order of a report. */
export function evaluate(assets: readonly CryptoAsset[], policy: EffectivePolicy, asOf: string): Finding[] {
  if (!isDate(asOf)) throw new UserError(`"${asOf}" is not a date of the calendar, written YYYY-MM-DD`)
  const limits = policy.paths.map((limit) => ({ ...limit, covers: picomatch([...limit.files], { dot: true }) }))
  const drafts: Draft[] = []
  for (const asset of assets) {
    const judged = new Map<string, Judged[]>()
    for (const occurrence of asset.occurrences) {
      const { language, pathClass, symbol, model } = occurrence
      const key = [language, pathClass, symbol, model].join('\n')
      const all = judged.get(key) ?? judgeAt(asset, occurrence, policy, asOf)
      judged.set(key, all)
      drafts.push(
        ...draftsAt(
          all.map((one) => ({ ...one, asset, occurrence })),
          policy,
          limits,
        ),
      )
    }
  }
  return withFingerprints(drafts).sort(compareFindings)
}

/** Whether a text is a real day: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

type Limit = EffectivePolicy['paths'][number] & { covers: (path: string) => boolean }
type Draft = Omit<Finding, 'fingerprint'>

/** What does not depend on the place itself, and is the same for all places of a kind. */
type Judged = Omit<Subject, 'asset' | 'occurrence'>

function judgeAt(asset: CryptoAsset, occurrence: Occurrence, policy: EffectivePolicy, asOf: string): Judged[] {
  const properties = propertiesOf(asset, occurrence)
  const judged: Judged[] = []
  for (const rule of policy.rules) {
    const judgement = judgeRule(rule, properties, policy, asOf)
    if (judgement.outcome === 'ok' || judgement.outcome === 'nothing') continue
    judged.push({ rule, properties: narrowed(rule, properties, judgement, policy, asOf), judgement })
  }
  return judged
}

function draftsAt(subjects: readonly Subject[], policy: EffectivePolicy, limits: readonly Limit[]): Draft[] {
  const drafts: Draft[] = []
  for (const subject of withoutYielding(subjects)) {
    if (subject.judgement.outcome === 'violation') drafts.push(draft(subject, violationMessage(subject), policy, limits))
  }
  for (const [unknown, first, others] of openQuestions(subjects)) {
    drafts.push(draft(first, unresolvedMessage(first, unknown, others), policy, limits))
  }
  return drafts
}

/** The properties of the asset and, as further ones, what is known of the place. */
function propertiesOf(asset: CryptoAsset, occurrence: Occurrence): Record<string, Value> {
  return {
    ...asset.properties,
    type: known(asset.type, 'literal'),
    name: known(asset.name, 'literal'),
    language: known(occurrence.language, 'literal'),
    pathClass: known(occurrence.pathClass, 'literal'),
    symbol: known(occurrence.symbol, 'literal'),
    model: known(occurrence.model, 'literal'),
  }
}

/** Leaves out rules that yield to another one that is violated by the same asset at the same place. */
function withoutYielding(subjects: readonly Subject[]): Subject[] {
  const violated = new Set(subjects.filter(({ judgement }) => judgement.outcome === 'violation').map(({ rule }) => rule.id))
  return subjects.filter(({ rule }) => !(rule.yieldsTo ?? []).some((id) => violated.has(id)))
}

/** One open question for all rules that wait for the same unknown values: the strictest rule that certainly applies asks it. */
function openQuestions(subjects: readonly Subject[]): [unknown: string[], first: Subject, others: string[]][] {
  const groups = new Map<string, [string[], Subject[]]>()
  for (const subject of subjects) {
    if (subject.judgement.outcome !== 'unresolved') continue
    const unknown = questions(subject)
    const group = groups.get(unknown.join()) ?? [unknown, []]
    group[1].push(subject)
    groups.set(unknown.join(), group)
  }
  return [...groups.values()].map(([unknown, group]) => {
    const [first, ...others] = group.sort(compareStrictness)
    return [unknown, first as Subject, others.map(({ rule }) => rule.id)]
  })
}

/** The length of what is itself unknown is no question of its own. */
const LENGTH_OF: Readonly<Record<string, string>> = { keyBits: 'key', saltBits: 'salt', ivBits: 'iv' }

function questions({ judgement, properties }: Subject): string[] {
  const unknown = judgement.decided.filter((name) => isUnknown(properties[name]))
  const whole = unknown.map((name) => (isUnknown(properties[LENGTH_OF[name] ?? '']) ? (LENGTH_OF[name] ?? name) : name))
  return [...new Set(whole)].sort()
}

function isUnknown(value: Value | undefined): boolean {
  return value !== undefined && alternatives(value).some((member) => member.kind === 'unknown')
}

function compareStrictness(left: Subject, right: Subject): number {
  const byEnforcement = enforcementRank(right.judgement.enforcement) - enforcementRank(left.judgement.enforcement)
  const byCertainty = Number(right.judgement.match === 'yes') - Number(left.judgement.match === 'yes')
  return (
    byEnforcement ||
    byCertainty ||
    SEVERITIES.indexOf(left.rule.severity) - SEVERITIES.indexOf(right.rule.severity) ||
    compareText(left.rule.id, right.rule.id)
  )
}

function draft(subject: Subject, message: string, policy: EffectivePolicy, limits: readonly Limit[]): Draft {
  const { rule, asset, occurrence, judgement } = subject
  const [enforcement, note] = limited(subject, policy, limits)
  const clause = clauseOf(subject)
  return {
    rule: ruleSummary(rule, occurrence.language),
    outcome: judgement.outcome === 'violation' ? 'violation' : 'unresolved',
    enforcement,
    asset,
    occurrence,
    at: occurrence.at,
    message: note === undefined ? message : `${message} ${note}`,
    ...(clause === undefined ? {} : { clause }),
    decidedBy: decidedValues(asset, judgement),
  }
}

/** What is left of an enforcement after the policy's limits, and why it is less. */
function limited({ rule, occurrence, judgement }: Subject, policy: EffectivePolicy, limits: readonly Limit[]): [Enforcement, string?] {
  const path = occurrence.at.file
  const below = SEVERITIES.indexOf(rule.severity) > SEVERITIES.indexOf(policy.failOn)
  const start = judgement.enforcement === 'fail' && below ? 'warn' : judgement.enforcement
  let result: Enforcement = start
  let note: string | undefined
  const lower = (most: Enforcement | undefined, why: string): void => {
    if (most === undefined || enforcementRank(most) >= enforcementRank(result)) return
    result = most
    note = `(${why}: ${most === 'warn' ? 'a warning only' : 'recorded only'})`
  }
  lower(policy.pathClasses[occurrence.pathClass], PATH_CLASSES[occurrence.pathClass])
  for (const limit of limits) {
    if ((limit.rules === undefined || limit.rules.includes(rule.id)) && limit.covers(path)) lower(limit.enforcement, limit.because)
  }
  return note === undefined ? [result] : [result, note]
}

const PATH_CLASSES = {
  source: 'source code',
  test: 'test code',
  example: 'example code',
  generated: 'generated code',
  vendored: 'vendored code',
  documentation: 'documentation',
} as const

function clauseOf({ rule, judgement, properties }: Subject): Clause | undefined {
  const row = judgement.row
  if (row === undefined || rule.clause === undefined) return undefined
  return {
    id: rule.clause,
    document: row.document,
    state: row.state,
    requirement: requirementText(row, judgement.decided, properties),
    source: row.source,
    ...(row.status === undefined ? {} : { status: row.status }),
    ...(row.from === undefined ? {} : { from: row.from }),
  }
}

/** What a report says of a rule; the advice is made concrete for a language where the rule has some. */
export function ruleSummary(rule: EffectiveRule, language?: string): RuleSummary {
  const concrete = language !== undefined && Object.hasOwn(rule.insteadIn ?? {}, language) ? rule.insteadIn?.[language] : undefined
  const { id, title, severity, because, references, controls } = rule
  return {
    id,
    title,
    severity,
    because,
    instead: concrete === undefined ? rule.instead : `${rule.instead} ${concrete}`,
    references,
    controls,
  }
}

function decidedValues(asset: CryptoAsset, judgement: Judgement): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const name of judgement.decided) {
    const value = Object.hasOwn(asset.properties, name) ? asset.properties[name] : undefined
    if (value !== undefined) values[name] = value
  }
  return values
}

/** Digits of a fingerprint: 64 bits are plenty for one repository. */
const FINGERPRINT_DIGITS = 16

/** Numbers equal findings of a file in the order of their places, so that moved lines keep their fingerprint. */
function withFingerprints(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>()
  const ordered = [...drafts].sort((left, right) => compareLocations(left.at, right.at))
  return ordered.map((one) => {
    const values = Object.entries(one.decidedBy).map(([name, value]) => `${name}=${valueKey(value)}`)
    const identity = [one.rule.id, one.outcome, one.at.file, one.occurrence.symbol, one.asset.name, ...values].join('\n')
    const ordinal = seen.get(identity) ?? 0
    seen.set(identity, ordinal + 1)
    const hash = createHash('sha256')
      .update(`${identity}\n${String(ordinal)}`)
      .digest('hex')
    return { ...one, fingerprint: hash.slice(0, FINGERPRINT_DIGITS) }
  })
}

/** Failing before warning before recorded, then severity, then place. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    enforcementRank(right.enforcement) - enforcementRank(left.enforcement) ||
    SEVERITIES.indexOf(left.rule.severity) - SEVERITIES.indexOf(right.rule.severity) ||
    compareLocations(left.at, right.at) ||
    compareText(left.rule.id, right.rule.id) ||
    compareText(left.asset.id, right.asset.id) ||
    compareText(left.fingerprint, right.fingerprint)
  )
}

function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
