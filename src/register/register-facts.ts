/** Facts about the register as a whole: suppliers, people, playbooks, vaults, and what the repository has and the register does not. */
import type { CryptoAsset } from '#core/asset'
import type { Location } from '#core/location'
import { compileGlob } from '#core/pattern'
import { scalars } from '#core/value'
import type { Declared } from './declared'
import type { Fact } from './facts'
import type { Joined } from './join'
import type { Entry, Register } from './open-register'

/** Duties of a supplier with which it holds or encrypts what is ours. */
const CUSTODY = { byok: ['byok', 'hyok', 'client-side'], hyok: ['hyok', 'client-side'] } as const

export function supplierFacts(register: Register): Fact[] {
  return [...register.suppliers.values()].map((one): Fact => {
    const { value } = one
    const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.supplier === value.id)
    const promised = value.contract?.customerKeys
    const models = keys.map((entry) => (entry.kind === 'key' ? entry.value.custody?.model : undefined))
    const kept: readonly string[] = promised === 'byok' || promised === 'hyok' ? CUSTODY[promised] : []
    const operated =
      promised === undefined || promised === 'none'
        ? undefined
        : keys.length > 0 && models.every((model) => model !== undefined && kept.includes(model))
    return {
      record: 'supplier',
      name: value.id,
      at: one.at(),
      places: {
        lastSupplierReview: one.at(['lastReview']),
        supplierReviewAge: one.at(['lastReview']),
        reviewCovers: one.at(['reviewCovers']),
        customerKeysOperated: one.at(['contract', 'customerKeys']),
        notAfter: one.at(['attestation']),
        daysRemaining: one.at(['attestation']),
      },
      properties: {
        entry: value.id,
        profile: register.profile,
        lastSupplierReview: value.lastReview,
        reviewCovers: (value.reviewCovers ?? []).some((part) => part === 'encryption' || part === 'key-management')
          ? 'encryption'
          : undefined,
        customerKeys: promised,
        customerKeysOperated: operated,
        notAfter: value.attestation?.expires,
      },
    }
  })
}

/** People who keep a key: their duties, acknowledged or not; and who left and is still named. */
export function peopleFacts(register: Register): Fact[] {
  const named = new Map<string, Set<string>>()
  for (const { value } of register.entries)
    for (const id of [value.owner, value.custodian, value.backupCustodian])
      if (id !== undefined) named.set(id, (named.get(id) ?? new Set()).add(value.id))
  return [...register.people.values()].flatMap((one): Fact[] => {
    const entries = named.get(one.value.id)
    if (entries === undefined || !one.value.active) return []
    return [
      {
        record: 'person',
        name: one.value.id,
        at: one.at(),
        places: { acknowledged: one.at(['acknowledged']), acknowledgementAge: one.at(['acknowledged']) },
        properties: { person: one.value.id, profile: register.profile, acknowledged: one.value.acknowledged, ownerKind: one.value.kind },
      },
    ]
  })
}

export function playbookFacts(register: Register, exists: (path: string) => boolean): Fact[] {
  const covering = register.playbooks.filter(
    ({ value }) => value.covers.includes('key-compromise') && (value.file === undefined || exists(value.file)),
  )
  const facts: Fact[] = register.playbooks.map((one) => ({
    record: 'playbook',
    name: one.value.id,
    at: one.at(),
    places: { exercised: one.at(['exercised']), exerciseAge: one.at(['exercised']), evidenceState: one.at(['file']) },
    properties: {
      entry: one.value.id,
      profile: register.profile,
      exercised: one.value.exercised,
      evidenceState: one.value.file === undefined ? 'elsewhere' : exists(one.value.file) ? 'unchanged' : 'missing',
      reference: one.value.file,
    },
  }))
  const at = register.playbooks[0]?.at() ?? register.at
  return [
    ...facts,
    {
      record: 'register',
      name: register.id,
      at,
      properties: { entry: register.id, profile: register.profile, playbook: covering.length > 0 },
    },
  ]
}

/** Vaults in which keys and secrets lie side by side, by what is declared and by what the register says. */
export function vaultFacts(register: Register, declared: readonly Declared[]): Fact[] {
  const contents = new Map<string, { kinds: Set<string>; at: Location; classified: boolean }>()
  const put = (name: string, kind: string, at: Location): void => {
    const before = contents.get(name) ?? { kinds: new Set<string>(), at, classified: false }
    before.kinds.add(kind)
    contents.set(name, before)
  }
  for (const one of declared) for (const container of one.containers) if (one.is !== 'vault') put(container, one.is, one.at)
  for (const entry of register.entries) {
    const location = entry.value.storage?.location
    if (location !== undefined) put(location, entry.kind, entry.at(['storage', 'location']))
  }
  const known = new Map(
    register.vaults.flatMap((one) => [one.value.id, ...(one.value.resources ?? [])].map((name) => [name, one] as const)),
  )
  return [...contents].flatMap(([name, { kinds, at }]): Fact[] => {
    if (!kinds.has('key') || !kinds.has('secret')) return []
    const row = known.get(name)
    return [
      {
        record: 'vault',
        name,
        at: row?.at() ?? at,
        trace: row === undefined ? [] : [at],
        properties: { entry: name, profile: register.profile, classified: row?.value.classification !== undefined },
      },
    ]
  })
}

/** Keys of several customers, or of data of several classes. */
export function sharingFacts(register: Register, joined: Joined): Fact[] {
  const facts: Fact[] = []
  for (const entry of register.entries) {
    if (entry.kind !== 'key') continue
    const { protects } = entry.value
    const tenants = protects?.tenants ?? []
    const classes = classesOf(entry, register, joined)
    const shared = [...(tenants.length > 1 ? ['tenants'] : []), ...(classes.length > 1 ? ['data classes'] : [])]
    for (const what of shared) {
      const listed = what === 'tenants' ? tenants : classes
      facts.push({
        record: 'sharing',
        name: `${entry.value.id} ${what}`,
        at: entry.at(['protects', ...(what === 'tenants' ? ['tenants'] : [])]),
        properties: {
          entry: entry.value.id,
          profile: register.profile,
          tier: entry.value.tier,
          sharedBy: what,
          declaredValue: [...listed].sort().join(', '),
        },
      })
    }
  }
  return facts
}

/** Of the entry, its services, and the labels of what uses it. */
function classesOf(entry: Entry, register: Register, joined: Joined): string[] {
  const services = (entry.value.protects?.services ?? []).map((id) => register.services.get(id)?.value.dataClass)
  const users = (joined.matches.get(entry)?.declared ?? []).flatMap(({ usedBy }) => usedBy)
  const labels = users.flatMap((user) =>
    Object.entries(user.labels)
      .filter(([name]) => /^data-?_?class(?:ification)?$/i.test(name))
      .flatMap(([, value]) => scalars(value).map(String)),
  )
  const all = [entry.value.protects?.dataClass, ...services, ...labels].filter((one) => one !== undefined)
  return [...new Set(all.map((one) => one.toLowerCase()))]
}

/** What the repository has and the register does not, and keys declared where they should not be. */
export function unregisteredFacts(register: Register, joined: Joined, declared: readonly Declared[]): Fact[] {
  const missing = joined.unregistered.map((one): Fact => {
    const properties = { profile: register.profile, registered: false, resource: one.symbol, reference: one.addresses[0], material: one.is }
    return { record: 'declared', name: one.addresses[0] ?? one.symbol, at: one.at, language: 'infrastructure', properties }
  })
  const used = joined.used.map(({ name, at }): Fact => ({
    record: 'used',
    name,
    at,
    language: 'code',
    properties: { profile: register.profile, registered: false, reference: name, material: 'key' },
  }))
  const twice = joined.doubled.map(([before, entry]): Fact => {
    const properties = { entry: entry.value.id, profile: register.profile, declaredValue: before.value.id }
    return { record: 'doubled', name: `${before.value.id} ${entry.value.id}`, at: entry.at(), trace: [before.at()], properties }
  })
  return [...missing, ...used, ...twice, ...modulesFacts(register, declared)]
}

function modulesFacts(register: Register, declared: readonly Declared[]): Fact[] {
  if (register.approvedModules.length === 0) return []
  const globs = register.approvedModules.map(compileGlob)
  return declared
    .filter(({ is }) => is === 'key')
    .map((one) => {
      const places = [one.at, ...(one.made === undefined ? [] : [one.made])]
      const approved = places.some(({ file }) => globs.some((glob) => glob(file)))
      const properties = { profile: register.profile, approvedModule: approved, resource: one.symbol, reference: one.addresses[0] }
      return { record: 'placement', name: one.addresses[0] ?? one.symbol, at: one.at, language: 'infrastructure', properties }
    })
}

/** Data under the provider's own key: governed only where somebody decided so. */
export function providerDefaultFacts(
  register: Register,
  assets: readonly CryptoAsset[],
  addressesAt: (at: Location, symbol: string) => readonly string[],
): Fact[] {
  const decided = new Set(
    register.entries.flatMap((entry) =>
      entry.kind === 'key' && entry.value.custody?.model === 'provider-managed' && entry.value.custody.decision !== undefined
        ? (entry.value.resources ?? [])
        : [],
    ),
  )
  const facts: Fact[] = []
  for (const asset of assets) {
    if (asset.name !== 'storage-encryption' || !scalars(asset.properties['keyManager']).includes('provider')) continue
    for (const { at, symbol, pathClass } of asset.occurrences) {
      if (pathClass !== 'source') continue
      const addresses = addressesAt(at, symbol)
      const isDecided = addresses.length > 0 && addresses.every((address) => decided.has(address))
      const reference = addresses[0] ?? symbol
      const properties = {
        profile: register.profile,
        custodyModel: 'provider-managed',
        custodyDecision: isDecided,
        resource: symbol,
        reference,
      }
      facts.push({
        record: 'provider-default',
        name: `${reference} ${at.file}:${String(at.line)}`,
        at,
        language: 'infrastructure',
        properties,
      })
    }
  }
  return facts
}
