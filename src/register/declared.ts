/** What the repository declares of keys, secrets, vaults and certificates, with the names by which a register can know it. */
import type { CryptoAsset } from '#core/asset'
import type { Location } from '#core/location'
import type { PathClass, Site } from '#core/site'
import { alternatives, oneOf, scalars, type Value } from '#core/value'
import { Grants } from './grants'
import { has, keyStatements, type Statement } from './statements'
import type { Declarations } from './knowledge'

type Row = Declarations['resources'][number]

export interface Declared {
  is: 'key' | 'secret' | 'vault' | 'certificate'
  symbol: string
  site: Site
  platform?: string
  /** In the tool's words, in order: aws_kms_key.payments, module.kms.aws_kms_key.this["db"]. */
  addresses: readonly string[]
  /** alias/payments, names, ARNs that stand in the code. */
  names: readonly string[]
  region?: Value
  at: Location
  /** The block itself, where a module makes it. */
  made?: Location
  pathClass: PathClass
  properties: Readonly<Record<string, Value>>
  labels: Readonly<Record<string, Value>>
  /** What its own policies and those of others say of it, in order; undefined where none is in the repository. */
  statements: readonly Statement[] | undefined
  /** Resources that use it. */
  usedBy: readonly User[]
  /** Addresses of the vault or ring that it lies in. */
  containers: readonly string[]
}

export interface User {
  address: string
  at: Location
  labels: Readonly<Record<string, Value>>
}

/** What says something of a key without using it. */
const NO_USERS: readonly string[] = ['alias', 'policy', 'grant', 'principal', 'identity-policy', 'attachment', 'key']
const BODIES = ['key', 'secret', 'vault', 'certificate'] as const

/** Sites of declared resources and the assets made of them; examples and tests declare nothing that runs. */
export function declaredIn(sites: readonly Site[], assets: readonly CryptoAsset[], declarations: Declarations): Declared[] {
  const rows = new Map(declarations.resources.flatMap((row) => row.resource.map((symbol) => [symbol, row] as const)))
  const resources = sites.filter(({ kind, context }) => kind === 'resource' && context.pathClass === 'source')
  const around = surroundings(resources, rows)
  const grants = new Grants(resources, rows, declarations.managedPolicies)
  const places = propertiesByPlace(assets)
  const found: Declared[] = []
  for (const site of resources) {
    const row = rows.get(site.symbol)
    const is = BODIES.find((one) => one === row?.is)
    if (row === undefined || is === undefined) continue
    const near = around.get(site) ?? []
    const own = site.trace.at(-1) ?? site.at
    const region = site.args.get('region') ?? site.args.get('provider.region')
    const policies = [[site, row] as const, ...near.flatMap((one) => (one.row?.is === 'policy' ? [[one.site, one.row] as const] : []))]
    found.push({
      is,
      symbol: site.symbol,
      site,
      ...(row.platform === undefined ? {} : { platform: row.platform }),
      addresses: [...(site.addresses ?? [])].sort(),
      names: namesOf(site, row, near),
      ...(region === undefined ? {} : { region }),
      at: site.at,
      ...(own === site.at ? {} : { made: own }),
      pathClass: site.context.pathClass,
      properties: withDefaults(places.get(spot(site.symbol, own)) ?? places.get(spot(site.symbol, site.at)) ?? {}, row),
      labels: site.context.labels ?? {},
      statements: is === 'key' ? statementsOf(policies, grants.of(site, row)) : undefined,
      usedBy: usersOf(near),
      containers: row.container === undefined ? [] : containersOf(site, row.container),
    })
  }
  return found.sort((left, right) => ((left.addresses[0] ?? '') < (right.addresses[0] ?? '') ? -1 : 1))
}

/** Undefined where nothing in the repository says who may do what. */
function statementsOf(policies: readonly (readonly [Site, Row])[], others: readonly Statement[]): Statement[] | undefined {
  const own = policies.flatMap(([site, { policy }]) => (policy !== undefined && has(site, policy) ? keyStatements(site, policy) : []))
  const all = [...own, ...others]
  return all.length === 0 ? undefined : all
}

/** What the service does where it rotates and nobody says how often. */
function withDefaults(properties: Readonly<Record<string, Value>>, { rotationDays }: Row): Readonly<Record<string, Value>> {
  const { rotation, rotationDays: given } = properties
  const isOn = rotation?.kind === 'known' && rotation.value === true
  return rotationDays === undefined || given !== undefined || !isOn
    ? properties
    : { ...properties, rotationDays: { kind: 'known', value: rotationDays, origin: 'library-default' } }
}

interface Neighbour {
  site: Site
  row: Row | undefined
  /** The argument that leads here. */
  argument: string
}

/** By key, everything that refers to it; aliases lead on. */
function surroundings(sites: readonly Site[], rows: ReadonlyMap<string, Row>): ReadonlyMap<Site, Neighbour[]> {
  const found = new Map<Site, Neighbour[]>()
  const put = (target: Site, neighbour: Neighbour): void => {
    found.set(target, [...(found.get(target) ?? []), neighbour])
  }
  for (const site of sites) {
    const row = rows.get(site.symbol)
    for (const [argument, targets] of site.argSites) for (const target of targets) put(target, { site, row, argument })
  }
  for (const [site, neighbours] of [...found]) {
    const row = rows.get(site.symbol)
    if (row?.is !== 'alias') continue
    const targets = [...site.argSites].filter(([argument]) => argument === row.of).flatMap(([, all]) => all)
    for (const target of targets) for (const one of neighbours) put(target, one)
  }
  return found
}

function namesOf(site: Site, row: Row, near: readonly Neighbour[]): string[] {
  const own = row.names.flatMap((name) => texts(site.args.get(name)))
  const aliases = near.filter(({ row: one, argument }) => one?.is === 'alias' && argument === one.of)
  const given = aliases.flatMap(({ site: alias, row: one }) => (one?.names ?? []).flatMap((name) => texts(alias.args.get(name))))
  return [...new Set([...own, ...given])].sort()
}

/** Resources that are no part of the key's own declaration. */
function usersOf(near: readonly Neighbour[]): User[] {
  const users = near.filter(({ row }) => row === undefined || !NO_USERS.includes(row.is))
  const byAddress = new Map<string, User>()
  for (const { site } of users)
    for (const address of site.addresses ?? []) byAddress.set(address, { address, at: site.at, labels: site.context.labels ?? {} })
  return [...byAddress.values()].sort((left, right) => (left.address < right.address ? -1 : 1))
}

function containersOf(site: Site, argument: string): string[] {
  const referred = (site.argSites.get(argument) ?? []).flatMap(({ addresses }) => addresses ?? [])
  return [...new Set([...referred, ...texts(site.args.get(argument))])].sort()
}

/** Properties of the assets made at a place; where several differ, any of them. */
function propertiesByPlace(assets: readonly CryptoAsset[]): ReadonlyMap<string, Record<string, Value>> {
  const found = new Map<string, Record<string, Value>>()
  for (const asset of assets) {
    if (asset.type !== 'related-crypto-material' && asset.type !== 'certificate') continue
    for (const { at, symbol } of asset.occurrences) {
      const key = spot(symbol, at)
      const before = found.get(key)
      if (before === undefined) found.set(key, { ...asset.properties })
      else
        for (const [name, value] of Object.entries(asset.properties))
          before[name] = oneOf([...alternatives(before[name] ?? value), ...alternatives(value)])
    }
  }
  return found
}

function spot(symbol: string, { file, line, column }: Location): string {
  return `${symbol}\n${file}:${String(line)}:${String(column)}`
}

export function texts(value: Value | undefined): string[] {
  return scalars(value).map(String)
}
