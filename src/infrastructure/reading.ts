/** What has been read of a repository's infrastructure, and what of it could not be. */
import type { Diagnostic } from '#core/diagnostic'
import type { Source } from './content'
import type { Problem } from './hcl-syntax'

export class Reading {
  readonly diagnostics: Diagnostic[] = []
  readonly sources = new Map<string, Source>()
  /** Files of which a part could not be read. */
  readonly partly = new Set<string>()

  /** Tells the first problem of a file; further ones usually follow from it. */
  tell(source: Source, problems: readonly Problem[]): void {
    const [first] = problems
    if (first === undefined) return
    this.partly.add(source.path)
    const at = source.lines.location(source.path, { start: first.offset, end: first.offset })
    const message = `syntax error (${first.message}): the rest of the file was analysed`
    this.diagnostics.push({ level: 'warning', code: 'partly-parsed', message, file: source.path, at })
  }

  /** Tells that a file declares more than anybody looks at. */
  tellCut(file: string): void {
    const message = 'there is too much in the file; a part was left out'
    this.diagnostics.push({ level: 'note', code: 'budget-infrastructure', message, file })
  }
}
