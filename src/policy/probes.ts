/** Small assets that the rows of two policies speak of: what shows where standards differ. */
import { ASSET_TYPES, type CryptoAsset, type Occurrence } from '#core/asset'
import type { Enforcement } from '#core/finding'
import type { Condition, Matcher, Tests } from '#core/match'
import { known, type Scalar, type Value } from '#core/value'
import type { EffectivePolicy, EffectiveRule } from './effective'
import { evaluate } from './evaluate'

/** Values of one property that are tried for a row. */
const MAX_VALUES = 80
/** Assets in all: a comparison stays a matter of seconds. */
const MAX_PROBES = 4000

type Properties = Record<string, Scalar>

/** One asset that two policies judge differently. */
export interface Difference {
  asset: string
  rules: readonly string[]
  left: Told
  right: Told
}

/** The worst that a policy says of an asset, and where it says so. */
export interface Told {
  enforcement: Enforcement | 'pass'
  because?: string
  rule?: string
}

/** What both judge, with the assets that they judge differently; recorded and passed are the same here. */
export function differences(left: EffectivePolicy, right: EffectivePolicy, asOf: string): { probes: number; differences: Difference[] } {
  const probes = probesOf([left, right])
  const [ofLeft, ofRight] = [toldOf([...probes.values()], left, asOf), toldOf([...probes.values()], right, asOf)]
  const found: Difference[] = []
  for (const name of probes.keys()) {
    const [one, other] = [ofLeft.get(name) ?? PASS, ofRight.get(name) ?? PASS]
    if (rank(one.enforcement) === rank(other.enforcement)) continue
    found.push({
      asset: name,
      rules: [...new Set([one.rule ?? '', other.rule ?? ''])].filter((rule) => rule !== '').sort(),
      left: one,
      right: other,
    })
  }
  return { probes: probes.size, differences: found.sort((a, b) => (a.asset < b.asset ? -1 : a.asset > b.asset ? 1 : 0)) }
}

const PASS: Told = { enforcement: 'pass' }

/** Pass and record do not stop anybody. */
export function rank(enforcement: Enforcement | 'pass'): number {
  return enforcement === 'fail' ? 2 : enforcement === 'warn' ? 1 : 0
}

/** The worst that a policy says of each asset, by its name. */
function toldOf(assets: readonly CryptoAsset[], policy: EffectivePolicy, asOf: string): Map<string, Told> {
  const told = new Map<string, Told>()
  // In the order of a report: the worst of an asset comes first.
  for (const { asset, outcome, enforcement, clause, rule } of evaluate(assets, { ...policy, files: [], failOn: 'low' }, asOf)) {
    if (outcome !== 'violation' || told.has(asset.id)) continue
    const status = clause?.status === 'draft' ? ' (draft)' : ''
    const because = clause === undefined ? rule.because : `${clause.document}, ${clause.id}: ${clause.source}${status}`
    told.set(asset.id, { enforcement, because, rule: rule.id })
  }
  return told
}

/** Assets by name, from every row of every clause. */
export function probesOf(policies: readonly EffectivePolicy[]): Map<string, CryptoAsset> {
  const probes = new Map<string, CryptoAsset>()
  for (const policy of policies) {
    for (const rule of policy.rules) {
      for (const properties of rule.clause === undefined ? [] : ofClause(rule, policy)) {
        if (probes.size >= MAX_PROBES) return probes
        const name = nameOf(properties)
        if (!probes.has(name)) probes.set(name, assetOf(name, properties, probes.size + 1))
      }
    }
  }
  return probes
}

function ofClause(rule: EffectiveRule, policy: EffectivePolicy): Properties[] {
  const match = solve(rule.match, {})
  const found: Properties[] = []
  for (const row of policy.clauses[rule.clause ?? ''] ?? []) {
    const when = solve(row.when ?? {}, match[0] ?? {})
    const bound = row.require === undefined ? when : when.slice(0, MAX_VALUES).flatMap((given) => around(row.require as Condition, given))
    for (const given of bound.slice(0, MAX_VALUES)) found.push(...solve(rule.match, given).slice(0, 1), ...directions(given, rule))
  }
  return found
}

/** Protecting and reading, where the rule asks for a direction or an algorithm has one. */
function directions(given: Properties, rule: EffectiveRule): Properties[] {
  if (given['function'] !== undefined || ['certificate', 'protocol', 'library'].includes(String(given['type']))) return []
  const pairs: Readonly<Record<string, [string, string]>> = {
    'block-cipher': ['encrypt', 'decrypt'],
    'stream-cipher': ['encrypt', 'decrypt'],
    ae: ['encrypt', 'decrypt'],
    pke: ['encrypt', 'decrypt'],
    signature: ['sign', 'verify'],
  }
  const pair = pairs[String(given['primitive'])]
  if (pair === undefined) return []
  return pair.flatMap((direction) => solve(rule.match, { ...given, function: direction }).slice(0, 1))
}

/** Assignments under which a condition holds; of several words of one property each is one assignment. */
function solve(condition: Condition, given: Properties): Properties[] {
  let found: Properties[] = [given]
  for (const [name, part] of Object.entries(condition)) {
    if (part === undefined || name === 'not') continue
    if (name === 'allOf') found = (part as Condition[]).reduce((all, inner) => all.flatMap((one) => solve(inner, one)), found)
    else if (name === 'anyOf') found = found.flatMap((one) => (part as Condition[]).flatMap((inner) => solve(inner, one)))
    else found = found.flatMap((one) => withValues(one, name, part as Matcher))
    found = found.slice(0, MAX_VALUES)
  }
  return found
}

function withValues(given: Properties, name: string, matcher: Matcher): Properties[] {
  if (given[name] !== undefined) return [given]
  const values = valuesOf(matcher)
  return values.length === 0 ? [given] : values.slice(0, MAX_VALUES).map((value) => ({ ...given, [name]: value }))
}

function valuesOf(matcher: Matcher): Scalar[] {
  if (Array.isArray(matcher)) return matcher
  if (typeof matcher !== 'object') return [matcher]
  const tests: Tests = matcher
  if (tests.in !== undefined) return tests.in
  if (tests.min !== undefined) return [tests.min]
  if (tests.max !== undefined) return [tests.max]
  const texts = [tests.startsWith ?? tests.contains ?? []].flat()
  return texts.map((text) => (text.startsWith('_') ? `TLS_X${text}Y` : text))
}

/** Values on both sides of each bound of a requirement. */
function around(requirement: Condition, given: Properties): Properties[] {
  const found: Properties[] = []
  for (const [name, part] of Object.entries(requirement)) {
    if (part === undefined || name === 'not') continue
    if (name === 'anyOf' || name === 'allOf') found.push(...(part as Condition[]).flatMap((inner) => around(inner, given)))
    else if (typeof part === 'object' && !Array.isArray(part) && 'min' in part)
      found.push({ ...given, [name]: Number(part.min) - 1 }, { ...given, [name]: Number(part.min) })
    else if (typeof part === 'object' && !Array.isArray(part) && 'max' in part)
      found.push({ ...given, [name]: Number(part.max) }, { ...given, [name]: Number(part.max) + 1 })
    else if (typeof part === 'boolean') found.push({ ...given, [name]: !part })
    else found.push(...withValues(given, name, part as Matcher))
  }
  return found
}

const HIDDEN = ['type', 'name']

function nameOf(properties: Properties): string {
  const parts = Object.entries(properties).filter(([name]) => !HIDDEN.includes(name))
  const head = [properties['name'], properties['type'] === 'algorithm' ? undefined : properties['type']].filter(
    (word) => word !== undefined,
  )
  return [...head, ...parts.map(([name, value]) => `${name}=${String(value)}`).sort()].join(' ')
}

/** Each at a line of its own: findings at one place would be taken for one. */
function assetOf(name: string, given: Properties, line: number): CryptoAsset {
  const properties: Record<string, Value> = {}
  for (const [property, value] of Object.entries(given)) if (!HIDDEN.includes(property)) properties[property] = known(value, 'literal')
  const at = { file: 'probe', line, column: 1, endLine: line, endColumn: 1 }
  const occurrence: Occurrence = {
    at,
    symbol: 'probe',
    model: 'probe',
    language: 'probe',
    confidence: 'high',
    trace: [],
    pathClass: 'source',
    sinks: [],
  }
  const type = ASSET_TYPES.find((word) => word === given['type']) ?? 'algorithm'
  return { id: name, type, name: String(given['name'] ?? name), properties, occurrences: [occurrence], dependsOn: [] }
}
