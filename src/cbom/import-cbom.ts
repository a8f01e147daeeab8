/** Turns a CycloneDX document made by another tool into assets that a policy can judge; what it does not say stays unknown. */
import type { Catalogue } from '#catalogue/catalogue'
import type { AssetType, CryptoAsset } from '#core/asset'
import type { Diagnostic } from '#core/diagnostic'
import { Algorithms } from './algorithm'
import { openDocument, type CbomDocument, type Component } from './document'
import { type CbomAssetType, Kinds } from './kinds'
import { joinedWords, libraryWords, ownWordsOf } from './own-words'
import { occurrencesOf, type Surroundings } from './places'
import { fieldOf, textOf } from './reading'
import type { CbomWords } from './words'

export interface Imported {
  /** Not merged yet: one for each component. */
  assets: CryptoAsset[]
  diagnostics: Diagnostic[]
  /** Some component could not be used. */
  partly: boolean
}

const ASSET_TYPES: Readonly<Record<string, CbomAssetType>> = {
  algorithm: 'algorithm',
  certificate: 'certificate',
  protocol: 'protocol',
  'related-crypto-material': 'related-crypto-material',
  relatedCryptoMaterial: 'related-crypto-material',
}

/** Names in one diagnostic. */
const MAX_NAMED = 5

/** Never throws for anything in the document. */
export function importCbom(text: string, catalogue: Catalogue, words: CbomWords, around: Surroundings): Imported {
  const document = openDocument(text, around.file)
  const importer = new Importer(document, new Kinds(document, new Algorithms(catalogue, words), words), catalogue, around)
  return importer.run()
}

class Importer {
  private readonly assets: CryptoAsset[] = []
  /** Names of components by what is to be told of them. */
  private readonly told = new Map<string, string[]>()
  /** Components that others are made of. */
  private readonly referred: ReadonlySet<string>

  constructor(
    private readonly document: CbomDocument,
    private readonly kinds: Kinds,
    private readonly catalogue: Catalogue,
    private readonly around: Surroundings,
  ) {
    this.referred = new Set([...document.dependencies.values()].flat())
  }

  run(): Imported {
    for (const component of this.document.components) this.add(component)
    const diagnostics = [...this.document.diagnostics, ...this.diagnostics()]
    const partly = this.told.has('partly-parsed') || diagnostics.some(({ code }) => code === 'budget-cbom')
    return { assets: this.assets, diagnostics, partly }
  }

  private add(component: Component): void {
    const library = libraryWords(component.all)
    if (library !== undefined) return this.push(component, 'library', library.name ?? component.name ?? 'library', library.properties)
    const own = ownWordsOf(component)
    // What is called a part but part of nothing would be judged by nobody.
    if (own?.isPart === true && this.referred.has(component.ref)) return
    const type = ASSET_TYPES[textOf(fieldOf(component.crypto, 'assetType')) ?? '']
    if (type === undefined) return this.tell('partly-parsed', component)
    // What only a register knows was found nowhere; an algorithm or a protocol is no entry of one.
    if (own?.isEntry === true && (type === 'related-crypto-material' || type === 'certificate')) return
    const read = this.kinds.read(type, component)
    // Of a document of ours it is told below: its fields alone say less than its properties.
    const whole = own !== undefined && !own.isPart
    for (const code of read.told) if (!whole || code !== 'cbom-contradiction') this.tell(code, component)
    if (read.properties === undefined) return
    const joined = !whole ? undefined : joinedWords(own, this.kinds.plainly(type, component, read.properties))
    if (joined?.contradicts === true) this.tell('cbom-contradiction', component)
    const properties = joined === undefined ? read.properties : this.catalogue.complete(joined.properties)
    const fallback = read.name ?? component.name ?? type
    const named = type === 'related-crypto-material' || read.name !== undefined
    this.push(component, type, own?.name ?? (named ? fallback : this.catalogue.assetName(type, properties, fallback)), properties)
  }

  private push(component: Component, type: AssetType, name: string, properties: CryptoAsset['properties']): void {
    this.assets.push({
      id: component.ref,
      type,
      name,
      properties,
      occurrences: occurrencesOf(component, this.around),
      dependsOn: [...(this.document.dependencies.get(component.ref) ?? [])],
    })
  }

  private tell(code: string, component: Component): void {
    this.told.set(code, [...(this.told.get(code) ?? []), component.name ?? component.ref])
  }

  private diagnostics(): Diagnostic[] {
    const diagnostics: Diagnostic[] = []
    for (const [code, names] of this.told) {
      const { level, what } = TELLINGS[code] ?? { level: 'warning', what: code }
      const shown = names.slice(0, MAX_NAMED).map((name) => textOf(name) ?? '?')
      const more = names.length > MAX_NAMED ? ` and ${String(names.length - MAX_NAMED)} more` : ''
      diagnostics.push({ level, code, message: `${what}: ${shown.join(', ')}${more}`, file: this.around.file })
    }
    if (this.document.diagnostics.some(({ level }) => level === 'error')) return diagnostics
    const { components, total } = this.document
    const message = `${String(this.assets.length)} of ${String(components.length)} cryptographic components were used, out of ${String(total)} components in all`
    return [...diagnostics, { level: 'note', code: 'cbom-read', message, file: this.around.file }]
  }
}

const TELLINGS: Readonly<Record<string, { level: Diagnostic['level']; what: string }>> = {
  'partly-parsed': {
    level: 'warning',
    what: 'these components say that they are cryptography, but not of which kind, and were not judged',
  },
  'cbom-contradiction': { level: 'warning', what: 'these components contradict themselves, and were judged by the worse of what they say' },
  'cbom-passed-over': { level: 'note', what: 'no policy speaks of such material, so these components were not judged' },
  'cbom-holds-secret': {
    level: 'warning',
    what: 'the CBOM itself holds the value of these secrets; it was not read, and should not be there',
  },
  'cbom-dangling': { level: 'note', what: 'these components refer to others that the CBOM does not have' },
}
