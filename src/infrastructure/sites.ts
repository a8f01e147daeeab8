/** Declared resources as sites: what models read of them by attribute path, who they refer to, where they stand. */
import type { Externals } from '#core/externals'
import type { Location } from '#core/location'
import type { PathClass, Site } from '#core/site'
import { known, valueKey, type Value } from '#core/value'
import { locationOf, map, unknownContent, type MapContent, type Place, type Resource } from './content'
import type { Found } from './found'
import { Flattening } from './flatten'
import { KUBERNETES } from './kubernetes/found'
import { isPartOf, labelsOf, type Labels } from './labels'
import { Parts } from './parts'
import { separatedBy } from './policies/bindings'
import { References, type Flat } from './references'
import type { InfrastructureWords } from './words'

type MutableSite = Site & { argSites: Map<string, readonly Site[]>; callerArgs: Set<string>; addresses: string[] }

/** Sites of all resources, with references between them followed; equal ones of several instances count once. */
export function resourceSites(found: readonly Found[], externals: Externals, words: InfrastructureWords): Site[] {
  // Of equal instances the first stands for all: not an example's, where the code itself has one.
  const whole = found.flatMap((one) => [one, ...partsOf(one, externals)])
  const ordered = whole.sort((left, right) => Number(pathClassOf(left) !== 'source') - Number(pathClassOf(right) !== 'source'))
  const flats = ordered.map((one): Flat => ({ found: one, ...flatten(one, externals, words) }))
  const references = new References(flats, externals)
  const sites = new Map<Resource, MutableSite>()
  const kept = new Map<string, MutableSite>()
  const byResource = new Map(flats.map((flat) => [flat.found.resource, flat]))
  const linked = flats.map((flat) => [flat, references.of(flat)] as const)
  const separated = separatedBy(linked, words.bindings)
  for (const [flat, to] of linked) {
    const wholes = [...to.values()].flatMap((resources) => [...resources].flatMap((one) => byResource.get(one) ?? []))
    const apart = separated.get(flat.found.resource)
    const values = apart === undefined ? flat.values : new Map([...flat.values, [SEPARATE, apart]])
    const site = siteOf(flat.found, values, allLabels(flat.found, wholes, words))
    const key = keyOf(site, to)
    const before = kept.get(key)
    sites.set(flat.found.resource, before ?? site)
    if (before === undefined) kept.set(key, site)
    else before.addresses.push(...site.addresses)
  }
  for (const [{ found: one }, to] of linked) {
    const site = sites.get(one.resource) as MutableSite
    for (const [key, resources] of to) {
      const targets = [...resources].flatMap((resource) => sites.get(resource) ?? []).filter((target) => target !== site)
      if (targets.length > 0) site.argSites.set(key, [...new Set([...(site.argSites.get(key) ?? []), ...targets])])
    }
  }
  return [...kept.values()]
}

/** Whether those who administer a key and those who use it are apart, going by roles that are resources of their own. */
const SEPARATE = '@access.separate'

/** Parts of one resource. */
const MAX_PARTS = 1000

/** The items of a resource that rows speak of by themselves; readers of manifests have told theirs already. */
function partsOf(found: Found, externals: Externals): Found[] {
  const { language, symbol, contents, place, resource } = found
  if (language === KUBERNETES || !externals.leadsOn(language, symbol)) return []
  const parts: Found[] = []
  const add = (kind: string, own: MapContent, at: Place): void => {
    if (parts.length >= MAX_PARTS) return
    const address = `${resource.address}@${kind}:${String(parts.length)}`
    parts.push({
      ...found,
      resource: { type: kind, address, attribute: () => unknownContent('external-call', place) },
      symbol: kind,
      contents: map(new Map([...own.entries, ['whole', contents]])),
      // A value that stands elsewhere is told where it is used.
      place: at.source.path === place.source.path && at.start > place.start ? at : place,
    })
  }
  new Parts(language, externals, add).walk(contents, symbol, place)
  return parts
}

function flatten(
  found: Found,
  externals: Externals,
  { policies, bindings }: InfrastructureWords,
): Pick<Flat, 'values' | 'references' | 'identities'> {
  const isRead = (key: string): boolean => externals.looksInto(found.language, found.symbol, withoutIndices(key))
  const parent = bindings.parents[found.symbol]
  const reads = readKeys(found, externals)
  const flattening = new Flattening((key) => key === parent || reads(key), { isRead, policies })
  flattening.add('', found.contents)
  if (found.label !== undefined) flattening.values.set('label', known(found.label, 'literal'))
  if (found.providerVersion !== undefined) flattening.values.set('provider.version', known(found.providerVersion, 'literal'))
  if (found.region !== undefined && externals.reads(found.language, found.symbol, REGION)) flattening.add(REGION, found.region())
  return flattening
}

/** Where the provider of a resource works; a resource's own region goes before it. */
const REGION = 'provider.region'

/** Whether a model reads a key, or something inside it or around it; asked often. */
function readKeys({ language, symbol }: Found, externals: Externals): (key: string) => boolean {
  const readers = READERS.get(externals) ?? new Map<string, (key: string) => boolean>()
  READERS.set(externals, readers)
  const id = `${language} ${symbol}`
  const known = readers.get(id)
  if (known) return known
  const answers = new Map<string, boolean>()
  const isRead = (key: string): boolean => {
    const before = answers.get(key)
    if (before !== undefined) return before
    const plain = withoutIndices(key)
    const answer = externals.reads(language, symbol, key) || (plain !== key && externals.reads(language, symbol, plain))
    answers.set(key, answer)
    return answer
  }
  readers.set(id, isRead)
  return isRead
}

function withoutIndices(key: string): string {
  return key.replaceAll(/\.\d+(?=\.|$)/g, '')
}

const READERS = new WeakMap<Externals, Map<string, (key: string) => boolean>>()

/** Its own labels, and those of what it is a part of. */
function allLabels(found: Found, referred: readonly Flat[], { labels }: InfrastructureWords): Labels {
  const wholes = referred.filter(({ found: one }) => isPartOf(found.symbol, one.symbol))
  return Object.assign({}, ...wholes.map(({ found: one }) => labelsOf(one, labels)), labelsOf(found, labels)) as Labels
}

function siteOf(found: Found, values: ReadonlyMap<string, Value>, labels: Labels): MutableSite {
  const own = locationOf(found.place)
  const calls = found.calls.map(locationOf)
  const { at, keys } = decidedBy(found, calls, values)
  return {
    id: `${own.file}:${String(own.line)}:${found.resource.address}`,
    kind: 'resource',
    language: found.language,
    symbol: found.symbol,
    args: values,
    argSites: new Map(),
    receivers: [],
    at: at ?? own,
    trace: calls.length === 0 ? [] : [...calls, own],
    callerArgs: new Set(keys),
    addresses: [found.resource.address],
    context: {
      pathClass: pathClassOf(found),
      sinks: [],
      ...(found.label !== undefined && { enclosing: found.label }),
      ...(Object.keys(labels).length > 0 && { labels }),
    },
  }
}

/** The innermost call whose file gives some argument, and which arguments come from calls. */
function decidedBy(
  found: Found,
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

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** What an example makes of a module is an example. */
function pathClassOf({ place, calls }: Found): PathClass {
  const classes = [place, ...calls].map(({ source }) => source.pathClass)
  return classes.find((one) => one !== 'source') ?? 'source'
}

/** Two instances of which models see the same, at the same place, are one. */
function keyOf(site: Site, references: ReadonlyMap<string, ReadonlySet<Resource>>): string {
  const own = site.trace.at(-1) ?? site.at
  const args = [...site.args].filter(([key]) => key !== 'label').map(([key, value]) => `${key}=${valueKey(value)}`)
  const to = [...references].map(([key, resources]) => `${key}>${[...resources].map(({ address, type }) => `${type} ${address}`).join()}`)
  const caller = site.callerArgs.size > 0 ? JSON.stringify(site.at) : ''
  return JSON.stringify([site.symbol, own.file, own.line, own.column, caller, args.sort(), to.sort()])
}
