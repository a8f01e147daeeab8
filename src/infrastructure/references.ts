/** Who a resource refers to: by a reference in the code, by name, or through an alias that stands for somebody else. */
import type { Externals } from '#core/externals'
import { alternatives, type Value } from '#core/value'
import type { Identity } from './content'
import type { Flat } from './flat'

/** Aliases of aliases are followed this far. */
const MAX_STEPS = 4

export class References {
  /** By kind's language and attribute text: the resources of that name. */
  private readonly named = new Map<string, Map<string, Identity[]>>()
  private readonly flats = new Map<Identity, Flat>()

  constructor(
    flats: readonly Flat[],
    private readonly externals: Externals,
  ) {
    for (const flat of flats) {
      this.flats.set(flat.identity, flat)
      for (const name of externals.identities(flat.symbol)) {
        const text = textOf(flat.values.get(name)) ?? flat.identities.get(name)
        if (text === undefined || text === '') continue
        const named = this.named.get(flat.language) ?? new Map<string, Identity[]>()
        this.named.set(flat.language, named)
        const same = named.get(text)
        if (same) same.push(flat.identity)
        else named.set(text, [flat.identity])
      }
    }
  }

  /** By attribute. An attribute that names the resource itself refers to nobody. */
  of({ symbol, language, values, references, identities }: Flat): ReadonlyMap<string, ReadonlySet<Identity>> {
    const all = new Map<string, ReadonlySet<Identity>>()
    for (const [key, others] of references) {
      const behind = [...others].flatMap((one) => this.behind(one))
      all.set(key, behind.length === others.size ? others : new Set(behind))
    }
    const own = this.externals.identities(symbol)
    const named = this.named.get(language)
    for (const [key, value] of named === undefined ? [] : values) {
      const text = own.includes(key) ? undefined : (textOf(value) ?? identities.get(key))
      const meant = text === undefined ? undefined : named?.get(text)
      // The same name in two places (two environments) says nothing.
      if (meant?.length !== 1 || all.has(key)) continue
      all.set(key, new Set(meant.flatMap((one) => this.behind(one))))
    }
    return all
  }

  /** What an alias stands for, as well as itself. */
  private behind(one: Identity, depth = 0): Identity[] {
    const flat = this.flats.get(one)
    const follows = flat && depth < MAX_STEPS ? this.externals.standsFor(flat.symbol) : undefined
    if (flat === undefined || follows === undefined) return [one]
    return [one, ...[...(flat.references.get(follows) ?? [])].flatMap((other) => this.behind(other, depth + 1))]
  }
}

function textOf(value: Value | undefined): string | undefined {
  const only = value?.kind === 'one-of' ? onlyOf(alternatives(value)) : value
  return only?.kind === 'known' && typeof only.value === 'string' ? only.value : undefined
}

function onlyOf<One>(all: readonly One[]): One | undefined {
  return all.length === 1 ? all[0] : undefined
}
