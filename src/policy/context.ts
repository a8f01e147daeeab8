/** What a policy knows of a place beyond the code: path, data class, environment, service and use, assigned by globs. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import { compileGlob } from '#core/pattern'
import { all, test, testValue, type Truth } from '#core/match'
import { known, scalars, unknown, type Value } from '#core/value'
import type { Assignment } from './document'
import type { EffectivePolicy } from './effective'
import { firstLabelOf, labelOf } from './tag-names'

type Properties = Record<string, Value>

/** Keys of an assignment, and the property that each one sets. */
const ASSIGNED = { dataClass: 'dataClass', environment: 'environment', service: 'businessService', useCase: 'useCase' } as const

export class Contexts {
  private readonly entries: readonly (Assignment & { covers: (file: string) => boolean })[]

  /** `asOf` is the date judged at: a validation of a module ends on a day. */
  constructor(
    private readonly policy: Pick<EffectivePolicy, 'assign' | 'unassigned' | 'tags'>,
    private readonly asOf: string,
  ) {
    this.entries = policy.assign.map((entry) => {
      const globs = (entry.files ?? ['**']).map(compileGlob)
      return { ...entry, covers: (file) => globs.some((glob) => glob(file)) }
    })
  }

  /** The properties of an asset at a place: its own, the place's, and what the policy assigns. */
  at(asset: CryptoAsset, occurrence: Occurrence): Properties {
    const file = occurrence.at.file
    const properties: Properties = {
      ...asset.properties,
      type: known(asset.type, 'literal'),
      name: known(asset.name, 'literal'),
      language: known(occurrence.language, 'literal'),
      pathClass: known(occurrence.pathClass, 'literal'),
      symbol: known(occurrence.symbol, 'literal'),
      model: known(occurrence.model, 'literal'),
      path: known(file, 'literal'),
    }
    const platform = platformOf(asset, occurrence)
    if (platform !== undefined && properties['platform'] === undefined) properties['platform'] = known(platform, 'catalogue')
    const [sunset] = scalars(asset.properties['fipsSunset'])
    if (sunset !== undefined) properties['fipsStatus'] = known(this.asOf < String(sunset) ? 'active' : 'historical', 'catalogue')
    else if (asset.properties['fipsCertificate'] !== undefined) properties['fipsStatus'] = unknown('external-call')
    const useCase = useCaseOf(asset)
    if (useCase !== undefined) properties['useCase'] = known(useCase, 'catalogue')
    const { owner, dataClass } = this.policy.tags
    const [ownerTag, dataClassTag] = [firstLabelOf(occurrence.labels, owner), firstLabelOf(occurrence.labels, dataClass)]
    if (ownerTag !== undefined) properties['ownerTag'] = ownerTag
    if (dataClassTag !== undefined) properties['dataClassTag'] = dataClassTag
    return this.assigned(properties, occurrence)
  }

  private assigned(properties: Properties, { at: { file }, labels }: Occurrence): Properties {
    const given = new Set<string>()
    for (const entry of this.entries) {
      if (!entry.covers(file)) continue
      const holds = all([tagged(entry.tags, labels), entry.match === undefined ? 'yes' : test(entry.match, properties, 'may').truth])
      if (holds === 'no') continue
      for (const [key, property] of Object.entries(ASSIGNED)) {
        const word = entry[key as keyof typeof ASSIGNED]
        if (word === undefined) continue
        given.add(property)
        properties[property] = holds === 'yes' ? known(word, 'configuration') : unknown('expression')
      }
    }
    if (this.policy.unassigned === 'unknown')
      for (const property of ['dataClass', 'environment', 'businessService'])
        if (!given.has(property)) properties[property] = unknown('absent')
    return properties
  }
}

/** Whether a resource has tags; one that stands among tags that could not be read may be there. */
function tagged(wanted: Assignment['tags'], labels: Occurrence['labels']): Truth {
  return all(Object.entries(wanted ?? {}).map(([name, matcher]) => testValue(matcher, labelOf(labels, name), 'must')))
}

/** What an asset is used for, where its own properties say so. */
function useCaseOf(asset: CryptoAsset): string | undefined {
  const has = (name: string, ...words: string[]): boolean => scalars(asset.properties[name]).some((word) => words.includes(String(word)))
  if (/backup|snapshot/.test(scalars(asset.properties['resource']).join(' '))) return 'backup'
  if (asset.type === 'protocol') return 'in-transit'
  if (asset.name === 'storage-encryption') return 'at-rest'
  if (has('primitive', 'password-hash') || has('purpose', 'password')) return 'password'
  if (has('mode', 'FF1', 'FF3')) return 'tokenisation'
  if (has('primitive', 'signature') || has('function', 'sign', 'verify')) return 'signature'
  if (has('mode', 'XTS')) return 'at-rest'
  return undefined
}

/** Platforms that hold keys and secrets, by words in the names of their libraries and resources. */
const PLATFORMS: readonly [RegExp, string][] = [
  [/azure|azurerm/, 'azure-key-vault'],
  [/google|gcp|cloudkms/, 'gcp-kms'],
  [/alicloud/, 'alicloud-kms'],
  [/\boci\b|oci_/, 'oci-vault'],
  [/hvac|vault/, 'hashicorp-vault'],
  [/secretsmanager|secrets-manager|secrets_manager/, 'aws-secrets-manager'],
  [/android/, 'android-keystore'],
  [/aws|boto3|kms/, 'aws-kms'],
]

function platformOf(asset: CryptoAsset, { symbol, model }: Occurrence): string | undefined {
  const held = scalars(asset.properties['storage']).some((word) => ['kms', 'hsm', 'vault'].includes(String(word)))
  if (!held && asset.name !== 'kms-key') return undefined
  const name = `${model} ${symbol}`.toLowerCase()
  return PLATFORMS.find(([words]) => words.test(name))?.[1]
}
