/** What the policy, and every built-in standard, will say later of what is there today. */
import type { CryptoAsset } from '#core/asset'
import type { Clause, Finding } from '#core/finding'
import { test } from '#core/match'
import { compareTexts } from '#core/order'
import type { Outlook, OutlookEntry, QuantumDeadline } from '#core/outlook'
import { known, scalars } from '#core/value'
import { conditionNames } from './condition-names'
import { dayAfter } from './days'
import type { EffectivePolicy, EffectiveRow } from './effective'
import { evaluate } from './evaluate'
import { enforcementRank } from './judge-rule'
import type { ClassOf } from './limits'
import { load, type PolicySource } from './loaded'
import { preset, type ClauseRow } from './policy'

/** The property that makes a row one about quantum computers. */
const QUANTUM = 'quantumVulnerable'
/** More turning points than this would be no standard any more. */
const MAX_DATES = 24

/** `asOf` (YYYY-MM-DD) is the day that the report judges at; what is stricter only before it is no news. */
export function outlookOf(
  assets: readonly CryptoAsset[],
  policy: EffectivePolicy,
  presets: readonly PolicySource[],
  asOf: string,
  classOf?: ClassOf,
): Outlook {
  return { entries: entriesOf(assets, policy, asOf, classOf), quantum: quantumDeadlines(assets, presets) }
}

function entriesOf(assets: readonly CryptoAsset[], policy: EffectivePolicy, asOf: string, classOf: ClassOf | undefined): OutlookEntry[] {
  const dated = policy.rules.filter(({ clause }) => clause !== undefined && (policy.clauses[clause] ?? []).some((row) => turns(row, asOf)))
  const dates = new Set(dated.flatMap(({ clause }) => (policy.clauses[clause ?? ''] ?? []).flatMap((row) => turnsOf(row, asOf))))
  if (dates.size === 0) return []
  // What a dated rule yields to is judged along with it, or it would speak where it is silent today.
  const wanted = new Set(dated.flatMap(({ id, yieldsTo }) => [id, ...(yieldsTo ?? [])]))
  const narrow: EffectivePolicy = { ...policy, rules: policy.rules.filter(({ id }) => wanted.has(id)) }
  const isDated = new Set(dated.map(({ id }) => id))
  const told: OutlookEntry[] = []
  let before = weighed(evaluate(assets, narrow, asOf, classOf), isDated)
  for (const date of [...dates].sort().slice(0, MAX_DATES)) {
    const now = weighed(evaluate(assets, narrow, date, classOf), isDated)
    for (const [key, one] of now) {
      const earlier = before.get(key)
      if (earlier !== undefined && enforcementRank(earlier.worst.enforcement) >= enforcementRank(one.worst.enforcement)) continue
      told.push(entryOf(date, one, earlier))
    }
    before = now
  }
  return told
}

/** Findings of one rule on one asset: the worst of them, and how many as bad as that. */
interface Weighed {
  worst: Finding
  places: number
}

function weighed(findings: readonly Finding[], rules: ReadonlySet<string>): Map<string, Weighed> {
  const found = new Map<string, Weighed>()
  for (const finding of findings) {
    if (finding.outcome !== 'violation' || !rules.has(finding.rule.id)) continue
    const key = `${finding.rule.id}\n${finding.asset.id}`
    const known = found.get(key)
    const rank = enforcementRank(finding.enforcement)
    if (known === undefined || enforcementRank(known.worst.enforcement) < rank) found.set(key, { worst: finding, places: 1 })
    else if (enforcementRank(known.worst.enforcement) === rank) known.places++
  }
  return found
}

function entryOf(date: string, { worst, places }: Weighed, earlier: Weighed | undefined): OutlookEntry {
  const { rule, asset, enforcement, clause } = worst
  return {
    date,
    rule: rule.id,
    title: rule.title,
    asset: asset.id,
    assetName: asset.name,
    enforcement,
    ...(earlier === undefined ? {} : { before: earlier.worst.enforcement }),
    ...(clause === undefined ? {} : { clause }),
    places,
    at: worst.at,
  }
}

function turns(row: EffectiveRow, asOf: string): boolean {
  return turnsOf(row, asOf).length > 0
}

/** Days after `asOf` on which a row begins or has ended. */
function turnsOf({ from, until }: ClauseRow, asOf: string): string[] {
  const days = [...(from === undefined ? [] : [from]), ...(until === undefined ? [] : [dayAfter(until)])]
  return days.filter((day) => day > asOf)
}

/** Dated rows of clauses that speak of quantum computers, in the documents that they stand in. */
function quantumDeadlines(assets: readonly CryptoAsset[], presets: readonly PolicySource[]): QuantumDeadline[] {
  const vulnerable = assets.filter((asset) => scalars(asset.properties[QUANTUM]).includes(true))
  if (vulnerable.length === 0) return []
  const found = new Map<string, QuantumDeadline>()
  for (const source of presets) {
    const { value } = load(preset, source)
    for (const clause of Object.values(value.clauses ?? {})) {
      const rows = Array.isArray(clause) ? clause : clause.add
      if (!rows.some(({ when }) => when !== undefined && conditionNames(when).has(QUANTUM))) continue
      for (const row of rows) addDeadline(found, row, value, vulnerable)
    }
  }
  return [...found.values()].sort((left, right) => compareTexts(left.date, right.date) || compareTexts(left.standard, right.standard))
}

/** The gravest of what a standard says from one day on. */
const GRAVITY: readonly Clause['state'][] = ['approved', 'deprecated', 'legacy', 'prohibited']

function addDeadline(
  found: Map<string, QuantumDeadline>,
  row: ClauseRow,
  { id, title }: { id: string; title: string },
  vulnerable: readonly CryptoAsset[],
): void {
  const { from, state, source, status } = row
  if (from === undefined || state === 'approved') return
  const assets = vulnerable.filter((asset) => concerns(row, asset)).map((asset) => asset.id)
  const key = `${id}\n${from}`
  const before = found.get(key)
  if (assets.length === 0 || (before !== undefined && GRAVITY.indexOf(before.state) >= GRAVITY.indexOf(state))) return
  found.set(key, { standard: id, title, date: from, state, source, ...(status === undefined ? {} : { status }), assets })
}

function concerns({ when }: ClauseRow, { properties, type, name }: CryptoAsset): boolean {
  if (when === undefined) return true
  return test(when, { ...properties, type: known(type, 'literal'), name: known(name, 'literal') }, 'may').truth === 'yes'
}
