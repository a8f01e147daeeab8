/** Uses of packages, and what is known of them, to assets of the inventory. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import { literalPattern } from '#core/literal-pattern'
import { compareLocations, type Location } from '#core/location'
import type { PathClass } from '#core/site'
import { known, oneOf, unknown, type Value } from '#core/value'
import { allInRange, compareVersions, isInRange } from '#core/versions/schemes'
import { nameKey, purlOf, type Ecosystem } from './ecosystem'
import { keyOfUse, type Use } from './graph'
import type { Library, LibraryFile } from './library'

/** What is known of packages, by name. */
export class Libraries {
  private readonly byName = new Map<string, Library>()
  private readonly patterns = new Map<string, Pattern[]>()

  constructor(files: readonly LibraryFile[], ecosystems: readonly Ecosystem[]) {
    const named = new Map(ecosystems.map((one) => [one.ecosystem, one]))
    for (const { ecosystem: id, libraries } of files) {
      const ecosystem = named.get(id)
      if (ecosystem === undefined) continue
      for (const library of libraries) {
        for (const name of [library.package].flat()) {
          const key = nameKey(ecosystem, name)
          if (name.includes('*')) this.patterns.set(id, [...(this.patterns.get(id) ?? []), patternOf(key, library)])
          else this.byName.set(`${id} ${key}`, library)
        }
      }
    }
  }

  find(ecosystem: Ecosystem, name: string): Library | undefined {
    const key = nameKey(ecosystem, name)
    const fits = ({ start, whole }: Pattern): boolean => key.startsWith(start) && whole.test(key)
    return this.byName.get(`${ecosystem.ecosystem} ${key}`) ?? this.patterns.get(ecosystem.ecosystem)?.find(fits)?.library
  }

  /** All names of an ecosystem that stand for themselves, for suggestions. */
  names(): string[] {
    return [...this.byName.keys()].map((key) => key.slice(key.indexOf(' ') + 1)).sort()
  }
}

interface Pattern {
  /** What stands before the first star: told without an expression. */
  start: string
  whole: RegExp
  library: Library
}

function patternOf(key: string, library: Library): Pattern {
  const parts = key.split('*')
  return { start: parts[0] ?? '', whole: new RegExp(`^${parts.map(literalPattern).join('\\S{0,200}?')}$`), library }
}

export interface Places {
  location(use: Use): Location
  pathClass(path: string): PathClass
}

/** One asset for each use; those of a kind become one in the inventory. */
export function libraryAssets(uses: readonly Use[], libraries: Libraries, places: Places): CryptoAsset[] {
  const assets = uses.map((use) => {
    const library = libraries.find(use.ecosystem, use.name)
    const at = places.location(use)
    const asset: CryptoAsset = {
      id: `${keyOfUse(use)} ${at.file}:${String(at.line)}:${String(at.column)} ${use.via.join(' ')} ${use.version ?? ''}`,
      type: 'library',
      name: use.name,
      properties: { ...own(use, at), ...(library && { ...general(library), ...judged(use, library) }) },
      occurrences: [occurrence(use, at, places)],
      dependsOn: [],
    }
    return asset
  })
  return assets.sort((left, right) => compareLocations(placeIn(left), placeIn(right)) || (left.id < right.id ? -1 : 1))
}

function placeIn(asset: CryptoAsset): Location {
  return (asset.occurrences[0] as Occurrence).at
}

function occurrence({ ecosystem, name, via, path }: Use, at: Location, places: Places): Occurrence {
  return {
    at,
    symbol: name,
    model: `libraries/${ecosystem.ecosystem}`,
    language: ecosystem.ecosystem,
    confidence: 'high',
    trace: [],
    pathClass: places.pathClass(path),
    sinks: [],
    ...(via.length > 0 && { via }),
  }
}

function own({ ecosystem, name, declared, version, direct, scope }: Use, at: Location): Record<string, Value> {
  return {
    ecosystem: known(ecosystem.ecosystem, 'literal'),
    package: known(name, 'literal'),
    version: version === undefined ? unlocked(ecosystem, declared, at) : known(version, 'literal'),
    ...(declared !== undefined && { declared: known(declared, 'literal') }),
    purl: known(purlOf(ecosystem, name, version), 'literal'),
    direct: known(direct, 'literal'),
    scope: known(scope, 'literal'),
  }
}

function unlocked({ versions }: Ecosystem, declared: string | undefined, at?: Location): Value {
  return { ...unknown('unlocked', at), ...(declared !== undefined && { within: `${versions} ${declared}` }) }
}

function general({ category, implementation }: Library): Record<string, Value> {
  return {
    cryptographic: known(true, 'catalogue'),
    category: known(category, 'catalogue'),
    ...(implementation !== undefined && { implementation: known(implementation, 'catalogue') }),
  }
}

/** The version that mends all of them; where a fix is told in words, all of the words. */
function fixOf({ versions }: Ecosystem, fixes: readonly string[]): string {
  let newest = fixes[0] ?? ''
  for (const fix of fixes) {
    const order = compareVersions(versions, fix, newest)
    if (order === undefined) return [...new Set(fixes)].join('; ')
    if (order > 0) newest = fix
  }
  return newest
}

/** What depends on the version. Where that is not known and decides, so is what it decides. */
function judged(use: Use, library: Library): Record<string, Value> {
  return { ...supportOf(use, library), ...flawsOf(use, library), ...moduleOf(use, library) }
}

function supportOf(use: Use, { support = [] }: Library): Record<string, Value> {
  const properties: Record<string, Value> = {}
  for (const row of support) {
    const applies = concerns(use, row.versions)
    if (applies === false) continue
    properties['support'] = applies === true ? known(row.state, 'catalogue') : unlocked(use.ecosystem, use.declared)
    properties['note'] = known(row.because, 'catalogue')
    if (row.replacement !== undefined) properties['replacement'] = known(row.replacement, 'catalogue')
    if (row.since !== undefined) properties['supportSince'] = known(row.since, 'catalogue')
    if (applies === true) break
  }
  return properties
}

function flawsOf(use: Use, { flaws = [] }: Library): Record<string, Value> {
  const found: Value[] = []
  const fixes: string[] = []
  for (const row of flaws) {
    const applies = concerns(use, row.versions)
    if (applies === false) continue
    found.push(applies === true ? known(row.id, 'catalogue') : unlocked(use.ecosystem, use.declared))
    if (row.fixedIn !== undefined) fixes.push(row.fixedIn)
  }
  if (found.length === 0) return {}
  // What certainly holds needs no question beside it.
  const certain = found.filter(({ kind }) => kind === 'known')
  const flaw = oneOf(certain.length > 0 ? certain : found)
  return { flaw, ...(fixes.length > 0 && certain.length > 0 && { flawFixedIn: known(fixOf(use.ecosystem, fixes), 'catalogue') }) }
}

function moduleOf(use: Use, { modules = [] }: Library): Record<string, Value> {
  const matching = modules.map((row) => [row, concerns(use, row.versions)] as const)
  const row = matching.find(([, applies]) => applies === true)?.[0]
  if (row === undefined)
    return matching.some(([, applies]) => applies === undefined) ? { fipsCertificate: unlocked(use.ecosystem, use.declared) } : {}
  return {
    fipsModule: known(row.name, 'catalogue'),
    fipsCertificate: known(row.certificate, 'catalogue'),
    fipsStandard: known(row.standard, 'catalogue'),
    fipsSunset: row.sunset === undefined ? unknown('external-call') : known(row.sunset, 'catalogue'),
    ...(row.level !== undefined && { fipsLevel: known(row.level, 'catalogue') }),
  }
}

/** Whether a row speaks of the version in use; undefined where that is not known. */
function concerns({ ecosystem, version, declared }: Use, versions: string | undefined): boolean | undefined {
  if (versions === undefined) return true
  if (version !== undefined) return isInRange(ecosystem.versions, version, versions)
  return declared === undefined ? undefined : allInRange(ecosystem.versions, declared, versions)
}
