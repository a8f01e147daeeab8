/** What reads files, the same for every run over them: made once where a change is judged, which is two runs. */
import type { PathClass } from '#core/site'
import { pathClassifier } from '#discover/path-class'
import { asUtf8, readText } from '#discover/text'
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

  /** Parses of these files what will be parsed anyway. */
  async warm(paths: Iterable<string>, read: (path: string) => Uint8Array | object): Promise<void> {
    const hits: { path: string; text: string; wanted: ReadonlySet<string> }[] = []
    for (const path of paths) {
      const language = this.parser.languageOf(path)
      const content = language === undefined ? undefined : read(path)
      if (language === undefined || !(content instanceof Uint8Array)) continue
      const bytes = asUtf8(content)
      const result = this.selection.selects(language, bytes) ? readText(content) : undefined
      if (result && 'text' in result) hits.push({ path, text: result.text, wanted: this.selection.wantedIn(language, bytes) })
    }
    await this.parser.prepare(hits.map(({ path }) => path))
    for (const { path, text, wanted } of hits) this.parsed.parse(path, text, wanted)
  }

  readonly isCode = (path: string): boolean => this.parser.languageOf(path) !== undefined

  listing(entries: readonly FileEntry[]): Listing {
    return Listing.of(entries, this.isCode)
  }
}
