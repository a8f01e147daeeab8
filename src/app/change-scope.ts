/** The part of a repository that a change can reach: what changed, what it imports, who imports it, what is declared around it. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import type { Diagnostic } from '#core/diagnostic'
import { folderOf, homeOf } from '#core/paths'
import { asUtf8 } from '#discover/text'
import type { ChangeSides } from '#host/change-sides'
import type { Language } from '#parse/language'
import { WordFilter } from '#parse/word-filter'
import type { Wrapper } from '#resolve/sites'
import type { Unit } from '#resolve/unit'
import { providersOf, textOf } from './change-providers'
import { ChangedCode } from './changed-code'
import { changedSettingNames } from './changed-settings'
import type { Gathering } from './gather'
import type { ScanScope } from './scan-scope'
import { importing, type Home } from './importers'
import { declaredIn, packageOf, passesOn } from './imports-in-text'
import type { Instruments } from './instruments'
import { declaredAround } from './module-folders'

/** Unchanged files looked at because they import what changed; in one run. */
const MAX_DEPENDENTS = 600
/** Imports of imports are followed this far. */
const MAX_STEPS = 3

export class ChangeScope implements ScanScope {
  readonly files = new Set<string>()
  readonly diagnostics: Diagnostic[] = []
  /** What changed, and what can be another thing because of it. */
  private readonly affected = new Set<string>()
  /** Words that were looked for in files of a language, and every file that has one of them. */
  private readonly asked = new Map<Language, Set<string>>()
  private readonly answers = new Set<string>()
  /** Those of them that may import what changed. */
  private readonly importers = new Set<string>()
  private dropped = 0
  private dependents = 0
  private readonly code = new ChangedCode()
  private readonly changed: ReadonlySet<string>
  /** What code may call what changed, or what can be another thing because of it. */
  private readonly names = new Set<string>()

  constructor(
    private readonly sides: ChangeSides,
    private readonly head: Gathering,
    private readonly instruments: Instruments,
  ) {
    this.changed = new Set(sides.files.map(({ file }) => file))
  }

  /** Finds the part; to be called once, before anything is gathered. */
  async find(): Promise<void> {
    for (const { file, status } of this.sides.files) if (status !== 'removed') this.add(file)
    // Git looks for the ones while the others are read.
    const parts = this.code.find(this.sides, this.instruments)
    const dependents = this.addDependents(parts)
    await parts
    const providers = await providersOf(this.sides, this.head, this.instruments, this.code)
    for (const path of providers.files) this.add(path)
    this.dropped += providers.dropped
    await this.instruments.warm(this.files, (path) => this.sides.head.read(path))
    await dependents
    for (const path of declaredAround(this.sides, this.head, this.diagnostics)) {
      this.add(path)
      this.affected.add(path)
    }
    if (this.dropped > 0) this.tell(`${String(this.dropped)} files that import what changed, or are imported by it, were not looked at`)
    this.sides.preload([...this.files])
  }

  /**
   * What the change can have made: used in a file that changed, or that depends on one, or by way of one. What only stands in a file that
   * changed code calls is left out: it stays as it is, and without all of its callers it may look otherwise than it is.
   */
  reached(assets: readonly CryptoAsset[]): CryptoAsset[] {
    const isReached = ({ at, trace, places }: Occurrence): boolean =>
      [at, ...trace, ...Object.values(places ?? {})].some(({ file }) => this.affected.has(file))
    return assets.flatMap((asset) => {
      if (asset.type === 'library') return [asset]
      const occurrences = asset.occurrences.filter(isReached)
      return occurrences.length === 0 ? [] : [{ ...asset, occurrences }]
    })
  }

  /** The same part of the base: what was renamed has its old name, what was removed is there. */
  before(): ScanScope {
    const files = new Set(this.files)
    for (const { file, previous, status } of this.sides.files) {
      if (status === 'added' || previous !== undefined) files.delete(file)
      if (status !== 'added') files.add(previous ?? file)
    }
    return { files, callers: () => Promise.resolve([]) }
  }

  async callers(wrappers: readonly (Wrapper & { texts: readonly (readonly string[])[] })[]): Promise<readonly string[]> {
    const found: string[] = []
    const affected = wrappers.filter((wrapper) => this.mayDiffer(wrapper))
    const of = ({ id }: Language): typeof affected => affected.filter(({ language }) => language === id)
    const { languages } = this.instruments.toolkit
    // Who names a changed file is known by now; only for others is there something to look for.
    const isKnown = (language: Language, texts: readonly string[]): boolean => texts.some((text) => this.asked.get(language)?.has(text))
    const wordsOf = (language: Language): string[] =>
      of(language).flatMap(({ texts }) => texts.filter((all) => !isKnown(language, all)).map(([name = '']) => name))
    const further = await this.search(new Map(languages.map((one) => [one, wordsOf(one)])))
    const filters = new Map(languages.map((one) => [one, new WordFilter(of(one).flatMap(({ texts }) => texts))]))
    const known = affected.every(({ file }) => this.changed.has(file)) ? this.importers : this.answers
    for (const path of [...new Set([...known, ...further])].sort()) {
      const language = this.head.languageOf(path)
      if (language === undefined || this.files.has(path) || found.length >= MAX_DEPENDENTS) continue
      const bytes = this.sides.head.read(path)
      if (bytes instanceof Uint8Array && filters.get(language)?.matches(asUtf8(bytes)) === true) found.push(path)
    }
    for (const { name } of affected) this.names.add(name)
    this.sides.preload(found)
    for (const path of found) {
      this.add(path)
      this.affected.add(path)
    }
    return found
  }

  /** Whether a function can be another thing: in a file that changed, or made of something that can. */
  private mayDiffer({ name, file }: Wrapper): boolean {
    const unit = this.head.project.units.get(file)
    if (!this.affected.has(file) || unit === undefined) return false
    const parts = this.code.partsOf(file)
    if (this.changed.has(file)) return parts === undefined || parts.names.has(name) || parts.members.has(`.${name}`)
    if (this.isBesideChanged(unit)) return true
    return this.code.touchedIn(unit, this.names).has(name)
  }

  /** Go's files of one folder see each other without saying so. */
  private isBesideChanged({ file: { path }, language }: Unit): boolean {
    return language.modules === 'go' && [...this.changed].some((file) => this.code.isWhole(file) && folderOf(file) === folderOf(path))
  }

  private add(path: string): void {
    this.files.add(path)
  }

  /** Who imports what changed; where that only passes on what it imports, who imports that. */
  private async addDependents(parts: Promise<void>): Promise<void> {
    let homes = new Map<Language, Home[]>()
    for (const { file, previous } of this.sides.files) {
      for (const path of [file, ...(previous === undefined ? [] : [previous])]) {
        this.affected.add(path)
        this.addHomes(homes, path)
      }
    }
    const names = changedSettingNames(this.sides, this.instruments.toolkit.configuration, this.instruments.isCode)
    for (const name of names) this.names.add(name)
    for (let step = 0; step < MAX_STEPS && (homes.size > 0 || (step === 0 && names.size > 0)); step++) {
      const asked = step === 0 ? names : new Set<string>()
      const answers = await this.search(this.questions(homes, asked))
      await parts
      homes = this.addImporters(answers, homes, asked)
    }
  }

  /** Of the files with a word of it those that use what changed, or one of the `asked` names; gives those that hand it on. */
  private addImporters(
    answers: readonly string[],
    homes: ReadonlyMap<Language, readonly Home[]>,
    asked: ReadonlySet<string>,
  ): Map<Language, Home[]> {
    const { project } = this.head
    const next = new Map<Language, Home[]>()
    for (const { path, names } of [...homes.values()].flat()) if (this.code.isWhole(path)) for (const name of names) this.names.add(name)
    const importersOf = new Map(
      [...homes].map(([language, own]) => [language, importing(own, language, (from, one) => project.importedFiles(from, language, one))]),
    )
    for (const path of answers) {
      const language = this.head.languageOf(path)
      if (language === undefined || (this.files.has(path) && this.affected.has(path))) continue
      const text = this.text(path)
      const importers = importersOf.get(language)
      const imports = importers?.isOne(path, text) === true
      if (imports) this.importers.add(path)
      const handsOn = imports && passesOn(text, path, language)
      // What holds no word of cryptography is only looked into where something leads there: it may stay.
      const isLookedInto = handsOn || (imports && this.instruments.isSelected(path, this.sides.head.read(path)))
      const imported = isLookedInto ? (importers?.imported(path, text) ?? []) : []
      const isWhole = imported.some((one) => this.code.isWhole(one))
      const uses = imports && (!isLookedInto || isWhole || this.code.mayUse(path, text, imported))
      if (!handsOn && !uses && ![...asked].some((name) => text.includes(name))) continue
      if (!this.addDependent(path) || !handsOn) continue
      if (!isWhole) this.code.handOn(path, text, imported)
      this.addHomes(next, path)
    }
    return next
  }

  private addDependent(path: string): boolean {
    if (this.dependents >= MAX_DEPENDENTS) {
      this.dropped++
      return false
    }
    this.dependents++
    this.add(path)
    this.affected.add(path)
    return true
  }

  private addHomes(homes: Map<Language, Home[]>, path: string): void {
    const language = this.head.languageOf(path)
    if (language === undefined) return
    const home = this.homeAt(path, language)
    for (const other of this.instruments.toolkit.languages)
      if (other.modules === language.modules) homes.set(other, [...(homes.get(other) ?? []), home])
  }

  /** As it is, and as it was. */
  private homeAt(path: string, language: Language): Home {
    const texts = [this.sides.head.read(path), this.sides.base.read(path)].map(textOf).filter((text) => text !== '')
    const declared = texts.flatMap((text) => declaredIn(text, language))
    const names = [homeOf(path), ...this.head.project.importNames(path, language.id), ...declared]
    return { path, names: new Set(names), packages: texts.map((text) => packageOf(text, language)) }
  }

  /** What to look for in files of each language: what its imports call the homes, and `names` in every one. */
  private questions(homes: ReadonlyMap<Language, readonly Home[]>, names: ReadonlySet<string>): Map<Language, string[]> {
    const { languages } = this.instruments.toolkit
    const wordsOf = (language: Language): string[] => (homes.get(language) ?? []).flatMap((home) => [...home.names])
    return new Map(languages.map((language) => [language, [...new Set([...wordsOf(language), ...names])]]))
  }

  /** One search for all languages: git reads each file once, and a word of another language does no harm. */
  private async search(questions: ReadonlyMap<Language, readonly string[]>): Promise<string[]> {
    const asked = [...questions].filter(([, words]) => words.length > 0)
    if (asked.length === 0) return []
    const found = await this.sides.search(
      asked.flatMap(([, words]) => words),
      asked.flatMap(([{ variants }]) => variants.flatMap(({ extensions }) => extensions)),
    )
    if (found === undefined) {
      this.tell('git could not look for the files that import what changed; they were not looked at')
      return []
    }
    for (const [language, words] of asked) this.asked.set(language, new Set([...(this.asked.get(language) ?? []), ...words]))
    for (const path of found) this.answers.add(path)
    return found
  }

  private text(path: string): string {
    return textOf(this.sides.head.read(path))
  }

  private tell(message: string): void {
    const help = 'the whole repository is judged after the merge; to judge it now, set `scan: all`'
    this.diagnostics.push({ level: 'note', code: 'budget-change', message, help })
  }
}
