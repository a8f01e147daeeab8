/** Files as they were parsed: of the two sides of a change most files are the same. */
import type { Parser } from '#parse/parser'
import type { SourceFile } from '#parse/source'

export class ParsedFiles {
  private readonly known = new Map<string, { file: SourceFile; wanted: ReadonlySet<string> }>()

  constructor(private readonly parser: Parser) {}

  /** As Parser.parse. Bodies that were opened since stay open: what is read of a file does not depend on who asked first. */
  parse(path: string, text: string, wanted: ReadonlySet<string>): SourceFile {
    const known = this.known.get(path)
    // What was loaded for its declarations alone may have been left closed where its words are wanted now.
    if (known?.file.lines.text === text && known.wanted.size >= wanted.size) return known.file
    const file = this.parser.parse(path, text, wanted)
    this.known.set(path, { file, wanted })
    return file
  }
}
