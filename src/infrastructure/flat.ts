/** A declared resource with its attributes flattened: all that is kept of it, so that what it was made of can go. */
import type { Externals } from '#core/externals'
import { known, type Value } from '#core/value'
import { map, unknownContent, type Identity, type MapContent, type Place } from './content'
import { Flattening } from './flatten'
import type { Found } from './found'
import { KUBERNETES } from './kubernetes/found'
import { labelsOf, type Labels } from './labels'
import { Parts } from './parts'
import type { InfrastructureWords } from './words'

export interface Flat extends Pick<Found, 'language' | 'symbol' | 'writtenAs' | 'place' | 'calls' | 'label'> {
  readonly identity: Identity
  readonly values: ReadonlyMap<string, Value>
  readonly references: ReadonlyMap<string, ReadonlySet<Identity>>
  /** Of attributes that are not known whole: the same for the same value. */
  readonly identities: ReadonlyMap<string, string>
  /** Tags and labels of its own. */
  readonly labels: Labels
}

/** The resource, and the items in it that rows speak of by themselves. */
export function* flatsOf(found: Found, externals: Externals, words: InfrastructureWords): Iterable<Flat> {
  yield flatOf(found, externals, words)
  for (const part of partsOf(found, externals)) yield flatOf(part, externals, words)
}

/** Most resources have none: one map is enough for all of them. */
const NO_REFERENCES: Flat['references'] = new Map()
const NO_IDENTITIES: Flat['identities'] = new Map()

function flatOf(found: Found, externals: Externals, words: InfrastructureWords): Flat {
  const { language, symbol, writtenAs, place, calls, label, resource } = found
  const { values, references, identities } = flatten(found, externals, words)
  return {
    identity: resource.identity,
    language,
    symbol,
    ...(writtenAs !== undefined && { writtenAs }),
    place,
    calls,
    label,
    values,
    references: references.size === 0 ? NO_REFERENCES : references,
    identities: identities.size === 0 ? NO_IDENTITIES : identities,
    labels: labelsOf(found, words.labels),
  }
}

/** Parts of one resource. */
const MAX_PARTS = 1000

/** Readers of manifests have told theirs already. */
function partsOf(found: Found, externals: Externals): readonly Found[] {
  const { language, symbol, contents, place, resource } = found
  if (language === KUBERNETES || !externals.leadsOn(language, symbol)) return []
  const parts: Found[] = []
  const add = (kind: string, own: MapContent, at: Place): void => {
    if (parts.length >= MAX_PARTS) return
    const identity = { type: kind, address: `${resource.address}@${kind}:${String(parts.length)}` }
    parts.push({
      ...found,
      resource: { ...identity, identity, attribute: () => unknownContent('external-call', place) },
      symbol: kind,
      contents: map(new Map([...own.entries, ['whole', contents]])),
      // A value that stands elsewhere is told where it is used.
      place: at.source.path === place.source.path && at.start > place.start ? at : place,
    })
  }
  new Parts(language, externals, add).walk(contents, symbol, place)
  return parts
}

function flatten(found: Found, externals: Externals, { policies, bindings }: InfrastructureWords): Flattening {
  const parent = bindings.parents[found.symbol]
  const { isRead, isLookedInto } = readKeys(found, externals)
  const flattening = new Flattening(parent === undefined ? isRead : (key) => key === parent || isRead(key), {
    isRead: isLookedInto,
    policies,
  })
  flattening.add('', found.contents)
  if (found.label !== undefined) flattening.values.set('label', known(found.label, 'literal'))
  if (found.providerVersion !== undefined) flattening.values.set('provider.version', known(found.providerVersion, 'literal'))
  if (found.region !== undefined && externals.reads(found.language, found.symbol, REGION)) flattening.add(REGION, found.region())
  return flattening
}

/** Where the provider of a resource works; a resource's own region goes before it. */
const REGION = 'provider.region'

interface Readers {
  /** Whether a model reads a key, or something inside it or around it. */
  readonly isRead: (key: string) => boolean
  /** Whether a model reads what is inside a key. */
  readonly isLookedInto: (key: string) => boolean
}

function readKeys({ language, symbol }: Found, externals: Externals): Readers {
  const all = READERS.get(externals) ?? new Map<string, Readers>()
  READERS.set(externals, all)
  const id = `${language} ${symbol}`
  const known = all.get(id)
  if (known) return known
  const readers = {
    isRead: remembered((key) => {
      const plain = withoutIndices(key)
      return externals.reads(language, symbol, key) || (plain !== key && externals.reads(language, symbol, plain))
    }),
    isLookedInto: remembered((key) => externals.looksInto(language, symbol, withoutIndices(key))),
  }
  all.set(id, readers)
  return readers
}

/** Asked often, of the same keys. */
function remembered(ask: (key: string) => boolean): (key: string) => boolean {
  const answers = new Map<string, boolean>()
  return (key) => {
    const before = answers.get(key)
    if (before !== undefined) return before
    const answer = ask(key)
    answers.set(key, answer)
    return answer
  }
}

function withoutIndices(key: string): string {
  return key.replaceAll(/\.\d+(?=\.|$)/g, '')
}

const READERS = new WeakMap<Externals, Map<string, Readers>>()
