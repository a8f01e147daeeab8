/** What several calls made that are given to one: a value that they say differently is one of several. */
import { oneOf, valueKey } from '#core/value'
import { NEVER_HANDED, type Draft } from './draft'

export class Joins {
  private readonly joins: { to: Draft; name: string; from: readonly Draft[] }[] = []

  /** `made` are the drafts of each place that an argument of the draft comes from. */
  note(draft: Draft, made: readonly (readonly Draft[])[]): void {
    const inner = made.flatMap((drafts) => drafts.find((one) => one !== draft && one.type === draft.type) ?? [])
    if (made.length < 2 || inner.length < made.length || new Set(inner).size < inner.length) return
    const names = [...(inner[0]?.properties.keys() ?? [])].filter((name) => !NEVER_HANDED.includes(name))
    for (const name of names) {
      const before = draft.properties.get(name)
      if (inner.every(({ properties }) => properties.has(name)) && (before === undefined || before.kind === 'unknown'))
        this.joins.push({ to: draft, name, from: inner })
    }
  }

  /** Brings the values together once later calls have said what they say. */
  refresh(): void {
    for (const { to, name, from } of this.joins) {
      const [first, ...others] = from.flatMap(({ properties }) => properties.get(name) ?? [])
      const value = to.properties.get(name)
      // A later call said otherwise: the value is no longer that of the first.
      if (first === undefined || value === undefined || valueKey(value) !== valueKey(first)) continue
      const all = oneOf([first, ...others])
      if (valueKey(all) === valueKey(first)) continue
      to.properties.set(name, all)
      const differing = from.find(({ properties }) => valueKey(properties.get(name) ?? first) !== valueKey(first))
      const place = differing?.places.get(name)
      if (place) to.places.set(name, place)
    }
  }
}
