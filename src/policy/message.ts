/** The one sentence of a finding: what was found, with its value and where that came from. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import { enabledName, propertyName } from '#core/property-words'
import { scalars, type Value } from '#core/value'
import { boundText, harmless, originText, reasonText, valueText } from './describe'
import type { Judgement } from './judge-rule'
import type { EffectiveRule } from './effective'

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

/** 'RSA key of 1024 bits (the default); at least 2048 is required.' */
export function violationMessage(subject: Subject): string {
  const { rule, judgement } = subject
  return `${foundText(subject)}${sometimes(subject)}${origin(subject)}${demand(rule, judgement)}.`
}

/** 'AES: the mode could not be determined (it is a parameter whose callers are not known).' Names the other rules left open by it. */
export function unresolvedMessage(subject: Subject, unknown: readonly string[], others: readonly string[]): string {
  const { properties } = subject
  const names = unknown.map(propertyName)
  const reasons = new Set(unknown.flatMap((name) => (properties[name] === undefined ? [] : (reasonText(properties[name]) ?? []))))
  const reason = reasons.size === 1 ? ` (${[...reasons].join('')})` : ''
  return `${nameText(subject)}: the ${names.join(' and the ') || 'values'} could not be determined${reason}, so ${openRules(subject, others)}.`
}

function openRules({ rule, judgement }: Subject, others: readonly string[]): string {
  if (others.length === 0) return `${rule.id} could not be judged`
  // Where it is open even which rules apply, naming one first would say too much.
  if (judgement.match !== 'yes') return `${String(others.length + 1)} rules, ${rule.id} among them, could not be judged`
  return `${rule.id} and ${String(others.length)} more ${others.length === 1 ? 'rule' : 'rules'} could not be judged`
}

function foundText(subject: Subject): string {
  const { rule, properties, judgement } = subject
  const name = nameText(subject)
  const deciding = judgement.breaking.length > 0 ? judgement.breaking : judgement.decided
  let possible: string | undefined
  for (const template of [rule.found ?? []].flat()) {
    let complete = true
    let decides = false
    const text = template.replace(PLACEHOLDER, (_all, property: string) => {
      const made = Object.hasOwn(MADE, property) ? MADE[property]?.(subject) : told(property, properties[property])
      const words = property === 'name' ? name : made
      if (words === undefined) complete = false
      if (deciding.includes(property)) decides = true
      return words ?? ''
    })
    // A text that tells a value that decided says more than an earlier one that tells none.
    if (complete && decides) return text
    if (complete) possible ??= text
  }
  if (possible !== undefined) return possible
  return `${name}: ${lowerFirst(rule.title)}`
}

/** Words that are made of more than one property. */
const MADE: Readonly<Record<string, (subject: Subject) => string | undefined>> = {
  enables: ({ judgement }) => enabledText(judgement),
  library: libraryText,
  rowNote: ({ judgement }) => judgement.row?.note,
  resource: resourceText,
  guarded: ({ properties }) =>
    scalars(properties['material']).includes('password') ? undefined : told('material', properties['material']),
}

/** More packages of a way are left out in its middle. */
const LONGEST_WAY = 6

/** 'jsonwebtoken 8.5.1, brought in by passport-jwt 4.0.0'. */
function libraryText({ asset, occurrence, properties }: Subject): string {
  const [version] = scalars(properties['version'])
  const [declared] = scalars(properties['declared'])
  const named = version ?? (declared === undefined ? undefined : `(${String(declared)})`)
  const title = harmless(`${asset.name}${named === undefined ? '' : ` ${String(named)}`}`)
  const way = (occurrence.via ?? []).slice(0, -1).map((one) => harmless(one))
  if (way.length === 0) return title
  const shown = way.length > LONGEST_WAY ? [...way.slice(0, LONGEST_WAY - 1), '…', ...way.slice(-1)] : way
  return `${title}, brought in by ${shown.join(' → ')}`
}

/** The kind of resource, in the words of the file where that is known. */
function resourceText({ occurrence, properties }: Pick<Subject, 'occurrence' | 'properties'>): string | undefined {
  const named = told('resource', properties['resource'])
  return named === undefined || occurrence.writtenAs === undefined ? named : harmless(occurrence.writtenAs)
}

/** The kind of resource, or the asset's name; what is called, where the name says what is not known or lists all there might be. */
function nameText({ asset, occurrence }: Pick<Subject, 'asset' | 'occurrence'>): string {
  const resource = resourceText({ occurrence, properties: asset.properties })
  if (resource !== undefined) return resource
  if (!/[?|]/.test(asset.name)) return harmless(asset.name)
  return harmless(occurrence.symbol.split(/[./]/).slice(-2).join('.'))
}

function told(property: string, value: Value | undefined): string | undefined {
  if (value === undefined || reasonText(value) !== undefined) return undefined
  return OWN_WORDS.includes(property) ? scalars(value).join(', ') : valueText(property, value)
}

/** Sentences of the knowledge itself: nothing that was scanned, and not cut. */
const OWN_WORDS = ['note', 'replacement', 'flaw', 'flawFixedIn', 'missing', 'asks', 'stateConflict', 'dateConflict']

/** What a cipher list brings in, of the properties that decided: 'RC4 and MD5' of enablesRC4 and enablesMD5. */
function enabledText({ decided }: Judgement): string | undefined {
  const parts = decided.filter((name) => name.startsWith('enables')).map(enabledName)
  return parts.length === 0 ? undefined : parts.join(', ').replace(/, ([^,]+)$/, ' and $1')
}

/** Lists, of which every member counts, as against alternatives of which one runs. */
const LISTS = ['suites', 'groups', 'kex', 'keyExchanges', 'macs', 'hostKeyAlgorithms', 'purpose', 'flaw', 'flawFixedIn']

function sometimes({ judgement, properties, asset }: Subject): string {
  const some = judgement.decided.some(
    (name) => asset.properties[name]?.kind === 'one-of' && !LISTS.includes(name) && properties[name] !== asset.properties[name],
  )
  return some ? ' in some cases' : ''
}

/** In brackets, for the first value that decided and does not stand at the place itself. */
function origin({ judgement, properties, occurrence, asset }: Subject): string {
  const names = judgement.breaking.length > 0 ? judgement.breaking : judgement.decided
  // That the library chose Argon2id says nothing of the memory that was given to it.
  const asked = names.some((name) => name !== 'algorithm') ? names.filter((name) => name !== 'algorithm') : names
  for (const name of asked) {
    const value = Object.hasOwn(asset.properties, name) ? properties[name] : undefined
    const text = value === undefined ? undefined : originText(value, occurrence.places?.[name] ?? occurrence.at)
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
