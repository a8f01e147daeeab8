/** The four kinds of asset of CycloneDX, each as the properties that policies speak of. */
import type { AssetType } from '#core/asset'
import { MILLISECONDS_OF_A_DAY } from '#core/dates'
import { known, oneOf, scalars, unknown, type Value } from '#core/value'
import type { Algorithms, Properties } from './algorithm'
import type { CbomDocument, Component } from './document'
import { fieldOf, fieldsOf, listOf, numberOf, textOf, textsOf, type Fields } from './reading'
import type { CbomWords } from './words'

export interface Read {
  /** Undefined where no policy speaks of such a thing. */
  properties?: Properties
  /** Where the asset is called otherwise than its algorithm. */
  name?: string
  /** Codes of what is to be told of the component. */
  told: readonly string[]
}

const NOT_SAID = unknown('not-stated')

/** Libraries are told by manifests; components with cryptographic properties are none. */
export type CbomAssetType = Exclude<AssetType, 'library'>

export class Kinds {
  private readonly byRef: ReadonlyMap<string, Component>

  constructor(
    document: CbomDocument,
    private readonly algorithms: Algorithms,
    private readonly words: CbomWords,
  ) {
    this.byRef = new Map([...document.components].reverse().map((component) => [component.ref, component]))
  }

  read(type: CbomAssetType, component: Component): Read {
    switch (type) {
      case 'algorithm':
        return this.algorithm(component)
      case 'certificate':
        return this.certificate(component)
      case 'protocol':
        return this.protocol(component)
      case 'related-crypto-material':
        return this.material(component)
    }
  }

  /** What the fields of an algorithm say by themselves, for a document that says all of it a second time. */
  plainly(type: CbomAssetType, { crypto }: Component, read: Properties): Properties {
    if (type !== 'algorithm') return {}
    const { mode, padding } = this.algorithms.ofFields(part(crypto, 'algorithmProperties'))
    const { algorithm, keyBits } = read
    return {
      ...(mode === undefined ? {} : { mode }),
      ...(padding === undefined ? {} : { padding }),
      ...(keyBits?.kind === 'known' ? { keyBits } : {}),
      ...(algorithm?.kind === 'known' && this.algorithms.isListed(algorithm) ? { algorithm } : {}),
    }
  }

  private algorithm({ name, crypto }: Component): Read {
    const { properties, contradicted } = this.algorithms.read(name, part(crypto, 'algorithmProperties'), textOf(fieldOf(crypto, 'oid')))
    return { properties, told: contradicted.length > 0 ? ['cbom-contradiction'] : [] }
  }

  private certificate({ name, crypto }: Component): Read {
    const fields = part(crypto, 'certificateProperties')
    const told: string[] = []
    const signature = this.referred(fields, ['signatureAlgorithmRef'], 'algorithm', told)
    const key = this.referred(fields, ['subjectPublicKeyRef'], 'publicKey', told)
    const signed = signature === undefined ? {} : this.algorithm(signature).properties
    const keyed = key === undefined ? {} : this.propertiesOfKey(key)
    const issuer = textOf(fieldOf(fields, 'issuerName'))
    const states = listOf(fieldOf(fields, 'certificateState')).flatMap((one) => textOf(fieldOf(fieldsOf(one), 'state')) ?? [])
    const properties: Properties = {
      hash: signed?.['hash'] ?? NOT_SAID,
      algorithm: keyed['algorithm'] ?? NOT_SAID,
      ...picked(keyed, ['keyBits', 'curve', 'quantumVulnerable']),
      ...(signed?.['algorithm'] === undefined ? {} : { signatureAlgorithm: signed['algorithm'] }),
      validityDays: validity(fields),
      ...(issuer === undefined ? {} : { issuer: known(issuer, 'literal') }),
      ...(states.length === 0 ? {} : { state: oneOf(states.map((state) => known(state, 'literal'))) }),
      material: known('certificate', 'literal'),
    }
    return { properties, name: textOf(fieldOf(fields, 'subjectName')) ?? name ?? 'certificate', told }
  }

  private material(component: Component): Read {
    const { crypto } = component
    const fields = part(crypto, 'relatedCryptoMaterialProperties')
    const word = textOf(fieldOf(fields, 'type')) ?? textOf(fieldOf(fields, 'relatedCryptoMaterialType'))
    const given = word === undefined || this.words.nothing.includes(word) ? undefined : word
    const kind = given === undefined ? undefined : this.words.material[given]
    if (given !== undefined && kind === undefined) return { told: ['cbom-passed-over'] }
    const told: string[] = []
    const material = kind === undefined || kind === 'key' ? NOT_SAID : known(kind, 'literal')
    const secret = kind === undefined || kind === 'key' || this.words.secret.includes(kind)
    if (secret && fieldOf(fields, 'value') !== undefined) told.push('cbom-holds-secret')
    const mechanism = textOf(fieldOf(fieldsOf(fieldOf(fields, 'securedBy')), 'mechanism'))?.toLowerCase()
    const kept = mechanism === undefined ? undefined : this.words.storage[mechanism]
    const format = textOf(fieldOf(fields, 'format'))
    const state = textOf(fieldOf(fields, 'state'))
    const properties: Properties = {
      ...this.propertiesOfKey(component, told),
      material,
      ...(kept !== undefined ? { storage: known(kept, 'literal') } : secret ? { storage: NOT_SAID } : {}),
      ...(format === undefined ? {} : { format: known(format, 'literal') }),
      ...(state === undefined ? {} : { state: known(state, 'literal') }),
    }
    return { properties, told }
  }

  /** Algorithm, curve and length of a key, from the key itself and from the algorithm that it names. */
  private propertiesOfKey({ crypto, name }: Component, told: string[] = []): Properties {
    const fields = part(crypto, 'relatedCryptoMaterialProperties')
    const target = this.referred(fields, ['algorithmRef'], 'algorithm', told)
    const said = target === undefined ? this.algorithms.read(undefined, {}, textOf(fieldOf(crypto, 'oid'))) : undefined
    const ofAlgorithm = target === undefined ? said?.properties : this.algorithm(target).properties
    const size = numberOf(fieldOf(fields, 'size'))
    const fromName = this.algorithms.read(name, {}, undefined).properties
    // A key may be called anything: its name counts only where the catalogue knows it as an algorithm.
    const best =
      scalars(ofAlgorithm?.['algorithm']).length > 0 ? ofAlgorithm : fromName['primitive']?.kind === 'known' ? fromName : undefined
    const algorithm = best?.['algorithm']
    return {
      ...(algorithm === undefined ? {} : { algorithm }),
      ...picked(best ?? {}, ['curve', 'quantumVulnerable']),
      ...(size !== undefined ? { keyBits: known(size, 'literal') } : picked(best ?? {}, ['keyBits'])),
    }
  }

  private protocol({ name, crypto }: Component): Read {
    const fields = part(crypto, 'protocolProperties')
    const word = textOf(fieldOf(fields, 'type')) ?? ''
    const row = Object.hasOwn(this.words.protocols, word) ? this.words.protocols[word] : undefined
    const version = textOf(fieldOf(fields, 'version'))
    const suites = listOf(fieldOf(fields, 'cipherSuites') ?? fieldOf(fields, 'tlsCipherSuites'))
    const properties: Properties = {
      version: version === undefined ? NOT_SAID : this.algorithms.versionOf(version, row?.version),
      ...(suites.length === 0 ? {} : { suites: oneOf(suites.map((suite) => this.algorithms.suiteOf(suite))) }),
    }
    for (const [property, field] of [
      ['groups', 'tlsGroups'],
      ['signatureSchemes', 'tlsSignatureSchemes'],
    ] as const) {
      const listed = [...new Set(suites.flatMap((suite) => textsOf(fieldOf(fieldsOf(suite), field))))]
      if (listed.length > 0)
        properties[property] = oneOf(
          listed.map((one) => (property === 'groups' ? this.algorithms.curveOf(one) : undefined) ?? known(one, 'literal')),
        )
    }
    return { properties, name: row?.name ?? name ?? 'protocol', told: [] }
  }

  /** The component that one of these fields, or an entry of relatedCryptographicAssets, names. */
  private referred(fields: Fields, names: readonly string[], kind: string, told: string[]): Component | undefined {
    const related = listOf(fieldOf(fields, 'relatedCryptographicAssets')).map(fieldsOf)
    const refs = [
      ...names.map((name) => fieldOf(fields, name)),
      ...related.filter((one) => fieldOf(one, 'type') === kind).map((one) => fieldOf(one, 'ref')),
    ].filter((ref) => typeof ref === 'string')
    const found = refs.map((ref) => this.byRef.get(ref)).find((one) => one !== undefined)
    if (found === undefined && refs.length > 0) told.push('cbom-dangling')
    return found
  }
}

/** The block of a kind; some tools write its fields directly into cryptoProperties. */
function part(crypto: Fields, name: string): Fields {
  const block = fieldOf(crypto, name)
  return block === undefined ? crypto : fieldsOf(block)
}

function picked(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name] as Value]])))
}

/** Whole days from the first to the last moment, begun ones too. */
function validity(fields: Fields): Value {
  const [from, until] = ['notValidBefore', 'notValidAfter'].map((name) => Date.parse(textOf(fieldOf(fields, name)) ?? ''))
  if (from === undefined || until === undefined || Number.isNaN(from) || Number.isNaN(until) || until < from) return NOT_SAID
  return known(Math.ceil((until - from) / MILLISECONDS_OF_A_DAY), 'literal')
}
