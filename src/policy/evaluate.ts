/** Judges every asset at every place by every rule in force: assets and a policy in, findings out. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import { UserError } from '#core/errors'
import { SEVERITIES, type Clause, type Finding, type RuleSummary } from '#core/finding'
import { compareLocations } from '#core/location'
import { compareTexts } from '#core/order'
import { compileGlob } from '#core/pattern'
import { alternatives, valueKey, type Value } from '#core/value'
import { conditionNames } from './condition-names'
import { withDaysRemaining } from './days'
import { Contexts } from './context'
import { requirementText } from './describe'
import { folded, withFingerprints, type Draft } from './fold'
import { enforcementRank, judgeRule, narrowed, type Judgement } from './judge-rule'
import { Limits, type ClassOf } from './limits'
import { unresolvedMessage, violationMessage, type Subject } from './message'
import { placeOf, withOrigins } from './place'
import type { EffectivePolicy, EffectiveRule } from './effective'
import { firstLabelOf, type TagNames } from './tag-names'

/**
 * Findings of all assets at a date (YYYY-MM-DD), in the order of a report. `classOf` tells the class of a path;
 * without it each occurrence's own class counts, whatever file a finding is reported in.
 */
export function evaluate(assets: readonly CryptoAsset[], policy: EffectivePolicy, asOf: string, classOf?: ClassOf): Finding[] {
  if (!isDate(asOf)) throw new UserError(`"${asOf}" is not a date of the calendar, written YYYY-MM-DD`)
  const limits = new Limits(policy, classOf)
  const contexts = new Contexts(policy, asOf)
  const byTags = policy.assign.some(({ tags }) => tags !== undefined)
  const asksForTags = speaksOf(policy, 'ownerTag') || speaksOf(policy, 'dataClassTag')
  const byPath = policy.assign.length > 0 || speaksOf(policy, 'path')
  const inScope = scopeOf(policy)
  const drafts: Draft[] = []
  for (const asset of assets) {
    const judged = new Map<string, Judged[]>()
    for (const occurrence of asset.occurrences) {
      const { language, symbol, model } = occurrence
      const pathClass = limits.classAt(occurrence)
      if (!inScope(occurrence.at.file)) continue
      const key = [
        language,
        pathClass,
        symbol,
        model,
        byPath ? occurrence.at.file : '',
        byTags ? JSON.stringify(occurrence.labels ?? null) : asksForTags ? namedTags(occurrence.labels, policy.tags) : '',
      ].join('\n')
      const all = judged.get(key) ?? judgeAt(withDaysRemaining(contexts.at(asset, { ...occurrence, pathClass }), asOf), policy, asOf)
      judged.set(key, all)
      if (all.length === 0) continue
      const subjects = all.map((one) => ({ ...one, properties: withOrigins(one.properties, occurrence), asset, occurrence }))
      drafts.push(...draftsAt(subjects, limits))
    }
  }
  return withFingerprints(folded(drafts)).sort(compareFindings)
}

/** Whether a text is a real day: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** What does not depend on the place itself, and is the same for all places of a kind. */
type Judged = Omit<Subject, 'asset' | 'occurrence'>

function judgeAt(properties: Readonly<Record<string, Value>>, policy: EffectivePolicy, asOf: string): Judged[] {
  const judged: Judged[] = []
  for (const rule of policy.rules) {
    const judgement = judgeRule(rule, properties, policy, asOf)
    if (judgement.outcome === 'ok' || judgement.outcome === 'nothing') continue
    judged.push({ rule, properties: narrowed(rule, properties, judgement, policy, asOf), judgement })
  }
  return judged
}

function draftsAt(subjects: readonly Subject[], limits: Limits): Draft[] {
  const drafts: Draft[] = []
  for (const subject of withoutYielding(subjects)) {
    if (subject.judgement.outcome === 'violation') drafts.push(draft(subject, [], violationMessage(subject), limits))
  }
  for (const [unknown, first, others] of openQuestions(subjects)) {
    drafts.push(draft(first, unknown, unresolvedMessage(first, unknown, others), limits))
  }
  return drafts
}

/** What the tags say that the policy names, wherever they stand. */
function namedTags(labels: Occurrence['labels'], { owner, dataClass }: TagNames): string {
  const told = [firstLabelOf(labels, owner), firstLabelOf(labels, dataClass)]
  return told.map((value) => (value === undefined ? '' : valueKey(value))).join('\n')
}

/** Whether any condition of the policy asks for a property. */
function speaksOf(policy: EffectivePolicy, property: string): boolean {
  const conditions = [
    ...policy.rules.flatMap((rule) => [rule.match, rule.require]),
    ...Object.values(policy.clauses)
      .flat()
      .flatMap((row) => [row.when, row.require]),
  ]
  return (
    conditions.some((condition) => condition !== undefined && conditionNames(condition).has(property)) ||
    policy.rules.some((rule) => rule.checked?.names.includes(property))
  )
}

/** Whether a file is among those that the policy is for. */
function scopeOf({ files }: EffectivePolicy): (file: string) => boolean {
  if (files.length === 0) return () => true
  const globs = files.map(compileGlob)
  return (file) => globs.some((glob) => glob(file))
}

/** Leaves out rules that yield to another one that the same asset violates at the same place, at least as strictly. */
function withoutYielding(subjects: readonly Subject[]): Subject[] {
  const violated = new Map<string, number>()
  for (const { rule, judgement } of subjects) {
    if (judgement.outcome === 'violation') violated.set(rule.id, enforcementRank(judgement.enforcement))
  }
  return subjects.filter(({ rule, judgement }) => {
    const own = judgement.outcome === 'violation' ? enforcementRank(judgement.enforcement) : 0
    return !(rule.yieldsTo ?? []).some((id) => (violated.get(id) ?? -1) >= own)
  })
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
    compareTexts(left.rule.id, right.rule.id)
  )
}

function draft(subject: Subject, unknown: readonly string[], message: string, limits: Limits): Draft {
  const { rule, asset, occurrence, judgement, properties } = subject
  const at = placeOf(subject)
  const { enforcement, note, ignored } = limits.apply(subject, at)
  const clause = clauseOf(subject)
  return {
    rule: ruleSummary(rule, occurrence.language),
    outcome: judgement.outcome === 'violation' ? 'violation' : 'unresolved',
    enforcement,
    asset,
    occurrence,
    at,
    message: note === undefined ? message : `${message} ${note}`,
    ...(clause === undefined ? {} : { clause }),
    ...(ignored === undefined ? {} : { ignored }),
    decidedBy: decidedValues(withOrigins({ ...properties, ...asset.properties }, occurrence), asset, judgement),
    guilty: decidedValues(properties, asset, judgement),
    unknown,
  }
}

function clauseOf({ rule, judgement, properties }: Subject): Clause | undefined {
  const row = judgement.row
  if (row === undefined || rule.clause === undefined) return undefined
  return {
    id: rule.clause,
    document: row.document,
    state: row.state,
    requirement: requirementText(row, judgement.breaking.length > 0 ? judgement.breaking : judgement.decided, properties),
    source: row.source,
    ...(row.status === undefined ? {} : { status: row.status }),
    ...(row.from === undefined ? {} : { from: row.from }),
    ...(row.until === undefined ? {} : { until: row.until }),
  }
}

/** What a report says of a rule; the advice is made concrete for a language where the rule has some. */
export function ruleSummary(rule: EffectiveRule, language?: string): RuleSummary {
  const concrete = language !== undefined && Object.hasOwn(rule.insteadIn ?? {}, language) ? rule.insteadIn?.[language] : undefined
  const { id, title, severity, because, references, controls, concepts, supports } = rule
  return {
    id,
    title,
    severity,
    because,
    instead: concrete === undefined ? rule.instead : `${rule.instead} For example: ${concrete}`,
    references,
    controls,
    ...(concepts === undefined ? {} : { concepts, supports }),
  }
}

/** What the policy assigned and the asset does not have. */
const ASSIGNED = ['dataClass', 'environment', 'businessService', 'useCase', 'platform', 'fipsStatus']

function decidedValues(properties: Readonly<Record<string, Value>>, asset: CryptoAsset, judgement: Judgement): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const name of judgement.decided) {
    const value = Object.hasOwn(asset.properties, name) || ASSIGNED.includes(name) ? properties[name] : undefined
    if (value !== undefined) values[name] = value
  }
  return values
}

/** Failing before warning before recorded, then severity, then place. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    enforcementRank(right.enforcement) - enforcementRank(left.enforcement) ||
    SEVERITIES.indexOf(left.rule.severity) - SEVERITIES.indexOf(right.rule.severity) ||
    compareLocations(left.at, right.at) ||
    compareTexts(left.rule.id, right.rule.id) ||
    compareTexts(left.asset.id, right.asset.id) ||
    compareTexts(left.fingerprint, right.fingerprint)
  )
}
