/** Discover and parse: which files are read, which are parsed, what is left out and why; all of it counted. */
import type { Diagnostic } from '#core/diagnostic'
import { homeOf } from '#core/paths'
import type { FileCounts, SkippedFile } from '#core/report'
import type { PathClass } from '#core/site'
import { asUtf8, MAX_SOURCE_BYTES, readText } from '#discover/text'
import type { FileEntry, ScanHost } from '#host/files'
import type { BlockFact } from '#parse/facts'
import type { Language } from '#parse/language'
import { readData } from '#parse/data-file'
import type { Parser } from '#parse/parser'
import type { Lines } from '#parse/source'
import { WordFilter } from '#parse/word-filter'
import { declares, looksDeclaring, mayBeLong } from '#infrastructure/forms'
import { Project, type ProjectFiles } from '#resolve/project'
import type { Wrapper } from '#resolve/sites'
import { buildUnit, extendUnit } from '#resolve/build-unit'
import type { Unit } from '#resolve/unit'
import type { CommentedFile } from './exception-comments'
import { RepositoryConfiguration } from './configuration'
import { DeclaredFiles } from './declared-files'
import { bytesIn, type Listing } from './listing'
import { countOutside, type ScanScope } from './scan-scope'
import { passingAllOn } from './imports-in-text'
import type { Instruments } from './instruments'
import { TextSites } from './text-sites'
import { WantedWords } from './token-selection'
import type { Toolkit } from './toolkit'

/** Files parsed because a wrapper's name stands in them, in one run. */
const MAX_CALLER_FILES = 300

export class Gathering {
  readonly skipped: SkippedFile[] = []
  readonly diagnostics: Diagnostic[] = []
  /** What no language is needed for. */
  readonly texts: TextSites
  readonly project: Project
  readonly declared: DeclaredFiles
  readonly counts: FileCounts = { discovered: 0, supported: 0, withoutTokens: 0, parsed: 0, partlyParsed: 0, skipped: 0 }
  private readonly toolkit: Toolkit
  private readonly parser: Parser
  readonly classify: (path: string) => PathClass
  private readonly refused = new Set<string>()
  private readonly wanted = new WantedWords()
  private withoutTokens: string[] = []
  private readonly manifests = new Map<string, unknown>()
  /** Wrappers whose callers were looked for. */
  private readonly sought = new Set<string>()
  /** Files that were looked at for themselves; others are read because these import them. */
  private readonly looked = new Set<string>()

  constructor(
    private readonly host: ScanHost,
    private readonly instruments: Instruments,
    private readonly listing: Listing,
    /** Where only a part of the repository is looked at: the files of the part. */
    private readonly scope?: ScanScope,
  ) {
    this.toolkit = instruments.toolkit
    this.classify = instruments.classify
    this.texts = new TextSites(instruments.texts, this.classify)
    this.parser = instruments.parser
    this.declared = new DeclaredFiles(this.toolkit, {
      text: (path) => (listing.all.has(path) ? this.textOf(path) : undefined),
      bytes: (path) => bytesIn(host, listing, path),
      pathClass: this.classify,
      paths: () => listing.readable,
    })
    this.project = new Project(this.projectFiles())
  }

  private projectFiles(): ProjectFiles {
    const { listing } = this
    return {
      paths: listing.code,
      index: listing.index,
      load: (path) => this.load(path),
      open: (unit, blocks) => {
        this.open(unit, blocks)
      },
      text: (path) => this.textOf(path),
      data: (path) => this.dataOf(path),
      speaksOf: (language, name) => this.wanted.has(language, name),
      configuration: new RepositoryConfiguration({
        table: this.toolkit.configuration,
        paths: () => listing.readable,
        text: (path) => this.textOf(path),
        pathClass: this.classify,
        diagnostics: this.diagnostics,
      }),
    }
  }

  /** Reads every file once and parses those that hold a token of their language. */
  async gather(): Promise<void> {
    const { scope } = this
    const looked = scope === undefined ? this.listing.entries : this.listing.entries.filter(({ path }) => scope.files.has(path))
    await this.look(looked)
  }

  private async look(entries: readonly FileEntry[]): Promise<void> {
    await this.declared.prepare(entries)
    const hits: string[] = []
    for (const entry of entries) {
      this.looked.add(entry.path)
      const language = this.parser.languageOf(entry.path)
      const bytes = this.read(entry, language)
      if (bytes === undefined || !language) continue
      if (this.instruments.selection.selects(language, bytes)) {
        hits.push(entry.path)
        this.wanted.note(entry.path, language, this.instruments.selection.wantedIn(language, bytes))
      } else this.withoutTokens.push(entry.path)
    }
    await this.parseAll(hits)
  }

  /** What needs no language is found on the way; undefined where there is nothing more to look at. */
  private read(entry: FileEntry, language: Language | undefined): Uint8Array | undefined {
    const { path, size, skip } = entry
    const isDeclared = declares(path)
    if (language || isDeclared) this.counts.supported++
    if (skip !== undefined) return language || isDeclared || skip !== 'not-a-file' ? this.skip(path, skip) : undefined
    const form = language ? undefined : this.texts.formOf(path)
    const mayHoldBytes = !language && this.texts.keyFiles.mayHoldBytes(path)
    if (!language && !form && !isDeclared && !mayHoldBytes && !this.texts.keyFiles.mayHoldText(path)) return undefined
    const isLong = size > MAX_SOURCE_BYTES && mayBeLong(path, size)
    if (size > MAX_SOURCE_BYTES && !mayHoldBytes && !isLong) return this.skip(path, 'too-large')
    const read = this.host.read(path, isLong ? size : undefined)
    if (!(read instanceof Uint8Array)) return this.skip(path, read.error)
    const bytes = asUtf8(read)
    if (!isLong) this.texts.findKeys(path, bytes, mayHoldBytes)
    if (bytes.length > MAX_SOURCE_BYTES) {
      if (!mayHoldBytes) this.readLong(path, bytes)
      return undefined
    }
    if (form) this.texts.findCommands(path, bytes, form)
    if (isDeclared) this.readDeclared(path)
    else if (looksDeclaring(path, bytes)) this.readTree(path, bytes)
    return bytes
  }

  /** Parses files in which a wrapper's name stands beside its own file's name: they may call it. False when there was none. */
  async gatherCallers(wrappers: readonly Wrapper[]): Promise<boolean> {
    const fresh = wrappers.filter((wrapper) => !this.sought.has(`${wrapper.file}:${wrapper.name}`))
    for (const wrapper of fresh) this.sought.add(`${wrapper.file}:${wrapper.name}`)
    const filters = new Map<string, WordFilter>()
    for (const id of new Set(fresh.map((wrapper) => wrapper.language)))
      filters.set(id, new WordFilter(fresh.filter(({ language }) => language === id).flatMap((wrapper) => this.callTexts(wrapper))))
    await this.widen(fresh)
    const hits: string[] = []
    for (const path of filters.size === 0 ? [] : this.withoutTokens) {
      const filter = filters.get(this.parser.languageOf(path)?.id ?? '')
      if (!filter || this.project.isSelected(path)) continue
      const bytes = this.host.read(path)
      if (bytes instanceof Uint8Array && filter.matches(asUtf8(bytes))) hits.push(path)
    }
    if (hits.length > MAX_CALLER_FILES) {
      const message = `${hits.length} files may call wrapper functions; the first ${MAX_CALLER_FILES} were followed`
      this.diagnostics.push({ level: 'note', code: 'budget-callers', message })
    }
    const followed = hits.slice(0, MAX_CALLER_FILES)
    await this.parseAll(followed)
    return followed.length > 0
  }

  /** Where a part is looked at: files elsewhere that may call the wrappers become a part of it. */
  private async widen(wrappers: readonly Wrapper[]): Promise<void> {
    if (this.scope === undefined || wrappers.length === 0) return
    const more = new Set(await this.scope.callers(wrappers.map((wrapper) => ({ ...wrapper, texts: this.callTexts(wrapper) }))))
    await this.look(this.listing.entries.filter(({ path }) => more.has(path)))
  }

  /** What stands in a file that may call a wrapper, or passes it on to who does: its name, and what an import calls its file. */
  private callTexts({ name, file, language }: Wrapper): string[][] {
    const all = passingAllOn(this.toolkit.languages.find(({ id }) => id === language))
    const names = all === undefined ? [name] : [name, all]
    return [homeOf(file), ...this.project.importNames(file, language)].flatMap((home) => names.map((one) => [one, home]))
  }

  /** The language of a path, or undefined when nobody reads it. */
  languageOf(path: string): Language | undefined {
    return this.parser.languageOf(path)
  }

  /** The lines of a file that was read. */
  linesOf(path: string): Lines | undefined {
    return this.project.units.get(path)?.file.lines ?? this.declared.reading.sources.get(path)?.lines
  }

  /** The files in whose comments a word to the gate may stand. */
  *commented(): Generator<CommentedFile> {
    for (const [path, { file, language }] of this.project.units) yield { path, lines: file.lines, openers: language.comments }
    for (const [path, { lines }] of this.declared.reading.sources) yield { path, lines, openers: this.toolkit.infrastructure.comments }
  }

  /** Infrastructure is read whole: what a file declares is often decided in another one. */
  private readDeclared(path: string): void {
    const text = this.textOf(path, true)
    if (text !== undefined) this.declared.add(path, text)
  }

  /** A program may have written it on one line. */
  private readTree(path: string, bytes: Uint8Array): boolean {
    const read = readText(bytes)
    const text = 'text' in read ? read.text : mayBeLong(path, bytes.length) ? new TextDecoder().decode(bytes) : undefined
    const isTaken = text !== undefined && this.declared.addTree(path, text)
    if (isTaken) this.counts.supported++
    return isTaken
  }

  /** Too long for source; manifests and plans may be. */
  private readLong(path: string, bytes: Uint8Array): void {
    if (!looksDeclaring(path, bytes) || !this.readTree(path, bytes)) this.skip(path, 'too-large')
  }

  /** Counts once everything was read. */
  finish(): void {
    const { diagnostics, partly, sources } = this.declared.reading
    this.diagnostics.push(...this.texts.diagnostics, ...diagnostics)
    this.counts.supported += this.declared.rendered
    this.counts.partlyParsed += partly.size
    this.counts.parsed += sources.size - partly.size
    const further = countOutside(this.looked, [this.project.units, sources])
    for (const [path, unit] of this.project.units) {
      if (!this.looked.has(path)) this.counts.supported++
      this.diagnostics.push(...unit.file.diagnostics)
      if (unit.file.partly) this.counts.partlyParsed++
      else this.counts.parsed++
    }
    this.counts.discovered = this.looked.size + further
    if (this.scope !== undefined) this.counts.untouched = this.listing.entries.length - this.counts.discovered
    this.counts.withoutTokens = this.withoutTokens.filter((path) => !this.project.units.has(path) && !this.refused.has(path)).length
    this.counts.skipped = this.skipped.length
    this.skipped.sort((left, right) => (left.file < right.file ? -1 : 1))
  }

  private async parseAll(paths: readonly string[]): Promise<void> {
    await this.parser.prepare(paths)
    for (const path of paths) this.project.select(path)
  }

  private load(path: string): Unit | undefined {
    if (this.refused.has(path)) return undefined
    const text = this.textOf(path, true)
    const language = this.parser.languageOf(path)
    if (text === undefined || !language) {
      this.refused.add(path)
      return undefined
    }
    return buildUnit(this.instruments.parsed.parse(path, text, this.wanted.of(path)), language, this.classify(path))
  }

  private open(unit: Unit, blocks: readonly BlockFact[]): void {
    this.parser.open(unit.file, blocks)
    extendUnit(unit, blocks)
  }

  private textOf(path: string, told = false): string | undefined {
    const bytes = this.host.read(path)
    if (!(bytes instanceof Uint8Array)) {
      if (told) this.skip(path, bytes.error)
      return undefined
    }
    const read = readText(bytes)
    if ('skip' in read) {
      if (told) this.skip(path, read.skip)
      return undefined
    }
    if (read.replaced && told)
      this.diagnostics.push({
        level: 'warning',
        code: 'not-utf-8',
        message: 'the file is not valid UTF-8; the odd bytes were replaced and the rest was analysed',
        file: path,
      })
    return read.text
  }

  private dataOf(path: string): unknown {
    if (!this.manifests.has(path)) {
      const text = this.textOf(path)
      this.manifests.set(path, text === undefined ? undefined : readData(path, text))
    }
    return this.manifests.get(path)
  }

  private skip(file: string, reason: string): undefined {
    this.skipped.push({ file, reason })
  }
}
