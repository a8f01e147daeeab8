/** Who has which role on a key, where each role is a resource of its own: whether one principal may both administer and use it. */
import { alternatives, known, unknown, type Value } from '#core/value'
import type { Identity } from '../content'
import type { Flat } from '../flat'
import type { BindingKind, BindingWords } from './words'

/** Members of one role that are looked at. */
const MAX_MEMBERS = 200

/** Who holds the abilities that belong apart, by ability; undefined is somebody who is not known. */
type Holders = Map<string, Set<string | undefined>>

/** A resource with what it refers to. */
export type Linked = readonly [flat: Flat, to: ReadonlyMap<string, ReadonlySet<Identity>>]

/** By key, whether administration and use are apart; only for keys on which roles are given in the repository. */
export function separatedBy(linked: readonly Linked[], words: BindingWords): Map<Identity, Value> {
  const given = new Map<Identity, Holders>()
  for (const [flat, to] of linked) {
    const kind = words.kinds[flat.symbol]
    if (kind === undefined) continue
    for (const target of to.get(kind.of) ?? []) {
      const holders = given.get(target) ?? new Map<string, Set<string | undefined>>()
      given.set(target, holders)
      addHolders(holders, flat, kind, words)
    }
  }
  const separated = new Map<Identity, Value>()
  for (const [flat, to] of given.size === 0 ? [] : linked) {
    const around = words.parents[flat.symbol]
    if (around === undefined) continue
    const rings = [...(to.get(around) ?? [])].flatMap((one) => given.get(one) ?? [])
    const own = [...(given.get(flat.identity) === undefined ? [] : [given.get(flat.identity) as Holders]), ...rings]
    if (own.length > 0) separated.set(flat.identity, isSeparate(own, Object.keys(words.roles)))
  }
  return separated
}

function addHolders(holders: Holders, { values, identities }: Flat, kind: BindingKind, { roles }: BindingWords): void {
  const role = values.get(kind.role)
  const names = role === undefined ? [] : alternatives(role).map((one) => (one.kind === 'known' ? String(one.value) : undefined))
  const members = membersOf(kind.members, values, identities)
  for (const [ability, having] of Object.entries(roles)) {
    if (!names.some((name) => name !== undefined && having.includes(name))) continue
    const all = holders.get(ability) ?? new Set<string | undefined>()
    for (const member of members) all.add(member)
    holders.set(ability, all)
  }
}

function membersOf(attribute: string, values: Flat['values'], identities: Flat['identities']): (string | undefined)[] {
  const keys = [attribute, ...Array.from({ length: MAX_MEMBERS }, (_item, index) => `${attribute}.${String(index)}`)]
  const own = keys.filter((key) => values.has(key) && !(key === attribute && values.has(`${attribute}.0`)))
  return own.flatMap((key) => {
    const value = values.get(key)
    if (value?.kind === 'known') return [String(value.value)]
    // Whom a variable names may be anybody; it is the same one wherever that variable stands.
    return value?.kind === 'unknown' && value.reason === 'parameter' ? [identities.get(key), undefined] : [identities.get(key)]
  })
}

function isSeparate(all: readonly Holders[], abilities: readonly string[]): Value {
  const holding = abilities.map((ability) => all.flatMap((one) => [...(one.get(ability) ?? [])]))
  const [first = [], ...rest] = holding
  if (first.some((one) => one !== undefined && rest.every((others) => others.includes(one)))) return known(false, 'literal')
  const isOpen = holding.every((one) => one.length > 0) && holding.some((one) => one.includes(undefined))
  return isOpen ? unknown('expression') : known(true, 'literal')
}
