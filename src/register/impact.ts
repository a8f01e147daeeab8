/** What is lost or exposed with a key: data, people, services, customers, code, resources, suppliers, and the keys below it. */
import type { Location } from '#core/location'
import type { RegisterEntry } from '#core/register-view'
import { formsOf } from './names'
import type { Declared } from './declared'
import type { Examination } from './examine'
import type { Entry, Register } from './open-register'

export interface Impact {
  entries: readonly Entry[]
  /** Keys and what depends on them, however far. */
  below: readonly Entry[]
  data: readonly string[]
  dataClasses: readonly string[]
  personalData: boolean
  /** At most so many people; undefined where the register does not say. */
  subjects: number | undefined
  jurisdictions: readonly string[]
  services: readonly string[]
  tenants: readonly string[]
  suppliers: readonly string[]
  dependants: readonly string[]
  resources: readonly string[]
  code: readonly Location[]
  /** Regimes that the services concerned are under. */
  regimes: readonly string[]
  owners: readonly string[]
}

/** The register, and what is known of each entry in the repository. */
export interface Scene {
  register: Register
  seen(entry: Entry): Seen
}

export interface Seen {
  /** Addresses and names that it has. */
  called: readonly string[]
  /** Addresses of it and of what uses it. */
  resources: readonly string[]
  places: readonly Location[]
}

/** By a look at the repository. */
export function sceneOf({ register, joined }: Examination): Scene {
  return {
    register,
    seen: (entry) => {
      const { declared = [], usedAt = [] } = joined.matches.get(entry) ?? {}
      return {
        called: declared.flatMap(({ addresses, names }) => [...addresses, ...names]),
        resources: declared.flatMap(({ addresses, usedBy }) => [...addresses, ...usedBy.map(({ address }) => address)]),
        places: [...usedAt, ...declared.flatMap(placesOf)],
      }
    },
  }
}

/** By what an earlier report says of each entry. */
export function sceneIn(
  register: Register,
  entries: readonly Pick<RegisterEntry, 'kind' | 'id' | 'declaredAt' | 'called' | 'usedBy'>[],
): Scene {
  const told = new Map(entries.map((one) => [`${one.kind} ${one.id}`, one]))
  return {
    register,
    seen: ({ kind, value }) => {
      const { called = [], usedBy = [], declaredAt = [] } = told.get(`${kind} ${value.id}`) ?? {}
      return {
        called,
        resources: [...called, ...usedBy.map(({ address }) => address)],
        places: [...declaredAt, ...usedBy.map(({ at }) => at)],
      }
    },
  }
}

/** Entries that a word means: an id, a name, an address; none where nothing is called so. */
export function entriesNamed(word: string, { register, seen }: Scene): Entry[] {
  const forms = new Set(formsOf(word))
  return register.entries.filter((entry) => {
    const { value } = entry
    const own = [
      value.id,
      ...(value.resources ?? []),
      ...('fingerprint' in value ? [value.fingerprint ?? ''] : []),
      ...('subject' in value ? [value.subject ?? ''] : []),
    ]
    return [...own, ...seen(entry).called].flatMap(formsOf).some((form) => form !== '' && forms.has(form))
  })
}

/** Entries that files concern: declared there, used there, or written there. */
export function entriesIn(files: ReadonlySet<string>, { register, seen }: Scene): Entry[] {
  return register.entries.filter((entry) => {
    return seen(entry).places.some(({ file }) => files.has(file)) || evidenceIn(entry, files)
  })
}

function evidenceIn({ value }: Entry, files: ReadonlySet<string>): boolean {
  return (value.evidence ?? []).some(({ ref }) => files.has(ref))
}

function placesOf({ at, made, usedBy }: Declared): Location[] {
  return [at, ...(made === undefined ? [] : [made]), ...usedBy.map((user) => user.at)]
}

/** Entries with these ids, and all that depend on them. */
export function impactEntries(ids: readonly string[], { entries }: Pick<Register, 'entries'>): Entry[] {
  const start = entries.filter(({ value }) => ids.includes(value.id))
  return [...start, ...belowOf(start, entries)]
}

export function impactOf(entries: readonly Entry[], { register, seen }: Scene): Impact {
  const below = belowOf(entries, register.entries)
  const all = [...entries, ...below]
  const protects = all.flatMap(({ value }) => value.protects ?? [])
  const services = sorted(protects.flatMap((one) => one.services ?? []))
  const scenes = all.map(seen)
  const subjects = protects.flatMap((one) => (one.subjects === undefined ? [] : [one.subjects]))
  const known = services.flatMap((id) => register.services.get(id)?.value ?? [])
  return {
    entries,
    below,
    data: sorted(protects.map((one) => one.data)),
    dataClasses: sorted([...protects.flatMap((one) => one.dataClass ?? []), ...known.flatMap((one) => one.dataClass ?? [])]),
    personalData: protects.some((one) => one.personalData === true),
    // Keys may protect data of the same people: the sum is too much, the largest too little.
    subjects: subjects.length === 0 ? undefined : subjects.reduce((sum, one) => sum + one, 0),
    jurisdictions: sorted(protects.flatMap((one) => one.jurisdictions ?? [])),
    services,
    tenants: sorted([...protects.flatMap((one) => one.tenants ?? []), ...known.flatMap((one) => one.tenants ?? [])]),
    suppliers: sorted([...all.flatMap(({ value }) => value.supplier ?? []), ...known.flatMap((one) => one.supplier ?? [])]),
    dependants: sorted(all.flatMap((entry) => (entry.kind === 'key' ? (entry.value.dependants ?? []) : []))),
    resources: sorted(scenes.flatMap(({ resources }) => resources)),
    code: places(scenes.flatMap((one) => one.places)),
    regimes: sorted(known.flatMap((one) => one.regulation ?? [])),
    owners: sorted(all.flatMap(({ value }) => [value.owner, value.custodian, value.backupCustodian].filter((id) => id !== undefined))),
  }
}

/** Entries that depend on these, their dependants, and so on. */
function belowOf(start: readonly Entry[], all: readonly Entry[]): Entry[] {
  const found = new Set<Entry>()
  let open = start.map(({ value }) => value.id)
  while (open.length > 0) {
    const next = all.filter(
      (entry) =>
        entry.kind === 'key' &&
        !found.has(entry) &&
        !start.includes(entry) &&
        (entry.value.dependsOn ?? []).some((id) => open.includes(id)),
    )
    for (const entry of next) found.add(entry)
    open = next.map(({ value }) => value.id)
  }
  return [...found]
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}

function places(all: readonly Location[]): Location[] {
  const byText = new Map(all.map((at) => [`${at.file}\u0000${String(at.line).padStart(8, '0')}`, at]))
  return [...byText].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, at]) => at)
}
