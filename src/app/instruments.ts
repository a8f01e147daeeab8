/** What reads files, the same for every run over them: made once where a change is judged, which is two runs. */
import type { PathClass } from '#core/site'
import { pathClassifier } from '#discover/path-class'
import type { FileEntry, ScanHost } from '#host/files'
import { Parser } from '#parse/parser'
import { TreeSitter } from '#parse/tree-sitter'
import type { Knowledge } from './knowledge'
import { Listing } from './listing'
import { ParsedFiles } from './parsed-files'
import { TextTools } from './text-sites'
import { TokenSelection } from './token-selection'
import type { Toolkit } from './toolkit'

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

  /** Loads what reading these files will need anyway. */
  async warm(paths: readonly string[], read: (path: string) => Uint8Array | object): Promise<void> {
    const hits = paths.filter((path) => {
      const language = this.parser.languageOf(path)
      const bytes = language === undefined ? undefined : read(path)
      return language !== undefined && bytes instanceof Uint8Array && this.selection.selects(language, bytes)
    })
    await this.parser.prepare(hits)
    this.parser.warm(hits)
  }

  readonly isCode = (path: string): boolean => this.parser.languageOf(path) !== undefined

  listing(entries: readonly FileEntry[]): Listing {
    return Listing.of(entries, this.isCode)
  }
}
