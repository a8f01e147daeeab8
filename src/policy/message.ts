/** The one sentence of a finding: what was found, with its value and where that came from. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import type { Value } from '#core/value'
import { boundText, harmless, originText, propertyName, reasonText, valueText } from './describe'
import type { Judgement } from './judge-rule'
import type { EffectiveRule } from './policy'

type Properties = Readonly<Record<string, Value>>

/** What the words of a finding are made of. */
export interface Subject {
  rule: EffectiveRule
  asset: CryptoAsset
  occurrence: Occurrence
  /** All properties; of alternatives only the ones that decided. */
  properties: Properties
  judgement: Judgement
}

const PLACEHOLDER = /\{([A-Za-z]{1,40})\}/g

/** 'RSA key of 1024 bits (the library's default); at least 2048 is required.' */
export function violationMessage(subject: Subject): string {
  const { rule, asset, properties, judgement } = subject
  const found = foundText(rule, asset, properties)
  return `${found}${sometimes(subject)}${origin(subject)}${demand(rule, judgement)}.`
}

/** 'AES: the mode could not be determined (it is a parameter whose callers are not known).' Names the other rules left open by it. */
export function unresolvedMessage(subject: Subject, unknown: readonly string[], others: readonly string[]): string {
  const { asset, occurrence, properties } = subject
  const names = unknown.map(propertyName)
  const reasons = new Set(unknown.flatMap((name) => (properties[name] === undefined ? [] : (reasonText(properties[name]) ?? []))))
  const reason = reasons.size === 1 ? ` (${[...reasons].join('')})` : ''
  const subjectName = /^\W*$/.test(asset.name) ? harmless(occurrence.symbol) : harmless(asset.name)
  return `${subjectName}: the ${names.join(' and the ') || 'values'} could not be determined${reason}, so ${openRules(subject, others)}.`
}

function openRules({ rule, judgement }: Subject, others: readonly string[]): string {
  if (others.length === 0) return `${rule.id} could not be judged`
  // Where it is open even which rules apply, naming one first would say too much.
  if (judgement.match !== 'yes') return `${String(others.length + 1)} rules, ${rule.id} among them, could not be judged`
  return `${rule.id} and ${String(others.length)} more ${others.length === 1 ? 'rule' : 'rules'} could not be judged`
}

function foundText(rule: EffectiveRule, asset: CryptoAsset, properties: Properties): string {
  for (const template of [rule.found ?? []].flat()) {
    let complete = true
    const text = template.replace(PLACEHOLDER, (_all, name: string) => {
      const value = properties[name]
      if (name === 'name') return harmless(asset.name)
      if (value === undefined || reasonText(value) !== undefined) complete = false
      return value === undefined ? '' : valueText(name, value)
    })
    if (complete) return text
  }
  return `${harmless(asset.name)}: ${lowerFirst(rule.title)}`
}

/** Lists, of which every member counts, as against alternatives of which one runs. */
const LISTS = ['suites', 'purpose']

function sometimes({ judgement, properties, asset }: Subject): string {
  const some = judgement.decided.some(
    (name) => asset.properties[name]?.kind === 'one-of' && !LISTS.includes(name) && properties[name] !== asset.properties[name],
  )
  return some ? ' in some cases' : ''
}

/** In brackets, for the first value that decided and does not stand at the place itself. */
function origin({ judgement, properties, occurrence, asset }: Subject): string {
  for (const name of judgement.decided) {
    const value = Object.hasOwn(asset.properties, name) ? properties[name] : undefined
    const text = value === undefined ? undefined : originText(value, occurrence.at)
    if (text !== undefined) return ` (${text})`
  }
  return ''
}

function demand(rule: EffectiveRule, { row, decided, legacyUse }: Judgement): string {
  if (legacyUse) return '; allowed only to read what is old'
  const requirement = row?.require ?? rule.require
  const bound = requirement === undefined ? undefined : boundText(requirement, decided)
  const soft = row?.state === 'deprecated'
  const verb = soft ? 'recommended' : 'required'
  const parts = bound === undefined ? [] : [`${bound} is ${verb}`]
  if (bound === undefined && requirement?.anyOf !== undefined) parts.push(`more is ${verb}`)
  if (rule.enforcement !== undefined) return joined(parts)
  if (row?.until !== undefined && soft) parts.push(`tolerated until ${row.until}`)
  if (row?.from !== undefined && !soft) parts.push(`not allowed since ${row.from}`)
  return joined(parts)
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
