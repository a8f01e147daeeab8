/** Which entry of the register is which key of the repository: by address, alias, ARN, tag, fingerprint, or the name it has. */
import type { CryptoAsset } from '#core/asset'
import { compareLocations, type Location } from '#core/location'
import type { EntryJoin } from '#core/register-view'
import { scalars } from '#core/value'
import type { Declared } from './declared'
import { formsOf, isProviders, isSeenHere, kindOfName, namesKey, withoutInstances } from './names'
import type { Entry, Register } from './open-register'

export interface Match {
  join: EntryJoin
  declared: readonly Declared[]
  /** Where code or configuration names it. */
  usedAt: readonly Location[]
  /** Names of the entry that nothing has any more, where others of its names are there. */
  stale: readonly string[]
  /** The names that stand in their place. */
  current: readonly string[]
}

/** A key that code names and nobody declares. */
export interface UsedKey {
  name: string
  at: Location
}

export interface Joined {
  matches: ReadonlyMap<Entry, Match>
  /** Keys, secrets and certificates that no entry is for. */
  unregistered: readonly Declared[]
  used: readonly UsedKey[]
  /** Entries that are for the same thing, the first of them named. */
  doubled: readonly (readonly [Entry, Entry])[]
}

export function join(register: Register, declared: readonly Declared[], assets: readonly CryptoAsset[]): Joined {
  const index = new Index(declared)
  const uses = usesIn(assets)
  const usesByForm = new Map<string, UsedKey[]>()
  for (const use of uses) for (const form of formsOf(use.name)) usesByForm.set(form, [...(usesByForm.get(form) ?? []), use])
  const fingerprints = fingerprintsIn(assets)
  const matches = new Map<Entry, Match>()
  const holder = new Map<Declared, Entry>()
  const doubled: (readonly [Entry, Entry])[] = []
  const covered = new Set<UsedKey>()
  for (const entry of register.entries) {
    const match = matchOf(entry, index, usesByForm, fingerprints)
    matches.set(entry, match)
    for (const one of match.declared) {
      const before = holder.get(one)
      if (before === undefined) holder.set(one, entry)
      else doubled.push([before, entry])
    }
    for (const form of formsOfEntry(entry)) for (const use of usesByForm.get(form) ?? []) covered.add(use)
  }
  const unregistered = declared.filter((one) => one.is !== 'vault' && !holder.has(one))
  const used = uses.filter((use) => !covered.has(use) && formsOf(use.name).every((form) => index.byName(form).length === 0))
  return { matches, unregistered, used: firstOfEach(used), doubled }
}

/** Names of an entry, its id among them, in all forms. */
function formsOfEntry({ value }: Entry): string[] {
  return [...(value.resources ?? []), value.id].flatMap(formsOf)
}

class Index {
  private readonly addresses = new Map<string, Declared[]>()
  private readonly names = new Map<string, Declared[]>()
  private readonly labels = new Map<string, Declared[]>()

  constructor(declared: readonly Declared[]) {
    for (const one of declared) {
      for (const address of one.addresses) for (const form of new Set([address, withoutInstances(address)])) put(this.addresses, form, one)
      for (const name of one.names) for (const form of [...formsOf(name), `name:${name}`]) put(this.names, form, one)
      for (const [label, value] of Object.entries(one.labels))
        for (const text of scalars(value)) put(this.labels, `tag:${label}=${String(text)}`, one)
    }
  }

  byName(form: string): readonly Declared[] {
    return this.names.get(form) ?? []
  }

  find(name: string): readonly Declared[] {
    if (kindOfName(name) === 'tag') return this.labels.get(name) ?? []
    const own = this.addresses.get(name) ?? []
    return own.length > 0 ? own : formsOf(name).flatMap((form) => this.byName(form))
  }

  /** By the entry's own id, where the key has it for a name, a label or the last part of its address. */
  findById(id: string): readonly Declared[] {
    const named = [id, `alias/${id}`, `name:${id}`].flatMap((form) => this.byName(form))
    return named.length > 0 ? named : (this.addresses.get(id) ?? [])
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const before = map.get(key)
  if (before === undefined) map.set(key, [value])
  else before.push(value)
}

function matchOf(
  entry: Entry,
  index: Index,
  uses: ReadonlyMap<string, readonly UsedKey[]>,
  fingerprints: ReadonlyMap<string, readonly Location[]>,
): Match {
  const names = entry.value.resources ?? []
  const fits = (one: Declared): boolean => one.is === entry.kind || (entry.kind === 'secret' && one.is === 'secret')
  const found = names.map((name) => [name, index.find(name).filter(fits)] as const)
  const prints = [...names, ...('fingerprint' in entry.value && entry.value.fingerprint !== undefined ? [entry.value.fingerprint] : [])]
  const inFiles = prints.flatMap((name) => fingerprints.get(name.toLowerCase()) ?? [])
  const usedAt = [...inFiles, ...formsOfEntry(entry).flatMap((form) => (uses.get(form) ?? []).map(({ at }) => at))]
  const byNames = [...new Set(found.flatMap(([, all]) => all))]
  const declared = byNames.length > 0 ? byNames : index.findById(entry.value.id).filter(fits)
  const gone = found.filter(([name, all]) => all.length === 0 && isSeenHere(name)).map(([name]) => name)
  const base = { declared, usedAt: sorted(usedAt), stale: [], current: [] }
  if (entry.value.declaredIn !== undefined && declared.length === 0) return { ...base, join: 'elsewhere' }
  if (declared.length > 0 && gone.length > 0) {
    const current = declared.flatMap((one) => [...one.addresses, ...one.names]).filter((name) => !names.includes(name))
    return { ...base, join: 'renamed', stale: gone, current }
  }
  if (declared.length > 0 || usedAt.length > 0) return { ...base, join: 'matched' }
  return { ...base, join: gone.length > 0 ? 'not-declared' : 'not-observable' }
}

/** Keys that are named by a text in code, configuration or infrastructure. */
function usesIn(assets: readonly CryptoAsset[]): UsedKey[] {
  const found: UsedKey[] = []
  for (const asset of assets) {
    for (const text of scalars(asset.properties['keyReference']).map(String)) {
      if (!namesKey(text) || isProviders(text)) continue
      for (const { at, pathClass } of asset.occurrences) if (pathClass === 'source') found.push({ name: text, at })
    }
  }
  return found.sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : compareLocations(left.at, right.at)))
}

function firstOfEach(uses: readonly UsedKey[]): UsedKey[] {
  return uses.filter((use, index) => uses[index - 1]?.name !== use.name)
}

/** Keys and certificates in files, by the SHA-256 that names them. */
function fingerprintsIn(assets: readonly CryptoAsset[]): ReadonlyMap<string, readonly Location[]> {
  const found = new Map<string, Location[]>()
  for (const asset of assets)
    for (const property of ['fingerprint', 'publicKey'])
      for (const text of scalars(asset.properties[property]))
        for (const { at } of asset.occurrences) put(found, String(text).toLowerCase(), at)
  return found
}

function sorted(places: readonly Location[]): Location[] {
  const byText = new Map(places.map((at) => [`${at.file}:${String(at.line)}:${String(at.column)}`, at]))
  return [...byText.values()].sort(compareLocations)
}
