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
import { entryOf, itemsOf, type Data, type DataMap } from '../data'
import type { Found } from '../found'
import { dataAt, type Planned, type PlanIndex } from './plan-index'
import { References, referencesIn, withoutKeys } from './plan-references'

/** What is told of values in one resource. */
interface Told {
  /** What only the apply will tell. */
  readonly unknown: Data | undefined
  /** What they refer to. */
  readonly expression: Data | undefined
}

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

/** One after the other: all of a long plan at once would take far more memory than its text. */
export function* plannedResources(source: Source, index: PlanIndex, language: string, externals: Externals): Iterable<Found> {
  const { text } = source.lines
  const resources = new Map(index.planned.map((one) => [one, resourceOf(one, source)]))
  const references = new References(text, index)
  for (const [planned, resource] of resources) {
    if (!externals.knows(language, resource.type) && !externals.leadsOn(language, resource.type)) continue
    const expression = dataAt(text, index.expressions.get(withoutKeys(planned.address)))
    const unknown = dataAt(text, index.unknowns.get(planned.address))
    const reading = new Reading(source, (told) => {
      const meant = references.find(told, planned)
      return meant && resources.get(meant)
    })
    yield {
      resource,
      language,
      symbol: resource.type,
      contents: reading.contents(dataAt(text, planned.values), { unknown, expression }),
      label: planned.name,
      place: { source, start: planned.start, end: planned.start + 1 },
      calls: [],
      providerVersion: undefined,
    }
  }
}

function resourceOf({ type, address, isData, start }: Planned, source: Source): PlannedResource {
  return new PlannedResource(isData ? `data.${type}` : type, address, { source, start, end: start + 1 })
}

/** The values of one resource as contents. */
class Reading {
  constructor(
    private readonly source: Source,
    private readonly find: (references: readonly string[]) => Resource | undefined,
  ) {}

  contents(data: Data | undefined, told: Told): MapContent {
    const content = data ? this.valueOf(data, told) : map(new Map())
    return content.kind === 'map' ? content : map(new Map())
  }

  /** What is true in `unknown` is told by the apply only. */
  private valueOf(data: Data, told: Told): Content {
    const place = { source: this.source, start: data.start, end: data.end }
    if (isTrue(told.unknown)) return unknownContent('external-call', place)
    switch (data.kind) {
      case 'list': {
        const unknown = itemsOf(told.unknown)
        // Of several blocks nobody knows which expression has become which: the planned ones may be sorted.
        const expression = data.items.length === 1 ? onlyItem(told.expression) : undefined
        return list(
          data.items.map((item, index) => this.valueOf(item, { unknown: unknown[index], expression })),
          false,
          place,
        )
      }
      case 'map':
        return this.mapOf(data, told, place)
      case 'scalar':
        return data.value === null ? { kind: 'null', place } : scalar(data.value, place)
    }
  }

  private mapOf(data: DataMap, told: Told, place: Place): MapContent {
    const entries = new Map<string, Content>()
    for (const [name, { value }] of data.entries) {
      const own = { unknown: entryOf(told.unknown, name), expression: entryOf(told.expression, name) }
      entries.set(name, this.linked(this.valueOf(value, own), own))
    }
    if (told.unknown?.kind === 'map')
      for (const [name, { key, value }] of told.unknown.entries)
        if (!entries.has(name) && isTrue(value)) {
          const later = unknownContent('external-call', { source: this.source, ...key })
          entries.set(name, this.linked(later, { unknown: value, expression: entryOf(told.expression, name) }))
        }
    return map(entries, false, place)
  }

  private linked(content: Content, { expression }: Told): Content {
    const references = referencesIn(expression)
    const from = references.length === 0 ? undefined : this.find(references)
    return from === undefined ? content : { ...content, from }
  }
}

function isTrue(data: Data | undefined): boolean {
  return data?.kind === 'scalar' && data.value === true
}

/** Blocks of which there can be one only are written without a list. */
function onlyItem(expression: Data | undefined): Data | undefined {
  if (expression?.kind !== 'list') return expression
  return expression.items.length === 1 ? expression.items[0] : undefined
}
