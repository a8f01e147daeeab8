/** Text of a supported file to its facts. Never throws on bad source; what could not be read is a diagnostic. */
import type { Language as Grammar, Query } from 'web-tree-sitter'
import type { Diagnostic } from '#core/diagnostic'
import { lowerBabel } from './babel'
import { between, ClosedBodies, closable } from './closed-bodies'
import { DeadlinePassed } from './deadline'
import { hideDelegates } from './delegating-types'
import type { BlockFact, Fact } from './facts'
import { linkParents, shift } from './facts-walk'
import type { Language, LanguageVariant } from './language'
import { Lowering } from './lower'
import { hideModifiers } from './modifier-names'
import { endMembers } from './one-line-types'
import { scriptsOnly } from './script-element'
import { Lines } from './source'
import type { SourceFile } from './source'
import type { SyntaxNode } from './syntax'
import type { ParsedTree, TreeSitter } from './tree-sitter'

type BabelParse = Parameters<typeof lowerBabel>[0]

export interface ParserOptions {
  languages: readonly Language[]
  /** Text of a query file: '<language>/<file>.scm'. */
  query(path: string): string
  grammars(): Promise<TreeSitter>
}

/** Bodies that stand deeper are read with what is around them: looking for them costs more. */
const MAX_BODY_DEPTH = 8

interface Parsed {
  root: Fact
  diagnostics: Diagnostic[]
  closed?: ClosedBodies
}

interface Found {
  language: Language
  variant: LanguageVariant
}

export class Parser {
  private readonly byExtension = new Map<string, Found>()
  private grammars: TreeSitter | undefined
  private babel: BabelParse | undefined
  private readonly ready = new Set<LanguageVariant>()

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
      if (found === undefined || this.ready.has(found.variant)) continue
      this.ready.add(found.variant)
      this.grammars ??= await this.options.grammars()
      await this.grammars.load(found.variant.grammar)
      if (found.variant.parser === 'babel') this.babel ??= (await import('@babel/parser')).parse as unknown as BabelParse
    }
  }

  /**
   * Facts of one file, whose kind was prepared. Where `wanted` is given, function bodies without any of these words
   * stay closed, in languages that say what their bodies are.
   */
  parse(path: string, text: string, wanted?: ReadonlySet<string>): SourceFile {
    const found = this.found(path)
    const code = codeOf(text, found.variant)
    const lines = new Lines(text)
    const parsed = this.parseBabel(found.variant, code) ?? this.parseTree(path, found, code, lines, wanted)
    linkParents(parsed.root)
    const { root, diagnostics, closed } = parsed
    return { path, language: found.language.id, root, lines, partly: diagnostics.length > 0, diagnostics, closed }
  }

  /** Reads bodies that were left closed into the blocks that stand for them. */
  open(file: SourceFile, blocks: readonly BlockFact[]): void {
    const found = this.found(file.path)
    const code = codeOf(file.lines.text, found.variant)
    for (const block of blocks) {
      file.closed?.blocks.delete(block.start)
      block.children = this.bodyAlone(found, code, block) ?? this.bodyInPlace(found, code, block)
      linkParents(block)
    }
  }

  /** A body parsed without the rest of its file; undefined when that can't be done. */
  private bodyAlone(found: Found, code: string, block: BlockFact): Fact[] | undefined {
    const [before = '', after = ''] = (found.language.bodies?.alone ?? '').split('{body}')
    const indent = code.slice(code.lastIndexOf('\n', block.start - 1) + 1, block.start)
    if (before.endsWith('\n') && indent.trim() !== '') return undefined
    const start = before.endsWith('\n') ? `${before}${indent}` : before
    const text = `${start}${code.slice(block.start, block.end)}${after}`
    const children = this.body(found, text, start.length, start.length + block.end - block.start, true)
    if (children) shift(children, block.start - start.length)
    return children
  }

  private bodyInPlace(found: Found, code: string, { start, end }: BlockFact): Fact[] {
    return this.body(found, code, start, end, false) ?? []
  }

  private body(found: Found, text: string, start: number, end: number, whole: boolean): Fact[] | undefined {
    const tree = this.tree(found, text)
    const node = tree?.nodes(this.bodies(found), MAX_BODY_DEPTH).find((body) => body.startIndex === start && body.endIndex === end)
    let children: Fact[] | undefined
    if (tree && node && !(whole && tree.hasError)) {
      const fact = new Lowering(text, found.language, tree.captured(this.facts(found), [{ start, end }]), new Map()).lower(node)
      children = fact.kind === 'block' || fact.kind === 'other' ? fact.children : [fact]
    }
    tree?.dispose()
    return children
  }

  private found(path: string): Found {
    const found = this.lookup(path)
    if (found === undefined) throw new Error(`no language reads ${path}`)
    return found
  }

  private lookup(path: string): Found | undefined {
    const dot = path.lastIndexOf('.')
    return dot < 0 ? undefined : this.byExtension.get(path.slice(dot).toLowerCase())
  }

  private parseBabel(variant: LanguageVariant, code: string): Parsed | undefined {
    if (variant.parser !== 'babel' || this.babel === undefined) return undefined
    try {
      const { root, truncated } = lowerBabel(this.babel, code, variant)
      return truncated ? undefined : { root, diagnostics: [] }
    } catch (error) {
      // Who wrote one such file may have written a thousand: the grammar reads them all.
      if (error instanceof DeadlinePassed) this.babel = undefined
      return undefined
    }
  }

  private parseTree(path: string, found: Found, code: string, lines: Lines, wanted: ReadonlySet<string> | undefined): Parsed {
    const tree = this.tree(found, code)
    if (tree === undefined)
      return { root: empty(code), diagnostics: [partly(path, 'parsing took too long, so none of this file was judged', lines, 0)] }
    const bodies =
      wanted && found.language.bodies !== undefined ? closable(tree.nodes(this.bodies(found), MAX_BODY_DEPTH), code, wanted) : []
    const blocks = new Map(bodies.map((body) => [body.id, closedBlock(body)]))
    const open = bodies.length === 0 ? undefined : between([...blocks.values()], code.length)
    const lowering = new Lowering(code, found.language, tree.captured(this.facts(found), open), blocks)
    const root: Fact = { kind: 'block', children: lowering.lowerAll(lowering.parts(tree.root)), scope: true, start: 0, end: code.length }
    const diagnostics: Diagnostic[] = []
    if (tree.hasError) diagnostics.push(partly(path, 'syntax error: the rest of the file was analysed', lines, tree.errorAt ?? 0))
    if (lowering.truncated) diagnostics.push(partly(path, 'code is nested too deeply; the inner part was not analysed', lines, 0))
    tree.dispose()
    const closed = new Map([...blocks.values()].map((block) => [block.start, block]))
    return { root, diagnostics, ...(closed.size > 0 && { closed: new ClosedBodies(closed, code) }) }
  }

  private tree({ language, variant }: Found, code: string): ParsedTree | undefined {
    const { grammars, grammar } = this.prepared(variant)
    return grammars.parse(grammar, hideModifiers(code, language.modifierNames))
  }

  private facts({ language, variant }: Found): Query {
    const { grammars, grammar } = this.prepared(variant)
    const text = variant.facts.map((file) => this.options.query(`${language.id}/${file}`)).join('\n')
    return grammars.compile(grammar, `${variant.grammar}:${variant.facts.join()}`, text)
  }

  private bodies({ language, variant }: Found): Query {
    const { grammars, grammar } = this.prepared(variant)
    return grammars.compile(grammar, `${variant.grammar}:bodies`, language.bodies?.query ?? '')
  }

  private prepared(variant: LanguageVariant): { grammars: TreeSitter; grammar: Grammar } {
    const grammar = this.grammars?.loaded(variant.grammar)
    if (this.grammars === undefined || grammar === undefined) throw new Error(`${variant.grammar} was not prepared`)
    return { grammars: this.grammars, grammar }
  }
}

/** A text as its grammar reads it; offsets stay what they are. */
function codeOf(text: string, variant: LanguageVariant): string {
  // Grammars know no line that ends with CR alone.
  const plain = text.replaceAll(/\r(?!\n)/g, '\n')
  if (variant.endsMembers) return endMembers(hideDelegates(plain))
  return variant.embedded === 'script-element' ? scriptsOnly(plain) : plain
}

/** Stands for a body that is not read yet. */
function closedBlock(body: SyntaxNode): BlockFact {
  return { kind: 'block', children: [], scope: true, start: body.startIndex, end: body.endIndex }
}

function empty(code: string): Fact {
  return { kind: 'block', children: [], scope: true, start: 0, end: code.length }
}

function partly(file: string, message: string, lines: Lines, offset: number): Diagnostic {
  return { level: 'warning', code: 'partly-parsed', message, file, at: lines.location(file, { start: offset, end: offset }) }
}
