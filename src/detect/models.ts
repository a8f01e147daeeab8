/** Model rows by symbol, and what resolving needs to know of them. */
import { overlap, WRITTEN_DEFAULT } from '#core/externals'
import type { ConfigurationRule, Effect, Externals, GivenAway, Twin, ValueRule, Question } from '#core/externals'
import type { Site } from '#core/site'
import type { Scalar, Value } from '#core/value'
import { holds, mayHold } from './conditions'
import { applying, asked, type Applying } from './applying'
import { argumentsRead, firstOf, questionsIn } from './arguments-read'
import { configurationRule, givenAway, valueRule } from './value-rules'
import { isTelling, noModels, noteClass, type LanguageModels, type Row } from './language-models'
import type { ModelFile, ModelRow, StandAlone } from './model'
import { withoutSecrets, type PurposeWords } from './purposes'
import { addPrefixes, split } from './symbols'

export class Models implements Externals {
  private readonly languages = new Map<string, LanguageModels>()
  private readonly twins = new Map<string, Twin>()
  private readonly stands = new Map<string, string>()
  private readonly named = new Map<string, readonly string[]>()

  private readonly files: readonly (readonly [string, ModelFile])[]

  /** Files keyed by '<language>/<library>'; those of a language are indexed when it is first asked for. `readers`: languages that read another's too. `words`: what names tell. */
  constructor(
    files: ReadonlyMap<string, ModelFile>,
    private readonly readers: ReadonlyMap<string, string> = new Map(),
    private readonly words?: PurposeWords,
  ) {
    this.files = [...files].sort(([left], [right]) => (left < right ? -1 : 1))
    for (const [, file] of this.files) for (const [type, twin] of Object.entries(file.twins ?? {})) this.twins.set(type, twin)
    for (const [, file] of this.files) for (const [type, names] of Object.entries(file.identities ?? {})) this.named.set(type, names)
    for (const [, file] of this.files)
      for (const [type, attribute] of Object.entries(file.aliasesOf ?? {})) this.stands.set(type, attribute)
  }

  private of(language: string): LanguageModels {
    const known = this.languages.get(language)
    if (known) return known
    const names = [...this.stands.values(), ...this.named.values()].flat()
    const models = noModels(names.map(firstOf))
    this.languages.set(language, models)
    const folders = [language, this.readers.get(language) ?? language]
    const own = this.files.filter(([id]) => folders.includes(id.slice(0, id.indexOf('/'))))
    for (const [, file] of own) this.addNames(language, file)
    for (const [id, file] of own) for (const row of file.models) this.addRow(language, id, row)
    models.questions.push(...questionsIn([...models.reads.values()].flat()))
    return models
  }

  private addNames(language: string, file: ModelFile): void {
    const models = this.of(language)
    for (const [alias, target] of Object.entries(file.aliases ?? {})) models.aliases.set(alias, target)
    for (const [type, object] of Object.entries(file.objects ?? {})) models.objects.set(type, object)
    for (const [symbol, value] of Object.entries(file.constants ?? {})) {
      models.constants.set(symbol, value)
      addPrefixes(models.prefixes, symbol)
    }
    for (const [type, supertype] of Object.entries(file.extends ?? {})) {
      models.supertypes.set(type, supertype)
      addPrefixes(models.prefixes, type)
    }
    for (const alias of Object.keys(file.aliases ?? {})) addPrefixes(models.prefixes, alias)
  }

  private addRow(language: string, id: string, row: ModelRow): void {
    const models = this.of(language)
    for (const site of row.site) {
      if (row.kind === 'reference') {
        this.addReference(models, this.aliased(models, site), row)
        continue
      }
      const symbol = row.kind === 'property' ? site : this.aliased(models, site)
      const list = models.rows.get(symbol)
      if (list) list.push({ id, row })
      else models.rows.set(symbol, [{ id, row }])
      const read = argumentsRead(row)
      models.reads.set(symbol, [...(models.reads.get(symbol) ?? []), ...read])
      for (const key of read) models.argumentNames.add(firstOf(key))
      if (isTelling(row)) models.telling.add(symbol)
      if (row.kind === 'property') models.properties.add(symbol)
      else addPrefixes(models.prefixes, symbol)
      const { owner, name } = split(symbol)
      if (row.kind !== 'property') addPrefixes(models.owners, owner)
      noteClass(models, symbol, row)
      if (row.kind === 'override') models.overrides.set(owner, [...(models.overrides.get(owner) ?? []), name])
      const { fills, configuration, parsed } = row.value ?? {}
      if (fills !== undefined) (configuration === undefined && parsed === undefined ? models.fillers : models.settingFillers).add(name)
      models.conditions.set(name, [...(models.conditions.get(name) ?? []), row.when])
      if (row.receiver) models.givenAway.set(name, [...(models.givenAway.get(name) ?? []), givenAway(symbol, row.receiver)])
    }
  }

  private addReference(models: LanguageModels, symbol: string, row: ModelRow): void {
    addPrefixes(models.prefixes, symbol)
    const { value } = row
    const configuration = value && configurationRule(value)
    if (configuration) models.references.set(symbol, { configuration: { kind: configuration.kind } })
    else if (value?.material !== undefined) models.references.set(symbol, { material: value.material })
    else if (value?.constant !== undefined) models.references.set(symbol, { constant: value.constant })
  }

  twin(type: string): Twin | undefined {
    return this.twins.get(type)
  }

  identities(type: string): readonly string[] {
    return this.named.get(type) ?? []
  }

  standsFor(type: string): string | undefined {
    return this.stands.get(type)
  }

  reference(language: string, symbol: string): ValueRule | undefined {
    return this.of(language).references.get(symbol)
  }

  indexed(language: string, symbol: string): ConfigurationRule | undefined {
    for (const { row } of this.of(language).rows.get(this.canonical(language, `${symbol}.__getitem__`)) ?? []) {
      const rule = row.value && configurationRule(row.value)
      if (rule) return rule
    }
    return undefined
  }

  /** Rows that speak of this very site: its symbol, its kind and its arguments; some of each of its blocks by itself. */
  matching(site: Site): Applying[] {
    return this.fitting(site, this.of(site.language).rows.get(site.symbol) ?? [])
  }

  private fitting(site: Site, rows: readonly Row[]): Applying[] {
    return applying(site, withoutSecrets(site, rows, this.words))
  }

  /** The asset of what a site is called on, where nobody sees it made; undefined for types that no file speaks of. */
  objectOf({ language, symbol }: Site): StandAlone | undefined {
    const { objects, supertypes } = this.of(language)
    let type: string | undefined = split(symbol).owner
    for (let step = 0; step < MAX_SUPERTYPES && type !== undefined && !objects.has(type); step++) type = supertypes.get(type)
    return type === undefined ? undefined : objects.get(type)
  }

  /** How a call starts a program, where it does. */
  runs(site: Site): ModelRow['runs'] {
    const rows = this.of(site.language).rows.get(site.symbol)
    if (!rows?.some(({ row }) => row.runs)) return undefined
    return this.matching(site).find(({ row }) => row.runs)?.row.runs
  }

  aliasesOf(language: string): ReadonlyMap<string, string> {
    return this.of(language).aliases
  }

  /** All rows of a language, for tokens and documentation. */
  rowsOf(language: string): Row[] {
    return [...new Set([...this.of(language).rows.values()].flat())]
  }

  canonical(language: string, symbol: string): string {
    const models = this.of(language)
    const known = models.canonical.get(symbol)
    if (known !== undefined) return known
    const result = this.inherited(models, this.aliased(models, symbol))
    models.canonical.set(symbol, result)
    return result
  }

  private aliased(models: LanguageModels, symbol: string): string {
    let result = symbol
    for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) {
      const target = models.aliases.get(symbol.slice(0, end))
      if (target === undefined) continue
      result = target + symbol.slice(end)
      break
    }
    // An alias may lead to another; each is followed once.
    if (result !== symbol && result.length <= symbol.length + MAX_ALIAS_GROWTH) result = this.canonicalOnce(models, result, symbol)
    return result
  }

  /** A member that no row names is the supertype's. */
  private inherited(models: LanguageModels, symbol: string): string {
    let at = symbol
    for (let step = 0; step < MAX_SUPERTYPES && !models.prefixes.has(at); step++) {
      const { owner, name } = split(at)
      const supertype = models.supertypes.get(owner)
      if (supertype === undefined) return symbol
      at = `${supertype}.${name}`
    }
    return models.prefixes.has(at) ? at : symbol
  }

  private canonicalOnce(models: LanguageModels, symbol: string, origin: string): string {
    for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) {
      const target = models.aliases.get(symbol.slice(0, end))
      if (target !== undefined && !origin.startsWith(target)) return target + symbol.slice(end)
    }
    return symbol
  }

  knows(language: string, symbol: string): boolean {
    return this.of(language).rows.has(symbol) || this.stands.has(symbol)
  }

  tells(language: string, symbol: string): boolean {
    return this.of(language).telling.has(symbol)
  }

  deciders(language: string, symbol: string): readonly string[] {
    const conditions = (this.of(language).rows.get(symbol) ?? []).map(({ row }) => Object.keys(row.when?.is ?? {}))
    return conditions.every((keys) => keys.length > 0) ? [...new Set(conditions.flat())] : []
  }

  mayApply(language: string, symbol: string, args: ReadonlyMap<string, Value>): boolean {
    return (this.of(language).rows.get(symbol) ?? []).some(({ row }) => holds(row.when?.is ?? {}, args))
  }

  reaches(language: string, symbol: string): boolean {
    return this.of(language).prefixes.has(symbol)
  }

  leadsOn(language: string, symbol: string): boolean {
    return this.of(language).owners.has(symbol)
  }

  constant(language: string, symbol: string): Scalar | undefined {
    return this.of(language).constants.get(symbol)
  }

  effect(site: Site): Effect {
    const effect: Effect = {}
    // Where a result is compared is not to be asked while it is made: the way there may lead through its callers.
    const rows = (this.of(site.language).rows.get(site.symbol) ?? []).filter(({ row: { when, value, returns } }) => {
      return when?.compared === undefined || value !== undefined || returns !== undefined
    })
    for (const { row } of this.fitting(site, rows)) {
      if (row.returns !== undefined) effect.returns ??= row.returns
      if (row.value) effect.value ??= valueRule(row.value, site)
    }
    return effect
  }

  isProperty(language: string, name: string): boolean {
    return this.of(language).properties.has(name)
  }

  holdsSecret(language: string, name: string): boolean {
    return this.of(language).properties.has(WRITTEN_DEFAULT) && this.words?.isSecretHeld([name]) === true
  }

  overrides(language: string, supertype: string): readonly string[] {
    return this.of(language).overrides.get(supertype) ?? []
  }

  isSilent(language: string, method: string, told: () => readonly string[], mentions: (word: string) => boolean): boolean {
    const conditions = this.of(language).conditions.get(method)
    return conditions?.some((when) => mayHold(when, told, mentions, this.words)) === false
  }

  mayFill(language: string, method: string): boolean {
    return this.of(language).fillers.has(method)
  }

  settingFillers(language: string): readonly string[] {
    return [...this.of(language).settingFillers]
  }

  givenAway(language: string, method: string): readonly GivenAway[] {
    return this.of(language).givenAway.get(method) ?? []
  }

  readsOf(language: string, name: string): boolean {
    return this.of(language).argumentNames.has(name)
  }

  reads(language: string, symbol: string, argument: string): boolean {
    const others = [this.stands.get(symbol) ?? [], this.named.get(symbol) ?? []].flat()
    return [...(this.of(language).reads.get(symbol) ?? []), ...others].some((key) => overlap(key, argument))
  }

  looksInto(language: string, symbol: string, argument: string): boolean {
    return (this.of(language).reads.get(symbol) ?? []).some((key) => key.startsWith(`${argument}.`))
  }

  questions(language: string): readonly Question[] {
    return this.of(language).questions
  }

  asks(site: Site, open: readonly string[]): readonly string[] {
    return asked(site, this.of(site.language).rows.get(site.symbol) ?? [], open, this.words)
  }
}

const MAX_SUPERTYPES = 5

/** Bounds an alias that would lead to itself, longer each time. */
const MAX_ALIAS_GROWTH = 200
