/** Declared resources as sites: what models read of them by attribute path, who they refer to, where they stand. */
import type { Externals } from '#core/externals'
import type { Location } from '#core/location'
import { folderOf } from '#core/paths'
import type { PathClass, Site } from '#core/site'
import { valueKey, type Value } from '#core/value'
import { locationOf, type Identity } from './content'
import type { Flat } from './flat'
import { isPartOf, type Labels } from './labels'
import { separatedBy } from './policies/bindings'
import { References } from './references'
import type { InfrastructureWords } from './words'

type MutableSite = Site & { argSites: Map<string, readonly Site[]>; addresses: string[] }

/** Sites of all resources, with references between them followed; equal ones of several instances count once. */
export function resourceSites(all: readonly Flat[], externals: Externals, words: InfrastructureWords): Site[] {
  // Of equal instances the first stands for all: not an example's, where the code itself has one.
  const flats = [...all].sort((left, right) => Number(pathClassOf(left) !== 'source') - Number(pathClassOf(right) !== 'source'))
  const references = new References(flats, externals)
  const sites = new Map<Identity, MutableSite>()
  const same = new SameSites()
  const byIdentity = new Map(flats.map((flat) => [flat.identity, flat]))
  const linked = flats.map((flat) => [flat, references.of(flat)] as const)
  const separated = separatedBy(linked, words.bindings)
  for (const [flat, to] of linked) {
    const apart = separated.get(flat.identity)
    const values = apart === undefined ? flat.values : new Map([...flat.values, [SEPARATE, apart]])
    const site = siteOf(flat, values, allLabels(flat, to, byIdentity))
    const before = same.before(site, to)
    sites.set(flat.identity, before ?? site)
    before?.addresses.push(...site.addresses)
  }
  for (const [{ identity }, to] of linked) {
    const site = sites.get(identity) as MutableSite
    for (const [key, others] of to) {
      const targets = [...others].flatMap((other) => sites.get(other) ?? []).filter((target) => target !== site)
      if (targets.length > 0) site.argSites.set(key, [...new Set([...(site.argSites.get(key) ?? []), ...targets])])
    }
  }
  return [...new Set(sites.values())]
}

const NO_KEYS: Site['callerArgs'] = new Set()

/** Whether those who administer a key and those who use it are apart, going by roles that are resources of their own. */
const SEPARATE = '@access.separate'

/** Its own labels, and those of what it is a part of. */
function allLabels(flat: Flat, to: Referred, byIdentity: ReadonlyMap<Identity, Flat>): Labels {
  const wholes: Labels[] = []
  for (const others of to.values())
    for (const other of others) {
      const whole = byIdentity.get(other)
      if (whole !== undefined && isPartOf(flat.symbol, whole.symbol)) wholes.push(whole.labels)
    }
  return wholes.length === 0 ? flat.labels : (Object.assign({}, ...wholes, flat.labels) as Labels)
}

function siteOf(found: Flat, values: ReadonlyMap<string, Value>, labels: Labels): MutableSite {
  const own = locationOf(found.place)
  const calls = found.calls.map(locationOf)
  const { at, keys } = decidedBy(found, calls, values)
  return {
    id: `${own.file}:${String(own.line)}:${found.identity.address}`,
    kind: 'resource',
    language: found.language,
    symbol: found.symbol,
    args: values,
    argSites: new Map(),
    receivers: [],
    at: at ?? own,
    trace: calls.length === 0 ? [] : [...calls, own],
    callerArgs: keys.length === 0 ? NO_KEYS : new Set(keys),
    addresses: [found.identity.address],
    context: {
      pathClass: pathClassOf(found),
      sinks: [],
      ...(found.label !== undefined && { enclosing: found.label }),
      ...(found.writtenAs !== undefined && { writtenAs: found.writtenAs }),
      ...(Object.keys(labels).length > 0 && { labels }),
    },
  }
}

/** The innermost call whose file gives some argument, and which arguments come from calls. */
function decidedBy(
  found: Flat,
  calls: readonly Location[],
  values: ReadonlyMap<string, Value>,
): { at: Location | undefined; keys: string[] } {
  if (calls.length === 0) return { at: undefined, keys: [] }
  const own = folderOf(found.place.source.path)
  const keys: string[] = []
  const files = new Set<string>()
  for (const [key, value] of values) {
    const outside = placesOf(value).filter((place) => folderOf(place.file) !== own)
    if (outside.length === 0) continue
    keys.push(key)
    for (const { file } of outside) files.add(folderOf(file))
  }
  const giving = calls.filter((one) => files.has(folderOf(one.file)))
  // What an example makes of a module is told in the example.
  const kind = pathClassOf(found)
  const ofThatKind = new Set(found.calls.filter(({ source }) => source.pathClass === kind).map(({ source }) => source.path))
  const call = giving.findLast(({ file }) => ofThatKind.has(file)) ?? giving.at(-1)
  return { at: call ?? calls.at(-1), keys: call ? keys : [] }
}

function placesOf(value: Value): Location[] {
  if (value.kind === 'one-of') return value.values.flatMap(placesOf)
  return value.at ? [value.at] : []
}

/** What an example makes of a module is an example. */
function pathClassOf({ place, calls }: Flat): PathClass {
  const classes = [place, ...calls].map(({ source }) => source.pathClass)
  return classes.find((one) => one !== 'source') ?? 'source'
}

type Referred = ReadonlyMap<string, ReadonlySet<Identity>>

/** Instances of which models see the same, at the same place, are one. */
class SameSites {
  private readonly first = new Map<string, readonly [MutableSite, Referred]>()
  /** Made for the places where there are several. */
  private readonly byKey = new Map<string, MutableSite>()

  /** The one that stands for this; without one, this stands for those that come after it. */
  before(site: MutableSite, to: Referred): MutableSite | undefined {
    const { file, line, column } = site.trace.at(-1) ?? site.at
    const place = `${file}:${String(line)}:${String(column)}`
    const first = this.first.get(place)
    if (first === undefined) {
      this.first.set(place, [site, to])
      return undefined
    }
    this.byKey.set(keyOf(...first), first[0])
    const key = keyOf(site, to)
    const before = this.byKey.get(key)
    if (before === undefined) this.byKey.set(key, site)
    return before
  }
}

function keyOf(site: Site, references: Referred): string {
  const own = site.trace.at(-1) ?? site.at
  const args = [...site.args].filter(([key]) => key !== 'label').map(([key, value]) => `${key}=${valueKey(value)}`)
  const to = [...references].map(([key, others]) => `${key}>${[...others].map(({ address, type }) => `${type} ${address}`).join()}`)
  const caller = site.callerArgs.size > 0 ? JSON.stringify(site.at) : ''
  return JSON.stringify([site.symbol, own.file, own.line, own.column, caller, args.sort(), to.sort()])
}
