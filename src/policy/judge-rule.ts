/** One rule on one asset at a date: does it speak of it, and does the asset comply? */
import type { Enforcement } from '#core/finding'
import { all, any, negate, test, type Tested, type Truth } from '#core/match'
import { alternatives, oneOf, type Value } from '#core/value'
import type { EffectivePolicy, EffectiveRow, EffectiveRule } from './effective'

export type Outcome = 'ok' | 'violation' | 'unresolved' | 'nothing'

export interface Judgement {
  /** nothing: the rule does not speak of the asset; ok: it does, and the asset complies. */
  outcome: Outcome
  enforcement: Enforcement
  /** The row of the standard that decided, for rules with a clause. */
  row?: EffectiveRow
  /** Whether the row forbids new use only and the asset reads what is old. */
  legacyUse: boolean
  /** Whether the rule certainly speaks of the asset. */
  match: Truth
  /** Properties that decided, sorted. */
  decided: readonly string[]
  /** Those of them that break the requirement, where there is one; the others only say that the rule applies. */
  breaking: readonly string[]
}

type Properties = Readonly<Record<string, Value>>

/** Functions that read what was protected before; everything else protects anew. */
const PROCESSING = ['decrypt', 'verify', 'unwrap', 'decapsulate']

const ENFORCEMENTS: readonly Enforcement[] = ['record', 'warn', 'fail']
const COMPLIES = { outcome: 'ok', enforcement: 'record', legacyUse: false, breaking: [] } as const
const YES: Tested = { truth: 'yes', decided: [] }

/** Orders enforcements: record < warn < fail. */
export function enforcementRank(enforcement: Enforcement): number {
  return ENFORCEMENTS.indexOf(enforcement)
}

/** Judges one rule; of several rows in force at the date the worst decides, the first of equals. */
export function judgeRule(rule: EffectiveRule, properties: Properties, policy: EffectivePolicy, asOf: string): Judgement {
  const match = test(rule.match, properties, 'may')
  if (match.truth === 'no') return { ...COMPLIES, outcome: 'nothing', match: 'no', decided: match.decided }
  const candidates = rule.clause === undefined ? [withoutClause(rule, properties)] : withClause(rule.clause, properties, policy, asOf)
  let worst: Judgement = { ...COMPLIES, match: match.truth, decided: match.decided }
  for (const candidate of candidates) {
    const judgement = judgeCandidate(rule, match, candidate, policy)
    if (judgementRank(judgement) > judgementRank(worst)) worst = judgement
  }
  return worst.outcome === 'violation' ? proven(rule, properties, worst, policy, asOf) : worst
}

/**
 * Fields of one object that a caller may give: where nobody does, all of them are what they start with, and that may be too little
 * together. What was open stays so where it is not.
 */
function untouched(rule: EffectiveRule, properties: Properties, open: Judgement, policy: EffectivePolicy, asOf: string): Judgement {
  for (const names of fromOneParameter(properties, open.decided)) {
    const known = names.map((name) => [name, withoutUnknown(properties[name] as Value)] as const)
    const judgement = judgeRule(rule, { ...properties, ...Object.fromEntries(known) }, policy, asOf)
    if (judgement.outcome === 'violation') return judgement
  }
  return open
}

/** Names of properties that are one of several, of which one is unknown for the same parameter. */
function fromOneParameter(properties: Properties, names: readonly string[]): string[][] {
  const found = new Map<string, string[]>()
  for (const name of names) {
    const value = properties[name]
    if (value?.kind !== 'one-of') continue
    for (const one of alternatives(value)) {
      if (one.kind !== 'unknown' || one.reason !== 'parameter' || one.at === undefined) continue
      const place = `${one.at.file}:${String(one.at.line)}:${String(one.at.column)}`
      found.set(place, [...(found.get(place) ?? []), name])
    }
  }
  return [...found.values()].filter((all) => all.length > 1)
}

function withoutUnknown(value: Value): Value {
  return oneOf(alternatives(value).filter(({ kind }) => kind !== 'unknown'))
}

/**
 * Alternatives of two properties need not come together: 'RSA or EC' of '2048 or 256 bits' is no proof of RSA with 256 bits.
 * What counts is the worst that a single alternative leads to whatever the others are; where there is none, nobody knows.
 */
function proven(rule: EffectiveRule, properties: Properties, worst: Judgement, policy: EffectivePolicy, asOf: string): Judgement {
  const open = worst.decided.filter((name) => properties[name]?.kind === 'one-of')
  if (open.length < 2) return worst
  let best: Judgement | undefined
  for (const name of open) {
    const others = open.filter((other) => other !== name)
    const sets = choices(properties, others)
    for (const one of alternatives(properties[name] as Value)) {
      const together = sets.map((set) => ({ ...set, [name]: one })).filter(fitTogether)
      const judgements = (together.length > 0 ? together : [{ ...properties, [name]: one }]).map((set) =>
        judgeRule(rule, set, policy, asOf),
      )
      const mildest = judgements.reduce((left, right) => (judgementRank(right) < judgementRank(left) ? right : left))
      if (mildest.outcome === 'violation' && (best === undefined || judgementRank(mildest) > judgementRank(best))) best = mildest
    }
  }
  if (best === undefined) {
    const open: Judgement = { ...worst, outcome: 'unresolved', enforcement: rule.unresolved ?? policy.unresolved }
    return untouched(rule, properties, open, policy, asOf)
  }
  return judgementRank(best) === judgementRank(worst) ? worst : best
}

/** What kind of algorithm it is follows from its name: both are known, or neither is. */
function fitTogether({ algorithm, primitive }: Properties): boolean {
  if (algorithm === undefined || primitive === undefined || algorithm.kind === 'one-of' || primitive.kind === 'one-of') return true
  return (algorithm.kind === 'unknown') === (primitive.kind === 'unknown')
}

/**
 * The properties with only those alternatives that lead to this judgement: of 'GCM or ECB' the ECB.
 * All stay where no single one does.
 */
export function narrowed(
  rule: EffectiveRule,
  properties: Properties,
  judgement: Judgement,
  policy: EffectivePolicy,
  asOf: string,
): Properties {
  const same = (changed: Properties): boolean => {
    const alone = judgeRule(rule, changed, policy, asOf)
    return alone.outcome === judgement.outcome && alone.enforcement === judgement.enforcement
  }
  const open = judgement.decided.filter((name) => properties[name]?.kind === 'one-of')
  const result: Record<string, Value> = { ...properties }
  for (const name of open) {
    const value = properties[name] as Value
    const all = alternatives(value)
    let guilty = all.filter((one) => same({ ...properties, [name]: one }))
    // Where another property's alternatives are to blame, only those count that no choice of the others makes good.
    const others = open.filter((other) => other !== name)
    if (guilty.length === all.length && others.length > 0) {
      const sets = choices(properties, others)
      const alone = all.filter((one) => sets.every((set) => same({ ...set, [name]: one })))
      if (alone.length > 0) guilty = alone
    }
    if (guilty.length > 0) result[name] = oneOf(guilty, value.at)
  }
  return result
}

/** Combinations that are looked at, so that long lists of alternatives cost little. */
const MAX_CHOICES = 64

/** The properties with each combination of alternatives of some of them; as they are, where those are too many. */
function choices(properties: Properties, names: readonly string[]): Properties[] {
  let sets: Properties[] = [properties]
  for (const name of names) {
    const members = alternatives(properties[name] as Value)
    if (sets.length * members.length > MAX_CHOICES) return [properties]
    sets = sets.flatMap((set) => members.map((member) => ({ ...set, [name]: member })))
  }
  return sets
}

/** A breach that may hold, and what it does if it does. */
interface Candidate {
  breach: Tested
  enforcement: Enforcement
  row?: EffectiveRow
  legacyUse: boolean
}

function withoutClause(rule: EffectiveRule, properties: Properties): Candidate {
  const breaches = [
    ...(rule.require === undefined ? [] : [failing(rule.require, properties)]),
    ...(rule.checked === undefined ? [] : [negated(rule.checked.holds(properties))]),
  ]
  return { breach: breaches.length === 0 ? YES : either(breaches), enforcement: 'fail', legacyUse: false }
}

function withClause(clause: string, properties: Properties, policy: EffectivePolicy, asOf: string): Candidate[] {
  const candidates: Candidate[] = []
  for (const row of policy.clauses[clause] ?? []) {
    if (row.state === 'approved' || !inForce(row, asOf)) continue
    const when = row.when === undefined ? YES : test(row.when, properties, 'may')
    const required = row.require === undefined ? YES : failing(row.require, properties)
    candidates.push(byState(row, join(when, required), properties))
  }
  return candidates
}

function inForce(row: EffectiveRow, asOf: string): boolean {
  return (row.from === undefined || row.from <= asOf) && (row.until === undefined || asOf <= row.until)
}

/** A requirement that does not hold: a breach. Its alternatives are judged by the worst. */
function failing(requirement: NonNullable<EffectiveRule['require']>, properties: Properties): Tested {
  return negated(test(requirement, properties, 'must'))
}

function negated({ truth, decided }: Tested): Tested {
  return { truth: negate(truth), decided }
}

/** One of them is enough. */
function either(breaches: readonly Tested[]): Tested {
  const truth = any(breaches.map((one) => one.truth))
  const parts = breaches.filter((one) => one.truth === truth)
  return { truth, decided: [...new Set(parts.flatMap((one) => one.decided))].sort() }
}

function byState(row: EffectiveRow, breach: Tested, properties: Properties): Candidate {
  if (row.state !== 'legacy')
    return { breach, enforcement: row.enforcement ?? (row.state === 'prohibited' ? 'fail' : 'warn'), row, legacyUse: false }
  const processing = test({ function: PROCESSING }, properties, 'must')
  if (processing.truth === 'yes') return { breach, enforcement: 'record', row, legacyUse: true }
  const enforcement = row.enforcement ?? 'fail'
  if (processing.truth === 'no') return { breach, enforcement, row, legacyUse: false }
  return { breach: join(breach, processing), enforcement, row, legacyUse: false }
}

/** Both must hold; the properties of the parts that made the result decided. */
function join(left: Tested, right: Tested): Tested {
  const truth = all([left.truth, right.truth])
  const parts = [left, right].filter((part) => part.truth === truth)
  return { truth, decided: [...new Set(parts.flatMap((part) => part.decided))].sort() }
}

const OUTCOMES: Readonly<Record<Truth, Outcome>> = { yes: 'violation', no: 'ok', unknown: 'unresolved' }

function judgeCandidate(rule: EffectiveRule, match: Tested, candidate: Candidate, policy: EffectivePolicy): Judgement {
  const joined = join(match, candidate.breach)
  const outcome = OUTCOMES[joined.truth]
  const own = rule.enforcement === undefined || rule.enforcement === 'off' ? candidate.enforcement : rule.enforcement
  const enforcement = outcome === 'unresolved' ? (rule.unresolved ?? policy.unresolved) : own
  const { legacyUse, breach } = candidate
  const judgement = { outcome, enforcement, legacyUse, match: match.truth, decided: joined.decided, breaking: breach.decided }
  return candidate.row === undefined ? judgement : { ...judgement, row: candidate.row }
}

/** What stops the build weighs most; a certain violation more than an open question of the same weight. */
function judgementRank(judgement: Judgement): number {
  if (judgement.outcome === 'ok' || judgement.outcome === 'nothing') return 0
  return 1 + enforcementRank(judgement.enforcement) * 2 + (judgement.outcome === 'violation' ? 1 : 0)
}
