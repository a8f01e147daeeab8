/** Files as they were parsed: of the two sides of a change most files are the same. */
import type { Parser } from '#parse/parser'
import type { SourceFile } from '#parse/source'

interface Entry {
  file: SourceFile
  wanted: ReadonlySet<string>
}

export class ParsedFiles {
  /** By path: one for each of its texts. */
  private readonly known = new Map<string, Entry[]>()

  constructor(private readonly parser: Parser) {}

  /** As Parser.parse. Bodies that were opened since stay open: what is read of a file does not depend on who asked first. */
  parse(path: string, text: string, wanted: ReadonlySet<string>): SourceFile {
    const others = (this.known.get(path) ?? []).filter(({ file }) => file.lines.text !== text)
    const known = this.known.get(path)?.find(({ file }) => file.lines.text === text)
    // What was loaded for its declarations alone may have been left closed where its words are wanted now.
    if (known !== undefined && known.wanted.size >= wanted.size) return known.file
    const file = this.parser.parse(path, text, wanted)
    this.known.set(path, [...others, { file, wanted }])
    return file
  }
}
