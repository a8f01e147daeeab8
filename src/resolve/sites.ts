/** All sites of a project: collected unit by unit, then seen through wrappers; each stands once. */
import type { Diagnostic } from '#core/diagnostic'
import { RESULT } from '#core/externals'
import type { Externals } from '#core/externals'
import { compareLocations } from '#core/location'
import { CALLEE } from '#core/site'
import type { Site } from '#core/site'
import { alternatives, valueKey } from '#core/value'
import type { Value } from '#core/value'
import type { FunctionFact } from '#parse/facts'
import { comparisonSites } from './compared-secrets'
import { writtenSecretSites } from './compared-texts'
import { enclosingType } from './enclosing'
import { Engine } from './engine'
import { chosenAt, seenThrough } from './nearest-calls'
import { bindSites, entrySites, overrideSites, writeSites } from './objects'
import type { Project } from './project'
import { repeatsAmong } from './repeats'
import type { SiteRecord } from './resolver'
import { Visits } from './visits'
import { specialise, waitingFunctions } from './wrappers'
import { namesOf } from './callers'
import type { Unit } from './unit'

export interface Wrapper {
  name: string
  file: string
  language: string
}

export interface Resolution {
  sites: Site[]
  /** A site that told nothing new stands for the one it repeats. */
  represents: ReadonlyMap<Site, Site>
  /** A site of which only what its callers make of it is left. */
  replacedBy: ReadonlyMap<Site, readonly Site[]>
  diagnostics: Diagnostic[]
}

/** How many of a unit's places were looked at. */
type Collected = Record<'calls' | 'records' | 'writes' | 'plain' | 'entries' | 'types' | 'comparisons', number>

function countsOf({ calls, records, writes, plain, entries, types, comparisons }: Unit): Collected {
  return {
    calls: calls.length,
    records: records.length,
    writes: writes.length,
    plain: plain.length,
    entries: entries.length,
    types: types.length,
    comparisons: comparisons.length,
  }
}

/** Steps along a chain of calls that an improvement is carried. */
const MAX_ROUNDS = 3

export class SiteCollector {
  private readonly engine: Engine
  private readonly visits: Visits
  private readonly collected = new Map<Unit, Collected>()

  constructor(
    private readonly project: Project,
    externals: Externals,
  ) {
    this.engine = new Engine(project, externals)
    this.visits = new Visits(this.engine, () => {
      this.collectOpened()
    })
    this.engine.asked = (fact, unit) => this.visits.callersOf(fact, unit)
  }

  /** Sites of all units that are loaded by now; may be called again when more were loaded. */
  collect(): void {
    const units = [...this.project.selected].filter((unit) => !this.collected.has(unit))
    this.visits.learnNames(units)
    for (const unit of units) this.collectUnit(unit)
    this.collectOpened()
  }

  /** What was read of a unit after it had been collected. */
  private collectOpened(): void {
    const { opened } = this.project.openings
    for (let unit = opened.pop(); unit; unit = opened.pop()) {
      if (!this.collected.has(unit)) continue
      this.visits.learnNames([unit])
      this.collectUnit(unit)
    }
  }

  private collectUnit(unit: Unit): void {
    const before = this.collected.get(unit)
    this.collected.set(unit, countsOf(unit))
    this.engine.begin(unit)
    const env = { unit, frame: undefined }
    const fresh = <Kind extends keyof Collected>(kind: Kind): Unit[Kind][number][] =>
      unit[kind].slice(before?.[kind] ?? 0).filter((fact) => !unit.dead.has(fact))
    for (const call of fresh('calls')) this.visits.call(call, env)
    for (const record of fresh('records')) this.visits.record(record, env)
    for (const write of fresh('writes')) writeSites(this.engine, write, env)
    for (const bind of fresh('plain')) bindSites(this.engine, bind, env)
    for (const entry of fresh('entries')) entrySites(this.engine, entry, env)
    for (const type of fresh('types')) overrideSites(this.engine, type, env)
    for (const comparison of fresh('comparisons')) {
      comparisonSites(this.engine, comparison, env)
      writtenSecretSites(this.engine, comparison, env)
    }
  }

  finish(): Resolution {
    this.visits.followHanded()
    const forComparison = specialise(this.engine, this.visits)
    const records = [...this.engine.sites.values()]
    const generic = new Map(records.filter(({ env }) => env.frame === undefined).map((record) => [placeOf(record), record]))
    const improved = new Set<Site>()
    const decided = this.decidedAmong(records, generic)
    for (const [{ site }, keys] of decided) if (keys.length > 0) improved.add(site)
    spread(improved, [...decided.keys()], records)
    const { repeats, surpassed } = repeatsAmong(records, forComparison, (record) => generic.get(placeOf(record)))
    const represents = new Map<Site, Site>()
    const replaced = new Map<Site, Site[]>()
    const told = new Map<string, Site>()
    const seen = seenThrough(records, placeOf)
    for (const [record, keys] of decided) {
      if (repeats.has(record.site) || surpassed.has(record.site)) continue
      const base = generic.get(placeOf(record)) as SiteRecord
      const first = improved.has(record.site) ? toldBefore(record, told) : base.site
      if (first) {
        represents.set(record.site, first)
        continue
      }
      replaced.set(base.site, [...(replaced.get(base.site) ?? []), record.site])
      record.site.callerArgs = new Set(keys.filter((key) => !isAmong(record.site.args.get(key), base.site.args.get(key))))
      record.site.chosenAt = (key) => chosenAt(record, placeOf(record), key, seen)
    }
    for (const [site, nearer] of repeats) represents.set(site, firstOf(nearer, repeats, represents))
    // A caller that gave nothing known leaves the site as it is, beside those that did.
    for (const base of represents.values()) replaced.delete(base)
    const sites = records
      .map((record) => record.site)
      .filter((site) => !represents.has(site) && !replaced.has(site) && !surpassed.has(site))
    sites.sort((left, right) => compareLocations(left.at, right.at) || (left.id < right.id ? -1 : 1))
    return { sites, represents, replacedBy: replaced, diagnostics: this.engine.diagnostics }
  }

  /** What each way of calling tells of a site; one that only stands in a called function is the caller's. */
  private decidedAmong(records: readonly SiteRecord[], generic: ReadonlyMap<string, SiteRecord>): Map<SiteRecord, string[]> {
    const decided = new Map<SiteRecord, string[]>()
    for (const record of records) {
      if (record.env.frame === undefined) continue
      const base = generic.get(placeOf(record))
      if (base) decided.set(record, decidedKeys(this.engine.externals, record.site, base))
      else record.site.callerArgs = new Set([CALLEE])
    }
    return decided
  }

  /** Functions that wait for callers, by every name they are called by. */
  wrappers(): Wrapper[] {
    const found = new Map<string, Wrapper>()
    for (const { fact, unit } of waitingFunctions(this.engine, this.visits)) {
      const { path, language } = unit.file
      for (const name of namesOf(fact, unit))
        if (name.length >= MIN_WRAPPER_NAME) found.set(`${path}:${name}`, { name, file: isNamedAlone(fact, unit) ? name : path, language })
    }
    return [...found.values()]
  }
}

/** Who calls an extension need not name its type, and a function beside types is not called by its file's name. */
function isNamedAlone(fact: FunctionFact, { language }: Unit): boolean {
  return fact.parameters[0]?.receives === true || (language.topLevelNames && enclosingType(fact) === undefined)
}

/** A single letter stands in every file. */
const MIN_WRAPPER_NAME = 2

/** What stands on an improved site, or is changed by one, is improved too. */
function spread(improved: Set<Site>, callers: readonly SiteRecord[], records: readonly SiteRecord[]): void {
  // A few rounds follow chains of calls.
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (const { site } of callers)
      if ([...site.receivers, ...[...site.argSites.values()].flat()].some((one) => improved.has(one))) improved.add(site)
  }
  const specialised = new Set(records.filter(({ env }) => env.frame !== undefined).map(({ site }) => site))
  for (const { site } of callers)
    if (improved.has(site)) for (const receiver of site.receivers) if (specialised.has(receiver)) improved.add(receiver)
}

/** What a chain of repetitions begins with, or what that stands for. */
function firstOf(site: Site, repeats: ReadonlyMap<Site, Site>, represents: ReadonlyMap<Site, Site>): Site {
  let first = site
  for (let next = repeats.get(first); next; next = repeats.get(first)) first = next
  return represents.get(first) ?? first
}

/** Arguments that were open and are known from this caller, and whether it tells what the result is for; of spread arguments those that nobody saw before. */
function decidedKeys(externals: Externals, site: Site, base: SiteRecord): string[] {
  const knownUnder = (prefix: string): string[] =>
    [...site.args.keys()].filter((other) => other.startsWith(prefix) && !other.endsWith('*') && isKnown(site.args.get(other)))
  return [...base.open].flatMap((key) => {
    if (key === RESULT) return externals.asks(site, []).includes(RESULT) ? [] : [key]
    // `{ verify: true, ...extra }`: what is spread may also replace what stands before it.
    if (key.endsWith('*'))
      return knownUnder(key.slice(0, -1)).filter(
        (other) => !base.site.args.has(other) || tells(site.args.get(other), base.site.args.get(other)),
      )
    const isGiven = key === 'self' && site.receivers.length > base.site.receivers.length
    return isGiven || tells(site.args.get(key), base.site.args.get(key)) || knownUnder(`${key}.`).length > 0 ? [key] : []
  })
}

/** One call may be reached as the caller of two functions: it says the same thing once. */
function toldBefore(record: SiteRecord, told: Map<string, Site>): Site | undefined {
  const { site } = record
  // What else was made for it may be made otherwise by another way of calling.
  if (site.argSites.size > 0 || site.receivers.length > 0) return undefined
  const { at } = site
  const given = [...site.args].map(([key, value]) => `${key}=${valueKey(value)}`)
  const saying = [placeOf(record), `${at.file}:${at.line}:${at.column}`, ...given].join(' ')
  const first = told.get(saying)
  if (first === undefined) told.set(saying, site)
  return first
}

/** Known, and not just a part of what the function itself says with something still open. */
function tells(value: Value | undefined, before: Value | undefined): boolean {
  if (value === undefined || !isKnown(value)) return false
  const said = new Set(before === undefined ? [] : alternatives(before).map(valueKey))
  const all = alternatives(value)
  if (all.some((one) => isKnown(one) && !said.has(valueKey(one)))) return true
  return all.every(isKnown) && (before === undefined || valueKey(value) !== valueKey(before))
}

/** True for what the function itself says already: the default of a parameter that the caller left out. */
function isAmong(value: Value | undefined, all: Value | undefined): boolean {
  if (value === undefined || all?.kind !== 'one-of') return false
  const said = new Set(alternatives(all).map(valueKey))
  return alternatives(value).every((one) => said.has(valueKey(one)))
}

function placeOf(record: SiteRecord): string {
  return `${record.env.unit.file.path}:${record.fact.start}:${record.fact.end}:${record.site.symbol}`
}

function isKnown(value: Value | undefined): boolean {
  return value !== undefined && (value.kind !== 'unknown' || value.reason === 'environment')
}
