/** The blocks of a declared resource one by one, each as if the resource had only that one. */
import type { Site } from '#core/site'
import { scalars } from '#core/value'

/** Blocks of one name that are looked at. */
const MAX_BLOCKS = 100

/** Sites with the same identity whose arguments under `name` are those of one block; none where there is no such block. */
export function blocksOf(site: Site, name: string): Site[] {
  const found: Site[] = []
  // Of blocks of which nothing is read, only their number is told.
  const [length = 0] = scalars(site.args.get(`${name}.length`)).map(Number)
  for (let index = 0; index < MAX_BLOCKS; index++) {
    const start = `${name}.${String(index)}`
    const args = inside(site.args, name, start)
    const argSites = inside(site.argSites, name, start)
    if (index >= length && !args.isThere && !argSites.isThere) break
    found.push({ ...site, args: args.entries, argSites: argSites.entries })
  }
  // A single block that only stands without its index.
  const isSingle =
    found.length === 0 &&
    [...site.args.keys(), ...site.argSites.keys()].some((key) => key.startsWith(`${name}.`) && key !== `${name}.length`)
  return isSingle ? [site] : found
}

function inside<Entry>(all: ReadonlyMap<string, Entry>, name: string, start: string): { entries: Map<string, Entry>; isThere: boolean } {
  const entries = new Map<string, Entry>()
  let isThere = false
  for (const [key, entry] of all) {
    const isOfBlocks = key === name || key.startsWith(`${name}.`)
    if (!isOfBlocks) entries.set(key, entry)
    if (key !== start && !key.startsWith(`${start}.`)) continue
    isThere = true
    entries.set(name + key.slice(start.length), entry)
  }
  return { entries, isThere }
}
