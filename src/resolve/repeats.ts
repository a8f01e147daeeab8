/** What a caller's caller adds nothing to: the call between them says it already, once and where it is to be changed. */
import { RESULT } from '#core/externals'
import type { Site } from '#core/site'
import { valueKey } from '#core/value'
import type { Frame } from './abstract'
import type { SiteRecord } from './resolver'

export interface Repeats {
  /** A site and the one that says the same from fewer callers. */
  repeats: ReadonlyMap<Site, Site>
  /** Sites seen from frames that only stand for comparison, and that nobody repeats. */
  surpassed: ReadonlySet<Site>
}

/** Compares each site with the same one as the nearer callers show it; `baseOf` gives the one without callers. */
export function repeatsAmong(
  records: readonly SiteRecord[],
  surpassed: ReadonlySet<string>,
  baseOf: (record: SiteRecord) => SiteRecord | undefined,
): Repeats {
  const byId = new Map(records.map((record) => [record.site.id, record]))
  const repeats = new Map<Site, Site>()
  for (const record of records) {
    const nearer = byId.get(nearerId(record) ?? '')
    if (nearer && saysTheSame(record.site, nearer.site, baseOf(record)?.open)) repeats.set(record.site, nearer.site)
  }
  for (let size = -1; size !== repeats.size;) {
    size = repeats.size
    for (const [site, nearer] of repeats) if (!standsOnTheSame(site, nearer, repeats)) repeats.delete(site)
    // What is said of an object later on is said of that object alone.
    for (const { site } of records) if (!repeats.has(site)) for (const one of standsOn(site)) repeats.delete(one)
  }
  const repeated = new Set(repeats.values())
  const alone = records.filter(({ site, env }) => !repeated.has(site) && chainOf(env.frame).some(({ key }) => surpassed.has(key)))
  return { repeats, surpassed: new Set(alone.map(({ site }) => site)) }
}

/** The id of the same site without the outermost call of its chain. */
function nearerId({ site, env }: SiteRecord): string | undefined {
  const { frame } = env
  const outermost = chainOf(frame).at(-1)
  if (frame === undefined || outermost === undefined || outermost === frame) return undefined
  return `${site.id.slice(0, site.id.length - frame.key.length)}${frame.key.slice(outermost.key.length)}`
}

function chainOf(frame: Frame | undefined): Frame[] {
  const chain: Frame[] = []
  for (let at = frame; at; at = at.caller.frame) chain.push(at)
  return chain
}

function saysTheSame(site: Site, nearer: Site, open: ReadonlySet<string> | undefined): boolean {
  const keys = new Set([...site.args.keys(), ...nearer.args.keys()])
  for (const key of keys) {
    if (open && !isOpen(key, open)) continue
    const [said, before] = [site.args.get(key), nearer.args.get(key)]
    if (said === undefined || before === undefined || valueKey(said) !== valueKey(before)) return false
  }
  if (!isSameList(site.context.inputs, nearer.context.inputs)) return false
  return !open?.has(RESULT) || isSameList(site.context.sinks, nearer.context.sinks)
}

/** Names that tell what the site is for. */
function isSameList(names: readonly string[] = [], others: readonly string[] = []): boolean {
  return names.length === others.length && names.every((name, index) => name === others[index])
}

function isOpen(key: string, open: ReadonlySet<string>): boolean {
  return [...open].some((one) => (one.endsWith('*') ? key.startsWith(one.slice(0, -1)) : key === one || key.startsWith(`${one}.`)))
}

function standsOn({ receivers, argSites }: Site): Site[] {
  return [...receivers, ...[...argSites.values()].flat()]
}

/** Receivers and what the arguments were made by are the same, or repeat the same. */
function standsOnTheSame(site: Site, nearer: Site, repeats: ReadonlyMap<Site, Site>): boolean {
  const isSame = (one: Site, index: number, others: readonly Site[]): boolean =>
    one === others[index] || (others[index] !== undefined && repeats.get(one) === others[index])
  if (site.receivers.length !== nearer.receivers.length || site.argSites.size !== nearer.argSites.size) return false
  if (!site.receivers.every((one, index) => isSame(one, index, nearer.receivers))) return false
  return [...site.argSites].every(([key, made]) => {
    const others = nearer.argSites.get(key) ?? []
    return made.length === others.length && made.every((one, index) => isSame(one, index, others))
  })
}
