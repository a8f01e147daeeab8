/** What the modules of a repository declare: resources, data sources, provider blocks, backends and calls that models speak of. */
import type { Externals } from '#core/externals'
import { map, scalar, type Content, type Identity, type MapContent, type Place, type Resource } from '../content'
import type { Found } from '../found'
import { bodyContent } from './bodies'
import type { Declared } from './module'
import type { ModuleInstance } from './module-instance'
import type { ResourceInstance } from './resource'
import type { Terraform } from './terraform'

export const TERRAFORM = 'terraform'

/** One after the other, so that what a module was worth need not be kept until all are seen. */
export function* foundIn(terraform: Terraform, instances: Iterable<ModuleInstance>, externals: Externals): Iterable<Found> {
  for (const instance of instances) {
    const around = callsOf(instance)
    for (const resource of instance.resources()) {
      if (!externals.knows(TERRAFORM, resource.type) && !externals.leadsOn(TERRAFORM, resource.type)) continue
      const { place, calls } = seen(resource.place, around)
      yield {
        resource,
        language: TERRAFORM,
        symbol: resource.type,
        contents: withDefaultTags(resource, instance),
        label: resource.declared.block.labels[1],
        place,
        calls,
        providerVersion: terraform.providerVersion(instance, providerOf(resource)),
        region: () => instance.providerRegion(providerOf(resource), aliasOf(resource)),
      }
    }
    const { providers, calls, backends } = instance.module
    for (const declared of [...providers, ...calls.values(), ...(instance.call ? [] : backends)]) {
      const one = declared.source.isOutside === true ? undefined : plainBlock(declared, instance, around, externals)
      if (one) yield one
    }
  }
}

/** What a module makes that is not in the repository is told where the repository calls it. */
function seen(place: Place, calls: readonly Place[]): Pick<Found, 'place' | 'calls'> {
  if (place.source.isOutside !== true) return { place, calls }
  const inside = calls.filter(({ source }) => source.isOutside !== true)
  return { place: inside.at(-1) ?? place, calls: inside.slice(0, -1) }
}

function callsOf(instance: ModuleInstance): Place[] {
  const calls: Place[] = []
  for (let one: ModuleInstance | undefined = instance; one?.call; one = one.call.parent) calls.unshift(one.call.place)
  return calls
}

/** The provider's local name: 'aws' of aws_kms_key, or what `provider = aws.east` names. */
function providerOf({ declared, type }: ResourceInstance): string {
  let alias = declared.block.body.attributes.get('provider')?.value
  while (alias?.kind === 'attribute') alias = alias.of
  return alias?.kind === 'name' ? alias.name : (type.replace(/^(?:data|ephemeral)\./, '').split('_')[0] ?? '')
}

/** 'east' of `provider = aws.east`. */
function aliasOf({ declared }: ResourceInstance): string | undefined {
  const written = declared.block.body.attributes.get('provider')?.value
  return written?.kind === 'attribute' ? written.name : undefined
}

function withDefaultTags(resource: ResourceInstance, instance: ModuleInstance): MapContent {
  const contents = resource.contents()
  const tags = instance.defaultTags(providerOf(resource))
  if (tags?.kind !== 'map') return contents
  const own = contents.entries.get('tags')
  const merged = new Map([...tags.entries, ...(own?.kind === 'map' ? own.entries : [])])
  const isOpen = tags.open || (own !== undefined && own.kind !== 'null' && (own.kind !== 'map' || own.open))
  return map(new Map([...contents.entries, ['tags', map(merged, isOpen)]]), contents.open)
}

function plainBlock(declared: Declared, instance: ModuleInstance, calls: readonly Place[], externals: Externals): Found | undefined {
  const { block, source } = declared
  const symbol = block.type === 'module' ? block.type : `${block.type}.${block.labels[0] ?? ''}`
  if (!externals.knows(TERRAFORM, symbol)) return undefined
  const place = { source, start: block.start, end: block.headerEnd - 2 }
  const contents = bodyContent(block.body, instance.scope(source), true)
  const identity: Identity = {
    type: symbol,
    address: `${instance.prefix}${symbol}.${block.labels[0] ?? ''}@${String(block.start)}`,
  }
  const resource: Resource = {
    ...identity,
    identity,
    attribute: (name): Content => contents.entries.get(name) ?? scalar(''),
  }
  return { resource, language: TERRAFORM, symbol, contents, label: block.labels[0], place, calls, providerVersion: undefined }
}
