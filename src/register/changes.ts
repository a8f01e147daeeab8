/** What a change makes of the register: entries that come and go, and what got weaker. */
import { compareLocations, type Location } from '#core/location'
import type { Entry, Register } from './open-register'

export interface RegisterChange {
  text: string
  /** Whether less is asked, shown or held than before. */
  weaker: boolean
  at?: Location
}

/** Worse first. */
const TIERS = ['critical', 'high', 'medium', 'low']
const CUSTODY = ['provider-managed', 'customer-managed', 'byok', 'client-side', 'hyok']
const OVER = ['destroyed', 'destroyed-compromised', 'revoked', 'expired']

/** In the order of the places; `after` is undefined where the register is gone. */
export function changesOf(before: Register, after: Register | undefined): RegisterChange[] {
  if (after === undefined) return [{ text: `the register ${before.id} is taken away`, weaker: true }]
  const found: RegisterChange[] = []
  if (before.profile === 'regulated' && after.profile !== 'regulated')
    found.push({ text: 'the profile goes from regulated to light: less is asked for', weaker: true, at: after.at })
  if (before.approvedModules.length > 0 && before.approvedModules.join('\n') !== after.approvedModules.join('\n'))
    found.push({ text: 'the list of approved modules changes', weaker: true, at: after.at })
  const then = new Map(before.entries.map((entry) => [`${entry.kind} ${entry.value.id}`, entry]))
  const now = new Map(after.entries.map((entry) => [`${entry.kind} ${entry.value.id}`, entry]))
  for (const [key, entry] of then)
    if (!now.has(key)) found.push({ text: `the entry of the ${key} is taken away`, weaker: true, at: entry.at() })
  for (const [key, entry] of now) {
    const old = then.get(key)
    if (old === undefined) found.push({ text: `the ${key} is new in the register`, weaker: false, at: entry.at() })
    else found.push(...entryChanges(key, old, entry))
  }
  return found.sort((left, right) => (left.at === undefined || right.at === undefined ? 0 : compareLocations(left.at, right.at)))
}

function entryChanges(key: string, before: Entry, after: Entry): RegisterChange[] {
  const found: RegisterChange[] = []
  const [old, now] = [before.value, after.value]
  const say = (text: string, weaker: boolean, path: readonly (string | number)[]): void =>
    void found.push({ text: `the ${key}: ${text}`, weaker, at: after.at(path) })
  if (old.state !== now.state)
    say(`its state goes from ${old.state} to ${now.state}`, ['compromised', ...OVER].includes(old.state) && !OVER.includes(now.state), [
      'state',
    ])
  if (old.owner !== now.owner)
    say(`its owner goes from ${old.owner ?? 'nobody'} to ${now.owner ?? 'nobody'}`, now.owner === undefined, ['owner'])
  if (old.custodian !== now.custodian)
    say(`its custodian goes from ${old.custodian ?? 'nobody'} to ${now.custodian ?? 'nobody'}`, now.custodian === undefined, ['custodian'])
  const [oldDays, days] = [old.rotation?.days, now.rotation?.days]
  if (oldDays !== days)
    say(`it is rotated every ${String(days ?? 'never')} days, before every ${String(oldDays ?? 'never')}`, longer(days, oldDays), [
      'rotation',
    ])
  if (old.tier !== now.tier)
    say(`its tier goes from ${old.tier ?? 'none'} to ${now.tier ?? 'none'}`, rank(TIERS, now.tier) > rank(TIERS, old.tier), ['tier'])
  const lost = (old.evidence ?? []).filter(
    (one) => !(now.evidence ?? []).some((other) => other.type === one.type && other.date >= one.date),
  )
  for (const one of lost) say(`its evidence of type ${one.type} of ${one.date} is taken away`, true, ['evidence'])
  for (const kind of ['use', 'administer'] as const) {
    const added = (now.access?.[kind] ?? []).filter((one) => !(old.access?.[kind] ?? []).includes(one))
    if (added.length > 0) say(`${added.join(', ')} may now ${kind} it`, true, ['access', kind])
  }
  if (before.kind === 'key' && after.kind === 'key') {
    const [was, is] = [before.value.custody?.model, after.value.custody?.model]
    if (was !== is)
      say(`its custody goes from ${was ?? 'unknown'} to ${is ?? 'unknown'}`, rank(CUSTODY, is) < rank(CUSTODY, was), ['custody'])
    if (before.value.dualControl !== undefined && after.value.dualControl === undefined)
      say('it has no dual control any more', true, ['id'])
  }
  return found
}

function longer(now: number | undefined, before: number | undefined): boolean {
  return now === undefined || (before !== undefined && now > before)
}

function rank(order: readonly string[], word: string | undefined): number {
  return word === undefined ? (order === TIERS ? order.length : -1) : order.indexOf(word)
}
