/** Contents of a resource flattened to the keys that models speak of: 'rule.0.sse_algorithm', 'rule.sse_algorithm'. */
import { alternatives, known, oneOf, unknown, type Value } from '#core/value'
import { identityOf, toldAt, type Content, type Identity, type ListContent, type MapContent } from './content'
import { jsonContent, writtenOut } from './json-content'
import { policyFacts } from './policies/policy'
import type { PolicyWords } from './policies/words'

/** Deeper attributes are not looked into. */
const MAX_DEPTH = 10
/** Longer lists are cut; their length is still told. */
const MAX_ITEMS = 100
/** Blocks of one kind whose attributes are put together. */
const MAX_BLOCKS = 20
/** Beside an attribute that comes from another resource: the kind and its attribute, 'aws_kms_key.arn'. */
const SOURCE = '@source'
/** Beside a text that is known in part: what is. */
const SHAPE = '@shape'
/** Beside a policy: what it says, in the words of knowledge/infrastructure.yml. */
const POLICY = '@policy'
/** Keys of one resource. */
const MAX_KEYS = 4000

/** Attributes that are texts with a structure, such as policies. */
export interface Inside {
  /** Somebody reads what is inside an attribute. */
  readonly isRead: (key: string) => boolean
  readonly policies: PolicyWords
}

export class Flattening {
  readonly values = new Map<string, Value>()
  /** Resources that an attribute's value comes from. */
  readonly references = new Map<string, ReadonlySet<Identity>>()
  /** Of one resource. */
  private last: ReadonlySet<Identity> | undefined

  /** Attributes that are not known whole, but are known to be the same as others. */
  readonly identities = new Map<string, string>()

  private readonly told = new Map<Content, Value>()

  /** Only keys that somebody reads are kept. */
  constructor(
    private readonly isRead: (key: string) => boolean,
    /** What is read inside texts. */
    private readonly inside?: Inside,
  ) {}

  add(key: string, content: Content, depth = 0): void {
    if (key !== '' && (this.values.size > MAX_KEYS || !this.isRead(key))) return
    if (content.from && key !== '') this.refer(key, content.from.identity, content.kind === 'null' ? undefined : content.attribute)
    if (depth > MAX_DEPTH) {
      this.put(key, unknown('budget'))
      return
    }
    switch (content.kind) {
      case 'map':
        this.addMap(key, content, depth)
        return
      case 'list':
        this.addList(key, content, depth)
        return
      case 'one-of':
        this.addAlternatives(key, content.options, depth)
        return
      case 'null':
        return
      case 'resource':
        this.refer(key, content.resource.identity)
        this.put(key, unknown('external-call'))
        return
      default: {
        const inner = content.kind === 'scalar' || content.kind === 'text' ? this.structure(key, content) : undefined
        if (inner) this.add(key, inner, depth)
        else if (key !== '') this.put(key, this.worth(content))
        const identity = content.kind === 'text' || content.kind === 'unknown' ? identityOf(content) : undefined
        if (identity !== undefined && key !== '') this.identities.set(key, identity)
        if (inner === undefined && content.kind === 'text') {
          this.putShape(key, content.parts)
          this.putSource(key, content.parts)
        }
      }
    }
  }

  /** JSON in a text, where somebody reads what is inside. */
  private structure(key: string, content: Content): Content | undefined {
    return this.inside?.isRead(key) === true ? jsonContent(content) : undefined
  }

  /** An attribute in a block has a key with the block's index and one without: both have the same value. */
  private worth(content: Content): Value {
    const before = this.told.get(content)
    if (before) return before
    const value = valueOf(content)
    this.told.set(content, value)
    return value
  }

  private put(key: string, value: Value): void {
    if (key !== '') this.values.set(oneOfEqual(key), value)
  }

  /** A text of which parts are not known, each in the place of a question mark. */
  private putShape(key: string, parts: readonly (string | Content)[]): void {
    const shape = parts.map((part) => (typeof part === 'string' ? part : '?')).join('')
    if (shape.replaceAll('?', '') !== '' && this.isRead(`${key}.${SHAPE}`)) this.put(`${key}.${SHAPE}`, known(shape, 'constant'))
  }

  /** A text around one value of another resource: where that comes from. What is made of it is another one's name, no reference. */
  private putSource(key: string, parts: readonly (string | Content)[]): void {
    const [hole, ...more] = parts.filter((part) => typeof part !== 'string')
    if (hole?.from === undefined || hole.attribute === undefined || more.length > 0 || !this.isRead(`${key}.${SOURCE}`)) return
    this.put(`${key}.${SOURCE}`, known(`${hole.from.type}.${hole.attribute}`, 'literal'))
  }

  private refer(key: string, identity: Identity, attribute?: string): void {
    const source = `${key}.${SOURCE}`
    if (attribute !== undefined && this.isRead(source)) this.put(source, known(`${identity.type}.${attribute}`, 'literal'))
    const before = this.references.get(key)
    if (before?.has(identity) === true) return
    this.references.set(oneOfEqual(key), before ? new Set([...before, identity]) : this.only(identity))
  }

  /** The keys of an attribute, with its blocks' indices and without them, share a set. */
  private only(identity: Identity): ReadonlySet<Identity> {
    if (this.last?.has(identity) !== true) this.last = new Set([identity])
    return this.last
  }

  private addMap(key: string, content: MapContent, depth: number): void {
    if (this.inside && key !== '' && content.entries.has('Statement') && this.isRead(`${key}.${POLICY}`))
      for (const [name, value] of policyFacts(content, this.inside.policies)) this.put(`${key}.${POLICY}.${name}`, value)
    for (const [name, entry] of content.entries) {
      const inner = join(key, name)
      if (!this.isRead(inner)) continue
      this.add(inner, entry, depth + 1)
      if (entry.kind !== 'one-of' && entry.kind !== 'list') continue
      // Blocks are also known without their index: several are any of them.
      const blocks = entry.kind === 'one-of' ? entry.options.flatMap(blocksOf) : blocksOf(entry)
      const [only] = blocks
      if (blocks.length === 1 && only) this.add(inner, only, depth + 1)
      else if (blocks.some((one) => one.kind === 'map')) this.addAlternatives(inner, blocks, depth + 1)
    }
    if (content.open) this.put(join(key, '*'), unknown('expression'))
    // A structure in the place of a text, such as a secret made of several.
    if (key !== '' && this.inside?.isRead(key) === false) {
      const text = writtenOut(content)
      const at = toldAt(content.place)
      this.put(key, text === undefined ? unknown('expression', at) : known(text, 'constant', at))
    }
  }

  private addList(key: string, content: ListContent, depth: number): void {
    for (const [index, item] of content.items.slice(0, MAX_ITEMS).entries()) this.add(join(key, index), item, depth + 1)
    if (!content.open) this.put(join(key, 'length'), known(content.items.length, 'literal'))
    if (content.items.length === 0) {
      if (content.open) this.put(key, unknown('expression'))
      return
    }
    // A list of names is any of them: a rule looks at the worst.
    const members = content.items.slice(0, MAX_ITEMS).map((_item, index) => this.values.get(join(key, index)))
    if (!members.every((member) => member !== undefined)) return
    const more = content.open ? [unknown('expression')] : []
    this.put(key, oneOf([...members, ...more]))
    const shapes = members.map((member, index) => this.values.get(join(join(key, index), SHAPE)) ?? member)
    if (shapes.some((shape, index) => shape !== members[index])) this.put(join(key, SHAPE), oneOf([...shapes, ...more]))
  }

  private addAlternatives(key: string, options: readonly Content[], depth: number): void {
    const singles = options.map((option) => {
      const own = new Flattening(this.isRead, this.inside)
      own.add(key, option, depth + 1)
      return { option, own }
    })
    const names = new Set(singles.flatMap(({ own }) => [...own.values.keys()]))
    if (names.size > 0 && key !== '' && singles.some(({ option }) => option.kind === 'null')) names.add(key)
    for (const name of names) {
      const found = singles.flatMap(({ option, own }) => own.values.get(name) ?? missing(option, name, key))
      this.put(name, oneOf(found.flatMap(alternatives)))
    }
    for (const { own } of singles) for (const [name, resources] of own.references) for (const one of resources) this.refer(name, one)
  }
}

/** What an alternative says of a name that only others give: nothing there, or nothing known. */
function missing(option: Content, name: string, key: string): Value[] {
  if (option.kind === 'null') return [unknown('absent')]
  if (option.kind === 'list' && option.items.length === 0 && !option.open) return [unknown('absent')]
  return option.kind === 'map' && name !== key && !option.open ? [unknown('absent')] : []
}

/** The blocks of a list; a value that is no list of blocks stays itself beside them. */
function blocksOf(content: Content): readonly Content[] {
  if (content.kind !== 'list') return content.kind === 'map' ? [] : [content]
  return content.items.length === 0 ? [content] : content.items.slice(0, MAX_BLOCKS).filter(({ kind }) => kind === 'map')
}

function valueOf(content: Content): Value {
  const at = toldAt(content.place)
  switch (content.kind) {
    case 'scalar':
      return known(content.value, content.place?.source.isOutside === true ? 'library-default' : content.origin, at)
    case 'material':
      return { kind: 'material', source: content.material, ...(at && { at }) }
    case 'unknown':
      return unknown(content.reason, at)
    default:
      return unknown('expression', at)
  }
}

/** Keys of all resources so far: those of one kind have the same ones, and a text of its own each would take more room than the values. */
const KEYS = new Map<string, string>()
const MAX_SHARED_KEYS = 20_000

function oneOfEqual(key: string): string {
  const before = KEYS.get(key)
  if (before === undefined && KEYS.size < MAX_SHARED_KEYS) KEYS.set(key, key)
  return before ?? key
}

function join(key: string, name: string | number): string {
  return key === '' ? String(name) : `${key}.${String(name)}`
}
