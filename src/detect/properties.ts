/** Sources of a model row to property values of an asset. */
import { daysOf } from '#core/duration'
import type { Site } from '#core/site'
import { alternatives, known, oneOf, unknown } from '#core/value'
import type { Origin, Scalar, Value } from '#core/value'
import { isInside } from './conditions'
import { asKind } from './kinds'
import { constantMaterial, isPublicKey, lengthOf, ofLength } from './material-values'
import type { ArgumentSource, SingleSource, Source } from './model-source'
import { isPlaceholder } from './placeholders'
import { versionsFit } from './provider-version'
import { materialOrigin } from './origins'
import { purposeBy } from './purposes'
import type { PurposeWords } from './purposes'
import { mapped } from './renaming'
import { answerOf } from './result-sources'

export interface Surroundings {
  readNotation(notation: string, text: string): Record<string, Scalar> | undefined
  notationProperty(notation: string): string
  readonly words: PurposeWords
  /** A property of the assets that an argument's own sites make; nothing where they have none of it and a default stands for that. */
  ofArgument(site: Site, key: string, property: string, hasDefault: boolean): Value | undefined
  /** Where the material of an argument comes from, told by the sites that made it. */
  materialOf(site: Site, key: string): Value | undefined
}

export interface Extracted {
  properties: Map<string, Value>
  /** The argument each property was read from. */
  from: Map<string, string>
  /** Properties that the notation of another property told: name → that property. */
  implied: Map<string, string>
}

/** `fixed`: where the words of the row itself come from. */
export function extract(
  site: Site,
  sources: Readonly<Record<string, Source>>,
  around: Surroundings,
  fixed: Origin = 'catalogue',
): Extracted {
  const extracted: Extracted = { properties: new Map(), from: new Map(), implied: new Map() }
  const further: { name: string; value: Value; from: string; main: string }[] = []
  for (const [name, source] of Object.entries(sources)) {
    for (const single of Array.isArray(source) ? source : [source]) {
      const found = typeof single === 'object' ? (read(site, single, around) ?? left(site, name, source)) : saying(known(single, fixed))
      if (found === undefined) continue
      const { value, key, notation } = found
      const parts = notation === undefined ? undefined : notated(value, notation, name, around, site.pieces?.get(key))
      const own = parts?.get(name) ?? value
      extracted.properties.set(name, site.kind === 'resource' || isSetElsewhere(own) ? asKind(own, name) : own)
      extracted.from.set(name, key)
      const origin = materialOrigin(name, site, key, value, around.words)
      if (origin) extracted.properties.set(...origin)
      for (const [other, part] of parts ?? []) if (other !== name) further.push({ name: other, value: part, from: key, main: name })
      break
    }
  }
  // What a notation implies never outweighs what the row says.
  for (const { name, value, from, main } of further) {
    if (extracted.properties.has(name)) continue
    extracted.properties.set(name, value)
    extracted.from.set(name, from)
    extracted.implied.set(name, main)
  }
  return extracted
}

/** Files of settings hold texts where the program reads numbers. */
function isSetElsewhere(value: Value): boolean {
  return alternatives(value).some((one) => one.kind === 'known' && one.origin === 'configuration')
}

/** What decides of an asset: it may stand among arguments that nobody can see, and then it is not known, never left out. */
const DECIDING: ReadonlySet<string> = new Set(['algorithm', 'keyBits', 'curve'])

function left(site: Site, name: string, source: Source): Found | undefined {
  if (!DECIDING.has(name) || Array.isArray(source) || typeof source !== 'object' || !('arg' in source) || source.as !== undefined)
    return undefined
  const open = site.args.has('*') || hasOpenArguments(site, source.arg) || site.argSites.has(source.arg)
  return open ? { value: unknown('absent'), key: source.arg, notation: undefined } : undefined
}

interface Found {
  value: Value
  key: string
  notation: string | undefined
}

/** What no argument tells. */
function saying(value: Value): Found {
  return { value, key: '', notation: undefined }
}

function read(site: Site, source: Exclude<SingleSource, Scalar>, around: Surroundings): Found | undefined {
  if ('purpose' in source) {
    const purpose = purposeBy(source.purpose, site, around.words)
    return purpose === undefined ? undefined : saying(known(purpose, 'catalogue'))
  }
  if ('result' in source) {
    const answer = answerOf(site, source.result)
    return answer === undefined ? undefined : saying(known(answer, 'catalogue'))
  }
  if ('symbol' in source) {
    const last = site.symbol.slice(site.symbol.lastIndexOf('.') + 1)
    return { value: mapped(known(last, 'catalogue', site.trace.at(-1) ?? site.at), source.map), key: '', notation: source.notation }
  }
  return readArgument(site, source, around)
}

/** What an absent argument means: to the provider's version, where the row tells versions apart. */
function defaultOf(site: Site, { versions, default: newest }: ArgumentSource): Scalar | null | undefined {
  const range = Object.keys(versions ?? {}).find((one) => versionsFit(site, one))
  return range === undefined ? newest : versions?.[range]
}

function readArgument(site: Site, source: ArgumentSource, around: Surroundings): Found | undefined {
  const fallback = defaultOf(site, source)
  for (const key of [source.arg, ...(source.alias ?? [])]) {
    const value = argumentValue(site, key, source, around)
    if (value === undefined) continue
    const told = mapped(parted(value, source.separator), source.map)
    const notation = source.as === 'mixed' ? undefined : source.notation
    return { value: withDefault(scaled(told, source.scale), fallback ?? undefined, site.kind === 'resource'), key, notation }
  }
  if (hasOpenArguments(site, source.arg))
    return fallback === undefined || isWrite(site) ? undefined : { value: unknown('absent'), key: source.arg, notation: undefined }
  if (source.as === 'presence') return { value: mapped(known(false, 'library-default'), source.map), key: source.arg, notation: undefined }
  if (fallback === undefined) return undefined
  const value = fallback === null ? unknown('absent') : known(fallback, 'library-default')
  return { value, key: source.arg, notation: source.notation }
}

/**
 * Where one of several ways gives nothing, the library's default holds on that way. What is declared and known on no way
 * at all, such as blocks over a list that only a caller knows, stays unknown.
 */
function withDefault(value: Value, fallback: Scalar | undefined, isDeclared: boolean): Value {
  if (fallback === undefined || value.kind !== 'one-of') return value
  if (isDeclared && alternatives(value).every((one) => one.kind === 'unknown')) {
    const given = alternatives(value).filter((one) => !isAbsent(one))
    if (given.length > 0) return oneOf(given, value.at)
  }
  return oneOf(
    alternatives(value).map((one) => (one.kind === 'unknown' && one.reason === 'absent' ? known(fallback, 'library-default') : one)),
    value.at,
  )
}

/** `'TLSv1,TLSv1.2'`: each item of the list. */
function parted(value: Value, separator: string | undefined): Value {
  if (separator === undefined) return value
  const items = alternatives(value).flatMap((one): Value[] => {
    if (one.kind !== 'known' || typeof one.value !== 'string') return [one]
    const texts = one.value.split(separator).map((text) => text.trim())
    return texts.filter((text) => text !== '').map((text) => ({ ...one, value: text }))
  })
  return items.length > 0 ? oneOf(items, value.at) : value
}

/** A field is written of an object that is told by itself. */
function isWrite({ kind, receivers }: Site): boolean {
  return kind === 'object' && receivers.length > 0
}

/** Something unknown was spread into the arguments, so an absent one may be there. */
function hasOpenArguments(site: Site, key: string): boolean {
  if (site.args.has('*')) return true
  for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
    if (site.args.has(`${key.slice(0, end)}.*`)) return true
    const parent = site.args.get(key.slice(0, end))
    // A callback in the place of options is known not to hold any.
    if (parent?.kind === 'unknown' && !site.args.has(`${key.slice(0, end)}.body`)) return true
  }
  return false
}

function argumentValue(site: Site, key: string, source: ArgumentSource, around: Surroundings): Value | undefined {
  if (source.of !== undefined) return around.ofArgument(site, key, source.of, source.default !== undefined)
  const value = site.args.get(key)
  switch (source.as) {
    case 'presence':
      // A variable may hold nothing: whether the attribute is set is then not known.
      if (site.kind === 'resource' && value && alternatives(value).some(isAbsent)) return unknown('absent', value.at)
      return value !== undefined || site.argSites.has(key) || isInside(site, key) ? known(true, 'literal') : undefined
    case 'mixed':
      return mixed(site, key, source.notation ?? '', around)
    case 'count':
      return site.args.get(`${key}.length`)
    case 'material':
      return ofLength(material(site, key, value, around), source.least ?? 0)
    case 'bits':
      return lengthOf(material(site, key, value, around), BITS_PER_BYTE)
    case 'bytes':
      return lengthOf(material(site, key, value, around), 1)
    case 'days':
      return value && days(value)
    case undefined:
      return value
  }
}

/** Whether a list names algorithms with a shared key beside such with a public one; undefined where an item is not known. */
function mixed({ args }: Site, key: string, notation: string, around: Surroundings): Value | undefined {
  const shared = new Set<boolean>()
  for (let index = 0; ; index++) {
    const item = args.get(`${key}.${String(index)}`)
    if (item === undefined) return index > 1 ? known(shared.size > 1, 'literal', args.get(key)?.at) : undefined
    const read = item.kind === 'known' ? around.readNotation(notation, String(item.value)) : undefined
    if (read === undefined) return undefined
    shared.add(read[around.notationProperty(notation)] === SHARED_KEY)
  }
}

const SHARED_KEY = 'HMAC'

function isAbsent(value: Value): boolean {
  return value.kind === 'unknown' && value.reason === 'absent'
}

const BITS_PER_BYTE = 8

function days(value: Value): Value {
  const members = alternatives(value).map((one): Value => {
    if (one.kind !== 'known') return one
    const count = daysOf(String(one.value))
    return count === undefined ? unknown('expression', one.at) : { ...one, value: count }
  })
  return oneOf(members)
}

/** Text and numbers in the place of a secret become material: only length and fingerprint are kept. */
function material(site: Site, key: string, value: Value | undefined, around: Surroundings): Value | undefined {
  if (value === undefined) return around.materialOf(site, key)
  const isDeclared = site.kind === 'resource' || site.kind === 'directive'
  const members = alternatives(value).map((one): Value => {
    if (one.kind === 'known')
      return typeof one.value === 'boolean' ||
        isPublicKey(one.value) ||
        isPlaceholder(one.value, isDeclared, site.context.pathClass === 'test')
        ? unknown('expression', one.at)
        : constantMaterial(one.value, one.at)
    if (one.kind !== 'unknown') return one
    if (one.reason === 'environment') return { kind: 'material', source: 'environment', ...(one.at && { at: one.at }) }
    return around.materialOf(site, key) ?? one
  })
  // `env.KEY ?? ''`: an empty text beside what may be given stands for no key, and is none.
  const given = members.filter((one) => !(one.kind === 'material' && one.source === 'constant' && one.bytes === 0))
  return oneOf(given.length > 0 ? given : members)
}

function scaled(value: Value, scale: number | undefined): Value {
  if (scale === undefined) return value
  return oneOf(
    alternatives(value).map((one) => (one.kind === 'known' && typeof one.value === 'number' ? { ...one, value: one.value * scale } : one)),
  )
}

/** What a notation cannot tell, because a part of the text is not known. */
const OPEN = '?'
/** Stands in the patterns of notations for what is not known. */
const ANYTHING = 'ANYTHING'
/** Stands in the known parts of a text for the others. */
const GAP = '\u{FFFD}'

/** `"DES/" + mode`: what the known parts of a text tell. */
function inPieces(value: Value, notation: string, around: Surroundings, pieces: string | undefined): Record<string, Scalar> | undefined {
  if (value.kind !== 'unknown' || pieces === undefined || !pieces.includes(GAP)) return undefined
  return around.readNotation(notation, pieces.replaceAll(GAP, ANYTHING))
}

/** Reads every alternative; a text that the notation does not know stays as it is. */
function notated(value: Value, notation: string, name: string, around: Surroundings, pieces?: string): Map<string, Value> {
  const main = around.notationProperty(notation)
  const parts = new Map<string, Value[]>()
  const add = (property: string, part: Value): void => void parts.set(property, [...(parts.get(property) ?? []), part])
  const members = alternatives(value)
  const texts = members.filter((one) => one.kind !== 'known' || typeof one.value === 'string')
  // `false` beside names is no name.
  for (const one of texts.length > 0 && texts.some((text) => text.kind === 'known') ? texts : members) {
    const read = one.kind === 'known' ? around.readNotation(notation, String(one.value)) : inPieces(one, notation, around, pieces)
    if (read === undefined) {
      add(name, one)
      continue
    }
    for (const [property, scalar] of Object.entries(read)) {
      const part =
        scalar === OPEN
          ? unknown('expression', one.at)
          : one.kind === 'known'
            ? { ...one, value: scalar }
            : known(scalar, 'constant', one.at)
      // Written at another property (`hash`), a notation only tells that one.
      if (property === main) add(name, part)
      else if (name === main) add(property, part)
    }
  }
  return new Map([...parts].map(([property, values]) => [property, oneOf(values)]))
}
