/** Who a resource refers to: by a reference in the code, by name, or through an alias that stands for somebody else. */
import type { Externals } from '#core/externals'
import { alternatives, type Value } from '#core/value'
import type { Resource } from './content'
import type { Found } from './found'

/** Aliases of aliases are followed this far. */
const MAX_STEPS = 4

/** A resource with its flattened attributes. */
export interface Flat {
  readonly found: Found
  readonly values: ReadonlyMap<string, Value>
  readonly references: ReadonlyMap<string, ReadonlySet<Resource>>
  /** Of attributes that are not known whole: the same for the same value. */
  readonly identities: ReadonlyMap<string, string>
}

export class References {
  /** By kind's language, attribute text: the resources of that name. */
  private readonly named = new Map<string, Resource[]>()
  private readonly flats = new Map<Resource, Flat>()

  constructor(
    flats: readonly Flat[],
    private readonly externals: Externals,
  ) {
    for (const flat of flats) {
      this.flats.set(flat.found.resource, flat)
      for (const name of externals.identities(flat.found.symbol)) {
        const text = textOf(flat.values.get(name)) ?? flat.identities.get(name)
        if (text === undefined || text === '') continue
        const key = this.keyOf(flat.found.language, text)
        const same = this.named.get(key)
        if (same) same.push(flat.found.resource)
        else this.named.set(key, [flat.found.resource])
      }
    }
  }

  /** By attribute. An attribute that names the resource itself refers to nobody. */
  of({ found, values, references, identities }: Flat): Map<string, Set<Resource>> {
    const all = new Map([...references].map(([key, resources]) => [key, new Set([...resources].flatMap((one) => this.behind(one)))]))
    const own = this.externals.identities(found.symbol)
    for (const [key, value] of this.named.size === 0 ? [] : values) {
      const text = own.includes(key) ? undefined : (textOf(value) ?? identities.get(key))
      const meant = text === undefined ? undefined : this.named.get(this.keyOf(found.language, text))
      // The same name in two places (two environments) says nothing.
      if (meant?.length !== 1 || all.has(key)) continue
      all.set(key, new Set(meant.flatMap((one) => this.behind(one))))
    }
    return all
  }

  /** What an alias stands for, as well as itself. */
  private behind(resource: Resource, depth = 0): Resource[] {
    const flat = this.flats.get(resource)
    const follows = flat && depth < MAX_STEPS ? this.externals.standsFor(flat.found.symbol) : undefined
    if (flat === undefined || follows === undefined) return [resource]
    return [resource, ...[...(flat.references.get(follows) ?? [])].flatMap((one) => this.behind(one, depth + 1))]
  }

  private keyOf(language: string, text: string): string {
    return `${language} ${text}`
  }
}

function textOf(value: Value | undefined): string | undefined {
  const [only, ...more] = value === undefined ? [] : alternatives(value)
  return more.length === 0 && only?.kind === 'known' && typeof only.value === 'string' ? only.value : undefined
}
