/** Text of a supported file to its facts. Never throws on bad source; what could not be read is a diagnostic. */
import type { Diagnostic } from '#core/diagnostic'
import { lowerEstree } from './estree'
import type { Fact } from './facts'
import { linkParents } from './facts-walk'
import type { Language, LanguageVariant } from './language'
import { Lowering } from './lower'
import { scriptsOnly } from './script-element'
import { Lines } from './source'
import type { SourceFile } from './source'
import type { TreeSitter } from './tree-sitter'

type EstreeParse = Parameters<typeof lowerEstree>[0]

export interface ParserOptions {
  languages: readonly Language[]
  /** Text of a query file: '<language>/<file>.scm'. */
  query(path: string): string
  grammars(): Promise<TreeSitter>
}

export class Parser {
  private readonly byExtension = new Map<string, { language: Language; variant: LanguageVariant }>()
  private grammars: TreeSitter | undefined
  private estree: EstreeParse | undefined
  private readonly prepared = new Set<LanguageVariant>()

  constructor(private readonly options: ParserOptions) {
    for (const language of options.languages) {
      for (const variant of language.variants) {
        for (const extension of variant.extensions) this.byExtension.set(extension, { language, variant })
      }
    }
  }

  /** The language of a path, or undefined when nobody reads it. */
  languageOf(path: string): Language | undefined {
    return this.lookup(path)?.language
  }

  /** Loads what the files of these paths need; `parse` is synchronous after that. */
  async prepare(paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      const found = this.lookup(path)
      if (found === undefined || this.prepared.has(found.variant)) continue
      this.prepared.add(found.variant)
      this.grammars ??= await this.options.grammars()
      await this.grammars.load(found.variant.grammar)
      // Loading typescript takes a third of a second: only when a file needs it.
      if (found.variant.parser === 'typescript-estree')
        this.estree ??= (await import('@typescript-eslint/typescript-estree')).parse as unknown as EstreeParse
    }
  }

  /** Facts of one file, whose kind was prepared. */
  parse(path: string, text: string): SourceFile {
    const found = this.lookup(path)
    if (found === undefined) throw new Error(`no language reads ${path}`)
    const { language, variant } = found
    // Grammars know no line that ends with CR alone.
    const plain = text.replaceAll(/\r(?!\n)/g, '\n')
    const code = variant.embedded === 'script-element' ? scriptsOnly(plain) : plain
    const lines = new Lines(text)
    const parsed = this.parseEstree(variant, code) ?? this.parseTree(path, language, variant, code, lines)
    linkParents(parsed.root)
    return { path, language: language.id, root: parsed.root, lines, partly: parsed.diagnostics.length > 0, diagnostics: parsed.diagnostics }
  }

  private lookup(path: string): { language: Language; variant: LanguageVariant } | undefined {
    const dot = path.lastIndexOf('.')
    return dot < 0 ? undefined : this.byExtension.get(path.slice(dot).toLowerCase())
  }

  private parseEstree(variant: LanguageVariant, code: string): { root: Fact; diagnostics: Diagnostic[] } | undefined {
    if (variant.parser !== 'typescript-estree' || this.estree === undefined) return undefined
    try {
      const { root, truncated } = lowerEstree(this.estree, code, variant.jsx)
      return truncated ? undefined : { root, diagnostics: [] }
    } catch {
      return undefined
    }
  }

  private parseTree(
    path: string,
    language: Language,
    variant: LanguageVariant,
    code: string,
    lines: Lines,
  ): { root: Fact; diagnostics: Diagnostic[] } {
    const grammar = this.grammars?.loaded(variant.grammar)
    if (this.grammars === undefined || grammar === undefined) throw new Error(`${path} was not prepared`)
    const text = variant.facts.map((file) => this.options.query(`${language.id}/${file}`)).join('\n')
    const tree = this.grammars.parse(grammar, this.grammars.compile(grammar, `${variant.grammar}:${variant.facts.join()}`, text), code)
    if (tree === undefined)
      return { root: empty(code), diagnostics: [partly(path, 'parsing took too long, so none of this file was judged', lines, 0)] }
    const lowering = new Lowering(code, language, tree.captured)
    const root: Fact = { kind: 'block', children: lowering.lowerAll(lowering.parts(tree.root)), scope: true, start: 0, end: code.length }
    const diagnostics: Diagnostic[] = []
    if (tree.hasError) diagnostics.push(partly(path, 'syntax error: the rest of the file was analysed', lines, tree.errorAt ?? 0))
    if (lowering.truncated) diagnostics.push(partly(path, 'code is nested too deeply; the inner part was not analysed', lines, 0))
    tree.dispose()
    return { root, diagnostics }
  }
}

function empty(code: string): Fact {
  return { kind: 'block', children: [], scope: true, start: 0, end: code.length }
}

function partly(file: string, message: string, lines: Lines, offset: number): Diagnostic {
  return { level: 'warning', code: 'partly-parsed', message, file, at: lines.location(file, { start: offset, end: offset }) }
}
