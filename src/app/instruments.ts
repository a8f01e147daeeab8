/** What reads files, the same for every run over them: made once where a change is judged, which is two runs. */
import type { PathClass } from '#core/site'
import { pathClassifier } from '#discover/path-class'
import { asUtf8, readText } from '#discover/text'
import type { FileEntry, ScanHost } from '#host/files'
import type { Language } from '#parse/language'
import { Parser } from '#parse/parser'
import { TreeSitter } from '#parse/tree-sitter'
import { buildUnit } from '#resolve/build-unit'
import type { Unit } from '#resolve/unit'
import type { Knowledge } from './knowledge'
import { Listing } from './listing'
import { ParsedFiles } from './parsed-files'
import { TextTools } from './text-sites'
import { TokenSelection } from './token-selection'
import type { Toolkit } from './toolkit'

type Read = (path: string) => Uint8Array | object

interface Readable {
  path: string
  language: Language
  text: string
  wanted: ReadonlySet<string>
}

export class Instruments {
  readonly parser: Parser
  readonly parsed: ParsedFiles
  readonly selection: TokenSelection
  readonly texts: TextTools
  readonly classify: (path: string) => PathClass

  constructor(
    readonly toolkit: Toolkit,
    knowledge: Knowledge,
    host: Pick<ScanHost, 'grammarDirectory' | 'readInstalled'>,
  ) {
    this.classify = pathClassifier(toolkit.pathClasses)
    this.texts = new TextTools(toolkit)
    this.selection = new TokenSelection(toolkit)
    this.parser = new Parser({
      languages: toolkit.languages,
      query: (path) => knowledge.texts[`knowledge/languages/${path}`] ?? '',
      grammars: () => TreeSitter.create(host.grammarDirectory, (file) => host.readInstalled(file)),
    })
    this.parsed = new ParsedFiles(this.parser)
  }

  /** Parses of these files what will be parsed anyway. */
  async warm(paths: Iterable<string>, read: Read): Promise<void> {
    const hits = [...paths].flatMap((path) => this.readable(path, read(path), 'selected') ?? [])
    await this.parser.prepare(hits.map(({ path }) => path))
    for (const { path, text, wanted } of hits) this.parsed.parse(path, text, wanted)
  }

  /** A file by itself, parsed as it will be parsed again; undefined where that cannot be done well. Its kind must have been prepared. */
  unitOf(path: string, content: ReturnType<Read>): Unit | undefined {
    const found = this.readable(path, content, 'any')
    const file = found && this.parsed.parse(path, found.text, found.wanted)
    return found === undefined || file?.partly !== false ? undefined : buildUnit(file, found.language, this.classify(path))
  }

  /** Of files that hold nothing that a row speaks of, what is selected has none. */
  private readable(path: string, content: ReturnType<Read>, which: 'selected' | 'any'): Readable | undefined {
    const language = this.parser.languageOf(path)
    if (language === undefined || !(content instanceof Uint8Array)) return undefined
    const bytes = asUtf8(content)
    const isSelected = this.selection.selects(language, bytes)
    const result = isSelected || which === 'any' ? readText(content) : undefined
    if (result === undefined || !('text' in result)) return undefined
    return { path, language, text: result.text, wanted: isSelected ? this.selection.wantedIn(language, bytes) : new Set() }
  }

  /** Whether a file may hold something that a row speaks of. */
  isSelected(path: string, content: ReturnType<Read>): boolean {
    const language = this.parser.languageOf(path)
    return language !== undefined && content instanceof Uint8Array && this.selection.selects(language, asUtf8(content))
  }

  readonly isCode = (path: string): boolean => this.parser.languageOf(path) !== undefined

  listing(entries: readonly FileEntry[]): Listing {
    return Listing.of(entries, this.isCode)
  }
}
