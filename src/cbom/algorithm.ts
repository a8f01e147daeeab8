/** What a CBOM says of an algorithm, as properties: from its fields, its family, its name and its object identifier. */
import type { Catalogue } from '#catalogue/catalogue'
import { alternatives, known, oneOf, scalars, unknown, type Scalar, type Value } from '#core/value'
import { fieldOf, fieldsOf, numberOf, textOf, textsOf, type Fields } from './reading'
import type { CbomWords } from './words'

export type Properties = Record<string, Value>

/** Said of an algorithm that nothing names. */
const NOT_SAID = unknown('not-stated')

export interface Told {
  properties: Properties
  /** Properties of which the document says two things. */
  contradicted: string[]
}

export class Algorithms {
  private readonly nothing: ReadonlySet<string>
  private readonly several: ReadonlySet<string>
  /** The same few names stand in a document again and again. */
  private readonly byName = new Map<string, Properties>()

  constructor(
    private readonly catalogue: Catalogue,
    private readonly words: CbomWords,
  ) {
    this.nothing = new Set(words.nothing)
    this.several = new Set(words['families-of-several'])
  }

  /** `fields`: algorithmProperties. */
  read(name: string | undefined, fields: Fields, oid: string | undefined): Told {
    const parameter = this.word(fieldOf(fields, 'parameterSetIdentifier')) ?? numberOf(fieldOf(fields, 'parameterSetIdentifier'))
    const sayings = [
      this.ofFields(fields),
      this.ofFamily(this.word(fieldOf(fields, 'algorithmFamily')), parameter),
      this.ofName(this.word(fieldOf(fields, 'variant'))),
      this.ofName(name),
      this.ofOid(oid),
    ]
    const told = this.joined(sayings)
    this.nameIt(told.properties, name, parameter)
    this.parameter(told.properties, parameter)
    return this.completed(told)
  }

  /** What is not said, although it could be or is needed, is not known. */
  private completed({ properties, contradicted }: Told): Told {
    const { primitive, ...rest } = properties
    const whole = this.catalogue.complete(rest)
    const derived = whole['primitive']
    const certain = derived?.kind === 'known' && derived.value !== 'unknown'
    if (primitive !== undefined && !(certain && this.areKin(primitive, derived))) {
      const both = certain ? oneOf([primitive, derived]) : primitive
      if (both.kind === 'one-of' && primitive.kind !== 'one-of') contradicted.push('primitive')
      rest['primitive'] = both
    }
    const result = this.catalogue.complete(rest)
    const functions = scalars(result['function']).map(String)
    for (const { algorithm, primitive: kinds, unless, properties: needed } of this.words.needs) {
      const fits = (wanted: readonly string[] | undefined, property: string): boolean =>
        wanted === undefined || scalars(result[property]).some((one) => wanted.includes(String(one)))
      if (!fits(algorithm, 'algorithm') || !fits(kinds, 'primitive')) continue
      if (functions.length > 0 && functions.every((one) => unless?.includes(one))) continue
      for (const property of needed) result[property] ??= NOT_SAID
    }
    return { properties: result, contradicted: [...new Set(contradicted)].sort() }
  }

  private areKin(left: Value, right: Value): boolean {
    const [one, other] = [scalars(left), scalars(right)]
    return (
      one.every((word) => other.includes(word)) ||
      this.words.kin.some((group) => [...one, ...other].every((word) => group.includes(String(word))))
    )
  }

  /** Without what the name or the family adds. */
  ofFields(fields: Fields): Properties {
    const properties: Properties = {}
    const primitive = this.word(fieldOf(fields, 'primitive'))
    if (primitive !== undefined) properties['primitive'] = known(this.words.primitives[primitive] ?? primitive, 'literal')
    for (const property of ['mode', 'padding'] as const) {
      const word = this.word(fieldOf(fields, property))
      const row = property === 'mode' ? this.catalogue.findMode(word ?? '') : this.catalogue.findPadding(word ?? '')
      if (word !== undefined) properties[property] = known(row?.name ?? word, 'literal')
    }
    const curve = this.curveOf(this.word(fieldOf(fields, 'ellipticCurve')) ?? this.word(fieldOf(fields, 'curve')))
    if (curve !== undefined) properties['curve'] = curve
    const functions = textsOf(fieldOf(fields, 'cryptoFunctions') ?? fieldOf(fields, 'cryptoFunction')).filter(
      (word) => !this.nothing.has(word),
    )
    if (functions.length > 0) properties['function'] = oneOf(functions.map((word) => known(word, 'literal')))
    return properties
  }

  isListed(algorithm: Value): boolean {
    return scalars(algorithm).every((name) => this.catalogue.findAlgorithm(String(name)) !== undefined)
  }

  /** 'nist/P-256' of the registry, or any other spelling. */
  curveOf(word: string | undefined): Value | undefined {
    if (word === undefined) return undefined
    const plain = word.replace(/^[a-z0-9]+\//, '')
    return known(this.catalogue.findCurve(plain)?.name ?? plain, 'literal')
  }

  /** '1.2' of TLS is TLSv1.2; `prefix` is what has to stand before a bare number. */
  versionOf(version: string, prefix: string | undefined): Value {
    const row =
      (prefix === undefined ? undefined : this.catalogue.findProtocolVersion(`${prefix}${version}`)) ??
      this.catalogue.findProtocolVersion(version)
    return known(row?.name ?? version, 'literal')
  }

  /** By its name, or by its two bytes. */
  suiteOf(value: unknown): Value {
    const fields = fieldsOf(value)
    const name = textOf(value) ?? this.word(fieldOf(fields, 'name'))
    const bytes = textsOf(fieldOf(fields, 'identifiers')).map((byte) => byte.replace(/^0x/i, '').padStart(2, '0'))
    const row = (name === undefined ? undefined : this.catalogue.findSuite(name)) ?? this.catalogue.findSuite(`0x${bytes.join('')}`)
    const shown = row?.name ?? name
    return shown === undefined ? NOT_SAID : known(shown, 'literal')
  }

  private ofFamily(family: string | undefined, parameter: Scalar | undefined): Properties {
    if (family === undefined) return {}
    const said = this.words.families[family]
    if (said !== undefined) return literals(said)
    const exact = parameter === undefined ? undefined : this.catalogue.findAlgorithm(`${family}-${String(parameter)}`)
    if (exact !== undefined) return { algorithm: known(exact.name, 'literal') }
    if (this.several.has(family)) return {}
    return { algorithm: known(this.catalogue.findAlgorithm(family)?.name ?? family, 'literal') }
  }

  private ofName(name: string | undefined): Properties {
    if (name === undefined) return {}
    const known = this.byName.get(name) ?? literals(this.catalogue.readNotation('cyclonedx', name) ?? {})
    this.byName.set(name, known)
    return known
  }

  private ofOid(oid: string | undefined): Properties {
    if (oid === undefined) return {}
    const name = this.catalogue.nameOfOid(oid.replace(/^(?:urn:)?oid:/i, ''))
    return name === undefined ? {} : this.ofName(name)
  }

  /** The first to speak of a property is believed; a later one that says otherwise makes it one of both. */
  private joined(sayings: readonly Properties[]): Told {
    const properties: Properties = {}
    const contradicted: string[] = []
    for (const saying of sayings) {
      for (const [property, value] of Object.entries(saying)) {
        const before = properties[property]
        if (before === undefined) properties[property] = value
        else if (property !== 'function' && !this.agree(property, before, value)) {
          properties[property] = oneOf([before, value])
          contradicted.push(property)
        }
      }
    }
    return { properties, contradicted }
  }

  private agree(property: string, left: Value, right: Value): boolean {
    if (property === 'primitive') return this.areKin(left, right)
    const words = alternatives(left).map((one) => (one.kind === 'known' ? one.value : undefined))
    return alternatives(right).every((one) => one.kind === 'known' && words.includes(one.value))
  }

  /** Where nothing that is known names the algorithm, it is called what the document calls it, and stands on no list. */
  private nameIt(properties: Properties, name: string | undefined, parameter: Scalar | undefined): void {
    const exact = name === undefined || parameter === undefined ? undefined : this.catalogue.findAlgorithm(`${name}-${String(parameter)}`)
    if (exact !== undefined && scalars(properties['algorithm']).length < 2) properties['algorithm'] = known(exact.name, 'literal')
    properties['algorithm'] ??= name === undefined ? NOT_SAID : known(name, 'literal')
  }

  private parameter(properties: Properties, parameter: Scalar | undefined): void {
    const bits = numberOf(parameter)
    const { algorithm, primitive, ...rest } = properties
    if (bits === undefined || algorithm?.kind !== 'known' || properties['keyBits'] !== undefined) return
    const whole = this.catalogue.complete({ algorithm, ...rest, ...(primitive === undefined ? {} : { primitive }) })
    if (whole['keyBits'] !== undefined || whole['outputBits'] !== undefined) return
    const kinds = scalars(whole['primitive']).map(String)
    if (kinds.length === 0 || kinds.every((kind) => this.words['key-length'].primitive.includes(kind)))
      properties['keyBits'] = known(bits, 'literal')
  }

  private word(value: unknown): string | undefined {
    const word = textOf(value)
    return word === undefined || this.nothing.has(word.toLowerCase()) ? undefined : word
  }
}

function literals(said: Readonly<Record<string, Scalar>>): Properties {
  return Object.fromEntries(Object.entries(said).map(([property, value]) => [property, known(value, 'literal')]))
}
