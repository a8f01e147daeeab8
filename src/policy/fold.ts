/** One finding for one thing wrong at one place, however many ways lead there; and a fingerprint for each. */
import { createHash } from 'node:crypto'
import type { Finding } from '#core/finding'
import { compareLocations, type Location } from '#core/location'
import { compareTexts } from '#core/order'
import { valueKey, type Value } from '#core/value'
import { GENERAL } from './describe'
import { enforcementRank } from './judge-rule'

/** A finding before it is folded. */
export type Draft = Omit<Finding, 'fingerprint'> & {
  /** The values that decided; of alternatives only the guilty ones. */
  guilty: Readonly<Record<string, Value>>
  /** What could not be known; empty for a violation. */
  unknown: readonly string[]
}

/** Keeps the strictest of those that say the same of the same place, and says from how many places it is reached. */
export function folded(drafts: readonly Draft[]): Draft[] {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = sameness(draft)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [draft])
    else group.push(draft)
  }
  return [...groups.values()].map((group) => {
    const [first] = group.sort(compareDrafts) as [Draft, ...Draft[]]
    const callers = new Set(group.map(({ occurrence, at }) => (startOf(occurrence.at) === startOf(at) ? '' : startOf(occurrence.at))))
    return callers.size > 1 ? { ...first, message: `${first.message} Reached from ${String(callers.size)} places.` } : first
  })
}

function sameness({ rule, outcome, at, guilty, unknown }: Draft): string {
  if (outcome === 'unresolved') return [rule.id, outcome, startOf(at), ...unknown].join('\n')
  // On the line of the value itself it is one thing, whatever uses it.
  const own = Object.values(guilty).find((value) => value.kind === 'material' && value.at && startOf(value.at) === startOf(at))
  if (own) return [rule.id, outcome, startOf(at), valueKey(own)].join('\n')
  // What callers make of the result tells no other thing at the place itself.
  const telling = Object.entries(guilty).filter(([name]) => name === 'algorithm' || (name !== 'purpose' && !GENERAL.includes(name)))
  const values = telling.map(([name, value]) => `${name}=${valueKey(value)}`).sort()
  return [rule.id, outcome, startOf(at), ...values].join('\n')
}

function startOf({ file, line, column }: Location): string {
  return `${file}:${String(line)}:${String(column)}`
}

/** The strictest first, then the one with a name, then the shortest way. */
function compareDrafts(left: Draft, right: Draft): number {
  return (
    enforcementRank(right.enforcement) - enforcementRank(left.enforcement) ||
    Number(left.asset.name.includes('?')) - Number(right.asset.name.includes('?')) ||
    left.occurrence.trace.length - right.occurrence.trace.length ||
    compareLocations(left.occurrence.at, right.occurrence.at) ||
    compareTexts(left.asset.id, right.asset.id) ||
    compareTexts(left.occurrence.symbol, right.occurrence.symbol)
  )
}

/** Digits of a fingerprint: 64 bits are plenty for one repository. */
const FINGERPRINT_DIGITS = 16

/** Numbers equal findings of a file in the order of their places, so that moved lines keep their fingerprint. */
export function withFingerprints(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>()
  const ordered = [...drafts].sort((left, right) => compareLocations(left.at, right.at))
  return ordered.map(({ guilty: _guilty, unknown: _unknown, ...one }) => {
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
