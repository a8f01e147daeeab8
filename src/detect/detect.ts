/** Sites and models to crypto assets: emit, refine, absorb. Judges nothing. */
import type { AssetType, CryptoAsset, Occurrence } from '#core/asset'
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import { alternatives, oneOf, scalars, valueKey } from '#core/value'
import type { Scalar, Value } from '#core/value'
import { originOf, type Applying } from './applying'
import type { Models } from './models'
import { withReference } from './declared-keys'
import { givenIn, isMaterial } from './keys-given'
import { extract, type Extracted, type Surroundings } from './properties'
import { standingAlone, tellsAny, type Refine } from './stand-alone'
import type { ModelRow } from './model'
import type { PurposeWords } from './purposes'
import { followLinks, forgetImplied, HANDED_ON, MAX_CHAIN, NEVER_HANDED, newDraft, passThrough, said } from './draft'
import type { Draft, Link } from './draft'
import { Joins } from './joins'
import { byEnd, callWith, isDecidedByCaller, setAt, toldAt, writtenAt } from './places'
import { isSameText } from './material-values'
import { dropRepeated } from './repeated'
import { either, isNothingNew, outlasts } from './together'
import { compared, Derivations, ignored, promised, useOf } from './uses'

/** What detection asks of the catalogue. */
export interface Naming extends PurposeWords {
  readNotation(notation: string, text: string): Record<string, Scalar> | undefined
  /** The property a notation is mainly about. */
  notationProperty(notation: string): string
  complete(properties: Record<string, Value>): Record<string, Value>
  assetName(type: AssetType, properties: Readonly<Record<string, Value>>, fallback: string): string
}

export interface Detection {
  sites: readonly Site[]
  /** Sites that stand for others. */
  represents: ReadonlyMap<Site, Site>
  /** Sites in whose place stand what their callers make of them. */
  replacedBy: ReadonlyMap<Site, readonly Site[]>
}

export function detect(detection: Detection, models: Models, naming: Naming): CryptoAsset[] {
  const detector = new Detector(detection, models, naming)
  for (const site of detection.sites) detector.draftsOf(site)
  // What stands inside an argument is complete before the call around it.
  for (const site of [...detection.sites].sort(byEnd)) detector.refine(site)
  detector.refresh()
  detector.dropRepeated()
  return detector.assets()
}

/** What is called on an object that holds a key, and gives data. */
const USES: ReadonlySet<unknown> = new Set(['encrypt', 'decrypt', 'sign', 'verify'])

function usesKey({ refine }: ModelRow): boolean {
  const refines = refine === undefined ? [] : Array.isArray(refine) ? refine : [refine]
  return refines.some((one) => one.of === 'receiver' && USES.has(one.properties?.['function']))
}

class Detector implements Surroundings {
  private readonly drafts = new Map<Site, Draft[]>()
  private readonly links: Link[] = []
  private readonly joins = new Joins()
  private readonly derivations = new Derivations((site) => this.draftsOf(site))
  private taking: Omit<Link, 'to' | 'name'>[] = []
  /** Where the object stands that a key was taken from: there it is to be changed. */
  private readonly madeAt = new WeakMap<Value, Location>()

  constructor(
    private readonly detection: Detection,
    private readonly models: Models,
    private readonly naming: Naming,
  ) {}

  readNotation(notation: string, text: string): Record<string, Scalar> | undefined {
    return this.naming.readNotation(notation, text)
  }

  notationProperty(notation: string): string {
    return this.naming.notationProperty(notation)
  }

  get words(): PurposeWords {
    return this.naming
  }

  draftsOf(given: Site): Draft[] {
    const site = this.detection.represents.get(given) ?? given
    const known = this.drafts.get(site)
    if (known) return known
    const drafts: Draft[] = []
    this.drafts.set(site, drafts)
    for (const row of this.models.matching(site)) {
      const { asset } = row.row
      if (asset === undefined) continue
      const draft = newDraft(site, row, asset, asset.confidence ?? 'high')
      this.taking = []
      const extracted = withReference(extract(row.of, asset.properties, this, originOf(row)), row.of)
      this.merge(draft, extracted, site, false)
      this.link(draft, extracted)
      for (const key of asset.include ?? []) this.include(draft, row.of, key)
      drafts.push(draft, ...ignored(draft, site, asset.properties), ...compared(draft, site), ...promised(draft, site, asset.properties))
    }
    return drafts
  }

  /** Later calls on an object, or calls it is given to, add to its asset. */
  refine(site: Site): void {
    for (const row of this.models.matching(site)) {
      const { refine } = row.row
      const refines = refine === undefined ? [] : Array.isArray(refine) ? refine : [refine]
      for (const one of refines) this.refineWith(site, one, row)
      for (const key of row.row.asks ?? [])
        for (const asked of row.of.argSites.get(key) ?? []) for (const draft of this.draftsOf(asked)) draft.absorbed = true
    }
  }

  private refineWith(whole: Site, refine: Refine, row: Applying): void {
    const site = row.of
    const of = refine.of === 'receiver' ? site.receivers : givenIn(site, refine.of)
    const wanted = refine.of === 'receiver' ? undefined : refine.of.material
    const name = refine.of === 'receiver' ? undefined : refine.of.name
    const isWanted = (draft: Draft): boolean =>
      (name === undefined || draft.fixedName === name) &&
      (wanted === undefined || isMaterial(draft, wanted)) &&
      (refine.around === undefined || isSameText(draft.properties.get('iv'), site.args.get(refine.around)))
    const targets = new Set(of.flatMap((one) => this.nearest(one)).filter(isWanted))
    if (targets.size === 0) {
      this.standAlone(whole, refine, row)
      return
    }
    for (const draft of targets) {
      const extracted = withReference(extract(site, refine.properties ?? {}, this, originOf(row)), site)
      const use = useOf(draft, site, extracted.properties)
      if (use !== draft) this.draftsOf(site).push(use)
      use.sites.push(site)
      this.merge(use, extracted, site, true)
      this.draftsOf(site).push(...ignored(use, site, refine.properties ?? {}), ...compared(use, site))
      for (const key of refine.include ?? []) this.include(this.derivations.of(use, site, key), site, key)
    }
  }

  /** The drafts of a site, or of what it was called on. */
  private nearest(site: Site, depth = 0): Draft[] {
    const replacements = depth > MAX_CHAIN ? undefined : this.detection.replacedBy.get(site)
    if (replacements) return replacements.flatMap((one) => this.nearest(one, depth + 1))
    const own = this.draftsOf(site)
    if (own.length > 0 || depth > MAX_CHAIN) return own
    return site.receivers.flatMap((receiver) => this.nearest(receiver, depth + 1))
  }

  private merge(draft: Draft, extracted: Extracted, site: Site, later: boolean): void {
    const own = later ? toldAt(site) : (site.trace.at(-1) ?? site.at)
    for (const [name, given] of extracted.properties) {
      const value = later ? said(given, own) : given
      passThrough(draft, value)
      const before = draft.properties.get(name)
      if (later && isNothingNew(name, before, value)) continue
      const isDefault =
        before?.kind === 'known' && (before.origin === 'library-default' || (before.origin === 'catalogue' && !draft.refined.has(name)))
      draft.properties.set(
        name,
        before === undefined || isDefault || before.kind === 'unknown' ? value : later ? either(draft, name, before, value, site) : before,
      )
      draft.saidBy.set(name, site)
      if (later) {
        draft.refined.add(name)
        if (isDefault) forgetImplied(draft, name, extracted.properties)
      }
      const implied = extracted.implied.get(name)
      if (implied !== undefined) draft.implied.set(name, implied)
      const decidedByCaller = isDecidedByCaller(site, name, extracted.from.get(name))
      // What a hash is for shows where it is used; what is to be changed is the hash.
      if (name === 'purpose' && scalars(draft.properties.get('function')).some((one) => one === 'digest' || one === 'tag')) continue
      const argument = extracted.from.get(name) ?? ''
      const set = setAt(site, value)
      const written = set ?? (site.trace.length > 0 ? undefined : writtenAt(site, value, argument))
      if (written) draft.places.set(name, written)
      else if (before && draft.places.has(name) && (valueKey(before) === valueKey(value) || outlasts(before, value))) continue
      else if (later || site.trace.length > 0)
        draft.places.set(name, decidedByCaller ? callWith(site, value, argument) : (this.madeAt.get(value) ?? own))
      if (decidedByCaller) draft.fromCaller = true
    }
  }

  /** Absorbs the asset that an argument's own site makes; a key generator's stays an asset of its own. */
  private include(draft: Draft, site: Site, key: string): void {
    const given = site.argSites.get(key) ?? []
    this.joins.note(
      draft,
      given.map((argument) => this.draftsOf(argument)),
    )
    for (const argument of given) {
      const own = this.draftsOf(argument)
      for (const inner of own) {
        if (inner === draft) continue
        const isGenerator = scalars(inner.properties.get('function')).some((value) => value === 'keygen' || value === 'generate')
        this.fill(
          draft,
          inner,
          isGenerator ? HANDED_ON : [...inner.properties.keys()].filter((name) => !NEVER_HANDED.includes(name)),
          argument,
        )
        if (!isGenerator) this.absorb(draft, inner, argument)
      }
      if (own.length > 0) continue
      for (const inner of argument.receivers.flatMap((receiver) => this.nearest(receiver)))
        if (inner !== draft) this.fill(draft, inner, HANDED_ON, argument)
    }
  }

  private absorb(draft: Draft, inner: Draft, argument: Site): void {
    inner.absorbed = true
    const at = argument.trace.at(-1) ?? argument.at
    if (!draft.trace.includes(at)) draft.trace.push(at)
  }

  private fill(draft: Draft, inner: Draft, names: readonly string[], argument: Site): void {
    for (const name of names) {
      const value = inner.properties.get(name)
      if (value === undefined) continue
      const before = draft.properties.get(name)
      if (before !== undefined && before.kind !== 'unknown') continue
      draft.properties.set(name, value)
      if (inner.fromCaller) draft.fromCaller = true
      this.links.push({ to: draft, name, from: inner, fromName: name, value })
      draft.places.set(name, inner.places.get(name) ?? argument.trace.at(-1) ?? argument.at)
    }
  }

  ofArgument(site: Site, key: string, property: string, hasDefault: boolean): Value | undefined {
    const found: Value[] = []
    const makers = site.argSites.get(key) ?? []
    const made = makers.flatMap((argument) => this.nearest(argument).map((inner) => ({ argument, inner })))
    for (const { argument, inner } of made) {
      const value = inner.properties.get(property)
      if (value === undefined) continue
      found.push(value)
      this.taking.push({ from: inner, fromName: property, value })
      if (this.draftsOf(argument).includes(inner)) inner.absorbed = true
    }
    if (found.length > 0) return oneOf(found.flatMap(alternatives))
    // The argument may name the property itself: a constant such as SHA-256.
    return made.length > 0 && hasDefault ? undefined : site.args.get(key)
  }

  materialOf(site: Site, key: string): Value | undefined {
    const found: Value[] = []
    for (const argument of site.argSites.get(key) ?? []) {
      // What a cipher gives is no key because the cipher has one.
      if (this.models.matching(argument).some(({ row }) => usesKey(row))) continue
      for (const inner of this.nearest(argument)) {
        const own = inner.properties.get('key')
        const made = scalars(inner.properties.get('function'))
        if (own) {
          found.push(own)
          this.madeAt.set(own, inner.places.get('key') ?? argument.trace.at(-1) ?? argument.at)
        } else if (made.includes('keyderive')) found.push({ kind: 'material', source: 'derived', at: argument.at })
        else if (made.includes('keygen') || made.includes('generate'))
          found.push({ kind: 'material', source: 'generated', at: argument.at })
      }
    }
    return found.length > 0 ? oneOf(found.flatMap(alternatives)) : undefined
  }

  /** A refinement of an object that was made out of sight. */
  private standAlone(site: Site, refine: Refine, row: Applying): void {
    const alone = standingAlone(refine, row.of, this.models)
    if (alone === undefined) return
    const extracted = withReference(extract(row.of, { ...alone.object.properties, ...refine.properties }, this), row.of)
    if (alone.isReceived && !tellsAny(extracted, refine)) return
    const draft = newDraft(site, row, alone.object, 'medium')
    this.merge(draft, extracted, site, false)
    this.draftsOf(site).push(draft)
  }

  /** Remembers which values were taken whole from other drafts. */
  private link(draft: Draft, extracted: Extracted): void {
    for (const { from, fromName, value } of this.taking) {
      for (const [name, own] of extracted.properties)
        if (own === value || (name === fromName && valueKey(own) === valueKey(value)))
          this.links.push({ to: draft, name, from, fromName, value: own })
    }
    this.taking = []
  }

  /** Brings what was taken before later calls changed it up to date. */
  refresh(): void {
    followLinks(this.links)
    this.joins.refresh()
  }

  dropRepeated(): void {
    dropRepeated(this.drafts)
  }

  assets(): CryptoAsset[] {
    const drafts = [...this.drafts.values()].flat().filter((draft) => !draft.absorbed)
    // For this list alone: the inventory gives the ids that count.
    const ids = new Map(drafts.map((draft, index) => [draft, String(index)]))
    return drafts.map((draft) => ({
      ...this.asset(draft),
      id: ids.get(draft) as string,
      dependsOn: this.builtOn(draft).flatMap((one) => ids.get(one) ?? []),
    }))
  }

  /** The keys and certificates that a declared resource refers to. */
  private builtOn(draft: Draft): Draft[] {
    const declared = draft.sites.filter(({ kind }) => kind === 'resource')
    const found = declared.flatMap((site) => [...site.argSites.values()].flat()).flatMap((site) => this.draftsOf(site))
    return [...new Set(found)].filter((one) => one !== draft && one.type !== 'algorithm')
  }

  private asset(draft: Draft): CryptoAsset {
    const properties = this.naming.complete(Object.fromEntries([...draft.properties].sort(([left], [right]) => (left < right ? -1 : 1))))
    const name = draft.fixedName ?? this.naming.assetName(draft.type, properties, '?')
    const { site } = draft
    // One of several calls in a chain, each on a line of its own, stands on its line.
    const own = site.receivers.length > 0 && draft.type !== 'algorithm' ? toldAt(site) : (site.trace.at(-1) ?? site.at)
    // What the catalogue adds stands where the algorithm stands.
    if (site.trace.length > 0)
      for (const name of Object.keys(properties)) if (!draft.places.has(name)) draft.places.set(name, draft.places.get('algorithm') ?? own)
    const occurrence: Occurrence = {
      at: draft.fromCaller ? site.at : own,
      symbol: site.symbol,
      model: draft.row.id,
      language: site.language,
      confidence: draft.confidence,
      trace: draft.trace,
      pathClass: site.context.pathClass,
      sinks: site.context.sinks,
      ...(site.context.enclosing !== undefined && { enclosing: site.context.enclosing }),
      ...(site.context.writtenAs !== undefined && { writtenAs: site.context.writtenAs }),
      ...(site.context.labels !== undefined && { labels: site.context.labels }),
      ...(draft.places.size > 0 && { places: Object.fromEntries(draft.places) }),
    }
    return { id: '', type: draft.type, name, properties, occurrences: [occurrence], dependsOn: [] }
  }
}
