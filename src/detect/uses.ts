/** What is done with an object or a result, told where it is done. */
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import { known, valueKey } from '#core/value'
import type { Value } from '#core/value'
import { newDraft } from './draft'
import type { Draft } from './draft'

const GENERAL = 'general'
/** How it was seeded is said once, where it was made. */
const SAID_ONCE: readonly string[] = ['seed']
/** Each message that a cipher object encrypts has its own. */
const EACH_TIME = 'iv'
const REPEATED = 'ivRepetition'
const USE = 'function'

/** The draft that a call on an object belongs to: the object's own, or a further one where an earlier call was another use. */
export function useOf(draft: Draft, site: Site, properties: Map<string, Value>): Draft {
  return scalar(draft.properties.get('primitive')) === 'drbg' ? drawOf(draft, site, properties) : messageOf(draft, site, properties)
}

/** A cipher object that encrypts several messages, each with an IV of its own. */
function messageOf(draft: Draft, site: Site, properties: ReadonlyMap<string, Value>): Draft {
  const iv = properties.get(EACH_TIME)
  const before = draft.properties.get(EACH_TIME)
  const isAnother =
    iv !== undefined && before !== undefined && properties.has(USE) && draft.refined.has(EACH_TIME) && draft.refined.has(USE)
  // Each place that uses the same one for every message is told by itself.
  if (!isAnother || (valueKey(iv) === valueKey(before) && !properties.has(REPEATED))) return draft
  return furtherUse(draft, site, new Set(draft.refined))
}

/** A generator that several secrets are drawn from. */
function drawOf(draft: Draft, site: Site, properties: Map<string, Value>): Draft {
  const purpose = scalar(properties.get('purpose'))
  if (purpose === undefined) return draft
  for (const name of SAID_ONCE)
    if (draft.properties.has(name) && !draft.places.has(name)) draft.places.set(name, draft.site.trace.at(-1) ?? draft.site.at)
  const before = scalar(draft.properties.get('purpose'))
  const isTold = draft.refined.has('purpose') && before !== GENERAL
  if (!isTold) {
    // What was drawn for nothing special before does not count beside what this one is for.
    draft.refined.delete('purpose')
    return draft
  }
  if (purpose === GENERAL) {
    properties.delete('purpose')
    return draft
  }
  const place = draft.places.get('purpose')
  const own = site.trace.at(-1) ?? site.at
  if (purpose === before && place?.file === own.file && place.line === own.line) return draft
  return furtherUse(draft, site, new Set([...SAID_ONCE, 'purpose']))
}

/** How much work a derivation is: what a factory of keys is given anew for each. */
const WORK = 'iterations'

/** A factory of keys that derives several: what one with other work is derived from belongs to a further use of it. */
export class Derivations {
  private readonly uses = new Map<Draft, Draft[]>()

  constructor(private readonly draftsOf: (site: Site) => Draft[]) {}

  /** The draft that the argument of a derivation belongs to. */
  of(draft: Draft, site: Site, key: string): Draft {
    const uses = this.uses.get(draft) ?? [draft]
    const given = (site.argSites.get(key) ?? []).flatMap((argument) => this.draftsOf(argument))
    const work = given.map(({ properties }) => properties.get(WORK)).find((value) => value !== undefined)
    if (isUnknown(work)) return draft
    const known = uses.find(({ properties }) => isUnknown(properties.get(WORK)) || sameWork(properties.get(WORK), work))
    if (known !== undefined) return known
    const further = furtherUse(draft, site, new Set(given.flatMap(({ properties }) => [...properties.keys()])))
    further.sites.push(site)
    this.draftsOf(site).push(further)
    this.uses.set(draft, [...uses, further])
    return further
  }
}

function isUnknown(value: Value | undefined): boolean {
  return value === undefined || value.kind === 'unknown'
}

function sameWork(before: Value | undefined, value: Value | undefined): boolean {
  return before !== undefined && value !== undefined && valueKey(before) === valueKey(value)
}

function furtherUse(draft: Draft, site: Site, own: ReadonlySet<string>): Draft {
  const further = newDraft(site, draft.row, { type: draft.type, name: draft.fixedName }, draft.confidence)
  for (const [name, value] of draft.properties) if (!own.has(name)) further.properties.set(name, value)
  further.comparedAt = draft.comparedAt
  return further
}

/** What a further comparison of one result says beside where it stands. */
const COMPARED: ReadonlySet<string> = new Set(['algorithm', 'hash', 'primitive', 'function'])

/** What is compared, in constant time too; a few digits of a code are a name otherwise. */
const CHECKED = /^(?:mac|hmac|tag|sig|signature|expected\w*)$/i

/**
 * An authentication code that is compared with an ordinary operator: how long that takes tells how much of it was right.
 * The draft tells the first comparison; those that are returned tell the others.
 */
export function compared(draft: Draft, site: Site): Draft[] {
  if (scalar(draft.properties.get(USE)) !== 'tag') return []
  const places = (site.context.compared?.() ?? []).filter((at) => !draft.comparedAt.has(placeKey(at)))
  const { shortenedBits, sinks } = site.context
  const isChecked = places.length > 0 || sinks.some((name) => CHECKED.test(name))
  if (shortenedBits !== undefined && isChecked) draft.properties.set('tagBits', known(shortenedBits, 'literal'))
  return places.flatMap((at, index) => {
    draft.comparedAt.add(placeKey(at))
    const one =
      index === 0 && !draft.properties.has('comparison')
        ? draft
        : furtherUse(draft, site, new Set([...draft.properties.keys()].filter((name) => !COMPARED.has(name))))
    one.properties.set('comparison', known('variable-time', 'catalogue'))
    one.places.set('comparison', at)
    return one === draft ? [] : [one]
  })
}

/** A verification that gives a promise, which is taken for the answer: told where it is. */
export function promised(draft: Draft, site: Site, properties: Readonly<Record<string, unknown>>): Draft[] {
  const name = Object.keys(properties).find((one) => isOf(properties[one], 'promise'))
  if (name === undefined || site.trace.length > 0) return []
  return toldAt(site.context.unawaited?.() ?? [], draft, site, { name, value: known('promised', 'catalogue') })
}

/** A verification whose result a function gives back to callers that do not look at it: told at these calls. */
export function ignored(draft: Draft, site: Site, { result }: Readonly<Record<string, unknown>>): Draft[] {
  if (!isOf(result, 'use') || draft.properties.has('result') || site.trace.length > 0) return []
  return toldAt(site.context.ignored?.() ?? [], draft, site, { name: 'result', value: known('unused', 'catalogue') })
}

/** One property at several places: the draft tells the first, those that are returned the others. */
function toldAt(places: readonly Location[], draft: Draft, site: Site, { name, value }: { name: string; value: Value }): Draft[] {
  return places.flatMap((at, index) => {
    const one = index === 0 ? draft : furtherUse(draft, site, new Set([...draft.properties.keys()].filter((own) => !COMPARED.has(own))))
    one.properties.set(name, value)
    one.places.set(name, at)
    return index === 0 ? [] : [one]
  })
}

function placeKey({ file, line, column }: Location): string {
  return `${file}:${String(line)}:${String(column)}`
}

/** What throws stops its callers' callers as well. */
function isOf(source: unknown, way: string): boolean {
  return typeof source === 'object' && source !== null && 'result' in source && source.result === way
}

function scalar(value: Value | undefined): unknown {
  return value?.kind === 'known' ? value.value : undefined
}
