/** What an expression of infrastructure is worth: the same words for every format. */
import type { Location } from '#core/location'
import type { PathClass } from '#core/site'
import type { MaterialSource, Origin, Scalar, UnknownReason } from '#core/value'
import type { Lines } from '#parse/source'

/** A file that values stand in. */
export interface Source {
  readonly path: string
  readonly lines: Lines
  readonly pathClass: PathClass
  /** Knowledge stands in for a file that is not in the repository: nothing is told at a place in it. */
  readonly isOutside?: true
}

/** Made into a Location only for what is reported. */
export interface Place {
  readonly source: Source
  readonly start: number
  readonly end: number
}

/** Which resource is meant, by itself: kept when all that is known of the resource is let go. */
export interface Identity {
  /** 'aws_kms_key', 'data.aws_kms_alias', 'AWS::KMS::Key'. */
  readonly type: string
  /** One instance: 'module.a.aws_kms_key.main["x"]'. */
  readonly address: string
}

/** A declared resource, as others see it. */
export interface Resource extends Identity {
  readonly identity: Identity
  /** What is set, or what only the provider knows. */
  attribute(name: string): Content
}

interface Base {
  readonly place?: Place | undefined
  /** The resource that it is an attribute of. */
  readonly from?: Resource | undefined
  /** Which attribute of it: 'arn'. */
  readonly attribute?: string | undefined
  /** A name for what is not known: two of the same name are the same, whatever they are. */
  readonly symbol?: string | undefined
}

export type Content = Base &
  (
    | { readonly kind: 'scalar'; readonly value: Scalar; readonly origin: Origin }
    | { readonly kind: 'null' }
    /** `open`: there may be more; `sample` stands for what is not listed. */
    | { readonly kind: 'list'; readonly items: readonly Content[]; readonly open: boolean; readonly sample?: Content | undefined }
    | {
        readonly kind: 'map'
        readonly entries: ReadonlyMap<string, Content>
        readonly open: boolean
        readonly sample?: Content | undefined
        /** Where entries are written, whose values may stand elsewhere. */
        readonly written?: ReadonlyMap<string, Place> | undefined
      }
    | { readonly kind: 'one-of'; readonly options: readonly Content[] }
    | { readonly kind: 'unknown'; readonly reason: UnknownReason }
    /** A text of which parts are not known. */
    | { readonly kind: 'text'; readonly parts: readonly (string | Content)[] }
    | { readonly kind: 'material'; readonly material: MaterialSource }
    | { readonly kind: 'resource'; readonly resource: Resource }
    /** Names that are looked up when somebody asks: var, local, module.x. */
    | { readonly kind: 'names'; readonly get: (name: string) => Content }
  )

export type ListContent = Extract<Content, { kind: 'list' }>
export type MapContent = Extract<Content, { kind: 'map' }>

/** Alternatives of one value. */
const MAX_OPTIONS = 16
/** Longer texts are not made. */
export const MAX_TEXT = 500_000
/** Longer lists are not made of several. */
const MAX_ITEMS = 20_000
/** Parts of parts of one text. */
const MAX_PARTS = 2000

export function scalar(value: Scalar, place?: Place, origin: Origin = 'literal'): Content {
  return { kind: 'scalar', value, origin, place }
}

export function unknownContent(reason: UnknownReason, place?: Place, symbol?: string): Content {
  return { kind: 'unknown', reason, place, ...(symbol !== undefined && { symbol }) }
}

export function list(items: readonly Content[], open = false, place?: Place): ListContent {
  return { kind: 'list', items, open, place }
}

export function map(entries: ReadonlyMap<string, Content>, open = false, place?: Place): MapContent {
  return { kind: 'map', entries, open, place }
}

/** A text of which all parts are known. */
export function textMade(parts: readonly string[], place?: Place): Content {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return length > MAX_TEXT ? unknownContent('budget', place) : scalar(parts.join(''), place, 'constant')
}

/** One list behind the other. */
export function appended(left: ListContent, right: ListContent): ListContent {
  const items = [...left.items, ...right.items.slice(0, MAX_ITEMS)]
  const isCut = items.length > MAX_ITEMS || right.items.length > MAX_ITEMS
  return { ...left, items: isCut ? items.slice(0, MAX_ITEMS) : items, open: left.open || right.open || isCut }
}

/** Any of these; equal ones count once. */
export function either(options: readonly Content[], place?: Place): Content {
  const flat = options.flatMap((one) => (one.kind === 'one-of' ? one.options : [one]))
  const distinct: Content[] = []
  for (const one of flat) {
    const same = distinct.findIndex((other) => sameContent(one, other))
    if (same < 0 && distinct.push(one) > MAX_OPTIONS) break
    if (same < 0) continue
    distinct[same] = nameless(distinct[same] as Content, one)
  }
  const [first] = distinct
  if (first === undefined) return unknownContent('absent', place)
  if (distinct.length === 1) return first
  const bounded = distinct.length > MAX_OPTIONS ? [...distinct.slice(0, MAX_OPTIONS), unknownContent('budget', place)] : distinct
  return { kind: 'one-of', options: bounded, place }
}

/** Two that only look the same: what is not known of each may differ. */
function nameless(kept: Content, other: Content): Content {
  return kept.symbol === other.symbol ? kept : { ...kept, symbol: undefined }
}

/** Each alternative changed by itself. */
export function each(content: Content, change: (one: Content) => Content): Content {
  return content.kind === 'one-of' ? either(content.options.map(change), content.place) : change(content)
}

export function sameContent(left: Content, right: Content): boolean {
  if (left === right) return true
  if (left.from !== right.from) return false
  if (left.kind === 'scalar' && right.kind === 'scalar') return left.value === right.value
  if (left.kind === 'unknown' && right.kind === 'unknown') return left.reason === right.reason
  if (left.kind === 'resource' && right.kind === 'resource') return left.resource === right.resource
  if (left.kind === 'list' && right.kind === 'list') return left.items.length === 0 && right.items.length === 0 && left.open === right.open
  return left.kind === 'null' && right.kind === 'null'
}

/** Why something is not known, of contents of which one is not. */
export function reasonOf(contents: readonly Content[]): UnknownReason {
  for (const one of contents) if (one.kind === 'unknown') return one.reason
  return 'expression'
}

/** The scalar, where there is just one and it is known. */
export function knownScalar(content: Content | undefined): Scalar | undefined {
  return content?.kind === 'scalar' ? content.value : undefined
}

export function textOf(content: Content | undefined): string | undefined {
  const value = knownScalar(content)
  return value === undefined ? undefined : String(value)
}

/** The same for two values that are the same although nobody knows all of them; undefined where that cannot be said. */
export function identityOf(content: Content, budget = { parts: MAX_PARTS }): string | undefined {
  if (content.kind === 'unknown') return content.symbol === undefined ? undefined : `\0${content.symbol}\0`
  if (content.kind !== 'text') return textOf(content)
  let identity = ''
  for (const part of content.parts) {
    const own = budget.parts-- <= 0 ? undefined : typeof part === 'string' ? part : identityOf(part, budget)
    if (own === undefined || identity.length + own.length > MAX_TEXT) return undefined
    identity += own
  }
  return identity
}

export function locationOf({ source, start, end }: Place): Location {
  return source.lines.location(source.path, { start, end })
}

/** Where somebody can look. */
export function toldAt(place: Place | undefined): Location | undefined {
  return place === undefined || place.source.isOutside === true ? undefined : locationOf(place)
}

/** A member by name or position; what an unknown value holds is not known either. */
export function memberOf(content: Content, key: string | number, place?: Place): Content {
  switch (content.kind) {
    case 'names':
      return content.get(String(key))
    case 'resource':
      return content.resource.attribute(String(key))
    case 'map':
      return content.entries.get(String(key)) ?? content.sample ?? unknownContent(content.open ? 'expression' : 'absent', place)
    case 'list':
      return itemOf(content, Number(key), place)
    case 'one-of':
      return either(
        content.options.map((one) => memberOf(one, key, place)),
        place,
      )
    case 'unknown':
      return content.symbol === undefined ? content : { ...content, symbol: `${content.symbol}.${String(key)}` }
    case 'null':
      return unknownContent('absent', place)
    default:
      return unknownContent('expression', place)
  }
}

function itemOf(content: ListContent, index: number, place: Place | undefined): Content {
  if (Number.isNaN(index)) return unknownContent('expression', place)
  const wrapped = index < 0 ? index + content.items.length : index
  return content.items[wrapped] ?? content.sample ?? unknownContent(content.open ? 'expression' : 'absent', place)
}
