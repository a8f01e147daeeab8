/** A plan of Terraform or OpenTofu as JSON (`terraform show -json`): everything is known but what the apply will tell. */
import type { Externals } from '#core/externals'
import {
  list,
  map,
  scalar,
  unknownContent,
  type Content,
  type Identity,
  type MapContent,
  type Place,
  type Resource,
  type Source,
} from '../content'
import { entryOf, itemsOf, textIn, type Data, type DataMap } from '../data'
import type { Found } from '../found'

/** Resources of one plan. */
const MAX_RESOURCES = 200_000
/** Modules in modules. */
const MAX_NESTING = 40

class PlannedResource implements Resource {
  readonly identity: Identity

  constructor(
    readonly type: string,
    readonly address: string,
    private readonly place: Place,
  ) {
    this.identity = { type, address }
  }

  attribute(): Content {
    return { ...unknownContent('external-call', this.place), from: this }
  }
}

interface Planned {
  readonly data: Data
  readonly resource: PlannedResource
  /** 'module.network["a"].' or nothing. */
  readonly prefix: string
}

export function isPlan(data: Data | undefined): data is DataMap {
  return entryOf(data, 'planned_values')?.kind === 'map' && textIn(data, 'format_version') !== undefined
}

export function plannedResources(
  source: Source,
  root: DataMap,
  language: string,
  externals: Externals,
): { found: Found[]; isCut: boolean } {
  const planned: Planned[] = []
  const isCut = !collect(entryOf(entryOf(root, 'planned_values'), 'root_module'), '', source, planned)
  const unknowns = unknownsOf(root)
  const references = new Map<string, ReadonlyMap<string, readonly string[]>>()
  referencesOf(entryOf(entryOf(root, 'configuration'), 'root_module'), '', references)
  const byAddress = byPlainAddress(planned)
  const found: Found[] = []
  for (const { data, resource, prefix } of planned) {
    if (!externals.knows(language, resource.type) && !externals.leadsOn(language, resource.type)) continue
    const values = contentOf(entryOf(data, 'values'), entryOf(unknowns.get(resource.address), 'after_unknown'), source)
    found.push({
      resource,
      language,
      symbol: resource.type,
      contents: linked(values, references.get(withoutKeys(resource.address)), (address) =>
        meant(byAddress.get(withoutKeys(prefix + address)), resource),
      ),
      label: textIn(data, 'name'),
      place: { source, start: data.start, end: data.start + 1 },
      calls: [],
      providerVersion: undefined,
    })
  }
  return { found, isCut }
}

/** False where there are more than are looked at. */
function collect(module: Data | undefined, prefix: string, source: Source, into: Planned[], depth = 0): boolean {
  if (depth > MAX_NESTING) return false
  for (const data of itemsOf(entryOf(module, 'resources'))) {
    if (into.length >= MAX_RESOURCES) return false
    const [type, address] = [textIn(data, 'type'), textIn(data, 'address')]
    if (type === undefined || address === undefined) continue
    const name = textIn(data, 'mode') === 'data' ? `data.${type}` : type
    into.push({ data, prefix, resource: new PlannedResource(name, address, { source, start: data.start, end: data.start + 1 }) })
  }
  for (const child of itemsOf(entryOf(module, 'child_modules')))
    if (!collect(child, `${textIn(child, 'address') ?? ''}.`, source, into, depth + 1)) return false
  return true
}

function unknownsOf(root: Data): ReadonlyMap<string, Data> {
  const changes = itemsOf(entryOf(root, 'resource_changes')).map((one) => [textIn(one, 'address') ?? '', entryOf(one, 'change')] as const)
  return new Map(changes.filter((one): one is readonly [string, Data] => one[1] !== undefined))
}

/** Values as planned; what is true in `unknown` is told by the apply only. */
function contentOf(data: Data | undefined, unknown: Data | undefined, source: Source): MapContent {
  const content = data ? valueOf(data, unknown, source) : map(new Map())
  if (content.kind !== 'map') return map(new Map())
  const entries = new Map(content.entries)
  if (unknown?.kind === 'map')
    for (const [name, { key, value }] of unknown.entries)
      if (!entries.has(name) && value.kind === 'scalar' && value.value === true)
        entries.set(name, unknownContent('external-call', { source, ...key }))
  return map(entries)
}

function valueOf(data: Data, unknown: Data | undefined, source: Source): Content {
  const place = { source, start: data.start, end: data.end }
  if (unknown?.kind === 'scalar' && unknown.value === true) return unknownContent('external-call', place)
  switch (data.kind) {
    case 'list': {
      const items = itemsOf(unknown)
      return list(
        data.items.map((item, index) => valueOf(item, items[index], source)),
        false,
        place,
      )
    }
    case 'map':
      return contentOfMap(data, unknown, source, place)
    case 'scalar':
      return data.value === null ? { kind: 'null', place } : scalar(data.value, place)
  }
}

function contentOfMap(data: DataMap, unknown: Data | undefined, source: Source, place: Place): MapContent {
  const entries = new Map([...data.entries].map(([name, { value }]) => [name, valueOf(value, entryOf(unknown, name), source)]))
  return map(entries, false, place)
}

/** What each attribute of a resource refers to, as the configuration in the plan says: by address without keys. */
function referencesOf(
  module: Data | undefined,
  prefix: string,
  into: Map<string, ReadonlyMap<string, readonly string[]>>,
  depth = 0,
): void {
  if (depth > MAX_NESTING) return
  for (const resource of itemsOf(entryOf(module, 'resources'))) {
    const expressions = entryOf(resource, 'expressions')
    if (expressions?.kind !== 'map') continue
    const told = [...expressions.entries].map(
      ([name, { value }]) => [name, itemsOf(entryOf(value, 'references')).flatMap(textsOf)] as const,
    )
    into.set(prefix + (textIn(resource, 'address') ?? ''), new Map(told))
  }
  const calls = entryOf(module, 'module_calls')
  if (calls?.kind !== 'map') return
  for (const [name, { value }] of calls.entries) referencesOf(entryOf(value, 'module'), `${prefix}module.${name}.`, into, depth + 1)
}

function textsOf(data: Data): string[] {
  return data.kind === 'scalar' && typeof data.value === 'string' ? [data.value] : []
}

function linked(
  contents: MapContent,
  references: ReadonlyMap<string, readonly string[]> | undefined,
  find: (address: string) => Resource | undefined,
): MapContent {
  if (references === undefined) return contents
  const entries = new Map(contents.entries)
  for (const [name, addresses] of references) {
    const value = entries.get(name)
    const from = addresses.map(find).find((one) => one !== undefined)
    if (value !== undefined && from !== undefined) entries.set(name, { ...value, from })
  }
  return map(entries, contents.open)
}

/** The instances of one block. */
interface Instances {
  readonly first: Resource
  isSingle: boolean
  /** By the last key of the address; of several, as in modules that are counted, the first. */
  readonly byKey: Map<string, Resource>
}

function byPlainAddress(planned: readonly Planned[]): ReadonlyMap<string, Instances> {
  const all = new Map<string, Instances>()
  for (const { resource } of planned) {
    const plain = withoutKeys(resource.address)
    const key = lastKeyOf(resource.address)
    const same = all.get(plain)
    if (same) same.isSingle = false
    const instances = same ?? { first: resource, isSingle: true, byKey: new Map<string, Resource>() }
    if (key !== undefined && !instances.byKey.has(key)) instances.byKey.set(key, resource)
    all.set(plain, instances)
  }
  return all
}

/** Of several instances the one with the same key. */
function meant(candidates: Instances | undefined, user: Resource): Resource | undefined {
  if (candidates?.isSingle !== false) return candidates?.first
  const key = lastKeyOf(user.address)
  return key === undefined ? undefined : candidates.byKey.get(key)
}

function lastKeyOf(address: string): string | undefined {
  return /\[[^\]]*\]$/.exec(address)?.[0]
}

function withoutKeys(address: string): string {
  return address.replaceAll(/\[[^\]]*\]/g, '')
}
